"""Numbers of items from which a page's conversion tore the dash: "3" / "- Ủy ban nhân dân xã:".

1
- Phòng Kinh tế lập sổ.
2 - Văn phòng:
- Gửi công văn;
3
- Ban Quản lý chợ thu phí.

A number alone may be that of a page. Where items are numbered with a dash ("2 - Văn phòng:"), one
alone right above a dash that counts on with them is of their list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.models import Line
from normalizers.letters.figures import printed_figure
from normalizers.letters.item_signs import DASHES

WHOLE_RE = re.compile(rf"\s*(\d{{1,2}})\s?[{DASHES}]\s+\S")  # "2 - Văn phòng"
LONGEST = 2  # digits


class _Number(NamedTuple):
    """A number, the place of its line, and whether the dash stands on the line below."""

    value: int
    place: int
    is_torn: bool


def join_torn_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines, a number from which its dash was torn on the line of its dash."""
    torn = {number.place for run in _runs(lines) for number in run if number.is_torn}
    joined: list[Line] = []
    for place, line in enumerate(lines):
        if place in torn:
            continue
        if place - 1 in torn:
            above = lines[place - 1]
            line = replace(
                above,
                raw=f"{above.raw}\n{line.raw}",
                text=f"{above.text.strip()} {line.text.strip()}",
                further=(*above.further, *line.line_numbers),
                is_bold=line.is_bold,
            )
        joined.append(line)
    return joined


def _runs(lines: Sequence[Line]) -> Iterator[list[_Number]]:
    """The lists that count on, of whole numbers and torn ones together."""
    run: list[_Number] = []
    for number in _numbers(lines):
        if run and number.value != run[-1].value + 1:
            yield from _mixed(run)
            run = []
        run.append(number)
    yield from _mixed(run)


def _mixed(run: list[_Number]) -> Iterator[list[_Number]]:
    if {number.is_torn for number in run} == {True, False}:
        yield run


def _numbers(lines: Sequence[Line]) -> Iterator[_Number]:
    for place, line in enumerate(lines):
        if whole := WHOLE_RE.match(line.text):
            yield _Number(printed_figure(whole[1]), place, is_torn=False)
            continue
        alone = line.text.strip()
        below = lines[place + 1].text if place + 1 < len(lines) else ""
        if alone.isdecimal() and len(alone) <= LONGEST and _opens_with_dash(below):
            yield _Number(printed_figure(alone), place, is_torn=True)


def _opens_with_dash(text: str) -> bool:
    shown = text.strip()
    return len(shown) > 1 and shown[0] in DASHES
