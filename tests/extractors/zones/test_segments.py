from __future__ import annotations

import pytest

from extractors.models import Line
from extractors.zones.segments import line_segments, segments_of
from tests.extractors.document_blocks import document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UBND XÃ A    CỘNG HÒA", ("UBND XÃ A", "CỘNG HÒA")),
        ("UBND XÃ A\tCỘNG HÒA", ("UBND XÃ A", "CỘNG HÒA")),
        ("UBND XÃ A CỘNG HÒA", ("UBND XÃ A CỘNG HÒA",)),
        ("Số:      /KH-UBND    Hà Lam, ngày 5", ("Số: /KH-UBND", "Hà Lam, ngày 5")),
        ("ngày    tháng    năm 2026", ("ngày tháng năm 2026",)),
        ("ngày 27 tháng  9  năm 2026", ("ngày 27 tháng 9 năm 2026",)),
        ("**UBND XÃ A**", ("UBND XÃ A",)),
        ("|UBND XÃ A|**CỘNG HÒA**|", ("UBND XÃ A", "CỘNG HÒA")),
        ("TIN TỨC | LIÊN HỆ", ("TIN TỨC | LIÊN HỆ",)),
        ("V/v hỗ trợ hộ nghèo theo  quy định mới", ("V/v hỗ trợ hộ nghèo theo quy định mới",)),
        ("người có công  với cách mạng", ("người có công với cách mạng",)),
        ("Trường Hoa Mơ  Độc lập - Tự do", ("Trường Hoa Mơ", "Độc lập - Tự do")),
        ("Xã Hà Lam  ngày 5 tháng 6 năm 2026", ("Xã Hà Lam", "ngày 5 tháng 6 năm 2026")),
        ("- Như trên;  hiệu trưởng", ("- Như trên;", "hiệu trưởng")),
        ("   ", ()),
    ],
)
def test_line(text: str, expected: tuple[str, ...]) -> None:
    assert line_segments(text) == expected


# Each case: the document, and its segments as (text, column, row).
SEGMENTS = [
    ("plain lines", "A B\nC D", [("A B", 0, 0), ("C D", 0, 1)]),
    ("blank lines count no rows", "A B\n\nC D", [("A B", 0, 0), ("C D", 0, 1)]),
    (
        "a table column after column",
        "| A B | C D |\n| E F | G H |\nI K",
        [("A B", 0, 0), ("E F", 0, 1), ("C D", 1, 0), ("G H", 1, 1), ("I K", 0, 2)],
    ),
    (
        "a wrapped line stands at its first",
        "ỦY BAN NHÂN    CỘNG HÒA XÃ\nDÂN    HỘI CHỦ NGHĨA VIỆT NAM",
        [("ỦY BAN NHÂN DÂN", 0, 0), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 1, 0)],
    ),
    (
        "a blank line parts what could be one",
        "ỦY BAN NHÂN\n\nDÂN",
        [("ỦY BAN NHÂN", 0, 0), ("DÂN", 0, 1)],
    ),
    (
        "emphasis that runs over a break",
        "| *Hà Lam,\\nngày 5 tháng 1 năm 2026* |",
        [("Hà Lam, ngày 5 tháng 1 năm 2026", 0, 0)],
    ),
    (
        "a line alone below the right column",
        "UBND XÃ HÀ LAM            Hà Lam, ngày 5\n                          tháng 1 năm 2026",
        [("UBND XÃ HÀ LAM", 0, 0), ("Hà Lam, ngày 5 tháng 1 năm 2026", 1, 0)],
    ),
    (
        "a line alone that is set in a little",
        "UBND XÃ HÀ LAM            Hà Lam, ngày 5\n    TRƯỜNG HOA MƠ",
        [("UBND XÃ HÀ LAM", 0, 0), ("Hà Lam, ngày 5", 1, 0), ("TRƯỜNG HOA MƠ", 0, 1)],
    ),
    ("a bullet stays", "| * Sở Nội vụ; |", [("* Sở Nội vụ;", 0, 0)]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in SEGMENTS], ids=[c[0] for c in SEGMENTS]
)
def test_segments(text: str, expected: list[tuple[str, int, int]]) -> None:
    blocks = document(text)
    found = [(s.text, s.column, s.row) for s in segments_of(blocks, 0, len(blocks))]
    assert found == expected


def test_gaps_within_the_cells_of_a_line() -> None:
    """They are where the lines of a cell were broken; the strokes part the columns."""
    text = "| (Ký, đóng dấu)    Lê Văn Mẫu | (Ký tên)    Trần Thị Hoa |"
    found = segments_of([Line(text, text, 1, 1)], 0, 1)
    assert [(segment.text, segment.column) for segment in found] == [
        ("(Ký, đóng dấu)", 0),
        ("Lê Văn Mẫu", 0),
        ("(Ký tên)", 1),
        ("Trần Thị Hoa", 1),
    ]
