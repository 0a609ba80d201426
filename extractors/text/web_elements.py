"""Tables and lists that a text or markdown file spells as elements of a web page.

Programs that make text of a PDF write `<table>` where cells span columns or rows; editors of web
sites write whole bodies so. What stands before or behind such an element on its first and last line
is text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.lines.markup import plain_text
from extractors.lines.torn_words import joined_text
from extractors.models import Block, Cell, Line, TableRow
from extractors.web.parts import read_part


class _Kind(NamedTuple):
    """An element that is read: its name, what must be in it, what closes a part of it."""

    name: str
    item: str
    part_end: str

    @property
    def is_table(self) -> bool:
        return self.name == "table"


KINDS = (_Kind("table", "<tr", "</t"), _Kind("ol", "<li", "</li"), _Kind("ul", "<li", "</li"))
NAME_ENDS = (" ", "\t", ">", "")  # what may follow the name of an element on its line


class Run(NamedTuple):
    """Lines of text in a row, or what an element prints."""

    lines: Sequence[Line]
    blocks: tuple[Block, ...] = ()


class _Element(NamedTuple):
    """An element: where it opens on its line, and the line after its last."""

    kind: _Kind
    opened: int
    stop: int


def without_elements(lines: Sequence[Line]) -> Iterator[Run]:
    """The lines of a text in runs, parted where tables and lists stand that elements spell."""
    text: list[Line] = []
    elements = _Elements(lines)
    start = 0
    while start < len(lines):
        line = elements.lines[start]
        element = elements.at(start) if "<" in line.text else None
        if element is None:
            text.append(line)
            start += 1
            continue
        text += _text(line, line.text[: element.opened])
        part = [_cut(line, line.text[element.opened :]), *lines[start + 1 : element.stop]]
        closed = _closing(part[-1].text, element.kind.name)
        below = _text(part[-1], part[-1].text[closed:])
        part[-1] = _cut(part[-1], part[-1].text[:closed])
        yield Run(text)
        yield Run((), tuple(map(_plain, read_part(part, element.kind.is_table))))
        text, start = [], element.stop - len(below)
        elements.lines[start : element.stop] = below
    yield Run(text)


class _Elements:
    """Finds the elements of a text; lines that were looked over in vain are not looked over again.

    What is not closed, or holds nothing, is no element, and neither is what stands within it.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = list(lines)
        self._barren = dict.fromkeys(KINDS, 0)  # the line before which none of a kind opens

    def at(self, start: int) -> _Element | None:
        """The element that opens on a line; a list opens its line."""
        text = self.lines[start].text.lower()
        for kind in KINDS:
            opens = f"<{kind.name}"
            opened = text.find(opens)
            after = opened + len(opens)
            if opened < 0 or text[after : after + 1] not in NAME_ENDS:
                continue
            if start >= self._barren[kind] and (kind.is_table or not text[:opened].strip()):
                stop = self._stop(start, kind)
                return _Element(kind, opened, stop) if stop > start else None
        return None

    def _stop(self, start: int, kind: _Kind) -> int:
        """The line after the element that opens on a line; the line itself where no item is in it.

        An element that is not closed (a file that was cut off) ends with its last part that is.
        """
        depth, stop, has_item, place = 0, start, False, start
        for place in range(start, len(self.lines)):
            text = self.lines[place].text.lower()
            if "<" not in text:
                continue
            has_item = has_item or kind.item in text
            depth += text.count(f"<{kind.name}") - text.count(f"</{kind.name}")
            if kind.part_end in text or depth <= 0:
                stop = place + 1
            if depth <= 0:
                break
        if has_item and stop > start:
            return stop
        self._barren[kind] = place + 1
        return start


def _closing(text: str, name: str) -> int:
    """Where the last element of a name that a line closes has its end; else the line's end."""
    place = text.lower().rfind(f"</{name}")
    end = text.find(">", place)
    return end + 1 if min(place, end) >= 0 else len(text)


def _text(line: Line, text: str) -> list[Line]:
    """What a line prints beside a table: itself with less text, or nothing."""
    return [_cut(line, text)] if text.strip() else []


def _cut(line: Line, text: str) -> Line:
    return line if text == line.text else replace(line, raw=text, text=text)


def _plain(block: Block) -> Block:
    """A block without the marks of markdown, the words closed up that the end of a line broke."""
    if isinstance(block, Line):
        return replace(block, text=plain_text(block.text))
    return replace(block, rows=tuple(map(_plain_row, block.rows)))


def _plain_row(row: TableRow) -> TableRow:
    return replace(row, cells=tuple(map(_plain_cell, row.cells)))


def _plain_cell(cell: Cell) -> Cell:
    return replace(cell, text=plain_text(joined_text(cell.text.split("\n"), "\n")))
