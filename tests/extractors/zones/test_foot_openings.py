from __future__ import annotations

import pytest

from extractors.zones.back_matter import read_back_matter
from extractors.zones.foot_lines import is_recipient_item
from extractors.zones.foot_openings import begins_back, is_place_and_date
from extractors.zones.split import split_zones
from extractors.zones.views import view
from tests.extractors.document_blocks import document

CLOSING = "Trên đây là Kế hoạch chuyển đổi số năm 2026 của Sở Mẫu, đề nghị các phòng thực hiện.\n"

# Each case: the lines, and the first line of the foot; "" where there is none.
FEET = [
    ("recipients", "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n", "Nơi nhận:"),
    ("signature", "GIÁM ĐỐC\nLê Văn Mẫu\n", "GIÁM ĐỐC"),
    (
        "a heading that a stamp hides, a filing note below",
        CLOSING + "2 N\nT đế (để báo cáo);    KT. GIÁM ĐÓC\n- Các phòng;\n- Lưu: VT, TCCB.\n",
        "2 N",
    ),
    (
        "a table without the heading",
        CLOSING + "| Với nhận:\\n- Các phòng;\\n- Lưu: VT. | GIÁM ĐỐC |\n",
        "Với nhận:",
    ),
    (
        "an article below words of a closing, recipients below it",
        "Quyết định này có hiệu lực từ ngày ký.\nĐiều 4. Tổ chức thực hiện\n1. Phòng A rà soát.\n"
        "| Nơi nhận:\\n- Như Điều 4;\\n- Lưu: VT. | CHỦ TỊCH\\nLê Văn Mẫu |\n",
        "Nơi nhận:",
    ),
    (
        "columns of markdown that are no table",
        CLOSING + "Nơi nhận:    KT. GIÁM ĐỐC\n- Như trên; - Các phòng; - Lưu: VT.    Lê Văn Mẫu\n",
        "Nơi nhận:",
    ),
    ("closing words and a remark", CLOSING + "Lưu ý: nộp báo cáo đúng hạn.\n- Các phòng;\n", ""),
    ("closing words and a heading", CLOSING + "VI. PHỤ LỤC\n- Lưu: VT.\n", ""),
    ("a table below closing words", CLOSING + "| TT | Nội dung |\n| 1 | Tập huấn |\n", ""),
    (
        "recipients without their heading",
        "- Các phòng;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Mẫu\n",
        "- Các phòng;",
    ),
    ("items without a signature", "- Các phòng;\n- Lưu: VT.\n- Họp.\n", ""),
    (
        "a long item",
        f"- Các phòng {'rà soát ' * 12};\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Mẫu\n",
        "GIÁM ĐỐC",
    ),
    ("a mark below a small office", "Hiệu trưởng\n(Đã ký)\nLê Văn Mẫu\n", "Hiệu trưởng"),
    ("a small office without a mark", "Hiệu trưởng\nLê Văn Mẫu\n", ""),
    ("names side by side at the end", "Bên A    Bên B\nLê Văn Mẫu    Trần Thị Thử\n", "Bên A"),
    (
        "marks of two signatures above the names",
        "Kế toán    Hiệu trưởng\n(Ký tên)    (Ký tên)\nLê Văn Mẫu    Trần Thị Thử\n",
        "Kế toán",
    ),
    (
        "an item between two offices and two names",
        "Kế toán    Hiệu trưởng\n- Sổ    Biên bản\nLê Văn Mẫu    Trần Thị Thử\n",
        "",
    ),
    ("names and offices side by side", "Họ tên    Chức vụ\nLê Văn Mẫu    Trưởng ban\n", ""),
    ("place and day at the end", "A, ngày 5/1/2026\nLê Văn Mẫu\n", "A, ngày 5/1/2026"),
    ("place and day above items", "A, ngày 5/1/2026\n- Lê Văn Mẫu.\n", ""),
    ("a word of the body", "Nơi nhận hồ sơ: bộ phận một cửa.\nHồ sơ gồm đơn và bản sao.\n", ""),
    ("an office that does something", "Hiệu trưởng phụ trách chung.\nCác tổ thực hiện.\n", ""),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in FEET], ids=[c[0] for c in FEET])
def test_foot_begins(text: str, expected: str) -> None:
    views = [view(block) for block in document("- Rà soát văn bản.\n" + text)]
    first = next((i for i in range(len(views)) if begins_back(views, i)), None)
    assert (views[first].pieces[0] if first is not None else "") == expected


def test_a_decision_keeps_its_signature_above_its_plan() -> None:
    blocks = document("""
QUYẾT ĐỊNH
Ban hành Kế hoạch kiểm kê
CHỦ TỊCH UBND XÃ HÀ LAM
Căn cứ Luật A;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.
Nơi nhận:
- Như Điều 2;
| - Lưu: VT, KTTH. | KT. CHỦ TỊCH\\nPHÓ CHỦ TỊCH\\nLê Văn Mẫu |
KẾ HOẠCH
KIỂM KÊ TÀI SẢN NĂM 2026
I. MỤC ĐÍCH
- Nắm số lượng tài sản.
""")
    zones = split_zones(blocks)
    found = read_back_matter(blocks, zones)
    assert [zone.kind.value for zone in zones] == ["front", "articles", "back", "front", "body"]
    assert (found.signer_name, found.signer_title) == ("Lê Văn Mẫu", "PHÓ CHỦ TỊCH")
    assert found.recipients == ("Như Điều 2", "Lưu: VT, KTTH")


def test_recipients_end_at_the_filing_note() -> None:
    blocks = document("""
- Rà soát văn bản./.
Nơi nhận:
- Như trên;
- Lưu: VT,
KTTH.
- Văn bản liên quan
- Tải về
GIÁM ĐỐC
Lê Văn Mẫu
""")
    found = read_back_matter(blocks, split_zones(blocks))
    assert found.recipients == ("Như trên", "Lưu: VT, KTTH")
    assert found.signer_name == "Lê Văn Mẫu"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Sở Nội vụ;", True),
        ("Các phòng;", True),
        ("* Như trên", True),
        ("Lưu: VT.", True),
        ("Sở Nội vụ", False),
        ("", False),
    ],
)
def test_an_entry_of_the_recipients(text: str, expected: bool) -> None:
    assert is_recipient_item(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hà Lam, ngày 5 tháng 1 năm 2026", True),
        ("Hà Lam, ngày    tháng    năm 2026", True),
        ("Trước ngày 5 tháng 1 năm 2026", False),
        ("Hà Lam", False),
    ],
)
def test_place_and_date(text: str, expected: bool) -> None:
    assert is_place_and_date(text) is expected
