"""The head and the foot of a document are set in two columns: lines and tables → segments.

A segment is what one column prints on one line. Columns come as table cells, as one line parted
by a tab or a wide gap, or as plain lines one after the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from extractors.lines.markup import plain_text
from extractors.models import Block, Table
from normalizers.citations.document_number import match_number
from normalizers.letters.text import squeeze
from normalizers.time.issue_dates import find_issue_date

# "UBND QUẬN A    CỘNG HÒA …": a tab or two spaces part the columns.
GAP_RE = re.compile(r"\t+|[ \u00a0]{2,}")
# "ngày      tháng 01 năm": a blank left to be filled in parts nothing.
BLANK_RE = re.compile(r"(?<=ngày)[ \u00a0]{2,}(?=tháng|năm)|(?<=tháng)[ \u00a0]{2,}(?=năm)")
# "_____", "-----", "———", "* * *", "–––––", "o0o": a drawn line says nothing.
# "ngày 27 tháng  9  năm 2024": a web page sets the written figures apart; a date is one piece.
DATE_GAPS_RE = re.compile(
    r"\bngày[ \u00a0]*\d{0,2}[ \u00a0]*tháng[ \u00a0]*\d{0,2}[ \u00a0]*năm(?:[ \u00a0]*\d{4})?",
    re.IGNORECASE,
)
RULE_RE = re.compile(r"^[\s\-–—_=*~.…·•|+o0/\\]*$")
CAPITALS_SHARE = 0.8
MAX_NUMBER_LINE = 300
MAX_WRAPS, MAX_DATE_CELL = 4, 110


class Segment(NamedTuple):
    """One printed piece: its text, its column (0 = left or only, 1 = right …), its block."""

    text: str
    column: int
    block: int
    in_table: bool


@lru_cache(maxsize=4096)
def _bare_letter(letter: str) -> str:
    if letter in "đĐÐ":
        return "d"
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter


def bare(text: str) -> str:
    """The text in small letters without marks, letter by letter: its length stays the same.

    For recognizing fixed words in scans that lost their marks, never for values.

    >>> bare("Độc lập"), bare("CỘNG HÒA")
    ('doc lap', 'cong hoa')
    """
    return text.lower() if text.isascii() else "".join(map(_bare_letter, text))


def is_rule(text: str) -> bool:
    """True for a line that is drawn, or empty."""
    return bool(RULE_RE.match(text))


def is_capitals(text: str) -> bool:
    """True where the letters are capitals, a small slip ("GD&ĐT Tp") allowed."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 2 and sum(c.isupper() for c in letters) >= CAPITALS_SHARE * len(letters)


def line_segments(text: str) -> tuple[str, ...]:
    """The columns of one line, without markdown: parted by tabs or wide gaps.

    The gap in "Số:      /KH-UBND" is the one left for the number, not the one between the columns.
    """
    text = BLANK_RE.sub(" ", plain_text(text).strip())
    text = DATE_GAPS_RE.sub(lambda date: squeeze(date[0]), text)
    numbered = match_number(text) if len(text) <= MAX_NUMBER_LINE else None
    end = numbered.end if numbered else 0
    parts = (squeeze(plain_text(part.strip())) for part in (text[:end], *GAP_RE.split(text[end:])))
    return tuple(part for part in parts if part)


def segments_of(blocks: Sequence[Block], start: int, stop: int) -> Iterator[Segment]:
    """The segments of a run of blocks; a table gives its left column before its right one."""
    for index in range(start, stop):
        block = blocks[index]
        if isinstance(block, Table):
            yield from _table_segments(block, index)
            continue
        for column, text in enumerate(line_segments(block.text)):
            yield Segment(text, column, index, False)


def _table_segments(table: Table, index: int) -> Iterator[Segment]:
    for column in range(table.width):
        for row in table.rows:
            if column >= len(row.cells):
                continue
            for text in _cell_lines(row.cells[column].text):
                yield Segment(text, column, index, True)


def _cell_lines(text: str) -> list[str]:
    """The printed lines of a cell; a number or a date that web text wraps is one line.

    "Số:" / "206/QĐ-BKHM"; "Hà" / "Lâm, ngày 29 tháng 3" / "năm 2026".
    """
    lines = [line for line in (squeeze(plain_text(line)) for line in text.split("\n")) if line]
    if not 1 < len(lines) <= MAX_WRAPS:
        return lines
    joined = " ".join(lines)
    number = match_number(joined) if bare(lines[0]).startswith("so") else None
    is_torn_number = number is not None and number.end > len(lines[0])
    date = find_issue_date(joined) if is_torn_number or len(joined) <= MAX_DATE_CELL else None
    is_torn_date = date is not None and not any(map(find_issue_date, lines))
    return [joined] if is_torn_number or is_torn_date else lines
