"""The first page of a PDF as pdfium sees it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from extractors.pdf.glyph_places import GlyphPlaces
from extractors.pdf.turns import Turn
from tests.extractors.pdf_maker import HEIGHT, WIDTH, Sheet, make_pdf

UPRIGHT = Turn(0, WIDTH, HEIGHT)


class TextPage(NamedTuple):
    """A page, its text, and its characters by their numbers."""

    page: Any
    textpage: Any
    text: str

    @property
    def glyphs(self) -> GlyphPlaces:
        """The places of its characters on the upright page."""
        return GlyphPlaces(self.textpage, UPRIGHT)


@contextmanager
def text_page(source: Sheet | bytes, font: str = "Times-Roman") -> Iterator[TextPage]:
    """The first page of a PDF, or a sheet that was written to one."""
    data = make_pdf([source], font=font) if isinstance(source, Sheet) else source
    with pypdfium2.PdfDocument(data) as document:
        page = document[0]
        textpage = page.get_textpage()
        count = textpage.count_chars()
        text = "".join(chr(pdfium.FPDFText_GetUnicode(textpage.raw, i)) for i in range(count))
        yield TextPage(page.raw, textpage.raw, text)
        textpage.close()
        page.close()
