"""Turned lines outside of tables."""

from extractors.layout.printed_lines import group_lines
from extractors.layout.turned_lines import SettledLines, settle_turned
from extractors.pdf.turns import Turn
from extractors.printed import Word
from tests.extractors.layout.raw_pages import HEIGHT, WIDTH, raw_page

LEVEL = ("Rà soát quy chế", 200.0, 300.0)


def upward(text: str, x: float) -> list[Word]:
    """Words one above the other, which a quarter turn clockwise sets upright."""
    words, bottom = [], 400.0
    for part in text.split(" "):
        words.append(Word(part, x, bottom - 5 * len(part), x + 12, bottom, x, 10.0, turn=1))
        bottom -= 5 * len(part) + 3
    return words


def settled(more: list[Word], quarters: int) -> SettledLines:
    page = raw_page(LEVEL, more=more)._replace(turn=Turn(quarters, WIDTH, HEIGHT))
    return settle_turned(group_lines(page.words), page)


def texts(lines: SettledLines) -> tuple[list[str], list[str]]:
    return [line.text for line in lines.lines], [line.text for line in lines.turned]


def test_a_level_page_stays() -> None:
    assert texts(settled([], 0)) == ([LEVEL[0]], [])


def test_a_stamp_up_the_margin_is_no_text() -> None:
    assert texts(settled(upward("Bản sao", 10), 0)) == ([LEVEL[0]], ["Bản sao"])


def test_a_heading_upright_on_the_sheet_goes_before_the_turned_page() -> None:
    one, other = (texts(settled(upward("PHỤ LỤC", x), 1))[0] for x in (10.0, 580.0))
    assert sorted((one.index("PHỤ LỤC"), other.index("PHỤ LỤC"))) == [0, 1]
    assert len(one) == len(other) == 2


def test_it_stands_above_the_page_by_its_base() -> None:
    for x in (10.0, 580.0):
        lines = settled(upward("PHỤ LỤC", x), 1).lines
        assert [line.base for line in lines] == sorted(line.base for line in lines)
