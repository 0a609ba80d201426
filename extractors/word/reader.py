"""A Word file (.docx, .docm) → pages of lines and tables, as Word prints them.

Headers, footers, comments, deletions and hidden text are left out; footnotes are given apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.errors import EmptyDocument, UnreadableFile
from extractors.models import Block, Line, Page, Table, into_pages
from extractors.word.archive import ArchiveLimits
from extractors.word.flow import Flow, Printed
from extractors.word.legacy_fonts import settle_fonts
from extractors.word.notes import NoteReference
from extractors.word.package import open_word
from extractors.word.tables import (
    GridRow,
    RowText,
    find_columns,
    frames_table,
    grid_rows,
    is_one_column,
    make_table,
)
from extractors.word.xml import PARAGRAPH, Element

EDGE_BLANKS = " \t\u00a0"
LINE_ENDS = str.maketrans("\n\f\v", "   ")


class WordDocument(NamedTuple):
    """What a Word file prints: its pages, and the footnotes that its text refers to."""

    pages: tuple[Page, ...]
    footnotes: tuple[Line, ...]
    decoded: frozenset[str] = frozenset()  # the legacy encodings that fonts told


def read_word(
    data: bytes, limits: ArchiveLimits | None = None, marks_lost: bool = False
) -> WordDocument:
    """The pages of a Word file, and its footnotes after them.

    Lines and table rows are numbered in reading order from 1, the footnotes after them.
    `marks_lost`: see `Flow`.

    Raises:
        ExtractionError: the bytes are no Word file, a broken, encrypted, empty or too large one.
    """
    parts = open_word(data, limits or ArchiveLimits())
    flow = Flow(parts, marks_lost)
    try:
        blocks = tuple(_Blocks(flow).read(parts.body))
        footnotes = tuple(_footnotes(flow, len(blocks) and _last_number(blocks)))
    except RecursionError as error:
        raise UnreadableFile("the Word file nests its content too deeply") from error
    if not any(_is_printed(block) for block in blocks):
        raise EmptyDocument("the Word file holds no text (pictures are not read)")
    settled = settle_fonts((*blocks, *footnotes))
    blocks = settled.blocks[: len(blocks)]
    footnotes = tuple(note for note in settled.blocks[len(blocks) :] if isinstance(note, Line))
    pages = into_pages(blocks)
    return WordDocument(pages, footnotes, settled.decoded)


def _is_printed(block: Block) -> bool:
    if isinstance(block, Line):
        return not block.is_blank
    return any(cell.text for row in block.rows for cell in row.cells)


def _last_number(blocks: Sequence[Block]) -> int:
    last = blocks[-1]
    return last.rows[-1].line_numbers[-1] if isinstance(last, Table) else last.number


class _Blocks:
    """Numbers lines and rows as they come."""

    def __init__(self, flow: Flow) -> None:
        """Begin before line 1."""
        self._flow = flow
        self._number = 0

    def read(self, container: Element) -> Iterator[Block]:
        """The lines and tables of a body, a text box or a framed cell."""
        for item in self._flow.items(container):
            if isinstance(item, Printed):
                text = "" if item.is_bare_label else item.text.strip(EDGE_BLANKS)
                number = self._next_number()
                yield Line(text, text, item.page, number, is_bold=item.is_bold and bool(text))
            else:
                yield from self._tables(item)

    def _next_number(self) -> int:
        self._number += 1
        return self._number

    def _tables(self, element: Element) -> Iterator[Block]:
        """The table, in parts where a row is but a box around other content."""
        rows = grid_rows(element)
        columns = find_columns(element, rows)
        framed = is_one_column(rows)
        pending: list[tuple[GridRow, RowText]] = []
        for row in rows:
            if not framed and not frames_table(row):
                pending.append((row, self._row(row)))
                continue
            if pending:
                yield make_table(pending, columns)
                pending = []
            if not row.cells[0].goes_down:
                yield from self.read(row.cells[0].element)
        if pending:
            yield make_table(pending, columns)

    def _row(self, row: GridRow) -> RowText:
        """The cells of a row; each begins on the page on which the row begins."""
        number = self._next_number()
        start, ends, texts = self._flow.position, [self._flow.position], []
        page = start.page
        for cell in row.cells:
            self._flow.position = start
            pieces = [] if cell.goes_down else list(self._cell_pieces(cell.element))
            page = max([page, *(piece.page for piece in pieces[:1])])
            texts.append(_cell_text(pieces))
            ends.append(self._flow.position)
        self._flow.position = max(ends, key=lambda end: end.order)
        return RowText(tuple(texts), number, page)

    def _cell_pieces(self, cell: Element) -> Iterator[Printed]:
        """What a cell prints; the cells of a table within it one after the other."""
        for item in self._flow.items(cell):
            if isinstance(item, Printed):
                if item.text.strip(EDGE_BLANKS):
                    yield item
                continue
            for row in grid_rows(item):
                for inner in row.cells:
                    if not inner.goes_down:
                        yield from self._cell_pieces(inner.element)


def _cell_text(pieces: Sequence[Printed]) -> str:
    """The pieces a line each; a label without text counts only where it stands alone (STT)."""
    texts = [piece.text.strip(EDGE_BLANKS) for piece in pieces if not piece.is_bare_label]
    if not texts:
        texts = [piece.text.strip() for piece in pieces]
    return "\n".join(texts)


def _footnotes(flow: Flow, last: int) -> Iterator[Line]:
    """Each note as one line that its mark opens; a note may refer to a further one."""
    done = 0
    while done < len(flow.notes.referred):
        note = flow.notes.referred[done]
        done += 1
        text = _note_text(flow, note)
        yield Line(text, text, note.page, last + done)


def _note_text(flow: Flow, note: NoteReference) -> str:
    paragraphs = note.content.iter(PARAGRAPH)
    texts = (flow.text(paragraph).translate(LINE_ENDS) for paragraph in paragraphs)
    return " ".join([note.mark, *filter(None, map(str.strip, texts))]).strip()
