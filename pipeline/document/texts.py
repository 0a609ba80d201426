"""All the words of a document, how sure each of its lines is, and how good its text is."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.codes import TextSource
from extractors.models import Block, Cell, Line, Page
from extractors.read_file import Source
from normalizers.letters.syllables import quality

OF_SCANS = (TextSource.OCR, TextSource.MIXED)


def text_of(blocks: Sequence[Block], raw: bool = False) -> str:
    """The words of lines and cells, a line each."""
    pieces: list[Line | Cell] = []
    for block in blocks:
        pieces += (
            [block]
            if isinstance(block, Line)
            else [cell for row in block.rows for cell in row.cells]
        )
    return "\n".join(piece.raw if raw else piece.text for piece in pieces)


def letters_of(pages: Sequence[Page]) -> int:
    """How many letters a document has, of lines and cells."""
    pieces = (
        piece
        for page in pages
        for block in page.blocks
        for piece in (
            (block,) if isinstance(block, Line) else (c for row in block.rows for c in row.cells)
        )
    )
    return sum(len(piece.text) for piece in pieces)


def quality_before(source: Source) -> float:
    """The quality of what was there before.

    Of the text layers that a scan has, else of the text as read.
    """
    of_layer = source.text_source in OF_SCANS or bool(source.mended)
    if of_layer and source.layer_quality is not None:
        return source.layer_quality
    return quality(text_of([block for page in source.pages for block in page.blocks], raw=True))


def certainty(blocks: Sequence[Block]) -> dict[int, float]:
    """How sure OCR or the repair is of each line and table row, by number.

    Empty where neither was.
    """
    known: dict[int, float] = {}
    for block in blocks:
        if isinstance(block, Line):
            if block.confidence is not None:
                known.update(dict.fromkeys(block.line_numbers, block.confidence))
        else:
            known.update(
                (number, row.confidence)
                for row in block.rows
                if row.confidence is not None
                for number in row.line_numbers
            )
    return known
