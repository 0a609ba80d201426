"""Which strokes, thin boxes and sides of boxes of a page are ruling lines."""

from __future__ import annotations

import pytest

from extractors.pdf.file import PdfLimits, read_pages
from extractors.printed import RulingLine, RulingLines
from tests.extractors.pdf_maker import Sheet, make_pdf

HEIGHT = 842.0
PEN = 1.5  # points: a stroke is so much longer than its path
ACROSS, DOWN = RulingLine(HEIGHT - 700, 100, 400), RulingLine(100, HEIGHT - 700, HEIGHT - 600)

DRAWN = [
    ("a stroke", "100 700 m 400 700 l S", (ACROSS,), ()),
    ("an upright stroke", "100 600 m 100 700 l S", (), (DOWN,)),
    ("a thin box, filled", "100 699.5 300 1 re f", (ACROSS,), ()),
    ("a dot", "100 700 m 101 700 l S", (), ()),
    ("a slanting stroke", "100 600 m 400 700 l S", (), ()),
    ("a shading", "100 600 300 100 re f", (), ()),
    ("a bar, too thick for a line", "100 695 300 10 re f", (), ()),
]


@pytest.mark.parametrize(
    ("drawn", "across", "down"), [case[1:] for case in DRAWN], ids=[case[0] for case in DRAWN]
)
def test_ruling_lines(
    drawn: str, across: tuple[RulingLine, ...], down: tuple[RulingLine, ...]
) -> None:
    found = rules_of(drawn)
    assert [*map(len, found)] == [len(across), len(down)]
    for line, expected in zip((*found.across, *found.down), (*across, *down), strict=True):
        assert line == pytest.approx(expected, abs=PEN)


def test_the_sides_of_a_frame() -> None:
    across, down = rules_of("100 600 300 100 re S")
    assert {line.at for line in across} == {HEIGHT - 700, HEIGHT - 600}
    assert {line.at for line in down} == {100, 400}


def rules_of(drawn: str) -> RulingLines:
    """The ruling lines of a page on which this is drawn."""
    sheet = Sheet()
    sheet.parts.append(drawn)
    return next(read_pages(make_pdf([sheet]), PdfLimits())).rules
