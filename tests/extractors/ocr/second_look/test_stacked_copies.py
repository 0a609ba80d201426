"""Parts of a page one below the other."""

import numpy as np

from extractors.ocr.engine import OcrWord
from extractors.ocr.second_look.stacked_copies import stacked


def test_each_part_stands_in_each_size() -> None:
    parts = [np.full((20, 50), 0, np.uint8), np.full((30, 80), 100, np.uint8)]
    stack = stacked(parts, (1.0, 2.0), 100)
    assert [(copy.part, copy.size, copy.height) for copy in stack.copies] == [
        (0, 1.0, 20),
        (1, 1.0, 30),
        (0, 2.0, 40),
        (1, 2.0, 60),
    ]
    assert stack.pixels.shape == (5 * stack.margin + 150, 160 + 2 * stack.margin)
    for copy in stack.copies:
        row = stack.pixels[copy.top + copy.height // 2]
        assert row[stack.margin - 1] == 255 and row[stack.margin] == (0 if copy.part == 0 else 100)
        assert (stack.pixels[copy.top - 1] == 255).all()


def test_a_word_is_of_the_copy_in_which_its_middle_is() -> None:
    first, second = stacked([np.zeros((20, 50), np.uint8)] * 2, (1.0,), 100).copies
    word = OcrWord("12", (1, 1, 1), 12, second.top - 4, 20, 18, 90.0)
    assert second.holds(word) and not first.holds(word)
