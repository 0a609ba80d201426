"""The picture of one page, with what is told from it once: its ink, a smaller picture, its rules.

A length is in one of two units, and each has a type of its own: pixels of the picture here
(`PixelRule`), points of the page everywhere else (`extractors.pdf.rules.RulingLine`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from extractors.picture.masks import Blobs, blobs
from extractors.picture.pixels import Pixels, darker, ink_of, scaled
from extractors.printed import RulingLine, RulingLines

POINTS_PER_INCH = 72
LOOK_DPI = 100  # of the smaller picture: enough to see paper, patches and letters
PRINT = 150  # of 255: print is darker
PALE_PRINT = 190  # of 255: print is darker in the smaller picture, whose strokes are averaged
LINE_CONTRAST = 28  # of 255: a faint line is so much darker than its paper
LINE_WINDOW = 0.25  # inches: the surroundings of a line


class PixelRule(RulingLine):
    """A ruling line in pixels."""

    __slots__ = ()

    def times(self, factor: float) -> PixelRule:
        """The line in a picture that is so many times as large."""
        return PixelRule(self.at * factor, self.start * factor, self.stop * factor)


class PixelRules(NamedTuple):
    """The level and the upright lines of a picture, and the pixels that are theirs.

    `mask` is as large as the picture, not 0 where a pixel is to be taken out; None for lines that
    are not drawn.
    """

    across: tuple[PixelRule, ...] = ()
    down: tuple[PixelRule, ...] = ()
    mask: Pixels | None = None

    def times(self, factor: float) -> PixelRules:
        """The lines alone, in a picture that is so many times as large."""
        across, down = (
            tuple(rule.times(factor) for rule in rules) for rules in (self.across, self.down)
        )
        return PixelRules(across, down)

    def in_points(self, scale: float) -> RulingLines:
        """The lines in points, for a picture of so many pixels a point."""
        across, down = (
            tuple(RulingLine(*(value / scale for value in rule)) for rule in rules)
            for rules in (self.across, self.down)
        )
        return RulingLines(across, down)


NO_RULES = PixelRules()


@dataclass(frozen=True)
class Sheet:
    """A page: grey values (height × width, 0 is black), dots an inch.

    `rules` are the lines that were found and taken out of it.
    """

    grey: Pixels
    dpi: int
    rules: PixelRules = NO_RULES

    @property
    def scale(self) -> float:
        """Pixels a point."""
        return self.dpi / POINTS_PER_INCH

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        height, width = self.grey.shape[:2]
        return width / self.scale, height / self.scale

    @cached_property
    def ink(self) -> Pixels:
        """255 where there is print."""
        return darker(self.grey, PRINT)

    @cached_property
    def lines(self) -> Pixels:
        """255 where a pixel is darker than its surroundings, as faint lines are."""
        return ink_of(self.grey, int(LINE_WINDOW * self.dpi), LINE_CONTRAST)

    @cached_property
    def look(self) -> Sheet:
        """The page in a smaller picture."""
        return Sheet(scaled(self.grey, LOOK_DPI / self.dpi), LOOK_DPI)

    @cached_property
    def pale_ink(self) -> Pixels:
        """255 where there is print, however thin."""
        return darker(self.grey, PALE_PRINT)

    @cached_property
    def pale_blobs(self) -> Blobs:
        """The number of the blob of each pixel of the pale ink, and the blobs."""
        return blobs(self.pale_ink)

    @property
    def to_look(self) -> float:
        """How many times as large the smaller picture is."""
        return LOOK_DPI / self.dpi
