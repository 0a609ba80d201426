"""An exported Excel file that a person corrected → corrections of the dataset.

What stood in the cells is known from the hidden sheet of the file, so that a dataset that went on
meanwhile makes no false corrections; where a program lost that sheet, from the dataset.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from pipeline.corrections.applying import cut
from pipeline.corrections.correction import TASK, Correction, RowVerdict
from pipeline.corrections.differences import (
    Author,
    Differences,
    differences,
    missing_rows,
    rejections,
)
from pipeline.corrections.kept import add_corrections, read_corrections
from pipeline.dataset.rows import read_rows
from pipeline.errors import InputNotFound, WrongWorkbook
from pipeline.export.excel_book import KEY, WAS
from pipeline.export.flat_tables import TASKS
from pipeline.language.catalog import said
from pipeline.language.headings import VIETNAMESE, column_of, heading

NOTHING = "—"
SHOWN = 5  # missing rows that are named
Row = dict[str, Any]


class DeletedRows(StrEnum):
    """What becomes of the rows that a person deleted from the sheet."""

    KEEP = "keep"
    REJECT = "reject"  # each is a decision: no task


class SheetChanges(NamedTuple):
    """What differs between a sheet as it was written and as it came back.

    `missing` are the rows that did not come back; None where the file does not say what it held.
    """

    found: Differences
    missing: tuple[Row, ...] | None


class ReadBack(NamedTuple):
    """The corrections that are new, how many were known, and what cannot be a correction.

    `missing` are the statements of the rows that are no more in the sheet, and are kept.
    """

    added: tuple[Correction, ...]
    known: int
    problems: tuple[str, ...]
    missing: tuple[str, ...] = ()


def read_back(
    directory: Path, workbook: Path, signed: Author, deleted: DeletedRows = DeletedRows.KEEP
) -> ReadBack:
    """Adds what was corrected in an exported Excel file to the corrections of a dataset.

    Args:
        directory: The folder of the dataset.
        workbook: The file.
        signed: Who corrected it, and when.
        deleted: What becomes of rows that are no more in the sheet.

    Raises:
        StoreError: there is no dataset, or the corrections cannot be written.
        InputNotFound: there is no such file.
        WrongWorkbook: it is no Excel file, or none that an export made.
        WrongCorrections: the corrections that are there cannot be understood.
    """
    rows = read_rows(directory, (TASKS,))
    changes = _changes(rows, workbook, signed)
    gone = changes.missing or ()
    wanted, rejected = [*changes.found.corrections], deleted is DeletedRows.REJECT
    if rejected:
        if changes.missing is None:
            raise WrongWorkbook(
                f"{workbook}: the hidden sheet is gone that says which rows were there; "
                "reject rows with `kehoach review`"
            )
        wanted += rejections(gone, rows["documents"], signed)
    standing = {_cell_of(c): c.now for c in read_corrections(directory).corrections}
    added = tuple(c for c in wanted if standing.get(_cell_of(c)) != c.now)
    if added:
        add_corrections(directory, added)
    kept = () if rejected else tuple(str(row[TASK]) for row in gone)
    return ReadBack(added, len(wanted) - len(added), changes.found.problems, kept)


def render_read_back(found: ReadBack, language: str) -> str:
    """What was kept, a line each, with the headings of a language; then how many, and what next."""
    lines = [_line(correction, language) for correction in found.added]
    kept = said(f"corrections kept: {len(found.added)}, known before: {found.known}")
    after = said("the next `kehoach run` over the inputs applies them")
    return "\n".join([*lines, kept, after, *_missing(found.missing)])


def _line(correction: Correction, language: str) -> str:
    if correction.verdict is RowVerdict.REJECT:
        return f"  {said('rejected')}: {cut(correction.statement)}"
    was, now = correction.was or NOTHING, correction.now or NOTHING
    return f"  {heading(correction.column, language)}: {was} → {now}"


def _missing(statements: Sequence[str]) -> Iterator[str]:
    """What is said of rows that are no more in the sheet: how many, the first, what to do."""
    if statements:
        yield said(
            f"rows missing from the sheet: {len(statements)}; they stay in the dataset "
            "(`--deleted-rows reject` makes each of them “no task”)"
        )
        yield from (f"  {cut(statement)}" for statement in statements[:SHOWN])
        if len(statements) > SHOWN:
            yield "  …"


def changes_of(directory: Path, workbook: Path, signed: Author) -> Differences:
    """What differs between an exported Excel file and what it was."""
    return _changes(read_rows(directory, (TASKS,)), workbook, signed).found


def _changes(rows: Mapping[str, Sequence[Row]], workbook: Path, signed: Author) -> SheetChanges:
    book = _opened(workbook)
    try:
        after = list(_rows_of(_task_sheet(book, workbook)))
        kept = list(_rows_of(book[WAS])) if WAS in book.sheetnames else None
    finally:
        book.close()
    before = rows[TASKS] if kept is None else kept
    found = differences(before, after, rows["documents"], signed)
    return SheetChanges(found, None if kept is None else tuple(missing_rows(kept, after)))


def _cell_of(correction: Correction) -> tuple[str, str, str, str]:
    """What a correction is about."""
    return correction.document_id, correction.statement, correction.column, correction.verdict


def _opened(workbook: Path) -> Any:
    try:
        return openpyxl.load_workbook(workbook, read_only=True, data_only=True)
    except FileNotFoundError as exc:
        raise InputNotFound(f"{workbook}: there is no such file") from exc
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as exc:
        raise WrongWorkbook(
            f"{workbook}: it is no Excel file; save what was corrected as .xlsx"
        ) from exc


def _task_sheet(book: Any, workbook: Path) -> Any:
    """The sheet of the tasks, by its name in either language.

    Raises:
        WrongWorkbook: there is none, or its first row does not name the column of the keys.
    """
    for name in (TASKS, heading(TASKS, VIETNAMESE)):
        if name in book.sheetnames and KEY in _head(book[name]):
            return book[name]
    raise WrongWorkbook(
        f"{workbook}: it has no sheet “{heading(TASKS, VIETNAMESE)}” or “{TASKS}” with the column "
        f"“{heading(KEY, VIETNAMESE)}” or “{KEY}”; correct a file that `kehoach export` made"
    )


def _head(sheet: Any) -> list[str]:
    first: Sequence[object] = next(sheet.iter_rows(max_row=1, values_only=True), ())
    return [column_of(str(value)) if value else "" for value in first]


def _rows_of(sheet: Any) -> Iterator[Row]:
    """The rows below the headings, by the names of the columns; empty ones are none."""
    names = _head(sheet)
    for values in sheet.iter_rows(min_row=2, values_only=True):
        if any(value is not None for value in values):
            yield {name: v for name, v in zip(names, values, strict=False) if name}
