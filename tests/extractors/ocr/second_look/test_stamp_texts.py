"""Stamps that were taken off a page are read by themselves; figures under them are doubted."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.ocr.engine import OcrWord
from extractors.ocr.second_look.stamp_texts import doubted_under, read_stamps
from extractors.picture.frames import Stamp
from extractors.picture.masks import Blob
from extractors.picture.sheet import Sheet

COVER = Blob(100, 100, 200, 100, 0)


PAGE = Sheet(np.full((600, 600), 255, np.uint8), 200)
NOTHING = np.zeros((300, 300), np.uint8)


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
    (made,) = doubted_under([under], [Blob(500, 500, 9, 9, 0), COVER], NOTHING, PAGE)
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
    assert doubted_under([beside], [COVER], NOTHING, PAGE) == [beside]


LETTER, HIGH = 10, 20  # pixels of a letter of the printed words below
NUMBER = word("42/QĐ-UBND", 200, 300)
SECOND = word("ạch trồng cây", 200, 300, 130)


def printed(*words: OcrWord, gap: tuple[int, int] | None = None) -> Sheet:
    """A page on which words are printed; from x to x (`gap`) nothing is."""
    grey = np.full((600, 600), 255, np.uint8)
    for one in words:
        for x in range(one.x, one.x + one.width, LETTER):
            grey[one.y : one.y + HIGH, x : x + LETTER - 2] = 0
    if gap is not None:
        grey[:, gap[0] : gap[1]] = 255
    return Sheet(grey, 200)


def ink(left: int, right: int, top: int = 300, bottom: int = 320) -> np.ndarray:
    """What was taken off a page of 600 × 600 pixels, in its smaller picture."""
    taken = NOTHING.copy()
    taken[top // 2 : bottom // 2, left // 2 : right // 2] = 255
    return taken


LABEL = word("Số:", 150, 300, 30)
TAKEN = [
    pytest.param([LABEL, NUMBER], None, ink(186, 198), NUMBER, [], id="before the number"),
    pytest.param([NUMBER], (210, 222), ink(208, 224), NUMBER, [], id="between its figures"),
    pytest.param([NUMBER], (220, 232), ink(218, 234), NUMBER, [], id="behind its figures"),
    pytest.param([SECOND], None, ink(120, 199), SECOND, [Blob(90, 250, 112, 90, 0)], id="a word"),
]


@pytest.mark.parametrize(("words", "gap", "taken", "cut", "covers"), TAKEN)
def test_a_gap_where_ink_was_taken_off_makes_the_word_unsure(
    words: list[OcrWord],
    gap: tuple[int, int] | None,
    taken: np.ndarray,
    cut: OcrWord,
    covers: list[Blob],
) -> None:
    made = doubted_under(words, covers, taken, printed(*words, gap=gap))
    assert [one.text for one in made if one.confidence < 60] == [cut.text]


WHOLE = [
    pytest.param([LABEL, NUMBER], None, NOTHING, id="the gap was free before"),
    pytest.param([NUMBER], None, ink(200, 300), id="a stamp over print, no gap"),
    pytest.param([NUMBER], None, ink(150, 184), id="farther off"),
    pytest.param([NUMBER], None, ink(184, 199, 300, 302), id="dust"),
    pytest.param([NUMBER], None, ink(184, 199, 340, 360), id="below the line"),
    pytest.param([NUMBER], (268, 290), ink(260, 299), id="letters behind the figures"),
    pytest.param([SECOND], None, ink(120, 199), id="a word beside a stamp in colour"),
]


@pytest.mark.parametrize(("words", "gap", "taken"), WHOLE)
def test_words_stay_sure_where_no_letter_can_be_gone(
    words: list[OcrWord], gap: tuple[int, int] | None, taken: np.ndarray
) -> None:
    assert doubted_under(words, [], taken, printed(*words, gap=gap)) == words


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
