"""What is printed on a page by annotations: form fields, stamps of signatures, typed notes.

The records office stamps number and day into a signed PDF as the appearance of signature fields,
which the text of the page leaves out. Flattened, what is visible becomes part of the page; what is
hidden, and what commenters noted, is taken off.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from extractors.pdf.shapes import Bounds

SHOWN = (pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP)
HIDDEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
SIZE_RE = re.compile(r"([\d.]+)\s+Tf")
USUAL_SIZE = 12.0
MAX_ANNOTATIONS = 2000


class TypedText(NamedTuple):
    """The text of a note that has no appearance: where it stands, and the size of its font."""

    bounds: Bounds
    text: str
    size: float


class Annotations(NamedTuple):
    """What the visible annotations of a page are: where they stand, what has no appearance."""

    bounds: tuple[Bounds, ...] = ()
    typed: tuple[TypedText, ...] = ()


def has_annotations(page: pypdfium2.PdfPage) -> bool:
    """Whether the page bears any, visible or not."""
    return bool(pdfium.FPDFPage_GetAnnotCount(page) > 0)


def flatten(page: pypdfium2.PdfPage) -> Annotations:
    """Make the visible annotations part of the page, and take the others off.

    The page must be opened anew where something was found.
    """
    count = min(pdfium.FPDFPage_GetAnnotCount(page), MAX_ANNOTATIONS)
    bounds: list[Bounds] = []
    typed: list[TypedText] = []
    for index in reversed(range(count)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        shown = bool(annotation) and _is_shown(annotation)
        if shown:
            bounds.append(_bounds(annotation))
            typed += _typed(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if not shown:
            pdfium.FPDFPage_RemoveAnnot(page, index)
    if bounds:
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    return Annotations(tuple(reversed(bounds)), tuple(reversed(typed)))


def _is_shown(annotation: Any) -> bool:
    return (
        pdfium.FPDFAnnot_GetSubtype(annotation) in SHOWN
        and not pdfium.FPDFAnnot_GetFlags(annotation) & HIDDEN
    )


def _bounds(annotation: Any) -> Bounds:
    area = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(area))
    return area.left, area.bottom, area.right, area.top


def _typed(annotation: Any) -> Iterator[TypedText]:
    """The contents of a typed note that nothing draws."""
    if pdfium.FPDFAnnot_GetSubtype(annotation) != pdfium.FPDF_ANNOT_FREETEXT or _text(
        annotation, None
    ):
        return
    size = SIZE_RE.search(_text(annotation, b"DA"))
    text = _text(annotation, b"Contents").strip()
    if text:
        yield TypedText(_bounds(annotation), text, float(size[1]) if size else USUAL_SIZE)


def _text(annotation: Any, key: bytes | None) -> str:
    """The text of an entry; without a key, the normal appearance."""

    def get(buffer: Any, length: int) -> int:
        if key is None:
            mode = pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL
            return int(pdfium.FPDFAnnot_GetAP(annotation, mode, buffer, length))
        return int(pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, length))

    length = get(None, 0)
    buffer = ctypes.create_string_buffer(length)
    get(ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0")
