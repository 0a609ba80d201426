"""Tables whose rules are in the picture of a page.

Its text layer has the words, and not the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.models import Box
from extractors.ocr.cell_column import cell_boxes
from extractors.ocr.layer_quality import PICTURE
from extractors.pdf.file import RawPage
from extractors.picture.prepare import prepare
from extractors.picture.render import Picture, render_pages
from extractors.picture.rules.solid import find as find_drawn
from extractors.printed import RulingLines

MIN_CELLS = 4  # the last row of a table that a page break cut off; less is a frame or a stamp
CORNER = Box(0, 0, 1, 1)


class PicturedTable(NamedTuple):
    """A page that shows a table, and its rules.

    None where the picture does not lie as the words do.
    """

    number: int
    rules: RulingLines | None


def pictured_tables(data: bytes, pages: Sequence[RawPage]) -> Iterator[PicturedTable]:
    """The pages whose pictures show tables that their layer of words does not draw."""
    candidates = {page.number: page for page in pages if _may_hide_a_table(page)}
    for picture in render_pages(data, sorted(candidates)).each if candidates else ():
        if not isinstance(picture, Picture):
            continue
        prepared = prepare(picture.pixels, picture.dpi)
        sheet = prepared.sheet
        rules = find_drawn(sheet).in_points(sheet.scale)
        if any(len(cells) >= MIN_CELLS for _, cells in cell_boxes(rules)):
            page = candidates[picture.number]
            is_level = (
                not prepared.quarters and not prepared.degrees and page.on_sheet(CORNER) == CORNER
            )
            yield PicturedTable(picture.number, rules if is_level else None)


def _may_hide_a_table(page: RawPage) -> bool:
    drawn = bool(page.rules.across) and bool(page.rules.down)
    return not page.skipped and bool(page.words) and page.picture_share > PICTURE and not drawn
