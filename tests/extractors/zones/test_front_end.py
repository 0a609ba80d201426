from __future__ import annotations

import pytest

from extractors.text.file import text_lines
from extractors.text.tables import find_tables
from extractors.zones.front_end import front_end
from extractors.zones.views import view
from tests.extractors.zones.bodies_of_texts import first_of_body

# Each case: the text, and the line with which its body begins.
CASES = [
    ("a Roman heading", "KẾ HOẠCH\nVườn đẹp\n\nI. MỤC ĐÍCH\n- A.", "I. MỤC ĐÍCH"),
    (
        "a title without bases",
        "BÁO CÁO\n\nKết quả vườn đẹp năm 2026\n\nXã có 5 vườn.",
        "Xã có 5 vườn.",
    ),
    (
        "a title without a blank line",
        "QUY TRÌNH\nNhận hồ sơ\nBước 1. Nộp đơn.\nBước 2. Xem đơn.",
        "Bước 1. Nộp đơn.",
    ),
    ("a type that prints its title", "BÁO CÁO Vườn đẹp\n\nXã có 5 vườn.", "Xã có 5 vườn."),
    ("no title at all", "THÔNG BÁO\n\nXã nghỉ lễ như sau:\n\nNgày 30.", "Ngày 30."),
    ("bases", "KẾ HOẠCH\nVườn đẹp\n\nCăn cứ Luật A;\n\nXã có 5 vườn.", "Xã có 5 vườn."),
    (
        "a genre that no list knows",
        "HỘI HOA MƠ\n\nTHỂ LỆ\nThi vườn đẹp\n\nHộ có vườn.",
        "Hộ có vườn.",
    ),
    (
        "what looks like a basis stands among the items",
        "Số: 5/SYT\nKính gửi: Trạm A.\nCăn cứ Luật A, Sở giao:\n- Trạm A rà soát sổ.\n"
        "- Trạm B báo cáo.\nCăn cứ kết quả rà soát, Sở sẽ xem xét.",
        "- Trạm A rà soát sổ.",
    ),
    ("the rest of a text, from 2", "2. Vườn\n2.1. Đợt 1\n- A.\nIII. B", "2. Vườn"),
    ("the rest from III", "III. VƯỜN\n1. Đợt 1\n- A.\nIV. B\n- C.", "III. VƯỜN"),
    ("the rest from a letter alone", "C.\nVƯỜN ĐẸP\nI.\nĐợt 1\n- A.", "C."),
    ("a Roman numeral alone", "KẾ HOẠCH\nVườn đẹp\n\nI.\nMỤC ĐÍCH\n- A.", "I."),
    ("the rest from b)", "b) Tỉa cây;\nc) Tưới cây.\nIII. B", "b) Tỉa cây;"),
    ("the rest below a title", "THI VƯỜN ĐẸP\n\nD. TỔ CHỨC\n1. Hội A\n- B.", "D. TỔ CHỨC"),
    (
        "a named heading below a title",
        "THI VƯỜN ĐẸP\n\n## Mục III. TỔ CHỨC\n1. Hội A\n- B.",
        "## Mục III. TỔ CHỨC",
    ),
    (
        "the end of a sentence",
        "và tỉa cây ở hồ.\n\n- Trồng cây.\n\nIII. B\n- C.",
        "và tỉa cây ở hồ.",
    ),
    ("items alone", "- Trồng cây ở bờ hồ.\n- Tỉa cây.\nIII. B", "- Trồng cây ở bờ hồ."),
    (
        "bases as items",
        "- Căn cứ Luật Mẫu về cây xanh;\n- Căn cứ Luật Vườn;\nI. B\n- C.",
        "I. B",
    ),
    (
        "items above a head",
        "- Lưu ý khi in văn bản.\n- Xem thêm ở dưới.\nKẾ HOẠCH\nVườn\nI. B\n- C.",
        "I. B",
    ),
    ("a sentence above 2", "Xã giao các thôn.\n2. Vườn\n2.1. Đợt 1\nIII. B", "2. Vườn"),
    ("a lone number", "2. Vườn\n\nXã có 5 vườn.\n\nI. MỤC ĐÍCH\n- A.", "2. Vườn"),
    ("a number that nothing follows", "12. Vườn\n\n7. Ao\n\nI. MỤC ĐÍCH\n- A.", "I. MỤC ĐÍCH"),
    ("bases that are counted", "2. Luật Mẫu;\n3. Luật Vườn;\n\nI. MỤC ĐÍCH\n- A.", "I. MỤC ĐÍCH"),
    ("a type above 2", "KẾ HOẠCH\n2. Vườn\n3. Ao\nI. MỤC ĐÍCH\n- A.", "I. MỤC ĐÍCH"),
    (
        "parts that are named",
        "VƯỜN ĐẸP XÃ MẪU\n\nMục tiêu chung:\n\nCó 5 vườn.\n\nMục tiêu cụ thể:\n1. A B.",
        "Mục tiêu chung:",
    ),
    (
        "parts with their text, below a type",
        "KẾ HOẠCH\nVườn đẹp\n\nMục tiêu: Có 5 vườn.\nCác giải pháp chủ yếu:\na) Tỉa cây.",
        "Mục tiêu: Có 5 vườn.",
    ),
    (
        "one field of the head",
        "VƯỜN ĐẸP XÃ MẪU\n\nYêu cầu: In hai mặt\n\n1. Tỉa cây.",
        "1. Tỉa cây.",
    ),
    (
        "parts of a heading that is numbered",
        "KẾ HOẠCH\nVườn đẹp\n\nMục tiêu: Có 5 vườn.\n\nI. GIẢI PHÁP\nGiải pháp: Tỉa cây.",
        "I. GIẢI PHÁP",
    ),
    (
        "parts without a colon, as items",
        "KẾ HOẠCH\nVườn đẹp\n\n- Mục tiêu\n+ Có 5 vườn.\n- Giải pháp\n+ Tỉa cây.",
        "- Mục tiêu",
    ),
    ("a contents page", "KẾ HOẠCH\nMỤC LỤC\nI. A B\nII. C D\n\nI. A B\n- E.", "I. A B"),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_body_begins(text: str, expected: str) -> None:
    assert first_of_body(text) == expected


TASKS = (
    "| TT | Nhiệm vụ | Đơn vị thực hiện | Thời gian |\n|---|---|---|---|\n"
    "| 1 | Rà soát sổ | Sở Y tế | Quý I |\n"
)
NO_TASKS = "| Tên | Lớp | Điểm | Quê |\n|---|---|---|---|\n| Hoa | 5A | 9 | Hà Lâm |\n"
TOPS = [
    ("a table of tasks alone", TASKS, 0),
    ("blank lines above it", f"\n\n{TASKS}", 2),
    ("another table", NO_TASKS, 1),
    ("a title above it", f"DANH MỤC NHIỆM VỤ\n{TASKS}", 1),
]


@pytest.mark.parametrize(("text", "begin"), [t[1:] for t in TOPS], ids=[t[0] for t in TOPS])
def test_a_table_of_tasks_at_the_top_is_no_head(text: str, begin: int) -> None:
    blocks = find_tables(text_lines(text))
    assert front_end(blocks, [view(block) for block in blocks], 0) == begin
