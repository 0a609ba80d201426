"""What is a whole PDF: bytes after its end do no harm, an update that was cut off does."""

from __future__ import annotations

import pytest

from extractors.errors import UnreadableFile
from extractors.pdf.file import PdfLimits, read_pages
from tests.extractors.pdf_maker import Sheet, make_pdf

DATA = make_pdf([Sheet().text(85, 100, "Sở Nội vụ chủ trì")])
XFA = "<</Fields[]/XFA[(template)7 0 R]>>"

WHOLE = [
    ("nothing behind the end", b""),
    ("blank lines", b"\r\n" * 9),
    ("the foot of a mail gateway", b"-- scanned by the gateway of the office --\n" * 300),
    ("zeros", b"\0" * 9000),
]


@pytest.mark.parametrize("more", [case[1] for case in WHOLE], ids=[case[0] for case in WHOLE])
def test_bytes_behind_the_end(more: bytes) -> None:
    assert [word.text for word in next(read_pages(DATA + more, PdfLimits())).words][:2] == [
        "Sở",
        "Nội",
    ]


@pytest.mark.parametrize("data", [DATA[:-40], DATA + b"9 0 obj\n<</Type/Page", b"no PDF"])
def test_what_is_cut_off_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        list(read_pages(data, PdfLimits()))


def xfa(text: str) -> bytes:
    data = make_pdf([Sheet().text(85, 100, text)])
    return data.replace(b"/Type/Catalog", b"/Type/Catalog/AcroForm" + XFA.encode())


def test_a_form_that_shows_nothing_is_refused_in_words() -> None:
    with pytest.raises(UnreadableFile, match="XFA"):
        list(read_pages(xfa("Please wait..."), PdfLimits()))


def test_a_form_with_pages_is_read() -> None:
    assert next(read_pages(xfa("Sở Nội vụ"), PdfLimits())).words
