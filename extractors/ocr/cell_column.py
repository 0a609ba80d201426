"""A page with tables as one tall column: its cells and the text between them, one below the other.

Tesseract reads a column best and a page once; read as it stands, a row of a table is taken for one
line across all its cells. Short cells (ordinals) stand side by side on lines of their own: of a
lone digit no program can tell how large its letters are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from extractors.layout.grid import Grid, build_grid
from extractors.layout.tables import page_frames
from extractors.models import Box
from extractors.picture.pixels import WHITE, Pixels
from extractors.picture.sheet import Sheet
from extractors.printed import RulingLines

PADDING = 0.05  # inches round a piece
SHORT_WIDTH, SHORT_HEIGHT = 0.45, 0.25  # inches: an ordinal
BETWEEN = 0.25  # inches between ordinals on a line
ON_A_LINE = 12


class CellImage(NamedTuple):
    """A part of the page: where it stands on the page and in the column, in pixels."""

    x: int
    y: int
    width: int
    height: int
    left: int = 0
    top: int = 0
    ordinal: bool = False


class CellColumn(NamedTuple):
    """The picture to be read, and the pieces that it is made of."""

    pixels: Pixels
    pieces: tuple[CellImage, ...]


def cell_boxes(rules: RulingLines) -> Iterator[tuple[Box, list[Box]]]:
    """Each table of a page, in points, with its cells."""
    for frame in page_frames(rules):
        grid = build_grid(frame)
        if grid is not None and len(grid.xs) > 2:
            yield grid.box, list(_cells(grid))


def _cells(grid: Grid) -> Iterator[Box]:
    spans: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for row, line in enumerate(grid.cells):
        for column, cell in enumerate(line):
            spans.setdefault(cell, []).append((row, column))
    for boxes in spans.values():
        rows, columns = [row for row, _ in boxes], [column for _, column in boxes]
        yield Box(
            grid.xs[min(columns)],
            grid.ys[min(rows)],
            grid.xs[max(columns) + 1],
            grid.ys[max(rows) + 1],
        )


def to_column(sheet: Sheet, tables: Sequence[tuple[Box, list[Box]]]) -> CellColumn:
    """The pieces of a page in one column; the text outside of the tables keeps its order."""
    scale, dpi = sheet.scale, sheet.dpi
    pieces: list[CellImage] = []
    rest = sheet.grey.copy()
    for box, cells in tables:
        found = [_piece(sheet, cell) for cell in cells]
        pieces += [piece for piece in found if piece is not None]
        rest[
            _pixel(box.top, scale) : _pixel(box.bottom, scale),
            _pixel(box.x0, scale) : _pixel(box.x1, scale),
        ] = WHITE
    left_over = Sheet(rest, dpi)
    height, width = rest.shape
    edges = [0, *sorted({_pixel(box.top, scale) for box, _ in tables}), height]
    strips = [_trimmed(left_over, (0, top, width, bottom)) for top, bottom in pairwise(edges)]
    # Where a strip is cut out of the rest, tables are white.
    return _stacked(sheet, rest, [piece for piece in strips if piece is not None], pieces)


def _pixel(points: float, scale: float) -> int:
    return max(0, round(points * scale))


def _piece(sheet: Sheet, cell: Box) -> CellImage | None:
    margin, scale, dpi = 2, sheet.scale, sheet.dpi
    box = (
        _pixel(cell.x0, scale) + margin,
        _pixel(cell.top, scale) + margin,
        _pixel(cell.x1, scale) - margin,
        _pixel(cell.bottom, scale) - margin,
    )
    piece = _trimmed(sheet, box)
    if piece is None:
        return None
    short = piece.width <= SHORT_WIDTH * dpi and piece.height <= SHORT_HEIGHT * dpi
    return piece._replace(ordinal=short)


def _trimmed(sheet: Sheet, box: tuple[int, int, int, int]) -> CellImage | None:
    """The part of a box that has ink, with a little paper round it; None for an empty box."""
    x0, top, x1, bottom = box
    if x1 - x0 < 4 or bottom - top < 4:
        return None
    ink, dpi = sheet.ink[top:bottom, x0:x1] > 0, sheet.dpi
    rows, columns = np.flatnonzero(ink.sum(axis=1) > 1), np.flatnonzero(ink.any(axis=0))
    if len(rows) < 0.02 * dpi or not len(columns):
        return None
    pad = int(PADDING * dpi)
    left, right = max(x0, x0 + int(columns[0]) - pad), min(x1, x0 + int(columns[-1]) + pad + 1)
    upper, lower = max(top, top + int(rows[0]) - pad), min(bottom, top + int(rows[-1]) + pad + 1)
    return CellImage(left, upper, right - left, lower - upper)


def _stacked(
    sheet: Sheet, rest: Pixels, strips: Sequence[CellImage], cells: Sequence[CellImage]
) -> CellColumn:
    dpi = sheet.dpi
    gap, margin = int(0.09 * dpi), int(0.15 * dpi)
    ordinals = sorted((cell for cell in cells if cell.ordinal), key=lambda cell: (cell.y, cell.x))
    others = [cell for cell in cells if not cell.ordinal]
    placed: list[CellImage] = []
    top = margin
    for piece in [*strips, *others]:
        placed.append(piece._replace(left=margin, top=top))
        top += piece.height + gap
    for line in _lines(ordinals):
        left, height = margin, max(piece.height for piece in line)
        for piece in line:
            placed.append(piece._replace(left=left, top=top + height - piece.height))
            left += piece.width + int(BETWEEN * dpi)
        top += height + gap
    width = max((piece.left + piece.width for piece in placed), default=1) + margin
    pixels = np.full((top + margin, width), WHITE, np.uint8)
    for index, piece in enumerate(placed):
        source = rest if index < len(strips) else sheet.grey
        pixels[piece.top : piece.top + piece.height, piece.left : piece.left + piece.width] = (
            source[piece.y : piece.y + piece.height, piece.x : piece.x + piece.width]
        )
    return CellColumn(pixels, tuple(placed))


def _lines(ordinals: Sequence[CellImage]) -> Iterable[Sequence[CellImage]]:
    return (ordinals[start : start + ON_A_LINE] for start in range(0, len(ordinals), ON_A_LINE))
