"""A table that was read straight across, as a table again."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from extractors.models import Block, Cell, Line, Table, TableRow
from extractors.text.across_columns import Lines, cut_head, cut_rows, name_key
from extractors.text.across_lines import Across, AcrossRow, find_across, opens_head
from normalizers.diacritics.damage import damage_of_lines
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.side_by_side import Cut, ReadAcross, text_of
from normalizers.repair import repair_all

MARKER_RE = re.compile(r"^\s*\w{1,4}[.)]\s+")
BAR_RE = re.compile(r"[|¦\[\]_]+")
MOST_ROWS, MOST_LINES, MOST_WORDS = 300, 24, 48  # of a table, of a row, of a line


class AcrossBlocks(NamedTuple):
    """The blocks that the lines of a table are, and the line after the last."""

    blocks: tuple[Block, ...]
    stop: int


class _Words(NamedTuple):
    """A line as given and as repaired, and its place."""

    place: int
    given: ReadAcross
    mended: ReadAcross


class AcrossTables:
    """Finds the tables of a text that were read straight across; only misread text has any."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """Nothing is read yet."""
        self._lines = lines
        self._texts: list[str] = []
        self._mended: list[str] | None = None

    def read(self, start: int) -> AcrossBlocks | None:
        """The table whose head begins on a line."""
        if not opens_head(self._lines[start].text):
            return None
        if self._mended is None:
            self._texts = [line.text for line in self._lines]
            is_misread = Mode.OCR in damage_of_lines(self._texts)
            self._mended = [item.text for item in repair_all(self._texts)] if is_misread else []
        across = find_across(self._texts, start) if self._mended else None
        if across is None:
            return None
        words = {
            place: _words(place, self._texts[place], self._mended[place])
            for place in range(start, across.stop)
        }
        return _made(across, self._lines, words, Counter(map(_named, self._mended)))


def _words(place: int, given: str, mended: str) -> _Words:
    """A line with its bars taken out; where the repair parted or joined words, as given twice."""
    ours, theirs = given.split(), mended.split()
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
    return _Words(place, *found)


def _named(line: str) -> str:
    """What a line names: "3. Trạm Y tế xã" a unit."""
    return name_key(MARKER_RE.sub("", line).strip(" .:;-"))


def _made(
    across: Across, lines: Sequence[Line], words: dict[int, _Words], named: Counter[str]
) -> AcrossBlocks | None:
    """The blocks of a table; none where its rows say neither who nor when, or are no rows."""
    rows = [_own_words(row, words) for row in across.rows]
    longest = max((len(line.given.words) for row in rows for line in row), default=0)
    if len(rows) > MOST_ROWS or max(map(len, rows)) > MOST_LINES or longest > MOST_WORDS:
        return None
    head = [words[place] for place in across.head]
    head[0] = _without_first(head[0])
    made = cut_rows(_mended(head), [_mended(row) for row in rows], named)
    if made is None:
        return None
    headings = [words[across.head[0]].given.words[0]]
    if cut := cut_head(_mended(head), made.kinds):
        texts = [text_of(_given(head), cut, c) for c in range(len(cut.places[0]) - 1)]
        columns = 1 + len(made.kinds)
        headings += [*texts[:columns], *filter(None, texts[columns:])]
    return AcrossBlocks(tuple(_blocks(across, lines, rows, made.cuts, headings)), across.stop)


def _mended(lines: Sequence[_Words]) -> Lines:
    return [line.mended for line in lines]


def _given(lines: Sequence[_Words]) -> Lines:
    return [line.given for line in lines]


def _without_first(line: _Words) -> _Words:
    """A line without its number, or without the heading of the numbers."""
    place, *read = line
    return _Words(
        place,
        *(
            ReadAcross(one.words[1:], frozenset(bar - 1 for bar in one.bars if bar > 1))
            for one in read
        ),
    )


def _own_words(row: AcrossRow, words: dict[int, _Words]) -> list[_Words]:
    """The lines of a row, the first without its number."""
    found = [words[place] for place in row.places]
    return [line for line in (_without_first(found[0]), *found[1:]) if line.given.words]


def _blocks(
    across: Across,
    lines: Sequence[Line],
    rows: Sequence[Sequence[_Words]],
    cuts: Sequence[Cut],
    head: Sequence[str],
) -> Iterator[Block]:
    """Tables, and between them what stands among the rows and is none of theirs.

    A row that goes on behind such lines is torn: its number stands in its first part alone.
    """
    width = max(len(head), *(len(cut.places[0]) for cut in cuts if cut.places))
    made = [_row(head, [lines[place] for place in across.head], width)]
    others = deque(across.others)
    for i, (row, own, cut) in enumerate(zip(across.rows, rows, cuts, strict=True)):
        pieces = {
            line.place: (line.given.words, places)
            for line, places in zip(own, cut.places, strict=True)
        }
        number, part = row.number, list[int]()
        for place in (*across.titles.get(i, ()), *row.places):
            between = [others.popleft() for _ in range(sum(other < place for other in others))]
            if between:
                made += _part(number, part, pieces, lines, width)
                number, part = "" if part else number, []
                yield Table(tuple(made), width)
                yield from (lines[other] for other in between if other not in across.heads)
                heads = [lines[other] for other in between if other in across.heads]
                made = [_row(head, heads, width)] if heads else []
            if place in row.places:
                part.append(place)
            else:
                made.append(_row([lines[place].text.strip()], [lines[place]], width))
        made += _part(number, part, pieces, lines, width)
    yield Table(tuple(made), width)


def _part(
    number: str,
    part: Sequence[int],
    pieces: Mapping[int, tuple[tuple[str, ...], tuple[int, ...]]],
    lines: Sequence[Line],
    width: int,
) -> list[TableRow]:
    """The row, or the part of it, that some lines are; none where there are no lines."""
    if not part:
        return []
    cut = [pieces[place] for place in part if place in pieces]
    columns = len(cut[0][1]) - 1 if cut else 0
    cells = [
        " ".join(word for words, places in cut for word in words[places[c] : places[c + 1]])
        for c in range(columns)
    ]
    return [_row([number, *cells], [lines[place] for place in part], width)]


def _row(texts: Sequence[str], lines: Sequence[Line], width: int) -> TableRow:
    padded = [*texts, *[""] * (width - len(texts))]
    return TableRow(
        tuple(Cell(text, text) for text in padded),
        tuple(line.number for line in lines),
        lines[0].page_number,
    )
