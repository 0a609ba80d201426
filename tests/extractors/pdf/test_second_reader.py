"""The second reader is asked for doubtful pages alone, and gives up where it does not help."""

from __future__ import annotations

import logging

import pytest

from extractors.pdf.file import PdfLimits, RawPage, read_pages
from extractors.pdf.second_reader import TRIES, SecondReader
from tests.extractors.pdf_maker import Sheet, make_pdf

SENTENCE = "Sở Nội vụ chủ trì rà soát danh mục vị trí việc làm của tỉnh"
DATA = make_pdf([Sheet().lines(85, 100, [SENTENCE] * 8, size=12)])


def raw_page() -> RawPage:
    return next(read_pages(DATA, PdfLimits()))


def test_a_doubtful_page_is_read_again() -> None:
    page = raw_page()
    torn = tuple(
        word._replace(text=letter) for word in page.words for letter in word.text
    )  # as a reader that parts all letters would give it
    found = SecondReader(DATA).better(page._replace(words=torn), 0.5)
    assert found is not None
    words, second = found
    assert " ".join(word.text for word in words) == " ".join([SENTENCE] * 8)
    assert second > 0.95
    for word, first in zip(words, page.words, strict=True):
        assert abs(word.x0 - first.x0) < 1
        assert abs(word.base - first.base) < 3


@pytest.mark.parametrize("quality", [0.95, 0.05])
def test_clean_and_garbled_pages_are_not_asked_for(quality: float) -> None:
    assert SecondReader(b"no PDF: it would fail").better(raw_page(), quality) is None


def test_it_gives_up() -> None:
    reader = SecondReader(make_pdf([Sheet().text(85, 100, "xqz")]))
    for _ in range(TRIES):
        assert reader.better(raw_page(), 0.5) is None
    reader._data = b"no PDF: it would fail"
    assert reader.better(raw_page(), 0.5) is None


def test_damaged_fonts_are_not_told_letter_by_letter(caplog: pytest.LogCaptureFixture) -> None:
    """The library that it reads with would fill the log of a night."""
    reader = SecondReader(DATA)
    reader.better(raw_page(), 0.5)
    logging.getLogger("pdfminer.pdffont").warning("Could not get FontBBox")
    assert not caplog.records
