"""Items that a blank line tore before a capital."""

from __future__ import annotations

import pytest

from extractors.lines.paragraphs import join_lines
from extractors.lines.torn_items import join_torn_items
from tests.factories import lines

BEFORE = "- Tổ chức tập huấn cho giáo viên.\n\n- Mua sắm bàn, ghế, máy tính,…\n\n"
AFTER = "\n\n- Báo cáo kết quả hằng quý."
TORN = [
    "- Nêu rõ hoạt động dạy học cụ thể nhằm phát triển\n\nCNTT trong từng tiết dạy.",
    "- Phối hợp với cha mẹ học sinh và các thôn của\n\nHòa An mở lớp ban đêm;",
    "- Trang bị phòng máy cho học sinh theo chuẩn của\n\nSTEM, mỗi khối một phòng.",
    "- Hướng dẫn học sinh khai thác kho bài giảng dùng chung\n\nE-learning ở nhà.",
    "- Thi đua giữa các lớp theo bảng điểm của phong trào\n\nOlympic Tin học trẻ.",
]
WHOLE = [
    "- Dạy học\n\nCNTT được dùng trong từng tiết dạy.",  # a title over its paragraph
    "- Nêu rõ hoạt động dạy học cụ thể nhằm phát triển năng lực\n\nRà soát quy chế.",  # a deed
    "- Xây dựng hạ tầng số, nền tảng số của nhà trường\n\nPhòng Giáo vụ quản lý mạng.",  # who
    "- Nêu rõ hoạt động dạy học cụ thể nhằm phát triển\n\nThời gian: Quý I/2026.",  # a label
    "- Nêu rõ hoạt động dạy học cụ thể trong năm học.\n\nCNTT trong từng tiết dạy.",  # a stop
    "- Nêu rõ hoạt động dạy học cụ thể nhằm phát triển\n\nCNTT trong từng tiết dạy",  # open itself
]


def count(text: str) -> int:
    return len(join_torn_items(join_lines(lines(text))))


@pytest.mark.parametrize("item", TORN)
def test_the_rest_of_an_item_behind_a_blank_line(item: str) -> None:
    assert count(f"{BEFORE}{item}{AFTER}") == 4


@pytest.mark.parametrize("item", WHOLE)
def test_what_stands_by_itself_below_an_item(item: str) -> None:
    assert count(f"{BEFORE}{item}{AFTER}") == 5


ONE_VALUE = [
    ("- Vùng ven sông:\ncuối năm 2026;\n- Vùng đồi: cuối năm 2027.", 2),
    ("1. Lập bản đồ:\ntrước tháng 5/2026\n2. Đo đạc.", 2),
    ("- Vùng ven sông:\n\ncuối năm 2026;\n- Vùng đồi: cuối năm 2027.", 3),  # a gap
    ("- Vùng ven sông:\nCuối năm 2026\n- Vùng đồi: cuối năm 2027.", 3),  # a capital
    ("- Các việc:\nlập sổ;\nvẽ bản đồ cho các thôn.\n- Báo cáo.", 3),  # a list
    ("- Vùng ven sông:\ncuối năm 2026;\n1. Vùng đồi.", 3),  # another list follows
]


@pytest.mark.parametrize(("text", "paragraphs"), ONE_VALUE)
def test_one_line_in_small_letters_below_a_colon(text: str, paragraphs: int) -> None:
    assert count(text) == paragraphs


MANY = "".join(f"- Sửa cầu số {n} trong tháng 3.\n" for n in range(8))
TITLES = "".join(f"{n}. Sửa cầu bắc qua suối ở thôn Mẫu số {n}\n" for n in range(1, 4))


@pytest.mark.parametrize(
    ("item", "paragraphs"),
    [
        ("- Sửa đoạn kè bờ tây dài ba trăm mét ở sông\nLô từ cầu Mẫu đến bến đò.", 1),
        ("- Sửa đoạn kè bờ tây dài ba trăm mét ở sông\n\nLô từ cầu Mẫu đến bến đò.", 2),  # a gap
        ("- Kè bờ tây\nLô từ cầu Mẫu đến bến đò.", 2),  # a title
        ("- Sửa đoạn kè bờ tây dài ba trăm mét ở sông\nRà soát quy chế.", 2),  # a deed
        ("- Chủ động phối hợp với UBND huyện\nMẫu sửa chữa hồ chứa ở bản Ví.", 1),  # a deed
        ("- Sửa hồ chứa\nMẫu ở bản Ví trong năm nay.", 2),  # too few words
        ("II. Sửa đoạn kè bờ tây dài ba trăm mét ở sông\nLô từ cầu Mẫu đến bến đò.", 2),  # a part
        ("C. Sửa đoạn kè bờ tây dài ba trăm mét ở sông\nLô từ cầu Mẫu đến bến đò.", 2),  # a part
        (  # two that are torn, which say nothing against the habit
            "+ Sửa đoạn kè bờ tây dài ba trăm mét ở sông\nLô từ cầu Mẫu.\n+ Lập sổ kè.\n"
            "+ Sửa đường vào bản Ví dài hai cây số ở xã\nMẫu từ chợ đến trường.",
            3,
        ),
        (f"{TITLES}Cầu số 3 dài chín mét, nối hai bờ của thôn.", 4),  # items that never end
    ],
)
def test_without_a_blank_line_the_habit_of_the_document_is_enough(
    item: str, paragraphs: int
) -> None:
    assert count(f"{MANY}{item}\n") == 8 + paragraphs


def test_a_list_without_stops_has_no_such_habit() -> None:
    assert count(f"- Tập huấn giáo viên\n\n- Mua sắm thiết bị\n\n{TORN[0]}{AFTER}") == 5


def test_only_the_items_of_the_list_tell_its_habit() -> None:
    assert count(f"Các việc của trường trong năm học\n\n{BEFORE}{TORN[0]}{AFTER}") == 5


def test_the_last_item_of_a_list_may_be_a_title() -> None:
    assert count(f"{BEFORE}- Báo cáo quý.\n\n{TORN[0]}") == 5


def test_the_rest_keeps_its_lines() -> None:
    flow = join_torn_items(join_lines(lines(f"{BEFORE}{TORN[0]}{AFTER}")))
    assert flow[2].line_numbers == (5, 7)


TITLES = "2. Về quản lý các chợ:\n- Rà soát sổ thu.\n"
TORN_TITLE = "3. Về xử lý khu đất hoang\nBến Gỗ tại xã Bình Lộc:\n- Lập phương án."
WHOLE_TITLES = [
    f"2. Về quản lý các chợ\n- Rà soát sổ thu.\n{TORN_TITLE}",  # titles end openly here
    f"{TITLES}3. Về xử lý khu đất hoang\nBến Gỗ tại xã Bình Lộc:\nLập phương án.",  # no list
    f"{TITLES}3. Về xử lý khu đất hoang\n\nBến Gỗ tại xã Bình Lộc:\n- Lập phương án.",  # a gap
    f"{TITLES}3. Về xử lý khu đất hoang\nRà soát các thửa:\n- Lập phương án.",  # a deed
    f"{TITLES}3. Về xử lý khu đất hoang.\nBến Gỗ tại xã Bình Lộc:\n- Lập phương án.",  # a stop
    f"{TITLES}5. Về xử lý khu đất hoang\nBến Gỗ tại xã Bình Lộc:\n- Lập phương án.",  # no 4
]


def test_a_title_whose_colon_stands_on_the_next_line() -> None:
    flow = join_torn_items(join_lines(lines(f"{TITLES}{TORN_TITLE}")))
    assert [content.text for content in flow if content.text][2] == (
        "3. Về xử lý khu đất hoang Bến Gỗ tại xã Bình Lộc:"
    )


@pytest.mark.parametrize("text", WHOLE_TITLES)
def test_titles_that_are_whole(text: str) -> None:
    assert count(text) == len(join_lines(lines(text)))
