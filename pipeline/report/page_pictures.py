"""The pages of PDFs and pictures as pictures, with the pixels of a point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

import pypdfium2
from PIL import Image

from extractors.codes import SourceFormat
from extractors.errors import ExtractionError
from extractors.picture.image_files import open_pictures
from extractors.picture.page_size import is_odd
from extractors.picture.render import Picture, render_pages

DPI = 110
POINTS = 72.0  # to an inch


class PagePicture(NamedTuple):
    """A page as it is shown, and how many pixels a point of the dataset's places has."""

    number: int
    image: Any
    scale: float


def page_pictures(data: bytes, source_format: str, numbers: Sequence[int]) -> Iterator[PagePicture]:
    """The pages of some numbers, in order; those that cannot be shown are left out."""
    if source_format == SourceFormat.PDF:
        yield from _pdf_pages(data, sorted(numbers))
    elif source_format == SourceFormat.IMAGE:
        yield from _pictures(data, max(numbers), {*numbers})


def _pdf_pages(data: bytes, numbers: Sequence[int]) -> Iterator[PagePicture]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return
    with document:
        for number in numbers:
            try:
                yield _pdf_page(document[number - 1], data, number)
            except (pypdfium2.PdfiumError, IndexError):
                continue


def _pdf_page(page: Any, data: bytes, number: int) -> PagePicture:
    """The page at the resolution of clippings; one of an odd size as its places were counted."""
    times = 1.0
    if is_odd((page.get_width() / POINTS, page.get_height() / POINTS)):
        rendered = next(render_pages(data, [number]).each)
        times = rendered.times if isinstance(rendered, Picture) else 1.0
    scale = DPI / POINTS / times
    image = page.render(scale=scale).to_pil().convert("RGB")
    page.close()
    return PagePicture(number, image, scale * times)


def _pictures(data: bytes, last: int, numbers: set[int]) -> Iterator[PagePicture]:
    try:
        for picture in islice(open_pictures(data).each, last):
            if isinstance(picture, Picture) and picture.number in numbers:
                image = Image.fromarray(picture.pixels).convert("RGB")
                share = DPI / picture.dpi
                size = (round(image.width * share), round(image.height * share))
                yield PagePicture(picture.number, image.resize(size), DPI / POINTS)
    except ExtractionError:
        return
