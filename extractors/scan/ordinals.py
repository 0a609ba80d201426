"""A second look, with digits only, at the short cells of a table that came out empty or odd."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from extractors.scan.ocr_engine import BLOCK_MODE, OcrRequest, OcrWord
from extractors.scan.pieces import Piece
from extractors.scan.pixels import WHITE, Pixels, scaled
from normalizers.syllables import is_syllable

CHARACTERS = "0123456789.IVX"
# "7", "12.", "2.1", "3:2" for "3.2", "IV", "a)", "A", "TT", "STT", "%".
USUAL_RE = re.compile(
    r"^(?:\d{1,3}(?:[.:]\d{1,2}){0,3}[.)]?|[IVX]{1,5}[.)]?|[a-zđA-ZĐ][.)]?|S?TT|\d{1,3}[.,]?\d{0,3}%?|x|-)$"
)
ANSWER_RE = re.compile(r"^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5})\.?$")
SURE = 75.0  # of 100
MARGIN = 0.12  # inches
SIZES = (1.0, 0.8, 2.0)  # in which a cell is read
LINE_KEY = 900_000


class Picture(NamedTuple):
    """A page and its resolution."""

    grey: Pixels
    dpi: int


class _Copy(NamedTuple):
    """A cell in the picture to be read: its index, where it begins, how high it is."""

    cell: int
    top: int
    height: int


def look_again(
    words: Sequence[OcrWord], pieces: Sequence[Piece], page: Picture
) -> Generator[OcrRequest, Sequence[OcrWord], list[OcrWord]]:
    """The words, those of odd short cells read anew where that gives a number; asks for their picture."""
    texts: dict[int, list[OcrWord]] = {}
    for word in words:
        texts.setdefault(word.line[0], []).append(word)
    odd = [index for index, piece in enumerate(pieces) if piece.ordinal and _is_odd(texts.get(index, ()))]
    if not odd:
        return list(words)
    picture, copies = _listed([pieces[index] for index in odd], page)
    found = yield OcrRequest(picture, page.dpi, BLOCK_MODE, CHARACTERS)
    answers = dict(_answers(found, odd, copies, pieces))
    kept = [word for word in words if word.line[0] not in answers]
    return [*kept, *answers.values()]


def _is_odd(words: Sequence[OcrWord]) -> bool:
    """Empty, no ordinal and no word, or unsure."""
    if not words:
        return True
    text = " ".join(word.text for word in words)
    if USUAL_RE.match(text):
        return min(word.confidence for word in words) < SURE and any(c.isdigit() for c in text)
    return not all(is_syllable(word.text.strip(".,;:")) and len(word.text) > 1 for word in words)


def _listed(pieces: Sequence[Piece], page: Picture) -> tuple[Pixels, list[_Copy]]:
    """The cells one below the other, in several sizes, and where each copy stands.

    Of one short number alone the reading is a matter of luck; in another size it has another chance.
    """
    margin = int(MARGIN * page.dpi)
    copies: list[_Copy] = []
    cells: list[Pixels] = []
    top = margin
    for size in SIZES:
        for index, piece in enumerate(pieces):
            cells.append(
                scaled(page.grey[piece.y : piece.y + piece.height, piece.x : piece.x + piece.width], size)
            )
            copies.append(_Copy(index, top, len(cells[-1])))
            top += len(cells[-1]) + margin
    picture = np.full((top, max(cell.shape[1] for cell in cells) + 2 * margin), WHITE, np.uint8)
    for cell, copy in zip(cells, copies, strict=True):
        picture[copy.top : copy.top + copy.height, margin : margin + cell.shape[1]] = cell
    return picture, copies


def _answers(
    found: Sequence[OcrWord], odd: Sequence[int], copies: Sequence[_Copy], pieces: Sequence[Piece]
) -> Iterator[tuple[int, OcrWord]]:
    """What each cell says: the number that its copies were read as most surely."""
    votes: dict[int, Counter[str]] = {}
    for copy in copies:
        inside = [w for w in found if copy.top <= w.y + w.height / 2 < copy.top + copy.height]
        if len(inside) == 1 and ANSWER_RE.match(inside[0].text):
            votes.setdefault(copy.cell, Counter())[inside[0].text.rstrip(".")] += int(inside[0].confidence)
    for cell, counter in votes.items():
        text, weight = counter.most_common(1)[0]
        piece, number = pieces[odd[cell]], odd[cell]
        # The ink of the cell, without the paper round it.
        yield (
            number,
            OcrWord(
                text, (number, LINE_KEY, 0), piece.x, piece.y, piece.width, piece.height, weight / len(SIZES)
            ),
        )
