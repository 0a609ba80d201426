"""Documents for tests: a text, whose lines that begin with "|" are the rows of a table."""

from __future__ import annotations

from itertools import groupby

from extractors.models import Block, Cell, Line, Table, TableRow


def document(text: str) -> list[Block]:
    """The blocks of a text; "\\n" written out in a cell is a line break inside the cell."""
    blocks: list[Block] = []
    numbered = list(enumerate(text.strip("\n").split("\n"), start=1))
    for is_table, group in groupby(numbered, key=lambda pair: pair[1].startswith("|")):
        if is_table:
            blocks.append(_table(list(group)))
        else:
            blocks += [
                Line(raw=text, text=text, page_number=1, number=number) for number, text in group
            ]
    return blocks


def _table(lines: list[tuple[int, str]]) -> Table:
    grid = [
        (number, [c.strip().replace("\\n", "\n") for c in text.strip("|").split("|")])
        for number, text in lines
    ]
    width = max(len(cells) for _, cells in grid)
    rows = (
        TableRow(tuple(Cell(text, text) for text in (cells + [""] * width)[:width]), (number,), 1)
        for number, cells in grid
    )
    return Table(tuple(rows), width)
