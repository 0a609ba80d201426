"""Footnotes: their lines make notes, and their marks leave the text."""

from __future__ import annotations

import pytest

from extractors.models import DropKind, Dropped, Line
from pipeline.document.footnotes import Footnote, footnotes_of, without_note_marks


def dropped(*lines: tuple[str, int]) -> list[Dropped]:
    return [
        Dropped(Line(raw=text, text=text, page_number=page, number=number), DropKind.FOOTNOTE)
        for number, (text, page) in enumerate(lines, 1)
    ]


NOTES = [
    ("a raised mark", [("¹ Theo Nghị quyết số "
                        "12/NQ-HĐND.", 1)], [("1", "Theo Nghị quyết số 12/NQ-HĐND.")]),
    ("a mark in brackets", [("[3] Theo báo cáo.", 2)], [("3", "Theo báo cáo.")]),
    ("a plain number", [("4 Sở Nội vụ.", 2)], [("4", "Sở Nội vụ.")]),
    ("wrapped over lines", [("¹ Theo báo cáo", 1), ("của Sở A.", 1), ("² Khác.", 1)],
     [("1", "Theo báo cáo của Sở A."), ("2", "Khác.")]),
    ("a number is no mark", [("¹ Tăng", 1), ("2.100 triệu đồng.", 1)], [("1", "Tăng 2.100 triệu "
                                                                              "đồng.")]),
    ("stars in brackets", [("(*) Tính cả năm", 1), ("học sau.", 1), ("(**) Ước tính.", 1)],
     [("*", "Tính cả năm học sau."), ("**", "Ước tính.")]),
    ("no mark at all", [("Ghi chú chung.", 1)], [(None, "Ghi chú chung.")]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "notes"), [c[1:] for c in NOTES], ids=[c[0] for c in NOTES])
def test_lines_make_notes(
    lines: list[tuple[str, int]], notes: list[tuple[str | None, str]]
) -> None:
    assert [(note.mark, note.text) for note in footnotes_of(dropped(*lines))] == notes


MARKS = [
    ("Kiểm tra hồ sơ tổ¹ (2)", "Kiểm tra hồ sơ tổ (2)"),
    ("Kiểm tra hồ sơ tổ², sổ sách", "Kiểm tra hồ sơ tổ, sổ sách"),
    ("ngày 30/10/2025¹;", "ngày 30/10/2025;"),
    ("theo quy định[2].", "theo quy định."),
    ("diện tích 20 km²", "diện tích 20 km²"),
    ("thể tích 5 m²", "thể tích 5 m²"),
    ("ghi chú⁷", "ghi chú⁷"),
    ("[2] là mục", "[2] là mục"),
]


@pytest.mark.parametrize(("text", "bare"), MARKS)
def test_marks_of_notes_leave_the_text(text: str, bare: str) -> None:
    notes = [Footnote("1", "a", 1, 1), Footnote("2", "b", 1, 2)]
    (line,) = without_note_marks([Line(raw=text, text=text, page_number=1, number=1)], notes)
    assert getattr(line, "text", None) == bare
