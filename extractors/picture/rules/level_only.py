"""Tables with level lines alone: their walls are the strips of paper between the columns.

Level lines below each other, most of them as long, are the rungs of a ladder; what stands between
two is a row. Strips that most rows leave free part columns; a row that crosses most of them is a
title.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.picture.bit_runs import spans
from extractors.picture.masks import grown
from extractors.picture.sheet import LOOK_DPI, PixelRule, PixelRules, Sheet

LEAST_RUNGS, LEAST_WIDTH = 3, 4.0  # inches: of the long ones
RUNG = 0.8  # inches: a shorter line is none
ENDS = 0.12  # inches: rungs that end so near to each other end alike
APART = 6.0  # inches between rungs of one table
TALL = 0.6  # inches: a row across the table that is higher is text between two tables
WALL, WALLED = 0.5, 0.25  # of a row's height is a wall; of the rows have one: a table with walls
WORDS = 0.09  # inches: words of one line are no farther apart
FREE = 0.7  # of the rows leave a strip free
CROSSED = 0.5  # of the strips are crossed: a title
LEAST_WALLS = 2
FILLED = 0.3  # of the rows have words in a column without a heading
INSET = 0.02  # inches from a line there may be what is left of it

Span = tuple[int, int]


class _Ladder(NamedTuple):
    """Level lines of tables as wide in pixels, from top to bottom.

    `marks` tell where walls were.
    """

    rungs: tuple[PixelRule, ...]
    marks: tuple[float, ...] = ()

    @property
    def left(self) -> float:
        return min(rung.start for rung in self.rungs)

    @property
    def right(self) -> float:
        return max(rung.stop for rung in self.rungs)

    @property
    def top(self) -> float:
        return self.rungs[0].at

    @property
    def bottom(self) -> float:
        return self.rungs[-1].at


def find(sheet: Sheet) -> PixelRules:
    """The walls of the tables of which a page has level lines alone: none for one with walls."""
    known = sheet.rules.times(sheet.to_look)
    ladders = [
        _marked(ladder, known.down)
        for ladder in _ladders(_whole(known.across))
        if _is_open(ladder, known.down)
    ]
    if not ladders:
        return PixelRules()
    words = grown(sheet.look.pale_ink, int(WORDS * LOOK_DPI) | 1, 1) > 0
    walls = tuple(wall for ladder in ladders for wall in _walls(words, ladder))
    return PixelRules(down=walls).times(1 / sheet.to_look)


def _whole(across: Sequence[PixelRule]) -> list[PixelRule]:
    """Level lines; the pieces of one line as one."""
    near = ENDS * LOOK_DPI
    found: list[PixelRule] = []
    for rule in sorted(across):
        same = next((i for i, other in enumerate(found) if _continues(rule, other, near)), None)
        if same is None:
            found.append(rule)
        else:
            other = found[same]
            start, stop = min(other.start, rule.start), max(other.stop, rule.stop)
            found[same] = PixelRule((other.at + rule.at) / 2, start, stop)
    return sorted(rule for rule in found if rule.length >= RUNG * LOOK_DPI)


def _continues(rule: PixelRule, other: PixelRule, near: float) -> bool:
    return (
        abs(rule.at - other.at) <= near / 2
        and rule.start <= other.stop + near
        and other.start <= rule.stop + near
    )


def _ladders(rungs: Sequence[PixelRule]) -> Iterator[_Ladder]:
    """The groups of lines below each other of which enough are long and end alike."""
    near = ENDS * LOOK_DPI
    long = [rung for rung in rungs if rung.length >= LEAST_WIDTH * LOOK_DPI]
    while long:
        first, group = long[0], [long[0]]
        for rung in long[1:]:
            alike = abs(rung.start - first.start) <= near and abs(rung.stop - first.stop) <= near
            if alike and rung.at - group[-1].at <= APART * LOOK_DPI:
                group.append(rung)
        long = [rung for rung in long if rung not in group]
        if len(group) >= LEAST_RUNGS:
            top, bottom = group[0].at, group[-1].at
            between = (
                rung
                for rung in rungs
                if top <= rung.at <= bottom
                and first.start - near <= rung.start
                and rung.stop <= first.stop + near
            )
            yield _Ladder(tuple(between))


def _is_open(ladder: _Ladder, down: Sequence[PixelRule]) -> bool:
    """True where hardly a row of a ladder has a wall."""
    walls = _within(ladder, down)
    rows = list(pairwise(rung.at for rung in ladder.rungs))
    walled = sum(
        any(
            min(wall.stop, lower) - max(wall.start, upper) > WALL * (lower - upper)
            for wall in walls
        )
        for upper, lower in rows
    )
    return walled < WALLED * len(rows)


def _within(ladder: _Ladder, down: Sequence[PixelRule]) -> list[PixelRule]:
    sides = ladder.left - 1, ladder.right + 1
    return [
        wall
        for wall in down
        if sides[0] <= wall.at <= sides[1] and wall.stop > ladder.top and wall.start < ladder.bottom
    ]


def _marked(ladder: _Ladder, down: Sequence[PixelRule]) -> _Ladder:
    """The ladder with the places at which its level lines end.

    What is left of upright lines gives places too.
    """
    ends = [end for rung in ladder.rungs for end in (rung.start, rung.stop)]
    return ladder._replace(marks=(*ends, *(wall.at for wall in _within(ladder, down))))


class _Row(NamedTuple):
    """The space between two level lines: where it is, and which columns of pixels have words."""

    top: float
    bottom: float
    inked: NDArray[np.bool_]


def _walls(words: NDArray[np.bool_], ladder: _Ladder) -> Iterator[PixelRule]:
    """The walls of the tables of one ladder, both sides with them."""
    for rows in _tables(_rows(words, ladder)):
        xs = _strips(rows, ladder)
        if len(xs) < LEAST_WALLS:
            continue
        for x in (ladder.left, ladder.right):
            yield PixelRule(x, rows[0].top, rows[-1].bottom)
        for x in xs:
            column = min(max(round(x - ladder.left), 0), len(rows[0].inked) - 1)
            for row in rows:
                if not row.inked[column]:
                    yield PixelRule(x, row.top, row.bottom)


def _tables(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """The rows of each table: two tables may be as wide, and have text between them."""
    table: list[_Row] = []
    for row in rows:
        is_text = row.bottom - row.top > TALL * LOOK_DPI and not _inner(
            spans(~row.inked), row.inked
        )
        if not is_text:
            table.append(row)
        elif table:
            yield table
            table = []
    if table:
        yield table


def _rows(words: NDArray[np.bool_], ladder: _Ladder) -> list[_Row]:
    inset = max(1, int(INSET * LOOK_DPI))
    columns = slice(max(0, round(ladder.left)), round(ladder.right))
    rows = []
    for upper, lower in pairwise(ladder.rungs):
        part = words[round(upper.at) + inset : round(lower.at) - inset + 1, columns]
        if len(part):
            rows.append(_Row(upper.at, lower.at, np.asarray(part.any(axis=0), np.bool_)))
    return rows


def _strips(rows: Sequence[_Row], ladder: _Ladder) -> list[float]:
    """Where most rows are free of words, with words on both sides.

    Titles across the table do not count.
    """
    filled = [row for row in rows if row.inked.any()]
    if len(filled) < LEAST_RUNGS - 1:
        return []
    wide = _inner(_free_parts(filled), filled[0].inked)
    plain = [row for row in filled if not _is_title(row, wide)]
    if len(plain) < LEAST_RUNGS - 1:
        return []
    strips = _with_columns(_inner(_free_parts(plain), plain[0].inked), plain)
    reach = ENDS * LOOK_DPI
    return [
        _snapped(ladder.left + (a + b) / 2, (b - a) / 2 + reach, ladder.marks) for a, b in strips
    ]


def _is_title(row: _Row, strips: Sequence[Span]) -> bool:
    """A row whose words run across most of the strips."""
    return bool(strips) and sum(bool(row.inked[a:b].all()) for a, b in strips) >= CROSSED * len(
        strips
    )


def _free_parts(rows: Sequence[_Row]) -> Iterator[Span]:
    """The freest parts of the strips that most rows leave free.

    A strip has several where there is a column in it that is mostly empty.
    """
    free = np.asarray(1 - np.mean([row.inked for row in rows], axis=0), np.float64)
    for a, b in spans(free >= FREE):
        yield from ((a + c, a + d) for c, d in spans(free[a:b] >= free[a:b].max() - 1e-6))


def _inner(strips: Iterable[Span], row: NDArray[np.bool_]) -> list[Span]:
    """The strips that are no margin."""
    return [(a, b) for a, b in strips if a > 0 and b < len(row)]


def _with_columns(strips: list[Span], rows: Sequence[_Row]) -> list[Span]:
    """The strips without those beside a column that has no heading and hardly any words."""
    end = len(rows[0].inked)
    while strips:
        edges = [0, *((a + b) // 2 for a, b in strips), end]
        bare = next(
            (i for i, (a, b) in enumerate(pairwise(edges)) if not _is_column(rows, a, b)), None
        )
        if bare is None:
            return strips
        beside = strips[max(0, bare - 1) : bare + 1]
        strips.remove(min(beside, key=lambda strip: strip[1] - strip[0]))
    return strips


def _is_column(rows: Sequence[_Row], left: int, right: int) -> bool:
    inked = [bool(row.inked[left:right].any()) for row in rows]
    return inked[0] or sum(inked) >= FILLED * len(inked)


def _snapped(x: float, reach: float, marks: Sequence[float]) -> float:
    """The mark in a strip: there the wall was."""
    return min((at for at in marks if abs(at - x) <= reach), key=lambda at: abs(at - x), default=x)
