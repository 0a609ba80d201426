"""Short cells that came out odd are read anew with digits only; the answers are recorded."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from extractors.ocr.cell_column import CellImage
from extractors.ocr.engine import OcrRequest, OcrWord
from extractors.ocr.second_look.odd_cells import CHARACTERS, SIZES, look_again
from extractors.picture.sheet import Sheet
from tests.extractors.scan_pages import DPI

GREY = np.full((600, 900), 255, np.uint8)
HEIGHT, WIDTH = 40, 60
MARGIN = int(0.12 * DPI)


def cell(number: int, ordinal: bool = True) -> CellImage:
    return CellImage(100, 100 + 50 * number, WIDTH, HEIGHT, ordinal=ordinal)


def word(text: str, number: int = 0, confidence: float = 95.0) -> OcrWord:
    return OcrWord(text, (number, 1, 1), 105, 105, 30, 20, confidence)


def looked(
    words: Sequence[OcrWord], cells: Sequence[CellImage], *readings: str
) -> tuple[OcrRequest | None, dict[int, str]]:
    """The request, and the text of each cell; `readings` are of its copies in their sizes."""
    looking = look_again(words, cells, Sheet(GREY, DPI))
    request: OcrRequest | None = None
    try:
        request = next(looking)
        top, answers = MARGIN, []
        for text, size in zip(readings, SIZES, strict=True):
            height = round(HEIGHT * size)
            if text:
                answers.append(OcrWord(text, (1, 1, 1), MARGIN, top + 2, 20, height - 4, 80.0))
            top += height + MARGIN
        looking.send(answers)
    except StopIteration as done:
        return request, {found.line[0]: found.text for found in done.value}
    raise AssertionError("it asks twice")


USUAL = ["7", "12.", "2.1", "3:2", "IV", "a)", "TT", "STT", "Tổng", "-"]


@pytest.mark.parametrize("text", USUAL)
def test_a_usual_cell_is_not_looked_at_again(text: str) -> None:
    assert looked([word(text)], [cell(0)]) == (None, {0: text})


ODD = [[], [word("l|")], [word("g&")], [word("7", confidence=40.0)]]


@pytest.mark.parametrize("words", ODD, ids=["empty", "no ordinal", "no word", "unsure"])
def test_an_odd_cell_is_read_anew(words: list[OcrWord]) -> None:
    request, found = looked(words, [cell(0)], "11", "11.", "1")
    assert request is not None and request.characters == CHARACTERS
    assert found == {0: "11"}  # as most copies say


def test_answers_that_are_no_number_change_nothing() -> None:
    _, found = looked([word("l|")], [cell(0)], "..", "", "1..2.3.4.5")
    assert found == {0: "l|"}


def test_cells_of_other_columns_are_not_asked_for() -> None:
    assert looked([word("g&")], [cell(0, ordinal=False)]) == (None, {0: "g&"})


def test_an_unsure_word_is_no_number() -> None:
    assert looked([word("Tổng", confidence=30.0)], [cell(0)]) == (None, {0: "Tổng"})
