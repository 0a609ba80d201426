"""Pieces of ruling lines that drift."""

import pytest

from extractors.picture.rules.drift import without_drift
from extractors.printed import RulingLine, RulingLines


def fan(x: float, step: float, rows: int = 6) -> list[RulingLine]:
    """An upright line in pieces of 100 points, each `step` beside the one above."""
    return [RulingLine(x + step * row, 100.0 * row, 100.0 * row + 101) for row in range(rows)]


def positions(down: list[RulingLine]) -> list[float]:
    return sorted({round(rule.at, 1) for rule in without_drift(RulingLines((), tuple(down))).down})


@pytest.mark.parametrize(
    ("down", "expected"),
    [
        (fan(100, 0) + fan(200, 2.0), [100.0, 205.0]),
        (fan(200, -2.0), [195.0]),
        (fan(100, 0.1), [100.0, 100.1, 100.2, 100.3, 100.4, 100.5]),  # straight enough
        (fan(100, 0, 2) + fan(103, 0, 2), [100.0, 103.0]),  # a double line
        ([RulingLine(100, 0, 100), RulingLine(102, 300, 400)], [100.0, 102.0]),  # of two tables
        ([RulingLine(100, 0, 100), RulingLine(130, 100, 200)], [100.0, 130.0]),
        ([], []),
    ],
)
def test_a_line_has_one_position(down: list[RulingLine], expected: list[float]) -> None:
    assert positions(down) == expected


def test_pieces_keep_their_ends() -> None:
    down = tuple(fan(200, 2.0))
    found = without_drift(RulingLines((), down)).down
    assert sorted(rule[1:] for rule in found) == sorted(rule[1:] for rule in down)


def test_level_lines_drift_too() -> None:
    across = tuple(RulingLine(50 + 2.0 * n, 100.0 * n, 100.0 * n + 99) for n in range(5))
    assert {rule.at for rule in without_drift(RulingLines(across, ())).across} == {54.0}
