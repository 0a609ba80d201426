"""Quarter turns: from the coordinates of a PDF (origin below) to those of a page that is read."""

from __future__ import annotations

from typing import NamedTuple

from extractors.models import Box


class Turn(NamedTuple):
    """Clockwise quarter turns; `width` and `height` are those of the page after the turn.

    `left` and `bottom` are the corner of the page in the coordinates of the file.
    """

    quarters: int
    width: float
    height: float
    left: float = 0.0
    bottom: float = 0.0

    @classmethod
    def of_page(cls, quarters: int, area: tuple[float, float, float, float]) -> Turn:
        """The turn of a page with /Rotate; `area` is left, bottom, right, top in the file."""
        width, height = area[2] - area[0], area[3] - area[1]
        if quarters % 2:
            width, height = height, width
        return cls(quarters % 4, width, height, area[0], area[1])

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file on the turned page, from its top left."""
        x, y = x - self.left, y - self.bottom
        if self.quarters == 0:
            return x, self.height - y
        if self.quarters == 1:
            return y, x
        if self.quarters == 2:
            return self.width - x, y
        return self.width - y, self.height - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the file on the turned page."""
        (ax, ay), (bx, by) = self.point(left, bottom), self.point(right, top)
        return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))

    def back(self, box: Box) -> Box:
        """A box of a page of this width and height after `quarters` more turns, rounded.

        Unlike `box`, both sides have their origin at the top left.

        >>> Turn(0, 100, 200).back(Box(1, 2, 3, 4)), Turn(1, 100, 200).back(Box(0, 0, 10, 20))
        (Box(x0=1, top=2, x1=3, bottom=4), Box(x0=180, top=0, x1=200, bottom=10))
        """
        x0, top, x1, bottom = box
        if self.quarters == 1:
            x0, top, x1, bottom = self.height - bottom, x0, self.height - top, x1
        elif self.quarters == 2:
            x0, top, x1, bottom = (
                self.width - x1,
                self.height - bottom,
                self.width - x0,
                self.height - top,
            )
        elif self.quarters == 3:
            x0, top, x1, bottom = top, self.width - x1, bottom, self.width - x0
        return Box(round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1))
