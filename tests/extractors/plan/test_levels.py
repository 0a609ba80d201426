from __future__ import annotations

import pytest

from extractors.lines.markers import MarkerKind as K
from extractors.lines.markers import read_marker
from extractors.plan.levels import OpenNode, place

ROMAN, ONE, TWO = OpenNode(K.ROMAN, (1,)), OpenNode(K.NUMBER, (1,)), OpenNode(K.NUMBER, (2,))
LETTER, DASH = OpenNode(K.LETTER, (1,)), OpenNode(K.DASH)
LEAD_IN = OpenNode(None, is_lead_in=True)
TITLE = OpenNode(None)

# marker, what is open from the outside in, how many of them stay open
CASES = [
    ("II. B", [ROMAN, ONE, DASH], 0),
    ("1. B", [ROMAN], 1),
    ("2. B", [ROMAN, ONE, DASH], 1),
    ("1.2. B", [ROMAN, ONE], 2),
    ("2.2. B", [ROMAN, ONE], 1),
    ("a) B", [ROMAN, ONE], 2),
    ("b) B", [ROMAN, ONE, LETTER, DASH], 2),
    ("a1) B", [ROMAN, LETTER], 2),
    ("b) B", [OpenNode(K.LETTER, (1,)), OpenNode(K.LETTER, (1, 2))], 0),
    ("b) B", [ROMAN, ONE, OpenNode(K.LETTER, (1, 2))], 2),  # no "a)" is open
    ("1. B", [ROMAN, TWO], 1),
    ("- B", [ROMAN, ONE, DASH], 2),
    ("+ B", [ROMAN, DASH], 2),
    ("- B", [ROMAN, OpenNode(K.PLUS)], 1),
    ("- B", [ROMAN, OpenNode(K.PLUS, has_colon=True)], 2),
    ("- B", [ROMAN, LEAD_IN], 2),
    ("a) B", [ROMAN, LEAD_IN], 1),
    ("1. B", [ROMAN, TWO, OpenNode(K.LETTER, (1,), has_colon=True)], 3),
    ("1. B", [ROMAN, TWO, LETTER], 1),
    ("II. B", [TITLE, ROMAN], 1),
    ("II. B", [TITLE], 1),
    ("1) B", [ROMAN, ONE, LETTER], 3),
    ("2) B", [ROMAN, ONE, LETTER], 2),
]


@pytest.mark.parametrize(("text", "opened", "left"), CASES)
def test_how_many_stay_open(text: str, opened: list[OpenNode], left: int) -> None:
    marker = read_marker(text)
    assert marker is not None
    assert place(marker, opened) == left


INNER = OpenNode(K.DASH, indent=2)
OUTER = OpenNode(K.DASH, has_colon=True)
INDENTED = [
    (2, [ROMAN, OUTER], 2),  # farther in than "- Tổ Một:"
    (2, [ROMAN, OUTER, INNER], 2),
    (0, [ROMAN, OUTER, INNER], 1),
    (0, [ROMAN, OUTER], 1),
    (1, [ROMAN, OUTER], 1),  # a blank by chance
    (2, [ROMAN, DASH], 1),  # no colon
    (4, [ROMAN, OUTER, INNER], 2),
]


@pytest.mark.parametrize(("indent", "opened", "left"), INDENTED)
def test_dashes_that_are_set_farther_in(indent: int, opened: list[OpenNode], left: int) -> None:
    marker = read_marker("- B")
    assert marker is not None
    assert place(marker, opened, indent) == left
