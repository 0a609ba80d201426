"""A second look, with digits only, at the short cells of a table that came out empty or odd."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Generator, Iterator, Sequence

from extractors.ocr.cell_column import CellImage
from extractors.ocr.engine import BLOCK_MODE, OcrRequest, OcrWord
from extractors.ocr.second_look.stacked_copies import Copy, stacked
from extractors.picture.sheet import Sheet
from normalizers.letters.figures import is_dotted
from normalizers.letters.numerals import is_small_roman
from normalizers.letters.syllables import is_syllable

CHARACTERS = "0123456789.IVX"
# "7", "12.", "2.1", "3:2" for "3.2", "IV", "a)", "A", "TT", "STT", "%".
USUAL_RE = re.compile(
    r"^(?:\d{1,3}(?:[.:]\d{1,2}){0,3}[.)]?|[IVX]{1,5}[.)]?|[a-zđA-ZĐ][.)]?|S?TT|\d{1,3}[.,]?\d{0,3}%?|x|-)$"
)
SURE = 75.0  # of 100
SIZES = (1.0, 0.8, 2.0)  # in which a cell is read
LINE_KEY = 900_000


def look_again(
    words: Sequence[OcrWord], pieces: Sequence[CellImage], page: Sheet
) -> Generator[OcrRequest, Sequence[OcrWord], list[OcrWord]]:
    """The words, those of odd short cells read anew where that gives a number.

    Asks for their picture.
    """
    texts: dict[int, list[OcrWord]] = {}
    for word in words:
        texts.setdefault(word.line[0], []).append(word)
    odd = [
        index
        for index, piece in enumerate(pieces)
        if piece.ordinal and _is_odd(texts.get(index, ()))
    ]
    if not odd:
        return list(words)
    cells = [
        page.grey[piece.y : piece.y + piece.height, piece.x : piece.x + piece.width]
        for piece in (pieces[index] for index in odd)
    ]
    stack = stacked(cells, SIZES, page.dpi)
    found = yield OcrRequest(stack.pixels, page.dpi, BLOCK_MODE, CHARACTERS)
    answers = dict(_answers(found, odd, stack.copies, pieces))
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


def _answers(
    found: Sequence[OcrWord],
    odd: Sequence[int],
    copies: Sequence[Copy],
    pieces: Sequence[CellImage],
) -> Iterator[tuple[int, OcrWord]]:
    """What each cell says: the number that its copies were read as most surely."""
    votes: dict[int, Counter[str]] = {}
    for copy in copies:
        inside = [word for word in found if copy.holds(word)]
        answer = inside[0].text.removesuffix(".") if len(inside) == 1 else ""
        if is_dotted(answer) or is_small_roman(answer):
            votes.setdefault(copy.part, Counter())[answer] += int(inside[0].confidence)
    for cell, counter in votes.items():
        text, weight = counter.most_common(1)[0]
        piece, number = pieces[odd[cell]], odd[cell]
        # The ink of the cell, without the paper round it.
        yield (
            number,
            OcrWord(
                text,
                (number, LINE_KEY, 0),
                piece.x,
                piece.y,
                piece.width,
                piece.height,
                weight / len(SIZES),
            ),
        )
