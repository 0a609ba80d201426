"""What of a file's words and rows stands in the output of a tool: one plain rule for all tools.

A row counts as found where its statement, its leads and its deadline stand, as printed, in one
piece of the output that holds no other row's statement. A piece is a row of a table, a paragraph
(between blank lines) or a line. The second, generous count parts the text with the help of the
truth: from a statement to the next one, at most REACH letters on.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

REACH = 600
WORD_RE = re.compile(r"[^\W\d_]{2,}")
GAP_RE = re.compile(r"[\W_]+")
BLANK_LINE_RE = re.compile(r"\n\s*\n|\f")


class Asked(NamedTuple):
    """A row that the document states: its statement, and its leads and deadline as printed."""

    statement: str
    others: tuple[str, ...]
    in_table: bool


class Found(NamedTuple):
    """Of `asked` rows, those that stand alone, and those found when the cuts are given."""

    alone: int
    cut_given: int
    asked: int

    def plus(self, other: Found) -> Found:
        """Both counts together."""
        return Found(*(left + right for left, right in zip(self, other, strict=True)))


NOTHING = Found(0, 0, 0)


def flat(text: str) -> str:
    """Lower case, words parted by one space, a space at both ends: whole words can be sought.

    >>> flat("Sở Nội vụ; (quý I/2026)")
    ' sở nội vụ quý i 2026 '
    """
    return f" {GAP_RE.sub(' ', unicodedata.normalize('NFC', text).casefold()).strip()} "


def words(text: str) -> Counter[str]:
    """How often each word of two and more letters stands in a text."""
    return Counter(WORD_RE.findall(unicodedata.normalize("NFC", text).casefold()))


def words_recalled(
    asked: Counter[str], text: str, tables: Sequence[Sequence[Sequence[str]]]
) -> int:
    """How many of the words stand in the text, or in the tables of a tool that gives no text."""
    return (asked & words(text if text.strip() else _as_lines(tables))).total()


def rows_found(
    asked: Sequence[Asked], text: str, tables: Sequence[Sequence[Sequence[str]]]
) -> Found:
    """How many of the rows are found."""
    rows = [_Row.of(row) for row in asked]
    statements = {row.statement for row in rows}
    pieces = [flat(piece) for piece in _pieces(text, tables)]
    whole = flat(text if text.strip() else _as_lines(tables))
    alone = [any(_stands_alone(row, statements, piece) for piece in pieces) for row in rows]
    given = [
        is_alone or _stands_before_next(row, statements, whole)
        for row, is_alone in zip(rows, alone, strict=True)
    ]
    return Found(sum(alone), sum(given), len(rows))


class _Row(NamedTuple):
    statement: str
    others: tuple[str, ...]

    @classmethod
    def of(cls, asked: Asked) -> _Row:
        return cls(flat(asked.statement), tuple(flat(other) for other in asked.others))


def _pieces(text: str, tables: Sequence[Sequence[Sequence[str]]]) -> Iterator[str]:
    yield from BLANK_LINE_RE.split(text)
    yield from text.splitlines()
    for table in tables:
        yield from (" ".join(row) for row in table)


def _as_lines(tables: Sequence[Sequence[Sequence[str]]]) -> str:
    return "\n".join(" ".join(row) for table in tables for row in table)


def _stands_alone(row: _Row, statements: set[str], piece: str) -> bool:
    if row.statement not in piece or not all(other in piece for other in row.others):
        return False
    rest = piece.replace(row.statement, " ")
    return not any(other in rest for other in statements if other != row.statement)


def _stands_before_next(row: _Row, statements: set[str], whole: str) -> bool:
    start = whole.find(row.statement)
    while start >= 0:
        behind = start + len(row.statement) - 1
        part = whole[behind : behind + REACH]
        nexts = [part.find(other) for other in statements]
        end = min((place for place in nexts if place >= 0), default=REACH)
        if all(other in part[: end + 1] or other in row.statement for other in row.others):
            return True
        start = whole.find(row.statement, start + 1)
    return False
