"""A text or markdown file → pages of lines and tables."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from extractors.markup import plain_text
from extractors.models import Block, Page, Table
from extractors.text_file import decode, text_lines
from extractors.text_tables import find_tables


class TextSource(NamedTuple):
    """What a text file gave: its pages, and the encoding that was found."""

    pages: tuple[Page, ...]
    encoding: str


def read_text(data: bytes, max_bytes: int) -> TextSource:
    """The pages of a text file; every line keeps its number, every cell its lines.

    Raises:
        ExtractionError: the bytes are no text, too many, or empty.
    """
    decoded = decode(data, max_bytes)
    lines = [replace(line, text=plain_text(line.raw)) for line in text_lines(decoded.text)]
    blocks = find_tables(lines)
    pages = tuple(Page(number, tuple(group)) for number, group in groupby(blocks, _page_of))
    return TextSource(pages, decoded.encoding)


def _page_of(block: Block) -> int:
    return block.rows[0].page_number if isinstance(block, Table) else block.page_number
