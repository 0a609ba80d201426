"""An Excel workbook → pages of lines and tables, a page for each sheet that is shown."""

from __future__ import annotations

from extractors.errors import EmptyDocument
from extractors.models import Block, Page, Table
from extractors.workbook.file import read_sheets
from extractors.workbook.sheets import sheet_blocks


def read_workbook(data: bytes) -> tuple[Page, ...]:
    """The pages of a workbook; lines and table rows are numbered in reading order from 1.

    Raises:
        ExtractionError: it is broken, too large, or nothing is in it.
    """
    pages: list[Page] = []
    number = 1
    for sheet in read_sheets(data):
        blocks = tuple(sheet_blocks(sheet, len(pages) + 1, number))
        if blocks:
            pages.append(Page(len(pages) + 1, blocks))
            number = _last_number(blocks[-1]) + 1
    if not pages:
        raise EmptyDocument("nothing is printed in the workbook")
    return tuple(pages)


def _last_number(block: Block) -> int:
    return block.rows[-1].line_numbers[-1] if isinstance(block, Table) else block.number
