"""The fixture of tests/documents/repair, and how repaired text is scored."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from tests.places import DOCUMENTS

FOLDER = DOCUMENTS / "repair"
READINGS = FOLDER / "readings.tsv"
PRINTED = tuple((FOLDER / "printed.txt").read_text("utf-8").splitlines())
HAS_LETTER_RE = re.compile(r"[^\W\d_]")


@cache
def readings(language: str) -> tuple[str, ...]:
    """The lines of PRINTED as Tesseract reads them with the model of a language."""
    with READINGS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    rows = [row for row in rows if row["language"] == language]
    assert tuple(row["printed"] for row in rows) == PRINTED
    return tuple(row["read"] for row in rows)


def stripped(text: str) -> str:
    """The text without marks, its capitals kept."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def share_right(lines: Sequence[str], printed: Sequence[str]) -> float:
    """The share of printed words that are in their places, letter for letter.

    A word is a token with a letter.

    A line with more or fewer tokens has none right.
    """
    right = total = 0
    for ours, theirs in zip(lines, printed, strict=True):
        words, truth = ours.split(), theirs.split()
        asked = [i for i, word in enumerate(truth) if HAS_LETTER_RE.search(word)]
        total += len(asked)
        if len(words) == len(truth):
            right += sum(words[i] == truth[i] for i in asked)
    return right / total
