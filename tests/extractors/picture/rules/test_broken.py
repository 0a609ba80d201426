import numpy as np
import pytest

from extractors.picture.pixels import Pixels
from extractors.picture.rules import broken
from extractors.picture.sheet import PixelRules, Sheet

DPI = 200
XS, YS = (100, 220, 600, 900), (200, 245, 330, 415, 500)


def table(share: float, walls: tuple[int, ...] = XS) -> Pixels:
    """The ink of a table of three columns and four rows, in pixels of a millimetre.

    So much of its lines is left.
    """
    random = np.random.default_rng(7)
    ink = np.zeros((700, 1000), np.uint8)
    for y in YS:
        ink[y : y + 3, XS[0] : XS[-1] + 3] = 255
    for x in walls:
        ink[YS[0] : YS[-1] + 3, x : x + 3] = 255
    left = random.random((700 // 8 + 1, 1000 // 8 + 1)) < share
    return np.asarray(ink * np.kron(left, np.ones((8, 8)))[:700, :1000], np.uint8)


def found_in(ink: Pixels) -> PixelRules:
    return broken.find(Sheet(255 - ink, DPI))


def write(ink: Pixels, x: int, y: int, stems: int, height: int = 18) -> None:
    """Letters: stems on bars of a serif, as close as letters stand."""
    for stem in range(stems):
        ink[y : y + height, x + 11 * stem : x + 11 * stem + 3] = 255
        for foot in (y, y + height - 2):
            ink[foot : foot + 2, x + 11 * stem - 4 : x + 11 * stem + 6] = 255


@pytest.mark.parametrize(("share", "walls"), [(1.0, 16), (0.9, 16), (0.8, 15), (0.7, 14)])
def test_broken_lines_are_lines(share: float, walls: int) -> None:
    found = found_in(table(share))
    assert sorted({round(rule.at / 10) for rule in found.down}) == [10, 22, 60, 90]
    assert sorted({round(rule.at / 10) for rule in found.across}) == [20, 25, 33, 42, 50]
    assert walls <= len(found.down) <= 16 and len(found.across) >= walls - 1
    assert found.mask is not None
    assert np.count_nonzero(found.mask) > 0.6 * np.count_nonzero(table(share))


def test_a_row_whose_text_crosses_a_column_has_no_wall_there() -> None:
    ink = table(0.9)
    ink[YS[1] + 6 : YS[2] - 3, 560:660] = 0
    write(ink, 500, 280, 20)
    found = found_in(ink)
    walls = {round(rule.start / 10) for rule in found.down if abs(rule.at - 600) < 9}
    assert walls == {20, 33, 42}


def test_lines_of_capitals_are_no_table() -> None:
    ink = np.zeros((700, 1000), np.uint8)
    for y in range(100, 600, 40):
        write(ink, 80, y, 70)
    found = found_in(ink)
    assert not found.across and not found.down


def test_lone_level_lines_are_no_table() -> None:
    ink = np.zeros((700, 1000), np.uint8)
    ink[100:103, 100:900] = ink[300:303, 100:900] = 255
    assert not found_in(ink).across
