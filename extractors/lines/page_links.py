"""Titles of other pages that a site lists beside its text, each with its address behind it.

    Lịch phun thuốc muỗi (https://anlac.example/tin/lich-phun-thuoc-muoi-1052.html)
    (26/04/2026)

An address that spells the title in front of it is that of another page. An address that a sentence
gives to its reader spells its own site: "Nộp hồ sơ trên trang dịch vụ công (https://dvc.example)".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.models import Block, Line
from normalizers.letters.text import fold
from normalizers.letters.words import WORD_RE

OPENS, CLOSES = "(http", ")"
MIN_WORDS = 4  # of a title that its address spells
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
