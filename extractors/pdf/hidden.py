"""Text that nobody sees: invisible over nothing, white on white, clipped away, under a box.

The layer that OCR laid over a picture is invisible, too, and is read; so is a white heading on a
dark ground.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extractors.models import Box
from extractors.pdf.rules import Drawn
from extractors.pdf.shapes import IDENTITY, Shape, bounds_of, placed
from extractors.pdf.turns import Turn
from extractors.printed import Word

LEAST_SIZE = 1.0  # points: smaller print is a speck
WHITE = 250  # of 255, in every part
OPAQUE = 250
FAINT = 5
SLACK = 1.5  # points
NO_INK = frozenset({pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP})
MAX_FILLS = 2000  # a drawing has more

# What pdfium writes a colour into; made once, since every text of a page is asked for its own.
_PARTS = [ctypes.c_uint() for _ in range(4)]
_PART_REFS = [ctypes.byref(part) for part in _PARTS]

Placed = tuple[int, Box]  # a shape's place in the list, the one drawn last in front, and its box
Colour = tuple[int, int, int, int]


class Suspicion(StrEnum):
    """Why a text may not be seen."""

    NO_INK = "no_ink"
    WHITE = "white"
    CLIPPED = "clipped"


class SeenWords(NamedTuple):
    """The words of a page that can be seen, and the others."""

    words: tuple[Word, ...]
    hidden: tuple[Word, ...] = ()


def without_hidden(
    words: Sequence[Word], shapes: Sequence[Shape], drawn: Drawn, turn: Turn
) -> SeenWords:
    """The words of a page by whether anybody sees them."""
    texts = [place for place, shape in enumerate(shapes) if shape.kind == pdfium.FPDF_PAGEOBJ_TEXT]
    suspects = ((place, _box(shapes[place], turn), why) for place, why in _suspects(texts, shapes))
    hidden = {
        place: box for place, box, why in suspects if _is_unseen((place, box), why, shapes, drawn)
    }
    hidden |= dict(_covered(texts, shapes, drawn, turn))
    if not hidden and all(word.size >= LEAST_SIZE for word in words):
        return SeenWords(tuple(words))
    visible = [_box(shapes[place], turn) for place in texts if place not in hidden]
    gone = {
        word
        for word in words
        if word.size < LEAST_SIZE or (_in_any(word, hidden.values()) and not _in_any(word, visible))
    }
    return SeenWords(
        tuple(word for word in words if word not in gone),
        tuple(word for word in words if word in gone),
    )


def _box(shape: Shape, turn: Turn) -> Box:
    return turn.box(*placed(bounds_of(shape.handle), shape.matrix))


def _in_any(word: Word, boxes: object) -> bool:
    x, y = (word.x0 + word.x1) / 2, word.base - 0.3 * word.size
    return any(_holds(box, x, y) for box in boxes)  # type: ignore[attr-defined]


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x0 - SLACK <= x <= box.x1 + SLACK and box.top - SLACK <= y <= box.bottom + SLACK


def _suspects(texts: Sequence[int], shapes: Sequence[Shape]) -> Iterator[tuple[int, Suspicion]]:
    """The texts that may not be seen; written for speed, since every text of a page is asked."""
    mode_of, clip_of = pdfium.FPDFTextObj_GetTextRenderMode, pdfium.FPDFPageObj_GetClipPath
    fill_of, paths_of = pdfium.FPDFPageObj_GetFillColor, pdfium.FPDFClipPath_CountPaths
    red, green, blue, alpha = _PARTS
    for place in texts:
        handle = shapes[place].handle
        mode = mode_of(handle)
        if mode in NO_INK:
            yield place, Suspicion.NO_INK
        elif (
            mode == pdfium.FPDF_TEXTRENDERMODE_FILL
            and fill_of(handle, *_PART_REFS)
            and (
                (red.value >= WHITE <= green.value and blue.value >= WHITE) or alpha.value <= FAINT
            )
        ):
            yield place, Suspicion.WHITE
        elif paths_of(clip_of(handle)) > 0:
            yield place, Suspicion.CLIPPED


def _colour(handle: Any) -> Colour | None:
    if not pdfium.FPDFPageObj_GetFillColor(handle, *_PART_REFS):
        return None
    red, green, blue, alpha = _PARTS
    return red.value, green.value, blue.value, alpha.value


def _is_white(colour: Colour | None) -> bool:
    """True for the colour of paper, and for what is seen through."""
    return colour is not None and (min(colour[:3]) >= WHITE or colour[3] <= FAINT)


def _is_unseen(text: Placed, why: Suspicion, shapes: Sequence[Shape], drawn: Drawn) -> bool:
    """Whether what stands around a suspicious text leaves it unseen."""
    place, box = text
    if why is Suspicion.CLIPPED:
        return shapes[place].matrix is IDENTITY and _is_clipped_away(shapes[place].handle)
    if any(_meets(picture, box) for _, picture in drawn.pictures):
        return False
    below = [fill for fill in drawn.fills[:MAX_FILLS] if _meets(fill[1], box)]
    if why is Suspicion.NO_INK:
        return not below  # letters drawn as paths lie below it
    return all(other < place or _is_white(_colour(shapes[other].handle)) for other, _ in below)


def _meets(one: Box, other: Box) -> bool:
    return (
        one.x0 < other.x1
        and other.x0 < one.x1
        and one.top < other.bottom
        and other.top < one.bottom
    )


def _is_clipped_away(handle: Any) -> bool:
    """Whether a text lies beside the part of the page that its clip leaves."""
    clip = pdfium.FPDFPageObj_GetClipPath(handle)
    left, bottom, right, top = bounds_of(handle)
    for path in range(pdfium.FPDFClipPath_CountPaths(clip)):
        points = list(_points(clip, path))
        if not points:
            continue
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if right < min(xs) or left > max(xs) or top < min(ys) or bottom > max(ys):
            return True
    return False


def _points(clip: Any, path: int) -> Iterator[tuple[float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(pdfium.FPDFClipPath_CountPathSegments(clip, path)):
        segment = pdfium.FPDFClipPath_GetPathSegment(clip, path, index)
        if pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y)):
            yield x.value, y.value


def _covered(
    texts: Sequence[int], shapes: Sequence[Shape], drawn: Drawn, turn: Turn
) -> Iterator[Placed]:
    """The texts over which an opaque box was drawn afterwards."""
    if not texts:
        return
    covers = [
        fill
        for fill in drawn.fills[:MAX_FILLS]
        if fill[0] < texts[-1] and _is_opaque(shapes[fill[0]].handle)
    ]
    if not covers:
        return
    # Rules under words are covers, too, and no text lies in one: told at once, with room to spare.
    widest = max(cover.x1 - cover.x0 for _, cover in covers) + 3 * SLACK
    highest = max(cover.bottom - cover.top for _, cover in covers) + 3 * SLACK
    for place in texts:
        if place < covers[0][0]:
            continue
        box = _box(shapes[place], turn)
        if box.x1 - box.x0 > widest or box.bottom - box.top > highest:
            continue
        if any(other < place and _lies_in(box, cover) for other, cover in covers):
            yield place, box


def _is_opaque(path: Any) -> bool:
    """True for a filled rectangle that nothing shines through."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    if not fill.value or not 4 <= pdfium.FPDFPath_CountSegments(path) <= 6:
        return False
    colour = _colour(path)
    return (
        colour is not None and colour[3] >= OPAQUE and not pdfium.FPDFPageObj_HasTransparency(path)
    )


def _lies_in(box: Box, cover: Box) -> bool:
    return (
        box.x1 - box.x0 > 0
        and cover.x0 - SLACK <= box.x0
        and box.x1 <= cover.x1 + SLACK
        and cover.top - SLACK <= box.top
        and box.bottom <= cover.bottom + SLACK
    )
