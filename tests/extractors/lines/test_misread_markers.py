"""Markers that were misread, by their sequence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.lines.misread_markers import mend_given, mend_markers
from tests.factories import CpuLimit

# The lines, and how those that change are mended.
CASES = [
    ("a comma for the stop", ["4. Rà soát", "5, Cải cách", "6. Kiểm tra"], {1: "5. Cải cách"}),
    ("… the last of the list", ["4. Rà soát", "5; Cải cách"], {1: "5. Cải cách"}),
    ("… the first of the list", ["I. NỘI DUNG", "1, Mục đích", "2. Yêu cầu"], {1: "1. Mục đích"}),
    (
        "… with other lines between",
        ["4. Rà soát", "- một", "a) hai", "5, Cải cách"],
        {3: "5. Cải cách"},
    ),
    ("the stop is lost", ["4. Rà soát", "5 Cải cách", "6. Kiểm tra"], {1: "5. Cải cách"}),
    ("the stop is lost, nothing behind", ["4. Rà soát", "5 Phòng chuyên môn"], {}),
    ("a number that does not count on", ["4. Rà soát", "7, Cải cách", "5. Kiểm tra"], {}),
    ("nothing before or behind", ["Trường có", "5, Cải cách"], {}),
    ("another section between", ["4. Rà soát", "II. NHIỆM VỤ", "5, Cải cách"], {}),
    ("a decimal", ["4. Rà soát", "5,6 tỷ đồng", "6. Kiểm tra"], {}),
    ("a sentence goes on", ["4. Rà soát khoản", "5, 6 và 7 của Luật", "6. Kiểm tra"], {}),
    ("small letters behind", ["4. Rà soát", "5, trường Mầm non", "6. Kiểm tra"], {}),
    ("a letter that is none", ["e) Một", "ø) Hai", "h) Ba"], {1: "g) Hai"}),
    ("… a capital", ["e) Một", "Ø) Hai"], {1: "g) Hai"}),
    ("… a digit", ["e) Một", "8) Hai", "h) Ba"], {1: "g) Hai"}),
    ("a digit that counts", ["e) Một", "1) Hai", "2) Ba"], {}),
    ("a digit of a list", ["7) Một", "8) Hai", "9) Ba"], {}),
    ("a digit of a list with letters within", ["7) Một", "e) Hai", "8) Ba"], {}),
    ("a digit that begins a list under a letter", ["e) Một", "8) Hai", "9) Ba"], {}),
    ("the first of a list under a letter", ["e) Một", "1) Hai"], {}),
    ("đ for d", ["c) Một", "đ) Hai", "e) Ba"], {1: "d) Hai"}),
    ("d for đ", ["d) Một", "d) Hai", "e) Ba"], {1: "đ) Hai"}),
    ("đ is left out", ["c) Một", "d) Hai", "e) Ba"], {}),
    ("f for g", ["e) Một", "f) Hai", "g) Ba"], {}),
    ("a list that miscounts", ["a) Một", "b) Hai", "k) Ba", "d) Bốn"], {}),
    ("the list begins anew", ["a) Một", "b) Hai", "a) Ba", "b) Bốn"], {}),
    ("what follows does not fit", ["a) Một", "ø) Hai", "b) Ba"], {}),
    ("a number between", ["a) Một", "2. Hai", "ø) Ba"], {2: "a) Ba"}),
    ("a sign that is no letter", ["a) Một", "%) trong tổng số", "Hai"], {}),
    ("dust before a number", ["'2. Chỉ tiêu"], {0: "2. Chỉ tiêu"}),
    (
        "dust before a dash",
        [".- Xem xét", ":- Chịu trách nhiệm"],
        {0: "- Xem xét", 1: "- Chịu trách nhiệm"},
    ),
    ("dust before a letter", ["'a) Rà soát"], {0: "a) Rà soát"}),
    (
        "a dash before a numeral",
        ["-HI. TỔ CHỨC", "-đ) Phát triển"],
        {0: "HI. TỔ CHỨC", 1: "đ) Phát triển"},
    ),
    ("dust behind a letter", ["a).Xây dựng", "d). Đẩy mạnh"], {0: "a) Xây dựng", 1: "d) Đẩy mạnh"}),
    (
        "a comma within a number",
        ["5,3. Đánh giá", "5,3 tỷ đồng", "15,3. Hai"],
        {0: "5.3. Đánh giá"},
    ),
    ("a comma behind it", ["1.1, Xây dựng", "1.1, 1.2 và 2", "2.5, tăng"], {0: "1.1. Xây dựng"}),
    ("… a line under it", ["_2. Chỉ tiêu"], {0: "2. Chỉ tiêu"}),
    ("… two of them", ["__a) Rà soát"], {0: "a) Rà soát"}),
    ("a word that is underlined", ["_Rà soát_"], {}),
    ("dust before two levels", [":1.3. Xây dựng"], {0: "1.3. Xây dựng"}),
    (
        "a numeral that lost a stroke",
        ["II. NHIỆM VỤ", "1. Một", "II. GIẢI PHÁP", "IV. TỔ CHỨC"],
        {2: "III. GIẢI PHÁP"},
    ),
    ("a numeral twice, and on", ["I. MỤC ĐÍCH", "I. NỘI DUNG", "II. TỔ CHỨC"], {}),
    (
        "a numeral read as other letters",
        ["I. MỤC ĐÍCH", "1. Một", "U. NỘI DUNG", "III. TỔ CHỨC"],
        {2: "II. NỘI DUNG"},
    ),
    ("… the first", ["L. MỤC ĐÍCH", "1. Một", "II. NỘI DUNG"], {0: "I. MỤC ĐÍCH"}),
    ("letters that count themselves", ["K. MỘT", "L. HAI", "M. BA"], {}),
    ("numerals of two parts", ["PHẦN I", "I. MỘT", "II. HAI", "PHẦN II", "II. HAI", "IV. BỐN"], {}),
    ("l for 1", ["II. NỘI DUNG", "l. Rà soát", "2. Mở lớp"], {1: "1. Rà soát"}),
    (
        "I for 1",
        ["III. TỔ CHỨC", "I. Phòng Y tế", "2. Trạm Y tế", "IV. KINH PHÍ"],
        {1: "1. Phòng Y tế"},
    ),
    ("… a part of its own", ["I. Mục đích", "2. Yêu cầu", "II. Nội dung"], {}),
    ("… a heading in capitals", ["I. MỤC ĐÍCH", "2. Yêu cầu"], {}),
    ("… a list that begins below", ["I. Mục đích", "1. Yêu cầu", "2. Nội dung"], {}),
    ("S for 5", ["4. Rà soát", "S. Mở lớp", "6. Kiểm tra"], {1: "5. Mở lớp"}),
    ("… with nothing behind", ["4. Rà soát", "S. Mở lớp"], {}),
    ("B for 8", ["7. Rà soát", "B. Mở lớp", "9. Kiểm tra"], {1: "8. Mở lớp"}),
    ("… a part", ["7. Rà soát", "B. Mở lớp", "1. Kiểm tra"], {}),
    (
        "two signs",
        ["9. Rà soát", "lO. Mở lớp", "1l. Kiểm tra"],
        {1: "10. Mở lớp", 2: "11. Kiểm tra"},
    ),
    ("… a Roman numeral", ["10. Rà soát", "II. Giải pháp", "1. Một"], {}),
    ("… misread", ["10. Rà soát", "Il. Giải pháp", "1. Một"], {}),
    ("a person's initial", ["4. Rà soát", "O. Văn Mẫu", "5. Mở lớp"], {}),
    ("a quotation", ["“1. Sửa đổi", "…2. Hai"], {}),
    ("a dash before a number of things", ["- 2 phòng học", "- II năm 2026"], {}),
    ("plain lines", ["Căn cứ Luật (số 5),", "Kế hoạch", "", "(a) một", "1.1. Hai", "- ba"], {}),
]


@pytest.mark.parametrize(
    ("lines", "mended"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_markers_by_their_sequence(lines: list[str], mended: dict[int, str]) -> None:
    found = mend_markers(lines)
    assert {i: text for i, text in enumerate(found) if text != lines[i]} == mended


@given(st.lists(st.text(alphabet="aeđøg1258.,) -IVX'N", max_size=12), max_size=12))
def test_any_lines_are_taken(lines: list[str]) -> None:
    assert len(mend_markers(lines)) == len(lines)


def test_a_list_without_end_is_quick() -> None:
    with CpuLimit(3):
        assert len(mend_markers(["%) Một"] * 20_000)) == 20_000


GIVEN = [
    ("đ twice, d is missing", ["c) Một", "đ) Hai", "đ) Ba", "e) Bốn"], {1: "d) Hai"}),
    ("… with items between", ["c) Một", "đ) Hai:", "- A", "- B", "đ) Ba"], {1: "d) Hai:"}),
    ("an author leaves out d", ["c) Một", "đ) Hai", "e) Ba"], {}),
    ("as it should be", ["c) Một", "d) Hai", "đ) Ba"], {}),
    ("a letter twice that is like no missing one", ["a) Một", "c) Hai", "c) Ba"], {}),
    ("another list", ["c) Một", "đ) Hai", "2. Ba", "đ) Bốn"], {}),
    ("a letter twice, none missing", ["d) Một", "đ) Hai", "đ) Ba"], {}),
    ("a numeral", ["L. MỤC ĐÍCH", "II. NỘI DUNG"], {0: "I. MỤC ĐÍCH"}),
    ("initials below an article", ["Các xã dọn cỏ.", "H.M", "Theo Cổng xã"], {}),
    ("a numeral whose first is lost", ["H. NỘI DUNG", "III. TỔ CHỨC"], {0: "II. NỘI DUNG"}),
    (
        "dust before a number of a list",
        ["2.2. Giao Tổ A", "- Một", "_2.3. Giao Tổ B", "- Hai", "2.4. Giao Tổ C"],
        {2: "2.3. Giao Tổ B"},
    ),
    ("… other dust", ["1. Một", "'2. Hai", "3. Ba"], {1: "2. Hai"}),
    ("… of another list", ["2.2. Giao Tổ A", "_3.3. Giao Tổ B", "2.4. Giao Tổ C"], {}),
    ("… that nothing goes on with", ["2.2. Giao Tổ A", "_2.3. Giao Tổ B", "- Hai"], {}),
    ("… below another heading", ["2.2. Một", "III. Hai", "_2.3. Ba", "2.4. Bốn"], {}),
    ("… of which a sentence speaks", ["1. Một", "'2. Hai' là tên gọi", "2. Hai", "3. Ba"], {}),
]


@pytest.mark.parametrize(("lines", "mended"), [c[1:] for c in GIVEN], ids=[c[0] for c in GIVEN])
def test_lines_that_no_ocr_read(lines: list[str], mended: dict[int, str]) -> None:
    assert mend_given(lines) == [mended.get(i, line) for i, line in enumerate(lines)]
