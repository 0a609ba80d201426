"""An exported Excel file that a person corrected → corrections of the dataset.

What stood in the cells is known from the hidden sheet of the file, so that a dataset that went on
meanwhile makes no false corrections; where a program lost that sheet, from the dataset.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from pipeline.corrections.correction import Correction
from pipeline.corrections.differences import Author, Differences, differences
from pipeline.corrections.kept import add_corrections, read_corrections
from pipeline.dataset.rows import read_rows
from pipeline.errors import InputNotFound, WrongWorkbook
from pipeline.export.excel_book import KEY, WAS
from pipeline.export.flat_tables import TASKS
from pipeline.language.catalog import said
from pipeline.language.headings import VIETNAMESE, column_of, heading

NOTHING = "—"
Row = dict[str, Any]


class ReadBack(NamedTuple):
    """The corrections that are new, how many were known, and what cannot be a correction."""

    added: tuple[Correction, ...]
    known: int
    problems: tuple[str, ...]


def read_back(directory: Path, workbook: Path, signed: Author) -> ReadBack:
    """Adds what was corrected in an exported Excel file to the corrections of a dataset.

    Raises:
        StoreError: there is no dataset, or the corrections cannot be written.
        InputNotFound: there is no such file.
        WrongWorkbook: it is no Excel file, or none that an export made.
        WrongCorrections: the corrections that are there cannot be understood.
    """
    found = changes_of(directory, workbook, signed)
    standing = {_cell_of(c): c.now for c in read_corrections(directory).corrections}
    added = tuple(c for c in found.corrections if standing.get(_cell_of(c)) != c.now)
    if added:
        add_corrections(directory, added)
    return ReadBack(added, len(found.corrections) - len(added), found.problems)


def render_read_back(found: ReadBack, language: str) -> str:
    """What was kept, a line each, with the headings of a language; then how many, and what next."""
    lines = [
        f"  {heading(c.column, language)}: {c.was or NOTHING} → {c.now or NOTHING}"
        for c in found.added
    ]
    kept = said(f"corrections kept: {len(found.added)}, known before: {found.known}")
    return "\n".join([*lines, kept, said("the next `kehoach run` over the inputs applies them")])


def changes_of(directory: Path, workbook: Path, signed: Author) -> Differences:
    """What differs between an exported Excel file and what it was."""
    rows = read_rows(directory, (TASKS,))
    book = _opened(workbook)
    try:
        after = list(_rows_of(_task_sheet(book, workbook)))
        before = list(_rows_of(book[WAS])) if WAS in book.sheetnames else rows[TASKS]
    finally:
        book.close()
    return differences(before, after, rows["documents"], signed)


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
