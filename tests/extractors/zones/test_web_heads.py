from __future__ import annotations

import pytest

from extractors.zones.web_heads import is_header_line, nameless_title, repeated_type, type_at
from tests.extractors.document_blocks import document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KẾ HOẠCH", ("kế hoạch", 0)),
        ("KẾ\nHOẠCH", ("kế hoạch", 1)),
        ("KẾ\n\nHOẠCH năm", ("kế hoạch", 2)),
        ("KẾ TOÁN\nHOẠCH", None),
        ("KẾ\nTOÁN", None),
        ("Kế\nhoạch", None),
    ],
)
def test_type_at(text: str, expected: tuple[str, int] | None) -> None:
    blocks = document(text)
    found = type_at(blocks, 0, len(blocks))
    assert (found and (found[0].document_type, found[1])) == expected


# Each case: a page whose first line names a type, and the line of the document's own type.
REPEATED = [
    ("a header between", "KẾ HOẠCH NĂM 2026\nUBND XÃ A\nSố: 5/KH-UBND\nKẾ HOẠCH\nNăm 2026", 3),
    ("the day of the page between", "KẾ HOẠCH NĂM 2026\nĐã xem: 91\nKẾ HOẠCH\nNăm 2026", 2),
    ("right below a title in capitals", "THÔNG BÁO THI BƠI 2026\nTHÔNG BÁO\nV/v thi bơi", 1),
    ("right below itself", "THÔNG BÁO\nTHÔNG BÁO\nV/v thi bơi", None),
    ("nothing of a header between", "KẾ HOẠCH NĂM 2026\nGồm các phần\nKẾ HOẠCH\nNăm 2026", None),
    ("a decision's own word", "QUYẾT ĐỊNH\nSố: 5/QĐ-UBND\nQUYẾT ĐỊNH:", None),
    ("no second type", "KẾ HOẠCH NĂM 2026\nSố: 5/KH-UBND\nI. MỤC ĐÍCH", None),
]


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in REPEATED], ids=[c[0] for c in REPEATED]
)
def test_repeated_type(text: str, expected: int | None) -> None:
    blocks = document(text)
    assert repeated_type(blocks, 0, len(blocks), in_small=False) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Số: 5/KH-UBND", True),
        ("Hà Lam, ngày 5 tháng 1 năm 2026", True),
        ("Độc lập - Tự do - Hạnh phúc", True),
        ("UBND XÃ A", False),
        ("Hội nghị ngày 5 tháng 1 năm 2026 đã bàn nhiều việc.", False),
    ],
)
def test_header_line(text: str, expected: bool) -> None:
    assert is_header_line(text) is expected


NAMELESS = [
    ("no header, a page's title", "# TRỒNG CÂY XÃ HÀ LAM\n\nXã A.", (0, "TRỒNG CÂY XÃ HÀ LAM")),
    (
        "no header, a title twice",
        "TRỒNG CÂY XÃ HÀ LAM\nTRỒNG CÂY XÃ HÀ LAM\nXã A.",
        (0, "TRỒNG CÂY XÃ HÀ LAM"),
    ),
    (
        "no header, a title twice above who decides",
        "# TRỒNG CÂY XÃ HÀ LAM\n\nTRỒNG CÂY XÃ HÀ LAM\nCHỦ TỊCH XÃ",
        (0, "TRỒNG CÂY XÃ HÀ LAM"),
    ),
    (
        "no header, a title that names a decision",
        "# THỰC HIỆN QUYẾT ĐỊNH SỐ 5/QĐ-HM NGÀY 5/1/2026 CỦA SỞ A VỀ CÂY",
        (0, "THỰC HIỆN QUYẾT ĐỊNH SỐ 5/QĐ-HM NGÀY 5/1/2026 CỦA SỞ A VỀ CÂY"),
    ),
    ("no header, a body", "# ỦY BAN NHÂN DÂN XÃ HÀ LAM\nTRỒNG CÂY", None),
    ("no header, a caption", "# TRỒNG CÂY\n\nXã trồng cây.", None),
    (
        "no header, bodies above a title that ends in its time",
        "UBND PHƯỜNG A\nTRƯỜNG THCS HOA MƠ\n\nLỊCH CÔNG TÁC TUẦN 11\n(Từ ngày 05/3)",
        (3, "LỊCH CÔNG TÁC TUẦN 11"),
    ),
    (
        "no header, a title over two lines",
        "TRẠM Y TẾ HÀ LAM\nLỊCH TRỰC CỦA TRẠM\nTẾT NĂM 2027\n- Bác sĩ An.",
        (1, "LỊCH TRỰC CỦA TRẠM TẾT NĂM 2027"),
    ),
    ("no header, no time", "TRẠM Y TẾ HÀ LAM\nLỊCH TRỰC CỦA TRẠM\n- Bác sĩ An.", None),
    ("no header, a number is no time", "TRẠM Y TẾ HÀ LAM\nCƠ SỞ Y TẾ SỐ 2\n- Bác sĩ An.", None),
    ("no header, a name goes on", "UBND HUYỆN\nHÀ LAM\nLỊCH CÔNG TÁC TUẦN 11", None),
    ("no header, a body's own time", "# TRẠM Y TẾ HÀ LAM\nBAN TỔ CHỨC HỘI XUÂN 2027", None),
    ("no header, prose above", "Xã trồng cây.\n# TRỒNG CÂY XÃ HÀ LAM", None),
    (
        "title in capitals below number and date",
        "Số: 5/KH-UBND\nHà Lam, ngày 5 tháng 1 năm 2026\nCẢI CÁCH HÀNH CHÍNH NĂM 2026\nCăn cứ A",
        (2, "CẢI CÁCH HÀNH CHÍNH NĂM 2026"),
    ),
    ("no header above", "CẢI CÁCH HÀNH CHÍNH NĂM 2026", None),
    ("a body below the number", "Số: 5/KH-UBND\nTRƯỜNG TRUNG HỌC CƠ SỞ HOA MƠ", None),
    ("too short a line", "Số: 5/KH-UBND\nCẢI CÁCH", None),
    ("small letters", "Số: 5/KH-UBND\nCải cách hành chính năm 2026", None),
]


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in NAMELESS], ids=[c[0] for c in NAMELESS]
)
def test_nameless_title(text: str, expected: tuple[int, str] | None) -> None:
    blocks = document(text)
    assert nameless_title(blocks, 0, len(blocks)) == expected
