"""Text that nobody sees is left out by name; text on a dark ground, and layers of OCR, are read."""

from __future__ import annotations

import pytest

from extractors.models import DropKind
from extractors.paged_documents import read_pdf
from extractors.pdf.file import PdfLimits, read_pages
from tests.extractors.pdf_maker import Sheet, make_pdf

SEEN, UNSEEN = "Sở Nội vụ chủ trì rà soát", "Sở Công Thương chủ trì việc khác"
BASE = 300.0
Y = 842.0 - BASE


def sheet(before: str = "", after: str = "", text: str = UNSEEN, size: float = 14.0) -> Sheet:
    """A page with a line that is seen, and another between pieces of the page's own language."""
    made = Sheet().lines(85, 100, [SEEN] * 3)
    made.parts.append(before)
    made.text(85, BASE, text, size)
    made.parts.append(after)
    return made


HIDDEN = [
    ("white on white", sheet("1 1 1 rg", "0 g"), True),
    ("nearly white", sheet("0.99 0.99 1 rg", "0 g"), True),
    ("invisible over nothing", sheet("3 Tr", "0 Tr"), True),
    ("clipped away", sheet("q 0 0 20 20 re W n", "Q"), True),
    ("under a white box", sheet("", f"1 g 80 {Y - 10} 400 30 re f 0 g"), True),
    ("a speck", sheet(size=0.4), True),
    ("grey", sheet("0.8 g", "0 g"), False),
    ("white on a dark box", sheet(f"0 0 0.5 rg 80 {Y - 10} 400 30 re f 1 1 1 rg", "0 g"), False),
    ("black on a white box", sheet(f"1 g 80 {Y - 10} 400 30 re f 0 g"), False),
    ("within its clip", sheet(f"q 0 {Y - 50} 595 100 re W n", "Q"), False),
    ("a frame around it", sheet("", f"80 {Y - 10} 400 30 re S"), False),
    ("a box beside it", sheet("", f"0.9 g 80 {Y - 100} 400 30 re f 0 g"), False),
]


@pytest.mark.parametrize(("made", "hidden"), [c[1:] for c in HIDDEN], ids=[c[0] for c in HIDDEN])
def test_what_nobody_sees_is_left_out(made: Sheet, hidden: bool) -> None:
    document = read_pdf(make_pdf([made]), PdfLimits())
    assert (UNSEEN not in str(document.pages)) is hidden
    kinds = {drop.kind for drop in document.dropped}
    assert kinds == ({DropKind.HIDDEN_TEXT} if hidden else set())


def test_a_layer_of_ocr_over_a_picture_is_read() -> None:
    made = Sheet().picture()
    made.parts.append("3 Tr")
    page = next(read_pages(make_pdf([made.lines(85, 100, [SEEN] * 3)]), PdfLimits()))
    assert len(page.words) == 3 * len(SEEN.split())
