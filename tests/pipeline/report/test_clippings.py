"""The places of rows, cut out of their pages or of their text."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2
from PIL import Image

from pipeline.dataset.column_values import PlaceValue
from pipeline.report.clippings import OUTLINE, page_clippings, text_clippings
from pipeline.report.page_pictures import DPI, page_pictures
from tests.extractors.pdf_maker import Sheet, make_pdf
from tests.pipeline.report.report_rows import task

TEXT = "KẾ HOẠCH\n1. Rà soát quy chế\nlàm việc.\n2. Tổ chức hội nghị.\nHết"


def shown(png: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)


def has_outline(pixels: np.ndarray) -> bool:
    return bool((abs(pixels - np.array(OUTLINE)).sum(axis=2) < 60).sum() > 200)


def test_a_text_shows_the_lines_of_a_row_and_those_around() -> None:
    rows = [task(0, line_start=2, line_end=3), task(1, line_start=5, line_end=5), task(2)]
    first, last = text_clippings(TEXT.encode(), rows)
    assert first.lines == (
        (1, "KẾ HOẠCH", False), (2, "1. Rà soát quy chế", True), (3, "làm việc.", True),
        (4, "2. Tổ chức hội nghị.", False),
    )  # fmt: skip
    assert last.lines[-1] == (5, "Hết", True)


def test_a_torn_row_has_a_picture_of_each_page() -> None:
    data = make_pdf([Sheet().text(100, 300, "1. Rà soát"), Sheet().text(100, 80, "quy chế")])
    row = task(places=(PlaceValue(1, 100, 285, 400, 305), PlaceValue(2, 100, 65, 400, 85)))
    (clipped,) = page_clippings(data, "pdf", [row])
    assert len(clipped.pictures) == 2
    for png in clipped.pictures:
        pixels = shown(png)
        assert abs(pixels.shape[1] - 595 * DPI / 72) < 2
        assert 50 < pixels.shape[0] < 90
        assert has_outline(pixels)
        assert pixels.min() < 90  # the print is within
        assert len(png) < 6000


def test_boxes_at_the_edge_and_pages_that_are_not_there() -> None:
    data = make_pdf([Sheet().text(100, 20, "1. Rà soát")])
    edge = task(0, places=(PlaceValue(1, 0, 0, 595, 24),))
    gone = task(1, places=(PlaceValue(7, 10, 10, 20, 20),))
    boxless = task(2, places=(PlaceValue(1),))
    (clipped,) = page_clippings(data, "pdf", [edge, gone, boxless])
    assert clipped.task_id == edge["task_id"]
    assert list(page_clippings(b"no pdf", "pdf", [edge])) == []
    assert list(page_clippings(b"no picture", "image", [edge])) == []
    assert list(page_clippings(data, "docx", [edge])) == []


def test_a_turned_page_is_shown_as_it_lies() -> None:
    data = make_pdf([Sheet(rotate=90).text(100, 300, "1. Rà soát")])
    (page,) = page_pictures(data, "pdf", [1])
    assert abs(page.image.width - 842 * DPI / 72) < 2
    assert abs(page.image.height - 595 * DPI / 72) < 2


def test_a_picture_is_brought_to_the_same_scale() -> None:
    stream = io.BytesIO()
    drawn = pypdfium2.PdfDocument(make_pdf([Sheet().text(100, 300, "1. Rà soát")]))[0]
    drawn.render(scale=200 / 72).to_pil().save(stream, "PNG", dpi=(200, 200))
    (page,) = page_pictures(stream.getvalue(), "image", [1])
    assert abs(page.image.width - 595 * DPI / 72) < 3
    row = task(places=(PlaceValue(1, 100, 285, 400, 305),))
    (clipped,) = page_clippings(stream.getvalue(), "image", [row])
    assert has_outline(shown(clipped.pictures[0]))
