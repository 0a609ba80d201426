"""Stamps in a scan without colour: what a stamp covers is parted from the print by its tone.

A rubber stamp is a ring or a frame put on askew, far larger than a letter, and its ink is paler
than print. A grid of a table is as large, but lies level; a black copy of a stamp has the tone of
print and stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.picture.masks import Blob, blobs, filled, grown
from extractors.picture.pixels import WHITE, Pixels, darker, fitted, stretched
from extractors.picture.seals import is_level, own_ink
from extractors.picture.sheet import LOOK_DPI, PALE_PRINT, Sheet

LEAST_SIDE, MOST_SIDE = 0.45, 2.6  # inches: letters are smaller, pictures are larger
MOST_FILLED = 0.3  # of its box: a ring or a frame is mostly paper
CORE = 25  # in 100: the darkest of the pixels of a stroke are its core
LEAST_APART = 25  # of 255: ink that is no paler than print cannot be told from it
LEAST_CORE = 6  # pixels: the dot of a letter has more, a dark grain of a stamp fewer
BLURRED = 3  # pixels round a core that are of the same stroke
LEAST_STAMPED = 12  # pixels of a stroke that have the tone of a stamp: less is the rim of print
BESIDE = 11  # pixels: the print about a stroke of a stamp
LETTER, REACH = 0.06, 0.06  # inches: the least side of a letter, and from it to its mark
FEW = 3  # pixels of a mark at least
HALF = 0.5
MARGIN, NARROW = 20, 2  # pixels of the smaller picture


class _Tones(NamedTuple):
    """How dark print and stamp are (0..255), and the level between them."""

    printed: float
    level: int
    stamp: float


def without_grey_stamps(sheet: Sheet) -> Sheet:
    """The page with stamps gone that are paler than its print; the print below them stays."""
    stamps = list(_stamps(sheet.look))
    if not stamps:
        return sheet
    printed = _core(sheet.grey, sheet.ink)
    clean, factor = sheet.grey.copy(), 1 / sheet.to_look
    for outline in stamps:
        margin = MARGIN if outline.is_closed else NARROW
        x, y, width, height, _ = outline.blob
        rows = slice(max(0, int((y - margin) * factor)), int((y + height + margin) * factor))
        columns = slice(max(0, int((x - margin) * factor)), int((x + width + margin) * factor))
        area, tone = clean[rows, columns], outline.tone
        if outline.is_closed:
            tone = _core(area, fitted(np.pad(outline.own, margin), area.shape))
        if tone - printed < LEAST_APART:
            continue
        tones = _Tones(printed, round((tone + printed) / 2), tone)
        if outline.is_closed:
            inside = fitted(np.pad(outline.filled, margin), area.shape) > 0
            clean[rows, columns] = _print_of(area, inside, tones, sheet.dpi)
        else:
            clean[rows, columns] = _cores_alone(area, tones.level)
    return Sheet(clean, sheet.dpi)


def _print_of(area: Pixels, inside: NDArray[np.bool_], tones: _Tones, dpi: int) -> Pixels:
    """Part of a page with the print alone: what has a core as dark as print.

    What touches no stamp is left as it is. Where a stamp's stroke joins a letter, the core is kept
    with its rim, and beside the stroke what has its tone becomes paper.
    """
    paper = round(float(np.percentile(area, 90)))
    labels, found = blobs(darker(area, PALE_PRINT))
    count = len(found) + 1
    cores = _cores(area, tones, dpi)
    near = grown(cores, 2 * BLURRED + 1, 2 * BLURRED + 1) > 0
    all_ink = np.bincount(labels.ravel(), minlength=count)
    is_joined = np.bincount(labels[~near], minlength=count) > LEAST_STAMPED
    is_joined &= np.bincount(labels[inside], minlength=count) > 0
    has_core = np.bincount(labels[cores > 0], minlength=count) > 0
    is_own = np.bincount(labels[inside], minlength=count) > HALF * all_ink
    is_print = (has_core & ~is_joined) | ~(has_core | is_own | is_joined)
    is_joined[0] = is_print[0] = False
    sure = np.where(is_joined[labels] & ~near, WHITE, 0).astype(np.uint8)
    beside = (grown(sure, BESIDE, BESIDE) > 0) & near & is_joined[labels]
    rim = 2 * BLURRED + 1
    kept = near | (grown(np.where(is_print[labels], WHITE, 0).astype(np.uint8), rim, rim) > 0)
    lifted = stretched(area, round(tones.printed), round((tones.level + tones.stamp) / 2))
    clean = np.where(kept, area, np.maximum(area, paper))
    freed = np.minimum(np.maximum(area, lifted), paper)
    return np.where(beside, freed, clean).astype(np.uint8)


def _cores_alone(area: Pixels, level: int) -> Pixels:
    """Part of a page with the strokes alone that have a core darker than a level."""
    labels, found = blobs(darker(area, level))
    is_stroke = np.array([False, *(blob.area >= LEAST_CORE for blob in found)])
    cores = np.where(is_stroke[labels], WHITE, 0).astype(np.uint8)
    strokes = grown(cores, 2 * BLURRED + 1, 2 * BLURRED + 1)
    paper = round(float(np.percentile(area, 90)))
    return np.where(strokes > 0, area, np.maximum(area, paper)).astype(np.uint8)


def _cores(area: Pixels, tones: _Tones, dpi: int) -> Pixels:
    """The parts of strokes as dark as print; where two inks of stamps cross there is one, too.

    Such a crossing is small, and no letter is near, as one is to its mark.
    """
    labels, found = blobs(darker(area, tones.level))
    letter, reach = round(LETTER * dpi), 2 * round(REACH * dpi) + 1
    is_letter = [max(b.width, b.height) >= letter and b.area >= LEAST_CORE for b in found]
    letters = np.where(np.array([False, *is_letter])[labels], WHITE, 0).astype(np.uint8)
    about = grown(letters, reach, reach) > 0
    # The hook over a letter is so thin that it is paler than its letter.
    labels, found = blobs(darker(area, round((tones.level + tones.stamp) / 2)))
    is_mark = [max(b.width, b.height) <= 2 * letter and b.area >= FEW for b in found]
    near = np.bincount(labels[about], minlength=len(found) + 1) > 0
    marks = np.where((near & [False, *is_mark])[labels], WHITE, 0).astype(np.uint8)
    return np.maximum(letters, marks)


class _Outline(NamedTuple):
    """The box of a stamp in the smaller picture, and what lies within its outermost stroke.

    `tone` is as the smaller picture shows it: the signature of a pen, which is open, is as dark as
    print and thinner, so that it is paler there.
    """

    blob: Blob
    own: Pixels
    filled: Pixels
    is_closed: bool
    tone: float


def _stamps(look: Sheet) -> Iterator[_Outline]:
    """The outlines of stamps in a small picture."""
    labels, found = look.pale_blobs
    for number, blob in enumerate(found, 1):
        sides = min(blob.width, blob.height), max(blob.width, blob.height)
        if sides[0] < LEAST_SIDE * LOOK_DPI or sides[1] > MOST_SIDE * LOOK_DPI:
            continue
        own = own_ink(labels, number, blob)
        if blob.area < MOST_FILLED * own.size and not is_level(own):
            inside, is_closed = filled(own)
            area = slice(blob.y, blob.y + blob.height), slice(blob.x, blob.x + blob.width)
            yield _Outline(blob, own, inside, is_closed, _core(look.grey[area], own))


def _core(grey: Pixels, ink: Pixels) -> float:
    """The tone (0..255) of the darkest quarter of what is inked."""
    inked = grey[(ink > 0) & (grey < PALE_PRINT)]
    return float(np.percentile(inked, CORE)) if len(inked) else float(WHITE)
