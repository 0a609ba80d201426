"""`python -m pipeline.training CORPUS --out DIR`: trains the model of `normalizers.diacritics`."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from extractors.errors import MissingTool
from extractors.import_closure import CHECKSUMS, checksums_of
from normalizers.diacritics.codes import write_code_parts
from normalizers.diacritics.lexicon import Lexicon, write_lexicon
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.model import shipped_model
from normalizers.diacritics.ngrams import write_language_model
from normalizers.diacritics.pieces import FIRST_WORD
from normalizers.diacritics.sureness import write_sureness
from pipeline.exit_codes import ExitCode
from pipeline.training.alignment import learn_channel, mark_misreadings, word_pairs, write_channel
from pipeline.training.corpora import (
    PLACES,
    Corpus,
    CorpusMissing,
    find_corpora,
    number_suffixes,
    paragraphs,
    place_names,
    settings,
)
from pipeline.training.ngrams import build_language_model, prune, smooth
from pipeline.training.pairs import Pair, given_pairs, read_pairs, write_pairs
from pipeline.training.rendering import render_pairs
from pipeline.training.vocabulary import (
    TokenCounts,
    abbreviations,
    build_lexicon,
    code_parts,
    encode,
)
from pipeline.training.wide_context import train_wide_context

LOG = logging.getLogger("kehoach.training")
SEED = 11
WORDS_ASKED = 48_000_000
VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵdđ"


def main(arguments: list[str] | None = None) -> int:
    """Trains what is asked for.

    The exit code is 2 where the corpora, 3 where Tesseract is missing.
    """
    parser = argparse.ArgumentParser(prog="python -m pipeline.training", description=__doc__)
    parser.add_argument(
        "corpus", type=Path, help="folder of corpora (pipeline/training/corpora.toml)"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder of the model")
    parser.add_argument(
        "--pairs", type=Path, required=True, help="file of pairs; made where it is missing"
    )
    parser.add_argument("--pages", type=int, default=1000, help="pages to render for the pairs")
    parser.add_argument(
        "--words", type=int, default=WORDS_ASKED, help="words of clean text for the wide context"
    )
    parser.add_argument(
        "--only", choices=("language", "channels", "context"), help="train only this part"
    )
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        corpora = find_corpora(options.corpus)
        train(options, corpora)
    except CorpusMissing as exc:
        LOG.error("%s", exc)
        return ExitCode.USAGE
    except MissingTool as exc:
        LOG.error("%s", exc)
        return ExitCode.MISSING_TOOL
    return ExitCode.OK


def train(options: argparse.Namespace, corpora: list[Corpus]) -> None:
    """Trains the parts that are asked for.

    Raises:
        MissingTool: pages are to be read and Tesseract is not installed.
    """
    if options.only in (None, "language"):
        train_language(options.corpus, corpora, options.out)
    if options.only in (None, "channels"):
        if not options.pairs.exists():
            write_pairs(render_pairs(corpora, options.pages, SEED), options.pairs)
        train_channels([*read_pairs(options.pairs), *given_pairs(options.corpus)], options.out)
    if options.only in (None, "context"):
        shares = settings()["asked"]
        texts = [(shares.get(corpus.name, 0), paragraphs(corpus)) for corpus in corpora]
        train_wide_context(texts, options.out, options.words)


def train_language(folder: Path, corpora: list[Corpus], out: Path) -> Lexicon:
    """Writes the lexicon and the n-grams."""
    counts = []
    for corpus in corpora:
        tokens = TokenCounts()
        tokens.add(paragraphs(corpus))
        counts.append((corpus.weight, tokens))
        LOG.info("%s: %d tokens", corpus.name, tokens.normal.total() + tokens.capitals.total())
    places = TokenCounts()
    places.add(place_names(folder))
    counts.append((settings()["weights"][PLACES], places))
    lexicon = build_lexicon(counts, number_suffixes(folder))
    LOG.info("lexicon: %d words", len(lexicon.words))
    out.mkdir(parents=True, exist_ok=True)
    write_lexicon(lexicon, out / "lexicon.tsv")
    parts = code_parts(number_suffixes(folder)) | abbreviations(lexicon)
    write_code_parts(parts, out / "codes.tsv")
    # What tells how sure a word is was learned with the shipped model, and is a start for another.
    write_sureness(shipped_model().sureness, out / "sureness.tsv")
    ids = [(corpus.weight, encode(paragraphs(corpus), lexicon)) for corpus in corpora]
    ids.append((settings()["weights"][PLACES], encode(place_names(folder), lexicon)))
    orders = smooth(ids, FIRST_WORD + len(lexicon.words))
    kept = prune(orders)
    for n, stay in enumerate(kept, 2):
        LOG.info("order %d: %d n-grams of %d", n, stay.sum(), len(stay))
    write_language_model(build_language_model(orders, kept), out / "ngrams")
    (out / "ngrams" / CHECKSUMS).write_text(checksums_of(out / "ngrams"), encoding="ascii")
    return lexicon


def _scan_words() -> dict[tuple[str, str], int]:
    """What was read and what was printed, with how often, of words that real scans misread."""
    known: dict[str, dict[str, int]] = settings()["scan_words"]
    return {(read, word): count for word, row in known.items() for read, count in row.items()}


def train_channels(pairs: list[Pair], out: Path) -> None:
    """Writes the tables of the modes `ocr` and `light`."""
    for language, mode in (("eng", Mode.OCR), ("vie", Mode.LIGHT)):
        words = word_pairs((pair.read, pair.printed) for pair in pairs if pair.language == language)
        LOG.info("%s: %d words in %d pairs", mode, words.total(), len(words))
        if mode is Mode.LIGHT:
            words.update(_scan_words())
        known = settings()["scan_misreadings"] if mode is Mode.OCR else mark_misreadings(VIETNAMESE)
        write_channel(learn_channel(words, known), out / mode)


if __name__ == "__main__":
    sys.exit(main())
