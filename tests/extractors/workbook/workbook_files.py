"""Workbooks for tests, typed row by row."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook


def workbook(
    *sheets: Sequence[Sequence[object]], merges: Sequence[str] = (), hidden: Sequence[int] = ()
) -> bytes:
    """A workbook of these sheets; `merges` are of the first sheet."""
    book = Workbook()
    book.remove(book.active)
    for place, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet{place + 1}")
        for row in rows:
            sheet.append(list(row))
        if place in hidden:
            sheet.sheet_state = "hidden"
    for merge in merges:
        book.worksheets[0].merge_cells(merge)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()
