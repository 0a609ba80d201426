"""Heads as web pages keep them.

The page's own title stands above the header; the type's name is lost or torn.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lines.drawn_lines import is_rule
from extractors.lines.letters import is_capitals
from extractors.lines.markup import plain_text
from extractors.models import Block, Line
from extractors.word_lists import tables
from extractors.zones.authorities import is_authority
from extractors.zones.banner import STAMP_RE
from extractors.zones.bodies import is_nameless
from extractors.zones.body_kinds import begins_with_body
from extractors.zones.header_parts import prints_motto
from extractors.zones.section_openings import is_firm_base, is_preamble
from extractors.zones.signing import is_office
from extractors.zones.type_lines import TypeLine, type_line
from extractors.zones.views import text_of
from extractors.zones.whole_names import is_half_name
from normalizers.citations.document_number import match_number
from normalizers.letters.text import squeeze
from normalizers.time.deadlines import is_time
from normalizers.time.issue_dates import find_issue_date

PLANS = frozenset(tables("genres")["types"]["plan"])
MAX_TORN_NAME = 20
MAX_NAMELESS_LINES = 8


def type_at(blocks: Sequence[Block], index: int, stop: int) -> tuple[TypeLine, int] | None:
    """The type that a line in capitals names and the line it ends on.

    "KẾ" / "HOẠCH" is one name.
    """
    text = text_of(blocks[index])
    if found := type_line(text):
        return found, index
    if not (text.isupper() and text.isalpha() and len(text) <= MAX_TORN_NAME):
        return None
    below = next((i for i in range(index + 1, min(stop, index + 3)) if text_of(blocks[i])), None)
    joined = type_line(f"{text} {text_of(blocks[below])}") if below is not None else None
    return (joined, below) if joined and below is not None else None


def repeated_type(blocks: Sequence[Block], first: int, stop: int, in_small: bool) -> int | None:
    """The line "KẾ HOẠCH" of the plan itself, where the one at `first` is the page's title.

    A site prints the title, then the document as it is: header, "KẾ HOẠCH", title. Between the two
    stands a line that only a header has; a title in small letters needs none, and no more does one
    in capitals right above the type.
    """
    title = type_line(text_of(blocks[first]))
    types = PLANS | {title.document_type} if title is not None else PLANS
    has_header = in_small
    is_next = title is not None and bool(title.rest) and not in_small
    for index in range(first + 1, stop):
        text = text_of(blocks[index])
        if not text:
            continue
        found = type_line(text)
        if (
            found is not None
            and not found.rest
            and found.document_type in types
            and not text.endswith(":")
        ):
            return index if has_header or is_next else None
        is_next = False
        has_header = has_header or is_header_line(text) or bool(STAMP_RE.match(text))
    return None


def pieces_of(block: Block) -> list[str]:
    """The printed text of a line; the lines of a table's cells."""
    if isinstance(block, Line):
        return [text_of(block)]
    cells = (cell.text for row in block.rows for cell in row.cells)
    return [squeeze(plain_text(line)) for cell in cells for line in cell.split("\n")]


def is_header_line(text: str) -> bool:
    """True for what only a header prints: motto, number, "place, ngày … tháng … năm …"."""
    if prints_motto(text):
        return True
    number = match_number(text)
    dated = find_issue_date(text)
    return (number is not None and len(text) <= 60) or (
        dated is not None and dated.end >= len(text.rstrip(" .|")) and len(text) <= 80
    )


def nameless_title(blocks: Sequence[Block], start: int, stop: int) -> tuple[int, str] | None:
    """The title in capitals right below number and date, and its place.

    The name of the type was lost. Where the whole header is, the page's title stands at the top:
    a heading, or printed twice. A schedule prints its body alone above it, and ends in its time:
    "TRƯỜNG THCS HOA MƠ" / "LỊCH CÔNG TÁC TUẦN 11".

    It stands above the bases or the preamble; bodies, authorities and offices are none. A title
    that a site prints once more is said once.
    """
    header = [i for i in range(start, stop) if any(map(is_header_line, pieces_of(blocks[i])))]
    bodies = None if header else _bodies_above_time(blocks, start, stop)
    if not header and bodies is None and not _is_page_title(blocks, start, stop):
        return None
    lines: list[str] = []
    first = header[-1] + 1 if header else bodies or start
    for index in range(first, stop):
        text = text_of(blocks[index])
        if not text or is_rule(text.strip("| ")):
            continue
        if len(lines) >= MAX_NAMELESS_LINES or not _may_be_title(text, bool(lines)):
            break
        if [text.strip(" |*")] == lines:
            break
        lines.append(text.strip(" |*"))
        first = index if len(lines) == 1 else first
    title = " ".join(lines)
    return (first, title) if len(title.split()) > 3 else None


def _is_page_title(blocks: Sequence[Block], start: int, stop: int) -> bool:
    """True where the first printed line is a heading of the page, or stands there twice."""
    printed = [b for b in blocks[start:stop] if isinstance(b, Line) and text_of(b)][:2]
    texts = [*map(text_of, printed)]
    return bool(printed) and (printed[0].raw.lstrip().startswith("#") or texts[0] in texts[1:])


def _bodies_above_time(blocks: Sequence[Block], start: int, stop: int) -> int | None:
    """The block behind the bodies at the top, where capitals that end in a time follow.

    A body's own name may go on below its kind: "UBND HUYỆN" / "HÀ LAM".
    """
    behind, body = None, ""
    title: list[str] = []
    for index in range(start, stop):
        text = text_of(blocks[index]).strip(" |*")
        if not text or is_rule(text):
            continue
        if not is_capitals(text):
            break
        if begins_with_body(text) and not title:
            behind, body = index + 1, text
        else:
            title.append(text)
    is_named = behind is not None and not (is_nameless(body) or is_half_name(body))
    return behind if is_named and _ends_in_time(" ".join(title)) else None


def _ends_in_time(text: str) -> bool:
    words = text.split()
    return any(is_time(" ".join(words[place:])) for place in range(1, len(words)))


def _may_be_title(text: str, goes_on: bool) -> bool:
    if not is_capitals(text) or is_firm_base(text) or is_preamble(text):
        return False
    return not (is_office(text) or is_authority(text) or (begins_with_body(text) and not goes_on))
