"""Bytes → pages: the format is known by content, and every format gives the same pages."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from extractors.models import Block, Cell, Line, Page, Table
from extractors.text_source import read_text
from normalizers.repair import repair


class Source(NamedTuple):
    """What a file gave before anything was understood."""

    pages: tuple[Page, ...]
    source_format: str  # text
    text_source: str  # plain


class RepairedPages(NamedTuple):
    """Pages after repair, and the names of the steps that changed anything."""

    pages: tuple[Page, ...]
    steps: frozenset[str]


def read_source(data: bytes, max_bytes: int) -> Source:
    """The pages of a file.

    Raises:
        ExtractionError: the file cannot be read; the message says why.
    """
    return Source(read_text(data, max_bytes).pages, "text", "plain")


def repair_pages(pages: tuple[Page, ...]) -> RepairedPages:
    """Repair every line and every cell; what was given stays in `raw`."""
    steps: set[str] = set()

    def mend(text: str) -> str:
        mended = repair(text)
        steps.update(mended.steps)
        return mended.text

    def mend_block(block: Block) -> Block:
        if isinstance(block, Line):
            return replace(block, text=mend(block.text))
        rows = tuple(
            replace(row, cells=tuple(replace(cell, text=mend(cell.text)) for cell in row.cells))
            for row in block.rows
        )
        return Table(rows, block.width)

    mended = tuple(replace(page, blocks=tuple(map(mend_block, page.blocks))) for page in pages)
    return RepairedPages(mended, frozenset(steps))


def page_text(page: Page, raw: bool = False) -> str:
    """The text of a page, a line each; the cells of a table row are parted by tabs."""

    def shown(item: Line | Cell) -> str:
        return (item.raw if raw else item.text).replace("\n", " ")

    lines: list[str] = []
    for block in page.blocks:
        if isinstance(block, Line):
            lines.append(shown(block))
        else:
            lines += ["\t".join(map(shown, row.cells)) for row in block.rows]
    return "\n".join(lines)
