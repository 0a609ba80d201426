"""Which row is meant: the tables of cases."""

import pytest

from pipeline.corrections.correction import RowVerdict
from pipeline.corrections.matching import RowState, find_row, summary_of
from tests.pipeline.corrections.rows import KEY, STATEMENTS, correction, task, tasks


def states(rows: list[dict[str, object]]) -> list[RowState]:
    return [RowState(row, row, (row,)) for row in rows]


@pytest.mark.parametrize(
    ("statement", "changes", "expected"),
    [
        (STATEMENTS[0], {}, 0),
        (STATEMENTS[0].upper(), {}, 0),  # the case of letters says nothing
        (STATEMENTS[0], {"task_id": f"{KEY}:3"}, 0),  # the number moved
        (STATEMENTS[0], {"was": "Đội Bảo vệ"}, 0),  # a better rule reads the leads otherwise
        (STATEMENTS[0] + ".", {}, 0),  # nearly the same words
        ("Công khai thủ tục hành chính tại bảng tin của nhà trường", {}, 1),
        ("Rà soát quy chế chi tiêu nội bộ của đơn vị", {}, None),  # other words
        ("Mua sắm thiết bị", {}, None),
        (STATEMENTS[2], {"was": "Tổ Một", "task_id": f"{KEY}:9"}, 2),  # told by the value
        (STATEMENTS[2], {"was": "Tổ Hai", "task_id": f"{KEY}:2"}, 3),  # the value goes first
        (STATEMENTS[2], {"was": "Tổ Ba", "task_id": f"{KEY}:3"}, 3),  # then the number
        (STATEMENTS[2], {"was": "Tổ Ba", "task_id": f"{KEY}:9"}, None),  # two rows may be meant
    ],
)
def test_which_row_is_meant(statement: str, changes: dict[str, str], expected: int | None) -> None:
    assert find_row(states(tasks()), correction(statement, **changes)) == expected


def test_nearly_the_same_words_count_only_alone() -> None:
    rows = [
        task(0, "Tập huấn cho 25 cán bộ phụ trách công nghệ thông tin của các phòng, ban năm 2026"),
        task(1, "Tập huấn cho 35 cán bộ phụ trách công nghệ thông tin của các phòng, ban năm 2026"),
    ]
    meant = "Tập huấn cho 45 cán bộ phụ trách công nghệ thông tin của các phòng, ban năm 2026"
    assert find_row(states(rows), correction(meant)) is None
    assert find_row(states(rows[:1]), correction(meant)) == 0


def test_a_rejected_row_is_told_by_its_other_columns() -> None:
    rows = tasks()
    meant = correction(
        STATEMENTS[3], verdict=RowVerdict.REJECT, was=summary_of(rows[3]), task_id=f"{KEY}:9"
    )
    assert find_row(states(rows), meant) == 3


def test_a_row_is_known_by_what_it_stated_before_a_correction() -> None:
    first, second = task(0, "Một việc cũ"), task(0, "Một việc mới hơn nhiều")
    state = RowState(first, second, (first, second))
    assert find_row([state], correction("Một việc cũ")) == 0
    assert find_row([state], correction("Một việc mới hơn nhiều")) == 0
