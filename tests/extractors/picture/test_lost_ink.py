"""Ink that was taken off a page, and gaps where a letter can have gone with it."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.picture.lost_ink import has_lost_ink, taken_ink
from extractors.picture.masks import Blob
from extractors.picture.sheet import Sheet

WORD, LETTER = Blob(100, 100, 60, 20, 0), 10.0


def page(*boxes: tuple[int, int, int, int]) -> Sheet:
    """A page of 400 × 400 pixels with black boxes (left, top, right, bottom)."""
    grey = np.full((400, 400), 255, np.uint8)
    for left, top, right, bottom in boxes:
        grey[top:bottom, left:right] = 0
    return Sheet(grey, 200)


PRINT = (100, 100, 160, 120)


def test_what_is_gone_is_taken_and_what_stays_is_not() -> None:
    before, after = page(PRINT, (200, 90, 300, 190)), page(PRINT)
    taken = taken_ink(before.look.grey, after)
    assert taken.shape == after.look.grey.shape
    assert (taken[50:90, 105:145] == 255).mean() > 0.9
    assert not taken[45:65, 45:85].any()


@pytest.mark.parametrize(
    ("gone", "is_lost"),
    [
        ((88, 98, 98, 122), True),
        ((162, 98, 174, 122), True),
        ((60, 98, 84, 122), False),  # farther than a space
        ((88, 60, 98, 90), False),  # above the line
        ((96, 98, 100, 122), False),  # a stroke, no letter
    ],
)
def test_a_letter_wide_gap_beside_a_word_where_ink_was(
    gone: tuple[int, int, int, int], is_lost: bool
) -> None:
    after = page(PRINT)
    taken = taken_ink(page(PRINT, gone).look.grey, after)
    assert has_lost_ink(after, taken, WORD, LETTER) is is_lost
