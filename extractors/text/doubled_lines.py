"""Lines that a page holds twice, one copy right after the other, most often in bold.

    I. MỤC ĐÍCH, YÊU CẦU
    **I. MỤC ĐÍCH, YÊU CẦU**

A copy tells nothing, so it joins the line that it repeats. It is told by other typography. Where
that, or numbers that cannot stand twice, show it of most lines, all lines are doubled, the short
ones too; elsewhere two names or two cells may be the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.lines.markers import BULLETS, read_marker
from extractors.models import Line

MAX_RUN = 6  # lines of a paragraph that is repeated as a whole
SURE_WORDS = 4  # of a heading
HABIT = 0.6  # of the lines of a text stand in pairs: all pairs are copies
MIN_LINES = 8


class _Copy(NamedTuple):
    """A run of lines and the run that repeats it, as places in the text."""

    lines: tuple[int, ...]
    copies: tuple[int, ...]


def join_doubled_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines, each copy with the line that it repeats."""
    filled = [
        i
        for i, line in enumerate(lines)
        if not (line.is_blank or "|" in line.raw or "\t" in line.text)
    ]
    printed = [lines[i] for i in filled]
    found = list(_copies([line.text.strip() for line in printed]))
    told = [copy for copy in found if _is_told(printed, copy)]
    paired = 2 * sum(len(copy.lines) for copy in told)
    is_habit = len(filled) >= MIN_LINES and paired >= HABIT * len(filled)
    sure = found if is_habit else [copy for copy in told if _is_sure(printed, copy)]
    owners = {
        filled[second]: filled[first]
        for copy in sure
        for first, second in zip(copy.lines, copy.copies, strict=True)
    }
    return _merged(lines, owners) if owners else list(lines)


def _copies(texts: Sequence[str]) -> Iterator[_Copy]:
    """The runs of lines that are repeated right after themselves, short runs first."""
    at = 0
    while at < len(texts):
        length = next(
            (n for n in range(1, MAX_RUN + 1) if _is_twice(texts, at, n)),
            0,
        )
        if length:
            yield _Copy(tuple(range(at, at + length)), tuple(range(at + length, at + 2 * length)))
        at += 2 * length or 1


def _is_twice(texts: Sequence[str], at: int, length: int) -> bool:
    return (
        at + 2 * length <= len(texts)
        and texts[at] == texts[at + length]
        and texts[at : at + length] == texts[at + length : at + 2 * length]
    )


def _is_told(lines: Sequence[Line], copy: _Copy) -> bool:
    """True where one of the two is set otherwise, or both have the same number."""
    marker = read_marker(lines[copy.lines[0]].text)
    is_numbered = marker is not None and marker.kind not in BULLETS
    return is_numbered or _is_set_otherwise(lines, copy)


def _is_set_otherwise(lines: Sequence[Line], copy: _Copy) -> bool:
    return lines[copy.lines[0]].raw.strip() != lines[copy.copies[0]].raw.strip()


def _is_sure(lines: Sequence[Line], copy: _Copy) -> bool:
    """True for so many words, set otherwise, that nobody would have printed them twice in a row."""
    words = sum(len(lines[i].text.split()) for i in copy.lines)
    return words >= SURE_WORDS and _is_set_otherwise(lines, copy)


def _merged(lines: Sequence[Line], owners: dict[int, int]) -> list[Line]:
    copies = {first: second for second, first in owners.items()}
    merged: list[Line] = []
    for i, line in enumerate(lines):
        if i in owners:
            continue
        copy = lines[copies[i]] if i in copies else None
        merged.append(line if copy is None else _with_copy(line, copy))
    return merged


def _with_copy(line: Line, copy: Line) -> Line:
    return replace(
        line,
        raw=f"{line.raw}\n{copy.raw}",
        further=(*line.further, *copy.line_numbers),
        is_bold=line.is_bold or copy.is_bold,
    )
