"""Whether a text is wrapped: lines that never go on in a small letter are paragraphs."""

from textwrap import wrap

import pytest

from extractors.models import Line
from extractors.text.habit import measure_habit

MONTHS = """Tháng 3
• Xét duyệt các sáng kiến của từng khoa, công bố danh sách sáng kiến được chọn thực hiện
• Tập huấn cách báo cáo sự cố cho điều dưỡng và kỹ thuật viên của tất cả các khoa lâm sàng
Tháng 4 đến tháng 6
• Lắp biển chỉ dẫn và sơ đồ khoa phòng tại khu khám bệnh, khu cấp cứu và nhà để xe mới
• Đánh giá giữa kỳ các sáng kiến; sáng kiến không tiến triển thì dừng hoặc đổi chủ nhiệm
Tháng 7 đến tháng 9
• Chuẩn hóa hồ sơ bệnh án, bình bệnh án hai tuần một lần tại giao ban của từng khoa điều trị
• Diễn tập phòng cháy, chữa cháy tại khu nhà B theo lịch của cơ quan Công an trên địa bàn
Tháng 10
a. Tự kiểm tra theo bộ tiêu chí, nhập kết quả vào phần mềm và gửi về phòng chuyên môn Sở
b. Tổng kết, khen thưởng các sáng kiến xuất sắc tại hội nghị cán bộ, viên chức của đơn vị"""
WRAPPED = """- Xét duyệt các sáng kiến của từng khoa, công bố danh sách các sáng kiến
được chọn thực hiện trong năm và gửi về phòng chuyên môn của Sở để theo
dõi chung.
- Tập huấn cách báo cáo sự cố cho điều dưỡng và kỹ thuật viên của tất cả
các khoa lâm sàng, các phòng chức năng và những đơn vị trực thuộc khác ở
hai cơ sở của bệnh viện.
- Lắp biển chỉ dẫn và sơ đồ khoa phòng tại khu khám bệnh, khu cấp cứu và
nhà để xe mới xây dựng, bảo đảm người bệnh tìm được nơi khám trong vòng
năm phút.
- Đánh giá giữa kỳ các sáng kiến; sáng kiến không tiến triển thì dừng và
báo cáo Ban Giám đốc bệnh viện."""


def lines(text: str) -> list[Line]:
    return [Line(raw, raw, 1, number) for number, raw in enumerate(text.splitlines(), 1)]


def test_a_text_of_a_paragraph_a_line_has_no_width() -> None:
    assert measure_habit(lines(MONTHS)).width is None


def test_a_wrapped_text_has_one() -> None:
    width = measure_habit(lines(WRAPPED)).width
    assert width is not None and 65 <= width <= 75


def test_a_line_in_the_middle_shares_its_indent_with_none() -> None:
    texts = ["      Tu bổ hồ", *["  - Đo nước"] * 3, "Đo nước"]
    lines = [Line(text, text, 1, number) for number, text in enumerate(texts, 1)]
    habit = measure_habit(lines)
    assert [habit.sets_apart(line) for line in lines] == [True, False, False, False, False]


def wrapped(texts: list[str], width: int) -> str:
    return "\n".join(line for text in texts for line in wrap(text, width))


LONG = "Xã rà soát các hộ dân sống ven hồ và ven sông, ghi sổ đủ từng nhà, báo cáo lên huyện"


@pytest.mark.parametrize("width", [60, 72, 80])
def test_the_room_of_lines_is_what_their_breaks_show(width: int) -> None:
    habit = measure_habit(
        lines(wrapped([f"{i}. {LONG} trong tháng {i}." for i in range(1, 20)], width))
    )
    assert width - 2 <= habit.room <= width


ONE = [f"{name} xã {LONG.casefold()} vào cuối tháng." for name in ("Ban", "Tổ", "Hội", "Đội") * 5]
SEVERAL = [f"{LONG}. {LONG}. {LONG}. {LONG}." for _ in range(8)]


@pytest.mark.parametrize(("texts", "expected"), [(ONE, True), (SEVERAL, False)])
def test_sentences_within_lines_tell_whether_a_paragraph_is_one(
    texts: list[str], expected: bool
) -> None:
    assert measure_habit(lines(wrapped(texts, 70))).one_sentence is expected


def test_few_long_lines_that_each_end_a_sentence_are_paragraphs() -> None:
    short = [f"{n}. Việc số {n} của các thôn." for n in range(1, 7)]
    whole = "\n".join([*short, *(f"{LONG} trong ngày {n}." for n in range(1, 5))])
    assert measure_habit(lines(whole)).width is None


def test_few_long_lines_of_which_one_is_open_may_be_wrapped() -> None:
    short = [f"{n}. Việc số {n} của các thôn." for n in range(1, 7)]
    torn = "\n".join([*short, *(f"{LONG} trong ngày {n}" for n in range(1, 5))])
    assert measure_habit(lines(torn)).width is not None


TITLE = "KẾ HOẠCH\nthực hiện nghị quyết của chi bộ và phân công việc\ncho từng đảng viên của thôn\n"


def test_a_title_in_two_lines_was_not_wrapped_at_the_width_of_long_ones() -> None:
    short = [f"{n}. Việc số {n} của các thôn." for n in range(1, 7)]
    whole = "\n".join([*short, *(f"{LONG} trong ngày {n}." for n in range(1, 5))])
    assert measure_habit(lines(TITLE + whole)).width is None


def test_long_lines_that_go_on_were_wrapped_below_such_a_title_too() -> None:
    assert measure_habit(lines(TITLE + WRAPPED)).width is not None


def indented(first: int, other: int, count: int = 10) -> str:
    """Items of which the first lines and the others are set in by so many blanks."""
    return "\n".join(
        line
        for n in range(1, count + 1)
        for line in wrap(
            f"{n}. {LONG} trước ngày {n} tháng sau.",
            70,
            initial_indent=" " * first,
            subsequent_indent=" " * other,
        )
    )


FOOT = "\nNơi nhận:\n- Các xã;\n- Các hồ;\n- Lưu: VT."
INDENTS = [
    ("first lines", indented(5, 0), 2),
    ("the recipients stand at the margin", indented(5, 0) + FOOT, 2),
    ("the whole text is set in", indented(8, 3), 5),
    ("the other lines are set in", indented(0, 3), None),
    ("no line is set in", indented(0, 0), None),
    ("too few to tell", indented(5, 0, 4), None),
]


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in INDENTS], ids=[c[0] for c in INDENTS]
)
def test_from_which_indent_on_lines_begin_paragraphs(text: str, expected: int | None) -> None:
    assert measure_habit(lines(text)).opening_indent == expected
