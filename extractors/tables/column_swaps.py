"""Rows of a table with other columns in place of some of theirs, all in one width."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.models import Cell, TableRow


def replaced_columns(row: TableRow, parts: Sequence[int], cells: Sequence[Cell]) -> TableRow:
    """The row with new cells at the place of the first of some columns, and without these."""
    kept = [(i, cell) for i, cell in enumerate(row.cells) if i not in parts]
    before = [cell for i, cell in kept if i < parts[0]]
    after = [cell for i, cell in kept if i > parts[0]]
    return TableRow(
        (*before, *cells, *after),
        row.line_numbers,
        row.page_number,
        is_ragged=row.is_ragged,
        places=row.places,
        confidence=row.confidence,
    )


def cut_to_width(row: TableRow, width: int) -> TableRow:
    """A row above the header in the new width; what it says stands in its first cells."""
    if len(row.cells) == width:
        return row
    cells = (*row.cells, *[Cell("", "")] * width)[:width]
    return TableRow(cells, row.line_numbers, row.page_number, row.after_break, places=row.places)
