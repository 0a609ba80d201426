"""Acronyms that a document writes otherwise almost everywhere."""

from __future__ import annotations

import pytest

from extractors.lines.misread_acronyms import acronym_spellings, with_spellings
from extractors.models import Cell, Line, Page, Table, TableRow
from extractors.repair_pages import UNSURE_WORD, repair_pages


@pytest.mark.parametrize(
    ("often", "once", "found"),
    [
        ("UBND xã", "UBNĐ xã", {"UBNĐ": "UBND"}),
        ("Sở KHĐT", "Sở KHDT", {"KHDT": "KHĐT"}),
        ("TTHC", "T1HC", {"T1HC": "TTHC"}),
        ("CNTT", "CN11", {"CN11": "CNTT"}),
        ("số 15/KH-UBND", "số 16/KH-UBNĐ", {"UBNĐ": "UBND"}),
        ("CNTT", "CNLL", {"CNLL": "CNTT"}),  # a known abbreviation, and letters that look alike
        ("CNTT", "CNIT", {"CNIT": "CNTT"}),
        ("HĐTĐ", "HĐLĐ", {}),  # neither is known
        ("UBND", "UBNĐ, UBMT", {"UBNĐ": "UBND"}),
        ("CNTT", "CNXH", {}),
        ("PCT", "PCI", {}),  # letters that differ are two acronyms
        ("HĐ", "HD", {}),
        ("KẾ HOẠCH TRIỂN KHAI", "TRIÊN", {}),  # words in capitals
        ("ĐANG", "DANG", {}),
        ("CN11", "CNTT", {}),  # digits are no spelling
        ("TT01", "TT02", {}),
    ],
)
def test_spellings(often: str, once: str, found: dict[str, str]) -> None:
    assert acronym_spellings([*[often] * 7, once]) == found


def test_two_spellings_of_one_document_stay() -> None:
    assert acronym_spellings([*["HĐND"] * 8, *["HDND"] * 3]) == {}
    assert acronym_spellings(["UBND", "UBND", "UBND", "UBNĐ"]) == {}


def test_only_whole_acronyms_are_spelled() -> None:
    assert with_spellings("UBNĐ, UBNĐT, UBNĐ/KH", {"UBNĐ": "UBND"}) == "UBND, UBNĐT, UBND/KH"


def line(text: str, number: int, confidence: float | None) -> Line:
    return Line(text, text, 1, number, confidence=confidence)


@pytest.mark.parametrize(
    ("confidence", "text", "after"),
    [(0.97, "UBND xã Hòa", UNSURE_WORD), (None, "UBNĐ xã Hòa", None)],
)
def test_only_what_ocr_read_is_spelled_and_it_is_unsure(
    confidence: float | None, text: str, after: float | None
) -> None:
    blocks = [line("UBND xã Hòa giao các thôn.", n, 0.97) for n in range(1, 8)]
    page = Page(1, (*blocks, line("UBNĐ xã Hòa", 8, confidence)))
    last = repair_pages((page,)).pages[0].blocks[-1]
    assert isinstance(last, Line)
    assert (last.text, last.confidence, last.raw) == (text, after, "UBNĐ xã Hòa")


def test_cells_are_spelled() -> None:
    cells = tuple(Cell(text, text) for text in ("Số hóa hồ sơ", "UBNĐ xã"))
    blocks = [line("UBND xã Hòa giao các thôn.", n, 0.97) for n in range(1, 8)]
    table = Table((TableRow(cells, (9,), 1, confidence=0.98),), 2)
    found = repair_pages((Page(1, (*blocks, table)),)).pages[0].blocks[-1]
    assert isinstance(found, Table)
    assert found.rows[0].cells[1].text == "UBND xã" and found.rows[0].confidence == UNSURE_WORD
