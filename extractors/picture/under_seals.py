"""What lies under a round seal and beside it: the lines of print stay, seal and signature go.

A black copy has one tone for all, so geometry parts them. Print stands on level lines that come in
from outside of the seal; there only what follows the rings goes. What stands on no line is the
seal's own legend or the stroke of a pen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.picture.masks import Blob, blobs, grown, opened
from extractors.picture.pixels import WHITE, Pixels, darker
from extractors.picture.print_lines import (
    APART,
    MOST,
    TAILS,
    WIDEST,
    PrintLine,
    print_lines,
    reaching_in,
)
from extractors.picture.seals import Seal, inked_round, settled
from extractors.picture.sheet import PALE_PRINT, Sheet

REACH = 1.0  # inches from its last letter that a line goes on under the seal
AROUND = 0.35  # inches above and below the seal: a line that it touches
PEN = 2.0  # inches right of the seal: the signature
RULE = 0.6  # inches: a run so long is a rule of a table
THICK = 0.024  # inches: the stems of bold letters; a pen is thinner
SOLID = 0.06  # inches: thicker than any stem
NEAR = 0.035  # inches from a stem: the serifs and the hair strokes of its letter
HALF = 0.5
LEAST_FILLED = 0.25  # of its box: a letter; the stroke of a pen fills less
RIM = 0.02  # inches that the ink of a ring is uneven
TURNS = 1440
PAPER = 90  # in 100


class Window(NamedTuple):
    """The part of a page about a seal: its ink, and the seal in it."""

    left: int
    top: int
    grey: Pixels
    ink: Pixels
    seal: Seal
    dpi: int

    def inches(self, length: float) -> int:
        """A length in pixels."""
        return round(length * self.dpi)


def without_seals(sheet: Sheet, seals: Sequence[Seal]) -> Sheet:
    """The page without the seals that were found in its smaller picture."""
    if not seals:
        return sheet
    clean = sheet.grey.copy()
    for seal in seals:
        window = _window(clean, seal.times(1 / sheet.to_look), sheet.dpi)
        gone = _gone(window)
        area = window.grey
        area[gone] = np.maximum(area[gone], round(float(np.percentile(area, PAPER))))
    return Sheet(clean, sheet.dpi)


def printed_beside(sheet: Sheet, seals: Sequence[Seal]) -> NDArray[np.bool_]:
    """The pixels of the lines of print that end under a seal or beside it, of its own ink alone."""
    printed = np.zeros(sheet.grey.shape, np.bool_)
    for seal in seals:
        window = _window(sheet.grey, seal.times(1 / sheet.to_look), sheet.dpi)
        height, width = window.ink.shape
        kept = _disc_and_print(window, is_black=False)[1]
        area = printed[window.top : window.top + height, window.left : window.left + width]
        area |= kept & (window.ink > 0)
    return printed


def _window(grey: Pixels, seal: Seal, dpi: int) -> Window:
    reach, beside = round(seal.radius + AROUND * dpi), round(PEN * dpi)
    top, left = max(0, round(seal.y) - reach), max(0, round(seal.x) - reach - beside)
    area = grey[top : round(seal.y) + reach, left : round(seal.x) + reach + beside]
    ink = darker(area, PALE_PRINT)
    x, y = seal.x - left, seal.y - top
    near = seal.radius - RIM * dpi, seal.radius + 2 * RIM * dpi
    own = settled(ink, x, y, near)
    return Window(left, top, area, ink, own or Seal(x, y, seal.rings), dpi)


def _gone(window: Window) -> NDArray[np.bool_]:
    """The pixels of a window that belong to the seal or to the signature."""
    disc, kept = _disc_and_print(window, is_black=True)
    kept |= _rules(window)
    height, width = window.ink.shape
    rows = np.abs(np.arange(height) - window.seal.y) <= window.seal.radius
    zone = disc | (rows[:, None] & (np.arange(width) >= window.seal.x)[None, :])
    zone |= _crossing(window, zone)
    return np.asarray(zone & ~kept & (grown(window.ink, 3, 3) > 0))


def _crossing(window: Window, zone: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The strokes that begin in the place of seal and signature, as far as they go."""
    labels, found = blobs(window.ink)
    inside = np.bincount(labels[zone], minlength=len(found) + 1)
    most = window.inches(MOST)
    crosses = [
        inside[number] >= HALF * blob.area and max(blob.width, blob.height) > most
        for number, blob in enumerate(found, 1)
    ]
    strokes = np.where(np.array([False, *crosses])[labels], WHITE, 0).astype(np.uint8)
    return np.asarray(grown(strokes, 3, 3) > 0)


def _disc_and_print(window: Window, is_black: bool) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """The pixels of the seal, and those of the lines of print beside it and under it.

    Of a seal in colour, letters are no part of the ink that reach in from outside.
    """
    far, turn = _polar(window)
    spans = list(_spans(window))
    disc = far <= max(most for _, most in spans) + window.inches(RIM)
    outside = np.where(disc, 0, window.ink).astype(np.uint8)
    thick = window.inches(THICK)
    lines = print_lines(outside, window.dpi)
    bold = print_lines(opened(outside, thick, thick), window.dpi)
    lines += [line for line in bold if not any(_overlaps(line, other) for other in lines)]
    rings = _rings(window, spans, far, turn)
    kept = np.zeros(window.ink.shape, np.bool_)
    ink = np.where(rings, 0, window.ink).astype(np.uint8)
    letters = reaching_in(ink, disc, window.dpi) if is_black else disc & ~disc
    for line in lines:
        kept |= _outside(line, window, disc)
        kept |= _under(line, window, ink)
        kept[line.top : line.bottom] |= letters[line.top : line.bottom]
    return disc, kept


def _polar(window: Window) -> tuple[NDArray[np.float32], NDArray[np.intp]]:
    """How far each pixel lies from the centre, and in which of `TURNS` directions."""
    height, width = window.ink.shape
    ys = (np.arange(height, dtype=np.float32) - window.seal.y)[:, None]
    xs = (np.arange(width, dtype=np.float32) - window.seal.x)[None, :]
    turn = np.arctan2(ys, xs) / (2 * np.pi) * TURNS
    return np.hypot(xs, ys), turn.astype(np.intp) % TURNS


def _rings(
    window: Window,
    spans: Sequence[tuple[float, float]],
    far: NDArray[np.float32],
    turn: NDArray[np.intp],
) -> NDArray[np.bool_]:
    """The ink of the rings, but for strokes that cross them."""
    out = np.zeros(window.ink.shape, np.bool_)
    for least, most in spans:
        crossing = _inked(window, most + 2)
        if (least, most) != spans[-1]:
            crossing &= _inked(window, least - 2)
        else:  # outside of the last ring there is nothing but print and pen
            crossing &= _inked(window, most + 4)
        out |= (far >= least - 1) & (far <= most + 1) & ~crossing[turn]
    return out


def _inked(window: Window, radius: float) -> NDArray[np.bool_]:
    """Where on a circle there is ink, by its directions."""
    seal = window.seal
    return np.asarray(inked_round(window.ink, seal.x, seal.y, np.array([radius]), TURNS)[0])


def _spans(window: Window) -> Iterator[tuple[float, float]]:
    """The least and the most radius of each ring."""
    for ring in window.seal.rings:
        peak = float(_inked(window, ring).mean())
        ends = [ring, ring]
        for end, step in enumerate((-1, 1)):
            for _ in range(window.inches(2 * RIM)):
                if float(_inked(window, ends[end] + step).mean()) < 0.5 * peak:
                    break
                ends[end] += step
        yield ends[0], ends[1]


def _rules(window: Window) -> NDArray[np.bool_]:
    run = window.inches(RULE)
    return np.asarray((opened(window.ink, run, 1) | opened(window.ink, 1, run)) > 0)


def _overlaps(line: PrintLine, other: PrintLine) -> bool:
    shares_height = line.top < other.bottom and other.top < line.bottom
    return shares_height and line.left < other.right and other.left < line.right


def _outside(line: PrintLine, window: Window, disc: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The place of a line beside the seal."""
    out, apart = np.zeros(window.ink.shape, np.bool_), window.inches(RIM)
    out[line.top : line.bottom, max(0, line.left - apart) : line.right + apart] = True
    return out & ~disc


def _under(line: PrintLine, window: Window, ink: Pixels) -> NDArray[np.bool_]:
    """The letters under the seal with which a line goes on, without a gap.

    Beside bold print only what is bold counts: the legend of a seal and a pen are thinner.
    """
    out, rows = np.zeros(window.ink.shape, np.bool_), slice(line.top, line.bottom)
    labels, found = blobs(ink[rows])
    stems = _stems(ink[rows], window)
    bold = set(np.unique(labels[stems > 0]).tolist()) - {0}
    own = [n for n, box in enumerate(found, 1) if line.left <= box.x + box.width / 2 <= line.right]
    low = line.bottom - line.top - window.inches(2 * TAILS)
    letters = {
        n: box
        for n, box in enumerate(found, 1)
        if box.y + box.height >= low and (n in bold or _fits(box, line, window))
    }
    if sum(n in bold for n in own) >= HALF * len(own):
        letters = {n: box for n, box in letters.items() if n in bold}
    ends = {n: (box.x, box.x + box.width) for n, box in letters.items()}
    more = set(_going_on(ends, line.right, window))
    ends = {n: (-right, -left) for n, (left, right) in ends.items()}
    more |= set(_going_on(ends, -line.left, window))
    side = 2 * window.inches(NEAR) + 1
    whole = [n for n in more if _fits(found[n - 1], line, window)]
    out[rows] = np.isin(labels, whole) | (
        np.isin(labels, list(more)) & (grown(stems, side, side) > 0)
    )
    spans = [ends[n] for n in more]
    marks = [n for n, box in enumerate(found, 1) if _is_over(box, spans, line)]
    out[rows] |= np.isin(labels, marks)
    return out


def _stems(ink: Pixels, window: Window) -> Pixels:
    """The thick strokes of bold letters, without what is solid: the star of a seal."""
    thick, solid = window.inches(THICK), window.inches(SOLID)
    patches = grown(opened(ink, solid, solid), 3, 3)
    return np.where(patches > 0, 0, opened(ink, thick, 2 * thick)).astype(np.uint8)


def _is_over(box: Blob, spans: Sequence[tuple[int, int]], line: PrintLine) -> bool:
    """A mark above or below a letter that is kept; spans lead from the right to the left."""
    middle = -(box.x + box.width / 2)
    is_low = box.height <= HALF * (line.bottom - line.top)
    return is_low and any(near <= middle <= far for near, far in spans)


def _going_on(letters: dict[int, tuple[int, int]], end: int, window: Window) -> Iterator[int]:
    """The letters after the end of a line, by where they begin and end, up to a gap."""
    last = end + window.inches(REACH)
    for number, (near, far) in sorted(letters.items(), key=lambda item: item[1]):
        if far <= end or near > last:
            continue
        if near - end > window.inches(APART):
            return
        yield number
        end = max(end, far)


def _fits(box: Blob, line: PrintLine, window: Window) -> bool:
    """A letter or its mark, no stroke that runs through the line."""
    has_size = box.width <= window.inches(WIDEST) and box.height < 0.97 * (line.bottom - line.top)
    return has_size and box.area >= LEAST_FILLED * box.width * box.height
