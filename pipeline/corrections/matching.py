"""Which row of a document a correction means.

A row is known by what it states, for its number moves when a rule improves: first the same words,
then words that are nearly the same (95 of 100) where one row alone has them. Of several rows with
the same words, the one counts whose value is as it was, then the one with the same number.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from normalizers.letters.text import comparison_key
from normalizers.letters.text_caches import TEXT_CACHES
from pipeline.corrections.cells import cell_of
from pipeline.corrections.correction import TASK, Correction, RowVerdict

NEAR = 95.0  # of 100
ENDS = " .;:/"
SUMMARY = ("leads", "coordinators", "deliverable", "deadline", "area")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RowState:
    """A row with the corrections that were applied to it so far.

    `printed` is the row as the program read it, `row` as it stands now; `history` holds both and
    what stood between. `touched` are the columns that a person set.
    """

    printed: Row
    row: Row
    history: tuple[Row, ...]
    touched: tuple[str, ...] = ()
    is_reviewed: bool = False
    is_rejected: bool = False
    is_added: bool = False


def summary_of(row: Row) -> str:
    """What an accepted or rejected row says beside its statement: `was` of such a correction."""
    return " | ".join(cell_of(row.get(name)) for name in SUMMARY)


def value_in(row: Row, correction: Correction) -> str:
    """The cell of a row that a correction is about."""
    if correction.verdict is RowVerdict.CORRECT:
        return cell_of(row.get(correction.column))
    return summary_of(row)


def find_row(states: Sequence[RowState], correction: Correction) -> int | None:
    """The place of the row that is meant; None where no row is, or more than one may be."""
    meant = statement_key(correction.statement)
    same = [
        place
        for place, state in enumerate(states)
        if meant in {statement_key(str(row[TASK])) for row in state.history}
    ]
    if not same:
        same = [place for place, state in enumerate(states) if likeness(state, meant) >= NEAR]
        return same[0] if len(same) == 1 else None
    narrowed = _kept(same, lambda place: had_value(states[place], correction))
    narrowed = _kept(narrowed, lambda place: states[place].row["task_id"] == correction.task_id)
    return narrowed[0] if len(narrowed) == 1 else None


@TEXT_CACHES.remember(65536)
def statement_key(statement: str) -> str:
    """The words of a statement, without the mark that ends it."""
    return comparison_key(statement.rstrip(ENDS))


def likeness(state: RowState, statement: str) -> float:
    """How alike a statement (its key) and those of a row are at best, 0..100."""
    keys = (statement_key(str(row[TASK])) for row in state.history)
    return max(fuzz.ratio(key, statement) for key in keys)


def had_value(state: RowState, correction: Correction) -> bool:
    """True where the row holds, or held before other corrections, what the person saw."""
    was = comparison_key(correction.was)
    return any(comparison_key(value_in(row, correction)) == was for row in state.history)


def _kept(places: list[int], is_meant: Callable[[int], bool]) -> list[int]:
    """The places that fit; all where none does, for the test tells nothing then."""
    if len(places) < 2:
        return places
    return [place for place in places if is_meant(place)] or places
