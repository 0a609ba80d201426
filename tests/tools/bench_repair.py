"""python -m tests.tools.bench_repair [--shared DIR] [--corpus DIR].

The figures of docs/repair.md, from one run.

Plans are printed in a face like Times, read by Tesseract with its English model, and repaired by
this engine and by others (pip install -e '.[bench]'; what is not installed is left out). Pages that
were read are kept in build/bench. With the shared folder: the real plans, and the silver pairs.
"""

from __future__ import annotations

import argparse
import csv
import importlib
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from extractors.ocr.engine import BLOCK_MODE, OcrRequest, Tesseract
from extractors.ocr.program import NoAnswer
from normalizers.repair import Repairs, repair_all
from pipeline.training.corpora import find_corpora, paragraphs
from pipeline.training.pairs import Pair, read_pairs, write_pairs
from pipeline.training.rendering import FONTS, RenderedLine, matched, wrap
from tests.tools.codec_score import plans
from tests.tools.repair_score import Score, score

KEPT = Path("build/bench")
# (dpi, points, two colours): what one plan is printed in, one after the other.
PRINTS = ((200, 14, False), (150, 13, True))
HELD_BACK_PARAGRAPHS = 700
MARKS = {"đ": "d", "Đ": "D"}

OTHERS = {
    "ftfy": ("ftfy", "fix_text"),
    "underthesea": ("underthesea", "text_normalize"),
    "pyvi": ("pyvi.ViUtils", "add_accents"),
}

Repairer = Callable[[Sequence[str]], list[str]]
Lines = list[tuple[str, str]]  # (given, right)


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, help="folder with seeds/ and corpus/")
    parser.add_argument(
        "--corpus", type=Path, help="folder of the corpora, for the paragraphs held back"
    )
    options = parser.parse_args()
    texts = dict(_texts(options))
    damaged = {name: _damaged(name, text) for name, text in texts.items()}
    print("read with the English model")
    for name, lines in damaged.items():
        _print_row(name, lines, _engine(Repairs.OCR))
    everything = [line for lines in damaged.values() for line in lines]
    for name, repairer in _repairers().items():
        _print_row(f"all, {name}", everything, repairer)
    if options.shared:
        _print_row("real scans (silver)", _silver(options.shared), _engine(Repairs.OCR))
    print("without marks")
    stripped = [(_without_marks(right), right) for _, right in everything]
    for name, repairer in _repairers(Repairs.STRIPPED).items():
        _print_row(f"all, {name}", stripped, repairer)
    print("clean, a document at a time")
    _print_row("all, automatic", [(right, right) for _, right in everything], _one_by_one(damaged))


def _one_by_one(damaged: dict[str, Lines]) -> Repairer:
    """This engine on each of the documents that follow one another in the lines."""

    def mended(lines: Sequence[str]) -> list[str]:
        following = iter(lines)
        documents = [list(islice(following, len(pairs))) for pairs in damaged.values()]
        return [line for document in documents for line in _engine(Repairs.AUTO)(document)]

    return mended


def _texts(options: argparse.Namespace) -> Iterator[tuple[str, list[str]]]:
    """Clean paragraphs by where they are from."""
    for name, lines in plans().items():
        yield name.rpartition(".")[0][:24], _paragraphs(lines)
    if options.shared:
        for path in sorted((options.shared / "seeds").glob("00[0-3]*.txt")):
            yield f"seed {path.name[:3]}", _paragraphs(path.read_text("utf-8").split("\n"))
    if options.corpus:
        corpus = find_corpora(options.corpus)[0]
        yield (
            "held back",
            [
                text
                for text, _ in zip(
                    paragraphs(corpus, True), range(HELD_BACK_PARAGRAPHS), strict=False
                )
            ],
        )


def _paragraphs(lines: Sequence[str]) -> list[str]:
    plain = (" ".join(line.replace("|", " ").split()) for line in lines)
    return [unicodedata.normalize("NFC", line) for line in plain if line]


def _damaged(name: str, text: Sequence[str]) -> Lines:
    """The lines as Tesseract read them and as they were printed; read once, then kept."""
    path = KEPT / f"{name.replace(' ', '-')}.tsv"
    if not path.exists():
        write_pairs(_read(text), path)
    return [(pair.read, pair.printed) for pair in read_pairs(path)]


def _read(text: Sequence[str]) -> Iterator[Pair]:
    engine = Tesseract(language="eng")
    for dpi, points, in_two_colours in PRINTS:
        for page, printed in _pages(text, dpi, points):
            blurred = np.asarray(page.filter(ImageFilter.GaussianBlur(0.4)))
            pixels = np.where(blurred > 150, 255, 0).astype(np.uint8) if in_two_colours else blurred
            (words,) = engine.read([OcrRequest(pixels, dpi, BLOCK_MODE)])
            assert not isinstance(words, NoAnswer)
            for read, line in matched(words, printed):
                yield Pair("eng", read, line.text)


def _pages(
    text: Sequence[str], dpi: int, points: int
) -> Iterator[tuple[Image.Image, list[RenderedLine]]]:
    size, height = round(points * dpi / 72), round(11.69 * dpi)
    font = ImageFont.truetype(str(FONTS / "liberation2/LiberationSerif-Regular.ttf"), size)
    lines = [line for paragraph in text for line in wrap(paragraph, font, round(6.4 * dpi))]
    leading = round(size * 1.45)
    on_page = (height - round(1.6 * dpi)) // leading
    for start in range(0, len(lines), on_page):
        image = Image.new("L", (round(8.27 * dpi), height), 255)
        pen = ImageDraw.Draw(image)
        printed = []
        for i, line in enumerate(lines[start : start + on_page]):
            top = round(0.7 * dpi) + i * leading
            pen.text((round(1.1 * dpi), top), line, font=font, fill=0)
            printed.append(RenderedLine(line, top + size * 0.6))
        yield image, printed


def _silver(shared: Path) -> Lines:
    with (shared / "corpus" / "pairs_scans_eng_vs_vie.tsv").open(
        encoding="utf-8", newline=""
    ) as rows:
        read = csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(row["noisy_eng"], row["silver_vie"]) for row in read]


def _without_marks(text: str) -> str:
    bare = unicodedata.normalize("NFD", "".join(MARKS.get(char, char) for char in text))
    return "".join(char for char in bare if not unicodedata.combining(char))


def _engine(repairs: Repairs) -> Repairer:
    return lambda lines: [mended.text for mended in repair_all(lines, repairs)]


def _repairers(mode: Repairs = Repairs.OCR) -> dict[str, Repairer]:
    """This engine and others, by name."""
    found: dict[str, Repairer] = {"no repair": list}
    found |= {name: repairer for name in OTHERS if (repairer := _other(name))}
    found["most frequent syllable"] = _most_frequent
    for repairs in dict.fromkeys((mode, Repairs.AUTO, Repairs.STRIPPED, Repairs.LIGHT)):
        found[f"kehoach --mode {repairs}"] = _engine(repairs)
    return found


def _other(name: str) -> Repairer | None:
    """The repair of another package.

    None where it is not installed. A line that it fails on stays.
    """
    module, function = OTHERS[name]
    try:
        mend = getattr(importlib.import_module(module), function)
    except ImportError:
        return None

    def mended(line: str) -> str:
        try:
            return str(mend(line))
        except KeyError:  # pyvi, on "ÉF"
            return line

    return lambda lines: list(map(mended, lines))


def _most_frequent(lines: Sequence[str]) -> list[str]:
    """Each word as the most frequent word of the lexicon with its base letters."""
    from normalizers.diacritics.model import shipped_model

    best: defaultdict[str, Counter[str]] = defaultdict(Counter)
    lexicon = shipped_model().lexicon
    for word, counts in zip(lexicon.words, lexicon.case_counts.sum(axis=1).tolist(), strict=True):
        best[_without_marks(word)][word] = counts

    def marked(token: str) -> str:
        found = best.get(_without_marks(token.lower()))
        if not found or len(word := found.most_common(1)[0][0]) != len(token):
            return token
        return "".join(
            new.upper() if old.isupper() else new for old, new in zip(token, word, strict=True)
        )

    return [" ".join(map(marked, line.split())) for line in lines]


def _print_row(name: str, lines: Lines, repairer: Repairer) -> None:
    given = [read for read, _ in lines]
    started = time.process_time()
    repaired = repairer(given)
    seconds = time.process_time() - started
    found: Score = score(repaired, [right for _, right in lines], given)
    print(
        f"  {name:36} {100 * found.right:6.2f} %  but for case "
        f"{100 * found.right_but_for_case:6.2f} %"
        f"  kept {100 * found.kept:6.2f} %  n {found.syllables:6}"
        f"  {found.syllables / max(seconds, 1e-9):11,.0f} syllables/s",
        flush=True,
    )


if __name__ == "__main__":
    main()
