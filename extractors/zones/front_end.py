"""Where the head of a document ends: the block with which its body begins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extractors.lines.drawn_lines import is_rule
from extractors.lines.formal_lines import is_address
from extractors.lines.letters import bare, is_capitals
from extractors.lines.markers import Marker, opens_item, read_marker, read_printed_marker
from extractors.lines.statements import is_statement
from extractors.models import Block
from extractors.tables.columns import is_header
from extractors.zones.appendix_titles import is_appendix_title
from extractors.zones.foot_lines import has_recipients_heading
from extractors.zones.foot_openings import begins_back
from extractors.zones.genre_lines import genre_of_head
from extractors.zones.header_parts import prints_motto
from extractors.zones.named_parts import first_named_part
from extractors.zones.section_openings import (
    CITED_RE,
    ends_preamble,
    is_base,
    is_listed,
    names_citation,
    opens_body,
    opens_numbered_body,
    roman_number,
)
from extractors.zones.titles import title_end
from extractors.zones.told_pages import MAX_HEADER, first_told, has_header
from extractors.zones.type_lines import type_line
from extractors.zones.views import View, is_task_table
from normalizers.letters.text import squeeze
from normalizers.time.deadlines import is_time

MAX_FRONT = 400
HEADER_ROWS = 3
LEAST_TIMES = 3
SENTENCE_ENDS = (".", ":")


def front_end(blocks: Sequence[Block], views: Sequence[View], start: int) -> int:
    """The block with which the body begins, after type, title, bases and preamble."""
    alone = _table_at_top(views, start)
    if alone is not None:
        return alone
    limit = _front_limit(views, start)
    cut = _cut_begin(views, start, limit)
    if cut is not None:
        return cut
    first = next((i for i in range(start, limit) if opens_body(views[i].text)), None)
    first = _behind_contents(views, start, first, limit)
    title = _title_begin(blocks, views, start, limit)
    begin = first if first is not None else _unnumbered_begin(blocks, views, title, limit)
    until = limit if begin is None else begin
    if first is None and (told := first_told(blocks, views, start, until)) is not None:
        return told
    preamble = max((i for i in range(start, until) if ends_preamble(views[i].text)), default=None)
    if preamble is not None:
        lead = _first_statement(views, preamble + 1, until)
        if lead is not None:
            return lead
    if first is not None:
        return first
    if preamble is not None:
        return min(preamble + 1, limit)
    return begin if begin is not None else _bases_end(blocks, views, title, limit)


def _table_at_top(views: Sequence[View], start: int) -> int | None:
    """The table of tasks with which a text begins: its headings say so, and no head is above it."""
    first = next((i for i in range(start, len(views)) if not views[i].is_blank), None)
    if first is None or not is_task_table(views[first]):
        return None
    table = views[first].table
    rows = table.rows[:HEADER_ROWS] if table is not None else ()
    headed = any(is_header([squeeze(cell.text) for cell in row.cells]) for row in rows)
    return first if headed else None


def _cut_begin(views: Sequence[View], start: int, limit: int) -> int | None:
    """Where the body begins of a text that is the rest of another: at "2. …" or "D. …" at its top.

    Nothing but a title in capitals stands above it, and its list goes on below. So begins a text
    with the end of a sentence or with items whose heading is lost.
    """
    if _begins_inside(views, start, limit):
        return start
    for index in range(start, limit):
        seen = views[index]
        if seen.is_blank:
            continue
        marker = read_printed_marker(seen.text)
        if marker is None:
            if seen.table is not None or not is_capitals(seen.text) or type_line(seen.text):
                return None
            continue
        is_first = marker.value in ((), (1,)) or is_listed(seen.text)
        if is_first or names_citation(marker.rest) or not _goes_on(views, index, marker):
            return None
        return index
    return None


def _begins_inside(views: Sequence[View], start: int, limit: int) -> bool:
    """True for a text that begins within a list or a sentence, and has no head below either."""
    printed = [seen for seen in views[start:limit] if not seen.is_blank][:MAX_HEADER]
    if len(printed) < 2 or not is_statement(printed[0].text) or is_base(printed[0].text):
        return False
    first, *others = printed
    follows = read_marker(others[0].text)
    marker = read_marker(first.text)
    if follows is None or (marker is None and not first.text[:1].islower()):
        return False
    if marker is not None and (marker.kind is not follows.kind or marker.value):
        return False
    return not any(_is_of_head(seen) for seen in others)


def _is_of_head(seen: View) -> bool:
    texts = (seen.text, *seen.pieces)
    is_head = any(prints_motto(text) or is_address(text) for text in texts)
    return is_head or type_line(seen.text) is not None or ends_preamble(seen.text)


def _goes_on(views: Sequence[View], index: int, above: Marker) -> bool:
    """Whether the next marker goes on with the list of the one above it, or stands under it."""
    marked = (read_printed_marker(seen.text) for seen in views[index + 1 :] if not seen.is_blank)
    below = next(filter(None, marked), None)
    if below is None:
        return False
    is_next = below.value == (*above.value[:-1], above.value[-1] + 1)
    is_first = not below.value or below.value[-1] == 1
    return (is_next and below.kind is above.kind) or is_first


def _unnumbered_begin(
    blocks: Sequence[Block], views: Sequence[View], title: int, limit: int
) -> int | None:
    """Where the body begins that has no "I.": at its first "1.", a time, or a later Roman heading.

    A web page loses a heading now and then; what a later "… cụ thể như sau:" introduces is body.
    So is what stands below "Mục tiêu:" where another line like it follows.
    """
    numbered = (i for i in range(title, limit) if opens_numbered_body(views[i].text))
    timed = _first_of_times(views, title, limit)
    later = (i for i in range(title, limit) if (roman_number(views[i].text) or 0) > 1)
    named = first_named_part(blocks, views, title, limit)
    found = [i for i in (next(numbered, None), next(later, None), timed, named) if i is not None]
    return min(found, default=None)


def _first_of_times(views: Sequence[View], start: int, limit: int) -> int | None:
    """The first of several times that head what stands below them: "Thứ Hai (09/3)", "Tuần 1".

    They open with the same word, each alone on its line; "(Từ 09/3 đến 15/3)" is of the title.
    """
    lines = ((i, views[i].text.strip(" .:")) for i in range(start, len(views)) if views[i].text)
    times = [(i, text.split()[0]) for i, text in lines if text[:1].isalpha() and is_time(text)]
    words = Counter(word for _, word in times)
    first = next((i for i, word in times if words[word] >= LEAST_TIMES), None)
    return first if first is not None and first < limit else None


def _front_limit(views: Sequence[View], start: int) -> int:
    """Where no head goes on: recipients, an appendix, a task table."""
    for index in range(start + 1, min(len(views), start + MAX_FRONT)):
        seen = views[index]
        if seen.is_blank:
            continue
        if (
            has_recipients_heading(seen)
            or is_appendix_title(views, index, in_body=True)
            or is_task_table(seen)
        ):
            return index
    return min(len(views), start + MAX_FRONT)


def _behind_contents(
    views: Sequence[View], start: int, first: int | None, limit: int
) -> int | None:
    """The same heading once more, if the first one stands in a table of contents ("MỤC LỤC")."""
    if first is None or not any(bare(views[i].text) == "muc luc" for i in range(start, first)):
        return first
    again = (
        i for i in range(first + 1, limit) if views[i].text and views[i].text == views[first].text
    )
    return next(again, first)


def _first_statement(views: Sequence[View], start: int, stop: int) -> int | None:
    """The first line after a preamble, if it is no basis and no decree's word ("QUYẾT ĐỊNH:").

    "… gồm các văn bản như sau:" introduces a list of bases; the body comes later.
    """
    for index in range(start, stop):
        text = views[index].text
        if not text or is_rule(text):
            continue
        is_front = is_base(text.lstrip("-–+•* 0123456789.)")) or type_line(text) is not None
        return None if is_front or not _is_statement(text) else index
    return None


def _is_statement(text: str) -> bool:
    """True for a heading or a sentence of the body; no "- Hướng dẫn số …" of a list of bases."""
    return not CITED_RE.match(bare(text.lstrip("-–+•* 0123456789.)")))


def _title_begin(blocks: Sequence[Block], views: Sequence[View], start: int, limit: int) -> int:
    """The block after the type line; else after number, day and address, or the first printed one.

    A letter names no type, and prints its bodies, number and day line by line.
    """
    for index in range(start, limit):
        if type_line(views[index].text) is not None:
            return index + 1
    genre = genre_of_head(blocks, start, limit)
    if genre is not None:
        return genre[1] + 1
    first = next((i for i in range(start, limit) if not views[i].is_blank), start)
    near = range(first, min(limit, first + MAX_HEADER))
    header = [i for i in near if not _is_item(views[i]) and has_header(views[i])]
    address = next((i for i in header if is_address(views[i].text)), limit)
    # Below the address "… trước ngày 05/9/2026." ends a sentence of the letter.
    header = [i for i in header if i <= address or not is_statement(views[i].text)]
    if header:
        return header[-1] + 1
    return next((i + 1 for i in range(start, limit) if not views[i].is_blank), limit)


def _is_item(seen: View) -> bool:
    """“2. Trường … hoàn thành trước ngày 15/01/2026” is no line of a head, nor with a dash."""
    return opens_item(seen.text)


def _bases_end(blocks: Sequence[Block], views: Sequence[View], title: int, limit: int) -> int:
    """After the title and the last basis; a head without headings ends with its paragraph."""
    bases = _first_bases(views, title, limit)
    last = bases[-1] + 1 if bases else title
    if not bases and not _prints_title(views[title - 1].text):
        last = title_end(blocks, title, limit, "")
        if last > title:
            return last
    while (
        last < limit
        and not views[last].is_blank
        and views[last].table is None
        and not views[last - 1].text.endswith(SENTENCE_ENDS)
        and not opens_item(views[last].text)
        and not begins_back(views, last)
    ):
        last += 1
    return last


def _first_bases(views: Sequence[View], title: int, limit: int) -> list[int]:
    """The bases before the first item that is none: "Căn cứ số liệu quý II, …" may stand below.

    The list of those whom a letter addresses stands above them.
    """
    bases: list[int] = []
    for index in range(title, limit):
        if is_base(views[index].text):
            bases.append(index)
        elif bases and opens_item(views[index].text):
            break
    return bases


def _prints_title(text: str) -> bool:
    """True for a type line that prints its title itself, and for a line that names no type."""
    found = type_line(text)
    return found.rest != "" if found is not None else not is_capitals(text)
