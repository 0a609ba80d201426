"""The places of a page's characters, each asked for when it is needed."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extractors.pdf.turns import Turn

SAMPLE = 24
LEVEL = 0.99  # cosine: text that leans by 8 degrees and more runs in another direction
# The direction in the file of text that so many clockwise quarter turns set upright.
DIRECTIONS = ((1, 0), (0, 1), (-1, 0), (0, -1))
QUARTER = math.pi / 2


class Glyph(NamedTuple):
    """A character: where its advance begins and ends, its baseline, the size of its font."""

    x0: float
    x1: float
    base: float
    size: float


class GlyphPlaces:
    """The places of the characters on the page that `turn` sets upright."""

    def __init__(self, textpage: Any, turn: Turn) -> None:
        """Keep the buffers that pdfium writes into."""
        self.textpage, self.turn = textpage, turn
        self._area, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._area_ref, self._matrix_ref = ctypes.byref(self._area), ctypes.byref(self._matrix)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._x_ref, self._y_ref = ctypes.byref(self._x), ctypes.byref(self._y)
        self._upright = turn.quarters == 0
        self._along = DIRECTIONS[turn.quarters]
        self._floor = turn.height + turn.bottom
        self._runs: dict[tuple[float, float], tuple[float, float, bool]] = {}
        self._level = True

    def span(self, index: int) -> tuple[float, float]:
        """Where the character begins and ends on its line."""
        pdfium.FPDFText_GetLooseCharBox(self.textpage, index, self._area_ref)
        area, turn = self._area, self.turn
        if self._upright:
            return area.left - turn.left, area.right - turn.left
        box = turn.box(area.left, area.bottom, area.right, area.top)
        return box.x0, box.x1

    def in_run(self, index: int) -> Glyph:
        """All of a character, of one that begins a word.

        Words of one line and font that begin with letters of one height reach equally high and
        low; their baseline, size and direction are asked once.
        """
        x0, x1 = self.span(index)
        area = self._area
        reach = (area.left, area.right) if self.turn.quarters % 2 else (area.top, area.bottom)
        run = self._runs.get(reach)
        if run is None or reach[0] == reach[1]:
            run = self.base(index), self.size(index), self._runs_level()
            self._runs[reach] = run
        base, size, self._level = run
        return Glyph(x0, x1, base, size)

    def base(self, index: int) -> float:
        """The baseline of the character, from the top of the page."""
        pdfium.FPDFText_GetCharOrigin(self.textpage, index, self._x_ref, self._y_ref)
        if self._upright:
            return self._floor - self._y.value
        return self.turn.point(self._x.value, self._y.value)[1]

    def origin(self, index: int) -> float:
        """Where the pen stood when the character was drawn, from the left of the page."""
        pdfium.FPDFText_GetCharOrigin(self.textpage, index, self._x_ref, self._y_ref)
        return self.turn.point(self._x.value, self._y.value)[0]

    def size(self, index: int) -> float:
        """The size of the character's font in points, scaled as the page scales it."""
        nominal: float = pdfium.FPDFText_GetFontSize(self.textpage, index)
        if not pdfium.FPDFText_GetMatrix(self.textpage, index, self._matrix_ref):
            return nominal or 1.0
        matrix = self._matrix
        return nominal * math.hypot(matrix.c, matrix.d) or 1.0

    def runs_level(self) -> bool:
        """Whether the word that `in_run` was asked for last runs along the lines of the page."""
        return self._level

    def _runs_level(self) -> bool:
        """The same of the character of which `size` was asked last."""
        matrix, (x, y) = self._matrix, self._along
        if self._upright and matrix.b == 0:
            return bool(matrix.a >= 0)
        along = matrix.a * x + matrix.b * y
        return bool(along >= LEVEL * math.hypot(matrix.a, matrix.b))

    def quarters(self, index: int) -> int | None:
        """The clockwise quarter turns that set the character upright; None for a slanting one."""
        angle = pdfium.FPDFText_GetCharAngle(self.textpage, index)
        turns = round(angle / QUARTER)
        return -turns % 4 if math.cos(angle - turns * QUARTER) >= LEVEL else None

    def glyph(self, index: int) -> Glyph:
        """All of it."""
        return Glyph(*self.span(index), self.base(index), self.size(index))


def text_turn(textpage: Any, count: int) -> int | None:
    """The clockwise quarter turns that set the text of the file upright.

    None where there is no text.

    A landscape page is often printed sideways on an upright sheet, with or without /Rotate.
    """
    step = max(1, count // SAMPLE)
    quarters = Counter(
        -round(pdfium.FPDFText_GetCharAngle(textpage, index) / QUARTER) % 4
        for index in range(0, count, step)
        if not chr(pdfium.FPDFText_GetUnicode(textpage, index)).isspace()
    )
    return quarters.most_common(1)[0][0] if quarters else None
