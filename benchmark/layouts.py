"""A document as text in several layouts, and as a Word file."""

from __future__ import annotations

import textwrap
from pathlib import Path

import docx

from benchmark.records import Block, Document, Form, Grid, Head, Layout

WIDTHS = (72, 78, 84, 90)
COLUMN = 44  # characters of the left column of a head


def as_text(document: Document, layout: Layout, index: int) -> str:
    """The document in one of the layouts of text."""
    width = WIDTHS[index % len(WIDTHS)] if layout in (Layout.WRAPPED, Layout.DENSE) else None
    gap = "\n" if layout is Layout.DENSE else "\n\n"
    if layout is Layout.LINES:
        gap = "\n"
    return gap.join(_block(block, layout, width) for block in document.blocks) + "\n"


def _block(block: Block | Grid | Head, layout: Layout, width: int | None) -> str:
    if isinstance(block, Grid):
        return _tabs(block) if layout is Layout.LINES else _grid(block)
    if isinstance(block, Head):
        return _head(block, layout)
    text = block.text
    if layout is Layout.MARKDOWN and block.form is not Form.TEXT:
        return f"**{text}**"
    if layout is Layout.SHORT_FIRST and len(text) > 60:
        first, rest = text[:48].rsplit(" ", 1)[0], text[:48].rsplit(" ", 1)[1] + text[48:]
        return f"{first}\n{rest}"
    if width is None:
        return text
    lines = textwrap.wrap(text, width, break_on_hyphens=False, break_long_words=False)
    return "\n".join(line.center(width).rstrip() if _is_centred(block) else line for line in lines)


def _is_centred(block: Block) -> bool:
    return block.form is Form.CENTRED


def _head(head: Head, layout: Layout) -> str:
    if layout in (Layout.MARKDOWN, Layout.SHORT_FIRST):
        return "\n".join((*head.left, *head.right))
    height = max(len(head.left), len(head.right))
    left = [*head.left, *[""] * (height - len(head.left))]
    right = [*[""] * (height - len(head.right)), *head.right]
    gap = "\t" if layout is Layout.LINES else " " * 4
    return "\n".join(f"{a:<{COLUMN}}{gap}{b}".rstrip() for a, b in zip(left, right, strict=True))


def _grid(grid: Grid) -> str:
    count = len(grid.header)
    rows = [row if len(row) == count else (*row, *[""] * (count - 1)) for row in grid.rows]
    lines = [f"| {' | '.join(row)} |" for row in (grid.header, ("---",) * count, *rows)]
    return "\n".join(lines)


def _tabs(grid: Grid) -> str:
    return "\n".join("\t".join(row).rstrip() for row in (grid.header, *grid.rows))


def write_word(document: Document, path: Path) -> None:
    """The document as a Word file; group rows are merged cells."""
    book = docx.Document()
    for block in document.blocks:
        if isinstance(block, Block):
            paragraph = book.add_paragraph()
            paragraph.add_run(block.text).bold = block.form is not Form.TEXT
            paragraph.alignment = 1 if _is_centred(block) else None  # type: ignore[assignment]
        elif isinstance(block, Head):
            cells = book.add_table(1, 2).rows[0].cells
            cells[0].text, cells[1].text = "\n".join(block.left), "\n".join(block.right)
        else:
            _word_grid(book, block)
    book.save(str(path))


def _word_grid(book: docx.document.Document, grid: Grid) -> None:
    table = book.add_table(0, len(grid.header), style="Table Grid")
    for row in (grid.header, *grid.rows):
        cells = table.add_row().cells
        if len(row) == 1:
            cells[0].merge(cells[-1])
        for cell, text in zip(cells, row, strict=False):
            cell.text = text
    if grid.merged is not None:
        _merge_down(table, grid.merged)


def _merge_down(table: docx.table.Table, column: int) -> None:
    cells = list(table.columns[column].cells)
    above = cells[1]
    for cell in cells[2:]:
        if cell.text and cell.text == above.text:
            cell.text = ""
            text = above.text
            above = above.merge(cell)
            above.text = text
        else:
            above = cell
