"""Ruling lines of a scan: found by morphology, and taken out of the picture before it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.pdf.rules import Rule, Rules
from extractors.picture.bit_runs import bridged, packed, runs, unpacked
from extractors.picture.pixels import WHITE, Blob, Pixels, boxes, grown, ink_of
from extractors.picture.rules.broken import Broken, broken_rules

CONTRAST = 28  # of 255: a faint line is so much darker than its paper
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
RIM = 2  # pixels
PIECE = 1.5  # inches: a line that is not quite level or straight is measured piece by piece


class Ruled(NamedTuple):
    """The ruling lines in points, and the picture without them."""

    rules: Rules
    grey: Pixels


def take_rules(grey: Pixels, dpi: int) -> Ruled:
    """Find the ruling lines of a level page and erase them."""
    ink = ink_of(grey, dpi // 4, CONTRAST)
    level = _lines(ink, dpi, LEVEL)
    if _are_broken(level, dpi):
        broken = broken_rules(ink, dpi)
        if broken.across:
            return _without_pieces(grey, broken, dpi)
    upright = _lines(np.ascontiguousarray(ink.T), dpi, UPRIGHT)
    if not level and not upright:
        return Ruled(Rules((), ()), grey)
    clean = grey.copy()
    for line in level:
        _erase(clean, line)
    for line in upright:
        _erase(clean.T, line)
    across = [rule for line in level for rule in _rules(line, dpi)]
    down = [rule for line in upright for rule in _rules(line, dpi)]
    return Ruled(_met(across, down, REACH * 72), clean)


def _are_broken(level: Sequence[_Line], dpi: int) -> bool:
    """Many short lines: those of a whole table run from edge to edge."""
    return sum(1 for line in level if line.blob.width < SHORT * dpi) >= MANY


def _without_pieces(grey: Pixels, broken: Broken, dpi: int) -> Ruled:
    clean = np.where(grown(broken.mask, 3, 3) > 0, WHITE, grey).astype(np.uint8)
    across, down = (
        tuple(Rule(*(value * 72 / dpi for value in rule)) for rule in rules)
        for rules in (broken.across, broken.down)
    )
    return Ruled(Rules(across, down), clean)


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


def _erase(grey: Pixels, line: _Line) -> None:
    """Paper where the line was, and so many pixels round it: the rim of a bad print is read as marks."""
    blob, patch = line
    top, left = max(0, blob.y - RIM), max(0, blob.x - RIM)
    area = grey[top : blob.y + blob.height + RIM, left : blob.x + blob.width + RIM]
    mask = np.zeros(area.shape, np.uint8)
    y, x = blob.y - top, blob.x - left
    mask[y : y + blob.height, x : x + blob.width] = patch
    area[grown(mask, 2 * RIM + 1, 2 * RIM + 1) > 0] = WHITE


def _is_line(patch: NDArray[np.bool_], blob: Blob, ink: Pixels, dpi: int) -> bool:
    """Thin, and with paper along one side at least: letters that touch stand on what seems a line."""
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


def _rules(line: _Line, dpi: int) -> Iterator[Rule]:
    """A line in points; one that is not quite level in pieces, each at its own height."""
    blob, patch = line
    count = 1 if blob.height <= 0.03 * dpi else max(1, round(blob.width / (PIECE * dpi)))
    edges = np.linspace(0, blob.width, count + 1).astype(int)
    for start, stop in pairwise(edges):
        rows = np.nonzero(patch[:, start:stop])[0]
        if len(rows):
            at = blob.y + float(rows.mean()) + 0.5
            yield Rule(*(v * 72 / dpi for v in (at, blob.x + float(start), blob.x + float(stop))))


def _met(across: Sequence[Rule], down: Sequence[Rule], reach: float) -> Rules:
    """The lines, their ends led to the lines that they nearly meet."""
    return Rules(
        tuple(_led(rule, down, reach) for rule in across),
        tuple(_led(rule, across, reach) for rule in down),
    )


def _led(rule: Rule, others: Sequence[Rule], reach: float) -> Rule:
    near = [o.at for o in others if o.start - reach <= rule.at <= o.stop + reach]
    start = min((at for at in near if abs(at - rule.start) <= reach), default=rule.start)
    stop = max((at for at in near if abs(at - rule.stop) <= reach), default=rule.stop)
    return Rule(rule.at, min(start, rule.start), max(stop, rule.stop))
