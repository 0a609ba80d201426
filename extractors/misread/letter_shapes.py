"""How much of a word a reading of it kept: its strokes, without marks.

OCR loses marks first, then confounds letters that are made of the same strokes ("LIBND" for "UBND",
"KIIE" for "KHE"); a stamp takes letters as a whole ("TI.U" for "TIỂU").
"""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from normalizers.letters.text import fold
from normalizers.letters.text_caches import TEXT_CACHES

# Letters by their upright strokes and their rounds: "h", "n" and "u" are two uprights.
STROKES = str.maketrans(
    {
        **dict.fromkeys("ltj1|!/\\", "i"),
        **dict.fromkeys("hnu", "ii"),
        "m": "iii",
        **dict.fromkeys("cq0€", "o"),
        "5": "s",
        "8": "b",
        "f": "e",
        "4": "a",
        **dict.fromkeys("y7", "v"),
        "2": "z",
    }
)
# A lost stroke says less against a reading than a wrong one: ink was taken away.
LOST_WEIGHT = 0.5


class StrokesKept(NamedTuple):
    """The strokes of a print that a reading has, those that it lacks, and those that are wrong."""

    equal: int = 0
    lost: int = 0
    wrong: int = 0

    @property
    def total(self) -> int:
        """The strokes of the print."""
        return self.equal + self.lost

    @property
    def loss(self) -> float:
        """How far the reading is from the print."""
        return self.wrong + LOST_WEIGHT * self.lost

    def plus(self, other: StrokesKept) -> StrokesKept:
        """Both together."""
        return StrokesKept(*(one + two for one, two in zip(self, other, strict=True)))


@TEXT_CACHES.remember(8192)
def strokes(text: str) -> str:
    """The letters of a text by their strokes.

    >>> strokes("LIBND") == strokes("UBND"), strokes("Khê") == strokes("KIIE")
    (True, True)
    """
    return "".join(filter(str.isalnum, fold(text).translate(STROKES)))


def likeness(read: str, meant: str) -> StrokesKept:
    """How much of a print a reading of it has.

    >>> likeness("TI.U", "TIỂU")
    StrokesKept(equal=4, lost=1, wrong=0)
    """
    own, other = strokes(read), strokes(meant)
    edits = Levenshtein.editops(own, other)
    lost = sum(edit.tag == "insert" for edit in edits)
    replaced = sum(edit.tag == "replace" for edit in edits)
    return StrokesKept(len(other) - lost - replaced, lost + replaced, len(edits) - lost)
