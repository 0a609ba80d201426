"""Labels after the items of a heading, and what looks like them and belongs to the last item."""

import pytest

from tests.extractors.plan_texts import Wanted, check_rows, read_body

HEAD = "II. NHIỆM VỤ\n"
ALL = {"leads": ("Sở Xây dựng",), "coordinators": ("Sở Tài chính",), "deadline": "Quý I/2026"}
PART = f"{HEAD}1. Nội dung, biện pháp\na) Rà soát mốc lũ;\nb) Lập danh mục đê điều.\n"
OF_ALL: list[Wanted] = [("Rà soát mốc lũ;", ALL), ("Lập danh mục đê điều.", ALL)]
BLOCK = "- Đơn vị chủ trì: Sở Xây dựng\n- Đơn vị phối hợp: Sở Tài chính\n- Thời gian: Quý I/2026\n"
PLAIN = f"1.2. Sửa nội quy.\n{BLOCK}1.3. Lập sổ trực.\n{BLOCK}"
PLAIN_ROWS: list[Wanted] = [("Sửa nội quy.", ALL), ("Lập sổ trực.", ALL)]
SURE = "Bảo đảm số liệu thống nhất với hồ sơ."
CASES: dict[str, tuple[str, list[Wanted]]] = {
    "they count on from the heading": (
        f"{PART}2. Cơ quan chủ trì: Sở Xây dựng.\n3. Cơ quan phối hợp: Sở Tài chính.\n"
        "4. Thời gian thực hiện: Quý I/2026.",
        OF_ALL,
    ),
    "over lists": (
        f"{PART}2. Cơ quan chủ trì, phối hợp\na) Cơ quan chủ trì\n- Sở Xây dựng.\n"
        "b) Cơ quan phối hợp\n- Sở Tài chính.\n3. Thời gian thực hiện: Quý I/2026.",
        OF_ALL,
    ),
    "a long line of the list, and a remark": (
        f"{PART}2. Cơ quan chủ trì, phối hợp\na) Cơ quan chủ trì\n- Sở Xây dựng.\n"
        "(Sở Xây dựng làm đầu mối, giúp tỉnh theo dõi chung)\nb) Cơ quan phối hợp\n"
        "- Các sở, ban, ngành, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh; các tổ chức chính trị - xã "
        "hội, các cơ quan, đơn vị có liên quan.",
        [
            ("Rà soát mốc lũ;", {"leads": ("Sở Xây dựng",)}),
            ("Lập danh mục đê điều.", {"leads": ("Sở Xây dựng",)}),
        ],
    ),
    "letters that count on": (
        f"{HEAD}1. Đê điều\na) Nội dung thực hiện\n- Rà soát mốc lũ.\n- Lập danh mục.\n"
        "b) Đơn vị chủ trì: Sở Xây dựng.\nc) Thời gian hoàn thành: Quý I/2026.",
        [
            ("Rà soát mốc lũ.", {"leads": ("Sở Xây dựng",), "deadline": "Quý I/2026"}),
            ("Lập danh mục.", {"leads": ("Sở Xây dựng",), "deadline": "Quý I/2026"}),
        ],
    ),
    "a paragraph between": (
        f"{HEAD}1. Nội dung\na) Rà soát mốc lũ;\nb) Lập danh mục;\nc) Lập sổ đê, sổ kè.\n"
        "Số liệu đo phải khớp với nhau.\n2. Cơ quan chủ trì\n- Sở Xây dựng.",
        [
            ("Rà soát mốc lũ;", {"leads": ("Sở Xây dựng",)}),
            ("Lập danh mục;", {"leads": ("Sở Xây dựng",)}),
            ("Lập sổ đê, sổ kè.", {"leads": ("Sở Xây dựng",)}),
            ("Số liệu đo phải khớp với nhau.", {"leads": ("Sở Xây dựng",)}),
        ],
    ),
    "a time alone says nothing of the items": (
        f"{PART}2. Thời gian thực hiện: Quý I/2026.",
        [("Rà soát mốc lũ;", {"leads": ()}), ("Lập danh mục đê điều.", {"leads": ()})],
    ),
    "labels of an item without items": (
        f"{HEAD}1. Rà soát mốc lũ.\n2. Lập danh mục.\nChủ trì: Sở Xây dựng.",
        [("Rà soát mốc lũ.", {}), ("Lập danh mục.", {"leads": ("Sở Xây dựng",)})],
    ),
    "bullets of a deed, then its labels": (
        f"{HEAD}1. Đê điều\n1.1. Rà soát mốc lũ.\n- {SURE}\n{BLOCK}{PLAIN}",
        [("Rà soát mốc lũ.", ALL), (SURE, {}), *PLAIN_ROWS],
    ),
    "a deed without a stop, by the habit of its sisters": (
        f"{HEAD}1. Đê điều\n1.1. Rà soát mốc lũ\n- {SURE}\n{BLOCK}{PLAIN}",
        [("Rà soát mốc lũ", ALL), (SURE, {}), *PLAIN_ROWS],
    ),
    "numbers between the deed and its labels": (
        f"{HEAD}1. Đê điều\n1.1. Tổ chức ba đợt đo mốc lũ.\n- {SURE}\n(1) Đo lần thứ nhất.\n"
        f"(2) Đo lần thứ hai.\n{BLOCK}{PLAIN}",
        [
            ("Tổ chức ba đợt đo mốc lũ.", ALL),
            (SURE, {}),
            ("Đo lần thứ nhất.", {}),
            ("Đo lần thứ hai.", {}),
            *PLAIN_ROWS,
        ],
    ),
    "a title over bullets is no row": (
        f"{HEAD}1. Công tác đê điều\n- Rà soát mốc lũ.\n{BLOCK}",
        [("Rà soát mốc lũ.", ALL)],
    ),
    "a title without habit is no row though a verb opens it": (
        f"{HEAD}1. Tăng cường quản lý đê điều\n- Rà soát mốc lũ.\n{BLOCK}",
        [("Rà soát mốc lũ.", ALL)],
    ),
    "an event with its day and place over how it goes": (
        f"{HEAD}1. Tổ chức hội thi bơi\n- Thời gian: 7h30, ngày 18/3/2026\n"
        "- Địa điểm: Bể bơi xã\n- Mỗi thôn cử một đội bơi dự thi.",
        [
            ("Tổ chức hội thi bơi", {"deadline": "7h30, ngày 18/3/2026"}),
            ("Mỗi thôn cử một đội bơi dự thi.", {"deadline": "7h30, ngày 18/3/2026"}),
        ],
    ),
    "no place": (
        f"{HEAD}1. Tổ chức hội thi bơi\n- Thời gian: 7h30, ngày 18/3/2026\n"
        "- Mỗi thôn cử một đội bơi dự thi.",
        [("Mỗi thôn cử một đội bơi dự thi.", {"deadline": "7h30, ngày 18/3/2026"})],
    ),
    "a time that is no day": (
        f"{HEAD}1. Tổ chức hội thi bơi\n- Thời gian: Tháng 3/2026\n- Địa điểm: Bể bơi xã\n"
        "- Mỗi thôn cử một đội bơi dự thi.",
        [("Mỗi thôn cử một đội bơi dự thi.", {"deadline": "Tháng 3/2026"})],
    ),
    "a title that no verb opens": (
        f"{HEAD}1. Hội thi bơi\n- Thời gian: 7h30, ngày 18/3/2026\n- Địa điểm: Bể bơi xã\n"
        "- Mỗi thôn cử một đội bơi dự thi.",
        [("Mỗi thôn cử một đội bơi dự thi.", {"deadline": "7h30, ngày 18/3/2026"})],
    ),
    "two bullets with labels of their own": (
        f"{HEAD}1.1. Rà soát mốc lũ.\n- Đo bờ tả.\n{BLOCK}- Đo bờ hữu.\n{BLOCK}",
        [("Đo bờ tả.", ALL), ("Đo bờ hữu.", ALL)],
    ),
    "labels a level below the bullet": (
        f"{HEAD}1.1. Rà soát mốc lũ.\n- Đo bờ tả.\n+ Chủ trì: Sở Xây dựng\n",
        [("Đo bờ tả.", {"leads": ("Sở Xây dựng",)})],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_late_labels(name: str) -> None:
    text, rows = CASES[name]
    check_rows(read_body(text).rows, rows)


TIMES = [
    ("1. Lập sổ trực.\n- Hoàn thành trước ngày 30/4/2026.", "Hoàn thành trước ngày 30/4/2026"),
    ("1. Sửa cống.\n- Tháng 5/2026.", "Tháng 5/2026"),
    ("1. Rà soát mốc lũ\n+ Quý I/2026", "Quý I/2026"),
]
NO_TIMES = [
    "1. Thời gian tổ chức:\n- Tháng 5/2026.",
    "1. Các mốc chính\n- Tháng 5/2026.",
    "1. Thời gian.\n- Tháng 5/2026.",
]


@pytest.mark.parametrize(("text", "time"), TIMES)
def test_a_time_is_all_that_stands_below_a_deed(text: str, time: str) -> None:
    (row,) = read_body(f"{HEAD}{text}").rows
    assert row.deadline == time


@pytest.mark.parametrize("text", NO_TIMES)
def test_a_heading_of_times_is_no_deed(text: str) -> None:
    assert read_body(f"{HEAD}{text}").rows == []


TAILS = [
    ("PKT, xong trước mùa khô", ("PKT",), "xong trước mùa khô"),
    ("Phòng Kinh tế; tháng 4/2026", ("Phòng Kinh tế",), "tháng 4/2026"),
    ("Tổ dân phố 1, thường xuyên", ("Tổ dân phố 1",), "thường xuyên"),
    ("Đoàn Thanh niên, Hội Phụ nữ", ("Đoàn Thanh niên", "Hội Phụ nữ"), None),
    ("Sở Văn hóa, Thể thao và Du lịch", ("Sở Văn hóa, Thể thao và Du lịch",), None),
]


@pytest.mark.parametrize(("value", "leads", "time"), TAILS)
def test_a_time_at_the_end_of_who(value: str, leads: tuple[str, ...], time: str | None) -> None:
    rows = read_body(f"{HEAD}1. Rà soát mốc lũ.\n- Đơn vị thực hiện: {value}.").rows
    assert [(row.leads, row.deadline) for row in rows] == [(leads, time)]


def test_the_time_behind_who_stands_before_that_of_its_own_label() -> None:
    labels = "- Đơn vị thực hiện: Văn phòng, quý II/2026.\n- Thời gian: hoàn thành 30/6/2026."
    (row,) = read_body(f"{HEAD}1. Rà soát mốc lũ.\n{labels}").rows
    assert (row.leads, row.deadline) == (("Văn phòng",), "quý II/2026; hoàn thành 30/6/2026")
