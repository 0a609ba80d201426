"""python -m tests.tools.repair_pairs FOLDER [--mode MODE] [--show N].

How much of documents that were printed and read comes back right, and how much is wrong though the
repair is sure of it. FOLDER holds one file of pairs for each document, as `bench_repair` and
`pipeline.training.pairs` write them. `--show` lists the words that are wrong and surest.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from normalizers.diacritics.repaired import RepairedWord
from normalizers.repair import Repairs, repair_all
from pipeline.training.pairs import read_pairs
from tests.tools.repair_score import pairs_of

SURE = 0.95


class JudgedWord(NamedTuple):
    """A printed syllable, what stands for it, and the word of the repair that gave it."""

    right: str
    made: str | None
    word: RepairedWord | None

    @property
    def confidence(self) -> float:
        """How sure it is; 0 where nothing stands for the syllable."""
        return self.word.confidence if self.word else 0.0


def main() -> None:
    """Prints a line for each document, one for all, and the words that are wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--mode", choices=[mode.value for mode in Repairs], default="ocr")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    everything: list[JudgedWord] = []
    for path in sorted(options.folder.glob("*.tsv")):
        words = list(judged_words(path, Repairs(options.mode)))
        everything += words
        print(f"{path.stem:42} {_summary(words)}", flush=True)
    print(f"{'all':42} {_summary(everything)}")
    wrong = Counter(
        (f"{word.confidence:.2f}", word.right, word.made, word.word.raw if word.word else "")
        for word in everything
        if word.made != word.right
    )
    for (sure, right, made, raw), count in sorted(wrong.items(), reverse=True)[: options.show]:
        print(f"{sure} {count:3} x {right} -> {made} (read {raw})")


def judged_words(path: Path, mode: Repairs) -> Iterator[JudgedWord]:
    """The printed syllables of a document."""
    pairs = list(read_pairs(path))
    repaired = repair_all([pair.read for pair in pairs], mode)
    for pair, line in zip(pairs, repaired, strict=True):
        yield from (
            word for word in aligned(pair.printed, line.text, line.words) if word.right.isalpha()
        )


def aligned(printed: str, text: str, words: Sequence[RepairedWord]) -> Iterator[JudgedWord]:
    """Each printed token with what stands for it, and its word: words come in their order."""
    place = 0
    for right, made in pairs_of(printed, text):
        found = None
        for i in range(place, len(words) if made is not None else place):
            if _key(words[i].text) == _key(made or ""):
                found, place = words[i], i + 1
                break
        yield JudgedWord(right, made, found)


def _key(text: str) -> str:
    ((token, _),) = list(pairs_of(text, "")) or [("", None)]
    return token.lower()


def _summary(words: Sequence[JudgedWord]) -> str:
    wrong = [word for word in words if word.made != word.right]
    sure = sum(word.confidence >= SURE for word in words)
    surely_wrong = sum(word.confidence >= SURE for word in wrong)
    total = max(1, len(words))
    return (
        f"{len(words):6} syllables, {1 - len(wrong) / total:.3%} right, {len(wrong)} wrong; "
        f"{sure / total:.2%} at {SURE} and more, {surely_wrong} of them wrong"
    )


if __name__ == "__main__":
    main()
