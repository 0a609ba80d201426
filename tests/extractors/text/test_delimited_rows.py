"""Rows of cells parted by tabs, or by pipes."""

import pytest

from extractors.models import Line
from extractors.text.delimited_rows import Found, is_markdown_rule, read_delimited

Rows = list[list[str]]


def found(*texts: str) -> Found | None:
    lines = [Line(text, text, 1, number) for number, text in enumerate(texts, 1)]
    return read_delimited(lines, 0, {})


def rows(*texts: str) -> Rows | None:
    table = found(*texts)
    return [[cell.text for cell in row.cells] for row in table[0].rows] if table else None


HEAD = "STT\tNhiệm vụ\tChủ trì"
TABLES: list[tuple[str, list[str], Rows]] = [
    ("tabs", [HEAD, "1\tRà soát\tTổ A"],
     [["STT", "Nhiệm vụ", "Chủ trì"], ["1", "Rà soát", "Tổ A"]]),
    ("pipes", ["1 | Rà soát | Tổ A", "2 | Sửa | Tổ B"],
     [["1", "Rà soát", "Tổ A"], ["2", "Sửa", "Tổ B"]]),
    ("markdown", ["| STT | Nhiệm vụ |", "|---|:--:|", "| 1 | Rà soát |"],
     [["STT", "Nhiệm vụ"], ["1", "Rà soát"]]),
    ("a pipe in a cell", ["| STT | Nhiệm vụ |", "| 1 | Sửa a\\|b |"],
     [["STT", "Nhiệm vụ"], ["1", "Sửa a|b"]]),
    ("blank lines between", [HEAD, "", "1\tRà soát\tTổ A"],
     [["STT", "Nhiệm vụ", "Chủ trì"], ["1", "Rà soát", "Tổ A"]]),
    ("a row short of cells is filled", [HEAD, "1\tRà soát\tTổ A", "2\tSửa"],
     [["STT", "Nhiệm vụ", "Chủ trì"], ["1", "Rà soát", "Tổ A"], ["2", "Sửa", ""]]),
    ("bold in a cell", [HEAD, "1\t**Rà soát**\tTổ A"],
     [["STT", "Nhiệm vụ", "Chủ trì"], ["1", "Rà soát", "Tổ A"]]),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "cells"), [t[1:] for t in TABLES], ids=[t[0] for t in TABLES])
def test_tables(texts: list[str], cells: Rows) -> None:
    assert rows(*texts) == cells


NO_TABLES = [
    ("prose", ["Rà soát quy chế.", "Sửa nội quy."]),
    ("items set with a tab", ["-\tRà soát", "-\tSửa"]),
    ("numbers set with a tab", ["1.\tRà soát", "2.\tSửa"]),
    ("two columns of a head", ["UBND XÃ\tCỘNG HÒA", "Số: 5\tHòa An"]),
    ("one row", ["1\tRà soát\tTổ A"]),
    ("indented by tabs", ["\tRà soát quy chế", "\tSửa nội quy"]),
    ("one cell that a pipe ends", ["Nội dung |", "Rà soát |"]),
    ("a blank line", [""]),
]


@pytest.mark.parametrize("texts", [t[1] for t in NO_TABLES], ids=[t[0] for t in NO_TABLES])
def test_no_tables(texts: list[str]) -> None:
    assert found(*texts) is None


def test_a_table_ends_with_its_rows() -> None:
    table = found(HEAD, "1\tRà soát\tTổ A", "Nơi nhận: như trên.")
    assert table is not None and table[1:] == (0, 2)
    far = found(HEAD, "1\tRà soát\tTổ A", "", "", "", "", "2\tSửa\tTổ B")
    assert far is not None and far[1:] == (0, 2)


def test_every_line_of_a_row_is_kept() -> None:
    table = found("| STT | Nhiệm vụ |", "|---|---|", "| 1 | Rà soát |")
    assert table is not None
    numbers = [number for row in table[0].rows for number in row.line_numbers]
    assert numbers == [1, 2, 3]


def test_rows_of_another_width_are_ragged() -> None:
    table = found("1\ta\tb\tc", "2\ta\tb\tc", "3\ta\tb")
    assert table is not None
    assert [row.is_ragged for row in table[0].rows] == [False, False, True]


RULES = [("|---|:---:|", True), ("--|--", True), ("| - | - |", False), ("a--b", False), ("", False)]


@pytest.mark.parametrize(("text", "is_rule"), RULES)
def test_rules_under_a_header(text: str, is_rule: bool) -> None:
    assert is_markdown_rule(text) is is_rule


def test_a_last_column_that_is_empty_makes_no_row_ragged() -> None:
    head = "STT\tNhiệm vụ\tChủ trì\tThời gian\tGhi chú"
    table = found(head, "1\tRà soát\tTổ A\tQuý I\t", "2\tSửa\tTổ B\tQuý II")
    short = found(head, "1\tRà soát\tTổ A\tQuý I\tMới", "2\tSửa\tTổ B\tQuý II")
    assert table is not None and short is not None
    assert [row.is_ragged for row in table[0].rows] == [False, False, False]
    assert [row.is_ragged for row in short[0].rows] == [False, False, True]


WIDER = "| 5.1 | Họp | Tổ A | Quý I |"


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        (["| 1 | Rà soát | Tổ A |", "| 2 | Sửa | Tổ B |", "", WIDER], 2),
        (["| 1 | Rà soát | Tổ A |", "| 2 | Sửa | Tổ B |", WIDER], 3),  # no blank line between
        (["| 1 | Rà soát |", "| 2 | Sửa | Tổ B | Quý I |", "", WIDER], 3),  # rows of any width
        (["| 1 | Rà soát | Tổ A |", "| 2 | Sửa | Tổ B |", "", "| 3 | Họp | Tổ C |"], 3),
    ],
)
def test_wider_rows_behind_a_blank_line_are_another_table(texts: list[str], count: int) -> None:
    table = rows(*texts)
    assert table is not None and len(table) == count
