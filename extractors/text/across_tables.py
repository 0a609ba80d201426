"""Tables that were read straight across their columns: their lines, each a row of one cell.

Which words are whose is told when the words are repaired (`extractors.across_pages`); until then
the lines must not be joined.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.models import Block, Cell, Line, Table, TableRow
from extractors.tables.across_lines import Across, find_across, opens_head
from normalizers.diacritics.damage import damage_of_lines
from normalizers.diacritics.mode import Mode


class AcrossBlocks(NamedTuple):
    """The blocks that the lines of a table are, and the line after the last."""

    blocks: tuple[Block, ...]
    stop: int


class AcrossTables:
    """Finds the tables of a text that were read straight across; only misread text has any."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Nothing is read yet."""
        self._lines = lines
        self._texts: list[str] | None = None

    def read(self, start: int) -> AcrossBlocks | None:
        """The table whose head begins on a line."""
        if not opens_head(self._lines[start].text):
            return None
        if self._texts is None:
            texts = [line.text for line in self._lines]
            self._texts = texts if Mode.OCR in damage_of_lines(texts) else []
        across = find_across(self._texts, start) if self._texts else None
        if across is None:
            return None
        return AcrossBlocks(
            tuple(_blocks(across, self._lines[start : across.stop], start)), across.stop
        )


def _blocks(across: Across, lines: Sequence[Line], start: int) -> Iterator[Block]:
    """The lines of the table, in tables of one column, and between them what is none of its."""
    others = {place - start for place in across.others if place not in across.heads}
    rows: list[TableRow] = []
    for place, line in enumerate(lines):
        if place in others and rows:
            yield Table(tuple(rows), 1)
            rows = []
        if place in others:
            yield line
        elif not line.is_blank:
            rows.append(TableRow((Cell(line.raw, line.text),), (line.number,), line.page_number))
    if rows:
        yield Table(tuple(rows), 1)
