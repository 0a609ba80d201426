from __future__ import annotations

import pytest

from normalizers.time.expressions import is_pure, mentions_of, scan, times_alone
from normalizers.time.mentions import Relation, Unit
from normalizers.time.words import reading_form

IN, BEFORE, UNTIL = Relation.IN, Relation.BEFORE, Relation.UNTIL
FROM, AFTER = Relation.FROM, Relation.AFTER
DAY, MONTHS, YEAR = Unit.DAY, Unit.MONTHS, Unit.YEAR

# Each case: a text, and its mentions as unit, year and relation.
TEXTS = [
    ("năm 2026", [(YEAR, 2026, IN)]),
    ("trong năm 2026", [(YEAR, 2026, IN)]),
    ("trước ngày 15/12/2026", [(DAY, 2026, BEFORE)]),
    ("đến năm 2030", [(YEAR, 2030, UNTIL)]),
    ("từ năm 2027", [(YEAR, 2027, FROM)]),
    ("sau ngày 30/6/2026", [(DAY, 2026, AFTER)]),
    ("Quý II/2026", [(MONTHS, 2026, IN)]),
    ("đến năm 2030, tầm nhìn đến năm 2045", [(YEAR, 2030, UNTIL), (YEAR, 2045, UNTIL)]),
    ("nộp 05/3/2026 về Phòng", [(DAY, 2026, IN)]),
    ("nộp 05 tháng 3 về Phòng", [(DAY, None, IN)]),
    ("phát 3/2026 phiếu", []),
    ("đạt 8/10 tiêu chí", []),
    ("Rà soát 12 văn bản", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_mentions(text: str, expected: list[tuple[Unit, int | None, Relation]]) -> None:
    reading = reading_form(text)
    found = mentions_of(reading, scan(reading))
    assert [(m.unit, m.year, m.relation) for m in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trước ngày 15/12/2026", True),
        ("Quý I; Quý II", True),
        ("Nộp trước ngày 15/12/2026", False),
        ("Trước ngày 15/12/2026 nộp báo cáo", False),
        ("; 1/2026 - 3/2026.", True),
        ("hè này", False),
        ("vỉa hè", False),
        ("(…)", True),
        ("", True),
    ],
)
def test_pure(text: str, expected: bool) -> None:
    reading = reading_form(text)
    assert is_pure(reading, scan(reading)) is expected
    alone = times_alone(reading)
    assert (alone is not None) is expected
    if alone is not None:
        assert [(t.kind, t.begin) for t in alone] == [(t.kind, t.begin) for t in scan(reading)]
