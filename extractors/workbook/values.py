"""A value of a cell → the text that Excel prints for it with Vietnamese settings."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

# What stands in quotation marks or brackets in a format says nothing of days and months.
REMARK_RE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
PERCENT = "%"
DIGITS = 10  # after the decimal comma


def printed(value: object, number_format: str) -> str:
    """The text of a cell.

    >>> printed(3.0, "General"), printed(0.95, "0%"), printed(12.5, "General")
    ('3', '95%', '12,5')
    >>> printed(date(2026, 6, 30), "dd/mm/yyyy"), printed(date(2026, 6, 1), "mm/yyyy")
    ('30/06/2026', '06/2026')
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n").strip()
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, int | float):
        return _number(value, number_format)
    if isinstance(value, date):
        return _date(value, number_format)
    return str(value) if isinstance(value, time | timedelta) else str(value).strip()


def _number(value: int | float, number_format: str) -> str:
    percent = PERCENT in REMARK_RE.sub("", number_format)
    shown = round(value * 100 if percent else value, DIGITS)
    text = f"{shown:.{DIGITS}f}".rstrip("0").rstrip(".") if shown % 1 else f"{shown:.0f}"
    return text.replace(".", ",") + (PERCENT if percent else "")


def _date(value: date, number_format: str) -> str:
    """A day, or a month where the format prints no day."""
    letters = REMARK_RE.sub("", number_format.partition(";")[0]).lower()
    if "d" in letters or "y" not in letters:
        return f"{value:%d/%m/%Y}"
    return f"{value:%m/%Y}" if "m" in letters else f"{value:%Y}"
