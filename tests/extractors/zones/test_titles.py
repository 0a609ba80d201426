from __future__ import annotations

import pytest

from extractors.models import Line
from extractors.zones.authorities import is_authority, is_small_authority
from extractors.zones.titles import is_unfinished, title_below, title_end
from tests.extractors.document_blocks import document

# Each case: what stands below the type's name, and the title that it is.
TITLES = [
    ("one line", "Cải cách hành chính năm 2026\n\nCăn cứ Luật A;", "Cải cách hành chính năm 2026"),
    (
        "a wrapped line",
        "Cải cách hành chính\nvà chuyển đổi số\nCăn cứ Luật A;",
        "Cải cách hành chính và chuyển đổi số",
    ),
    (
        "a blank line within capitals",
        "CẢI CÁCH HÀNH CHÍNH\n\nNĂM 2026\nCăn cứ Luật A;",
        "CẢI CÁCH HÀNH CHÍNH NĂM 2026",
    ),
    (
        "a blank line before prose",
        "CẢI CÁCH HÀNH CHÍNH\n\nNăm qua các phòng đã làm việc.\n",
        "CẢI CÁCH HÀNH CHÍNH",
    ),
    (
        "a number that the line above waits for",
        "THỰC HIỆN NGHỊ QUYẾT SỐ\n8/NQ-CP NGÀY 05/02/2026\nCăn cứ Luật A;",
        "THỰC HIỆN NGHỊ QUYẾT SỐ 8/NQ-CP NGÀY 05/02/2026",
    ),
    (
        "a number with its year, in small letters",
        "Về thực hiện Nghị định số\n12/2026/NĐ-CP của Chính phủ\nCăn cứ Luật A;",
        "Về thực hiện Nghị định số 12/2026/NĐ-CP của Chính phủ",
    ),
    (
        "a first part below digital matters",
        "CHUYỂN ĐỔI SỐ\n1/ MỤC ĐÍCH\nLàm nhanh.",
        "CHUYỂN ĐỔI SỐ",
    ),
    ("a first part below people", "CÔNG TÁC DÂN SỐ\n1/MỤC ĐÍCH", "CÔNG TÁC DÂN SỐ"),
    (
        "a first part below a number that is lost",
        "THỰC HIỆN NGHỊ QUYẾT SỐ\n1. MỤC ĐÍCH",
        "THỰC HIỆN NGHỊ QUYẾT SỐ",
    ),
    ("a drawn line ends it", "Cải cách\n-----\nhành chính", "Cải cách"),
    ("drawn lines above it", "-----\nCải cách hành chính", "Cải cách hành chính"),
    (
        "who decides, above the bases",
        "VỀ PHONG TRÀO XANH\nCHÍNH PHỦ\nCăn cứ Luật A;",
        "VỀ PHONG TRÀO XANH",
    ),
    (
        "who decides, in small letters",
        "Về cây xanh năm 2026\nỦy ban nhân dân xã Hòa Mẫu\nCăn cứ Luật A;",
        "Về cây xanh năm 2026",
    ),
    (
        "a body in small letters that the title names",
        "Về cây xanh của\nỦy ban nhân dân xã Hòa Mẫu\nCăn cứ Luật A;",
        "Về cây xanh của Ủy ban nhân dân xã Hòa Mẫu",
    ),
    (
        "a body in small letters above no bases",
        "Về cây xanh năm 2026\nỦy ban nhân dân xã Hòa Mẫu\nvà các thôn",
        "Về cây xanh năm 2026 Ủy ban nhân dân xã Hòa Mẫu và các thôn",
    ),
    (
        "a body that ends the title",
        "VỀ TỔ CHỨC BỘ MÁY CỦA\nCHÍNH PHỦ\nCăn cứ Luật A;",
        "VỀ TỔ CHỨC BỘ MÁY CỦA CHÍNH PHỦ",
    ),
    (
        "an office that the title names",
        "THỰC HIỆN CHỈ THỊ CỦA\nTHỦ TƯỚNG CHÍNH PHỦ\nVỀ CÂY XANH\nCăn cứ Luật A;",
        "THỰC HIỆN CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ CÂY XANH",
    ),
    (
        "an office that decides",
        "VỀ CÂY XANH\nGIÁM ĐỐC SỞ MẪU\nCăn cứ Luật A;",
        "VỀ CÂY XANH",
    ),
    (
        "a body within the title",
        "VỀ HOẠT ĐỘNG NĂM 2026\nTRƯỜNG HOA MƠ VÀ\nHỘI CHA MẸ",
        "VỀ HOẠT ĐỘNG NĂM 2026 TRƯỜNG HOA MƠ VÀ HỘI CHA MẸ",
    ),
    (
        "an office that the line above wants",
        "THỰC HIỆN CHỈ THỊ SỐ 7/CT-TTG CỦA\nTHỦ TƯỚNG CHÍNH PHỦ VỀ GIỮ RỪNG\nCăn cứ Luật A;",
        "THỰC HIỆN CHỈ THỊ SỐ 7/CT-TTG CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ GIỮ RỪNG",
    ),
    ("an office that decides", "VỀ GIỮ RỪNG\nTHỦ TƯỚNG CHÍNH PHỦ\nCăn cứ Luật A;", "VỀ GIỮ RỪNG"),
    (
        "a title that names a resolution",
        "Thực hiện Nghị quyết số 7-NQ/TU\n\nCăn cứ Luật A;",
        "Thực hiện Nghị quyết số 7-NQ/TU",
    ),
    ("a basis in its place", "Thực hiện Nghị quyết số 7-NQ/TU;\nCăn cứ Luật A;", None),
    ("the note of an attachment", "Cải cách (Kèm theo Quyết định số 5)\nPhần sau", "Cải cách"),
    ("a heading in its place", "I. MỤC ĐÍCH\n- A.", None),
    ("an office in its place", "GIÁM ĐỐC SỞ HOA MƠ\nCăn cứ Luật A;", None),
    ("a table in its place", "| a | b |", None),
    (
        "a sentence below it",
        "Tọa đàm về vườn đẹp\nTrân trọng kính mời ông, bà.",
        "Tọa đàm về vườn đẹp",
    ),
    ("a field below it", "Nhận hồ sơ\nMã hiệu: QT-05 - Lần 2", "Nhận hồ sơ"),
    ("a lead-in below it", "Về vườn đẹp năm 2026\nChủ tịch xã yêu cầu:", "Về vườn đẹp năm 2026"),
    (
        "a sentence that an unfinished line wants",
        "Tổ chức hội thi và\nTrồng hoa năm 2026.",
        "Tổ chức hội thi và Trồng hoa năm 2026.",
    ),
    ("a first line with a stop", "Trồng hoa năm 2026.", "Trồng hoa năm 2026."),
    (
        "an old head's number above it",
        "CỦA UBND XÃ A SỐ 5/2006/QĐ-UBND NGÀY 7/11/2006\nVỀ VƯỜN ĐẸP",
        "VỀ VƯỜN ĐẸP",
    ),
    ("a page prints it twice", "Vườn đẹp\nNăm 2026\nVườn đẹp\nNăm 2026", "Vườn đẹp Năm 2026"),
    (
        "a field with a figure",
        "Công trình măng non\nNăm học: 2026",
        "Công trình măng non Năm học: 2026",
    ),
    (
        "brackets below a blank line",
        "Vườn đẹp\n\n(Giai đoạn 2026 - 2030)",
        "Vườn đẹp (Giai đoạn 2026 - 2030)",
    ),
    (
        "a note of attachment below a blank line",
        "Vườn đẹp\n\n(Kèm theo Quyết định số 5)",
        "Vườn đẹp",
    ),
    ("nothing", "\n\n", None),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in TITLES], ids=[c[0] for c in TITLES])
def test_title(text: str, expected: str | None) -> None:
    blocks = document(text)
    assert title_below(blocks, 0, len(blocks), "") == expected


def test_lines_that_were_joined_are_read_one_by_one() -> None:
    joined = Line("Vườn đẹp\nCăn cứ Luật A;", "Vườn đẹp Căn cứ Luật A;", 1, 1, further=(2,))
    assert title_below([joined], 0, 1, "") == "Vườn đẹp"


def test_a_line_that_was_repaired_is_read_as_it_is_now() -> None:
    repaired = Line("Vuon dep\nnam 2026", "Vườn đẹp năm 2026", 1, 1, further=(2,))
    assert title_below([repaired], 0, 1, "") == "Vườn đẹp năm 2026"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Vườn đẹp\nnăm 2026\nCăn cứ Luật A;", 2), ("\nVườn đẹp\n\nA.", 2), ("Căn cứ Luật A;", 0)],
)
def test_end(text: str, expected: int) -> None:
    blocks = [Line(line, line, 1, number) for number, line in enumerate(text.split("\n"), 1)]
    assert title_end(blocks, 0, len(blocks), "") == expected


def test_the_type_line_may_print_its_beginning() -> None:
    blocks = document("hành chính năm 2026\nCăn cứ Luật A;")
    title = "Cải cách hành chính năm 2026"
    assert title_below(blocks, 0, len(blocks), "Cải cách") == title


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GIÁM ĐỐC SỞ NỘI VỤ", True),
        ("ỦY BAN NHÂN DÂN XÃ A", True),
        ("Giám đốc Sở Nội vụ", False),
        ("NHIỆM VỤ CỦA GIÁM ĐỐC", False),
    ],
)
def test_authority(text: str, expected: bool) -> None:
    assert is_authority(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("VỀ HOẠT ĐỘNG CỦA", True), ("Cải cách,", True), ("Cải cách", False), ("", False)],
)
def test_unfinished(text: str, expected: bool) -> None:
    assert is_unfinished(text) is expected


SMALL = [
    ("Ủy ban nhân dân xã Hòa Mẫu", True),
    ("Ban Thường vụ Huyện ủy Hà Lam", True),
    ("Ủy ban nhân dân xã Hòa Mẫu giao các thôn tưới cây", False),
    ("Ủy ban nhân dân xã Hòa Mẫu:", False),
    ("của Ủy ban nhân dân xã Hòa Mẫu", False),
    ("Thôn Mẫu", False),
]


@pytest.mark.parametrize(("text", "expected"), SMALL)
def test_small_authority(text: str, expected: bool) -> None:
    assert is_small_authority(text) is expected
