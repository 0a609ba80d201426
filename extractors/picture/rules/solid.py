"""Ruling lines of a scan: found by morphology, and taken out of the picture before it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.picture.bit_runs import bridged, packed, runs, unpacked
from extractors.picture.masks import Blob, boxes, grown
from extractors.picture.pixels import WHITE, Pixels, transposed
from extractors.picture.rules import broken
from extractors.picture.sheet import PixelRule, PixelRules, Sheet

LEVEL, UPRIGHT = (
    0.28,
    0.19,
)  # inches: no stroke of a letter is so long; a row of one line is so high
STROKE = 0.16  # inches: of a broken line a piece is so long
GAP = 0.06  # inches: a break in a line that is bridged
THICK = 0.045  # inches: a line is no thicker
REACH = 0.11  # inches: a line that ends so near to another one meets it
CLEAR, HALF_CLEAR = 0.8, 0.6  # of a line's length: paper on one side, on both by the mean
SHORT, MANY = 1.2, 6  # inches; so many lines so short are pieces
RIM = 5  # pixels across that go with each of a line: the rim of a bad print is read as marks
PIECE = 1.5  # inches: a line that is not quite level or straight is measured piece by piece


def find(sheet: Sheet) -> PixelRules:
    """The drawn lines of a level page, whole or broken."""
    level = _lines(sheet.lines, sheet.dpi, LEVEL)
    if _are_broken(level, sheet.dpi):
        found = broken.find(sheet)
        if found.across:
            return found
    upright = _lines(transposed(sheet.lines), sheet.dpi, UPRIGHT)
    if not level and not upright:
        return PixelRules()
    across = [rule for line in level for rule in _rules(line, sheet.dpi)]
    down = [rule for line in upright for rule in _rules(line, sheet.dpi)]
    mask = np.zeros_like(sheet.grey)
    for line in level:
        _mark(mask, line)
    for line in upright:
        _mark(mask.T, line)
    return _met(across, down, REACH * sheet.dpi)._replace(mask=grown(mask, RIM, RIM))


def take_rules(sheet: Sheet) -> Sheet:
    """The page without the lines that are drawn on it, which it names."""
    rules = find(sheet)
    if rules.mask is None:
        return sheet
    clean = np.where(rules.mask > 0, WHITE, sheet.grey).astype(np.uint8)
    return Sheet(clean, sheet.dpi, rules)


def _are_broken(level: Sequence[_Line], dpi: int) -> bool:
    """Many short lines: those of a whole table run from edge to edge."""
    return sum(1 for line in level if line.blob.width < SHORT * dpi) >= MANY


class _Line(NamedTuple):
    """A line: its box, and which pixels of it are the line's."""

    blob: Blob
    patch: NDArray[np.bool_]


def _lines(ink: Pixels, dpi: int, length: float) -> list[_Line]:
    """The level lines of the ink: thin and long, breaks bridged, a pixel's step allowed."""
    strokes = runs(packed(grown(ink, 1, 3)), int(STROKE * dpi))
    if not strokes.any():
        return []
    found = unpacked(runs(bridged(strokes, int(GAP * dpi)), int(length * dpi)), len(ink))
    lines = []
    for blob in boxes(found):
        patch = found[blob.y : blob.y + blob.height, blob.x : blob.x + blob.width] > 0
        if _is_line(patch, blob, ink, dpi):
            lines.append(_Line(blob, patch))
    return lines


def _mark(mask: Pixels, line: _Line) -> None:
    """The pixels of a line in the mask of all."""
    blob, patch = line
    area = mask[blob.y : blob.y + blob.height, blob.x : blob.x + blob.width]
    area[patch] = WHITE


def _is_line(patch: NDArray[np.bool_], blob: Blob, ink: Pixels, dpi: int) -> bool:
    """Thin, and with paper along one side at least.

    Letters that touch stand on what seems a line.
    """
    if blob.area > (THICK * dpi + 2) * blob.width:
        return False
    columns = np.flatnonzero(patch.any(axis=0))
    top = blob.y + patch.argmax(axis=0)[columns]
    bottom = blob.y + blob.height - 1 - patch[::-1].argmax(axis=0)[columns]
    above = ink[np.maximum(top - 2, 0), blob.x + columns] == 0
    below = ink[np.minimum(bottom + 2, len(ink) - 1), blob.x + columns] == 0
    return (
        max(float(above.mean()), float(below.mean())) > CLEAR
        and float(above.mean() + below.mean()) > 2 * HALF_CLEAR
    )


def _rules(line: _Line, dpi: int) -> Iterator[PixelRule]:
    """A line; one that is not quite level in pieces, each at its own height."""
    blob, patch = line
    count = 1 if blob.height <= 0.03 * dpi else max(1, round(blob.width / (PIECE * dpi)))
    edges = np.linspace(0, blob.width, count + 1).astype(int)
    for start, stop in pairwise(edges):
        rows = np.nonzero(patch[:, start:stop])[0]
        if len(rows):
            at = blob.y + float(rows.mean()) + 0.5
            yield PixelRule(at, blob.x + float(start), blob.x + float(stop))


def _met(across: Sequence[PixelRule], down: Sequence[PixelRule], reach: float) -> PixelRules:
    """The lines, their ends led to the lines that they nearly meet."""
    return PixelRules(
        tuple(_led(rule, down, reach) for rule in across),
        tuple(_led(rule, across, reach) for rule in down),
    )


def _led(rule: PixelRule, others: Sequence[PixelRule], reach: float) -> PixelRule:
    near = [o.at for o in others if o.start - reach <= rule.at <= o.stop + reach]
    start = min((at for at in near if abs(at - rule.start) <= reach), default=rule.start)
    stop = max((at for at in near if abs(at - rule.stop) <= reach), default=rule.stop)
    return PixelRule(rule.at, min(start, rule.start), max(stop, rule.stop))
