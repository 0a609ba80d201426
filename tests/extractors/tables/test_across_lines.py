"""Where a table was read straight across its columns."""

from __future__ import annotations

import pytest

from extractors.tables.across_lines import find_across, number_of, opens_head

TABLE = """\
STT | Nhiém vu Giao cho
1 | Ra soat danh muc thiét bi cua Van phong
cac phong
2 | Lap s6 theo doi T6 ké toan
3 Kiém ké cuéi nam Van phong
""".splitlines()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12 | Lap so", 12),
        ("3 Lap so", 3),
        ("l | Lap so", 1),
        ("it Lap so", 11),
        ("13. | Lap so", 13),
        ("I. Muc dich", None),
        ("Lap 3 so", None),
        ("2026", None),
        ("", None),
    ],
)
def test_number_of(text: str, number: int | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("text", "is_head"),
    [
        ("STT | Nhiém vu Giao cho", True),
        ("TT Noi dung Don vi", True),
        ("STT", False),
        ("1 | Nhiem vu Giao cho", False),
        ("Giao cho cac don vi", False),
        ("", False),
    ],
)
def test_opens_head(text: str, is_head: bool) -> None:
    assert opens_head(text) is is_head


def test_rows_begin_with_the_next_number() -> None:
    found = find_across(TABLE, 0)
    assert found is not None
    assert [(row.number, row.places) for row in found.rows] == [
        ("1", (1, 2)),
        ("2", (3,)),
        ("3", (4,)),
    ]
    assert (found.head, found.others, found.stop) == ((0,), (), 5)


@pytest.mark.parametrize(
    "below",
    ["IV. TO CHUC THUC HIEN", "- Giao Van phong theo doi.", "2. Van phong", "Noi nhan:", "a) Mot"],
)
def test_what_is_no_row_ends_the_table(below: str) -> None:
    found = find_across([*TABLE, "", below], 0)
    assert found is not None
    assert found.stop == 5


def test_titles_of_groups() -> None:
    lines = [TABLE[0], "I. Co so vat chat", *TABLE[1:4], "II. Kiem tra", *TABLE[4:]]
    found = find_across(lines, 0)
    assert found is not None
    assert found.titles == {0: (1,), 2: (5,)}
    assert [row.number for row in found.rows] == ["1", "2", "3"]


def test_a_title_below_the_last_row_is_none_of_the_table() -> None:
    lines = [*TABLE, "II. Kiem tra", "Van phong theo doi."]
    found = find_across(lines, 0)
    assert found is not None
    assert (found.titles, found.stop) == ({}, 5)


def test_a_page_between_two_rows() -> None:
    lines = [*TABLE[:3], "1 So lieu cua nam truoc.", "4", "STT Nhiem vu | Giao cho", *TABLE[3:]]
    found = find_across(lines, 0)
    assert found is not None
    assert (found.others, found.heads) == ((3, 4, 5), frozenset({5}))
    assert [row.places for row in found.rows] == [(1, 2), (6,), (7,)]


@pytest.mark.parametrize(
    "lines",
    [
        TABLE[:3],
        [TABLE[0], *["mot dong nua"] * 20, *TABLE[1:]],
        [TABLE[0], "IV. TO CHUC THUC HIEN", *TABLE[1:2]],
        [TABLE[0]],
    ],
)
def test_no_two_rows_are_no_table(lines: list[str]) -> None:
    assert find_across(lines, 0) is None
