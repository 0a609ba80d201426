"""Annotations that are printed are text; hidden ones and commenters' notes are not."""

from __future__ import annotations

import pytest

from extractors.models import DropKind
from extractors.ocr.layer_quality import Defect, page_defect
from extractors.paged_documents import read_pdf
from extractors.pdf.file import PdfLimits, RawPage, read_pages
from tests.extractors.pdf_maker import Sheet, make_pdf

PLAN = ["Sở Nội vụ chủ trì rà soát", "danh mục vị trí việc làm"]
BOX = (120.0, 87.0, 160.0, 103.0)


def raw_page(sheet: Sheet) -> RawPage:
    return next(read_pages(make_pdf([sheet]), PdfLimits()))


def texts(sheet: Sheet) -> list[str]:
    return [word.text for word in raw_page(sheet).words]


def head() -> Sheet:
    return Sheet().text(85, 100, "Số:").text(175, 100, "/KH-SNV").lines(85, 300, PLAN)


PRINTED = [
    ("a signature field", head().stamp(120, 100, "447"), True),
    ("a hidden signature field", head().stamp(120, 100, "447", "/F 2/FT/Sig/T(s)"), False),
    ("a field that is not viewed", head().stamp(120, 100, "447", "/F 36/FT/Sig/T(s)"), False),
    ("a typed note without an appearance", head().annotate("FreeText", BOX, "447"), True),
    ("a hidden typed note", head().annotate("FreeText", BOX, "447", "/F 2"), False),
    ("a commenter's note", head().annotate("Text", BOX, "447"), False),
    ("a link", head().annotate("Link", BOX, "447"), False),
]


@pytest.mark.parametrize(
    ("sheet", "printed"), [c[1:] for c in PRINTED], ids=[c[0] for c in PRINTED]
)
def test_what_is_visible_is_text(sheet: Sheet, printed: bool) -> None:
    found = texts(sheet)
    assert ("447" in found) is printed
    assert {"Số:", "/KH-SNV", "soát"} <= set(found)


def test_a_stamped_number_stands_in_its_place() -> None:
    document = read_pdf(make_pdf([head().stamp(120, 100, "447")]), PdfLimits())
    first = document.pages[0].blocks[0]
    assert "".join(getattr(first, "text", "").split()) == "Số:447/KH-SNV"


def test_a_stamp_does_not_grow_into_the_words_beside_it() -> None:
    sheet = Sheet().text(85, 100, "ngày").stamp(113, 100, "14").lines(85, 300, PLAN)
    assert texts(sheet)[-1] == "14"


NOTES = [
    ("who signed", ["Người ký: Trung tâm Lưu trữ"]),
    ("when", ["Thời gian ký: 05/01/2026 09:12:44"]),
    ("a mail address", ["TRUNG TÂM LƯU TRỮ", "luutru@tinha.example.vn"]),
]


@pytest.mark.parametrize("lines", [c[1] for c in NOTES], ids=[c[0] for c in NOTES])
def test_notes_of_a_signature_are_left_out_by_name(lines: list[str]) -> None:
    sheet = Sheet().lines(85, 300, PLAN).stamp(300, 60, " ".join(lines))
    document = read_pdf(make_pdf([sheet]), PdfLimits())
    assert [drop.kind for drop in document.dropped] == [DropKind.SIGNATURE_STAMP]
    assert lines[0].split()[0] not in str(document.pages)


def test_a_scan_that_bears_a_stamped_number_stays_a_scan() -> None:
    scan = Sheet().picture().stamp(120, 60, "447/KH-SNV ngày 15 tháng 3")
    layered = Sheet().picture().lines(85, 100, PLAN * 4).stamp(120, 60, "447")
    assert page_defect(raw_page(scan)) is Defect.STAMP_ONLY
    assert page_defect(raw_page(layered)) is not Defect.STAMP_ONLY
