"""A user's own Excel file, such as that of a tracking system, filled from the tasks.

Its row of headings is found by what the headings say. Which heading takes which column is kept in a
CSV beside the file (`my.xlsx.columns.csv`), written the first time: whoever edits it decides.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from zipfile import BadZipFile

import openpyxl
from openpyxl.styles import Alignment
from openpyxl.utils.exceptions import InvalidFileException

from extractors.tables.columns import ColumnRole, column_role
from normalizers.letters.text import squeeze
from pipeline.errors import InputNotFound, WrongTemplate
from pipeline.export.flat_tables import Cell, FlatTable, Rows, task_table
from pipeline.language.headings import column_of
from pipeline.language.word_tables import vietnamese_headings

COUNT = "count"  # a running number, from 1
KEPT = ".columns.csv"
KEPT_COLUMNS = ("heading", "column")
LAST_HEAD_ROW = 40
FEWEST_HEADINGS = 2
DAY_FORMAT = "dd/mm/yyyy"
OF_ROLE: Mapping[ColumnRole | None, str] = {
    ColumnRole.ORDINAL: COUNT,
    ColumnRole.LEAD: "leads",
    ColumnRole.ASSIGNMENT: "leads",
    ColumnRole.COORDINATOR: "coordinators",
    ColumnRole.DEADLINE: "deadline",
    ColumnRole.DELIVERABLE: "deliverable",
    ColumnRole.NOTES: "notes",
    ColumnRole.AREA: "area_raw",
    ColumnRole.TARGET: "task",
    ColumnRole.TASK: "task",
}


class Headings(NamedTuple):
    """The row of headings (from 1), and the text of each by its column (from 1)."""

    row: int
    texts: Mapping[int, str]


class Filled(NamedTuple):
    """What came of a template: the headings with their columns, and where that is kept."""

    columns: Mapping[str, str]
    kept: Path


def fill_template(rows: Rows, template: Path, target: Path) -> Filled:
    """Writes the tasks below the headings of a template, and the whole as the target.

    Raises:
        InputNotFound: there is no template.
        WrongTemplate: it is no Excel file, or no row of it is one of headings.
    """
    book = _opened(template)
    sheet = book.active
    headings = find_headings(sheet.iter_rows(max_row=LAST_HEAD_ROW, values_only=True))
    if headings is None:
        raise WrongTemplate(
            f"{template}: no row of its first {LAST_HEAD_ROW} is one of headings that are "
            "understood; name the columns as an export does"
        )
    kept = template.with_name(f"{template.name}{KEPT}")
    columns = _kept_columns(kept, headings)
    _fill(sheet, headings, columns, task_table(rows))
    book.save(target)
    return Filled(columns, kept)


def _opened(template: Path) -> Any:
    try:
        return openpyxl.load_workbook(template)
    except FileNotFoundError as exc:
        raise InputNotFound(f"{template}: there is no such file") from exc
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as exc:
        raise WrongTemplate(f"{template}: it is no Excel file (.xlsx)") from exc


def find_headings(rows: Iterable[Sequence[object]]) -> Headings | None:
    """The row of which most cells are understood as headings; None where none has two."""
    best, understood = None, FEWEST_HEADINGS - 1
    for number, row in enumerate(rows, start=1):
        texts = {
            place: squeeze(str(value)) for place, value in enumerate(row, start=1) if value
        }  # a number among them is no heading
        count = len({column for text in texts.values() if (column := column_for(text))})
        if count > understood:
            best, understood = Headings(number, texts), count
    return best


def column_for(text: str) -> str:
    """The column that fits a heading: of its name in an export, else of what it says.

    >>> column_for("Hạn"), column_for("Đơn vị chủ trì"), column_for("Mã hồ sơ của phần mềm")
    ('deadline_end', 'leads', '')
    """
    role = column_role(text)
    exact = column_of(text)
    if role is ColumnRole.ORDINAL or exact not in vietnamese_headings():
        return OF_ROLE.get(role, "")
    return exact


def _kept_columns(kept: Path, headings: Headings) -> dict[str, str]:
    """The column for each heading: what is kept, else what is understood, which is then kept."""
    if kept.is_file():
        with kept.open(encoding="utf-8-sig", newline="") as stream:
            return {row[0]: row[1] for row in csv.reader(stream) if len(row) > 1}
    columns = {text: column_for(text) for text in headings.texts.values()}
    with kept.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(KEPT_COLUMNS)
        writer.writerows(columns.items())
    return columns


def _fill(sheet: Any, headings: Headings, columns: Mapping[str, str], tasks: FlatTable) -> None:
    """Writes below everything that stands in the sheet."""
    places = {name: place for place, name in enumerate(tasks.columns)}
    first = last_filled(sheet.iter_rows(values_only=True)) + 1
    for count, row in enumerate(tasks.rows):
        for column, text in headings.texts.items():
            name = columns.get(text, "")
            if name == COUNT:
                sheet.cell(first + count, column, count + 1)
            elif name in places:
                _write(sheet.cell(first + count, column), row[places[name]])


def last_filled(rows: Iterable[Sequence[object]]) -> int:
    """The number (from 1) of the last row that holds something; 0 for none."""
    return max((number for number, row in enumerate(rows, start=1) if any(row)), default=0)


def _write(cell: Any, value: Cell) -> None:
    """Writes a cell; a text stays one, whatever it begins with."""
    cell.value = value
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = True
    elif isinstance(value, date):
        cell.number_format = DAY_FORMAT
