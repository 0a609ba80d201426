"""Grey paper → white paper: light, dark borders, dust, the grain of a dither."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from extractors.picture.masks import Blob, blobs, boxes, grown, opened, without_dots
from extractors.picture.pixels import (
    WHITE,
    Pixels,
    brighter,
    darker,
    divided,
    fitted,
    ink_of,
    paper_of,
    scaled,
    smoothed,
    softened,
    stretched,
)
from extractors.picture.sheet import LINE_CONTRAST, LOOK_DPI, Sheet

# Grey level, pixels, inches: what runs off the sheet there goes.
DARK_EDGE, LEAST_EDGE, EDGE = 150, 5, 0.25
PAPER_SCALE = 0.25  # of that picture: the paper has no detail
PAPER, EVEN = 235, 25  # a paper so bright, and no darker anywhere by more, is left as it is
FAINT = 110  # the darkest print of a faint scan
NEAR_STROKE, SOLID = 31, 9  # pixels of the smaller picture: about strokes; no stroke is so thick
FEW_STROKES, DARKEST = 60, 10  # pixels of it: a page number has as many; in 100
SPECKLE_SHARE, FEW_DOTS = 0.03, 12  # of the blobs in a part of the page are single dots
DENSE_GRAIN = 0.25  # of the pixels; print alone has 0.1
DOT = 0.0101  # inches: smaller than the dot of an i, and than one below a letter
CELL, GROUND = 16, 25  # pixels a side, and 255 times the share that dots have of a grey ground
# Pixels, and the grey levels of print and of the ground behind it.
GRAIN_BLUR, GRAIN_LEVELS = 1.0, (60, 165)


def _fitted(patch: NDArray[np.bool_], shape: tuple[int, ...]) -> NDArray[np.bool_]:
    out = np.zeros(shape, np.bool_)
    height, width = min(shape[0], patch.shape[0]), min(shape[1], patch.shape[1])
    out[:height, :width] = patch[:height, :width]
    return out


def even_light(sheet: Sheet) -> Sheet:
    """Grey paper made white and faint print made dark; a clean scan is left as it is."""
    grey, paper = sheet.grey, paper_of(scaled(sheet.look.grey, PAPER_SCALE))
    low, high = np.percentile(paper, (5, 50))
    if high < PAPER or high - low > EVEN:
        grey = divided(grey, np.maximum(fitted(paper, grey.shape), 60))
    dark = _darkest_print(grey, sheet)
    grey = stretched(grey, int(dark) - 10, 250) if dark > FAINT else grey
    return sheet if grey is sheet.grey else Sheet(grey, sheet.dpi)


def _darkest_print(grey: Pixels, sheet: Sheet) -> float:
    """The tone (0..255) of the darkest strokes; 0 for a page on which hardly anything is printed.

    Told by the strokes alone: of a page with a signature and no more, one pixel in 200 is print,
    and who takes the darkest hundredth of it for print takes the grain of its paper.
    """
    ink = ink_of(sheet.look.grey, NEAR_STROKE, LINE_CONTRAST)
    solid = grown(opened(ink, SOLID, SOLID), SOLID, SOLID)
    rows, columns = np.nonzero(np.where(solid > 0, 0, ink))
    if len(rows) < FEW_STROKES:
        return 0.0
    at = (rows + 0.5) / sheet.to_look, (columns + 0.5) / sheet.to_look
    tones = grey[at[0].astype(np.intp), at[1].astype(np.intp)]
    return float(np.percentile(tones, DARKEST))


def without_borders(sheet: Sheet) -> Sheet:
    """The page without the dark edges that a scanner's lid, a copier or a table top leaves."""
    grey, small = sheet.grey, sheet.look.grey
    dark = darker(small, DARK_EDGE)
    edge = np.concatenate((dark[0], dark[-1], dark[:, 0], dark[:, -1]))
    if np.count_nonzero(edge) < LEAST_EDGE:
        return sheet
    labels, found = blobs(opened(darker(small, 110), 7, 7))
    border = np.array([False, *(_is_border(blob, dark.shape) for blob in found)])
    wide = grown(np.where(border[labels], WHITE, 0).astype(np.uint8), 7, 7)
    labels, found = blobs(dark)
    touching = np.array([False, *(_touches(blob, dark.shape) for blob in found)])
    inside = int(EDGE * LOOK_DPI)
    touching_ink = np.where(touching[labels], WHITE, 0).astype(np.uint8)
    touching_ink[inside:-inside, inside:-inside] = 0  # a table that runs off the sheet stays
    mask = scaled(wide | grown(touching_ink, 5, 5), 1 / sheet.to_look) > 0
    clean = np.where(_fitted(mask, grey.shape), WHITE, grey).astype(np.uint8)
    return Sheet(clean, sheet.dpi)


def _touches(blob: Blob, shape: tuple[int, ...]) -> bool:
    height, width = shape[:2]
    beside = min(blob.x, blob.y, width - blob.x - blob.width, height - blob.y - blob.height)
    return beside <= 1


def _is_border(blob: Blob, shape: tuple[int, ...]) -> bool:
    """A dark patch that touches the edge of the picture and runs along it."""
    height, width = shape[:2]
    return _touches(blob, shape) and (blob.width > 0.15 * width or blob.height > 0.15 * height)


def without_speckle(sheet: Sheet) -> Sheet:
    """The page without dust and without the grain of a dithered grey.

    Dots smaller than those of letters.

    Where the grain is so dense that its dots touch, the picture is smoothed; so is a grey ground
    (of a table's head) on a page in black and white.
    """
    grey = sheet.grey
    height, width = grey.shape
    band = darker(grey[height // 3 : height // 2, width // 6 : 5 * width // 6], 128)
    size = max(1, int(DOT * sheet.dpi))
    _, found = blobs(band)
    dots = sum(1 for blob in found if blob.width <= size and blob.height <= size)
    is_clean = dots < max(FEW_DOTS, SPECKLE_SHARE * len(found))
    if is_clean and not _has_one_bit(
        band, grey[height // 3 : height // 2, width // 6 : 5 * width // 6]
    ):
        return sheet
    if not is_clean and np.count_nonzero(band) > DENSE_GRAIN * band.size:
        return Sheet(smoothed(grey), sheet.dpi)
    clean = without_dots(grey, size)
    grounds = _grounds(grey, clean)
    clean = (grey.copy() if grounds else grey) if is_clean else clean
    for box in grounds:
        area = slice(box.y, box.y + box.height), slice(box.x, box.x + box.width)
        clean[area] = stretched(softened(grey[area], GRAIN_BLUR), *GRAIN_LEVELS)
    return sheet if clean is grey else Sheet(clean, sheet.dpi)


def _has_one_bit(dark: Pixels, grey: Pixels) -> bool:
    """True where all is black or white."""
    return bool((grey == WHITE - dark).all())


def _grounds(grey: Pixels, clean: Pixels) -> list[Blob]:
    """The parts of a page where many dots were taken away: grey made of grain."""
    gone = brighter(scaled(np.where(clean > grey, WHITE, 0).astype(np.uint8), 1 / CELL), GROUND)
    found = boxes(grown(opened(gone, 2, 2), 3, 3)) if np.count_nonzero(gone) else []
    return [Blob(*(value * CELL for value in box)) for box in found]
