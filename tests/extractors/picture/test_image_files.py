import io

import pytest

from extractors.errors import UnreadableFile
from extractors.picture.image_files import open_pictures
from extractors.picture.image_formats import is_image
from extractors.picture.render import Picture, Refused
from tests.extractors.scan_pages import DPI, HEIGHT, WIDTH, claimed_png, file_bytes, paper


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_a_page_knows_its_resolution(kind: str) -> None:
    data = file_bytes([paper()], kind)
    assert is_image(data)
    (page,) = open_pictures(data).each
    assert isinstance(page, Picture)
    assert page.dpi == DPI and page.pixels.shape == (HEIGHT, WIDTH)


def test_webp_has_the_size_of_a_sheet() -> None:
    data = file_bytes([paper()], "WEBP")
    assert is_image(data)
    (page,) = open_pictures(data).each
    assert isinstance(page, Picture) and page.dpi == 200


def test_all_pages_of_a_tiff() -> None:
    pages = list(open_pictures(file_bytes([paper(), paper(), paper()], "TIFF")).each)
    assert [page.number for page in pages] == [1, 2, 3]


@pytest.mark.parametrize("told", [(1, 1), (9600, 9600), (0, 0), None])
def test_an_absurd_resolution_is_not_believed(told: tuple[int, int] | None) -> None:
    out = io.BytesIO()
    paper(800, 1131).save(out, "PNG", **({"dpi": told} if told else {}))
    (page,) = open_pictures(out.getvalue()).each
    assert isinstance(page, Picture) and page.dpi == 150


def test_a_huge_picture_is_refused_before_it_is_decoded() -> None:
    (page,) = open_pictures(claimed_png(20_000, 20_000)).each
    assert isinstance(page, Refused) and "20000 × 20000" in page.reason


def test_a_tiff_cut_off_is_reported() -> None:
    data = file_bytes([paper()], "TIFF")
    try:
        pages = list(open_pictures(data[: len(data) // 2]).each)
    except UnreadableFile:
        return
    assert all(isinstance(page, Refused) for page in pages)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"GIF89a....", b"RIFF1234WAVE"])
def test_other_bytes_are_no_image(data: bytes) -> None:
    assert not is_image(data)


def test_a_head_without_a_body() -> None:
    with pytest.raises(UnreadableFile):
        open_pictures(b"\x89PNG\r\n\x1a\n" + b"\0" * 40)
