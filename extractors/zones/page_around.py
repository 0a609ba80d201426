"""The page around a document that a web site printed: found by what sites print, taken out, used.

Above the document's own head a site sets navigation and a list of what it knows of the document
(number, type, issuer, signer, day); below its end other documents, addresses and notices. What
stands above the motto of the head, or below the foot, and bears such evidence is no text of the
plan; it is named as dropped, and its labels help where the head is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import NamedTuple

from extractors.lines.drawn_lines import is_rule
from extractors.lines.formal_lines import is_filing_note
from extractors.lines.letters import bare, is_capitals
from extractors.lines.markers import read_marker
from extractors.lines.markup import plain_text
from extractors.models import Block, DropKind, Dropped, Line, Table
from extractors.tables.columns import is_header
from extractors.word_lists import longest_first, words_re
from extractors.zones.banner import Banner, is_label, names_document, read_banner, with_colons
from extractors.zones.header_parts import HeaderPart, part_of, prints_motto
from extractors.zones.type_lines import type_line
from extractors.zones.web_heads import is_header_line
from normalizers.citations.document_number import match_number
from normalizers.letters.addresses import MAILBOX, PAGE
from normalizers.letters.text import squeeze
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import CHARACTER_RE

HEAD_BLOCKS = 200  # within which the motto of a head is looked for
LABEL_BLOCKS, MIN_LABELS = 60, 3  # within which so many labels name the document
MIN_ENTRIES, MIN_AGAIN, MAX_ENTRY_WORDS = 8, 2, 5  # of a menu; entries that come again; words
LINK_RE = re.compile(rf"\b{PAGE}|{MAILBOX}|\]\([^)\s]*\)|\[email|[›»]\s")
LINK_SIGNS = ("http", "www", "](", "@", "[email", "›", "»")  # it holds one of them
PHONE_RE = re.compile(r"(?:\(0\d{1,3}\)|\b0\d{2,3})[ .-]?\d{3,4}[ .-]?\d{3,4}\b")
# What sites say of themselves.
SITE_WORDS_RE = words_re(longest_first("page_around", "words"), r"\b", r"\b")
MIN_BELOW = 2  # blocks with evidence that the end of a page has
MAX_BETWEEN = 3  # lines that stand between the document's end and the first evidence
MAX_IN_FOOT = 1  # lines that stand between two of a site's foot
MAX_WORDS_LINE = 200
# The share of a line that words of a site are where it does not begin with them; of an item more.
LEAST_SHARE, LEAST_OF_ITEM = 1 / 5, 1 / 2
MAX_NUMBER_LINE = 80


class Inner(NamedTuple):
    """The blocks of the document, and what the page around it said.

    Blank lines stand where the page around it stood.
    """

    blocks: tuple[Block, ...]
    dropped: tuple[Dropped, ...]
    banner: Banner


def without_page_around(blocks: Sequence[Block]) -> Inner:
    """The document without the page that a site printed around it."""
    start, row = _head_start(blocks)
    stop = _end(blocks, start)
    above = [*blocks[:start], *_rows_above(blocks, start, row)]
    below = list(blocks[stop:])
    inner = list(blocks[start:stop])
    if row:
        table = inner[0]
        assert isinstance(table, Table)
        inner[0] = replace(table, rows=table.rows[row:])
    banner = read_banner([text for block in above for text in _pieces(block)])
    gone = [line for block in (*above, *below) for line in _lines(block)]
    blanks = [replace(line, raw="", text="") for line in gone]
    return Inner(
        (*blanks[: len(gone) - sum(len(list(_lines(b))) for b in below)], *inner),
        tuple(Dropped(line, DropKind.PAGE_AROUND) for line in gone if not line.is_blank),
        banner,
    )


def _rows_above(blocks: Sequence[Block], start: int, row: int) -> Iterator[Table]:
    """The rows of a site's table that the head of the document goes on."""
    if row:
        table = blocks[start]
        assert isinstance(table, Table)
        yield replace(table, rows=table.rows[:row])


def _lines(block: Block) -> Iterator[Line]:
    """A line as it is, a table as a line for each row."""
    if isinstance(block, Line):
        yield block
        return
    for row in block.rows:
        text = " | ".join(squeeze(cell.text) for cell in row.cells if cell.text)
        first, *further = row.line_numbers or (0,)
        yield Line(text, text, row.page_number, first, row.places, None, tuple(further))


def _pieces(block: Block) -> list[str]:
    """The printed lines of a block, cell after cell."""
    if isinstance(block, Line):
        return [squeeze(block.text)]
    cells = (cell.text for row in block.rows for cell in row.cells)
    return with_colons(
        [squeeze(line) for cell in cells for line in cell.split("\n") if line.strip()]
    )


def _head_start(blocks: Sequence[Block]) -> tuple[int, int]:
    """The block, and the row of a table, with which the document's own head begins.

    Above its motto stand names in capitals and the number; what is above them, with evidence of a
    site in it, is the page.
    """
    found = _motto(blocks) or _number(blocks)
    if found is None:
        return _below_labels(blocks) or _below_menu(blocks), 0
    start, row = found
    if row == 0:
        while start and _is_head_line(blocks[start - 1]):
            start -= 1
    above = [*blocks[:start], *_rows_above(blocks, start, row)]
    return (start, row) if any(map(is_of_site, above)) else (0, 0)


def _below_labels(blocks: Sequence[Block]) -> int:
    """The block below a site's list of labels, where the document's own head has no motto.

    The list names the document, and a type in capitals stands below it.
    """
    labelled = [
        index
        for index, block in enumerate(blocks[:LABEL_BLOCKS])
        for piece in _pieces(block)
        if names_document(piece)
    ]
    if len(labelled) < MIN_LABELS:
        return 0
    start = labelled[-1] + 1
    return start if _names_type(blocks[start : start + LABEL_BLOCKS]) else 0


def _names_type(blocks: Sequence[Block]) -> bool:
    return any(type_line(block.text) for block in blocks if isinstance(block, Line))


def _below_menu(blocks: Sequence[Block]) -> int:
    """The block below a site's menu at the top, where the document's own head has no motto.

    Its entries stand line by line, some more than once; the type of the document stands below.
    """
    top = [*takewhile(_is_of_menu, blocks[:LABEL_BLOCKS])]
    entries = [bare(line.text) for block in top for line in _lines(block) if not line.is_blank]
    if len(entries) < MIN_ENTRIES or len(entries) - len(set(entries)) < MIN_AGAIN:
        return 0
    return len(top) if _names_type(blocks[len(top) : len(top) + LABEL_BLOCKS]) else 0


def _is_of_menu(block: Block) -> bool:
    """A few words in small letters, nothing before or behind them; or nothing at all."""
    if isinstance(block, Table) or block.is_blank:
        return isinstance(block, Line)
    text = block.text
    is_open = text[:1].isupper() and text.rstrip()[-1:].isalnum()
    return len(text.split()) <= MAX_ENTRY_WORDS and is_open and not is_capitals(text)


def _motto(blocks: Sequence[Block]) -> tuple[int, int] | None:
    for index, block in enumerate(blocks[:HEAD_BLOCKS]):
        if isinstance(block, Line):
            if prints_motto(block.text):
                return index, 0
            continue
        for row, printed in enumerate(block.rows):
            if any(prints_motto(squeeze(cell.text)) for cell in printed.cells):
                return index, row
    return None


def _number(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """The line with the number of a head that has no motto."""
    for index, block in enumerate(blocks[:HEAD_BLOCKS]):
        if isinstance(block, Line) and not is_of_site(block):
            found = match_number(squeeze(plain_text(block.text)))
            if found is not None and found.value.symbol and len(block.text) <= MAX_NUMBER_LINE:
                return index, 0
    return None


def _is_head_line(block: Block) -> bool:
    """A blank line, a name in capitals, the number, a rule: what a head prints above its motto."""
    if isinstance(block, Table) or is_of_site(block):
        return False
    text = plain_text(block.text).strip()
    if type_line(text) is not None:
        return False  # the site's own title: a head names its type below the motto
    is_about = part_of(text) is HeaderPart.ABOUT
    return not text or is_rule(text) or is_capitals(text) or is_header_line(text) or is_about


def _end(blocks: Sequence[Block], start: int) -> int:
    """The block after the document's last one."""
    last = max((i for i in range(start, len(blocks)) if _ends_document(blocks[i])), default=None)
    if last is None:
        return _foot_start(blocks, start)
    sited = [i for i in range(last + 1, len(blocks)) if is_of_site(blocks[i])]
    if len(sited) < MIN_BELOW:
        return len(blocks)
    first = sited[0]
    between = [i for i in range(last + 1, first) if any(_pieces(blocks[i]))]
    is_text = any(map(_may_be_text, (blocks[i] for i in between)))
    if isinstance(blocks[last], Table) and len(between) <= MAX_BETWEEN and not is_text:
        return between[0] if between else first
    return first


def _foot_start(blocks: Sequence[Block], start: int) -> int:
    """Where the foot of a site begins below a text that ends with no mark: it runs to the end.

    "TRANG THÔNG TIN ĐIỆN TỬ …" / "Trụ sở: …; Điện thoại: …" / "© Bản quyền …".
    """
    first, own, between = len(blocks), 0, 0
    for index in range(len(blocks) - 1, start, -1):
        pieces = _pieces(blocks[index])
        if is_of_site(blocks[index]):
            own += any(SITE_WORDS_RE.search(bare(piece)) for piece in pieces)
            first, between = index, 0
        elif any(pieces):
            between += 1
        if between > MAX_IN_FOOT or (between and _may_be_text(blocks[index])):
            break
    return first if own >= MIN_BELOW else len(blocks)


def _may_be_text(block: Block) -> bool:
    return isinstance(block, Table) or read_marker(block.text) is not None


def _ends_document(block: Block) -> bool:
    """The closing mark, the last recipient, an appendix's title or table.

    A document ends with one.
    """
    if isinstance(block, Table):
        headed = any(is_header([squeeze(c.text) for c in row.cells]) for row in block.rows[:3])
        return headed or any(map(_closes, _pieces(block)))
    if is_of_site(block):
        return False
    opening = bare(block.text).lstrip(" *_#|")
    return _closes(block.text) or opening.startswith(("phu luc", "phu bieu"))


def _closes(text: str) -> bool:
    return text.rstrip().endswith("./.") or is_filing_note(text)


def is_of_site(block: Block) -> bool:
    """True where a site speaks: a link, a telephone, a menu, its words, labels of its database."""
    pieces = _pieces(block)
    return any(map(_says_site, pieces)) or sum(map(is_label, pieces)) > isinstance(block, Table)


@TEXT_CACHES.remember(8192)
def _says_site(text: str) -> bool:
    if any(sign in text for sign in LINK_SIGNS) and LINK_RE.search(text):
        return True
    if "0" in text and PHONE_RE.search(text):
        return True
    if "|" in text and _is_menu(text):
        return True
    marker = read_marker(text)
    least = LEAST_OF_ITEM if marker is not None and marker.label else LEAST_SHARE
    return len(text) <= MAX_WORDS_LINE and _is_of_site_words(bare(text), least)


def _is_menu(text: str) -> bool:
    """True for "Trang chủ | Giới thiệu | Tin tức": words on both sides of two bars."""
    bars = pairwise(text.split(" | "))
    return sum(left[-1:].isalnum() and right[:1].isalnum() for left, right in bars) > 1


def _is_of_site_words(text: str, least: float) -> bool:
    """True where a line begins with words of a site, or where they are much of it.

    In the midst of a sentence they are a plan's own: "d) Tổ chức tìm kiếm, cứu nạn trên sông."
    """
    found = [match.span() for match in SITE_WORDS_RE.finditer(text)]
    if not found:
        return False
    words = sum(stop - start for start, stop in found)
    return not CHARACTER_RE.search(text[: found[0][0]]) or words >= least * len(text)
