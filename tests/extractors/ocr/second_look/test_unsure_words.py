"""Unsure words are read anew in other sizes; the engine's answers are recorded."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from extractors.ocr.engine import OcrRequest, OcrWord
from extractors.ocr.second_look.letter_widths import BEARINGS, advance
from extractors.ocr.second_look.unsure_words import (
    MISFIT,
    MOST,
    OTHER_DIGITS,
    SIZES,
    look_closer,
)
from extractors.picture.sheet import Sheet
from tests.extractors.scan_pages import DPI

GREY = np.full((600, 900), 255, np.uint8)
MARGIN = int(0.12 * DPI)
LINE = ["Phụ", "trách", "GŒNG", "của", "trường"]


def line(texts: Sequence[str], unsure: Sequence[int], number: int = 1) -> list[OcrWord]:
    """The words of a line, 100 pixels each, some of them unsure."""
    return [
        OcrWord(
            text,
            (1, 1, number),
            100 + 100 * at,
            40 * number,
            80,
            24,
            40.0 if at in unsure else 96.0,
        )
        for at, text in enumerate(texts)
    ]


def answer(
    request: OcrRequest, copies: Sequence[list[tuple[str, float]]], left: int
) -> list[OcrWord]:
    """What the engine says of the copies from top to bottom.

    Words of 100 pixels from `left` on the page.
    """
    found, top = [], MARGIN
    for number, (texts, size) in enumerate(zip(copies, SIZES, strict=True)):
        height = round(30 * size)
        for at, (text, confidence) in enumerate(texts):
            x = MARGIN + round((100 + 100 * at - left) * size)
            found.append(
                OcrWord(text, (number, 1, 1), x, top + 3, round(80 * size), 18, confidence)
            )
        top += height + MARGIN
    assert request.pixels.shape[0] >= top - MARGIN
    return found


def looked(words: list[OcrWord], *copies: list[tuple[str, float]]) -> list[OcrWord]:
    looking = look_closer(words, Sheet(GREY, DPI), 1.0)
    request = next(looking)
    try:
        looking.send(answer(request, copies, 97))
    except StopIteration as end:
        result: list[OcrWord] = end.value
        return result
    raise AssertionError("asked twice")


def read(word: str, confidence: float) -> list[tuple[str, float]]:
    return [
        (text if text != "GŒNG" else word, confidence if text == "GŒNG" else 96.0) for text in LINE
    ]


@pytest.mark.parametrize(
    ("small", "large", "expected"),
    [
        (("CCHC", 92), ("CCHC", 60), "CCHC"),
        (("CCHC", 92), ("TTHC", 40), "CCHC"),
        (("CCHC", 80), ("CCHC", 86), "GŒNG"),  # neither is sure
        (("CCHC", 92), ("TTHC", 75), "GŒNG"),  # they contradict each other
        (("B", 93), ("B", 92), "GŒNG"),  # a letter alone
        (("GŒNG", 50), ("CCHC", 95), "GŒNG"),  # what was read first is said again
    ],
)
def test_a_sure_reading_stands(
    small: tuple[str, float], large: tuple[str, float], expected: str
) -> None:
    found = looked(line(LINE, [2]), read(*small), read(*large))
    assert [word.text for word in found] == [*LINE[:2], expected, *LINE[3:]]


def test_the_new_word_stands_where_the_old_one_did() -> None:
    words = line(LINE, [2])
    found = looked(words, read("CCHC", 92), read("CCHC", 93))
    assert found[2].line == words[2].line
    assert (found[2].x, found[2].width) == pytest.approx((words[2].x, words[2].width), abs=2)
    assert found[2].confidence == 93


@pytest.mark.parametrize(
    ("small", "large", "text", "most"),
    [
        (("2026", 95), ("2026", 94), "2026", 95),
        (("2026", 95), ("2028", 65), "2026", OTHER_DIGITS),
        (("2026", 95), ("2028", 20), "2026", 95),  # too unsure to contradict
        (("15%", 95), ("15", 60), "15%", 95),  # the same digits
        (("CCHC", 92), ("CCH0", 60), "CCHC", 92),  # no number of the reading that stands
    ],
)
def test_numbers_with_other_digits_are_unsure(
    small: tuple[str, float], large: tuple[str, float], text: str, most: float
) -> None:
    found = looked(line(LINE, [2]), read(*small), read(*large))
    assert (found[2].text, found[2].confidence) == (text, most)


SET = "hiện nhiệm vụ của hội đồng nhân dân các huyện trong năm theo kế hoạch này"


def set_in_type(read: str, print_: str) -> list[OcrWord]:
    """A line as wide as its letters say, but for a word that was read otherwise than printed."""
    found, x = [], 100
    for text in [*SET.split(), print_]:
        width = round(30 * ((advance(text) or 1.0) - BEARINGS))
        found.append(OcrWord(text, (1, 1, 1), x, 40, width, 24, 96.0))
        x += width + 8
    return [*found[:-1], found[-1]._replace(text=read)]


def fitted(read: str, print_: str, *again: tuple[str, float]) -> OcrWord:
    """The last word of the line, after it was read anew."""
    words = set_in_type(read, print_)
    looking = look_closer(words, Sheet(GREY, DPI), 1.0)
    request, top, copies = next(looking), MARGIN, []
    left = words[-3].x - 3
    for (text, confidence), size in zip(again, SIZES, strict=True):
        x, width = MARGIN + round((words[-1].x - left) * size), round(words[-1].width * size)
        copies.append(OcrWord(text, (1, 1, 1), x, top + 3, width, 18, confidence))
        top += round(30 * size) + MARGIN
    assert request.pixels.size
    with pytest.raises(StopIteration) as end:
        looking.send(copies)
    found: list[OcrWord] = end.value.value
    return found[-1]


def test_a_reading_that_fits_takes_the_place_of_one_that_is_sure_and_does_not() -> None:
    found = fitted("I", "NNT", ("NNT", 64), ("NNT", 90))
    assert (found.text, found.confidence) == ("NNT", 90)


def test_what_no_reading_fits_is_unsure() -> None:
    assert fitted("I", "NNT", ("1", 60), ("l", 90)).confidence <= MISFIT


def test_a_name_that_a_signature_touches_is_read_so_again() -> None:
    found = fitted("Lan", "Lan Thị", ("Lan", 96), ("Lan", 92))
    assert (found.text, found.confidence) == ("Lan", 96)


def test_strokes_after_a_capital_are_unsure() -> None:
    found = fitted("DI11", "DI11", ("DI11", 95), ("DI11", 93))
    assert found.confidence <= OTHER_DIGITS


def test_unsure_words_side_by_side_are_one_doubt() -> None:
    new = [(text, 95.0) for text in ("Cải", "cách", "TTHC", "", "năm")]
    found = looked(line(["Cải", "cách", "101B", "gi)", "năm"], [2, 3]), new, new)
    assert [word.text for word in found if word.text] == ["Cải", "cách", "TTHC", "năm"]


@pytest.mark.parametrize(
    "words",
    [
        line(LINE, []),
        line(["Rà", "soát", "—"], [2]),  # a sign without letters
        [
            word for number in range(MOST + 1) for word in line(LINE, [2], number)
        ],  # a page that is lost
        line(LINE, [0, 1, 2]),  # a page that stands on its head
        [],
    ],
    ids=["all sure", "a sign", "too many", "most of them", "none"],
)
def test_nothing_is_asked(words: list[OcrWord]) -> None:
    looking = look_closer(words, Sheet(GREY, DPI), 1.0)
    with pytest.raises(StopIteration) as end:
        next(looking)
    assert end.value.value == words
