"""How large a page truly is: its size in a file is a claim, its letters tell.

A picture of 200 dots an inch on a page that claims 72 makes a sheet of 23 by 32 inches, on which
every stroke of a letter is as thick as a ruling line.
"""

from __future__ import annotations

from statistics import median

from extractors.picture.pixels import Pixels, darker, heights, luma
from extractors.picture.sheet import PRINT

LONGEST, SHORTEST = 17.0, 5.0  # inches: the long side of A3, and of a leaflet
LONG_SIDE, NEAR = 11.69, 1.35  # inches of A4; times larger or smaller, it is A4 all the same
LETTER = 0.09  # inches: the middle height of the letters of a plan in print
LEAST_LETTER, MOST_LETTER = 0.045, 0.16  # inches: smaller and larger ones are not believed
LEAST_HEIGHT, LEAST_COUNT = 4, 60  # pixels of a letter; letters that tell


def is_odd(inches: tuple[float, float]) -> bool:
    """True for a page of a size that no office prints."""
    return not SHORTEST <= max(inches) <= LONGEST


def times_too_large(pixels: Pixels, inches: tuple[float, float]) -> float:
    """How many times larger a page claims to be than its letters say; 1 where these bear it out."""
    grey = luma(pixels) if pixels.ndim == 3 else pixels
    letters = [h for h in heights(darker(grey, PRINT)) if h >= LEAST_HEIGHT]
    if len(letters) < LEAST_COUNT:
        return 1.0
    letter = median(letters) * max(inches) / max(pixels.shape[:2])
    if LEAST_LETTER <= letter <= MOST_LETTER:
        return 1.0
    times, of_a4 = letter / LETTER, max(inches) / LONG_SIDE
    return of_a4 if 1 / NEAR <= times / of_a4 <= NEAR else times
