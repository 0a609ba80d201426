from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from extractors.errors import UnreadableFile
from pipeline.views.text_view import document_text

CASES = [
    ("lines", "Một\n\nHai", "Một\n\nHai"),
    ("pages", "Một\n\fHai", "Một\fHai"),
    (
        "tabs of a table",
        "STT\tNhiệm vụ\tChủ trì\n1\tHọp\tTổ A",
        "STT\tNhiệm vụ\tChủ trì\n1\tHọp\tTổ A",
    ),
    (
        "pipes of a table",
        "| TT | Nhiệm vụ | Chủ trì |\n|---|---|---|\n| 1 | Họp | Tổ A |",
        "TT\tNhiệm vụ\tChủ trì\n1\tHọp\tTổ A",
    ),
    ("a BOM is no text", "\ufeffMột", "Một"),
]


@pytest.mark.parametrize(
    ("text", "shown"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_text(tmp_path: Path, text: str, shown: str) -> None:
    (tmp_path / "plan.txt").write_bytes(text.encode())
    assert document_text(tmp_path / "plan.txt") == shown


def test_raw_is_before_repair(tmp_path: Path) -> None:
    printed = "Kế hoạch số 5"
    raw = unicodedata.normalize("NFD", printed)
    (tmp_path / "plan.txt").write_bytes(raw.encode())
    assert document_text(tmp_path / "plan.txt") == printed
    assert document_text(tmp_path / "plan.txt", raw=True) == raw


def test_what_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(UnreadableFile):
        document_text(tmp_path / "plan.txt")
