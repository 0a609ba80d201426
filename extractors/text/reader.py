"""A text or markdown file → pages of paragraphs and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.lines.furniture import text_furniture
from extractors.models import Block, Dropped, Line, Page, into_pages
from extractors.text.doubled_lines import join_doubled_lines
from extractors.text.file import decode, text_lines
from extractors.text.lone_bullets import join_lone_bullets
from extractors.text.page_bullets import without_page_bullets
from extractors.text.paragraphs import join_paragraphs
from extractors.text.repeated_openings import without_repeated_openings
from extractors.text.tables import find_tables
from extractors.text.torn_numbers import join_torn_numbers
from extractors.text.typography import OpenMarks, without_marks
from extractors.text.web_elements import without_elements
from normalizers.codecs.mend import mend_lines
from normalizers.letters.syllables import quality


class TextPages(NamedTuple):
    """What a text file gave: its pages, what was taken out of them, the encoding of its bytes.

    `mended` names what was mended in its letters; `quality_before` (0..1) is that of the text as
    given, None where nothing was mended.
    """

    pages: tuple[Page, ...]
    encoding: str
    mended: frozenset[str] = frozenset()
    quality_before: float | None = None
    dropped: tuple[Dropped, ...] = ()


def read_text(data: bytes, max_bytes: int) -> TextPages:
    """The pages of a text file; every paragraph keeps the numbers of its lines, every cell its own.

    Raises:
        ExtractionError: the bytes are no text, too many, or empty.
    """
    decoded = decode(data, max_bytes)
    given = text_lines(decoded.text)
    # Before anything else: markdown's escapes are VIQR's, and widths of lines are those of letters.
    read = mend_lines([line.raw for line in given])
    found, open_marks = _blocks(
        [
            line if mended.text == line.text else replace(line, text=mended.text)
            for line, mended in zip(given, read, strict=True)
        ]
    )
    stream = text_furniture(found)
    blocks = join_paragraphs(join_lone_bullets(stream.blocks), open_marks)
    pages = into_pages(blocks)
    mended = frozenset(step for line in read for step in line.steps)
    before = quality(decoded.text) if mended else None
    return TextPages(pages, decoded.encoding, mended, before, stream.dropped)


def _blocks(lines: Sequence[Line]) -> tuple[list[Block], OpenMarks]:
    """The lines and tables of a text, and at the ends of which lines a mark is open."""
    blocks: list[Block] = []
    open_marks: set[tuple[int, int]] = set()
    for run in without_elements(lines):
        plain = without_marks(run.lines)
        own = join_torn_numbers(without_repeated_openings(plain.lines))
        blocks += find_tables(join_doubled_lines(without_page_bullets(own)))
        blocks += run.blocks
        open_marks |= plain.open_marks
    return blocks, open_marks
