"""Parts of a page one below the other in one picture, each in several sizes.

To be read anew at once.

Of one short word the reading is a matter of luck; in another size it has another chance.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from extractors.ocr.engine import OcrWord
from extractors.picture.pixels import WHITE, Pixels, scaled

MARGIN = 0.12  # inches round each part


class Copy(NamedTuple):
    """A part in the picture.

    Which it is, how many times as large, and from where down it stands.
    """

    part: int
    size: float
    top: int
    height: int

    def holds(self, word: OcrWord) -> bool:
        """True for a word that was read in this copy."""
        return self.top <= word.y + word.height / 2 < self.top + self.height


class Stack(NamedTuple):
    """The picture, its copies from top to bottom, and the paper left of each of them in pixels."""

    pixels: Pixels
    copies: tuple[Copy, ...]
    margin: int


def stacked(parts: Sequence[Pixels], sizes: Sequence[float], dpi: int) -> Stack:
    """All parts in the first size, then all in the next."""
    margin = int(MARGIN * dpi)
    copies: list[Copy] = []
    pictures: list[Pixels] = []
    top = margin
    for size in sizes:
        for index, part in enumerate(parts):
            pictures.append(scaled(np.ascontiguousarray(part), size))
            copies.append(Copy(index, size, top, len(pictures[-1])))
            top += len(pictures[-1]) + margin
    width = max(picture.shape[1] for picture in pictures) + 2 * margin
    pixels = np.full((top, width), WHITE, np.uint8)
    for picture, copy in zip(pictures, copies, strict=True):
        pixels[copy.top : copy.top + copy.height, margin : margin + picture.shape[1]] = picture
    return Stack(pixels, tuple(copies), margin)
