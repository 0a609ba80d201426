"""Elements within a text: which source lines belong to what they print."""

from __future__ import annotations

import pytest

from extractors.models import Line
from extractors.text.file import text_lines
from extractors.web.blocks import WebBlocks
from extractors.web.flow import WebFlow
from extractors.web.markup import parse_page
from extractors.web.parts import read_part

ROWS = "<table>\n<tr><td>1</td>\n<td>a</td></tr>\n\n<tr><td>2<td>b\nc</tr>\n</table>"
CASES = [
    ("rows", ROWS, [(1, 2, 3), (5, 6, 7)]),
    ("rows of one line", "<table><tr><td>1<td>a</tr><tr><td>2<td>b</tr></table>", [(1,), (1,)]),
    ("a foot that stands above", "<table><tfoot><tr><td>z<td>y</tr>\n</tfoot>\n<tr><td>1<td>a"
     "</tr></table>", [(3,), (1, 2)]),
    ("a frame", "<table>\n<tr><td>\n<p>a</p>\n<p>b\nc</p>\n</td></tr></table>",
     [(1, 2, 3), (4,), (5, 6)]),
    ("items", "<ol>\n<li>a\n<li>b\n</ol>", [(1, 2), (3, 4)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numbers"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_source_lines(text: str, numbers: list[tuple[int, ...]]) -> None:
    blocks = read_part(text_lines(text), keeps_lines=text.startswith("<table"))
    rows = [row for b in blocks for row in ([b] if isinstance(b, Line) else b.rows)]
    assert [row.line_numbers for row in rows] == numbers


def test_a_numbering_is_asked_for_each_line_with_its_source_line() -> None:
    asked: list[int] = []

    def number(source_line: int) -> int:
        asked.append(source_line)
        return 7

    page = parse_page("<p>a</p>\n<table><tr><td>1<td>x</tr>\n<tr><td>2<td>y</tr></table>")
    blocks = list(WebBlocks(WebFlow(), number).read(page))
    assert asked == [1, 2, 3]
    assert [block.number for block in blocks if isinstance(block, Line)] == [7]
