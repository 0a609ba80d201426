import io
import zlib
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from extractors.picture.embedded_picture import sole_picture
from extractors.picture.render import Picture, render_pages

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
    image.save(buffer, "PDF", resolution=resolution, quality=95)
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


def one_bit(entries: bytes, colour: bytes = b"") -> pypdfium2.PdfDocument:
    """A page of one picture of one bit; the left half of its samples is 0, the right half 1."""
    samples = zlib.compress((b"\x00" * 25 + b"\xff" * 25) * 400)
    drawn = colour + b" q 400 0 0 400 0 0 cm /I Do Q"
    head = (
        b"<</Type/XObject/Subtype/Image/Width 400/Height 400/BitsPerComponent 1/Filter/FlateDecode"
    )
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 "
        b"R/Resources<</XObject<</I 5 0 R>>>>>>"
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        head + entries + b"/Length %d>>stream\n%s\nendstream" % (len(samples), samples),
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % part for part in enumerate(objects, 1))
    return pypdfium2.PdfDocument(b"%PDF-1.4\n" + body + b"trailer<</Size 6/Root 1 0 R>>\n%%EOF")


@pytest.mark.parametrize(
    "document",
    [
        one_bit(b"/ColorSpace/DeviceGray"),
        one_bit(b"/ColorSpace/DeviceGray/Decode[1 0]"),
        one_bit(b"/ColorSpace[/Indexed/DeviceGray 1<FF00>]"),
        one_bit(b"/ColorSpace[/CalGray<</WhitePoint[1 1 1]>>]"),
        one_bit(b"/ImageMask true"),
        one_bit(b"/ImageMask true/Decode[1 0]"),
    ],
)
def test_pictures_of_one_bit_are_given_as_they_are_shown(document: pypdfium2.PdfDocument) -> None:
    found = sole_picture(document[0])
    assert found is not None
    shown = document[0].render(grayscale=True).to_numpy().reshape(400, 400)
    assert {int(found[200, 100].mean()), int(found[200, 300].mean())} == {0, 255}
    assert (found[200, 100] == shown[200, 100]).all()
    assert (found[200, 300] == shown[200, 300]).all()


def test_a_mask_that_lets_colour_through_is_rendered() -> None:
    assert sole_picture(one_bit(b"/ImageMask true", colour=b"1 0 0 rg")[0]) is None


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
    pages = [
        page for page in render_pages(buffer.getvalue(), [1]).each if isinstance(page, Picture)
    ]
    assert pages[0].dpi == 200
    assert pages[0].pixels.shape == (SIZE[1], SIZE[0], 3)
