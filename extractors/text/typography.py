"""Bold and italics come off over the lines of a stretch, before any of them is read."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import groupby, zip_longest
from typing import NamedTuple

from extractors.lines.markup import plain_lines, plain_text
from extractors.models import Line

OpenMarks = Set[tuple[int, int]]


class PlainLines(NamedTuple):
    """Lines without bold and italics.

    The second value is the (page, number) of the lines at whose end a mark is open.
    """

    lines: list[Line]
    open_marks: OpenMarks


def without_marks(lines: Sequence[Line]) -> PlainLines:
    """The lines without bold and italics, which do not reach over blank lines and pipes."""
    plain: list[Line] = []
    open_marks: set[tuple[int, int]] = set()
    for is_text, group in groupby(lines, _may_be_marked):
        run = list(group)
        read = plain_lines([line.text for line in run]) if is_text else []
        for line, found in zip_longest(run, read):
            if found is None:
                text = plain_text(line.text)
                plain.append(line if text == line.text else replace(line, text=text))
                continue
            is_same = found.text == line.text and found.is_bold == line.is_bold
            plain.append(line if is_same else replace(line, text=found.text, is_bold=found.is_bold))
            if found.goes_on:
                open_marks.add((line.page_number, line.number))
    return PlainLines(plain, open_marks)


def _may_be_marked(line: Line) -> bool:
    return not line.is_blank and "|" not in line.raw
