"""The shapes that a page draws."""

import pypdfium2.raw as pdfium
import pytest

from extractors.pdf.shapes import IDENTITY, Matrix, bounds_of, placed, read_shapes
from tests.extractors.pdf.text_pages import text_page
from tests.extractors.pdf_maker import HEIGHT, Sheet

DOUBLED, MOVED = Matrix(2, 0, 0, 2, 0, 0), Matrix(1, 0, 0, 1, 10, 20)
QUARTER = Matrix(0, 1, -1, 0, 0, 0)


@pytest.mark.parametrize(
    ("matrix", "point"),
    [
        (IDENTITY, (3, 4)),
        (DOUBLED, (6, 8)),
        (MOVED, (13, 24)),
        (QUARTER, (-4, 3)),
        (DOUBLED.before(MOVED), (16, 28)),  # first doubled, then moved
        (MOVED.before(DOUBLED), (26, 48)),
    ],
)
def test_matrices(matrix: Matrix, point: tuple[float, float]) -> None:
    assert matrix.point(3, 4) == point


def test_a_distance_is_not_moved() -> None:
    assert MOVED.span(3, 4) == (3, 4) and DOUBLED.span(3, 4) == (6, 8)


def test_a_box_that_is_turned_keeps_its_corners_in_order() -> None:
    assert placed((1, 2, 3, 5), QUARTER) == (-5, 1, -2, 3)
    assert placed((1, 2, 3, 5), IDENTITY) == (1, 2, 3, 5)


def test_what_is_drawn_last_comes_first() -> None:
    sheet = Sheet().text(50, 100, "a").rule(50, 110, 150, 110).picture()
    with text_page(sheet) as opened:
        shapes = read_shapes(opened.page, 100)
        kinds = [shape.kind for shape in shapes]
        left, bottom, right, _ = bounds_of(shapes[1].handle)
    assert kinds == [
        pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_TEXT,
    ]  # fmt: skip
    assert (round(left), round(right)) == (50, 150) and round(bottom) == HEIGHT - 110


def test_a_page_that_draws_nothing_or_too_much() -> None:
    with text_page(Sheet()) as opened:
        assert read_shapes(opened.page, 100) == []
    with text_page(Sheet().lines(50, 100, ["a"] * 20)) as opened:
        assert len(read_shapes(opened.page, 5)) == 6  # one more says that there are more
