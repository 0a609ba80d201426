"""Tables of a text whose columns are told by blanks alone, as `pdftotext -layout` writes them.

     TT   Việc                   Chủ trì        Thời hạn
     1    Khảo sát nơi           Tổ A           Quý I
          đặt trạm
     2    Họp dân                Tổ B           Tháng 5

The lines are laid out as those of a page of one fixed pitch, so that the finder of tables without
rules, which PDF pages have, reads them: heads that are known, gutters all the way down, ordinals.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice

from extractors.layout.aligned import MAX_HEADER_LINES, begins_with_heads, first_aligned
from extractors.layout.printed_lines import PrintedLine, printed_line
from extractors.layout.tables import Row
from extractors.lines.markers import read_marker
from extractors.models import Line, Table, TableRow
from extractors.printed import Word
from normalizers.letters.words import GAP_RE, TOKEN_RE

# A page of a fixed pitch, in points: one blank parts words, two part columns.
SIZE, PITCH, STEP = 10.0, 4.2, 12.0
LONGEST = 200  # lines of a page
MOST_BLANK = 2  # blank lines between two lines of a table
LEAST_CELLS = 3  # of the line of heads


def read_aligned_columns(lines: Sequence[Line], start: int) -> tuple[Table | None, int]:
    """The table whose heads begin on the line `start`, and the line after it.

    None where none begins there, with the line up to which none does: what was laid out below
    heads for nothing is not laid out again.
    """
    if len(GAP_RE.split(lines[start].raw.strip())) < LEAST_CELLS:
        return None, start + 1
    below = _window(lines, start)
    window = list(islice(below, MAX_HEADER_LINES))
    if not begins_with_heads([_printed(line, place) for place, line in window]):
        return None, start + 1  # justified text
    window += below
    places = [place for place, _ in window]
    found = first_aligned([_printed(line, place) for place, line in window])
    if found is None:
        return None, start + places[-1] + 1
    stop = places[found.stop - 1] + 1
    begins = [round(row.box.top / STEP) for row in found.table.rows]
    rows = tuple(
        _row(row, [line for place, line in window if first <= place < last])
        for row, first, last in zip(found.table.rows, begins, [*begins[1:], stop], strict=True)
    )
    return Table(rows, found.table.width), start + stop


def _window(lines: Sequence[Line], start: int) -> Iterator[tuple[int, Line]]:
    """The lines that the table may have and their places below its first one.

    Its page ends it: another page, a number alone, or the heads once more; so does a line below a
    blank one that begins left of all others and has one column ("D. PHẦN VIỆC TỪNG BỘ PHẬN"), or a
    marked one over other heads or over a text without columns ("2. Ngày thứ hai").
    """
    heads = lines[start].text.split()
    blank, left = 0, _indent(lines[start].raw)
    second = _second_column(lines[start].raw)
    for place, line in enumerate(lines[start : start + LONGEST]):
        if line.is_blank:
            blank += 1
            continue
        words = line.text.split()
        is_number = blank > 0 and len(words) == 1 and words[0].isdecimal()
        indent = _indent(line.raw)
        is_outside = blank > 0 and indent < left and not GAP_RE.search(line.raw.strip())
        ends = is_number or is_outside or (place > 0 and words == heads)
        ends = ends or (blank > 0 and _is_heading(lines[start + place : start + LONGEST], second))
        if blank > MOST_BLANK or ends or line.page_number != lines[start].page_number:
            return
        blank, left = 0, min(left, indent)
        yield place, line


def _second_column(raw: str) -> int:
    """Where the second head of a line begins, in characters."""
    gap = GAP_RE.search(raw, _indent(raw))
    return gap.end() if gap else len(raw)


def _is_heading(lines: Sequence[Line], second: int) -> bool:
    """Whether the first of some lines, which stands below a blank one, is a heading of the text.

    It has a marker and one column that runs over the second of the table. Below it stand heads once
    more, or a text of one column: the title of a group stands over a row.
    """
    line, *rest = lines
    below = next((other for other in rest if not other.is_blank), None)
    raw = line.raw.rstrip()
    is_wide = len(raw) > second and not GAP_RE.search(raw.strip())
    if below is None or not is_wide or read_marker(line.text) is None:
        return False
    is_text = len(below.raw.rstrip()) > second and not GAP_RE.search(below.raw.strip())
    return is_text or begins_with_heads([_printed(below, 0)])


def _indent(raw: str) -> int:
    return len(raw) - len(raw.lstrip())


def _printed(line: Line, place: int) -> PrintedLine:
    """The line as words on a page; a letter and its marks take one place."""
    raw = unicodedata.normalize("NFC", line.raw).expandtabs()
    top = place * STEP
    return printed_line(
        Word(
            found[0],
            found.start() * PITCH,
            top,
            found.end() * PITCH,
            top + SIZE,
            top + SIZE,
            SIZE,
        )
        for found in TOKEN_RE.finditer(raw)
    )


def _row(row: Row, lines: Sequence[Line]) -> TableRow:
    return TableRow(row.cells, tuple(line.number for line in lines), lines[0].page_number)
