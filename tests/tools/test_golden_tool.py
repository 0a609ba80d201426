from dataclasses import replace

from pipeline.dataset.records import TaskRecord
from tests.golden_rows import Row
from tests.tools.golden import rows_now

TASK = TaskRecord(
    task_id="d:0",
    document_id="d",
    position=0,
    kind="task",
    origin="item",
    task="Rà soát quy chế.",
    leads=("Văn phòng",),
)
ROW: Row = {"doc": "01", "kind": "task", "text": "Rà soát **quy chế**", "leads": ["Văn phòng"]}


def test_a_right_row_stays_to_the_letter() -> None:
    assert rows_now([TASK], [ROW], "01") == [ROW]


def test_a_wrong_row_keeps_its_fields_and_takes_the_values() -> None:
    (row,) = rows_now([replace(TASK, leads=())], [ROW], "01")
    assert row == {"doc": "01", "kind": "task", "text": "Rà soát quy chế.", "leads": []}


def test_what_is_loose_stays() -> None:
    loose: Row = {**ROW, "kind": "target", "kind_loose": True, "leads": ["Tổ"], "loose": ["leads"]}
    assert rows_now([TASK], [loose], "01") == [loose]


def test_new_rows_state_all_fields_and_gone_rows_go() -> None:
    other: Row = {**ROW, "text": "Số hóa hồ sơ"}
    maybe: Row = {**ROW, "text": "Báo cáo", "optional": True}
    (row, kept) = rows_now([TASK], [other, maybe], "01")
    assert (row["text"], row["section"], kept) == ("Rà soát quy chế.", [], maybe)
