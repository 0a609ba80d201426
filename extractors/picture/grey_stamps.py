"""Stamps in a scan without colour: what a stamp covers is parted from the print by its tone.

A rubber stamp is a ring or a frame put on askew, far larger than a letter, and its ink is paler
than print. A grid of a table is as large, but lies level; a black copy of a stamp has the tone of
print and stays.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from extractors.picture.pixels import (
    WHITE,
    Blob,
    Pixels,
    blobs,
    darker,
    grown,
)
from extractors.picture.seals import is_level, own_ink
from extractors.picture.sheet import LOOK_DPI, Sheet

LEAST_SIDE, MOST_SIDE = 0.45, 2.6  # inches: letters are smaller, pictures are larger
MOST_FILLED = 0.3  # of its box: a ring or a frame is mostly paper
CORE = 25  # in 100: the darkest of the pixels of a stroke are its core
LEAST_APART = 25  # of 255: ink that is no paler than print cannot be told from it
LEAST_CORE = 6  # pixels: the dot of a letter has more, a dark grain of a stamp fewer
BLURRED = 3  # pixels round a core that are of the same stroke
MARGIN = 2  # pixels of the smaller picture


def without_grey_stamps(sheet: Sheet) -> Sheet:
    """The page with stamps gone that are paler than its print; the print below them stays."""
    stamps = list(_stamps(sheet.look))
    if not stamps:
        return sheet
    printed = _core(sheet.grey, sheet.ink)
    clean, factor = sheet.grey.copy(), 1 / sheet.to_look
    for stamp, tone in stamps:
        if tone - printed < LEAST_APART:
            continue
        x, y, width, height, _ = stamp
        rows = slice(max(0, int((y - MARGIN) * factor)), int((y + height + MARGIN) * factor))
        columns = slice(max(0, int((x - MARGIN) * factor)), int((x + width + MARGIN) * factor))
        clean[rows, columns] = _print_of(clean[rows, columns], round((tone + printed) / 2))
    return Sheet(clean, sheet.dpi)


def _print_of(area: Pixels, level: int) -> Pixels:
    """Part of a page with the strokes alone that have a core darker than a level."""
    labels, found = blobs(darker(area, level))
    is_stroke = np.array([False, *(blob.area >= LEAST_CORE for blob in found)])
    cores = np.where(is_stroke[labels], WHITE, 0).astype(np.uint8)
    strokes = grown(cores, 2 * BLURRED + 1, 2 * BLURRED + 1)
    paper = round(float(np.percentile(area, 90)))
    return np.where(strokes > 0, area, np.maximum(area, paper)).astype(np.uint8)


def _stamps(look: Sheet) -> Iterator[tuple[Blob, float]]:
    """The outlines of stamps in a small picture, each with the tone of its ink."""
    labels, found = look.pale_blobs
    for number, blob in enumerate(found, 1):
        sides = min(blob.width, blob.height), max(blob.width, blob.height)
        if sides[0] < LEAST_SIDE * LOOK_DPI or sides[1] > MOST_SIDE * LOOK_DPI:
            continue
        area = slice(blob.y, blob.y + blob.height), slice(blob.x, blob.x + blob.width)
        own = own_ink(labels, number, blob)
        if blob.area < MOST_FILLED * own.size and not is_level(own):
            yield blob, _core(look.grey[area], own)


def _core(grey: Pixels, ink: Pixels) -> float:
    """The tone (0..255) of the darkest quarter of what is inked."""
    return float(np.percentile(grey[ink > 0], CORE)) if np.count_nonzero(ink) else float(WHITE)
