"""Values of the columns of `tasks` ↔ the cells of a CSV, also as a spreadsheet rewrites them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Any

import pyarrow as pa

from normalizers.letters.text import nfc
from pipeline.corrections.correction import TASK
from pipeline.dataset.schema import Column, columns

PARTING = "; "
LONGEST = 20_000  # characters of a cell: a statement has some hundred
# Spreadsheets take a cell for a formula that begins so; an apostrophe before it says it is text.
# The first that fits counts: a day stands before its month where the two cannot be told apart.
DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%m/%d/%Y", "%d/%m/%y", "%m/%d/%y")
CLOCKS = ("%H:%M:%S", "%H:%M", "%I:%M:%S %p", "%I:%M %p")
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def cell_of(value: object) -> str:
    """The cell of a value: a list with "; " between its entries, a day as ISO, nothing for null.

    >>> cell_of(["Sở Nội vụ", "Văn phòng"]), cell_of(date(2026, 6, 30)), cell_of(None)
    ('Sở Nội vụ; Văn phòng', '2026-06-30', '')
    """
    if value is None:
        return ""
    if isinstance(value, date):
        return value.strftime("%Y-%m-%d")  # of a time, too, as workbooks keep days
    if isinstance(value, str) or not isinstance(value, Iterable):
        return clean(str(value))
    return PARTING.join(clean(str(entry)) for entry in value)


def clean(text: str) -> str:
    """A text on one line in the usual Unicode form, without characters that are no print."""
    kept = "".join(" " if unicodedata.category(char) == "Cc" else char for char in nfc(text))
    return " ".join(kept.split())


def value_of(name: str, cell: str) -> Any:
    """The value that a cell states for a column.

    Raises:
        ValueError: it is none that the column may hold; the message says why.
    """
    column, text = _columns()[name], clean(cell)
    if len(text) > LONGEST:
        raise ValueError(f"{name}: the cell is longer than {LONGEST:,} characters")
    if pa.types.is_list(column.type):
        return list(dict.fromkeys(filter(None, (part.strip() for part in text.split(";")))))
    if not text and not column.nullable:
        raise ValueError(f"{name} is empty" if name != TASK else "the statement is empty")
    if not text:
        return None
    if column.values and text not in column.values:
        raise ValueError(f"{name}: “{text}” is not one of {', '.join(column.values)}")
    return day_of(text) if pa.types.is_date(column.type) else text


@cache
def _columns() -> dict[str, Column]:
    return {column.name: column for column in columns("tasks")}


def day_of(text: str) -> date:
    """A day as ISO has it, or as a spreadsheet shows it.

    >>> day_of("2026-06-30") == day_of("30/06/2026") == day_of("6/30/2026") == date(2026, 6, 30)
    True

    Raises:
        ValueError: the text is no day.
    """
    return _moment(text, DAYS).date()


def moment_of(text: str) -> str:
    """A time of a clock as ISO has it; "" for an empty cell.

    >>> moment_of("29/11/2026 16:05"), moment_of("2026-11-29T16:05:07")
    ('2026-11-29T16:05:00', '2026-11-29T16:05:07')

    Raises:
        ValueError: the text is no time.
    """
    if not text:
        return ""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None).isoformat(timespec="seconds")
    except ValueError:
        forms = [f"{day} {clock}" for day in DAYS for clock in CLOCKS]
        return _moment(text, (*forms, *DAYS)).isoformat()


def _moment(text: str, forms: Iterable[str]) -> datetime:
    for form in forms:
        try:
            return datetime.strptime(text, form)
        except ValueError:
            continue
    raise ValueError(f"“{text}” is no date; write it as 2026-06-30")


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> guarded("=1+1"), guarded("Sở Nội vụ")
    ("'=1+1", 'Sở Nội vụ')
    """
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA_SIGNS) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before it was guarded.

    >>> unguarded("'=1+1"), unguarded("'quoted'")
    ('=1+1', "'quoted'")
    """
    bare = cell.lstrip("'")
    return cell[1:] if bare != cell and bare.startswith(_FORMULA_SIGNS) else cell
