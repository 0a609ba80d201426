"""A web page, or a web archive → pages of lines and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from extractors.errors import EmptyDocument, UnreadableFile
from extractors.models import Block, Line, Page, Table
from extractors.web.archive import page_of_archive
from extractors.web.charset import decode_page, is_web_page
from extractors.web.flow import WebFlow, WebLine
from extractors.web.markup import WebElement, parse_page
from extractors.web.tables import WebRow, caption_of, grid_rows, lays_out, make_table

MAX_NESTING = 40  # tables within tables


def read_web_page(data: bytes, max_bytes: int) -> tuple[Page, ...]:
    """The pages of a web document; lines and table rows are numbered in reading order from 1.

    Raises:
        ExtractionError: there is no page in it, it is too large or prints nothing.
    """
    said = None
    if not is_web_page(data):
        data, said = page_of_archive(data)
    root = parse_page(decode_page(data, max_bytes, said))
    blocks = tuple(_Blocks().read(root))
    if not any(isinstance(block, Table) or not block.is_blank for block in blocks):
        raise EmptyDocument("the web page prints no text")
    return tuple(Page(number, tuple(group)) for number, group in groupby(blocks, _page_of))


def _page_of(block: Block) -> int:
    return block.rows[0].page_number if isinstance(block, Table) else block.page_number


class _Blocks:
    """Numbers lines and rows as they come."""

    def __init__(self) -> None:
        """Begin before line 1."""
        self._flow = WebFlow()
        self._number = 0

    def read(self, container: WebElement, depth: int = 0) -> Iterator[Block]:
        """The lines and tables of an element.

        Raises:
            UnreadableFile: tables stand within tables without end.
        """
        if depth > MAX_NESTING:
            raise UnreadableFile("the web page nests its tables too deeply")
        for item in self._flow.items(container):
            if isinstance(item, WebLine):
                yield Line(item.text, item.text, item.page, self._next_number())
            else:
                yield from self._table(item, depth)

    def _next_number(self) -> int:
        self._number += 1
        return self._number

    def _table(self, element: WebElement, depth: int) -> Iterator[Block]:
        """A table, its caption before it; the content of one that only lays out."""
        caption = caption_of(element)
        if caption is not None:
            yield from self.read(caption, depth + 1)
        rows = grid_rows(element)
        if lays_out(element, rows):
            for row in rows:
                for cell in row.cells:
                    if not cell.goes_down:
                        yield from self.read(cell.element, depth + 1)
        elif rows:
            yield make_table([self._row(row, depth) for row in rows])

    def _row(self, row: WebRow, depth: int) -> tuple[WebRow, Sequence[str], int, int]:
        """A row with the texts of its cells, its number, and the page on which it begins."""
        page = self._flow.page
        texts = [
            "" if cell.goes_down else "\n".join(self._cell_lines(cell.element, depth + 1))
            for cell in row.cells
        ]
        return row, texts, self._next_number(), page

    def _cell_lines(self, cell: WebElement, depth: int) -> Iterator[str]:
        """The lines of a cell; the cells of a table within it one after the other."""
        if depth > MAX_NESTING:
            raise UnreadableFile("the web page nests its tables too deeply")
        for item in self._flow.items(cell):
            if isinstance(item, WebLine):
                if item.text:
                    yield item.text
                continue
            for row in grid_rows(item):
                for inner in row.cells:
                    if not inner.goes_down:
                        yield from self._cell_lines(inner.element, depth + 1)
