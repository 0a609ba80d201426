"""The rows of one document with its corrections, and the corrections that found no place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from extractors.codes import Origin
from pipeline.corrections.cells import cell_of, clean
from pipeline.corrections.correction import TASK, Correction, RowVerdict, place_of
from pipeline.corrections.derived import with_value
from pipeline.corrections.matching import RowState, find_row, had_value
from pipeline.document.ids import task_id

SHOWN = 80  # characters of a statement in a sentence
PERSON = Origin.PERSON.value  # tasks.origin and tasks.rule of a row that a person added
Row = dict[str, Any]


class Stale(NamedTuple):
    """A correction that was not applied, and why, in one sentence."""

    correction: Correction
    sentence: str


class Corrected(NamedTuple):
    """The rows of a document after its corrections."""

    tasks: tuple[Row, ...]
    rejected: tuple[Row, ...] = ()
    stale: tuple[Stale, ...] = ()
    applied: int = 0


_EMPTY: Row = {
    "kind": "task",
    "origin": PERSON,
    "rule": PERSON,
    "ordinal": None,
    "section_id": None,
    "section_path": [],
    "section_heading": None,
    "area_raw": None,
    "area": None,
    "leads": [],
    "coordinators": [],
    "lead_ids": [],
    "coordinator_ids": [],
    "deliverable": None,
    "deadline": None,
    "deadline_kind": None,
    "deadline_start": None,
    "deadline_end": None,
    "deadline_dates": [],
    "recurrence_rule": None,
    "metrics": [],
    "notes": None,
    "other": [],
    "line_start": None,
    "line_end": None,
    "confidence": 1.0,
    "field_confidence": 1.0,
    "review_flags": [],
    "flags": [],
    "corrected": [],
    "reviewed": True,
}


def corrected(tasks: Sequence[Row], document: Row, corrections: Sequence[Correction]) -> Corrected:
    """Applies corrections to the rows of a document, in the order given: the last one counts.

    Args:
        tasks: the document's rows of `tasks`.
        document: its row of `documents`.
        corrections: those of this document, by their times.
    """
    states = [RowState(row, row, (row,)) for row in tasks]
    stale: list[Stale] = []
    for correction in _added_first(corrections):
        try:
            states = _with(states, correction, document)
        except ValueError as error:
            stale.append(Stale(correction, _sentence(correction, str(error))))
    return Corrected(
        tuple(_finished(state) for state in states if not state.is_rejected),
        tuple(state.row for state in states if state.is_rejected),
        tuple(stale),
        len(corrections) - len(stale),
    )


def _added_first(corrections: Sequence[Correction]) -> list[Correction]:
    """Rows that were added come first, for other corrections may be about them."""
    return sorted(corrections, key=lambda one: one.verdict is not RowVerdict.ADD)


def _with(states: list[RowState], correction: Correction, document: Row) -> list[RowState]:
    place = find_row(states, correction)
    if correction.verdict is RowVerdict.ADD:
        return states if place is not None else [*states, _added(states, correction, document)]
    if place is None:
        raise ValueError("no row states it now, or more than one does")
    changed = _decided(states[place], correction, document)
    return [*states[:place], changed, *states[place + 1 :]]


def _decided(state: RowState, correction: Correction, document: Row) -> RowState:
    if correction.verdict is RowVerdict.CORRECT:
        row = with_value(state.row, correction.column, correction.now, document)
        touched = tuple(dict.fromkeys([*state.touched, correction.column]))
        history = (*state.history, row)
        return replace(state, row=row, touched=touched, history=history, is_rejected=False)
    if correction.was and not had_value(state, correction):
        raise ValueError("the row reads otherwise than when the person decided")
    is_rejected = correction.verdict is RowVerdict.REJECT
    return replace(state, is_rejected=is_rejected, is_reviewed=not is_rejected)


def _added(states: Sequence[RowState], correction: Correction, document: Row) -> RowState:
    """A row that a person added; it stands after all that the program read."""
    position = max((int(state.row["position"]) for state in states), default=-1) + 1
    where = place_of(correction.place)
    places = [] if where is None else [_place_value(where.page, where.box)]
    row: Row = {
        **_EMPTY,
        "task_id": task_id(document["document_id"], position),
        "document_id": document["document_id"],
        "position": position,
        "places": places,
    }
    row = with_value(row, TASK, correction.now or correction.statement, document)
    return RowState(row, row, (row,), (TASK,), is_reviewed=True, is_added=True)


def _place_value(page: int, box: Sequence[float] | None) -> Row:
    sides = box or (None, None, None, None)
    return {"page": page} | dict(zip(("x0", "top", "x1", "bottom"), sides, strict=True))


def _finished(state: RowState) -> Row:
    """The row as the dataset holds it: it says what a person set, and whether one accepted it."""
    row = dict(state.row)
    row["corrected"] = [
        name
        for name in state.touched
        if state.is_added or cell_of(row[name]) != cell_of(state.printed[name])
    ]
    row["reviewed"] = state.is_reviewed
    if state.is_reviewed:
        row["confidence"] = row["field_confidence"] = 1.0
    return row


def _sentence(correction: Correction, reason: str) -> str:
    what = {
        RowVerdict.CORRECT: f"The correction of {correction.column}",
        RowVerdict.ACCEPT: "The acceptance",
        RowVerdict.REJECT: "The rejection",
        RowVerdict.ADD: "The addition",
    }[correction.verdict]
    dated = f"{what} of {correction.when}" if correction.when else what
    return f"{dated} for “{cut(correction.statement)}” was not applied: {reason}."


def cut(text: str) -> str:
    """A text that fits into a sentence."""
    text = clean(text)
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
