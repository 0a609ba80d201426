"""The lines and tables of an element, in reading order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from extractors.errors import UnreadableFile
from extractors.models import Block, Line
from extractors.web.flow import WebFlow, WebLine
from extractors.web.markup import WebElement
from extractors.web.tables import WebRow, caption_of, grid_rows, lays_out, make_table

MAX_NESTING = 40  # tables within tables

# The line of the source at which a line or a row begins -> its number.
Numbering = Callable[[int], int]


class WebBlocks:
    """Reads elements one after the other."""

    def __init__(self, flow: WebFlow, numbering: Numbering) -> None:
        """Nothing is read yet."""
        self._flow = flow
        self._number = numbering

    def read(self, container: WebElement, depth: int = 0) -> Iterator[Block]:
        """The lines and tables of an element.

        Raises:
            UnreadableFile: tables stand within tables without end.
        """
        if depth > MAX_NESTING:
            raise UnreadableFile(f"tables stand within tables, more than {MAX_NESTING} deep")
        for item in self._flow.items(container):
            if isinstance(item, WebLine):
                yield Line(item.text, item.text, item.page, self._number(item.source_line))
            else:
                yield from self._table(item, depth)

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
        return row, texts, self._number(row.source_line), page

    def _cell_lines(self, cell: WebElement, depth: int) -> Iterator[str]:
        """The lines of a cell; the cells of a table within it one after the other."""
        if depth > MAX_NESTING:
            raise UnreadableFile(f"tables stand within tables, more than {MAX_NESTING} deep")
        for item in self._flow.items(cell):
            if isinstance(item, WebLine):
                if item.text:
                    yield item.text
                continue
            for row in grid_rows(item):
                for inner in row.cells:
                    if not inner.goes_down:
                        yield from self._cell_lines(inner.element, depth + 1)
