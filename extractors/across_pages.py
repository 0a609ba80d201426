"""Tables whose lines were read straight across → tables with their columns.

The reader of text leaves their lines as rows of one cell. Here, where words are repaired, it is
told which words belong to which column.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice
from typing import NamedTuple

from extractors.lines.markers import read_marker
from extractors.models import Block, Cell, Line, Page, Table, TableRow
from extractors.tables.across_columns import Lines, cut_head, cut_rows, name_key
from extractors.tables.across_lines import Across, AcrossRow, find_across, opens_head
from normalizers.diacritics.damage import damage_of_lines
from normalizers.diacritics.glued import part_glued
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.side_by_side import Cut, ReadAcross, text_of
from normalizers.repair import repair_all

BAR_RE = re.compile(r"[|¦\[\]_]+")
MOST_ROWS, MOST_LINES, MOST_WORDS = 300, 24, 48  # of a table, of a row, of a line


class _Printed(NamedTuple):
    """A line of a table: the block that holds it, its row there, and its words."""

    block: int
    row: TableRow
    given: ReadAcross
    mended: ReadAcross


class _Cut(NamedTuple):
    """A table with its headings and the cut of each row."""

    across: Across
    headings: Sequence[str]
    cuts: Sequence[Cut]


def cut_across_pages(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages with the columns of the tables that were read straight across."""
    blocks = [block for page in pages for block in page.blocks]
    if not any(map(_is_uncut, blocks)):
        return pages
    made: defaultdict[int, list[Block]] = defaultdict(list)
    for place, block in _cut(blocks):
        made[place].append(block)
    cut = iter([made.get(i, [block]) for i, block in enumerate(blocks)])
    return tuple(
        replace(page, blocks=tuple(b for own in islice(cut, len(page.blocks)) for b in own))
        for page in pages
    )


def _is_uncut(block: Block) -> bool:
    return isinstance(block, Table) and block.width == 1


def _cut(blocks: Sequence[Block]) -> Iterator[tuple[int, Block]]:
    """What the blocks with lines of tables are, each with the place of the block."""
    texts = [text for block in blocks for text in _texts(block)]
    modes = damage_of_lines(texts)
    if Mode.OCR not in modes:
        return
    given = part_glued(texts, modes)
    mended = [item.text for item in repair_all(given)]
    named = Counter(map(_named, mended))
    words = iter(zip(given, mended, strict=True))
    printed = list[_Printed]()
    for place, block in enumerate(blocks):
        own = list(islice(words, sum(1 for _ in _texts(block))))
        if (
            isinstance(block, Table)
            and _is_uncut(block)
            and (printed or opens_head(block.rows[0].cells[0].text))
        ):
            printed += [_printed(place, *pair) for pair in zip(block.rows, own, strict=True)]
    while printed:
        stop = next(
            (i for i in range(1, len(printed)) if opens_head(_text(printed[i]))), len(printed)
        )
        cut = _of_lines(printed, named)
        if cut is not None:
            yield from _made(cut, printed)
            printed = printed[cut.across.stop :]
        else:
            yield from ((line.block, _as_line(line)) for line in printed[:stop])
            printed = printed[stop:]


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Line):
        yield block.text
    else:
        yield from (cell.text for row in block.rows for cell in row.cells)


def _text(line: _Printed) -> str:
    return line.row.cells[0].text


def _as_line(line: _Printed) -> Line:
    cell, row = line.row.cells[0], line.row
    return Line(cell.raw, cell.text, row.page_number, row.line_numbers[0])


def _printed(place: int, row: TableRow, pair: tuple[str, str]) -> _Printed:
    """A line with its bars taken out; where the repair parted or joined words, as given twice."""
    ours, theirs = (text.split() for text in pair)
    if len(ours) != len(theirs):
        theirs = ours
    read: tuple[list[str], list[str]] = [], []
    bars = set[int]()
    for a, b in zip(ours, theirs, strict=True):
        pieces, others = BAR_RE.sub(" ", a).split(), BAR_RE.sub(" ", b).split()
        if BAR_RE.match(a):
            bars.add(len(read[0]))
        read[0].extend(pieces)
        read[1].extend(others if len(others) == len(pieces) else pieces)
        bars |= set(range(len(read[0]) - len(pieces) + 1, len(read[0])))
        if BAR_RE.search(a[-1]):
            bars.add(len(read[0]))
    found = (ReadAcross(tuple(words), frozenset(bars)) for words in read)
    return _Printed(place, row, *found)


def _named(line: str) -> str:
    """What a line names: "3. Trạm Y tế xã" a unit."""
    marker = read_marker(line)
    return name_key((marker.rest if marker else line).strip(" .:;-"))


def _of_lines(printed: Sequence[_Printed], named: Counter[str]) -> _Cut | None:
    """The table that begins with the first line; None where its lines are no rows."""
    across = find_across([_text(line) for line in printed], 0)
    if across is None:
        return None
    rows = [_own_lines(row, printed) for row in across.rows]
    longest = max((len(line.given.words) for row in rows for line in row), default=0)
    if len(rows) > MOST_ROWS or max(map(len, rows)) > MOST_LINES or longest > MOST_WORDS:
        return None
    head = [printed[place] for place in across.head]
    first = head[0].given.words[0]
    head[0] = _without_first(head[0])
    made = cut_rows(_mended(head), [_mended(row) for row in rows], named)
    if made is None:
        return None
    headings = [first]
    if cut := cut_head(_mended(head), made.kinds):
        texts = [text_of(_given(head), cut, c) for c in range(len(cut.places[0]) - 1)]
        columns = 1 + len(made.kinds)
        headings += [*texts[:columns], *filter(None, texts[columns:])]
    return _Cut(across, headings, made.cuts)


def _own_lines(row: AcrossRow, printed: Sequence[_Printed]) -> list[_Printed]:
    """The lines of a row, the first without its number."""
    found = [printed[place] for place in row.places]
    return [line for line in (_without_first(found[0]), *found[1:]) if line.given.words]


def _without_first(line: _Printed) -> _Printed:
    """A line without its number, or without the heading of the numbers."""
    given, mended = (
        ReadAcross(one.words[1:], frozenset(bar - 1 for bar in one.bars if bar > 1))
        for one in (line.given, line.mended)
    )
    return line._replace(given=given, mended=mended)


def _mended(lines: Sequence[_Printed]) -> Lines:
    return [line.mended for line in lines]


def _given(lines: Sequence[_Printed]) -> Lines:
    return [line.given for line in lines]


def _made(cut: _Cut, printed: Sequence[_Printed]) -> Iterator[tuple[int, Block]]:
    """The tables, one for each block that holds lines of the table."""
    width = max(len(cut.headings), *(len(own.places[0]) for own in cut.cuts if own.places))
    rows: defaultdict[int, list[TableRow]] = defaultdict(list)
    for texts, lines in _rows(cut, printed):
        padded = [*texts, *[""] * (width - len(texts))]
        numbers = tuple(number for line in lines for number in line.row.line_numbers)
        cells = tuple(Cell(text, text) for text in padded)
        rows[lines[0].block].append(TableRow(cells, numbers, lines[0].row.page_number))
    for block, own in rows.items():
        yield block, Table(tuple(own), width)


def _rows(
    cut: _Cut, printed: Sequence[_Printed]
) -> Iterator[tuple[Sequence[str], Sequence[_Printed]]]:
    """The texts of each row with its lines; a row that blocks tear is as many as they are.

    Its number stands in its first part alone; a new page may repeat the head.
    """
    across = cut.across
    heads = sorted({*across.head, *across.heads})
    found = [(own[0], cut.headings, own) for own in _in_blocks(heads, printed)]
    for i, row in enumerate(across.rows):
        found += [
            (place, [_text(printed[place]).strip()], [place]) for place in across.titles.get(i, ())
        ]
        own = [line.given for line in _own_lines(row, printed)]
        shown = [place for place in row.places if place in _with_words(row, printed)]
        pieces = dict(zip(shown, zip(own, cut.cuts[i].places, strict=True), strict=True))
        for n, part in enumerate(_in_blocks(row.places, printed)):
            cells = _cells([pieces[place] for place in part if place in pieces])
            found.append((part[0], [row.number if n == 0 else "", *cells], part))
    for _, texts, places in sorted(found, key=lambda item: item[0]):
        yield texts, [printed[place] for place in places]


def _with_words(row: AcrossRow, printed: Sequence[_Printed]) -> list[int]:
    """The lines of a row that hold more than its number."""
    first, *rest = row.places
    own = [first] if len(printed[first].given.words) > 1 else []
    return own + [place for place in rest if printed[place].given.words]


def _in_blocks(places: Sequence[int], printed: Sequence[_Printed]) -> Iterator[list[int]]:
    """The lines, those of one block together."""
    for _, own in groupby(places, key=lambda place: printed[place].block):
        yield list(own)


def _cells(pieces: Sequence[tuple[ReadAcross, tuple[int, ...]]]) -> list[str]:
    """The texts of the columns in some lines."""
    columns = len(pieces[0][1]) - 1 if pieces else 0
    return [
        " ".join(word for line, places in pieces for word in line.words[places[c] : places[c + 1]])
        for c in range(columns)
    ]
