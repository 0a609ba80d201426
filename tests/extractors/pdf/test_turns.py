"""Quarter turns of a page."""

import pytest

from extractors.models import Box
from extractors.pdf.turns import Turn

AREA = (10.0, 20.0, 110.0, 220.0)  # 100 wide, 200 high
# The lower left corner of the file and a point right of it, by the turn.
POINTS = [
    (0, (0.0, 200.0), (30.0, 200.0), (100.0, 200.0)),
    (1, (0.0, 0.0), (0.0, 30.0), (200.0, 100.0)),
    (2, (100.0, 0.0), (70.0, 0.0), (100.0, 200.0)),
    (3, (200.0, 100.0), (200.0, 70.0), (200.0, 100.0)),
    (5, (0.0, 0.0), (0.0, 30.0), (200.0, 100.0)),  # as one quarter
]


@pytest.mark.parametrize(("quarters", "corner", "right", "size"), POINTS)
def test_points(
    quarters: int,
    corner: tuple[float, float],
    right: tuple[float, float],
    size: tuple[float, float],
) -> None:
    turn = Turn.of_page(quarters, AREA)
    assert (turn.width, turn.height) == size
    assert (turn.point(10, 20), turn.point(40, 20)) == (corner, right)


@pytest.mark.parametrize("quarters", range(4))
def test_a_box_keeps_its_corners_in_order(quarters: int) -> None:
    box = Turn.of_page(quarters, AREA).box(20, 30, 60, 90)
    assert box.x0 < box.x1 and box.top < box.bottom
    assert {round(box.x1 - box.x0), round(box.bottom - box.top)} == {40, 60}


@pytest.mark.parametrize("quarters", range(4))
def test_four_quarters_are_a_whole_turn(quarters: int) -> None:
    box = Box(1.0, 2.0, 30.0, 40.0)
    width, height, found = 100.0, 200.0, box
    for _ in range(4):
        found = Turn(quarters, width, height).back(found)
        if quarters % 2:
            width, height = height, width
    assert found == box
