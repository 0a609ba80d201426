"""Stamps that were taken off a page are read by themselves; figures under them are doubted."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.ocr.engine import OcrWord
from extractors.ocr.second_look.stamp_texts import doubted_under, read_stamps
from extractors.picture.frames import Stamp
from extractors.picture.pixels import Blob

COVER = Blob(100, 100, 200, 100, 0)


def word(text: str, x: int, y: int, width: int = 100, confidence: float = 90.0) -> OcrWord:
    return OcrWord(text, (1, 1, 1), x, y, width, 20, confidence)


@pytest.mark.parametrize(
    "under",
    [
        word("27/KH-UBND", 150, 120),
        word("27/KH-UBND", 290, 120),  # its figures alone
        word("1998", 60, 190),
    ],
)
def test_figures_under_a_stamp_are_doubted(under: OcrWord) -> None:
    (made,) = doubted_under([under], [Blob(500, 500, 9, 9, 0), COVER])
    assert made.confidence < 60
    assert made.text == under.text


@pytest.mark.parametrize(
    "beside",
    [
        word("27/KH-UBND", 310, 120),
        word("27/KH-UBND", 150, 210),
        word("UBND", 150, 120),
        word("27/KH-UBND-VHXH", 60, 120, 240),  # the cover reaches the letters alone
    ],
)
def test_all_others_are_as_sure_as_before(beside: OcrWord) -> None:
    assert doubted_under([beside], [COVER]) == [beside]


def test_without_stamps_nothing_is_asked() -> None:
    with pytest.raises(StopIteration) as end:
        next(read_stamps([], 200, 1.0))
    assert end.value.value == []


@pytest.mark.parametrize("factor", [1.0, 0.8])
def test_the_words_of_each_stamp_stand_where_it_was(factor: float) -> None:
    stamps = [Stamp(np.full((50, 120), 255, np.uint8), 300, 40), Stamp(_paper(), 20, 600)]
    reading = read_stamps(stamps, 200, factor)
    request = next(reading)
    tops = [24, 24 + round(50 * factor) + 24]
    assert request.pixels.shape[0] > tops[1]
    answer = [
        word("Số:", 24, tops[0] + 8, 30),
        word("ĐẾN", 24 + round(40 * factor), tops[1] + 8, 30),
        word("~", 24, tops[1] + 8, 30, 12.0),  # what a pen wrote
    ]
    with pytest.raises(StopIteration) as end:
        reading.send(answer)
    first, second = end.value.value
    assert [(w.text, w.x, abs(w.y - 40 - 8 / factor) < 2) for w in first] == [("Số:", 300, True)]
    assert [(w.text, abs(w.x - 60) < 2) for w in second] == [("ĐẾN", True)]


def _paper() -> np.ndarray:
    return np.full((40, 100), 255, np.uint8)
