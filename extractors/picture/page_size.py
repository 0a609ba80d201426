"""How large a page truly is: its size in a file is a claim, its letters tell.

A picture of 200 dots an inch on a page that claims 72 makes a sheet of 23 by 32 inches, on which
every stroke of a letter is as thick as a ruling line. A picture that was cut from a page (a
screenshot) and claims nothing has the width of no sheet: there, too, the letters tell.
"""

from __future__ import annotations

from statistics import median

from extractors.picture.masks import heights
from extractors.picture.pixels import Pixels, darker, luma
from extractors.picture.sheet import PRINT

LONGEST, SHORTEST = 17.0, 5.0  # inches: the long side of A3, and of a leaflet
LONG_SIDE, NEAR = 11.69, 1.35  # inches of A4; times larger or smaller, it is A4 all the same
LETTER = 0.09  # inches: the middle height of the letters of a plan in print
LEAST_LETTER, MOST_LETTER = 0.045, 0.16  # inches: smaller and larger ones are not believed
LEAST_HEIGHT, LEAST_COUNT = 4, 60  # pixels of a letter; letters that tell
SHEETS, ALIKE = (1.414, 1.294, 1.571, 1.647), 0.02  # long by short side: A4, Letter, F4, Legal


def is_odd(inches: tuple[float, float]) -> bool:
    """True for a page of a size that no office prints."""
    return not SHORTEST <= max(inches) <= LONGEST


def is_sheet(size: tuple[int, int]) -> bool:
    """True for a picture whose sides are to each other as those of a sheet of paper are."""
    ratio = max(size) / max(1, min(size))
    return any(abs(ratio - sheet) <= ALIKE * sheet for sheet in SHEETS)


def dpi_of_cut(pixels: Pixels, dpi: float) -> float:
    """The resolution that the letters tell where nothing else does.

    `dpi` is the one of a whole page: it stays where the letters are nearly as large as usual.
    """
    letter = _letter(pixels)
    times = letter / dpi / LETTER if letter is not None else 1.0
    return dpi if 1 / NEAR <= times <= NEAR else dpi * times


def times_too_large(pixels: Pixels, inches: tuple[float, float]) -> float:
    """How many times larger a page claims to be than its letters say; 1 where these bear it out."""
    height = _letter(pixels)
    if height is None:
        return 1.0
    letter = height * max(inches) / max(pixels.shape[:2])
    if LEAST_LETTER <= letter <= MOST_LETTER:
        return 1.0
    times, of_a4 = letter / LETTER, max(inches) / LONG_SIDE
    return of_a4 if 1 / NEAR <= times / of_a4 <= NEAR else times


def _letter(pixels: Pixels) -> float | None:
    """The middle height of the letters in pixels; None for too few."""
    grey = luma(pixels) if pixels.ndim == 3 else pixels
    letters = [h for h in heights(darker(grey, PRINT)) if h >= LEAST_HEIGHT]
    return float(median(letters)) if len(letters) >= LEAST_COUNT else None
