"""Stamps in a frame that have the tone of print: where they lie, and which strokes are theirs.

The stamp of arrival ("ĐẾN", number, day), "KHẨN": a rectangle of thin lines, with or without lines
inside, put on by hand. The document's own boxes and tables lie level as its print does; such a
frame does not. What stands in it and on no line of print that comes in from outside is its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.picture.masks import Blob, blobs, bridged_gaps, grown, opened, quadrangle
from extractors.picture.pixels import WHITE, Pixels, darker, tilted
from extractors.picture.print_lines import PrintLine, print_lines, reaching_in
from extractors.picture.seals import own_ink
from extractors.picture.sheet import LOOK_DPI, PALE_PRINT, Sheet

LEAST_SIDES, MOST_SIDES = (0.25, 0.8), (1.9, 2.8)  # inches: the lower and the longer side
LOWEST = 0.5  # of the page: a frame beside the head lies above
MOST_FILLED = 0.4  # of its box: a frame is mostly paper
LEAST_TILT, MOST_TILT = 0.7, 8.0  # degrees from level
COARSE, FINE = 0.5, 0.1
LEVEL_RUN, SIDE_RUN = 0.6, 0.6  # of the breadth and of the height: lines of the frame
THICK = 3  # pixels of the smaller picture: a line that is not quite straight
RUN, LONG_RUN = 0.2, 0.3  # inches: no stroke of a letter is so long, nor letters that touch
LINE = 0.03  # inches: how thick the lines of a frame are
ABOUT, BESIDE = 0.25, 1.5  # inches above and below, left and right of a frame
FOOT = 0.022  # inches: the letters of a line stand on its baseline, so near
APART, REACH = 0.14, 2.5  # inches between letters, and as far as a line goes on under a frame
LEAST_HIGH, MOST_HIGH = 0.6, 1.7  # of the usual height of the letters of a line
MARKS, TAILS = 0.06, 0.05  # inches above and below letters
PAPER = 90  # in 100


class StampFrame(NamedTuple):
    """A frame: its box in pixels as if it lay level, turned round its middle by some degrees."""

    left: float
    top: float
    right: float
    bottom: float
    degrees: float

    def times(self, factor: float) -> StampFrame:
        """The frame in a picture that is so many times as large."""
        left, top, right, bottom = (value * factor for value in self[:4])
        return StampFrame(left, top, right, bottom, self.degrees)

    @property
    def box(self) -> Blob:
        """What holds all of it."""
        corners = self.corners()
        x, y = corners.min(axis=0).tolist()
        width, height = np.ptp(corners, axis=0).tolist()
        return Blob(int(x), int(y), int(width) + 1, int(height) + 1, 0)

    def corners(self, apart: float = 0.0) -> NDArray[np.float64]:
        """The four corners as it lies on the page, `apart` outside of them."""
        x, y = (self.left + self.right) / 2, (self.top + self.bottom) / 2
        across, down = (self.right - self.left) / 2 + apart, (self.bottom - self.top) / 2 + apart
        turn = np.radians(self.degrees)
        points = np.array([(-across, -down), (across, -down), (across, down), (-across, down)])
        cos, sin = np.cos(turn), np.sin(turn)
        return np.asarray(points @ np.array([(cos, sin), (-sin, cos)]) + (x, y))


def find_frames(look: Sheet) -> list[StampFrame]:
    """The frames put on askew in the upper half of a picture of `LOOK_DPI`."""
    labels, found = look.pale_blobs
    frames = []
    for number, blob in enumerate(found, 1):
        if not _may_be_frame(blob, len(look.grey)):
            continue
        frame = _frame(own_ink(labels, number, blob))
        if frame is not None:
            left, top, right, bottom, degrees = frame
            frames.append(
                StampFrame(left + blob.x, top + blob.y, right + blob.x, bottom + blob.y, degrees)
            )
    return frames


def _may_be_frame(blob: Blob, height: int) -> bool:
    sides = sorted((blob.width, blob.height))
    has_size = sides[0] >= LEAST_SIDES[0] * LOOK_DPI and sides[1] >= LEAST_SIDES[1] * LOOK_DPI
    is_small = blob.height <= 1.5 * MOST_SIDES[0] * LOOK_DPI
    is_high = blob.y + blob.height / 2 < LOWEST * height
    return has_size and is_small and is_high and blob.area < MOST_FILLED * blob.width * blob.height


def _frame(own: Pixels) -> StampFrame | None:
    """The frame that the ink of a blob is, with what else touches it."""
    degrees = _tilt(own)
    if abs(degrees) < LEAST_TILT:
        return None
    height, width = own.shape
    around = round(max(height, width) * 0.1) + 2
    level = tilted(np.pad(own, around), degrees, 0)
    ink = grown(darker(WHITE - level, WHITE // 2), 1, THICK)
    across = opened(ink, round(RUN * 2 * LOOK_DPI), 1) > 0
    rows = across.sum(axis=1)
    lines = np.flatnonzero(rows >= max(LEVEL_RUN * rows.max(), LEAST_SIDES[1] * LOOK_DPI / 2))
    if not len(lines):
        return None
    top, bottom = int(lines[0]), int(lines[-1])
    upright = grown(darker(WHITE - level, WHITE // 2), THICK, 1)[top : bottom + 1]
    columns = (opened(upright, 1, round(RUN * LOOK_DPI)) > 0).sum(axis=0)
    sides = np.flatnonzero(columns >= SIDE_RUN * (bottom - top))
    if not len(sides):
        return None
    left, right = int(sides[0]), int(sides[-1])
    breadths = (bottom - top) / LOOK_DPI, (right - left) / LOOK_DPI
    has_size = all(
        least <= side <= most
        for side, least, most in zip(breadths, LEAST_SIDES, MOST_SIDES, strict=True)
    )
    if not has_size or rows[lines].max() < LEVEL_RUN * (right - left):
        return None
    return _as_it_lies(StampFrame(left, top, right, bottom, degrees), level.shape, around)


def _as_it_lies(frame: StampFrame, shape: tuple[int, ...], around: int) -> StampFrame:
    """A frame of a picture that was turned level, where its middle was before."""
    x, y = (frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2
    middle = np.array([shape[1] / 2, shape[0] / 2])
    turn = np.radians(frame.degrees)
    cos, sin = np.cos(turn), np.sin(turn)
    moved = (np.array([x, y]) - middle) @ np.array([(cos, sin), (-sin, cos)]) + middle
    dx, dy = moved[0] - x - around, moved[1] - y - around
    return StampFrame(
        frame.left + dx, frame.top + dy, frame.right + dx, frame.bottom + dy, frame.degrees
    )


def _tilt(own: Pixels) -> float:
    """The angle at which the ink gathers most sharply on level lines."""
    ys, xs = np.nonzero(own)
    best = 0.0
    for around, step in ((MOST_TILT, COARSE), (COARSE, FINE)):
        angles = np.arange(best - around, best + around + step / 2, step)
        best = max(map(float, angles), key=lambda angle: _gathered(ys, xs, angle))
    return best


def _gathered(ys: NDArray[np.intp], xs: NDArray[np.intp], degrees: float) -> float:
    rows = np.rint(ys - xs * np.tan(np.radians(degrees))).astype(np.int64)
    counts = np.bincount(rows - rows.min()).astype(np.float64)
    return float(np.dot(counts, counts))


class Stamp(NamedTuple):
    """What is to be read of a stamp: its picture set level, and where that begins on the page."""

    pixels: Pixels
    left: int
    top: int


def stamps_of(sheet: Sheet, frames: Sequence[StampFrame]) -> tuple[Stamp, ...]:
    """The stamps in frames that were found in the smaller picture of a page."""
    return tuple(_stamp(sheet, frame.times(1 / sheet.to_look)) for frame in frames)


def _stamp(sheet: Sheet, frame: StampFrame) -> Stamp:
    height, width = sheet.grey.shape
    x, y = round((frame.left + frame.right) / 2), round((frame.top + frame.bottom) / 2)
    across, down = (
        round(size / 2) for size in (frame.right - frame.left, frame.bottom - frame.top)
    )
    reach = round(0.1 * (across + down) + 2 * LINE * sheet.dpi)
    # Paper round the page, so that the middle of the part is that of the frame.
    rows, columns = down + reach, across + reach
    part = np.full((2 * rows, 2 * columns), WHITE, np.uint8)
    top, left = max(0, y - rows), max(0, x - columns)
    seen = sheet.grey[top : min(height, y + rows), left : min(width, x + columns)]
    part[top - y + rows :, left - x + columns :][: len(seen), : seen.shape[1]] = seen
    level = tilted(part, frame.degrees)
    run, inset = round(LONG_RUN * sheet.dpi), round(LINE * sheet.dpi)
    ink = darker(level, PALE_PRINT)
    lines = np.maximum(opened(ink, run, 1), opened(ink, 1, run))
    level = np.where(grown(lines, 3, 3) > 0, WHITE, level).astype(np.uint8)
    inner = level[reach + inset : -reach - inset, reach + inset : -reach - inset]
    return Stamp(inner, x - across + inset, y - down + inset)


def without_frames(sheet: Sheet, frames: Sequence[StampFrame]) -> Sheet:
    """The page without the frames that were found in its smaller picture, and what is in them."""
    if not frames:
        return sheet
    clean = sheet.grey.copy()
    for frame in frames:
        _take_out(clean, frame.times(1 / sheet.to_look), sheet.dpi)
    return Sheet(clean, sheet.dpi)


def _take_out(grey: Pixels, frame: StampFrame, dpi: int) -> None:
    """Whiten what is the frame's in a page."""
    corners = frame.corners()
    top, left = (
        max(0, int(corners[:, 1].min() - ABOUT * dpi)),
        max(0, int(corners[:, 0].min() - BESIDE * dpi)),
    )
    bottom, right = (
        int(corners[:, 1].max() + ABOUT * dpi),
        int(corners[:, 0].max() + BESIDE * dpi),
    )
    area = grey[top:bottom, left:right]
    ink = darker(area, PALE_PRINT)
    inside = quadrangle(area.shape, frame.corners(LINE * dpi) - (left, top)) > 0
    rules = _rules(ink, frame.degrees, dpi) & inside
    print_ = np.where(rules, 0, ink).astype(np.uint8)
    print_ |= np.where(rules, bridged_gaps(print_, round(2 * LINE * dpi)) & ink, 0).astype(np.uint8)
    outside = np.where(inside, 0, print_).astype(np.uint8)
    kept = ~inside | reaching_in(print_, inside, dpi)
    for line in print_lines(outside, dpi):
        kept |= _under(line, outside, np.where(inside, print_, 0).astype(np.uint8), dpi)
    gone = ~kept & (grown(ink, 3, 3) > 0)
    area[gone] = np.maximum(area[gone], round(float(np.percentile(area, PAPER))))


def _rules(ink: Pixels, degrees: float, dpi: int) -> NDArray[np.bool_]:
    """The pixels of lines that lie as the frame does."""
    level, run = darker(WHITE - tilted(ink, degrees, 0), WHITE // 2), round(LONG_RUN * dpi)
    lines = np.maximum(grown(opened(level, run, 1), 1, 3), grown(opened(level, 1, run), 3, 1))
    return np.asarray(tilted(lines, -degrees, 0) > 0)


def _under(line: PrintLine, outside: Pixels, ink: Pixels, dpi: int) -> NDArray[np.bool_]:
    """The letters within a frame with which a line of print goes on, without a gap."""
    marks, tails = round(MARKS * dpi), round(TAILS * dpi)
    base = line.bottom - tails
    heights = [box.height for box in _on_line(outside, line, base, dpi)]
    usual = float(np.median(heights)) if heights else base - line.top
    labels, found = blobs(ink)
    letters = {
        number: box
        for number, box in enumerate(found, 1)
        if _stands(box, base, dpi) and LEAST_HIGH * usual <= box.height <= MOST_HIGH * usual
    }
    more = {*_going_on(letters, line.left, -1, dpi), *_going_on(letters, line.right, 1, dpi)}
    spans = [(letters[n].x, letters[n].x + letters[n].width) for n in more]
    for number, box in enumerate(found, 1):
        middle, is_low = box.x + box.width / 2, box.height < LEAST_HIGH * usual
        is_near = base - usual - marks <= box.y and box.y + box.height <= base + tails
        if is_low and is_near and any(a - 2 <= middle <= b + 2 for a, b in spans):
            more.add(number)
    return np.asarray(
        grown(np.where(np.isin(labels, list(more)), ink, 0).astype(np.uint8), 3, 3) > 0
    )


def _on_line(ink: Pixels, line: PrintLine, base: int, dpi: int) -> Iterator[Blob]:
    """The letters outside of the frame that stand on a line."""
    _, found = blobs(np.ascontiguousarray(ink[line.top : line.bottom, line.left : line.right]))
    least = round(2 * MARKS * dpi / 3)
    yield from (box for box in found if box.height >= least)


def _stands(box: Blob, base: int, dpi: int) -> bool:
    foot = box.y + box.height - base
    return -FOOT * dpi <= foot <= TAILS * dpi


def _going_on(letters: dict[int, Blob], end: int, way: int, dpi: int) -> Iterator[int]:
    """The letters with which a line goes on from its end, to the left (-1) or to the right (1)."""
    ends = {
        number: sorted((way * box.x, way * (box.x + box.width))) for number, box in letters.items()
    }
    at = last = way * end
    for number, (near, far) in sorted(ends.items(), key=lambda item: item[1]):
        if far <= at or near > last + REACH * dpi:
            continue
        if near - at > APART * dpi:
            return
        yield number
        at = max(at, far)
