"""Stripes that dust on a scanner's glass draws along the whole sheet.

No print, and no ruling lines.

Paper is drawn past the glass, so a speck of dust makes a line that is exactly upright in the
picture as it was scanned (level, where the picture was turned), from one edge of the sheet to the
other, through margins and text. A line of print ends before the margins. Where a table runs off the
sheet at both edges, level lines meet its walls and letters keep off them.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.picture.bit_runs import spans
from extractors.picture.masks import grown
from extractors.picture.pixels import WHITE, Pixels, ink_of, transposed
from extractors.picture.sheet import Sheet

EVERY = 4  # rows: so many of them tell of a line from edge to edge
WINDOW, CONTRAST = 0.1, 12  # inches and grey levels: darker than what is left and right of it
WHOLE, EDGE_SHARE = 0.8, 0.75  # of a stripe's height that is dark, and of its ends
WAVERING = 0.25  # of a column of a stripe is dark at least
ENDS = 0.25  # inches at the top and the foot of a sheet, where nothing is printed
WIDEST = 0.05  # inches
BESIDE = 2  # pixels from a stripe there is what it covers
DARKER = 40  # grey levels: ink that is seen through a paler stripe
MEETING, LONG = 3, 0.4  # level lines that meet a wall; inches that they are long
FILLED, LINE = 0.95, 9  # of its strip a level line fills; pixels that go with it
KEPT_OFF = 0.001  # of a wall's height has letters that cross it
DARK = 128  # of 255: letters are darker


class Stripe(NamedTuple):
    """The first column of a stripe, and the one after its last."""

    start: int
    stop: int


def without_stripes(sheet: Sheet) -> Sheet:
    """The sheet as it was scanned without the stripes along it; the ink of letters stays."""
    upright = stripes_of(sheet.grey, sheet.dpi)
    level = stripes_of(transposed(sheet.grey), sheet.dpi)
    if not upright and not level:
        return sheet
    clean = sheet.grey.copy()
    for stripe in upright:
        _erase(clean, stripe)
    for stripe in level:
        _erase(clean.T, stripe)
    return Sheet(clean, sheet.dpi)


def stripes_of(grey: Pixels, dpi: int) -> list[Stripe]:
    """The upright stripes of a sheet (height × width), from left to right."""
    rows = np.ascontiguousarray(grey[::EVERY])
    if min(rows.shape) < 8:
        return []
    dark = ink_of(rows, int(WINDOW * dpi), CONTRAST)
    near = grown(dark, 3, 1) > 0  # the stripe may waver by a pixel
    ends = max(2, int(ENDS * dpi / EVERY))
    whole, top, foot = (part.mean(axis=0) for part in (near, near[:ends], near[-ends:]))
    found = (whole >= WHOLE) & (top >= EDGE_SHARE) & (foot >= EDGE_SHARE)
    found &= (dark > 0).mean(axis=0) >= WAVERING
    stripes = [Stripe(*span) for span in spans(np.asarray(found, np.bool_))]
    thin = [stripe for stripe in stripes if stripe.stop - stripe.start <= WIDEST * dpi]
    lone = [stripe for stripe in thin if _has_paper_beside(rows, stripe)]
    return [stripe for stripe in lone if not _is_wall(grey, stripe, dpi)]


def _has_paper_beside(rows: Pixels, stripe: Stripe) -> bool:
    """True where a stripe is darker than what is left and right of it.

    False for an edge of a patch.
    """
    own = float(np.median(rows[:, stripe.start : stripe.stop]))
    sides = (float(np.median(side)) for side in _sides(rows, stripe))
    return all(side >= own + CONTRAST for side in sides)


def _is_wall(grey: Pixels, stripe: Stripe, dpi: int) -> bool:
    """True for a wall of a table that runs off the sheet: level lines meet it, letters do not."""
    reach, start, stop = int(LONG * dpi), max(0, stripe.start - BESIDE), stripe.stop + BESIDE
    met = [
        _is_line(side)
        for side in (grey[:, max(0, start - reach) : start], grey[:, stop : stop + reach])
    ]
    if max(len(spans(side)) for side in met) < MEETING:
        return False
    near = grown(np.where(met[0] | met[1], WHITE, 0).astype(np.uint8)[:, None], 1, LINE)[:, 0]
    left, right = _sides(grey, stripe)
    crossed = (left < DARK) & (right < DARK) & (near == 0)
    return float(crossed.mean()) <= KEPT_OFF


def _is_line(side: Pixels) -> NDArray[np.bool_]:
    """For each row of a strip beside a stripe, whether a level line fills it."""
    if not side.size:
        return np.zeros(len(side), np.bool_)
    return np.asarray((side < DARK).mean(axis=1) > FILLED, np.bool_)


def _sides(grey: Pixels, stripe: Stripe) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    """The columns of pixels left and right of a stripe."""
    last = grey.shape[1] - 1
    left = grey[:, max(0, stripe.start - BESIDE)].astype(np.int16)
    return left, grey[:, min(last, stripe.stop + BESIDE - 1)].astype(np.int16)


def _erase(grey: Pixels, stripe: Stripe) -> None:
    """What is left and right of a stripe put in its place, but for ink that is seen through it."""
    left, right = _sides(grey, stripe)
    start, stop = max(0, stripe.start - BESIDE + 1), stripe.stop + BESIDE - 1
    area = grey[:, start:stop]
    level = int(np.median(grey[:, stripe.start : stripe.stop]))
    share = np.linspace(0, 1, area.shape[1] + 2)[1:-1]
    between = left[:, None] * (1 - share) + right[:, None] * share
    through = (area < level - DARKER) & (area < DARK)
    area[:] = np.where(through, area, between).astype(np.uint8)
