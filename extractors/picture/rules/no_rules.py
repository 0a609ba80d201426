"""Tables without ruling lines: lines where paper parts the columns and the rows.

A gutter is a strip of paper that no word crosses for many lines; running text has none, a head or a
foot of two columns has one. Where there are two and more, and the first column holds ordinals, each
ordinal opens a row; a line that runs across a gutter is a title over several columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.picture.bit_runs import packed, runs, spans, unpacked
from extractors.picture.masks import grown
from extractors.picture.pixels import transposed
from extractors.picture.sheet import LOOK_DPI, PixelRule, PixelRules, Sheet

WORDS = 0.09  # inches: words of one line are no farther apart
TALL = 0.6  # inches: a strip of paper
LEAST_TABLE = 1.0  # inches
BROKEN_BY = 0.5  # inches: a title across the columns
STEP = 0.05  # inches from one look to the next
LEAST_GUTTERS, LEAST_ROWS = 2, 3
SHARE = 0.5  # of the looks find a gutter at its place
ORDINALS = 1.0  # inches: the first column is no wider
ONE_LINE = 0.3  # inches: an ordinal is no higher
ABOVE = 0.09  # inches above an ordinal there is a row of paper
PAD = 0.06  # inches round the table
WALLED, FILLED = 0.6, 0.3  # of the rows leave a gutter free, and have print behind it
FIRST_WALLED = 0.9  # that of the ordinals: text at the left margin is no column of ordinals
BETWEEN = 0.15  # inches of paper between lines of one table
ROWS_SHARE = 0.7  # of the bands are rows: where most are single lines they are items of a text
LAST = 0.85  # of the page: lower, a title may be the last line of a page
BESIDE = 0.01  # inches on both sides of the middle of a gutter: no ink there

Span = tuple[int, int]


class _Print(NamedTuple):
    """The ink of a page, and the same with the words of a line as one."""

    ink: NDArray[np.bool_]
    lines: NDArray[np.bool_]
    dpi: int


def find(sheet: Sheet) -> PixelRules:
    """Lines along the gutters and between the rows of the tables of a page that has no lines."""
    mask = sheet.look.pale_ink
    words = grown(mask, int(WORDS * LOOK_DPI) | 1, 1)
    print_ = _Print(mask > 0, words > 0, LOOK_DPI)
    tables = [_table(print_, span) for span in _cores(print_)]
    return PixelRules(
        tuple(rule for table in tables for rule in table.across),
        tuple(rule for table in tables for rule in table.down),
    ).times(1 / sheet.to_look)


def _cores(page: _Print) -> Iterator[Span]:
    """From where to where down the page there are gutters enough."""
    strips = _strips(page)
    step = max(1, int(STEP * page.dpi))
    rows = [
        y for y in range(0, len(strips), step) if len(_gutters(strips[y], page, y)) >= LEAST_GUTTERS
    ]
    start = last = None
    for y in [*rows, None]:
        if (
            start is not None
            and last is not None
            and (y is None or y - last > BROKEN_BY * page.dpi)
        ):
            if last - start >= LEAST_TABLE * page.dpi:
                yield start, last
            start = None
        start, last = (y if start is None else start), y


def _strips(page: _Print) -> NDArray[np.bool_]:
    """Paper that goes on for some lines, up and down."""
    paper = transposed(np.where(page.lines, 0, 255).astype(np.uint8))
    return unpacked(runs(packed(paper), int(TALL * page.dpi)), len(paper)).T > 0


def _gutters(row: NDArray[np.bool_], page: _Print, y: int) -> list[Span]:
    """The strips at one height that have print on both sides nearby."""
    reach = int(TALL * page.dpi)
    printed = np.flatnonzero(page.ink[max(0, y - reach) : y + reach].any(axis=0))
    if not len(printed):
        return []
    return [(a, b) for a, b in spans(row) if a > printed[0] and b < printed[-1]]


def _any(ink: NDArray[np.bool_], axis: int = 1) -> NDArray[np.bool_]:
    """Whether each row has ink, or each column."""
    return np.asarray(ink.any(axis=axis), np.bool_)


def _table(page: _Print, span: Span) -> PixelRules:
    """The lines of one table; none where it has no column of ordinals."""
    strips, dpi = _strips(page), page.dpi
    share = np.asarray(strips[span[0] : span[1] : max(1, int(STEP * dpi))].mean(axis=0), np.float64)
    printed = np.flatnonzero(page.ink[slice(*span)].any(axis=0))
    pad = int(PAD * dpi)
    left, right = int(printed[0]) - pad, int(printed[-1]) + pad
    inner = [
        *_beside_ordinals(page, span, share),
        *_middles(share, (int(printed[0]), int(printed[-1]))),
    ]
    if len(inner) < LEAST_GUTTERS or inner[0] - left > ORDINALS * dpi:
        return PixelRules()
    top, bottom = _extent(page, span, (left, right), inner)
    starts = _row_starts(page, (top, bottom), (left, inner[0]))
    ys = [top, *starts[1:], bottom]
    if (
        len(ys) > 2
        and bottom < LAST * len(page.ink)
        and _is_title(page, (ys[-2], bottom), (left, right))
    ):
        ys.pop()  # no table ends with a title: a line of the text below
    inner = _walled(page, [left, *inner, right], ys)
    if len(starts) < LEAST_ROWS or len(inner) < LEAST_GUTTERS:
        return PixelRules()
    return _rules(page, [left, *inner, right], ys)


def _walled(page: _Print, xs: Sequence[int], ys: Sequence[int]) -> list[int]:
    """The gutters that most rows respect, with print after them in some.

    None without the ordinals'.
    """
    kept: list[int] = []
    all_bands = list(pairwise(ys))
    bands = [band for band in all_bands if not _is_title(page, band, (xs[0], xs[-1]))]
    if len(bands) < max(LEAST_ROWS, ROWS_SHARE * len(all_bands)):
        return []
    for index in reversed(range(1, len(xs) - 1)):
        behind = kept[0] if kept else xs[-1]
        free = sum(not _is_crossed(page, xs[index], *band) for band in bands)
        filled = sum(bool(page.ink[slice(*band), xs[index] : behind].any()) for band in bands)
        least = WALLED if index > 1 else FIRST_WALLED
        if free >= least * len(bands) and filled >= FILLED * len(bands):
            kept.insert(0, xs[index])
    return kept if xs[1] in kept else []


def _is_title(page: _Print, band: Span, sides: Span) -> bool:
    """A group's title: one line, and nothing beside it ("I. Nếp sống văn hóa")."""
    part = slice(*band), slice(max(0, sides[0]), sides[1])
    rows, words = _any(page.ink[part]), _any(page.lines[part], axis=0)
    printed = np.flatnonzero(rows)
    is_line = len(printed) > 0 and printed[-1] - printed[0] <= ONE_LINE * page.dpi
    return bool(is_line) and len(spans(words)) == 1


def _rules(page: _Print, xs: Sequence[int], ys: Sequence[int]) -> PixelRules:
    """Level lines between the rows; upright ones where no word runs across."""
    left, right = xs[0], xs[-1]
    across = [PixelRule(y, left, right) for y in ys]
    down = [PixelRule(x, ys[0], ys[-1]) for x in (left, right)]
    for index, (upper, lower) in enumerate(pairwise(ys)):
        is_title = _is_title(page, (upper, lower), (left, right))
        for x in xs[1:-1]:
            if is_title and page.lines[upper:lower, x].any():
                continue  # between two of its words
            if not _is_crossed(page, x, upper, lower):
                down.append(PixelRule(x, upper, lower))
            elif index == 0:
                level, wall = _second_level(page, xs, x, (upper, lower))
                across += level
                down += wall
    return PixelRules(tuple(across), tuple(down))


def _middles(share: NDArray[np.float64], printed: Span) -> Iterator[int]:
    """The middles of the strips between the print at both edges."""
    for a, b in spans(share >= SHARE):
        if a > printed[0] and b < printed[1]:
            best = np.flatnonzero(share[a:b] >= share[a:b].max())
            yield a + int(best[len(best) // 2])


def _beside_ordinals(page: _Print, span: Span, share: NDArray[np.float64]) -> Iterator[int]:
    """The end of a first column so sparse that its place counts as margin."""
    columns = _any(page.ink[slice(*span)], axis=0)
    for a, b in spans(share >= SHARE)[:1]:
        printed = np.flatnonzero(columns[a:b])
        if len(printed) and printed[0] > 0 and b - a - printed[-1] > PAD * page.dpi / 2:
            yield (a + int(printed[-1]) + b) // 2


def _extent(page: _Print, span: Span, sides: Span, inner: Sequence[int]) -> Span:
    """The table from below the last title above it to the last line that respects its gutters."""
    reach = int(TALL * page.dpi)
    start = max(0, span[0] - reach)
    rows = _any(page.ink[start : span[1] + 3 * reach, max(0, sides[0]) : sides[1]])
    lines = [(a + start, b + start) for a, b in spans(rows)]
    crossing = {line: sum(_is_crossed(page, x, *line) for x in inner) for line in lines}
    titles = [
        a
        for a, b in lines
        if crossing[a, b] * 2 >= len(inner) and b < span[0] + LEAST_TABLE * page.dpi
    ]
    table = [line for line in lines if line[0] > max(titles, default=-1) and line[1] > span[0]]
    last = table[0] if table else span
    for line in table:
        is_apart = line[0] - last[1] > BETWEEN * page.dpi
        if line[0] > span[1] and (is_apart or crossing[line]):
            break
        last = line
    pad = int(PAD / 2 * page.dpi)
    return max(0, (table[0][0] if table else span[0]) - pad), last[1] + pad


def _row_starts(page: _Print, span: Span, column: Span) -> list[int]:
    """A row of paper above each ordinal.

    None where ordinals stand beside the middle of their rows.
    """
    part = page.ink[slice(*span), max(0, column[0]) : column[1]]
    filled = grown((_any(part)[:, None] * np.uint8(255)).astype(np.uint8), 1, 5)[:, 0] > 0
    found = spans(np.asarray(filled, np.bool_))
    paper = ~_any(page.ink[slice(*span)])
    reach = int(ABOVE * page.dpi)
    starts = []
    for first, last in found:
        above = np.flatnonzero(paper[max(0, first - reach) : first + 2])
        if last - first <= ONE_LINE * page.dpi and len(above):
            starts.append(span[0] + max(0, first - reach) + int(above[-1]))
    return starts if len(starts) >= 0.8 * len(found) else []


def _is_crossed(page: _Print, x: int, top: int, bottom: int) -> bool:
    near = max(1, int(BESIDE * page.dpi))
    return bool(page.ink[top:bottom, x - near : x + near + 1].any())


def _second_level(
    page: _Print, xs: Sequence[int], x: int, span: Span
) -> tuple[tuple[PixelRule, ...], tuple[PixelRule, ...]]:
    """In a header, the lines below a heading that stands over two columns."""
    near = max(1, int(BESIDE * page.dpi))
    crossing = np.flatnonzero(page.ink[slice(*span), x - near : x + near + 1].any(axis=1))
    place = xs.index(x)
    before, behind = xs[place - 1], xs[place + 1]
    printed = _any(page.ink[span[0] + int(crossing[-1]) : span[1], before:behind])
    paper = np.flatnonzero(~printed)
    if not len(paper) or not printed.any():
        return (), ()
    at = span[0] + int(crossing[-1]) + int(paper[0])
    return (PixelRule(at, before, behind),), (PixelRule(x, at, span[1]),)
