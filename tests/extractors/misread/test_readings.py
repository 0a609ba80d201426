"""Names of bodies in a scanned head that a stamp or faint print tore."""

from __future__ import annotations

import pytest

from extractors.models import Table
from tests.extractors.misread.scanned import mends, read, scan

SCHOOL = "Trường Tiểu học Hà Lam xây dựng Kế hoạch nâng cấp chợ năm 2026 như sau:"
ABOVE = "Căn cứ Kế hoạch số 4/KH-UBND của Ủy ban nhân dân xã Bình Mẫu về chợ;"
BOTH = (ABOVE, SCHOOL)


@pytest.mark.parametrize(
    ("printed", "unsure", "body", "meant"),
    [
        # signs for letters, a letter of another script, strokes for strokes
        ("TRƯỜNG TI.U HỌC HÀ LAM", (), BOTH, "TRƯỜNG TIỂU HỌC HÀ LAM"),
        ("TRƯỜNG TIỂU HỌC HÀ !.AM", (), BOTH, "TRƯỜNG TIỂU HỌC HÀ LAM"),
        ("TRƯỜNG TIỂU IIỌC HÀ LAM", (), BOTH, "TRƯỜNG TIỂU HỌC HÀ LAM"),
        ("TRƯỜNG TIỂU HỌC HÀ. LAM", (), BOTH, None),
        ("TRƯỜNG TIỂU HỌC HẢ. LAM", (), (*BOTH, "Học sinh Hà Lam."), "TRƯỜNG TIỂU HỌC HÀ LAM"),
        # words that OCR tore in two, or was unsure of
        ("TRƯỜNG TH U HỌC HÀ LAM", ("TH", "U"), BOTH, "TRƯỜNG TIỂU HỌC HÀ LAM"),
        ("ỦY BAN NHAY DÂN XÃ BÌNH MẪU", ("NHAY",), BOTH, None),  # a word, printed otherwise once
        (
            "ỦY BAN NHAY DÂN XÃ BÌNH MẪU",
            ("NHAY",),
            (*BOTH, "Ủy ban nhân dân xã duyệt."),
            "ỦY BAN NHÂN DÂN XÃ BÌNH MẪU",
        ),
        # what a stamp took at the beginning, with the kind of the body
        ("“IỂU HỌC HÀ LAM", (), BOTH, "TRƯỜNG TIỂU HỌC HÀ LAM"),
        ("BAN NHÂN DÂN XÃ BÌNH MẪU", ("BAN",), BOTH, "ỦY BAN NHÂN DÂN XÃ BÌNH MẪU"),
        ("11Y BAN NHÂN DÂN XÃ BÌNH MẪU", ("11Y",), BOTH, "ỦY BAN NHÂN DÂN XÃ BÌNH MẪU"),
        ("12/0BND XÃ HÀ LAM", ("12/0BND",), ("Theo UBND xã Hà Lam.",), "UBND XÃ HÀ LAM"),
        # short forms that everybody knows
        ("LIBND XÃ BÌNH MẪU", (), BOTH, "UBND XÃ BÌNH MẪU"),
        ("ƯBND XÃ HÀ LAM", (), (), "UBND XÃ HÀ LAM"),
        # nothing of it is printed again; it names another body; two bodies are as near
        ("TRƯỜNG TI.U HỌC HÀ LAM", (), (ABOVE,), None),
        ("TRƯỜNG THPT HÀ LAM", (), ("Trường THCS Hà Lam họp.",) * 3, None),
        ("PHÒNG AN BÌNH", (), ("Ủy ban nhân dân phường An Bình họp.",) * 3, None),
        ("XÃ AN HÒA", ("HÒA",), ("Xã An Hóa họp.",), None),
        ("XÃ AN HÒA", ("HÒA",), ("Xã An Hoà họp.",) * 3, None),
        ("G VĂN HÓA LAM", ("G",), ("Phòng Văn hóa Lam.", "Trường Văn hóa Lam."), None),
        # a list of others, parted by stops, is no name
        ("S# HỘI HÀ LAM", (), ("Giao các xã; Hội Hà Lam và các đoàn thể.",), None),
        # figures are no letters of a print with other figures
        ("TRƯỜNG TIỂU HỌC SỐ ‹3", (), ("Trường Tiểu học số 2 họp.",) * 3, None),
    ],
)
def test_a_line(printed: str, unsure: tuple[str, ...], body: tuple[str, ...], meant: str) -> None:
    found = mends(read(scan(f"{printed}\nSố: 5/KH-THHL", body=body), unsure))
    assert found == ({} if meant is None else {printed: meant})


def test_of_several_kinds_the_symbol_tells_which() -> None:
    body = ("Sở Văn hóa Hà Lam họp.", "Phòng Văn hóa Hà Lam họp.")
    for symbol, meant in (("PVHHL", "PHÒNG"), ("SVHHL", "SỞ"), ("BVHHL", None)):
        found = mends(read(scan(f"ÔÀ VĂN HÓA HÀ LAM\nSố: 5/KH-{symbol}", body=body), ("ÔÀ",)))
        assert found == {}
        blocks = scan(f"ĂN HÓA HÀ LAM\nSố: 5/KH-{symbol}", body=body)
        found = mends(read(blocks, ("ĂN",)))
        assert found == ({} if meant is None else {"ĂN HÓA HÀ LAM": f"{meant} VĂN HÓA HÀ LAM"})


def test_two_bodies_are_mended_each_by_itself() -> None:
    blocks = scan("BAN NHÂN DÂN XÃ BÌNH MẪU\n“IỂU HỌC HÀ LAM\nSố: 5/KH-THHL", body=BOTH)
    reading = read(blocks, ("BAN",))
    assert reading.names == ("ỦY BAN NHÂN DÂN XÃ BÌNH MẪU", "TRƯỜNG TIỂU HỌC HÀ LAM")
    first = reading.blocks[0]
    assert isinstance(first, Table)
    assert first.rows[0].confidence == 0.85
    assert first.rows[0].cells[0].raw.startswith("BAN NHÂN")  # what was read stays


def test_a_name_over_two_lines_is_not_made_longer() -> None:
    body = ("Trung tâm Thể thao Hà Lam họp.", "Sân vận động xã Hà Lam mở cửa.")
    blocks = scan("TRUNG TÂM THỂ THAO\nÏÀ LAM\nSố: 5/KH-TTTT", body=body)
    assert mends(read(blocks)) == {"ÏÀ LAM": "HÀ LAM"}
