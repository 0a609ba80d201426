"""What is on the paper and is no print: stamps and signatures in colour, holes, staples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from extractors.picture.crossing_inks import COLOURED, without_crossings
from extractors.picture.frames import Stamp, find_frames, stamps_of
from extractors.picture.masks import Blob, blobs, boxes, grown, opened
from extractors.picture.pixels import (
    WHITE,
    Pixels,
    brighter,
    colour_of,
    darker,
    luma,
    scaled,
    stretched,
    strongest,
    toned,
    weakest,
)
from extractors.picture.print_lines import APART, are_marks
from extractors.picture.seals import find_seals
from extractors.picture.sheet import LOOK_DPI, Sheet
from extractors.picture.under_seals import printed_beside

HOLE_INK = 8  # pixels of the smaller picture: no stroke of a letter is so thick
CORNER, STAPLE = 1.3, 0.2  # inches from the corner, and high and wide at least
HOLE_EDGE, HOLE_SIZE = 0.8, 0.45  # inches from an edge, and across
ALL_ROUND, MARK = 0.85, 6  # of a scrap is so near to colour; pixels: a mark is no larger
LETTER, LEAST_FILLED = (0.06, 0.25), 0.25  # inches: how high; the least share of its box
MOST_BROAD = 1.3  # times as broad as high is a letter
RIM, PALE = (
    5,
    25,
)  # pixels round what is surely coloured, where so much between the colours is enough
PIECES = 3  # pixels: so near are the pieces of one stroke
DARKEST_INK = 90  # of 255, in its own colour: black print is darker
TINTED, DARK_PAPER = 10, 60  # of 255: paper of a colour of its own; what is darker is no paper
STAMP_SIDE = 0.45  # inches: printed words in colour are lower


def without_coloured_ink(pixels: Pixels, dpi: int) -> Pixels:
    """Grey, with stamps and signatures in colour gone and the black print below them kept.

    Red ink is as bright in red as the paper, blue ink in blue; black is dark in all. Words printed
    in colour stay: a stamp or a signature is a large patch.
    """
    if pixels.ndim == 2:
        return pixels
    pixels = _on_grey_paper(pixels)
    grey = luma(pixels)
    small = scaled(pixels, LOOK_DPI / dpi)
    mask = brighter(colour_of(small), COLOURED)
    if np.count_nonzero(mask) < LOOK_DPI // 2:
        return grey
    _, found = blobs(grown(mask, 5, 5))
    side, factor = STAMP_SIDE * LOOK_DPI, dpi / LOOK_DPI
    clean = grey.copy()
    for blob in found:
        if min(blob.width, blob.height) > side:
            top, bottom = (int(v * factor) for v in (blob.y, blob.y + blob.height))
            left, right = (int(v * factor) for v in (blob.x, blob.x + blob.width))
            area = pixels[top:bottom, left:right]
            clean[top:bottom, left:right] = np.where(_named(area, dpi), 0, _black_only(area, dpi))
    return clean


def coloured_stamps(pixels: Pixels, dpi: int) -> tuple[Stamp, ...]:
    """The stamps in coloured frames, to be read by themselves."""
    if pixels.ndim == 2:
        return ()
    mask = brighter(colour_of(scaled(pixels, LOOK_DPI / dpi)), COLOURED)
    frames = find_frames(Sheet(np.asarray(WHITE - mask, np.uint8), LOOK_DPI))
    return stamps_of(Sheet(weakest(pixels), dpi), frames) if frames else ()


def _named(area: Pixels, dpi: int) -> NDArray[np.bool_]:
    """The name that was stamped below a seal, in the red of the seal: it is print, and stays."""
    red, green, blue = (area[:, :, n] for n in range(3))
    mask = brighter(np.where((red > green) & (red > blue), colour_of(area), 0), COLOURED)
    sheet = Sheet(np.asarray(WHITE - mask, np.uint8), dpi)
    return printed_beside(sheet, find_seals(sheet.look))


def _on_grey_paper(pixels: Pixels) -> Pixels:
    """The page as if its paper, cream or pink, had no colour of its own."""
    paper = np.median(pixels[::16, ::16].reshape(-1, 3), axis=0)
    if paper.max() - paper.min() <= TINTED or paper.min() < DARK_PAPER:
        return pixels
    return toned(pixels, [float(share) for share in paper.max() / paper])


def _black_only(area: Pixels, dpi: int) -> Pixels:
    """Part of a page without what is coloured; where ink and print cross, print stays.

    The paper keeps its grey: a white patch would look like light on the page.
    """
    bright, colour = strongest(area), colour_of(area)
    sure = brighter(colour, COLOURED)
    # A JPEG keeps colour coarsely: the rim of a stroke has little of it.
    near = grown(sure, RIM, RIM) > 0
    coloured = near & (colour > PALE) & (bright > DARKEST_INK)
    white = np.where(coloured, WHITE, stretched(bright, 0, 170)).astype(np.uint8)
    # Where two inks cross they are black; such a scrap has colour all round.
    # A thin stroke of print under a stamp comes in pieces: the bar and the stem of a 7.
    labels, found = blobs(grown(darker(white, 170), PIECES, PIECES))
    count = len(found) + 1
    inside = np.bincount(labels[near], minlength=count) >= ALL_ROUND * np.bincount(
        labels.ravel(), minlength=count
    )
    # Two colours round a scrap are those of two inks; with one it may be print under a stamp.
    crossed, reddish = inside.copy(), area[:, :, 0] > area[:, :, 2]
    for is_hue in (reddish, ~reddish):
        hue = grown(np.where(is_hue, sure, 0).astype(np.uint8), RIM, RIM) > 0
        crossed &= np.bincount(labels[hue], minlength=count) > 0
    is_letter, is_mark = _printed(found, dpi)
    is_mark |= [False, *(max(blob.width, blob.height) <= MARK for blob in found)]
    inside &= ~is_letter & (crossed | ~is_mark)
    white[inside[labels]] = WHITE
    white = without_crossings(white, area, dpi)
    return stretched(white, 0, round(WHITE**2 / max(1.0, float(np.percentile(luma(area), 75)))))


def _printed(found: Sequence[Blob], dpi: int) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which blobs are letters and digits of a line, and which marks of these, by their numbers."""
    least, most = (size * dpi for size in LETTER)
    shaped = [
        blob
        for blob in found
        if least <= blob.height <= most and blob.width <= MOST_BROAD * blob.height
        if blob.area >= LEAST_FILLED * blob.width * blob.height
    ]
    letters = [blob for blob in shaped if any(_beside(blob, other, dpi) for other in shaped)]
    own = set(letters)
    is_letter = np.array([False, *(blob in own for blob in found)])
    return is_letter, np.array([False, *are_marks(found, letters, dpi)])


def _beside(letter: Blob, other: Blob, dpi: int) -> bool:
    """True for two letters side by side on a line."""
    shared = min(letter.y + letter.height, other.y + other.height) - max(letter.y, other.y)
    apart = max(letter.x - other.x - other.width, other.x - letter.x - letter.width)
    return (
        letter != other and apart <= APART * dpi and 2 * shared >= max(letter.height, other.height)
    )


def without_holes(sheet: Sheet) -> Sheet:
    """The page without the dark holes of a punch and the staple in its corner."""
    dark = darker(sheet.look.grey, 110)
    found = [*_holes(dark), *_staples(dark)]
    if not found:
        return sheet
    clean, factor = sheet.grey.copy(), 1 / sheet.to_look
    for box in found:
        top, left = int((box.y - 2) * factor), int((box.x - 2) * factor)
        bottom, right = (
            int((box.y + box.height + 2) * factor) + 1,
            int((box.x + box.width + 2) * factor) + 1,
        )
        around = clean[max(0, top) : bottom, max(0, left) : right]
        around[:] = int(np.percentile(around, 90))
    return Sheet(clean, sheet.dpi)


def _holes(dark: Pixels) -> Iterator[Blob]:
    """Solid patches near an edge, no larger than a hole."""
    height, width = dark.shape
    solid = opened(dark, HOLE_INK, HOLE_INK)
    for box in boxes(grown(solid, 5, 5)) if np.count_nonzero(solid) else ():
        x, y = box.x + box.width / 2, box.y + box.height / 2
        near = min(x, y, width - x, height - y) < HOLE_EDGE * LOOK_DPI
        if near and max(box.width, box.height) <= HOLE_SIZE * LOOK_DPI:
            yield box


def _staples(dark: Pixels) -> Iterator[Blob]:
    """Lone slanting strokes in an upper corner, far larger than letters and hardly filled."""
    side = int(CORNER * LOOK_DPI)
    for start in (0, max(0, dark.shape[1] - side)):
        for box in boxes(dark[:side, start : start + side]):
            large = min(box.width, box.height) >= STAPLE * LOOK_DPI
            whole = min(box.x, box.y) > 0 and max(box.x + box.width, box.y + box.height) < side
            if large and whole and box.area < 0.25 * box.width * box.height:
                yield box._replace(x=box.x + start)
