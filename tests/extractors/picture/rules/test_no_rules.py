import numpy as np

from extractors.picture.pixels import Pixels
from extractors.picture.rules import no_rules
from extractors.picture.sheet import PixelRules, Sheet

DPI = 200
COLUMNS = (120, 240, 700, 1000)  # where the words of each column begin


def sheet() -> Pixels:
    return np.full((1600, 1400), 255, np.uint8)


def found_on(page: Pixels) -> PixelRules:
    return no_rules.find(Sheet(page, DPI))


def write(page: Pixels, x: int, y: int, words: int, size: int = 60) -> None:
    """Words of a line: bars and stems, a blank between them."""
    for word in range(words):
        left = x + word * (size + 10)
        for stem in range(left, left + size, 12):
            page[y : y + 20, stem : stem + 4] = 0
        page[y + 8 : y + 11, left : left + size] = 0


def table(page: Pixels, top: int, rows: int = 6, lines: int = 2) -> None:
    """Rows of an ordinal, a long column of some lines and two short ones."""
    for row in range(rows):
        y = top + row * (lines * 34 + 12)
        write(page, COLUMNS[0], y, 1, 28)
        for line in range(lines):
            write(page, COLUMNS[1], y + 34 * line, 5)
        write(page, COLUMNS[2], y, 3)
        write(page, COLUMNS[3], y, 3)


def test_the_paper_between_columns_and_rows_is_where_lines_are() -> None:
    page = sheet()
    table(page, 300)
    found = found_on(page)
    xs = sorted({round(rule.at) for rule in found.down})
    assert len(xs) == 5
    assert 148 < xs[1] < 240 and 580 < xs[2] < 700 and 900 < xs[3] < 1000
    ys = sorted({round(rule.at) for rule in found.across})
    assert len(ys) == 7
    for row, y in enumerate(ys[1:-1], 1):
        assert 300 + row * 80 - 26 < y <= 300 + row * 80


def test_a_title_above_and_text_below_are_no_rows() -> None:
    page = sheet()
    write(page, 200, 230, 13)
    table(page, 300)
    for line in range(4):
        write(page, 120, 900 + 34 * line, 16)
    found = found_on(page)
    assert min(rule.at for rule in found.across) > 250
    assert max(rule.at for rule in found.across) < 860


def test_a_group_title_runs_across_the_gutters() -> None:
    page = sheet()
    table(page, 300, rows=4)
    write(page, COLUMNS[0], 300 + 4 * 80, 1, 28)
    write(page, COLUMNS[1], 300 + 4 * 80, 9)
    table(page, 300 + 4 * 80 + 46, rows=4)
    found = found_on(page)
    title = 300 + 4 * 80 + 20
    walls = {round(rule.at) for rule in found.down if rule.start < title < rule.stop}
    assert not any(560 < x < 740 for x in walls)


def test_titles_at_the_left_edge_cross_the_column_of_ordinals() -> None:
    page = sheet()
    for group in range(2):
        top = 300 + group * 376
        write(page, COLUMNS[0], top, 1, 20)
        write(page, COLUMNS[0] + 28, top, 4)
        table(page, top + 46, rows=4)
    write(page, COLUMNS[0], 300 + 2 * 376 + 10, 8)
    found = found_on(page)
    assert len({round(rule.at) for rule in found.down}) == 5
    for group in range(2):
        title = 310 + group * 376
        walls = {round(rule.at) for rule in found.down if rule.start < title < rule.stop}
        assert not any(COLUMNS[0] + 8 < x < 430 for x in walls)
    assert max(rule.at for rule in found.across) < 300 + 2 * 376 + 10


def test_running_text_and_lists_have_no_gutters() -> None:
    page = sheet()
    for line in range(20):
        write(
            page, 120 + (60 if line % 5 == 0 else 0), 200 + 40 * line, 15 - line % 3, 58 + line % 7
        )
    assert found_on(page).down == ()
    for line in range(20):
        write(page, 120, 200 + 40 * line, 1, 20)
    assert found_on(page).down == ()


def test_a_foot_of_two_columns_is_no_table() -> None:
    page = sheet()
    for line in range(8):
        write(page, 120, 300 + 34 * line, 4)
        write(page, 800, 300 + 34 * line, 4)
    assert found_on(page).down == ()


def test_a_table_may_begin_at_the_upper_edge_of_the_sheet() -> None:
    page = sheet()
    table(page, 4)
    found = found_on(page)
    assert len({round(rule.at) for rule in found.across}) == 7
    assert min(rule.at for rule in found.across) == 0
