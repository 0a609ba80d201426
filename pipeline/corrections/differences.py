"""Two states of rows → the corrections that lead from one to the other.

For tables that people edit elsewhere, as a workbook: the rows as they were written, and as they
came back. A row is known by its `task_id`; one without is new. A row that did not come back is no
decision by itself: a person may have kept a part of the table. `rejections` makes it one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from normalizers.letters.text import comparison_key
from pipeline.corrections.cells import cell_of, clean, value_of
from pipeline.corrections.correction import CORRECTABLE, TASK, Correction, RowVerdict
from pipeline.corrections.document_marks import mark_of, mark_text
from pipeline.corrections.matching import summary_of

Row = Mapping[str, Any]
Known = TypeVar("Known", bound=Row)  # rows of one kind


@dataclass(frozen=True, slots=True)
class Author:
    """Who decided, and when (an ISO time); a note, such as the name of the workbook."""

    who: str
    when: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Differences:
    """The corrections, and a sentence for each cell that cannot be one."""

    corrections: tuple[Correction, ...] = ()
    problems: tuple[str, ...] = ()


def differences(
    before: Sequence[Row], after: Sequence[Row], documents: Sequence[Row], signed: Author
) -> Differences:
    """The corrections that lead from the rows before to those after.

    Args:
        before: rows of `tasks`.
        after: rows as they came back; columns that are missing were not corrected, cells may be
            text, lists or days.
        documents: rows of `documents`; what a correction says of its document is taken from them.
        signed: who decided, and when.
    """
    known = {row["task_id"]: row for row in before}
    marks = _marks(documents)
    found: list[Correction] = []
    problems: list[str] = []
    for number, row in enumerate(after, 1):
        key = clean(str(row.get("task_id") or ""))
        old = known.get(key)
        try:
            if key and old is None:
                raise ValueError(f"no row has the task_id {key}")
            named = row if old is None else old
            mark = marks.get(clean(str(named.get("document_id") or "")), "")
            for correction in _of_row(old, row):
                found.append(
                    correction._replace(
                        who=signed.who, when=signed.when, note=signed.note, document=mark
                    )
                )
        except ValueError as error:
            problems.append(f"row {number}: {error}; it is left out")
    return Differences(tuple(found), tuple(problems))


def missing_rows(before: Sequence[Known], after: Sequence[Row]) -> list[Known]:
    """The rows before that did not come back."""
    back = {clean(str(row.get("task_id") or "")) for row in after}
    return [row for row in before if row["task_id"] not in back]


def rejections(
    rows: Sequence[Row], documents: Sequence[Row], signed: Author
) -> tuple[Correction, ...]:
    """The decisions that rows are no tasks.

    Args:
        rows: rows of `tasks` as they were written.
        documents: rows of `documents`; what a correction says of its document is taken from them.
        signed: who decided, and when.
    """
    marks = _marks(documents)
    return tuple(
        Correction(
            row["document_id"], row["task_id"], cell_of(row[TASK]), "", summary_of(dict(row)), "",
            RowVerdict.REJECT, signed.note, signed.who, signed.when,
            marks.get(row["document_id"], ""),
        )
        for row in rows
    )  # fmt: skip


def _marks(documents: Sequence[Row]) -> dict[str, str]:
    """What a correction says of its document, by the document's id."""
    return {row["document_id"]: mark_text(mark_of(dict(row))) for row in documents}


def _of_row(old: Row | None, new: Row) -> Iterator[Correction]:
    """The corrections of one row; all or none, for a value that cannot be is an error."""
    found = list(_added(new) if old is None else _changed(old, new))
    for correction in found:
        value_of(correction.column, correction.now)
    yield from found


def _changed(old: Row, new: Row) -> Iterator[Correction]:
    for column in CORRECTABLE:
        was = cell_of(old.get(column))
        now = _cell(column, new.get(column))
        if column in new and comparison_key(now) != comparison_key(was):
            yield Correction(
                old["document_id"], old["task_id"], cell_of(old[TASK]), column, was, now,
                RowVerdict.CORRECT,
            )  # fmt: skip


def _added(new: Row) -> Iterator[Correction]:
    """A row that was added, and its other columns as corrections of it."""
    document, statement = clean(str(new.get("document_id") or "")), cell_of(new.get(TASK))
    cells = {column: _cell(column, new.get(column)) for column in CORRECTABLE if column != TASK}
    if not statement and not any(cells.values()):
        return
    if not document:
        raise ValueError("a row without a task_id needs the document_id of its document")
    yield Correction(document, "", statement, TASK, "", statement, RowVerdict.ADD)
    for column, now in cells.items():
        if now:
            yield Correction(document, "", statement, column, "", now, RowVerdict.CORRECT)


def _cell(column: str, value: object) -> str:
    """A cell as it came back; entries of a list may stand on lines of their own."""
    if isinstance(value, str) and "\n" in value and column in ("leads", "coordinators"):
        value = [line.strip(" ;") for line in value.splitlines() if line.strip(" ;")]
    return cell_of(value)
