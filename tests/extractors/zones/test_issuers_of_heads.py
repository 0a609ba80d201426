"""Who issued a document, by its head, its preamble and who signs."""

from __future__ import annotations

import pytest

from extractors.zones.issuers import body_of, issuer_in_text
from tests.extractors.zones.heads import MOTTO, NATION, read_head

ISSUERS = [
    (
        "a list of labels",
        "Số hiệu: 15/KH-UBND\nNgày ban hành: 12/06/2026\nCơ quan: UBND xã Hà Lam\n"
        "Trích yếu: Dọn kênh mương năm 2026\nLoại văn bản: Kế hoạch\n",
        "UBND xã Hà Lam",
    ),
    (
        "a label of somebody else",
        "Số hiệu: 15/KH-UBND\nNgày ban hành: 12/06/2026\nCơ quan phối hợp: Sở Mẫu\n"
        "Trích yếu: Dọn kênh mương năm 2026\nLoại văn bản: Kế hoạch\n",
        None,
    ),
    (
        "a label without a body",
        "Số hiệu: 15/KH-UBND\nNgày ban hành: 12/06/2026\nCơ quan: đang cập nhật\n"
        "Trích yếu: Dọn kênh mương năm 2026\nLoại văn bản: Kế hoạch\n",
        None,
    ),
    (
        "a box for who approves below number and day",
        f"TẬP ĐOÀN MẪU\n{NATION}\nTỔNG CÔNG TY CP HÀ LAM\n{MOTTO}\n\n"
        "Ngày 04 tháng 06 năm 2026\nSố: /TTr-HL-TCNS\nPHÊ DUYỆT\nNgày tháng 06 năm 2026\n"
        "TỔNG GIÁM ĐỐC\n\nTỜ TRÌNH\nVề việc lập hai phòng\n",
        "TỔNG CÔNG TY CP HÀ LAM",
    ),
    (
        "a body below number and day",
        f"UBND XÃ HÀ LAM\n{NATION}\n{MOTTO}\nSố: 5/KH-THCS\nTRƯỜNG THCS HOA MƠ\n\nKẾ HOẠCH\nA\n",
        "TRƯỜNG THCS HOA MƠ",
    ),
    (
        "a name that is cut above the day",
        f"UBND TỈNH HÀ LAM\nSỞ VĂN HÓA VÀ\n{NATION}\n{MOTTO}\nHà Lam, ngày 5 tháng 1 năm 2026\n"
        "DU LỊCH\n\nKẾ HOẠCH\nA\n",
        "SỞ VĂN HÓA VÀ DU LỊCH",
    ),
    (
        "a name that goes on right below its first line",
        f"SỞ MẪU\nTỈNH HÀ LAM\n{NATION}\n{MOTTO}\nSố: 5/KH-SM\n\nKẾ HOẠCH\nA\n",
        "SỞ MẪU TỈNH HÀ LAM",
    ),
    (
        "misread beside the motto",
        "BO KHO BẠC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTONG KHO Độc lập - Tự do - Hạnh phúc\n"
        "Số: 5/KH-TK\n\nKẾ HOẠCH\nA\n\nNhằm nâng cao chất lượng.\n",
        "TONG KHO",
    ),
    (
        "school",
        "KẾ HOẠCH\nA\n\nTrường Tiểu học Hoa Mơ xây dựng kế hoạch như sau:\n",
        "Trường Tiểu học Hoa Mơ",
    ),
    (
        "behind a purpose",
        (
            "KẾ HOẠCH\nA\n\nNhằm nâng cao chất lượng. Phòng GD&ĐT huyện Hà Lam ban hành Kế hoạch "
            "năm 2026 như sau:\n"
        ),
        "Phòng GD&ĐT huyện Hà Lam",
    ),
    (
        "behind a basis",
        (
            "KẾ HOẠCH\nA\n\nCăn cứ Kế hoạch số 5/KH-UBND của UBND xã An Lạc, Trung tâm Y tế An "
            "Lạc xây dựng kế hoạch như sau:\n"
        ),
        "Trung tâm Y tế An Lạc",
    ),
    (
        "cơ sở is no number",
        "KẾ HOẠCH\nA\n\nTrường Trung học cơ sở Hoa Mơ xây dựng kế hoạch như sau:\n",
        "Trường Trung học cơ sở Hoa Mơ",
    ),
    (
        "board of a school",
        "KẾ HOẠCH\nA\n\nBan Giám hiệu Trường Hoa Mơ xây dựng kế hoạch như sau:\n",
        "Trường Hoa Mơ",
    ),
    (
        "authority",
        "QUYẾT ĐỊNH\nBan hành Kế hoạch\n\nGIÁM ĐỐC SỞ MẪU TỈNH HÀ LAM\n\nCăn cứ Luật A;\n",
        "SỞ MẪU TỈNH HÀ LAM",
    ),
    (
        "authority is the body",
        "QUYẾT ĐỊNH\nBan hành Kế hoạch\n\nỦY BAN NHÂN DÂN TỈNH HÀ LAM\n\nCăn cứ Luật A;\n",
        "ỦY BAN NHÂN DÂN TỈNH HÀ LAM",
    ),
    (
        "note",
        "KẾ HOẠCH\nA\n(Kèm theo Quyết định số 5/QĐ-SM ngày 05/01/2026 của Sở Mẫu tỉnh Hà Lam)\n",
        "Sở Mẫu tỉnh Hà Lam",
    ),
    (
        "number without its slash",
        "ỦY BAN NHÂN DÂN\nXÃ HOA MƠ\nSố: 22KH-UBND\n\nKẾ HOẠCH\nA\n",
        "ỦY BAN NHÂN DÂN XÃ HOA MƠ",
    ),
    ("nobody", "KẾ HOẠCH\nA\n\nĐể thực hiện tốt nhiệm vụ năm 2026.\n", None),
]


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in ISSUERS], ids=[c[0] for c in ISSUERS]
)
def test_issuer(text: str, expected: str | None) -> None:
    assert read_head(text).issuer == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GIÁM ĐỐC SỞ Y TẾ", "SỞ Y TẾ"),
        ("HIỆU TRƯỞNG TRƯỜNG THCS HOA MƠ", "TRƯỜNG THCS HOA MƠ"),
        ("CHỦ TỊCH UBND XÃ A", "UBND XÃ A"),
        ("TRƯỞNG PHÒNG NỘI VỤ", "PHÒNG NỘI VỤ"),
        ("TRƯỞNG BAN QUẢN LÝ DỰ ÁN", "BAN QUẢN LÝ DỰ ÁN"),
        ("HIỆU TRƯỞNG", None),
        ("CẢI CÁCH SỞ", None),
        ("", None),
    ],
)
def test_body_of(text: str, expected: str | None) -> None:
    assert body_of(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Xã xây dựng kế hoạch",
        "Căn cứ Quyết định của UBND xã ban hành Kế hoạch năm 2026",
        "",
        "Trường học",
    ],
)
def test_no_issuer_in_text(text: str) -> None:
    assert issuer_in_text(text) is None
