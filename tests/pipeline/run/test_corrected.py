"""Corrections outlive renames, better rules and other scans, and what does not is named."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.contract.check import check_dataset
from pipeline.corrections.correction import Correction, RowVerdict
from pipeline.corrections.document_marks import mark_of, mark_text
from pipeline.corrections.kept import FILE_NAME, add_corrections
from pipeline.corrections.matching import summary_of
from pipeline.dataset.rows import read_rows
from pipeline.document.config import Config
from pipeline.errors import WrongCorrections
from pipeline.run.batch import Batch, run_batch
from pipeline.run.figures import RunSummary
from pipeline.run.summary import render_summary
from pipeline.workers.document_job import DocumentJob
from tests.pipeline import fakes
from tests.pipeline.plans import PLAN

STATEMENT = "Rà soát quy chế của đơn vị."


class Nights:
    """An input folder with a plan, a dataset, and runs."""

    def __init__(self, root: Path) -> None:
        self.inputs, self.out = root / "in", root / "out"
        self.inputs.mkdir()
        self.write("plan.txt", PLAN)
        self.run()

    def write(self, name: str, text: str) -> None:
        (self.inputs / name).write_text(text, encoding="utf-8")

    def run(self, **changes: Any) -> RunSummary:
        batch = Batch(
            job=DocumentJob(Config()), executor=fakes.Inline(), marks=fakes.marks(), **changes
        )
        return run_batch([self.inputs], self.out, batch)

    def rows(self, table: str) -> list[dict[str, Any]]:
        return read_rows(self.out, [table])[table]

    def row(self, statement: str = STATEMENT) -> dict[str, Any]:
        return next(row for row in self.rows("tasks") if row["task"] == statement)

    def keep(self, verdict: RowVerdict = RowVerdict.CORRECT, **changes: str) -> None:
        """Keeps a correction of the row as it stands."""
        row, document = self.row(), self.rows("documents")[0]
        values = {"when": "2026-03-01T08:00:00", "column": "", "now": ""} | changes
        was = summary_of(row) if verdict is not RowVerdict.CORRECT else "Văn phòng"
        kept = Correction(
            document["document_id"], row["task_id"], row["task"], verdict=verdict, was=was,
            document=mark_text(mark_of(document)), **values,
        )  # fmt: skip
        add_corrections(self.out, [kept])


@pytest.fixture
def nights(tmp_path: Path) -> Nights:
    return Nights(tmp_path)


def renamed(nights: Nights) -> None:
    (nights.inputs / "sub").mkdir()
    (nights.inputs / "plan.txt").rename(nights.inputs / "sub" / "other name.txt")


def read_anew(nights: Nights) -> None:
    """The neighbours read otherwise and a row more is found: numbers move, ids too."""
    changed = PLAN.replace(
        "- Rà soát quy chế", "- Lập danh mục quy chế.\n- Chủ trì: Tổ Hai.\n- Rà soát quy chế"
    ).replace("Đạt ít nhất 95% hồ sơ", "Đạt tối thiểu 95% số hồ sơ")
    nights.write("plan.txt", changed)


def read_with_slips(nights: Nights) -> None:
    nights.write("plan.txt", PLAN.replace("quy chế của đơn vị", "quy chế cua đơn vị"))


CHANGES: list[Callable[[Nights], None]] = [lambda _: None, renamed, read_anew, read_with_slips]


@pytest.mark.parametrize("change", CHANGES)
def test_a_correction_outlives(nights: Nights, change: Callable[[Nights], None]) -> None:
    nights.keep(column="leads", now="Tổ Hành chính")
    nights.keep(column="deadline", now="Quý III/2026")
    nights.keep(column="task", now="Rà soát quy chế làm việc")
    change(nights)
    summary = nights.run()
    row = nights.row("Rà soát quy chế làm việc")
    assert (row["leads"], row["deadline_end"].isoformat()) == (["Tổ Hành chính"], "2026-09-30")
    assert row["corrected"] == ["leads", "deadline", "task"]
    assert (summary.corrections.applied, summary.corrections.stale) == (3, ())
    assert "corrections applied" in render_summary(summary)


def test_no_document_is_read_anew(nights: Nights) -> None:
    nights.keep(column="leads", now="Sở Nội vụ")
    assert nights.run().processed == 0
    row = nights.row()
    assert (row["leads"], len(row["lead_ids"])) == (["Sở Nội vụ"], 1)
    assert check_dataset(nights.out) == []
    assert row["lead_ids"][0] in {unit["unit_id"] for unit in nights.rows("units")}


def test_nothing_is_written_where_nothing_differs(nights: Nights) -> None:
    nights.keep(column="leads", now="Sở Nội vụ")
    first, second = nights.run(), nights.run()
    assert first.snapshot == second.snapshot
    assert second.corrections.applied == 1
    (nights.out / FILE_NAME).unlink()
    assert nights.run().snapshot != first.snapshot
    assert nights.row()["leads"] == ["Văn phòng"]


def test_a_rejected_row_is_named(nights: Nights) -> None:
    before = nights.run()
    nights.keep(RowVerdict.REJECT)
    summary = nights.run()
    assert summary.tasks == before.tasks - 1
    assert STATEMENT not in [row["task"] for row in nights.rows("tasks")]
    named = [row for row in nights.rows("warnings") if row["code"] == "rejected_row"]
    assert [row["texts"] for row in named] == [[STATEMENT]]
    document = nights.rows("documents")[0]
    assert document["task_count"] == len(nights.rows("tasks"))
    assert check_dataset(nights.out) == []


def test_a_missing_row_is_added(nights: Nights) -> None:
    nights.keep(RowVerdict.ADD, now="Mua máy quét", column="task")
    add = (nights.out / FILE_NAME).read_text("utf-8-sig").replace(STATEMENT, "Mua máy quét")
    (nights.out / FILE_NAME).write_text(add, encoding="utf-8-sig")
    nights.run()
    row = nights.row("Mua máy quét")
    assert (row["origin"], row["reviewed"], row["confidence"]) == ("person", True, 1.0)
    assert check_dataset(nights.out) == []


def test_another_scan_with_other_words_is_stale(nights: Nights) -> None:
    nights.keep(column="leads", now="Tổ Hành chính")
    nights.write("plan.txt", PLAN.replace("Rà soát quy chế của đơn vị", "Xây dựng đề án mới"))
    summary = nights.run()
    assert len(summary.corrections.stale) == 1
    assert "corrections not applied:" in render_summary(summary)
    assert "stale_correction" in nights.rows("documents")[0]["warnings"]
    codes = [row["code"] for row in nights.rows("warnings") if row["severity"] == "warning"]
    assert "stale_correction" in codes
    assert check_dataset(nights.out) == []
    assert nights.run().corrections.stale == summary.corrections.stale  # it is said every night


def test_a_document_that_is_gone_is_named(nights: Nights) -> None:
    nights.keep(column="leads", now="Tổ Hành chính")
    nights.write("plan.txt", PLAN.replace("12/KH-THHM", "13/KH-THHM"))
    summary = nights.run()
    assert summary.corrections.applied == 0
    assert "is not among the inputs" in summary.corrections.stale[0]


def test_a_document_without_a_number_is_known_by_its_title(nights: Nights) -> None:
    blank = PLAN.replace("Số: 12/KH-THHM", "Số:      /KH-THHM")
    nights.write("plan.txt", blank)
    nights.run()
    nights.keep(column="leads", now="Tổ Hành chính")
    nights.write("plan.txt", blank.replace("Đạt ít nhất", "Bảo đảm ít nhất"))
    assert nights.run().corrections.applied == 1
    assert nights.row()["leads"] == ["Tổ Hành chính"]


def test_bad_rows_do_not_stop_a_run(nights: Nights) -> None:
    nights.keep(column="leads", now="Tổ Hành chính")
    with (nights.out / FILE_NAME).open("a", encoding="utf-8", newline="") as lines:
        lines.write("x,x:0,Rà soát,area,,=cmd|' /C calc'!A0,correct,,,,,\r\n")
    summary = nights.run()
    assert summary.corrections.applied == 1
    assert len(summary.corrections.unread) == 1


def test_a_file_that_is_none_stops_a_run_before_its_work(nights: Nights) -> None:
    (nights.out / FILE_NAME).write_bytes(b"\x50\x4b\xff\xff")
    with pytest.raises(WrongCorrections):
        nights.run()
