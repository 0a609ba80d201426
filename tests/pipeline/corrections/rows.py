"""Rows of a small plan as the dataset holds them, and corrections of them."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.corrections.correction import Correction, RowVerdict
from pipeline.corrections.document_marks import mark_of, mark_text
from pipeline.document.source_file import SourceFile
from tests.pipeline import fakes

SOURCE = SourceFile(Path("/x"), "x.txt", "ab12" * 16, 1)
DOCUMENT: dict[str, Any] = asdict(
    fakes.document(
        SOURCE,
        number="12/KH-THHM",
        issued_on=date(2026, 1, 5),
        issuer="TRƯỜNG TIỂU HỌC HOA MƠ",
        superior_issuer="ỦY BAN NHÂN DÂN XÃ AN LẠC",
        place="An Lạc",
        title="Cải cách hành chính năm 2026",
        period_start=date(2026, 1, 1),
        period_end=date(2026, 12, 31),
    )
)
KEY = SOURCE.document_id
STATEMENTS = (
    "Rà soát quy chế làm việc của đơn vị",
    "Công khai thủ tục hành chính tại bảng tin của trường",
    "Báo cáo kết quả thực hiện",
    "Báo cáo kết quả thực hiện",
)
LEADS = ("Văn phòng", "Tổ Chuyên môn", "Tổ Một", "Tổ Hai")


def task(position: int, statement: str, *leads: str, **changes: Any) -> dict[str, Any]:
    row = asdict(fakes.task(KEY, position, statement)) | {"leads": list(leads)} | changes
    return {name: list(cell) if isinstance(cell, tuple) else cell for name, cell in row.items()}


def tasks() -> list[dict[str, Any]]:
    pairs = zip(STATEMENTS, LEADS, strict=True)
    return [task(i, statement, lead) for i, (statement, lead) in enumerate(pairs)]


def correction(statement: str = STATEMENTS[0], **changes: Any) -> Correction:
    """A correction of the leads of a row, unless it is changed."""
    values = {
        "document_id": KEY,
        "task_id": f"{KEY}:{STATEMENTS.index(statement) if statement in STATEMENTS else 9}",
        "statement": statement,
        "column": "leads",
        "was": "Văn phòng",
        "now": "Tổ Hành chính",
        "verdict": RowVerdict.CORRECT,
        "when": "2026-03-01T08:00:00",
        "document": mark_text(mark_of(DOCUMENT)),
    }
    return Correction(**(values | changes))
