"""Tables whose cells stand one a line, the heads above a rule of markdown."""

from __future__ import annotations

import pytest

from extractors.models import Table
from extractors.text.ruled_cells import read_ruled_cells
from extractors.text.tables import find_tables
from tests.factories import lines

HEAD = "**TT**\n\n|\n\n**Hoạt động**\n\n|\n\n**Chủ trì**\n\n---|---|---\n\n"


def rows_of(text: str) -> list[list[str]]:
    found = [block for block in find_tables(lines(text)) if isinstance(block, Table)]
    return [[cell.text for cell in row.cells] for table in found for row in table.rows]


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("1\n\n|\n\nRà soát\n\n|\n\nTổ A\n\n2\n\n|\n\nSửa\n\n|\n\nTổ B\n", 
         [["1", "Rà soát", "Tổ A"], ["2", "Sửa", "Tổ B"]]),
        # A cell of two paragraphs, and one that is wrapped.
        ("1\n\n|\n\nRà soát\nquy chế\n\n|\n\nTổ A\n\nTổ C\n\n2\n\n|\n\nSửa\n\n|\n\nTổ B\n",
         [["1", "Rà soát quy chế", "Tổ A\nTổ C"], ["2", "Sửa", "Tổ B"]]),
        # Empty cells: the last of a row, the first of a row.
        ("1\n\n|\n\nRà soát\n\n|\n\n2\n\n|\n\nSửa\n\n|\n\nTổ B\n",
         [["1", "Rà soát", ""], ["2", "Sửa", "Tổ B"]]),
        ("1\n\n|\n\nRà soát\n\n|\n\nTổ A\n\n|\n\nSửa\n\n|\n\nTổ B\n",
         [["1", "Rà soát", "Tổ A"], ["", "Sửa", "Tổ B"]]),
    ],
)  # fmt: skip
def test_rows_are_as_wide_as_the_rule(body: str, rows: list[list[str]]) -> None:
    assert rows_of(HEAD + body) == [["TT", "Hoạt động", "Chủ trì"], *rows]


def test_what_stands_below_is_text() -> None:
    text = lines(f"{HEAD}1\n\n|\n\nRà soát\n\n|\n\nTổ A\n\n**V. KINH PHÍ**\n\nTheo dự toán.\n")
    found = read_ruled_cells(text, 0)
    assert found is not None and text[found.stop :][1].raw == "**V. KINH PHÍ**"


@pytest.mark.parametrize(
    "text",
    [
        "TT\n\n|\n\nHoạt động\n\n1\n\n|\n\nRà soát\n",  # no rule
        "| TT | Hoạt động |\n|---|---|\n| 1 | Rà soát |\n",  # rows of one line
        "TT\n\n|\n\nHoạt động\n\n---|---|---\n\n1\n\n|\n\nRà soát\n",  # a rule of another width
        "I. NHIỆM VỤ\n\n---\n\n1. Rà soát quy chế.\n",
        "",
    ],
)
def test_no_such_table(text: str) -> None:
    given = lines(text)
    assert not given or read_ruled_cells(given, 0) is None
