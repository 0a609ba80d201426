"""The pages of a PDF → pictures, by pypdfium2, at the resolution of the pictures that they hold.

A page that is nothing but one picture gives that picture; any other is rendered.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from extractors.errors import Cause
from extractors.models import Box
from extractors.pdf.annotations import flatten, has_annotations
from extractors.pdf.opening import prepare_forms
from extractors.pdf.turns import Turn
from extractors.picture.embedded_picture import sole_picture
from extractors.picture.page_size import is_odd, times_too_large
from extractors.picture.pixels import Pixels, scaled

LEAST_DPI, USUAL_DPI, MOST_DPI = 150, 200, 300
MAX_PICTURE = 150_000_000  # pixels: an A3 page at 600 dpi has 70 million
MAX_RENDERED = 40_000_000
SMALL = 0.1  # of the page: a logo or a line says nothing of the scan's resolution
LOOK_SIDE = 1650  # pixels of the long side: enough to measure letters
MAX_DEPTH = 3  # forms within forms


class Picture(NamedTuple):
    """A page as a picture, as it is shown, with the places in points of the pictures on it."""

    number: int
    pixels: Pixels
    dpi: int
    places: tuple[Box, ...] = ()
    times: float = 1.0  # so much larger the page claims to be than it is


class Refused(NamedTuple):
    """A page that is no picture to be read, and why."""

    number: int
    reason: str
    cause: Cause = Cause.DOCUMENT


LEAST_SIDE, MOST_SIDE = 16, 40_000  # pixels: less holds no print, more is no sheet
OUT_OF_MEMORY = "the picture wants more memory than a document may take"


class Pictures(NamedTuple):
    """How many pages there are, and each of them in turn."""

    pages: int
    each: Iterator[Picture | Refused]


class _Held(NamedTuple):
    """A picture on a page: its box in points, its resolution and depth."""

    box: Box
    dpi: float
    pixels: int
    bits: int


def refusal(width: int, height: int) -> str | None:
    """Why a picture of this size is no page; None where it may be one."""
    if width * height > MAX_PICTURE or max(width, height) > MOST_SIDE:
        return f"{width} × {height} pixels are more than a page has"
    if min(width, height) < LEAST_SIDE:
        return f"{width} × {height} pixels hold no print"
    return None


def render_pages(data: bytes, numbers: Sequence[int]) -> Pictures:
    """The pages by their numbers from 1, one at a time."""
    return Pictures(len(numbers), _each(data, numbers))


def _each(data: bytes, numbers: Sequence[int]) -> Iterator[Picture | Refused]:
    document = pypdfium2.PdfDocument(data)
    prepare_forms(document)
    try:
        for number in numbers:
            yield _render(document, number)
    finally:
        document.close()


def _render(document: pypdfium2.PdfDocument, number: int) -> Picture | Refused:
    try:
        page = _opened(document, number - 1)
    except pypdfium2.PdfiumError:
        return Refused(number, "the page is damaged")
    try:
        held = list(_pictures(page))
        if sum(picture.pixels for picture in held) > MAX_PICTURE:
            return Refused(
                number, f"its picture has more than {MAX_PICTURE // 1_000_000} million pixels"
            )
        sole = sole_picture(page) if len(held) == 1 else None
        if sole is not None and refusal(sole.shape[1], sole.shape[0]) is not None:
            sole = None
        return _picture(page, number, held, sole)
    except MemoryError:
        return Refused(number, OUT_OF_MEMORY, Cause.MEMORY)
    except (pypdfium2.PdfiumError, ValueError, RuntimeError, ctypes.ArgumentError) as error:
        return Refused(number, f"the page cannot be rendered: {error}")
    finally:
        page.close()


def _picture(
    page: pypdfium2.PdfPage, number: int, held: Sequence[_Held], sole: Pixels | None
) -> Picture:
    """The page at the resolution of what it holds, by its true size."""
    times = _times_too_large(page, sole)
    width, height = page.get_width() / times, page.get_height() / times
    held = [_smaller(picture, times) for picture in held]
    dpi = _bounded(resolution(held, (width, height)), (width, height))
    if sole is None:
        colour = any(picture.bits > 8 for picture in held)
        pixels = _rendered(page, dpi / 72 / times, colour)
    else:
        pixels = scaled(sole, dpi / 72 * width / sole.shape[1])
    return Picture(number, pixels, dpi, tuple(picture.box for picture in held), times)


def _times_too_large(page: pypdfium2.PdfPage, sole: Pixels | None) -> float:
    width, height = page.get_width() / 72, page.get_height() / 72
    if not is_odd((width, height)):
        return 1.0
    look = _rendered(page, LOOK_SIDE / max(width, height) / 72, False) if sole is None else sole
    return times_too_large(look, (width, height))


def _smaller(picture: _Held, times: float) -> _Held:
    box = Box(*(side / times for side in picture.box))
    return picture._replace(box=box, dpi=picture.dpi * times)


def _opened(document: pypdfium2.PdfDocument, index: int) -> pypdfium2.PdfPage:
    """The page with its visible annotations drawn into it."""
    page = document[index]
    if not has_annotations(page):
        return page
    flatten(page)
    page.close()
    return document[index]


def _rendered(page: pypdfium2.PdfPage, scale: float, colour: bool) -> Pixels:
    bitmap = page.render(scale=scale, grayscale=not colour, rev_byteorder=True)
    pixels = np.ascontiguousarray(
        bitmap.to_numpy()[..., :3] if colour else _flat(bitmap.to_numpy())
    )
    bitmap.close()
    return pixels


def _flat(array: Any) -> Any:
    return array.reshape(array.shape[:2]).copy()


def resolution(held: Sequence[_Held], size: tuple[float, float]) -> int:
    """The resolution of the largest picture, within bounds; the usual one where none is large."""
    area = max(size[0] * size[1], 1.0)
    large = [p for p in held if (p.box.x1 - p.box.x0) * (p.box.bottom - p.box.top) > SMALL * area]
    if not large:
        return USUAL_DPI
    largest = max(large, key=lambda picture: picture.pixels)
    return round(min(max(largest.dpi, LEAST_DPI), MOST_DPI))


def _bounded(dpi: int, size: tuple[float, float]) -> int:
    """A resolution at which a page of any size is no more than so many pixels."""
    pixels = size[0] * size[1] * (dpi / 72) ** 2
    return max(20, int(dpi * (MAX_RENDERED / pixels) ** 0.5)) if pixels > MAX_RENDERED else dpi


def _pictures(page: Any) -> Iterator[_Held]:
    area = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(area))
    turn = Turn.of_page(
        pdfium.FPDFPage_GetRotation(page), (area.left, area.bottom, area.right, area.top)
    )
    for shape in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=MAX_DEPTH):
        try:
            box = turn.box(*shape.get_bounds())
            data = shape.get_metadata()
        except (pypdfium2.PdfiumError, RuntimeError):
            continue
        # Turned by a quarter, the picture's width runs along the page's height.
        long_side, longest = (
            max(box.x1 - box.x0, box.bottom - box.top),
            max(data.width, data.height),
        )
        yield _Held(
            box, 72 * longest / max(long_side, 1.0), data.width * data.height, data.bits_per_pixel
        )
