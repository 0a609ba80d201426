"""A text or markdown file → pages of lines and tables."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from extractors.lines.markup import plain_text
from extractors.models import Block, Page, Table
from extractors.text.file import decode, text_lines
from extractors.text.tables import find_tables
from normalizers.codecs.mend import mend_lines
from normalizers.letters.syllables import quality


class TextSource(NamedTuple):
    """What a text file gave: its pages, the encoding of its bytes, and what was mended in its letters.

    `quality_before` (0..1) is that of the text as given; None where nothing was mended.
    """

    pages: tuple[Page, ...]
    encoding: str
    mended: frozenset[str] = frozenset()
    quality_before: float | None = None


def read_text(data: bytes, max_bytes: int) -> TextSource:
    """The pages of a text file; every line keeps its number, every cell its lines.

    Raises:
        ExtractionError: the bytes are no text, too many, or empty.
    """
    decoded = decode(data, max_bytes)
    given = text_lines(decoded.text)
    # Before anything else: markdown's escapes are VIQR's, and widths of lines are those of letters.
    read = mend_lines([line.raw for line in given])
    lines = [
        replace(line, text=plain_text(found.text)) for line, found in zip(given, read, strict=True)
    ]
    blocks = find_tables(lines)
    pages = tuple(Page(number, tuple(group)) for number, group in groupby(blocks, _page_of))
    mended = frozenset(step for line in read for step in line.steps)
    return TextSource(pages, decoded.encoding, mended, quality(decoded.text) if mended else None)


def _page_of(block: Block) -> int:
    return block.rows[0].page_number if isinstance(block, Table) else block.page_number
