from __future__ import annotations

from extractors.tables.columns import ColumnRole
from extractors.tables.header_levels import Levels
from extractors.tables.period_columns import marked_deadline, marked_periods
from tests.extractors.tables.test_task_tables import read, table


def periods(rows: list[list[str]]) -> dict[int, str]:
    return marked_periods(Levels(("Việc", "Quý I", "Quý II"), ("", "", "")), rows)


def test_only_marks_make_a_column_of_time() -> None:
    assert periods([["a", "x", ""], ["b", "X", "x"]]) == {1: "Quý I", 2: "Quý II"}
    assert (
        periods([["a", "x", ""], ["", "Quý I", "Quý II"], ["b", "", "✓"]]) != {}
    )  # the header again
    assert periods([["a", "25%", "50%"]]) == {}
    assert periods([["a", "x", "15/5"]]) == {}
    assert periods([["a", "", "-"]]) == {}
    assert periods([["a", "", ""]]) == {}


def test_the_marked_periods_are_the_deadline() -> None:
    assert marked_deadline({1: "Quý I", 2: "Quý II"}, ["a", "x", "x"]) == "Quý I, Quý II"
    assert marked_deadline({1: "Quý I", 2: "Quý II"}, ["a", "", ""]) == ""


def test_a_stated_time_wins_over_marks() -> None:
    rows = read(
        table(
            "Nội dung | Ai làm | Thời gian | T1 | T2",
            "Họp | Tổ A | 15/01 | x |",
            "Rà soát | Tổ B | | | x",
        )
    )
    assert [row.field(ColumnRole.DEADLINE) for row in rows] == ["15/01", "Tháng 2"]
