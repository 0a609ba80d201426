"""An Excel workbook opened within limits: its sheets, their rows and merged cells.

Only the values that Excel kept are read: no formula is computed, no link followed, no macro run.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException

from extractors.errors import DocumentTooLarge, UnreadableFile
from extractors.workbook.values import printed

MEGABYTE = 2**20
MAX_PARTS = 5000
MAX_TOTAL = 512 * MEGABYTE  # of all parts together, unpacked
MAX_PART = 128 * MEGABYTE
MAX_CELLS = 500_000  # filled ones of a sheet
MAX_COLUMNS = 256
MAX_BLANK_ROWS = 200  # in a row: then the sheet is at its end, whatever it says of its size
MERGE_RE = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})\"")
DECLARATION = b"<!DOCTYPE"
DECLARED_WITHIN = 1024
VISIBLE = "visible"
# What openpyxl and the modules below it raise for a damaged file.
BROKEN = (
    BadZipFile,
    InvalidFileException,
    zlib.error,
    EOFError,
    KeyError,
    IndexError,
    AttributeError,
    NotImplementedError,
    OSError,
    TypeError,
    ValueError,
    RuntimeError,
    SyntaxError,
)


class Merge(NamedTuple):
    """Cells merged into one: rows and columns from 0, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


class Worksheet(NamedTuple):
    """A sheet that is shown: the texts of its rows from the first on, and its merged cells."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    merges: tuple[Merge, ...]


def read_sheets(data: bytes) -> tuple[Worksheet, ...]:
    """The sheets of a workbook that are shown.

    Raises:
        ExtractionError: the bytes are a broken workbook, or one beyond the limits.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check_parts(archive)
            book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            try:
                return tuple(
                    Worksheet(sheet.title, tuple(_rows(sheet)), _merges(archive, sheet))
                    for sheet in book.worksheets
                    if sheet.sheet_state == VISIBLE
                )
            finally:
                book.close()
    except BROKEN as error:
        raise UnreadableFile("the Excel workbook is broken") from error


def _check_parts(archive: ZipFile) -> None:
    """Refuses what unpacks to more than a workbook of tasks, and parts that declare entities."""
    parts = archive.infolist()
    total = sum(part.file_size for part in parts)
    if len(parts) > MAX_PARTS or total > MAX_TOTAL:
        raise DocumentTooLarge(f"the Excel workbook unpacks to {total // MEGABYTE} MB")
    for part in parts:
        if not part.filename.endswith((".xml", ".rels")):
            continue
        if part.file_size > MAX_PART:
            raise DocumentTooLarge(f"the Excel workbook unpacks to far too much ({part.filename})")
        with archive.open(part) as stream:
            if DECLARATION in stream.read(DECLARED_WITHIN):
                raise UnreadableFile("the Excel workbook is refused: it declares XML entities")


def _rows(sheet) -> Iterator[tuple[str, ...]]:  # type: ignore[no-untyped-def]
    """The texts of the rows; the blank ones at the end are left out."""
    sheet.reset_dimensions()  # what the sheet says of its size is a claim
    filled = blank = 0
    held: list[tuple[str, ...]] = []
    for row in sheet.iter_rows(max_col=MAX_COLUMNS):
        texts = tuple(printed(cell.value, cell.number_format or "") for cell in row)
        count = sum(map(bool, texts))
        filled += count
        if filled > MAX_CELLS:
            raise DocumentTooLarge(f"a sheet has more than {MAX_CELLS:,} filled cells")
        held.append(texts)
        blank = 0 if count else blank + 1
        if count:
            yield from held
            held.clear()
        elif blank > MAX_BLANK_ROWS:
            return


def _merges(archive: ZipFile, sheet) -> tuple[Merge, ...]:  # type: ignore[no-untyped-def]
    """The merged cells, from the sheet's own part: reading row by row does not give them."""
    with archive.open(sheet._worksheet_path) as stream:
        found = MERGE_RE.findall(stream.read(MAX_PART))
    merges = []
    for reference in found:
        left, top, right, bottom = range_boundaries(reference.decode("ascii"))
        merges.append(Merge(top - 1, left - 1, bottom - 1, right - 1))
    return tuple(merges)
