from __future__ import annotations

import pytest

from extractors.layout.grid import build_grid, find_frames
from extractors.printed import RulingLine, RulingLines

# Places in points; a rule is (at, start, stop). Two columns of 50 points, two rows of 20.
LEVELS = [(0.0, 0.0, 100.0), (20.0, 0.0, 100.0), (40.0, 0.0, 100.0)]
UPRIGHTS = [(0.0, 0.0, 40.0), (50.0, 0.0, 40.0), (100.0, 0.0, 40.0)]

Lines = list[tuple[float, float, float]]


def rules(across: Lines, down: Lines) -> RulingLines:
    return RulingLines(
        tuple(RulingLine(*rule) for rule in across), tuple(RulingLine(*rule) for rule in down)
    )


def cells(across: Lines, down: Lines) -> tuple[tuple[tuple[int, int], ...], ...] | None:
    (frame,) = find_frames(rules(across, down))
    grid = build_grid(frame)
    return grid.cells if grid else None


GRIDS = [
    ("every line there", LEVELS, UPRIGHTS, (((0, 0), (0, 1)), ((1, 0), (1, 1)))),
    (
        "cells of the first column merged downwards",
        [LEVELS[0], (20.0, 50.0, 100.0), LEVELS[2]],
        UPRIGHTS,
        (((0, 0), (0, 1)), ((0, 0), (1, 1))),
    ),
    (
        "cells of the first row merged",
        LEVELS,
        [UPRIGHTS[0], (50.0, 20.0, 40.0), UPRIGHTS[2]],
        (((0, 0), (0, 0)), ((1, 0), (1, 1))),
    ),
    (
        "double lines and lines that end short",
        [*LEVELS, (1.5, 0.0, 100.0), (20.5, 2.0, 98.0)],
        UPRIGHTS,
        (((0, 0), (0, 1)), ((1, 0), (1, 1))),
    ),
    (
        "a line in two pieces",
        [LEVELS[0], (20.0, 0.0, 50.0), (20.0, 51.0, 100.0), LEVELS[2]],
        UPRIGHTS,
        (((0, 0), (0, 1)), ((1, 0), (1, 1))),
    ),
    ("open sides", LEVELS, [UPRIGHTS[1]], (((0, 0), (0, 1)), ((1, 0), (1, 1)))),
]


@pytest.mark.parametrize(
    ("across", "down", "expected"), [c[1:] for c in GRIDS], ids=[c[0] for c in GRIDS]
)
def test_cells(across: Lines, down: Lines, expected: object) -> None:
    assert cells(across, down) == expected


FRAMES = [
    ("one table", LEVELS, UPRIGHTS, 1),
    (
        "two tables",
        [*LEVELS, *((at + 100, start, stop) for at, start, stop in LEVELS)],
        [*UPRIGHTS, *((at, start + 100, stop + 100) for at, start, stop in UPRIGHTS)],
        2,
    ),
    ("level lines alone", LEVELS, [], 0),
    ("upright lines alone", [], UPRIGHTS, 0),
    ("lines that do not meet", [(0.0, 0.0, 40.0)], [(90.0, 0.0, 40.0)], 0),
]


@pytest.mark.parametrize(
    ("across", "down", "count"), [c[1:] for c in FRAMES], ids=[c[0] for c in FRAMES]
)
def test_frames(across: Lines, down: Lines, count: int) -> None:
    assert len(find_frames(rules(across, down))) == count


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [
        (10.0, 10.0, (0, 0)),
        (60.0, 10.0, (0, 1)),
        (60.0, 30.0, (1, 1)),
        (-1.0, 10.0, None),
        (10.0, 41.0, None),
    ],
)
def test_the_cell_at_a_point(x: float, y: float, expected: tuple[int, int] | None) -> None:
    (frame,) = find_frames(rules(LEVELS, UPRIGHTS))
    grid = build_grid(frame)
    assert grid is not None and grid.at(x, y) == expected


def test_one_line_each_way_makes_no_grid_of_its_own() -> None:
    (frame,) = find_frames(rules([(0.0, 0.0, 10.0)], [(0.0, 0.0, 10.0)]))
    assert build_grid(frame) is None
