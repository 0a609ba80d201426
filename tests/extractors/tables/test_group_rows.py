from __future__ import annotations

import pytest

from extractors.tables.columns import ColumnRole
from extractors.tables.group_rows import (
    NUMBERED_LEVEL,
    GroupTitle,
    column_of_titles,
    is_column_numbers,
    is_repeated_header,
    read_group,
)

HEAD = ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian"]
ROLES = [ColumnRole.ORDINAL, ColumnRole.TASK, ColumnRole.LEAD, ColumnRole.DEADLINE]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (HEAD, True),
        (["STT", "NHIỆM VỤ", "CHỦ TRÌ", ""], True),
        (["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"], True),
        (["1", "Nhiệm vụ", "Tổ A", "Quý I"], False),
        (["STT", "", "", ""], False),
        (["1", "Rà soát", "Tổ A", "Quý I"], False),
        (["", "", "", ""], False),
    ],
)
def test_is_repeated_header(texts: list[str], expected: bool) -> None:
    assert is_repeated_header(texts, HEAD) is expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["(1)", "(2)", "(3)", "(4)"], True),
        (["1", "2", "3", "4"], True),
        (["A", "B", "1", "2"], True),
        (["1", "2", "", "3"], True),
        (["1", "3", "2", "4"], False),
        (["1", "Rà soát", "2", "3"], False),
        (["1", "2", "", ""], False),
        (["", "", "", ""], False),
    ],
)
def test_is_column_numbers(texts: list[str], expected: bool) -> None:
    assert is_column_numbers(texts) is expected


NEXT = ["1", "Rà soát", "Tổ A", "Quý I"]
GROUPS = [
    ("Roman ordinal and title", ["I", "Thể chế", "", ""], NEXT, GroupTitle(2, "I", "Thể chế")),
    ("a group under a group", ["I.1", "Thể chế", "", ""], NEXT, GroupTitle(3, "I.1", "Thể chế")),
    ("beside its like", ["I.1", "Thể chế", "", ""], ["I.2", "Nhân sự", "", ""], None),
    ("capital letter and title", ["A", "Chung", "", ""], NEXT, GroupTitle(1, "A", "Chung")),
    ("one wide cell", ["I. Thể chế", "", "", ""], NEXT, GroupTitle(2, "I", "Thể chế")),
    ("a part", ["Phần I. Chung", "", "", ""], NEXT, GroupTitle(0, "Phần I", "Chung")),
    ("a wide number", ["1. Thể chế", "", "", ""], NEXT, GroupTitle(3, "1", "Thể chế")),
    (
        "a merged cell copied into its columns",
        ["TRƯỚC NGÀY HỘI", "TRƯỚC NGÀY HỘI", "TRƯỚC NGÀY HỘI", "TRƯỚC NGÀY HỘI"],
        NEXT,
        GroupTitle(2, None, "TRƯỚC NGÀY HỘI"),
    ),
    (
        "a merged cell copied behind its ordinal",
        ["I", "Thể chế", "Thể chế", "Thể chế"],
        NEXT,
        GroupTitle(2, "I", "Thể chế"),
    ),
    ("two cells that are the same", ["1", "Rà soát", "Tổ A", "Tổ A"], NEXT, None),
    (
        "a wide title in capitals",
        ["", "CẢI CÁCH THỂ CHẾ", "", ""],
        NEXT,
        GroupTitle(2, None, "CẢI CÁCH THỂ CHẾ"),
    ),
    (
        "a wide title under STT",
        ["Cải cách thể chế", "", "", ""],
        NEXT,
        GroupTitle(2, None, "Cải cách thể chế"),
    ),
    (
        "a number over one below it",
        ["1", "Thể chế", "", ""],
        ["1.1", "Rà soát", "Tổ A", ""],
        GroupTitle(NUMBERED_LEVEL, "1", "Thể chế"),
    ),
    (
        "a number over letters",
        ["1", "Thể chế", "", ""],
        ["a", "Rà soát", "Tổ A", ""],
        GroupTitle(NUMBERED_LEVEL, "1", "Thể chế"),
    ),
    (
        "a number over a row without one",
        ["1", "Thể chế", "", ""],
        ["", "Rà soát", "Tổ A", ""],
        GroupTitle(NUMBERED_LEVEL, "1", "Thể chế"),
    ),
    ("a number over the next number", ["1", "Thể chế", "", ""], ["2", "Rà soát", "Tổ A", ""], None),
    ("a number at the end", ["1", "Thể chế", "", ""], None, None),
    ("a row with more cells", ["I", "Thể chế", "Tổ A", ""], NEXT, None),
    ("a statement alone under its column", ["", "Rà soát quy chế", "", ""], NEXT, None),
    (
        "a title alone beside STT",
        ["", "Công tác tổ chức", "", ""],
        NEXT,
        GroupTitle(2, None, "Công tác tổ chức"),
    ),
    (
        "an area alone beside STT",
        ["", "Cải cách thể chế", "", ""],
        NEXT,
        GroupTitle(2, None, "Cải cách thể chế"),
    ),
    ("a sentence alone", ["", "Công tác tổ chức cán bộ.", "", ""], NEXT, None),
    (
        "a title over a row without ordinal",
        ["", "Công tác tổ chức", "", ""],
        ["", "Rà soát", "Tổ A", ""],
        None,
    ),
    ("a title at the end", ["", "Công tác tổ chức", "", ""], None, None),
    ("small letters under STT", ["rà soát", "", "", ""], NEXT, None),
    ("an empty row", ["", "", "", ""], NEXT, None),
]


@pytest.mark.parametrize(
    ("texts", "below", "expected"), [g[1:] for g in GROUPS], ids=[g[0] for g in GROUPS]
)
def test_read_group(texts: list[str], below: list[str] | None, expected: GroupTitle | None) -> None:
    assert read_group(texts, ROLES, below) == expected


TIMED = (ColumnRole.DEADLINE, ColumnRole.TASK, ColumnRole.LEAD)
NUMBERED = (ColumnRole.ORDINAL, ColumnRole.TASK, ColumnRole.LEAD)
OPENINGS = [
    ("a time", TIMED, [["Buổi sáng", "", ""], ["7h30", "Họp tổ", ""]], 0),
    ("a time over as little", TIMED, [["Buổi sáng", "", ""], ["7h30", "", ""]], None),
    ("more than a time", TIMED, [["Buổi sáng", "Họp tổ", ""], ["7h30", "Họp tổ", ""]], None),
    ("one row", TIMED, [["Buổi sáng", "", ""]], None),
    ("lost ordinals", NUMBERED, [["", "Văn bản", ""], ["", "Nội quy chợ", "Tổ A"]], 1),
    ("an ordinal", NUMBERED, [["", "Văn bản", ""], ["1", "Nội quy chợ", "Tổ A"]], None),
    ("what to do", NUMBERED, [["", "Rà soát nội quy", ""], ["", "Nội quy chợ", "Tổ A"]], None),
    ("a row with who", NUMBERED, [["", "Văn bản", "Tổ B"], ["", "Nội quy chợ", "Tổ A"]], None),
]


@pytest.mark.parametrize(
    ("roles", "rows", "column"), [case[1:] for case in OPENINGS], ids=[case[0] for case in OPENINGS]
)
def test_a_title_is_over_a_row_that_says_more(
    roles: tuple[ColumnRole, ...], rows: list[list[str]], column: int | None
) -> None:
    assert column_of_titles(rows, roles) == column


PHASES = [
    (["WP1", "HẠ TẦNG KẾT NỐI", "", "Tuần 1-3"], ["1.1", "Lắp máy", "Tổ A", "Tuần 1"], True),
    (["GĐ 2", "Chuẩn hóa dữ liệu", "", "Quý II"], ["2.1", "Rà soát mã", "Tổ A", "Quý II"], True),
    (["3", "Bàn giao", "", "Quý III"], ["3.1.", "Tập huấn", "Tổ B", "Tháng 7"], True),
    (["WP1", "Lắp máy chủ", "Tổ A", "Tuần 1-3"], ["1.1", "Mua máy", "Tổ A", "Tuần 1"], False),
    (["WP1", "Lắp máy chủ", "", "Tuần 1-3"], ["2.1", "Mua máy", "Tổ A", "Tuần 1"], False),
    (["1", "Lắp máy chủ", "", "Tuần 1-3"], ["2", "Mua máy", "Tổ A", "Tuần 1"], False),
    (["1", "Lắp máy chủ", "", "Tuần 1-3"], ["1.1", "Mua máy", "Tổ A", ""], False),
    (["1", "Lắp máy chủ", "", "Tuần 1-3"], ["1.1", "Mua máy", "", "Tuần 1"], False),
]


@pytest.mark.parametrize(("texts", "below", "is_group"), PHASES)
def test_a_row_that_says_when_all_of_its_part_is_done(
    texts: list[str], below: list[str], is_group: bool
) -> None:
    assert (read_group(texts, ROLES, below) is not None) == is_group


def test_a_table_of_two_columns_has_no_groups_by_ordinal() -> None:
    assert (
        read_group(["I", "Thể chế"], [ColumnRole.ORDINAL, ColumnRole.TASK], ["1", "Rà soát"])
        is None
    )


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["I", "Thể chế", "", "", "120"], GroupTitle(2, "I", "Thể chế")),
        (["I.1", "Thể chế", "", "", "1.200,5"], GroupTitle(3, "I.1", "Thể chế")),
        (["I", "Thể chế", "", "Quý I", "120"], None),
        (["I", "Thể chế", "Tổ A", "", "120"], None),
        (["I", "Thể chế", "", "", "ngân sách"], None),
    ],
)
def test_a_group_may_have_a_subtotal(texts: list[str], expected: GroupTitle | None) -> None:
    assert read_group(texts, [*ROLES, ColumnRole.FUNDING], [*NEXT, "50"]) == expected
