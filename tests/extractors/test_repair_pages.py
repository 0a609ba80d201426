"""What the repair of a document's pages says of its words."""

from __future__ import annotations

from extractors.models import Line, Page
from extractors.repair_pages import repair_pages

SAID = "Giám đốc Sở Y tế giao các xã kiểm tra sổ sách và báo cáo kết quả."


def doubted(*texts: str, confidence: float | None = 0.95) -> frozenset[str]:
    lines = tuple(Line(t, t, 1, n, confidence=confidence) for n, t in enumerate((SAID, *texts), 1))
    return repair_pages((Page(1, lines),)).doubted


def test_words_of_a_scan_that_the_repair_doubts() -> None:
    assert "ĐÓC" in doubted("HIỆU TRƯỞNG", "GIÁM ĐÓC")
    assert doubted("HIỆU TRƯỞNG", "GIÁM ĐỐC") == frozenset()


def test_of_print_none_is_doubted() -> None:
    assert doubted("HIỆU TRƯỞNG", "GIÁM ĐÓC", confidence=None) == frozenset()
