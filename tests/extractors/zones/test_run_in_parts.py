"""Parts of a head or foot that were run together on one line."""

from __future__ import annotations

import pytest

from extractors.models import Line
from extractors.zones.run_in_parts import with_parts_apart
from tests.extractors.document_blocks import document

PLACED = "Hà Lam, ngày 04 tháng 5 năm 2026"
BASIS = "\nCăn cứ Luật Lâm nghiệp;\n"
NOTE = "(Kèm theo Quyết định số 5/QĐ-UBND ngày 04/5/2026 của Ủy ban nhân dân xã)"
PARTED = [
    ("a type behind place and day", f"{PLACED} QUYẾT ĐỊNH VỀ TRỒNG RỪNG", 0,
     [PLACED, "QUYẾT ĐỊNH", "VỀ TRỒNG RỪNG"]),
    ("behind number, place and day", f"Số: 5/QĐ-UBND {PLACED} CHỈ THỊ VỀ GIỮ RỪNG", 0,
     ["Số: 5/QĐ-UBND", PLACED, "CHỈ THỊ", "VỀ GIỮ RỪNG"]),
    ("behind number, subject, place and day",
     f"Số: 5/SYT-VP V/v Điều 5 Luật BHYT {PLACED} Kính gửi: Các xã.", 0,
     ["Số: 5/SYT-VP V/v Điều 5 Luật BHYT", PLACED, "Kính gửi: Các xã."]),
    ("a number that lost its label", f"5/CT-UBND {PLACED} CHỈ THỊ VỀ GIỮ RỪNG", 0,
     ["5/CT-UBND", PLACED, "CHỈ THỊ", "VỀ GIỮ RỪNG"]),
    ("a day that is left open", "Hà Lam, ngày    tháng 5 năm 2026 KẾ HOẠCH Trồng rừng", 0,
     ["Hà Lam, ngày tháng 5 năm 2026", "KẾ HOẠCH", "Trồng rừng"]),
    ("bodies before a number", "ĐẢNG BỘ TỈNH HÀ LAM HUYỆN ỦY AN LẠC * Số 5-KH/HU", 0,
     ["ĐẢNG BỘ TỈNH HÀ LAM HUYỆN ỦY AN LẠC", "Số 5-KH/HU"]),
    ("a body before place and day", f"HUYỆN ỦY AN LẠC {PLACED}", 0, ["HUYỆN ỦY AN LẠC", PLACED]),
    ("the page's own title before a body",
     "Công văn 5/SYT-VP năm 2026 về trực Tết do Sở Y tế ban hành. SỞ Y TẾ --------", 0,
     ["Công văn 5/SYT-VP năm 2026 về trực Tết do Sở Y tế ban hành.", "SỞ Y TẾ --------"]),
    ("prose behind a title",
     f"{PLACED} CHỈ THỊ VỀ GIỮ RỪNG THEO CHỈ THỊ 5/CT-TTg Mùa khô năm nay đến sớm hơn mọi năm.", 0,
     [PLACED, "CHỈ THỊ", "VỀ GIỮ RỪNG THEO CHỈ THỊ 5/CT-TTg",
      "Mùa khô năm nay đến sớm hơn mọi năm."]),
    ("a body that is cut behind an office",
     f"UBND XÃ AN LẠC\n{PLACED} QUYẾT ĐỊNH VỀ TRỒNG RỪNG CHỦ TỊCH UBND XÃ AN{BASIS}", 1,
     [PLACED, "QUYẾT ĐỊNH", "VỀ TRỒNG RỪNG", "CHỦ TỊCH UBND XÃ AN"]),
    ("a type of two words", f"{PLACED} CHƯƠNG TRÌNH HÀNH ĐỘNG TRỒNG RỪNG", 0,
     [PLACED, "CHƯƠNG TRÌNH HÀNH ĐỘNG", "TRỒNG RỪNG"]),
    ("the address of a letter behind place and day", f"{PLACED} Kính gửi: Sở Lâm nghiệp.", 0,
     [PLACED, "Kính gửi: Sở Lâm nghiệp."]),
    ("a plan behind a signature", f"KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn Mẫu KẾ HOẠCH GIỮ RỪNG {NOTE}",
     0, ["KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn Mẫu", "KẾ HOẠCH", "GIỮ RỪNG", NOTE]),
    ("the enacting words behind a basis", "Xét đề nghị của Chi cục, QUYẾT ĐỊNH:", 0,
     ["Xét đề nghị của Chi cục,", "QUYẾT ĐỊNH:"]),
    ("the authority behind a title",
     f"UBND XÃ AN LẠC -------\n{PLACED} QUYẾT ĐỊNH VỀ TRỒNG RỪNG CHỦ TỊCH UBND XÃ AN LẠC{BASIS}", 1,
     [PLACED, "QUYẾT ĐỊNH", "VỀ TRỒNG RỪNG", "CHỦ TỊCH UBND XÃ AN LẠC"]),
    ("the body alone behind a title",
     f"SỞ LÂM NGHIỆP\n{PLACED} QUYẾT ĐỊNH VỀ TRỒNG RỪNG SỞ LÂM NGHIỆP{BASIS}", 1,
     [PLACED, "QUYẾT ĐỊNH", "VỀ TRỒNG RỪNG", "SỞ LÂM NGHIỆP"]),
    ("a body that the title names",
     f"SỞ LÂM NGHIỆP\n{PLACED} QUYẾT ĐỊNH VỀ QUY CHẾ CỦA SỞ LÂM NGHIỆP{BASIS}", 1,
     [PLACED, "QUYẾT ĐỊNH", "VỀ QUY CHẾ CỦA SỞ LÂM NGHIỆP"]),
    ("a body at the end of a title above no basis",
     f"SỞ LÂM NGHIỆP\n{PLACED} KẾ HOẠCH TRỒNG RỪNG SỞ LÂM NGHIỆP\nI. MỤC ĐÍCH", 1,
     [PLACED, "KẾ HOẠCH", "TRỒNG RỪNG SỞ LÂM NGHIỆP"]),
]  # fmt: skip
STAYS = [
    ("a citation with its day", "Theo Quyết định số 5 ngày 04 tháng 5 năm 2026 KẾ HOẠCH đã đổi."),
    ("a day in a sentence", "Họp ngày 04 tháng 5 năm 2026 THÔNG BÁO sau."),
    ("a name before a type, no office", "Ông Lê Văn Mẫu KẾ HOẠCH GIỮ RỪNG"),
    ("an office whose name holds a type", "TRƯỞNG PHÒNG KẾ HOẠCH Lê Văn Mẫu"),
    ("a type that a sentence names", "Xã ban hành KẾ HOẠCH giữ rừng."),
    ("the enacting words alone", "QUYẾT ĐỊNH:"),
    ("marks and nothing else", "** : **"),
    ("place and day alone", PLACED),
    ("a body before its motto", "HUYỆN ỦY AN LẠC ĐẢNG CỘNG SẢN VIỆT NAM"),
    ("a body that does something on a day", "UBND xã họp ở Hà Lam, ngày 04 tháng 5 năm 2026"),
    ("a type in small letters", f"{PLACED} Kế hoạch giữ rừng"),
    ("a sentence before a body that does something", "Xã đã họp xong. SỞ Y TẾ đã đồng ý."),
    ("short forms behind a stop", "Ban hành kèm theo. UBND xã và HĐND xã."),
    ("a table", "Việc\tKế hoạch\tNgày\nA\tKẾ HOẠCH\tB"),
]


@pytest.mark.parametrize(
    ("text", "place", "lines"), [p[1:] for p in PARTED], ids=[p[0] for p in PARTED]
)
def test_each_part_is_a_line(text: str, place: int, lines: list[str]) -> None:
    blocks = document(text)
    parted = with_parts_apart(blocks)
    found = parted[place : place + len(lines)]
    assert [block.text for block in found if isinstance(block, Line)] == lines
    assert {block.line_numbers for block in found if isinstance(block, Line)} == {
        blocks[place].line_numbers
    }
    assert len(parted) == len(blocks) - 1 + len(lines)


@pytest.mark.parametrize("text", [s[1] for s in STAYS], ids=[s[0] for s in STAYS])
def test_all_others_stay(text: str) -> None:
    blocks = document(text)
    assert with_parts_apart(blocks) == tuple(blocks)
