from __future__ import annotations

import pytest

from extractors.models import BackMatter, FrontMatter
from pipeline.document.unsure_words import (
    has_torn_name,
    is_doubted_recipient,
    is_doubtful,
    without_unsure_name,
    without_unsure_number,
)


@pytest.mark.parametrize(
    ("number", "unsure", "expected"),
    [
        ("12/KH-UBND", (), "12/KH-UBND"),
        ("12/KH-UBND", ("12",), None),
        ("12/KH-UBND", ("12/",), None),
        ("12/KH-UBND", ("Số:12/KH-UBND",), None),
        ("12/KH-UBND", ("112", "KH"), "12/KH-UBND"),
        (None, ("12",), None),
    ],
)
def test_number(number: str | None, unsure: tuple[str, ...], expected: str | None) -> None:
    front = FrontMatter(number=number, symbol="KH-UBND")
    found = without_unsure_number(front, unsure)
    assert (found.number, found.symbol) == (expected, "KH-UBND")


@pytest.mark.parametrize(
    ("name", "unsure", "expected"),
    [
        ("Lê Văn Mẫu", (), "Lê Văn Mẫu"),
        ("Lê Văn Mẫu", ("Mẫu",), None),
        ("Lê Văn Mẫu", ("Văn Mẫu", "GIÁM"), "Lê Văn Mẫu"),
        (None, ("Mẫu",), None),
    ],
)
def test_name(name: str | None, unsure: tuple[str, ...], expected: str | None) -> None:
    found = without_unsure_name(BackMatter(name, "GIÁM ĐỐC"), unsure)
    assert (found.signer_name, found.signer_title) == (expected, "GIÁM ĐỐC")


@pytest.mark.parametrize(
    ("name", "is_scan", "kept"),
    [
        ("Nopg Văn Mẫu", True, None),
        ("Nopg Văn Mẫu", False, "Nopg Văn Mẫu"),
        ("Nông Văn Mẫu", True, "Nông Văn Mẫu"),
        ("Nong Văn Mẫu", True, None),
        ("Nong Văn Mẫu", False, "Nong Văn Mẫu"),
        ("Ksor Văn Mẫu", True, "Ksor Văn Mẫu"),
        ("Y Krông Mẫu", True, "Y Krông Mẫu"),
    ],
)
def test_a_name_of_a_scan_begins_with_a_surname(name: str, is_scan: bool, kept: str | None) -> None:
    assert without_unsure_name(BackMatter(name, "GIÁM ĐỐC"), (), is_scan).signer_name == kept


@pytest.mark.parametrize(
    ("number", "symbol", "unsure", "kept"),
    [
        ("27/KH-UBND", "KH-UBND", (), ("27/KH-UBND", "KH-UBND")),
        ("27/KH-UBND", "KH-UBND", ("27/KH-UBND",), (None, "KH-UBND")),
        ("1242/KH-SGD", "KH-SGD", ("1242",), (None, "KH-SGD")),
        ("218/KHÉ7ĐG", "KHÉ7ĐG", (), (None, None)),
        ("15/KÉ-UBND", "KÉ-UBND", (), (None, None)),
        ("05/NQ-HĐND15", "NQ-HĐND15", (), ("05/NQ-HĐND15", "NQ-HĐND15")),
    ],
)
def test_a_number_of_a_scan_that_is_not_sure_is_none(
    number: str, symbol: str, unsure: tuple[str, ...], kept: tuple[str | None, str | None]
) -> None:
    found = without_unsure_number(FrontMatter(number=number, symbol=symbol), unsure, is_scan=True)
    assert (found.number, found.symbol) == kept


def test_print_is_not_judged() -> None:
    front = FrontMatter(number="12/KÉ-UBND", symbol="KÉ-UBND")
    assert without_unsure_number(front, ()) is front


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("XÃ TI.U LÂM", True),
        ("XÃ !.ẠC LÂM", True),
        ("Về việc han:hành Kế hoạch", True),
        ("Phát triển,hạ tầng", True),
        ("SỞ XÂY DỰNG TP.HCM", False),
        ("PHÒNG GD&ĐT Q.BÌNH LÂM", False),
        ('Cuộc thi "Đọc sách" (lần 2): vòng 1', False),
        ("Chương trình A/B, giai đoạn 2026 - 2030.", False),
        ("...", False),
    ],
)
def test_signs_within_words_of_a_head(text: str, expected: bool) -> None:
    assert is_doubtful(text, ()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Y tế", False),
        ("Sở LĐ và XHUnh", True),
        ("S#ở Y tế", True),
        ("Như mục lÏ", True),
        ("Bạn Nữ công LĐLĐ", True),  # unsure
        ("UBND tỉnh (b/c)", False),  # as the words are, whatever OCR is sure of
        ("VNPT, VietGAP, GDĐT", False),
        ("Lưu: VT, nV#mau", False),  # the initials of who drew it up
    ],
)
def test_recipients(text: str, expected: bool) -> None:
    assert is_doubted_recipient(text, ("LĐLĐ", "(b/c)")) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("UBND XÃ HÀ LAM", "TRƯỜNG TIỂU HỌC", "HÀ MẪU"), False),
        (("UBND XÃ HÀ LAM", "ĐÔNG"), True),
        (
            ("UBND TỈNH MẪU", "UBND XÃ HÀ LAM", "TRƯỜNG TIỂU HỌC HÀ MẪU"),
            False,
        ),  # of three the first
        (("UBND XÃ HÀ LAM", "Kỳ họp"), False),
        ((), False),
    ],
)
def test_lines_of_a_head_that_no_body_holds(names: tuple[str, ...], expected: bool) -> None:
    front = FrontMatter(issuer="TRƯỜNG TIỂU HỌC HÀ MẪU", superior_issuer="UBND XÃ HÀ LAM")
    assert has_torn_name(names, front) == expected
