import numpy as np
import pytest

from extractors.picture.bit_runs import bridged, packed, runs, unpacked
from extractors.picture.pixels import Pixels


def row(text: str, height: int = 1) -> Pixels:
    """Rows of a mask: "#" is set."""
    return np.array([[255 if mark == "#" else 0 for mark in text]] * height, np.uint8)


def shown(mask: Pixels) -> str:
    return "".join("#" if pixel else "." for pixel in mask[0])


@pytest.mark.parametrize("height", [1, 7, 8, 9, 24])
def test_what_is_packed_is_unpacked(height: int) -> None:
    mask = np.where(np.random.default_rng(1).random((height, 13)) < 0.5, 255, 0).astype(np.uint8)
    assert np.array_equal(unpacked(packed(mask), height), mask)


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("..###..#####.", 4, ".......#####."),
        ("###...", 3, "###..."),
        ("...###", 3, "...###"),
        ("##.##", 3, "....."),
        ("####", 5, "...."),
        ("#.#", 1, "#.#"),
    ],
)
def test_short_runs_go(text: str, length: int, expected: str) -> None:
    assert shown(unpacked(runs(packed(row(text)), length), 1)) == expected


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("##.##", 2, "#####"),
        ("##..##", 2, "##..##"),
        ("##..##", 3, "######"),
        (".#...", 3, ".#..."),
    ],
)
def test_short_gaps_are_bridged(text: str, length: int, expected: str) -> None:
    assert shown(unpacked(bridged(packed(row(text, 3)), length), 3)) == expected
