"""Titles of other pages that a site lists beside its text, each with its address behind it.

    Lịch phun thuốc muỗi (https://anlac.example/tin/lich-phun-thuoc-muoi-1052.html)
    (26/04/2026)

An address that spells the title in front of it is that of another page. An address that a sentence
gives to its reader spells its own site: "Nộp hồ sơ trên trang dịch vụ công (https://dvc.example)".
Near the end stands the bar of what a reader can do with the page: "In | Gửi | Facebook | Ý kiến".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.models import Block, Line, Table
from normalizers.letters.text import fold
from normalizers.letters.words import WORD_RE

OPENS, CLOSES = "(http", ")"
MIN_WORDS = 4  # of a title that its address spells
BAR = "|"
LEAST_LINKS, MOST_WORDS = 4, 3  # of a bar, and of each of its links
LAST = 12  # lines: so near the end a site prints its bar
DAY_SIGNS = frozenset("0123456789/ ")


def page_links(blocks: Sequence[Block]) -> Iterator[int]:
    """The places of the titles with their addresses, and of the days below them."""
    is_below = False
    for index, block in enumerate(blocks):
        text = block.text.strip() if isinstance(block, Line) else ""
        is_link = text.endswith(CLOSES) and (_is_link(text) or (is_below and _is_day(text)))
        if is_link:
            yield index
        is_below = is_link or (is_below and isinstance(block, Line) and not text)


def _is_link(text: str) -> bool:
    title, opens, address = text.rpartition(OPENS)
    words = WORD_RE.findall(fold(title))[:MIN_WORDS] if opens else []
    return len(words) == MIN_WORDS and "-".join(words) in address.casefold()


def _is_day(text: str) -> bool:
    return text.startswith("(") and DAY_SIGNS.issuperset(text[1:-1])


def link_bars(blocks: Sequence[Block]) -> Iterator[int]:
    """The places of bars of links near the end, between lines that are no rows of a table."""
    said = [i for i, block in enumerate(blocks) if isinstance(block, Table) or block.text.strip()]
    first = max(0, len(said) - LAST)
    for above, index, below in zip((-1, *said), said, (*said[1:], -1), strict=False):
        block = blocks[index]
        if index < said[first] or isinstance(block, Table) or not _is_bar(block.text):
            continue
        beside = [at for at in (above, below) if at >= 0]
        if not any(_goes_on(blocks[at], abs(at - index)) for at in beside):
            yield index


def _goes_on(beside: Block, apart: int) -> bool:
    """True for a row beside a row: strokes, or a table without a blank line between."""
    return apart == 1 if isinstance(beside, Table) else BAR in beside.text


def _is_bar(text: str) -> bool:
    links = [link.strip() for link in text.split(BAR)]
    return len(links) >= LEAST_LINKS and all(
        link[:1].isupper() and len(link.split()) <= MOST_WORDS and not any(map(str.isdigit, link))
        for link in links
    )
