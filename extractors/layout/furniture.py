"""What stands on a PDF page beside its text, told by position and size.

Numbers, headers, stamps, notes.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from extractors.layout.printed_lines import PrintedLine, segments
from extractors.lines.furniture import is_page_number
from extractors.lines.letters import bare
from extractors.lines.markers import read_appendix
from extractors.lines.note_marks import OPENING_RE
from extractors.models import DropKind
from extractors.printed import RulingLine
from extractors.word_lists import phrases, words_re
from normalizers.letters.addresses import PAGE
from normalizers.letters.figures import without_figures

EDGE_ZONE = 0.13  # of the page's height: headers and page numbers stand no deeper
MAX_RUNNING_HEADER = 140
NOTE_SIZE = 0.93  # of the size of the text
SHORT_RULE, LONG_RULE = 25.0, 0.5  # points; of the page's width
# What a browser prints around a page: its address with the number of the page, time and title.
PRINTED_RE = re.compile(
    rf"(?:{PAGE}|file:///)\S+(?:\s+\d{{1,3}}/\d{{1,3}})?$"
    r"|\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?(?!\w)"
)
STAMP_SIZE = 0.82
STAMP_RE = words_re(phrases("signing", "stamp_openings"), "^", r"\b")
STAMP_FIELD_RE = words_re(phrases("signing", "stamp_fields"), "^", r"\s*:")


class DroppedLine(NamedTuple):
    """A line that is no text of the plan."""

    page: int
    line: PrintedLine
    kind: DropKind


class PageLines(NamedTuple):
    """The lines of a page outside its tables, and what it takes to judge them."""

    number: int
    width: float
    height: float
    lines: tuple[PrintedLine, ...]
    loose_rules: tuple[RulingLine, ...]  # level lines that belong to no table
    left_out: tuple[DroppedLine, ...] = ()  # what stands across or beside the text


class Cleaned(NamedTuple):
    """The pages without their furniture."""

    pages: tuple[PageLines, ...]
    dropped: tuple[DroppedLine, ...]


def text_size(pages: Sequence[PageLines]) -> float:
    """The size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 12.0


def drop_furniture(pages: Sequence[PageLines]) -> Cleaned:
    """The pages without page numbers, running headers, stamps and footnotes; those by name."""
    size = text_size(pages)
    dropped: list[DroppedLine] = []
    kept = []
    for page in pages:
        dropped += page.left_out
        lines, stamps = without_stamps(page.lines, size)
        dropped += [DroppedLine(page.number, line, DropKind.SIGNATURE_STAMP) for line in stamps]
        kept.append(page._replace(lines=tuple(lines)))
    headers = _running_headers(kept)
    out = []
    for page in kept:
        kinds = _edge_kinds(page, headers)
        rest = [line for line in page.lines if line not in kinds]
        notes = _footnotes(page, rest, size)
        kinds |= dict.fromkeys(notes, DropKind.FOOTNOTE)
        dropped += [
            DroppedLine(page.number, line, kinds[line]) for line in page.lines if line in kinds
        ]
        out.append(page._replace(lines=tuple(line for line in page.lines if line not in kinds)))
    return Cleaned(tuple(out), tuple(dropped))


def without_stamps(
    lines: Sequence[PrintedLine], size: float
) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """The lines, and what a digital signature printed over them in small type.

    Người ký: Trung tâm Lưu trữ
    Cơ quan: Tỉnh A
    Thời gian ký: 05.01.2026 09:12:44 +07:00
    """
    kept: list[PrintedLine] = []
    stamps: list[PrintedLine] = []
    for line in lines:
        small = line.size < STAMP_SIZE * size or any(w.size < STAMP_SIZE * size for w in line.words)
        for piece in segments(line, 1.5 * line.size) if small else [line]:
            if piece.size < STAMP_SIZE * size and _is_stamp(piece, stamps):
                stamps.append(piece)
            else:
                kept.append(piece)
    return (kept, stamps) if stamps else (list(lines), [])


def is_all_stamp(lines: Sequence[PrintedLine]) -> bool:
    """True where a page prints nothing but a signature's stamp and short lines beside it.

    Alone on a page a stamp has no text beside it to be smaller than: its words tell it.
    """
    texts = [bare(line.text) for line in lines if not is_page_number(line.text)]
    hits = sum(1 for text in texts if STAMP_RE.match(text) or STAMP_FIELD_RE.match(text))
    return not texts or (hits > 0 and hits * 2 >= len(texts))


def _is_stamp(piece: PrintedLine, stamps: Sequence[PrintedLine]) -> bool:
    text = bare(piece.text)
    if STAMP_RE.match(text):
        return True
    above = stamps[-1] if stamps else None
    if above is None or piece.base - above.base > 2.2 * above.size or abs(piece.x0 - above.x0) > 40:
        return False
    return bool(STAMP_FIELD_RE.match(text)) or abs(piece.size - above.size) < 0.6


def _edges(page: PageLines) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """The first and the last two lines from the edge inwards, where they stand near the edge."""
    top, bottom = EDGE_ZONE * page.height, (1 - EDGE_ZONE) * page.height
    first = [line for line in page.lines[:2] if line.base < top]
    return first, [line for line in page.lines[:-3:-1] if line.base > bottom]


def _running_headers(pages: Sequence[PageLines]) -> set[str]:
    """What stands as far from the edge of three pages, or of all the pages but one.

    Pages that lie on their side are lower: a foot stands as far from the edge of each.
    """
    seen: dict[str, dict[int, float]] = defaultdict(dict)
    for page in pages:
        first, last = _edges(page)
        places = chain(((line, 0.0) for line in first), ((line, page.height) for line in last))
        for line, edge in places:
            if len(line.text) <= MAX_RUNNING_HEADER and read_appendix(line.text) is None:
                seen[without_figures(line.text)][page.number] = line.base - edge
    return {
        words
        for words, places in seen.items()
        if (len(places) >= 3 or 2 <= len(places) == len(pages) - 1)
        and max(places.values()) - min(places.values()) < 12
    }


def _edge_kinds(page: PageLines, headers: set[str]) -> dict[PrintedLine, DropKind]:
    """From each edge inwards, up to the first line of the text."""
    kinds: dict[PrintedLine, DropKind] = {}
    for edge in _edges(page):
        for line in edge:
            if is_page_number(line.text):
                kinds[line] = DropKind.PAGE_NUMBER
            elif without_figures(line.text) in headers or PRINTED_RE.match(line.text):
                kinds[line] = DropKind.RUNNING_HEADER
            else:
                break
    return kinds


def _footnotes(page: PageLines, lines: Sequence[PrintedLine], size: float) -> list[PrintedLine]:
    """The small lines at the foot of a page, below a short rule or from a raised number on."""
    start = len(lines)
    while start and lines[start - 1].size <= NOTE_SIZE * size:
        start -= 1
    foot = lines[start:]
    if not foot or foot[0].base < 0.3 * page.height:
        return []
    rule = _short_rule(page, foot)
    for index, line in enumerate(foot):
        below = rule is not None and line.base > rule
        opening = OPENING_RE.match(line.text)
        if opening and (below or opening["raised"] or opening["bracketed"]):
            return list(foot[index:])
    return []


def _short_rule(page: PageLines, foot: Sequence[PrintedLine]) -> float | None:
    """The height of a short line drawn above the last small lines."""
    heights = [
        rule.at
        for rule in page.loose_rules
        if SHORT_RULE <= rule.length <= LONG_RULE * page.width and rule.at > 0.3 * page.height
    ]
    return max((at for at in heights if at < foot[-1].base), default=None)
