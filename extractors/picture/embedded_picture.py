"""The one picture that a page of a PDF consists of, as it lies in the file: nothing is drawn anew.

A sixth of the time of rendering, and the pixels stay as the scanner made them.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from extractors.pdf.turns import Turn
from extractors.picture.pixels import WHITE, Pixels, rgb, turned

ALIKE = 0.01  # of the page: a picture that ends so near its edges covers it
DEPTHS = (1, 8, 24)  # bits
BLACK = (0, 0, 0, 255)
MAX_LAYER = 20_000  # pieces of hidden text


def sole_picture(page: pypdfium2.PdfPage) -> Pixels | None:
    """The picture, as the page is shown.

    None where more is to be seen, or it does not fit the page.
    """
    picture = _sole(page)
    if (
        picture is None
        or pdfium.FPDFPage_GetAnnotCount(page)
        or pdfium.FPDFPageObj_HasTransparency(picture)
    ):
        return None
    data = picture.get_metadata()
    if data.bits_per_pixel not in DEPTHS or not _is_upright(picture) or not _covers(picture, page):
        return None
    is_mask = data.bits_per_pixel == 1 and data.colorspace == pdfium.FPDF_COLORSPACE_UNKNOWN
    own = None if is_mask and _fill(picture) != BLACK else _pixels(picture.get_bitmap())
    if own is None:
        return None
    made = turned(WHITE - own if is_mask else own, page.get_rotation() // 90)
    width, height = page.get_size()
    # A fax has other resolutions across and down.
    return made if abs(made.shape[1] / width * height / made.shape[0] - 1) < 2 * ALIKE else None


def _pixels(bitmap: pypdfium2.PdfBitmap) -> Pixels | None:
    """Grey, or red, green, blue where there is colour; None for what is seen through."""
    pixels = bitmap.to_numpy()
    if bitmap.format == pdfium.FPDFBitmap_Gray:
        grey: Pixels = pixels.reshape(pixels.shape[:2]).copy()
        return grey
    return rgb(pixels) if bitmap.format == pdfium.FPDFBitmap_BGR else None


def _fill(shape: Any) -> tuple[int, ...]:
    """The colour that a mask lets through."""
    parts = [ctypes.c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(shape, *map(ctypes.byref, parts))
    return tuple(part.value for part in parts)


def _sole(page: Any) -> pypdfium2.PdfImage | None:
    """The one picture of a page that has nothing else to be seen.

    A hidden text layer is not seen.
    """
    found: pypdfium2.PdfImage | None = None
    count = pdfium.FPDFPage_CountObjects(page)
    if count > MAX_LAYER:
        return None
    for index in range(count):
        shape = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(shape)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE and found is None:
            found = pypdfium2.PdfImage(shape, page=page, pdf=page.pdf)
        elif kind != pdfium.FPDF_PAGEOBJ_TEXT or not _is_hidden(shape):
            return None
    return found


def _is_hidden(text: Any) -> bool:
    return bool(pdfium.FPDFTextObj_GetTextRenderMode(text) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)


def _is_upright(picture: Any) -> bool:
    """True for a picture that is neither turned nor mirrored on the sheet."""
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(picture, ctypes.byref(found)):
        return False
    slant = max(abs(found.b), abs(found.c))
    return bool(found.a > 0 and found.d > 0 and slant < 0.001 * min(found.a, found.d))


def _covers(picture: pypdfium2.PdfImage, page: pypdfium2.PdfPage) -> bool:
    area = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, ctypes.byref(area))
    turn = Turn.of_page(
        pdfium.FPDFPage_GetRotation(page), (area.left, area.bottom, area.right, area.top)
    )
    box = turn.box(*picture.get_bounds())
    width, height = page.get_size()
    x, y = ALIKE * width, ALIKE * height
    beside = max(abs(box.x0), abs(width - box.x1)), max(abs(box.top), abs(height - box.bottom))
    return bool(beside[0] < x and beside[1] < y)
