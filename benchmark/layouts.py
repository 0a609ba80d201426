"""A document as text in several layouts."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from benchmark.records import Block, Document, Foot, Form, Grid, Head, Layout, Piece

WIDTHS = (72, 78, 84, 90)
COLUMN = 44  # characters of the left column of a head
WRAPPED = frozenset({Layout.WRAPPED, Layout.DENSE, Layout.PAGES})
UNWRAPPED_HEAD = frozenset({Layout.MARKDOWN, Layout.SHORT_FIRST})
BLOCKS_OF_A_PAGE = 14
TORN_FROM = 5  # rows of a table that a page tears


def as_text(document: Document, layout: Layout, index: int) -> str:
    """The document in one of the layouts of text."""
    width = WIDTHS[index % len(WIDTHS)] if layout in WRAPPED else None
    if layout is Layout.PAGES:
        return "\n\n".join(_on_pages(document, width)) + "\n"
    gap = "\n" if layout in (Layout.DENSE, Layout.LINES) else "\n\n"
    parts = [_piece(piece, layout, width) for piece in document.blocks]
    return gap.join([*parts, *_notes(document.notes)]) + "\n"


def _notes(notes: list[str], first: int = 0) -> list[str]:
    return [f"{'¹²³⁴'[first + place]} {note}" for place, note in enumerate(notes)]


def _on_pages(document: Document, width: int | None) -> Iterator[str]:
    """Parts with breaks of pages between them; a note stands at the foot of its page."""
    page = noted = count = 1
    noted = 0
    for piece in document.blocks:
        tears = isinstance(piece, Grid) and len(piece.rows) >= TORN_FROM
        text = _piece(piece, Layout.PAGES, width)
        marks = sum(text.count(mark) for mark in "¹²³⁴")
        if isinstance(piece, Grid) and tears:
            page += 1
            yield _torn(piece, page)
        else:
            yield text
        count += 1
        if marks or count % BLOCKS_OF_A_PAGE == 0:
            yield from _notes(document.notes[noted : noted + marks], noted)
            noted += marks
            page += 1
            yield f"\f{page:^80}".rstrip()


def _torn(grid: Grid, page: int) -> str:
    """A table that a page breaks in the midst of a row: its head is repeated, the row goes on."""
    place = next(i for i in range(len(grid.rows) // 2, len(grid.rows)) if len(grid.rows[i]) > 1)
    row = grid.rows[place]
    words = row[1].split()
    half = (len(words) + 1) // 2
    above = (row[0], " ".join(words[:half]), *row[2:])
    below = ("", " ".join(words[half:]), *[""] * (len(row) - 2))
    first = Grid(grid.header, (*grid.rows[:place], above))
    second = Grid(grid.header, (below, *grid.rows[place + 1 :]))
    return f"{_grid(first)}\n\f{page:^80}\n{_grid(second)}"


def _piece(piece: Piece, layout: Layout, width: int | None) -> str:
    if isinstance(piece, Grid):
        return _tabs(piece) if layout is Layout.LINES else _grid(piece)
    if isinstance(piece, Head):
        return _head(piece, layout)
    if isinstance(piece, Foot):
        return _foot(piece, layout, width)
    return _block(piece, layout, width)


def _block(block: Block, layout: Layout, width: int | None) -> str:
    text = block.text
    if layout is Layout.MARKDOWN and block.form is not Form.TEXT:
        return f"**{text}**"
    if layout is Layout.SHORT_FIRST and len(text) > 60:
        first, rest = text[:48].rsplit(" ", 1)[0], text[:48].rsplit(" ", 1)[1] + text[48:]
        return f"{first}\n{rest}"
    if width is None:
        return text
    lines = textwrap.wrap(text, width, break_on_hyphens=False, break_long_words=False)
    is_centred = block.form is Form.CENTRED
    return "\n".join(line.center(width).rstrip() if is_centred else line for line in lines)


def _foot(foot: Foot, layout: Layout, width: int | None) -> str:
    if layout is Layout.PAGES:
        return _side_by_side(foot.left, foot.right, " " * 4)
    gap = "\n" if layout in (Layout.DENSE, Layout.LINES) else "\n\n"
    signed = [_block(Block(line, Form.CENTRED), layout, width) for line in foot.right]
    return gap.join([*foot.left, *signed])


def _head(head: Head, layout: Layout) -> str:
    if layout in UNWRAPPED_HEAD:
        return "\n".join((*head.left, *head.right))
    height = max(len(head.left), len(head.right))
    right = (*[""] * (height - len(head.right)), *head.right)
    return _side_by_side(head.left, right, "\t" if layout is Layout.LINES else " " * 4)


def _side_by_side(left: tuple[str, ...], right: tuple[str, ...], gap: str) -> str:
    height = max(len(left), len(right))
    columns = ((*side, *[""] * (height - len(side))) for side in (left, right))
    return "\n".join(f"{a:<{COLUMN}}{gap}{b}".rstrip() for a, b in zip(*columns, strict=True))


def _grid(grid: Grid) -> str:
    count = len(grid.header)
    rows = [row if len(row) == count else (*row, *[""] * (count - 1)) for row in grid.rows]
    lines = [f"| {' | '.join(row)} |" for row in (grid.header, ("---",) * count, *rows)]
    return "\n".join(lines)


def _tabs(grid: Grid) -> str:
    return "\n".join("\t".join(row).rstrip() for row in (grid.header, *grid.rows))
