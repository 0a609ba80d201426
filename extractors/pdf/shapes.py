"""The shapes that a page draws: texts, paths and pictures, those within forms included."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

MAX_DEPTH = 4  # forms within forms
SHOWN = (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_TEXT)


# What pdfium writes a box into; made once, since every shape of a page is asked for its own.
_SIDES = [ctypes.c_float() for _ in range(4)]
_SIDE_REFS = [ctypes.byref(side) for side in _SIDES]


class Matrix(NamedTuple):
    """A matrix as PDF writes it: x' = ax + cy + e, y' = bx + dy + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where the matrix moves a point to."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def before(self, outer: Matrix) -> Matrix:
        """This matrix first, then the outer one."""
        (a, b), (c, d) = outer.span(self.a, self.b), outer.span(self.c, self.d)
        return Matrix(a, b, c, d, *outer.point(self.e, self.f))

    def span(self, x: float, y: float) -> tuple[float, float]:
        """What the matrix makes of a distance."""
        return self.a * x + self.c * y, self.b * x + self.d * y


IDENTITY = Matrix(1, 0, 0, 1, 0, 0)
Bounds = tuple[float, float, float, float]  # left, bottom, right, top in the file


class Shape(NamedTuple):
    """A text, a path or a picture: its kind, its handle, and the matrix of the forms around it."""

    kind: int
    handle: Any
    matrix: Matrix


def read_shapes(page: Any, max_objects: int) -> list[Shape]:
    """The shapes of a page, the one drawn last in front."""
    return list(_each(page, max_objects))


def _each(page: Any, max_objects: int) -> Iterator[Shape]:
    count = pdfium.FPDFPage_CountObjects(page)
    todo = [(pdfium.FPDFPage_GetObject(page, index), IDENTITY, MAX_DEPTH) for index in range(count)]
    seen = 0
    while todo and seen <= max_objects:
        shape, matrix, depth = todo.pop()
        seen += 1
        kind = pdfium.FPDFPageObj_GetType(shape)
        if kind in SHOWN:
            yield Shape(kind, shape, matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            inner = matrix_of(shape).before(matrix)
            count = min(pdfium.FPDFFormObj_CountObjects(shape), max_objects - seen)
            todo += [
                (pdfium.FPDFFormObj_GetObject(shape, i), inner, depth - 1) for i in range(count)
            ]


def matrix_of(shape: Any) -> Matrix:
    """The matrix of a shape itself."""
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(shape, ctypes.byref(found)):
        return IDENTITY
    return Matrix(found.a, found.b, found.c, found.d, found.e, found.f)


def bounds_of(shape: Any) -> Bounds:
    """The box of a shape in the coordinates of the form that it stands in."""
    if not pdfium.FPDFPageObj_GetBounds(shape, *_SIDE_REFS):
        return 0.0, 0.0, 0.0, 0.0
    left, bottom, right, top = _SIDES
    return left.value, bottom.value, right.value, top.value


def placed(bounds: Bounds, matrix: Matrix) -> Bounds:
    """A box in the coordinates of the file."""
    if matrix is IDENTITY:
        return bounds
    (ax, ay), (bx, by) = matrix.point(*bounds[:2]), matrix.point(*bounds[2:])
    return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
