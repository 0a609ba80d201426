"""Rows of a dataset for tests of the report, as `read_rows` gives them."""

from __future__ import annotations

import random
import re
from datetime import date, timedelta
from functools import cache
from typing import Any

from pipeline.dataset.column_values import PlaceValue
from pipeline.dataset.notice_records import FailureRecord, WarningRecord
from pipeline.dataset.records import DocumentRecord, TaskRecord
from pipeline.dataset.schema import to_table
from pipeline.dataset.unit_records import UnitRecord
from tests.places import RAW

Rows = dict[str, list[dict[str, Any]]]
AREAS = ("direction", "institutions", "procedures", "apparatus", None)
LEADS = ("Sở Nội vụ", "Văn phòng Sở", "Đội Quản lý đô thị", "Phòng Tài chính", "Tổ Đối ngoại")
KINDS = ("date", "period", "recurring", "continuous", "conditional", None)


def document(place: int = 0, **fields: Any) -> dict[str, Any]:
    said: dict[str, Any] = {
        "document_id": f"{place:016x}", "source_path": f"plan-{place}.txt",
        "source_path_nfc": f"plan-{place}.txt", "source_format": "text",
        "sha256": f"{place:064x}",
        "bytes": 1, "pages": 1, "text_source": "plain", "encoding_repair": "none",
        "diacritics_repaired": False, "number": f"{place + 1}/KH-SNV", "issuer": "SỞ NỘI VỤ",
        "title": "Cải cách hành chính năm 2026", "issued_on": date(2026, 1, 5),
        "period_start": date(2026, 1, 1), "period_end": date(2026, 12, 31),
    }  # fmt: skip
    return row("documents", DocumentRecord(**(said | fields)))


def task(position: int = 0, number: int = 0, **fields: Any) -> dict[str, Any]:
    said: dict[str, Any] = {
        "task_id": f"{number:016x}:{position}", "document_id": f"{number:016x}",
        "position": position, "kind": "task", "origin": "item", "rule": "item",
        "task": "Rà soát quy chế làm việc", "places": (PlaceValue(1),),
    }  # fmt: skip
    return row("tasks", TaskRecord(**(said | fields)))


def warning(code: str, number: int = 0, **fields: Any) -> dict[str, Any]:
    said: dict[str, Any] = {
        "document_id": f"{number:016x}", "ordinal": 0, "code": code, "severity": "warning",
        "sentence": "The numbers leave out 4.",
    }  # fmt: skip
    return row("warnings", WarningRecord(**(said | fields)))


def failure(path: str, code: str) -> dict[str, Any]:
    return row("failures", FailureRecord(source_path=path, code=code, message="It is damaged."))


def unit(unit_id: str, **fields: Any) -> dict[str, Any]:
    return row("units", UnitRecord(unit_id=unit_id, name=unit_id, **fields))


def row(table: str, record: Any) -> dict[str, Any]:
    (found,) = to_table(table, [record]).to_pylist()
    return dict(found)


def rows(*tasks: dict[str, Any], **tables: list[dict[str, Any]]) -> Rows:
    found: Rows = {"documents": [document()], "tasks": [*tasks], "units": [], "warnings": [],
                   "failures": []}  # fmt: skip
    return found | tables


@cache
def many(count: int) -> Rows:
    """Rows of so many tasks in 200 plans, of words that stand in the plans of data/raw."""
    chance = random.Random(5)
    words = sorted(
        {
            w
            for path in sorted(RAW.glob("0[1-5]*"))
            for w in re.findall(r"\w+", path.read_text("utf-8", "ignore"))
        }
    )
    base = task()
    tasks = []
    for place in range(count):
        number, day = place % 200, date(2026, 1, 1) + timedelta(days=chance.randrange(365))
        kind = chance.choice(KINDS)
        tasks.append(base | {
            "task_id": f"{number:016x}:{place}", "document_id": f"{number:016x}", "position": place,
            "task": " ".join(chance.choices(words, k=chance.randrange(12, 40))).capitalize(),
            "leads": chance.sample(LEADS, chance.randrange(3)),
            "coordinators": chance.sample(LEADS, chance.randrange(4)),
            "deliverable": chance.choice(("Kế hoạch", "Báo cáo", None)),
            "area": chance.choice(AREAS), "deadline_kind": kind,
            "deadline": f"Trước ngày {day.day}/{day.month}" if kind else None,
            "deadline_end": day if kind in ("date", "period") else None,
            "recurrence_rule": "FREQ=MONTHLY" if kind == "recurring" else None,
            "confidence": chance.choice((0.993, 0.97, 0.85)),
        })  # fmt: skip
    return rows(*tasks, documents=[document(number) for number in range(200)])
