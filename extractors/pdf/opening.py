"""The bytes of a PDF → a document of pdfium, or the reason why it is none."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as pdfium

from extractors.errors import DocumentTooLarge, EncryptedFile, UnreadableFile
from extractors.pdf.nested_forms import LARGEST, drawn_by_forms

MARK_WITHIN = 4096  # bytes in which a PDF says that it is one
END = b"%%EOF"
OBJECT = b" obj"  # what goes on after the last end mark is an update that was cut off
MAY_COPY = 1 << 4  # bit 5 of the permissions
XFA = (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND)


def open_pdf(data: bytes, max_pages: int) -> pypdfium2.PdfDocument:
    """The document, its form fields ready to be shown.

    Raises:
        ExtractionError: no PDF, cut off, encrypted, without pages, of too many, or with forms that
            multiply.
    """
    if b"%PDF-" not in data[:MARK_WITHIN]:
        raise UnreadableFile("this is no PDF: its first bytes say so")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise EncryptedFile("the PDF needs a password") from error
        raise UnreadableFile(f"the PDF is damaged: {error}") from error
    try:
        _check(document, data, max_pages)
    except (UnreadableFile, DocumentTooLarge):
        document.close()
        raise
    prepare_forms(document)
    return document


def prepare_forms(document: pypdfium2.PdfDocument) -> None:
    """Have fields without an appearance drawn; pages opened before do not show them."""
    if document.get_formtype() == pdfium.FORMTYPE_ACRO_FORM:
        document.init_forms()


def is_xfa(document: pypdfium2.PdfDocument) -> bool:
    """True for a form that only the program of its maker lays out."""
    return document.get_formtype() in XFA


def forbids_copying(document: pypdfium2.PdfDocument) -> bool:
    """True where the owner set that text must not be copied, though everybody may open the file."""
    encrypted = pdfium.FPDF_GetSecurityHandlerRevision(document) >= 0
    return encrypted and not pdfium.FPDF_GetDocPermissions(document) & MAY_COPY


def _check(document: pypdfium2.PdfDocument, data: bytes, max_pages: int) -> None:
    end = data.rfind(END)
    if end < 0 or OBJECT in data[end:]:
        raise UnreadableFile("the PDF is cut off: its end is missing")
    pages = len(document)
    if pages < 1:
        raise UnreadableFile("the PDF has no pages")
    if pages > max_pages:
        raise DocumentTooLarge(f"the PDF has {pages} pages; the limit is {max_pages}")
    if drawn_by_forms(data) >= LARGEST:
        raise DocumentTooLarge(f"the PDF has forms that come to more than {LARGEST // 2**20} MB")
