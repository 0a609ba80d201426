"""From a page that was set upright and level back to the page as it is shown."""

from __future__ import annotations

import math
from typing import NamedTuple

from extractors.models import Box
from extractors.pdf.turns import Turn


class Keystone(NamedTuple):
    """How a level sheet was seen by a camera; slopes an inch, from the middle of the page.

    A baseline `y` inches below the middle falls by `-across * y` an inch, an upright line `x`
    inches to the right leans by `lean - down * x` to the right an inch.
    """

    across: float = 0.0
    down: float = 0.0
    lean: float = 0.0

    @property
    def is_level(self) -> bool:
        """True for a sheet that was seen straight from above."""
        return self == Keystone()

    def seen(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the level page is in the picture, in inches from the middle.

        >>> Keystone(down=0.01).seen(3.0, -5.0)
        (3.1578947368421053, -5.2631578947368425)
        """
        far = 1 + self.across * x + self.down * y
        return (x + self.lean * y) / far, y / far


class Tilt(NamedTuple):
    """A page turned upright by quarter turns, then by `degrees` anticlockwise round its middle.

    What a camera saw askew was set straight with it (`keystone`). `width` and `height` are those of
    the upright page; the page as it is shown is `times` larger.
    """

    quarters: int
    width: float
    height: float
    degrees: float = 0.0
    keystone: Keystone = Keystone()
    times: float = 1.0

    def back(self, box: Box) -> Box:
        """A box of the upright page on the page as it is shown, rounded and kept within it.

        >>> Tilt(0, 100, 200).back(Box(1, 2, 3, 4))
        Box(x0=1, top=2, x1=3, bottom=4)
        """
        found = self._tilted(box) if self.degrees or not self.keystone.is_level else box
        inside = Box(
            min(max(found.x0, 0.0), self.width),
            min(max(found.top, 0.0), self.height),
            min(max(found.x1, 0.0), self.width),
            min(max(found.bottom, 0.0), self.height),
        )
        # `Turn.back` turns clockwise; the way back is the other way round.
        shown = Turn(-self.quarters % 4, self.width, self.height).back(inside)
        if self.times == 1.0:
            return shown
        return Box(*(round(side * self.times, 1) for side in shown))

    def _tilted(self, box: Box) -> Box:
        """The box after the tilt is undone: as wide and high as it was, moved with its middle."""
        angle = math.radians(self.degrees)
        inches = (
            (box.x0 + box.x1 - self.width) / 2 / 72,
            (box.top + box.bottom - self.height) / 2 / 72,
        )
        x, y = (72 * inch for inch in self.keystone.seen(*inches))
        moved_x = x * math.cos(angle) - y * math.sin(angle) + self.width / 2
        moved_y = x * math.sin(angle) + y * math.cos(angle) + self.height / 2
        half_x = (box.x1 - box.x0) / 2
        half_y = (box.bottom - box.top) / 2 + abs(half_x * math.sin(angle))
        return Box(moved_x - half_x, moved_y - half_y, moved_x + half_x, moved_y + half_y)
