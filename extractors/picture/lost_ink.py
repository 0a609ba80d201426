"""Gaps in the print in which something stood that was taken off the page, and a letter may have."""

from __future__ import annotations

import numpy as np

from extractors.picture.masks import Blob
from extractors.picture.pixels import Pixels, ink_of
from extractors.picture.sheet import Sheet

SURROUNDINGS, CONTRAST = 101, 40  # pixels of the smaller picture: wider than the star of a seal
LOOKED_AT = 1.5  # letters before and behind a word: a space is narrower
GAP, LOST = 0.9, 0.5  # letters: how wide a gap is, and the ink that was taken off in it
LEAST_TAKEN = 0.12  # of the height of a word: dust is less


def taken_ink(before: Pixels, sheet: Sheet) -> Pixels:
    """255 where the page had ink and has none any more, as large as `sheet.look`.

    `before` is the page as it came, in a smaller picture that lies as `sheet.look` does.
    """
    ink = ink_of(before, SURROUNDINGS, CONTRAST)
    return np.where(sheet.look.pale_ink, 0, ink).astype(np.uint8)


def has_lost_ink(sheet: Sheet, taken: Pixels, word: Blob, letter: float) -> bool:
    """True where columns beside a word or inside it are free of ink, and were not before.

    They are as many as a letter is wide. `word` and `letter` are in pixels of the page, `taken` is
    what `taken_ink` gives.
    """
    x, y, width, height, letter = (side * sheet.to_look for side in (*word[:4], letter))
    rows = slice(max(0, round(y)), round(y + height))
    near = LOOKED_AT * letter
    columns = slice(max(0, round(x - near)), round(x + width + near))
    was_inked = np.count_nonzero(taken[rows, columns], axis=0) >= LEAST_TAKEN * height
    has_ink = np.count_nonzero(sheet.look.pale_ink[rows, columns], axis=0) > 0
    free = inked = 0
    for is_inked, was in zip(has_ink, was_inked, strict=True):
        free, inked = (0, 0) if is_inked else (free + 1, inked + bool(was))
        if free >= GAP * letter and inked >= LOST * letter:
            return True
    return False
