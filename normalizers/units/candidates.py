"""Which of many known units may a printed name mean? The nearest ones, for a person to decide.

A million names against fifty thousand units are too many pairs to compare. Names that may be one
share their kind and their last syllable, so only such names are compared, a block at a time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

from normalizers.letters.text import fold, squeeze
from normalizers.units.name_words import expand_abbreviations, words_of
from normalizers.units.openings import name_start

SAME = 100.0
LEAST, MARGIN = 85.0, 4.0  # how alike (0..100) a candidate is at least, and how much more so
ROWS_AT_ONCE = 2_000  # names of a block that are compared in one call, so that memory stays flat


class NearestUnit(NamedTuple):
    """A known name that a printed one may mean, how alike they are (0..100), and the next best."""

    known: str
    score: float
    runner_up: str | None = None

    @property
    def is_clear(self) -> bool:
        """True where no other known name is nearly as near."""
        return self.runner_up is None


class _Form(NamedTuple):
    """A name as it is compared: its block (kind, last syllable), its figures, its letters."""

    block: tuple[str, str]
    figures: tuple[str, ...]
    letters: str


def best_candidates(
    names: Iterable[str], known: Sequence[str], *, workers: int = 1
) -> dict[str, NearestUnit]:
    """The nearest known name of each printed name that has one.

    Names whose figures differ ("Tổ 1", "Tổ 2") are never candidates, nor are names of two kinds.

    Args:
        names: printed names.
        known: the names of the units that they may mean.
        workers: cores at work in a block.
    """
    units: dict[tuple[str, str], list[tuple[str, _Form]]] = defaultdict(list)
    for name in dict.fromkeys(known):
        units[(form := _form(name)).block].append((name, form))
    exactly = set(known)
    blocks: dict[tuple[str, str], list[tuple[str, _Form]]] = defaultdict(list)
    found: dict[str, NearestUnit] = {}
    for name in dict.fromkeys(names):
        if name in exactly:
            found[name] = NearestUnit(name, SAME)
        elif (form := _form(name)).block in units:
            blocks[form.block].append((name, form))
    for block, printed in blocks.items():
        for start in range(0, len(printed), ROWS_AT_ONCE):
            found |= _compared(printed[start : start + ROWS_AT_ONCE], units[block], workers)
    return found


def _compared(
    printed: Sequence[tuple[str, _Form]], units: Sequence[tuple[str, _Form]], workers: int
) -> Mapping[str, NearestUnit]:
    """The candidates of some names of a block."""
    scores = process.cdist(
        [form.letters for _, form in printed],
        [form.letters for _, form in units],
        scorer=fuzz.ratio,
        score_cutoff=LEAST - MARGIN,
        workers=workers,
    )
    found = {}
    for (name, form), row in zip(printed, scores, strict=True):
        near = sorted(
            (
                (float(row[place]), units[place][0])
                for place in row.nonzero()[0]
                if units[place][1].figures == form.figures
            ),
            reverse=True,
        )
        if near and near[0][0] >= LEAST:
            (score, best), *others = near
            close = next((other for low, other in others if score - low < MARGIN), None)
            found[name] = NearestUnit(best, round(score, 1), close)
    return found


def _form(name: str) -> _Form:
    whole = expand_abbreviations(squeeze(name))
    start = name_start(whole)
    words = words_of(whole) or ("",)
    letters = fold(" ".join(words))
    figures = tuple(word for word in words if any(map(str.isdigit, word)))
    return _Form(((start.kind if start else None) or "", fold(words[-1])), figures, letters)
