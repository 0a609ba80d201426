"""A dataset is checked against its contract; one that is broken in each way is told of."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.cli import main
from pipeline.contract.check import check_dataset
from pipeline.contract.findings import Breach, sentences
from pipeline.dataset.schema import schema
from pipeline.dataset.store import read_tables
from pipeline.language.catalog import speaking
from pipeline.language.choice import Language

PLAN = """UBND TỈNH AN BÌNH
SỞ NỘI VỤ
Số: 20/KH-SNV
An Bình, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026

II. NHIỆM VỤ
1. Rà soát quy chế làm việc của đơn vị.
Chủ trì: Văn phòng Sở. Thời gian: Quý I/2026.
2. Báo cáo kết quả thực hiện.
Chủ trì: Thanh tra Sở. Thời gian: Hằng quý.
3. Tổ chức hội nghị tổng kết công tác năm.

Nơi nhận:
- Lưu: VT.
GIÁM ĐỐC
Lê Văn Thử
"""
NAMES = ("documents", "sections", "tasks", "assignments", "units", "references", "footnotes",
         "lineage", "warnings", "failures")  # fmt: skip
Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("check")
    (folder / "in").mkdir()
    (folder / "in" / "a.txt").write_text(PLAN, "utf-8")
    out = folder / "out"
    assert main(["run", str(folder / "in"), "--out", str(out), "--quiet", "--jobs", "1"]) == 0
    return out


def broken(whole: Path, out: Path, table: str, change: Callable[[pa.Table], pa.Table]) -> Path:
    """A plain copy of the dataset with one table changed."""
    out.mkdir(exist_ok=True)
    for name, found in read_tables(whole, NAMES).items():
        pq.write_table(change(found) if name == table else found, out / f"{name}.parquet")
    return out


def with_cell(row: int, column: str, value: object) -> Callable[[pa.Table], pa.Table]:
    def change(table: pa.Table) -> pa.Table:
        rows: Rows = table.to_pylist()
        rows[row][column] = value
        plain = pa.schema([field.with_nullable(True) for field in table.schema],
                          table.schema.metadata)  # fmt: skip
        return pa.Table.from_pylist(rows, schema=plain)

    return change


def old_version(table: pa.Table) -> pa.Table:
    metadata: dict[Any, Any] = dict(table.schema.metadata or {})
    return table.replace_schema_metadata(metadata | {b"schema_version": b"0"})


def test_what_a_run_writes_keeps_the_contract(whole: Path) -> None:
    assert check_dataset(whole) == []


@pytest.mark.parametrize(
    ("table", "column", "value", "told"),
    [
        ("tasks", "kind", "wish", "tasks.kind is not one of task, target: row 0"),
        ("tasks", "kind", None, "tasks.kind is null, which is not allowed"),
        ("tasks", "task", "  ", "tasks.task states nothing"),
        ("tasks", "document_id", "ffff", "tasks.document_id names no row of documents"),
        ("tasks", "task_id", "x:9", "tasks.task_id is not made of the document and the position"),
        ("tasks", "section_id", "x:s9", "tasks.section_id names no row of sections"),
        ("tasks", "lead_ids", ["vn/nobody"], "tasks.lead_ids names no row of units"),
        ("tasks", "confidence", 1.5, "tasks.confidence is not within 0 and 1"),
        ("tasks", "deadline_end", date(2020, 1, 1), "tasks.deadline_end lies before deadline_st"),
        ("tasks", "recurrence_rule", "FREQ=YEARLY", "stands with a deadline that does not recur"),
        ("tasks", "deadline_dates", [date(2026, 5, 1), date(2026, 3, 1)], "are not in order"),
        ("tasks", "deadline_dates", [date(2026, 3, 1)], "is not the last of deadline_dates"),
        ("tasks", "review_flags", ["odd"], "holds a code that docs/codes.md does not list"),
        ("tasks", "places", [{"page": 0, "x0": None, "top": None, "x1": None, "bottom": None}],
         "tasks.places hold a page or a box that cannot be"),
        ("documents", "period_end", date(2020, 1, 1), "documents.period_end lies before period_"),
        ("documents", "pages", 0, "documents.pages is less than 1"),
        ("documents", "genre", "poem", "documents.genre is not one of plan, "),
        ("documents", "task_count", 7, "row 0 ("),
        ("documents", "issuer_id", "vn/nobody", "documents.issuer_id names no row of units"),
        ("sections", "parent_id", "x:s9", "sections.parent_id names no row of sections"),
        ("assignments", "task_id", "x:9", "assignments.task_id names no row of tasks"),
        ("assignments", "score", 101.0, "assignments.score is not within 0 and 100"),
        ("units", "unit_id", None, "units.unit_id is null, which is not allowed"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_in_a_sentence(
    whole: Path, tmp_path: Path, table: str, column: str, value: object, told: str
) -> None:
    found = check_dataset(broken(whole, tmp_path / "x", table, with_cell(0, column, value)))
    assert any(told in sentence for sentence in sentences(found)), sentences(found)


def test_a_rule_that_is_none_is_told(whole: Path, tmp_path: Path) -> None:
    change = with_cell(1, "recurrence_rule", "EVERY QUARTER")
    (told,) = sentences(check_dataset(broken(whole, tmp_path / "x", "tasks", change)))
    assert told.startswith("tasks.recurrence_rule is no RRULE of RFC 5545: row 1 (")
    assert told.endswith("holds 'EVERY QUARTER'")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda table: table.drop_columns(["deadline"]), "tasks.deadline is missing"),
        (lambda table: table.append_column("extra", pa.nulls(len(table), pa.string())),
         "tasks.extra is no column of the contract"),
        (lambda table: table.set_column(
            table.schema.get_field_index("position"), "position",
            table["position"].cast(pa.int64())),
         "tasks.position is of type int64, not int32"),
        (lambda table: pa.concat_tables([table, table.slice(0, 1)]),
         "tasks has two rows of one key"),
        (old_version,
         "dataset has schema version 0, not "),
    ],
)  # fmt: skip
def test_a_wrong_table_is_told(
    whole: Path, tmp_path: Path, change: Callable[[pa.Table], pa.Table], told: str
) -> None:
    found = check_dataset(broken(whole, tmp_path / "x", "tasks", change))
    assert any(sentence.startswith(told) for sentence in sentences(found)), sentences(found)


def test_bytes_that_a_run_did_not_write_are_told(whole: Path, tmp_path: Path) -> None:
    copy = broken(whole, tmp_path / "x", "tasks", lambda table: table)
    snapshot = (whole / "tasks.parquet").resolve().parent
    (copy / "sha256.json").write_bytes((snapshot / "sha256.json").read_bytes())
    pq.write_table(read_tables(whole, NAMES)["tasks"], copy / "tasks.parquet", compression="none")
    assert "not to the byte what the run wrote" in sentences(check_dataset(copy))[0]


def test_the_command_ends_with_1_where_the_contract_is_broken(
    whole: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(whole)]) == 0
    assert capsys.readouterr().out.endswith("the dataset keeps its contract\n")
    bad = str(broken(whole, tmp_path / "x", "tasks", with_cell(0, "kind", "wish")))
    assert main(["check", bad, "--json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)
    assert (finding["table"], finding["column"], finding["row"]) == ("tasks", "kind", 0)
    assert main(["check", str(tmp_path)]) == 2  # no dataset
    (tmp_path / "x" / "units.parquet").unlink()
    assert main(["check", bad]) == 2
    assert "units.parquet is missing" in capsys.readouterr().err


def test_without_pandera_it_says_what_to_install(
    whole: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pandera", None)
    monkeypatch.setitem(sys.modules, "pandera.pandas", None)
    assert main(["check", str(whole)]) == 3
    assert "pip install 'kehoach[check]'" in capsys.readouterr().err


def test_every_rule_is_about_a_column_of_the_contract() -> None:
    from pipeline.contract.row_rules import ROW_RULES
    from pipeline.contract.rules import CODES_OF, LIMITS, ORDERED
    from pipeline.dataset.keys import KEYS, REFERENCES

    named = {*LIMITS, *REFERENCES, *REFERENCES.values(), *CODES_OF}
    named |= {(table, name) for table, names in KEYS.items() for name in names}
    named |= {(table, name) for table, pairs in ORDERED.items() for pair in pairs for name in pair}
    named |= {(t, name) for t, rules in ROW_RULES.items() for rule in rules for name in rule.reads}
    assert [(table, name) for table, name in named if name not in schema(table).names] == []
    assert set(KEYS) == set(NAMES)


def test_breaches_are_said_in_vietnamese() -> None:
    found = [
        Breach("tasks", "kind", "is null, which is not allowed", row, f"a:{row}", "None")
        for row in range(5)
    ]
    lone = Breach("units", "level", "is of type int64, not string")
    with speaking(Language.VIETNAMESE):
        assert sentences([*found, lone]) == [
            "tasks.kind để trống, không được phép: dòng 0 (a:0) có giá trị None; "
            "dòng 1 (a:1) có giá trị None; dòng 2 (a:2) có giá trị None; và 2 dòng khác",
            "units.level có kiểu int64, không phải string",
        ]
