import math
from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw

from extractors.models import Box
from extractors.pdf.tilts import Keystone, Tilt
from extractors.picture.perspective import matrix
from extractors.picture.pixels import Pixels, rectified, scaled, tilted
from extractors.picture.prepare import prepare, upright
from tests.extractors.scan_pages import DPI, HEIGHT, WIDTH, array, paper, ruled_page, text_lines

LEVEL = Keystone()


def article() -> Image.Image:
    return text_lines(paper(), range(300, 2100, 46))


def table() -> Image.Image:
    return text_lines(
        ruled_page((180, 300, 800, 1150, 1480), range(300, 2200, 180)), range(380, 2150, 60)
    )


def short_table() -> Image.Image:
    return text_lines(
        ruled_page((180, 300, 800, 1150, 1480), range(300, 900, 100)), range(380, 880, 50)
    )


def ragged() -> Image.Image:
    image = paper()
    for index, top in enumerate(range(300, 2100, 46)):
        text_lines(
            image, [top], left=240 + 70 * (index % 3 == 0), right=700 + 137 * (index * 5 % 6)
        )
    return image


def two_columns() -> Image.Image:
    return text_lines(
        text_lines(article(), range(2140, 2300, 36), right=600), [2140, 2290], left=1000
    )


def beside_a_signature() -> Image.Image:
    """Strokes of a pen that climb over half the page, and a slanting stamp."""
    image = article()
    draw = ImageDraw.Draw(image)
    for step in range(0, 90, 9):
        draw.line((250 + 2 * step, 1900 + step, 900 + step, 1500 + 3 * step), fill=40, width=4)
    for step in range(0, 130, 12):
        draw.line((1000, 700 + step, 1400, 640 + step), fill=60, width=4)
    return image


def beside_dark_edges() -> Image.Image:
    """The shadow of a binding, slanting against the print."""
    image = article()
    ImageDraw.Draw(image).polygon([(0, 0), (14, 0), (46, HEIGHT), (0, HEIGHT)], fill=40)
    return image


def few_lines() -> Image.Image:
    return text_lines(paper(), range(300, 500, 46))


def photographed(image: Image.Image, keystone: Keystone, degrees: float = 0.0) -> Pixels:
    """The page as a camera sees it."""
    pixels = array(image)
    return rectified(pixels, np.linalg.inv(matrix(keystone, pixels.shape, DPI, degrees)))


def degrees_at(inches: float, slopes: float) -> float:
    return math.degrees(math.atan(inches * slopes))


@pytest.mark.parametrize("page", [article, table, ragged])
@pytest.mark.parametrize(
    ("keystone", "degrees"),
    [
        (Keystone(across=0.004), 0.0),
        (Keystone(across=-0.003), 1.0),
        (Keystone(across=0.002, down=-0.006), -0.8),
        (Keystone(across=-0.004, down=-0.005, lean=0.004), 0.5),
        (Keystone(across=0.008, down=0.01), 0.0),
    ],
)
def test_lines_that_converge_are_told(
    page: Callable[[], Image.Image], keystone: Keystone, degrees: float
) -> None:
    lie = upright(scaled(photographed(page(), keystone, degrees), 0.5))
    assert lie.quarters == 0
    assert abs(lie.degrees - degrees) < 0.15
    assert abs(degrees_at(4, lie.keystone.across - keystone.across)) < 0.2


@pytest.mark.parametrize(("page", "off"), [(table, 0.3), (short_table, 0.6)])
@pytest.mark.parametrize("down", [0.004, -0.006, 0.012, -0.015])
def test_ruling_lines_tell_how_the_sides_converge(
    page: Callable[[], Image.Image], off: float, down: float
) -> None:
    found = upright(scaled(photographed(page(), Keystone(down=down)), 0.5)).keystone
    for inches in (-3.5, 3.5):
        leaning = degrees_at(1, found.lean - inches * found.down) - degrees_at(1, -inches * down)
        assert abs(leaning) < off


@pytest.mark.parametrize(
    "page",
    [
        article,
        table,
        short_table,
        ragged,
        two_columns,
        beside_a_signature,
        beside_dark_edges,
        few_lines,
        paper,
    ],
)
@pytest.mark.parametrize("degrees", [0.0, 0.7, -2.0])
def test_a_page_that_is_only_turned_has_parallels(
    page: Callable[[], Image.Image], degrees: float
) -> None:
    pixels = array(page())
    assert prepare(tilted(pixels, -degrees) if degrees else pixels, DPI).keystone == LEVEL


def test_a_level_page_is_left_as_it_is() -> None:
    pixels = array(article())
    assert (prepare(pixels, DPI).sheet.grey == pixels).all()


def test_a_page_is_set_straight() -> None:
    image = table()
    made = prepare(photographed(image, Keystone(0.003, -0.008, 0.002), 0.5), DPI).sheet.grey
    whole, straight = array(image) < 128, made < 128
    lines = whole.mean(axis=1) > 0.5
    assert straight[lines].mean() > 0.45  # as sharp as lines of three pixels can be


@pytest.mark.parametrize(
    ("keystone", "degrees"), [(Keystone(0.003, -0.008, 0.002), 0.5), (Keystone(down=0.01), 0.0)]
)
def test_the_way_back_ends_where_a_place_was_seen(keystone: Keystone, degrees: float) -> None:
    image = paper()
    ImageDraw.Draw(image).rectangle((300, 400, 340, 430), fill=0)
    ys, xs = np.nonzero(photographed(image, keystone, degrees) < 128)
    tilt = Tilt(0, WIDTH * 72 / DPI, HEIGHT * 72 / DPI, degrees, keystone)
    box = tilt.back(Box(*(v * 72 / DPI for v in (300, 400, 341, 431))))
    assert abs((box.x0 + box.x1) / 2 * DPI / 72 - xs.mean() - 0.5) < 1
    assert abs((box.top + box.bottom) / 2 * DPI / 72 - ys.mean() - 0.5) < 1
