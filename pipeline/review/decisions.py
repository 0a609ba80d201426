"""What the browser sends → corrections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from extractors.codes import TaskKind
from pipeline.corrections.cells import LONGEST, cell_of, clean
from pipeline.corrections.correction import (
    CORRECTABLE,
    TASK,
    Correction,
    RowVerdict,
    place_of,
)
from pipeline.corrections.derived import with_value
from pipeline.corrections.document_marks import mark_of, mark_text
from pipeline.corrections.matching import summary_of
from pipeline.dataset.rows import Row


class WrongDecision(ValueError):
    """A decision that cannot be kept; the message says why."""


class Request(NamedTuple):
    """A decision as the browser sends it.

    `cells` are the columns of the form, all or some; `place` is where a missing row was drawn.
    """

    verdict: RowVerdict
    document_id: str
    task_id: str = ""
    cells: Mapping[str, str] = {}
    place: str = ""
    note: str = ""


def read_request(sent: Any) -> Request:
    """The decision that a piece of JSON states.

    Raises:
        WrongDecision: it states none.
    """
    if not isinstance(sent, dict):
        raise WrongDecision("the decision is no object")
    cells = sent.get("cells") or {}
    texts = {name: _text(sent, name) for name in ("document_id", "task_id", "place", "note")}
    if not isinstance(cells, dict) or not {*cells} <= {*CORRECTABLE}:
        raise WrongDecision("a column is named that cannot be corrected")
    try:
        verdict = RowVerdict(_text(sent, "verdict"))
        place_of(texts["place"])
    except ValueError as error:
        raise WrongDecision(str(error)) from error
    return Request(verdict, cells={name: _text(cells, name) for name in cells}, **texts)


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name) or ""
    if not isinstance(value, str) or len(value) > LONGEST:
        raise WrongDecision(f"{name} is no text, or too long")
    return clean(value)


def corrections_of(request: Request, row: Row | None, document: Row) -> Sequence[Correction]:
    """The corrections that a decision comes to; who decided, and when, is not in them yet.

    A row whose columns a person set beside its page is accepted with it.

    Raises:
        WrongDecision: a column cannot hold what was sent, or the row is not there.
    """
    try:
        if request.verdict is RowVerdict.ADD:
            return _added(request, document)
        if row is None:
            raise WrongDecision("the row is not in the dataset")
        if request.verdict is RowVerdict.CORRECT:
            return _corrected(request, row, document)
        return [_about(row, document, request)._replace(was=summary_of(row))]
    except WrongDecision:
        raise
    except ValueError as error:
        raise WrongDecision(str(error)) from error


def _about(row: Row, document: Row, request: Request) -> Correction:
    return Correction(
        document["document_id"],
        row["task_id"],
        cell_of(row[TASK]),
        column="",
        was="",
        now="",
        verdict=request.verdict,
        note=request.note,
        document=mark_text(mark_of(document)),
    )


def _corrected(request: Request, row: Row, document: Row) -> list[Correction]:
    base = _about(row, document, request)
    found, after = [], row
    for column in CORRECTABLE:
        was = cell_of(row[column])
        now = request.cells.get(column, was)
        if now != was:
            after = with_value(after, column, now, document)
            found.append(base._replace(column=column, was=was, now=now))
    return [*found, base._replace(verdict=RowVerdict.ACCEPT, was=summary_of(after))]


def _added(request: Request, document: Row) -> list[Correction]:
    statement = request.cells.get(TASK, "")
    if not statement:
        raise WrongDecision("the statement is empty")
    add = Correction(
        document["document_id"], "", statement, TASK, "", statement, RowVerdict.ADD,
        request.note, document=mark_text(mark_of(document)), place=request.place,
    )  # fmt: skip
    others = [(name, now) for name, now in request.cells.items() if now and name != TASK]
    return [
        add,
        *(
            add._replace(column=name, now=now, verdict=RowVerdict.CORRECT, place="")
            for name, now in others
            if not (name == "kind" and now == TaskKind.TASK)
        ),
    ]
