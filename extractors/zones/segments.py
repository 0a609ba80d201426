"""The head and the foot of a document are set in two columns: lines and tables → segments.

A segment is what one column prints on one line; lines that a narrow column wrapped are one.
Columns come as table cells, as one line parted by a tab or a wide gap, or as plain lines one after
the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.lines.formal_lines import motto_in, opens_number
from extractors.lines.letters import bare, is_capitals
from extractors.lines.markup import plain_text
from extractors.models import Block, Table
from extractors.word_lists import any_of, phrases
from extractors.zones.body_kinds import begins_with_body, body_keys, body_words
from extractors.zones.header_parts import place_in
from extractors.zones.wrapped_lines import joined_lines
from normalizers.citations.document_number import match_number
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.text import comparison_key, squeeze
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import GAP_RE

# "ngày      tháng 01 năm": a blank left to be filled in parts nothing.
# "Hà Lam,  ngày 27 tháng  9  năm 2024": a web page sets the written figures apart; a date is one
# piece.
DATE_GAPS_RE = re.compile(
    r"(?:,[ \u00a0]*)?\b(?:ngày[ \u00a0]*\d{0,2}[ \u00a0]*)?(?:tháng[ \u00a0]*\d{0,2}[ \u00a0]*)?"
    r"năm(?:[ \u00a0]*\d{4})?|\bngày[ \u00a0]+(?=tháng)",
    re.IGNORECASE,
)
# "*Hà Lam," / "ngày 5 …*": emphasis that runs over a break leaves its marks at both ends.
LOOSE_STARS_RE = re.compile(r"^\*+(?=[^\s*]|$)|(?<=[^\s*])\*+$")
# "Số: 1/KH-THPTHam Lam, ngày …": the right column stands right behind the symbol; no "QĐ-TTg".
GLUED_PLACE_RE = re.compile(rf"(?<=[{CAPITALS}])(?=[{CAPITALS}][^\W\d_A-Z]+\b[^/,]{{0,40}},\s*ng)")
VOWELS = frozenset("aeiouy")
# "TRƯỜNG  MN HOA MƠ": two blanks, which may part columns or be a slip of the typist.
SLIP_RE = re.compile(r"(?<=\S) {2}(?=\S)")
# "V/v hỗ trợ hộ nghèo theo  quy định": the right column begins with a capital, or with the day.
_DAY = rf"(?:{any_of('head_words', 'written_dates')})(?!\w)"
_SMALL = rf"[^\W\d_{CAPITALS}]"
GOES_ON_RE = re.compile(rf"(?<={_SMALL}{_SMALL}) {{2}}(?=(?!{_DAY}){_SMALL}{{2}})")
# "Số:", "Hà Lam, ngày": what waits for its rest, also over a blank line.
WAITING = frozenset({"số:", "số :", *phrases("head_words", "written_dates")})
MAX_NUMBER_LINE = 300
# A plain line that a narrow column wrapped is no longer than this.
MAX_NARROW_LINE = 80
# A line alone that begins so far towards the right column of the line above stands in that column.
RIGHT_SHARE = 0.7
MIN_PIECE, TAB = 12, 24


class Segment(NamedTuple):
    """One printed piece: its text, its column (0 = left or only, 1 = right …), its block.

    `row` counts the printed lines and the rows of tables from the first block that was asked for.
    """

    text: str
    column: int
    block: int
    in_table: bool
    row: int = 0


@TEXT_CACHES.remember(8192)
def line_segments(text: str) -> tuple[str, ...]:
    """The columns of one line, without markdown: parted by tabs or wide gaps.

    The gap in "Số:      /KH-UBND" is the one left for the number, not the one between the columns.
    """
    text = _without_frame(plain_text(text).strip())
    text = DATE_GAPS_RE.sub(_squeezed_date, text)
    text = _without_slips(text)
    text = _with_place_apart(text)
    numbered = match_number(text) if len(text) <= MAX_NUMBER_LINE else None
    end = numbered.end if numbered else 0
    if text[:1].islower() and text[end:].lstrip()[:1].islower():
        end = 0  # "số 5-KH/TU ngày 02/01/2026 của …" goes on with the line above
    parts = (squeeze(plain_text(part.strip())) for part in (text[:end], *GAP_RE.split(text[end:])))
    return tuple(part for part in parts if part)


def _with_place_apart(text: str) -> str:
    """The number line with a tab before a place that touches the symbol.

    A syllable has a vowel: "Hà Lam" of "KH-HMHà Lam, ngày …", and no "Tg" of "QĐ-TTg Hà Lam, …".
    """
    glued = GLUED_PLACE_RE.finditer(text) if opens_number(text) else ()
    for match in glued:
        syllable = bare(text[match.start() :]).split()[0][1:]
        if not VOWELS.isdisjoint(syllable):
            return f"{text[: match.start()]}\t{text[match.start() :]}"
    return text


def _without_frame(text: str) -> str:
    """The cells of "|UBND XÃ A|CỘNG HÒA …|" parted by tabs; "Tin tức | Liên hệ" is a menu."""
    return "\t".join(_framed_cells(text)) or text


def _framed_cells(text: str) -> list[str]:
    """The cells of a line between strokes: one that is opened and closed by them."""
    is_framed = text.count("|") > 2 and text[0] == text[-1] == "|"
    return text.strip("|").split("|") if is_framed else []


def _line_columns(text: str) -> list[tuple[int, str]]:
    """What a line prints, each with its column.

    A gap within a cell between strokes is where its lines were broken: "| (Ký)    Lê Mẫu | (Ký)".
    """
    cells = _framed_cells(text.strip()) or [text]
    if len(cells) == 1:
        return list(enumerate(line_segments(text)))
    return [(column, part) for column, cell in enumerate(cells) for part in line_segments(cell)]


def _without_slips(text: str) -> str:
    """The name of one body without doubled blanks: "UBND XÃ HÀ  LAM"; a sentence without any.

    Where the second part is a motto, a date or another body, the blanks part two columns.
    """
    text = GOES_ON_RE.sub(" ", text)
    if not is_capitals(text) or not _names_body(text):
        return text
    parts = SLIP_RE.split(text)
    joined = parts[0]
    for part in parts[1:]:
        is_bare = comparison_key(joined) in body_keys("bare_kinds")
        is_other = motto_in(part) or place_in(part) or begins_with_body(part)
        joined += f"  {part}" if is_other and not is_bare else f" {part}"
    return joined


def _names_body(text: str) -> bool:
    return begins_with_body(text) or text.casefold().startswith(body_words("levels"))


def segments_of(blocks: Sequence[Block], start: int, stop: int) -> Iterator[Segment]:
    """The segments of a run of blocks; a table gives its left column before its right one."""
    row = 0
    lines: list[Segment] = []  # of a run of plain lines that no blank line parts
    right = 0  # where the right column of the last line with two begins, in characters
    for index in range(start, stop):
        block = blocks[index]
        if isinstance(block, Table):
            yield from _unwrapped(lines)
            yield from _table_segments(block, index, row)
            row, lines = row + len(block.rows), []
            continue
        parts = _line_columns(block.text)
        if not parts and not (lines and _waits(lines[-1].text)):
            yield from _unwrapped(lines)
            lines, right = [], 0
        first = int(len(parts) == 1 and 0 < RIGHT_SHARE * right <= _indent(block.text))
        if len(parts) > 1:
            right = block.text.rfind(parts[-1][1][:MIN_PIECE])
        lines += [Segment(text, first + column, index, False, row) for column, text in parts]
        row += bool(parts)
    yield from _unwrapped(lines)


def _waits(text: str) -> bool:
    """True for a piece whose rest may stand below a blank line."""
    text = text.casefold()
    return text in WAITING or text.rpartition(" ")[2] in WAITING


def _indent(text: str) -> int:
    """How many characters of blank a line begins with; a tab reaches far."""
    blank = text[: len(text) - len(text.lstrip())]
    return len(blank.expandtabs(TAB))


def _unwrapped(lines: Sequence[Segment]) -> list[Segment]:
    """Plain lines with the wrapped ones of each column joined.

    A joined line stands at its first.
    """
    joined: dict[int, Segment] = {}
    for column in {segment.column for segment in lines}:
        within = [i for i, segment in enumerate(lines) if segment.column == column]
        texts = [lines[i].text if len(lines[i].text) <= MAX_NARROW_LINE else "" for i in within]
        for run in joined_lines(texts):
            first = within[run[0]]
            text = " ".join(lines[within[i]].text for i in run)
            joined[first] = lines[first]._replace(text=text)
    return [joined[i] for i in sorted(joined)]


def _table_segments(table: Table, index: int, row: int) -> Iterator[Segment]:
    for column in range(table.width):
        for below, cells in enumerate(table.rows):
            if column >= len(cells.cells):
                continue
            for text in _cell_lines(cells.cells[column].text):
                yield Segment(text, column, index, True, row + below)


def _cell_lines(text: str) -> list[str]:
    """The printed lines of a cell; what a narrow cell wrapped is one line.

    "Số:" / "206/QĐ-BKHM"; "Hà" / "Lâm, ngày 29 tháng 3" / "năm 2026".
    """
    printed = (LOOSE_STARS_RE.sub("", squeeze(plain_text(line))) for line in text.split("\n"))
    lines = [line for line in printed if line]
    return [" ".join(lines[i] for i in run) for run in joined_lines(lines)]


def _squeezed_date(date: re.Match[str]) -> str:
    return squeeze(date[0]) + " " * date[0].endswith(" ")
