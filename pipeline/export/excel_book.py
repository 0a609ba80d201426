"""A dataset as an Excel file: a sheet per table, what is incomplete, the dictionary, the codes.

Text is written as text, so that no cell becomes a formula or a link, also when it is edited. A
hidden sheet keeps what a person may correct as it was, so that corrections can be read back.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import xlsxwriter

from pipeline.corrections.correction import CORRECTABLE
from pipeline.dataset.codes import CODES
from pipeline.dataset.dictionary import meaning_of
from pipeline.dataset.records import TABLES
from pipeline.dataset.schema import columns
from pipeline.errors import TooMuchForFormat
from pipeline.export.flat_tables import Cell, ExportOptions, FlatTable, Rows, flat_tables
from pipeline.export.incomplete import WANTED, incomplete_tasks
from pipeline.language.catalog import said, speaking
from pipeline.language.choice import Language
from pipeline.language.headings import VIETNAMESE, heading

WAS = "kehoach_was"  # the hidden sheet
KEY = "task_id"
OWNER = "document_id"
# Columns that hold sentences of kehoach, and nothing that is printed.
SENTENCES = {"warnings": ("sentence",), "failures": ("message",), "documents": ("genre_evidence",)}
MOST_ROWS = 1_048_575  # below the heading
MOST_LETTERS = 32_767  # of a cell
CUT = " […]"
MADE_ON = datetime(2000, 1, 1)  # one for all, so that the same dataset gives the same bytes
NARROW, WIDE, WIDEST = 12, 26, 60  # letters
WIDTHS = {
    "task": WIDEST,
    "meaning": WIDEST,
    "sentence": WIDEST,
    "title": WIDEST,
    "texts": WIDEST,
    "advice": WIDEST,
}
NARROW_COLUMNS = {"ordinal", "kind", "deadline_start", "deadline_end", "confidence", "number"}
DAY_FORMATS = {VIETNAMESE: "dd/mm/yyyy"}
DAY_FORMAT = "yyyy-mm-dd"
OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


class _Formats(NamedTuple):
    """How cells look."""

    head: Any
    text: Any
    day: Any


def write_excel(rows: Rows, target: Path, options: ExportOptions) -> None:
    """Writes all tables into an Excel file.

    Raises:
        TooMuchForFormat: If a table has more rows than a sheet.
    """
    with speaking(Language(options.language)):
        tables = _all_tables(rows, options.language)
    for table in tables:
        if len(table.rows) > MOST_ROWS:
            raise TooMuchForFormat(
                f"{table.name}: an Excel sheet holds {MOST_ROWS} rows, the table more; "
                "name a file that ends with .csv or .duckdb"
            )
    with xlsxwriter.Workbook(str(target), OPTIONS) as book:
        book.set_properties({"created": MADE_ON})
        formats = _formats(book, options.language)
        for table in tables:
            _write_sheet(book, table, options.language, formats)
        _write_was(book, tables[0])


def _all_tables(rows: Rows, language: str) -> list[FlatTable]:
    """The tasks, those that are incomplete, the other tables, the dictionary, the codes."""
    tasks, *others = map(_with_sentences_said, flat_tables(rows))
    names = {name: heading(name, language) for name in WANTED}
    ends = (dictionary_table(language), code_table())
    return [tasks, incomplete_tasks(rows, names), *others, *ends]


def _with_sentences_said(table: FlatTable) -> FlatTable:
    """A table whose sentences are in the language that is spoken; the dataset keeps English."""
    places = {table.columns.index(name) for name in SENTENCES.get(table.name, ())}
    if not places:
        return table
    rows = (
        tuple(said(str(value)) if at in places and value else value for at, value in enumerate(row))
        for row in table.rows
    )
    return table._replace(rows=list(rows))


def code_table() -> FlatTable:
    """Every code with its meaning and what to do, in the language that is spoken."""
    rows: list[tuple[Cell, ...]] = [(str(code.code), *code.words) for code in CODES]
    return FlatTable("codes", ("code", "meaning", "advice"), rows)


def dictionary_table(language: str) -> FlatTable:
    """Every column of every table with its heading and its meaning."""
    rows: list[tuple[Cell, ...]] = [
        (table, column.name, heading(column.name, language), meaning_of(table, column))
        for table in TABLES
        for column in columns(table)
        if column.name != "flags"
    ]
    return FlatTable("dictionary", ("table", "column", "heading", "meaning"), rows)


def _formats(book: Any, language: str) -> _Formats:
    looks = {"text_wrap": True, "valign": "top"}
    return _Formats(
        book.add_format({"bold": True, "bg_color": "#DDE8F5", "border": 1, **looks}),
        book.add_format({"quote_prefix": True, **looks}),
        book.add_format({"num_format": DAY_FORMATS.get(language, DAY_FORMAT), "valign": "top"}),
    )


def _write_sheet(book: Any, table: FlatTable, language: str, formats: _Formats) -> None:
    sheet = book.add_worksheet(heading(table.name, language))
    for place, name in enumerate(table.columns):
        sheet.write_string(0, place, heading(name, language), formats.head)
        sheet.set_column(place, place, _width(name))
    for line, row in enumerate(table.rows, start=1):
        _write_row(sheet, line, row, formats)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)


def _width(name: str) -> int:
    return WIDTHS.get(name, NARROW if name in NARROW_COLUMNS else WIDE)


def _write_row(sheet: Any, line: int, row: Sequence[Cell], formats: _Formats) -> None:
    for place, value in enumerate(row):
        if isinstance(value, bool):
            sheet.write_boolean(line, place, value)
        elif isinstance(value, date):
            sheet.write_datetime(line, place, value, formats.day)
        elif isinstance(value, int | float):
            sheet.write_number(line, place, value)
        elif value:
            sheet.write_string(line, place, fitting(value), formats.text)


def fitting(text: str) -> str:
    """A text as long as a cell holds; what is cut ends with "[…]"."""
    return text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - len(CUT)] + CUT


def _write_was(book: Any, tasks: FlatTable) -> None:
    """The hidden sheet: the key and what may be corrected, as texts."""
    sheet = book.add_worksheet(WAS)
    sheet.very_hidden()
    names = (KEY, OWNER, *CORRECTABLE)
    places = [tasks.columns.index(name) for name in names]
    for column, name in enumerate(names):
        sheet.write_string(0, column, name)
    for line, row in enumerate(tasks.rows, start=1):
        for column, place in enumerate(places):
            if row[place] is not None:
                sheet.write_string(line, column, fitting(str(row[place])))
