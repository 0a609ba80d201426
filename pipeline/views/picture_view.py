"""The pages of a document with the boxes of what was seen drawn on them: `inspect --picture`.

pdfplumber draws; a picture of a page is wrapped as a PDF for it. Tables are blue, the cells that
ruling lines make thin blue, the rows of the dataset green with their numbers, and those that a page
break tore red.
"""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from extractors.codes import PICTURED_FORMATS, SourceFormat
from extractors.layout.grid import Grid, build_grid
from extractors.layout.tables import page_frames
from extractors.models import Box, Place, Table
from extractors.pdf.file import PdfLimits, read_pages
from extractors.picture.image_files import open_pictures
from extractors.picture.render import Picture
from extractors.plan.task_rows import TaskRow
from pipeline.document.config import Config
from pipeline.document.read_document import ReadDocument
from pipeline.document.stages import read_document
from pipeline.errors import NothingToDraw

DPI = 110
BLUE, GREEN, RED = (20, 90, 200), (0, 120, 70), (200, 30, 30)
CLEAR = (255, 255, 255, 0)
LABEL_SIZE = 14  # pixels
LEGEND = "blue: tables and their cells; green: rows with their numbers; red: rows torn by a break"
Colour = tuple[int, int, int]


class Mark(NamedTuple):
    """A box to draw on a page: its outline, its width in pixels, and what is written beside it."""

    box: Box
    colour: Colour
    width: int
    label: str = ""

    @property
    def fill(self) -> tuple[int, int, int, int]:
        """A veil of the colour where something is written, else nothing."""
        return (*self.colour, 28) if self.label else CLEAR


def draw_pages(path: Path, out: Path) -> list[Path]:
    """Draws what was seen in a PDF or a picture; a PNG a page, in the folder `out`.

    Raises:
        OSError: the file cannot be read, or the folder cannot be written.
        ExtractionError: the content cannot be read; the message says why.
        NothingToDraw: the format has no pages with places.
    """
    data = path.read_bytes()
    read = read_document(data, Config())
    if read.source_format not in PICTURED_FORMATS:
        raise NothingToDraw(_why_not(path, read.source_format))
    marks = page_marks(read, _cells(data) if read.source_format == SourceFormat.PDF else {})
    out.mkdir(parents=True, exist_ok=True)
    return list(_drawn(data, read.source_format, marks, out / path.stem))


def _why_not(path: Path, source_format: str) -> str:
    return (
        f"{path}: boxes can be drawn on the pages of a PDF or of a picture; a document of the "
        f"format {source_format} has lines and no pages: save it as PDF and draw that, or see "
        f"`kehoach inspect {path.name}` for its lines"
    )


def page_marks(read: ReadDocument, cells: Mapping[int, Sequence[Box]]) -> dict[int, list[Mark]]:
    """What is drawn on each page: cells first, so that tables and rows lie over them."""
    marks: dict[int, list[Mark]] = defaultdict(list)
    for number, boxes in cells.items():
        marks[number] += [Mark(box, BLUE, 1) for box in boxes]
    for table in (block for block in read.blocks if isinstance(block, Table)):
        for number, box in _table_boxes(table):
            marks[number].append(Mark(box, BLUE, 3))
    for position, row in enumerate(read.reading.rows):
        for number, mark in _row_marks(position, row):
            marks[number].append(mark)
    return marks


def _table_boxes(table: Table) -> Iterator[tuple[int, Box]]:
    """The box of a table on each of its pages, around its rows."""
    boxes: dict[int, list[Box]] = defaultdict(list)
    for row in table.rows:
        for place in row.places:
            if place.box:
                boxes[place.page].append(place.box)
    for number, found in boxes.items():
        sides = list(zip(*found, strict=True))
        yield number, Box(min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3]))


def _row_marks(position: int, row: TaskRow) -> Iterator[tuple[int, Mark]]:
    """The pieces of a row; where it has several, each says which one it is."""
    placed: list[tuple[Place, Box]] = [(place, place.box) for place in row.places if place.box]
    is_torn = len({place.page for place, _ in placed}) > 1
    for piece, (place, box) in enumerate(placed, 1):
        label = f"{position}" if len(placed) == 1 else f"{position} ({piece}/{len(placed)})"
        yield place.page, Mark(box, RED if is_torn else GREEN, 2, label)


def _cells(data: bytes) -> dict[int, list[Box]]:
    """The cells that the ruling lines of each page make."""
    found: dict[int, list[Box]] = {}
    for page in read_pages(data, PdfLimits()):
        grids = (build_grid(frame) for frame in page_frames(page.rules))
        found[page.number] = [
            page.on_sheet(box) for grid in grids if grid is not None for box in _grid_boxes(grid)
        ]
    return found


def _grid_boxes(grid: Grid) -> Iterator[Box]:
    """The rectangle of each cell of a grid, however it is merged."""
    boxes: dict[tuple[int, int], Box] = {}
    for row, line in enumerate(grid.cells):
        for column, owner in enumerate(line):
            x1, bottom = grid.xs[column + 1], grid.ys[row + 1]
            own = boxes.get(owner, Box(grid.xs[column], grid.ys[row], x1, bottom))
            boxes[owner] = Box(own.x0, own.top, max(own.x1, x1), max(own.bottom, bottom))
    yield from boxes.values()


def _drawn(
    data: bytes, source_format: str, marks: Mapping[int, Sequence[Mark]], stem: Path
) -> Iterator[Path]:
    import pdfplumber

    pages = data if source_format == SourceFormat.PDF else _as_pdf(data)
    with pdfplumber.open(io.BytesIO(pages)) as document:
        for page in document.pages:
            image = page.to_image(resolution=DPI, antialias=True)
            for mark in marks.get(page.page_number, ()):
                _draw(image, mark, (image.bbox[0], image.bbox[1]))
            image.draw.text((8, 6), LEGEND, fill=BLUE, font_size=LABEL_SIZE)
            target = stem.with_name(f"{stem.name}-{page.page_number:03d}.png")
            image.save(target, quantize=False)
            page.close()
            yield target


def _draw(image: Any, mark: Mark, corner: tuple[float, float]) -> None:
    """Draws a box; the places of the dataset count from the corner of the page as it is shown."""
    left, top = corner
    x0, y0, x1, y1 = mark.box
    box = (x0 + left, y0 + top, x1 + left, y1 + top)
    image.draw_rect(box, fill=mark.fill, stroke=(*mark.colour, 255), stroke_width=mark.width)
    if mark.label:
        at = (max(0.0, x0 * DPI / 72 - 3), y0 * DPI / 72)
        image.draw.text(at, mark.label, fill=mark.colour, font_size=LABEL_SIZE, anchor="ra",
                        stroke_width=2, stroke_fill="white")  # fmt: skip


def _as_pdf(data: bytes) -> bytes:
    """The pages of a picture as a PDF of pictures, upright and of their size on paper."""
    from PIL import Image

    pictures = [page for page in open_pictures(data).each if isinstance(page, Picture)]
    first, *others = [Image.fromarray(picture.pixels) for picture in pictures]
    stream = io.BytesIO()
    first.save(
        stream, "PDF", resolution=pictures[0].dpi, save_all=True, append_images=others, quality=90
    )
    return stream.getvalue()
