import io
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from extractors.scan.direct import sole_picture
from extractors.scan.render import Picture, render_pages

SIZE = (413, 585)  # pixels: 72 to the inch of half a sheet


def picture(mode: str = "L", size: tuple[int, int] = SIZE) -> Image.Image:
    """Four quarters of different grey or colour."""
    image = Image.new("RGB", size, "white")
    for index, colour in enumerate([(200, 30, 30), (30, 120, 30), (30, 30, 160)]):
        left, top = (index % 2) * size[0] // 2, (index // 2) * size[1] // 2
        image.paste(colour, (left, top, left + size[0] // 2, top + size[1] // 2))
    return image.convert(mode)


def pdf_of(image: Image.Image, resolution: float = 100.0) -> pypdfium2.PdfDocument:
    buffer = io.BytesIO()
    quality = {} if image.mode == "1" else {"quality": 95}
    image.save(buffer, "PDF", resolution=resolution, **quality)
    return pypdfium2.PdfDocument(buffer.getvalue())


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_the_picture_is_given_as_it_is(mode: str) -> None:
    found = sole_picture(pdf_of(picture(mode))[0])
    assert found is not None
    assert np.abs(found.astype(int) - np.asarray(picture(mode)).astype(int)).mean() < 2


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_it_is_turned_as_the_page_is_shown(turn: int) -> None:
    document = pdf_of(picture())
    document[0].set_rotation(turn)
    found = sole_picture(document[0])
    assert found is not None
    expected = np.asarray(picture().rotate(-turn, expand=True))
    assert np.abs(found.astype(int) - expected.astype(int)).mean() < 2


def test_pictures_of_one_bit_are_rendered() -> None:
    assert sole_picture(pdf_of(picture("1"))[0]) is None


def test_a_page_that_shows_more_is_rendered(tmp_path: Path) -> None:
    document = pdf_of(picture())
    page = document[0]
    second = pypdfium2.PdfImage.new(document)
    second.set_bitmap(pypdfium2.PdfBitmap.from_pil(picture(size=(40, 40))))
    second.set_matrix(pypdfium2.PdfMatrix().scale(50, 50))
    page.insert_obj(second)
    page.gen_content()
    assert sole_picture(page) is None


def test_a_picture_that_does_not_fill_its_page_is_rendered() -> None:
    document = pdf_of(picture())
    width, height = document[0].get_size()
    document[0].set_mediabox(0, 0, width, height * 1.2)
    assert sole_picture(document[0]) is None


def test_both_ways_give_the_same_page() -> None:
    buffer = io.BytesIO()
    pdf_of(picture("RGB"), 200.0).save(buffer)
    pages = [page for page in render_pages(buffer.getvalue(), [1]).each if isinstance(page, Picture)]
    assert pages[0].dpi == 200
    assert pages[0].pixels.shape == (SIZE[1], SIZE[0], 3)
