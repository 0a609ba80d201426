"""The ruling lines of a page: strokes, thin filled shapes and the sides of boxes.

And its pictures.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extractors.pdf.turns import Turn

THIN = 3.0  # points: a drawn line is no thicker
SHORT = 4.0  # points: what is shorter is a dot or a part of a glyph
MAX_DEPTH = 4  # forms within forms
MAX_SEGMENTS = 4000  # of one path; a drawing has more


class Rule(NamedTuple):
    """A ruling line: where it lies across (`at`), and where it runs from and to."""

    at: float
    start: float
    stop: float

    @property
    def length(self) -> float:
        """How long it is."""
        return self.stop - self.start


class Rules(NamedTuple):
    """The horizontal and the vertical ruling lines of a page."""

    across: tuple[Rule, ...]
    down: tuple[Rule, ...]


class _Matrix(NamedTuple):
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def before(self, outer: _Matrix) -> _Matrix:
        """This matrix first, then the outer one."""
        (a, b), (c, d) = outer.span(self.a, self.b), outer.span(self.c, self.d)
        return _Matrix(a, b, c, d, *outer.point(self.e, self.f))

    def span(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y, self.b * x + self.d * y


IDENTITY = _Matrix(1, 0, 0, 1, 0, 0)
Bounds = tuple[float, float, float, float]


def read_rules(page: Any, turn: Turn, max_objects: int) -> tuple[Rules, float]:
    """The ruling lines of a page, and the share of it that its largest picture covers."""
    across: list[Rule] = []
    down: list[Rule] = []
    area = max(turn.width * turn.height, 1.0)
    share = 0.0
    for kind, shape, matrix in _shapes(page, max_objects):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = turn.box(*_placed(_bounds(shape), matrix))
            share = max(share, (box.x1 - box.x0) * (box.bottom - box.top) / area)
            continue
        for bounds in _lines(shape, matrix):
            _sort_in(turn, bounds, across, down)
    return Rules(tuple(across), tuple(down)), min(share, 1.0)


def _sort_in(turn: Turn, bounds: Bounds, across: list[Rule], down: list[Rule]) -> None:
    x0, top, x1, bottom = turn.box(*bounds)
    if bottom - top <= THIN and x1 - x0 >= SHORT:
        across.append(Rule((top + bottom) / 2, x0, x1))
    elif x1 - x0 <= THIN and bottom - top >= SHORT:
        down.append(Rule((x0 + x1) / 2, top, bottom))


def _shapes(page: Any, max_objects: int) -> Iterator[tuple[int, Any, _Matrix]]:
    """The paths and pictures of a page, those within forms included, with the forms' matrices."""
    count = pdfium.FPDFPage_CountObjects(page)
    todo = [(pdfium.FPDFPage_GetObject(page, index), IDENTITY, MAX_DEPTH) for index in range(count)]
    seen = 0
    while todo and seen <= max_objects:
        shape, matrix, depth = todo.pop()
        seen += 1
        kind = pdfium.FPDFPageObj_GetType(shape)
        if kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
            yield kind, shape, matrix
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            inner = _matrix_of(shape).before(matrix)
            count = min(pdfium.FPDFFormObj_CountObjects(shape), max_objects - seen)
            todo += [
                (pdfium.FPDFFormObj_GetObject(shape, i), inner, depth - 1) for i in range(count)
            ]


def _matrix_of(shape: Any) -> _Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(shape, ctypes.byref(found)):
        return IDENTITY
    return _Matrix(found.a, found.b, found.c, found.d, found.e, found.f)


def _bounds(shape: Any) -> Bounds:
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(shape, *map(ctypes.byref, sides)):
        return 0.0, 0.0, 0.0, 0.0
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top


def _placed(bounds: Bounds, matrix: _Matrix) -> Bounds:
    if matrix is IDENTITY:
        return bounds
    (ax, ay), (bx, by) = matrix.point(*bounds[:2]), matrix.point(*bounds[2:])
    return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _lines(path: Any, matrix: _Matrix) -> Iterator[Bounds]:
    """The straight lines that a path draws: itself where it is thin, else its level and upright sides.

    A filled box without a stroke is a shading, not a frame.
    """
    bounds = _placed(_bounds(path), matrix)
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
    path: Any, count: int, matrix: _Matrix
) -> Iterator[tuple[int, bool, tuple[float, float]]]:
    """The kind of each segment, whether it closes its figure, and its end."""
    own = _matrix_of(path).before(matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        if pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y)):
            closes = bool(pdfium.FPDFPathSegment_GetClose(segment))
            yield pdfium.FPDFPathSegment_GetType(segment), closes, own.point(x.value, y.value)


def _sides(path: Any, count: int, matrix: _Matrix) -> Iterator[Bounds]:
    first = last = (0.0, 0.0)
    for kind, closes, point in _points(path, count, matrix):
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield _span(last, point)
        if closes:
            yield _span(point, first)
        last = point


def _thin_parts(path: Any, count: int, matrix: _Matrix) -> Iterator[Bounds]:
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
