from __future__ import annotations

import pytest

from extractors.tables.columns import ColumnRole
from extractors.tables.torn_rows import score_join

ROLES = [ColumnRole.ORDINAL, ColumnRole.TASK, ColumnRole.LEAD, ColumnRole.DEADLINE]
ABOVE = ["1", "Rà soát toàn bộ quy chế của trường,", "Tổ A,", "Quý I"]
DONE = ["1", "Rà soát toàn bộ quy chế của trường.", "Tổ A", "Quý I"]

CASES = [
    ("the rest behind a break", ABOVE, ["", "nội quy", "Tổ B", ""], True, True),
    ("the rest in small letters without a break", ABOVE, ["", "nội quy", "Tổ B", ""], False, True),
    ("cells other than the statement behind a break", ABOVE, ["", "", "Tổ B", ""], True, True),
    ("a cell of spilled lines", ABOVE, ["", "", "tổ B", ""], False, True),
    ("an ordinal of its own", ABOVE, ["2", "nội quy", "Tổ B", ""], True, False),
    ("a number in the statement", ABOVE, ["", "1.2. nội quy", "", ""], True, False),
    (
        "a new statement behind a finished one",
        DONE,
        ["", "Lập danh mục văn bản.", "Tổ B", "Quý II"],
        True,
        False,
    ),
    (
        "a new statement without a break",
        ABOVE,
        ["", "Lập danh mục văn bản", "Tổ B", "Quý II"],
        False,
        False,
    ),
    (
        "a new item behind a break",
        DONE,
        ["", "- Lập danh mục văn bản", "Tổ B", "Quý II"],
        True,
        False,
    ),
    (
        "cells that were empty above",
        ["1", "Rà soát", "", ""],
        ["", "", "Tổ B", "Quý II"],
        False,
        False,
    ),
    (
        "a further item of a list behind a break",
        ["1", "- Rà soát", "Tổ A", ""],
        ["", "- Lập sổ", "", ""],
        True,
        True,
    ),
    (
        "an item with more cells",
        ["1", "- Rà soát", "Tổ A", ""],
        ["", "- Lập sổ", "Tổ B", ""],
        True,
        False,
    ),
    (
        "an item without a break",
        ["1", "- Rà soát", "Tổ A", ""],
        ["", "- Lập sổ", "", ""],
        False,
        False,
    ),
    (
        "a calendar's next day",
        ["", "Họp", "", "Thứ Ba 13/01"],
        ["", "", "", "Thứ Tư 14/01"],
        False,
        False,
    ),
    ("the rest of a time", ["", "Họp", "", "Thứ Ba"], ["", "", "", "13/01"], False, True),
    ("nothing at all", ABOVE, ["", "", "", ""], True, False),
]


@pytest.mark.parametrize(
    ("above", "row", "after_break", "holds"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_joins(above: list[str], row: list[str], after_break: bool, holds: bool) -> None:
    join = score_join(above, row, ROLES, after_break)
    assert join.holds is holds, join
    assert join.evidence or not any(row)


def test_a_table_without_statements_is_no_trouble() -> None:
    assert not score_join(["a", "b"], ["", "C"], [None, None], False).holds
