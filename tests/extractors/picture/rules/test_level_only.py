from collections.abc import Callable, Sequence

import numpy as np
import pytest

from extractors.picture.pixels import Pixels
from extractors.picture.rules import level_only
from extractors.picture.sheet import PixelRule, PixelRules, Sheet
from tests.extractors.picture.rules.test_no_rules import DPI, sheet, write

LEFT, RIGHT = 100, 1250
COLUMNS = (120, 240, 700, 1000)  # where the words of each column begin
ROW = 92


def rung(y: float, left: float = LEFT, right: float = RIGHT) -> PixelRule:
    return PixelRule(y, left, right)


def rungs(top: int, rows: int) -> list[PixelRule]:
    return [rung(top + ROW * row) for row in range(rows + 1)]


def fill(
    page: Pixels, top: int, rows: int, columns: Sequence[int] = (1, 5, 3, 3)
) -> list[PixelRule]:
    """Rows of two lines; how many words each column has, 0 for a heading alone."""
    for row in range(rows):
        for x, words in zip(COLUMNS, columns, strict=True):
            for line in range(2 if words > 1 else 1):
                if words or (row == 0 and line == 0):
                    write(
                        page,
                        x,
                        top + ROW * row + 14 + 34 * line,
                        words or 2,
                        28 if words == 1 else 60,
                    )
    return rungs(top, rows)


def walls(
    page: Pixels, across: Sequence[PixelRule], down: Sequence[PixelRule] = ()
) -> dict[int, list[tuple[int, int]]]:
    """The walls that came in, in pixels: from where to where at each place."""
    found: dict[int, list[tuple[int, int]]] = {}
    for rule in level_only.find(Sheet(page, DPI, PixelRules(tuple(across), tuple(down)))).down:
        at, start, stop = map(round, rule)
        found.setdefault(at, []).append((start, stop))
    return found


def are_between_columns(places: Sequence[int]) -> bool:
    inner = sorted(places)[1:-1]
    return (
        len(inner) == 3 and 148 < inner[0] < 240 and 580 < inner[1] < 700 and 900 < inner[2] < 1000
    )


def test_strips_of_paper_are_walls_between_level_lines() -> None:
    page = sheet()
    found = walls(page, fill(page, 300, 6))
    assert are_between_columns(list(found))
    assert all(len(pieces) == 6 for x, pieces in found.items() if LEFT + 4 < x < RIGHT - 4)


def test_a_title_across_the_table_has_no_walls() -> None:
    page = sheet()
    across = [*fill(page, 300, 3), *fill(page, 300 + 4 * ROW, 3)]
    write(page, COLUMNS[1], 300 + 3 * ROW + 14, 13)
    found = walls(page, across)
    assert are_between_columns(list(found))
    titled = 300 + 3 * ROW + 20
    inside = [
        x for x, pieces in found.items() if any(start < titled < stop for start, stop in pieces)
    ]
    assert not any(400 < x < 1100 for x in inside)


@pytest.mark.parametrize("columns", [(1, 5, 3, 0), (1, 5, 0, 3), (1, 5, 0, 0)])
def test_a_column_with_a_heading_alone_is_one(columns: Sequence[int]) -> None:
    page = sheet()
    assert are_between_columns(list(walls(page, fill(page, 300, 6, columns))))


def test_a_level_line_that_ends_in_a_strip_ends_at_its_wall() -> None:
    page = sheet()
    across = [*fill(page, 300, 6), rung(300 + 2 * ROW, 640, RIGHT)]
    assert 640 in walls(page, [rule for rule in across if rule != rung(300 + 2 * ROW)])


def test_two_tables_with_text_between_have_walls_of_their_own() -> None:
    page = sheet()
    across = [*fill(page, 200, 3), *fill(page, 900, 4)]
    for line in range(5):
        write(page, LEFT, 530 + 60 * line, 16)
    pieces = [piece for at in walls(page, across).values() for piece in at]
    assert not any(start < 700 < stop for start, stop in pieces)
    assert any(stop <= 500 for _, stop in pieces)
    assert any(start >= 890 for start, _ in pieces)


def table_with_walls(page: Pixels) -> PixelRules:
    across = fill(page, 300, 6)
    down = tuple(PixelRule(x, 300, 300 + 6 * ROW) for x in (LEFT, 220, 650, 950, RIGHT))
    return PixelRules(tuple(across), down)


def walls_in_pieces(page: Pixels) -> PixelRules:
    """Two tables as wide with text between; a wall is as high as its row."""
    across = [*fill(page, 200, 3), *fill(page, 1000, 4)]
    down = tuple(
        PixelRule(x, top + ROW * row, top + ROW * row + ROW)
        for top, rows in ((200, 3), (1000, 4))
        for row in range(rows)
        for x in (LEFT, 220, 650, 950, RIGHT)
    )
    return PixelRules(tuple(across), down)


def text_on_lines(page: Pixels) -> PixelRules:
    for line in range(8):
        write(page, LEFT, 300 + 60 * line, 15 - line % 3, 58 + line % 7)
    return PixelRules(tuple(rung(330 + 60 * line) for line in range(8)), ())


def two_lines(page: Pixels) -> PixelRules:
    fill(page, 300, 1)
    return PixelRules((rung(300), rung(300 + ROW)), ())


def short_lines(page: Pixels) -> PixelRules:
    fill(page, 300, 6)
    return PixelRules(tuple(rung(300 + ROW * row, 500, 800) for row in range(7)), ())


def lines_to_be_filled(_: Pixels) -> PixelRules:
    return PixelRules(tuple(rung(300 + 60 * row) for row in range(12)), ())


def a_foot_of_two_columns(page: Pixels) -> PixelRules:
    for line in range(8):
        write(page, LEFT, 300 + 34 * line, 4)
        write(page, 800, 300 + 34 * line, 4)
    return PixelRules((rung(280), rung(440), rung(600)), ())


@pytest.mark.parametrize(
    "page",
    [
        table_with_walls,
        walls_in_pieces,
        text_on_lines,
        two_lines,
        short_lines,
        lines_to_be_filled,
        a_foot_of_two_columns,
    ],
)
def test_lines_without_columns_stay_as_they_are(page: Callable[[Pixels], PixelRules]) -> None:
    pixels = sheet()
    rules = page(pixels)
    assert level_only.find(Sheet(pixels, DPI, rules)) == PixelRules()


def test_a_page_without_lines_costs_no_look() -> None:
    assert level_only.find(Sheet(np.zeros((0, 0), np.uint8), DPI)) == PixelRules()
