"""The ruling lines of a page: strokes, thin filled shapes and the sides of boxes.

And its pictures.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extractors.models import Box
from extractors.pdf.shapes import Bounds, Matrix, Shape, bounds_of, matrix_of, placed
from extractors.pdf.turns import Turn
from extractors.printed import RulingLine, RulingLines

THIN = 3.0  # points: a drawn line is no thicker
SHORT = 4.0  # points: what is shorter is a dot or a part of a glyph
MAX_SEGMENTS = 4000  # of one path; a drawing has more


class Drawn(NamedTuple):
    """What a page draws beside its text: ruling lines, pictures, shadings.

    `fills` and `pictures` are the places of shapes in the page's list, with their boxes.
    """

    rules: RulingLines
    picture_share: float  # of the page that its largest picture covers
    fills: tuple[tuple[int, Box], ...]
    pictures: tuple[tuple[int, Box], ...]


def read_drawn(shapes: Sequence[Shape], turn: Turn) -> Drawn:
    """The ruling lines, pictures and shadings among the shapes of a page."""
    across: list[RulingLine] = []
    down: list[RulingLine] = []
    fills: list[tuple[int, Box]] = []
    pictures: list[tuple[int, Box]] = []
    for place, (kind, handle, matrix) in enumerate(shapes):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures.append((place, turn.box(*placed(bounds_of(handle), matrix))))
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            bounds = placed(bounds_of(handle), matrix)
            if min(bounds[2] - bounds[0], bounds[3] - bounds[1]) > 2 * THIN:
                fills.append((place, turn.box(*bounds)))
            for line in _lines(handle, matrix, bounds):
                _sort_in(turn, line, across, down)
    area = max(turn.width * turn.height, 1.0)
    shares = ((box.x1 - box.x0) * (box.bottom - box.top) / area for _, box in pictures)
    rules = RulingLines(tuple(across), tuple(down))
    return Drawn(rules, min(max(shares, default=0.0), 1.0), tuple(fills), tuple(pictures))


def _sort_in(turn: Turn, bounds: Bounds, across: list[RulingLine], down: list[RulingLine]) -> None:
    x0, top, x1, bottom = turn.box(*bounds)
    if bottom - top <= THIN and x1 - x0 >= SHORT:
        across.append(RulingLine((top + bottom) / 2, x0, x1))
    elif x1 - x0 <= THIN and bottom - top >= SHORT:
        down.append(RulingLine((x0 + x1) / 2, top, bottom))


def _lines(path: Any, matrix: Matrix, bounds: Bounds) -> Iterator[Bounds]:
    """The straight lines that a path draws.

    Itself where it is thin, else its level and upright sides.

    A filled box without a stroke is a shading, not a frame.
    """
    if bounds[2] - bounds[0] <= THIN or bounds[3] - bounds[1] <= THIN:
        yield bounds
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    count = pdfium.FPDFPath_CountSegments(path)
    if count > MAX_SEGMENTS:
        return
    if stroke.value:
        yield from _sides(path, count, matrix)
    elif fill.value and count > 5:
        yield from _thin_parts(path, count, matrix)


def _points(
    path: Any, count: int, matrix: Matrix
) -> Iterator[tuple[int, bool, tuple[float, float]]]:
    """The kind of each segment, whether it closes its figure, and its end."""
    own = matrix_of(path).before(matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        if pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y)):
            closes = bool(pdfium.FPDFPathSegment_GetClose(segment))
            yield pdfium.FPDFPathSegment_GetType(segment), closes, own.point(x.value, y.value)


def _sides(path: Any, count: int, matrix: Matrix) -> Iterator[Bounds]:
    first = last = (0.0, 0.0)
    for kind, closes, point in _points(path, count, matrix):
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield _span(last, point)
        if closes:
            yield _span(point, first)
        last = point


def _thin_parts(path: Any, count: int, matrix: Matrix) -> Iterator[Bounds]:
    """Many thin boxes filled at once: each figure of the path by its own bounds."""
    figure: list[tuple[float, float]] = []
    for kind, _closes, point in _points(path, count, matrix):
        if kind == pdfium.FPDF_SEGMENT_MOVETO and figure:
            yield _around(figure)
            figure = []
        figure.append(point)
    if figure:
        yield _around(figure)


def _around(figure: list[tuple[float, float]]) -> Bounds:
    xs, ys = [x for x, _ in figure], [y for _, y in figure]
    return min(xs), min(ys), max(xs), max(ys)


def _span(one: tuple[float, float], other: tuple[float, float]) -> Bounds:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[0], other[0]),
        max(one[1], other[1]),
    )
