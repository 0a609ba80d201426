"""What the cells of a row stand for: "nt" for the text above it, lines of units for a list.

And what two parts of one row say together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from extractors.lines.endings import ends_open
from extractors.models import TableRow
from extractors.tables.columns import ColumnRole
from extractors.word_lists import any_case_re, phrases
from normalizers.letters.text import squeeze
from normalizers.time.deadlines import is_time
from normalizers.units.lists import unit_lines

DITTO_RE = any_case_re(phrases("sentence_words", "ditto"), r"[\"”″〃]|//|[-–\s]*", r"[-–\s.]*")
UNITS = frozenset({ColumnRole.LEAD, ColumnRole.ASSIGNMENT, ColumnRole.COORDINATOR})


def repeated(texts: Sequence[str], above: Sequence[str]) -> list[str]:
    """The texts, each "nt" or "như trên" as the text above it that it stands for."""
    pairs = zip_longest(texts, above[: len(texts)], fillvalue="")
    return [old if old and DITTO_RE.fullmatch(text) else text for text, old in pairs]


def with_unit_lines(
    row: TableRow, texts: Sequence[str], roles: Sequence[ColumnRole | None]
) -> list[str]:
    """The texts of a row; of a cell that names units each line that begins one stands apart."""
    return [
        unit_lines(cell.text) if role in UNITS and "\n" in cell.text else text
        for cell, text, role in zip(row.cells, texts, roles, strict=True)
    ]


def joined_cells(
    above: Sequence[str], below: Sequence[str], roles: Sequence[ColumnRole | None]
) -> list[str]:
    """The texts of a row whose lower part stands in a row of its own.

    A unit and a time that begin there are further ones: "Thôn A" over "Thôn B".
    """
    return [
        _joined(upper, lower, role) for upper, lower, role in zip(above, below, roles, strict=True)
    ]


def _joined(above: str, below: str, role: ColumnRole | None) -> str:
    if not (above and below):
        return above or below
    if role in UNITS:
        return unit_lines(f"{above}\n{below}")
    is_other_time = role is ColumnRole.DEADLINE and _begins_time(above, below)
    return f"{above}; {below}" if is_other_time else squeeze(f"{above} {below}")


def _begins_time(above: str, below: str) -> bool:
    """True for "Tháng 4" under "Tháng 3"; "đến tháng 8" under "Từ tháng 6" goes on."""
    goes_on = below[:1].islower() or ends_open(above)
    return not goes_on and is_time(above) and is_time(below)
