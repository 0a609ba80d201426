"""Lines below an item that say only who has which part in it, and deeds that look alike."""

import pytest

from tests.extractors.plan_texts import read_body

HEAD = "II. NHIỆM VỤ\n1. Khảo sát phụ tải khu nội trú.\n"
POSTS = [
    "Giảng viên hướng dẫn: ThS. Lê Văn Mẫu",
    "Cán bộ giám sát: KS. Ngô Văn Thử, TS. Hà Thị Bình",
    "Thành viên: Lý Văn An, Hà Thị Bình",
    "Thư ký: Cô Hoa",
    "Giáo viên hướng dẫn: Lê Văn Mẫu và Hà Thị Bình.",
]
DEEDS = [
    "Trang trí: Cô Lan",  # what somebody does
    "Giáo viên hướng dẫn: Soạn câu hỏi, chấm bài và trả bài cho học sinh.",
    "Thành viên: Rà soát số liệu của các thôn.",
    "Giảng viên hướng dẫn chia nhóm trước ngày 15/3/2026.",
]


@pytest.mark.parametrize("line", POSTS)
def test_who_has_a_part_leads_nothing(line: str) -> None:
    (row,) = read_body(f"{HEAD}{line}").rows
    head, _, value = line.partition(": ")
    assert (row.statement, row.leads) == ("Khảo sát phụ tải khu nội trú.", ())
    assert [(one.heading, one.text.rstrip(".")) for one in row.other] == [(head, value.rstrip("."))]
    assert "unknown_column" in row.flags


@pytest.mark.parametrize("line", DEEDS)
def test_a_deed_is_no_part_of_the_item(line: str) -> None:
    assert line in [row.statement for row in read_body(f"{HEAD}{line}").rows]


def test_labels_behind_it_are_of_the_item() -> None:
    text = f"{HEAD}Cán bộ giám sát: KS. Ngô Văn Thử\nChủ trì: Tổ Điện\n2. Lập sổ trực."
    rows = read_body(text).rows
    assert [row.leads for row in rows] == [("Tổ Điện",), ()]


def test_names_beside_a_label_have_a_part() -> None:
    text = f"{HEAD}Thực hiện: Nhóm 2\nGiám sát: Tổ trưởng bộ môn"
    (row,) = read_body(text).rows
    assert row.leads == ("Nhóm 2",)
    assert [(one.heading, one.text) for one in row.other] == [("Giám sát", "Tổ trưởng bộ môn")]


def test_an_item_with_its_own_people_takes_no_lead_from_the_next() -> None:
    text = f"{HEAD}Thư ký: Cô Hoa\n2. Lập sổ trực.\nChủ trì: Tổ Điện"
    assert [row.leads for row in read_body(text).rows] == [(), ("Tổ Điện",)]
