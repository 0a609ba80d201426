"""Upright lines that a grid lacks."""

import pytest

from extractors.layout.column_edges import with_missing_lines
from extractors.layout.grid import build_grid, find_frames
from extractors.printed import RulingLine, RulingLines, Word
from tests.extractors.layout.set_words import set_line

# A column of numbers, and one that holds two headings: 50 and 300 points wide, rows of 30.
XS, YS = (50.0, 100.0, 400.0), (100.0, 130.0, 160.0, 190.0)
RULES = RulingLines(
    tuple(RulingLine(y, XS[0], XS[-1]) for y in YS),
    tuple(RulingLine(x, YS[0], YS[-1]) for x in XS),
)


def added(*cells: tuple[str, str]) -> list[float]:
    """Where lines are added for rows of two texts in the second column, from its left edge on."""
    (frame,) = find_frames(RULES)
    grid = build_grid(frame)
    assert grid is not None
    words: dict[tuple[int, int], list[Word]] = {}
    for row, (left, right) in enumerate(cells):
        base = YS[row] + 15
        words[row, 1] = [*set_line(left, 105, base), *(set_line(right, 280, base) if right else [])]
    found = with_missing_lines(frame, grid, words)
    return sorted({rule.at for rule in found.down} - set(XS))


HEADS = ("Nhiệm vụ", "Chủ trì")


def test_two_headings_and_a_gap_below() -> None:
    (at,) = added(HEADS, ("Rà soát quy chế", "Tổ A"), ("Sửa nội quy", "Tổ B"))
    assert 180 < at < 280


@pytest.mark.parametrize(
    "cells",
    [
        [("Nhiệm vụ", ""), ("Rà soát", "Tổ A"), ("Sửa", "Tổ B")],  # one heading
        [("Tên gọi", "Chủ trì"), ("Rà soát", "Tổ A"), ("Sửa", "Tổ B")],  # one is not known
        [HEADS, ("Rà soát quy chế làm việc của các cơ quan trong xã", ""), ("Sửa", "Tổ B")],
        [("", ""), ("Rà soát", "Tổ A"), ("Sửa", "Tổ B")],
    ],
    ids=["one heading", "an unknown heading", "words cross the gap", "no heading"],
)
def test_no_line_is_missing(cells: list[tuple[str, str]]) -> None:
    assert added(*cells) == []
