"""The ordinals of a table's column by their sequence.

For instance "2.2" read as "212", "7" between 6 and 8 as "Vị".

A column of ordinals counts: each follows from the one above. One that does not is read as the one
that stands there, if those above and below agree and its reading looks like it or like no number at
all. A number that was read surely stays as it is: plans miscount, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.ocr.cell_column import CellImage
from extractors.ocr.engine import OcrWord
from normalizers.letters.figures import figures, is_dotted, printed_figure
from normalizers.letters.numerals import from_roman, to_roman

LETTERS = ("A", "B", "C", "D", "Đ", "E")
HEADINGS = ("stt", "tt", "số")
ONE_TO_NINE = frozenset("123456789")
DOT = r"[1.,:]?"  # what a dot between digits is read as
LEAST = 4  # cells of a column that counts
ALL_COUNT = 0.75  # of numbers without their dots follow the one above
COUNTING = 0.25  # of its numbers follow the one above
UNSURE = 60.0  # of 100
COUNTED = 85.0  # of 100: how sure a number told by its neighbours is
SAME_COLUMN = 0.25  # of the dpi: middles of one column

Number = tuple[int, ...]
STROKES = frozenset("IVXMNHTUL1l|!Ịi")


class Ordinal(NamedTuple):
    """A short cell of a column: its text without stops, 0..100 how sure; "" for no text."""

    text: str
    confidence: float

    @property
    def number(self) -> Number | None:
        """(2, 1) of "2.1"; None for a Roman numeral, a letter, no number."""
        return figures(self.text) if is_dotted(self.text) else None

    @property
    def group(self) -> int | None:
        """1 of "I" and of "A", which count the groups of rows.

        An unsure letter ("Đ" for 5) is none.
        """
        if self.text in LETTERS:
            return "ABCDĐE".index(self.text) + 1 if self.confidence >= UNSURE else None
        return from_roman(self.text)


class _Before(NamedTuple):
    """What stands above a cell: the last number, and the group that begins after it."""

    number: Number | None = None
    group: int | None = None
    last_group: int | None = None

    def next(self, cell: Ordinal, number: Number | None) -> _Before:
        if number is not None:
            return _Before(number, None, self.last_group)
        if cell.group is not None:
            return _Before(self.number, cell.group, cell.group)
        return _Before() if _heads(cell.text) else self

    def expected(self) -> list[Number]:
        """The numbers that may stand below."""
        found: list[Number] = successors(self.number) if self.number else [(1,)]
        return [*found, (self.group, 1), (1,)] if self.group is not None else found


def _heads(text: str) -> bool:
    """True for what heads a column of ordinals: "STT", "TT", "Số", "Số TT"."""
    return text.casefold().removesuffix(" tt") in HEADINGS


def successors(number: Number) -> list[Number]:
    """The numbers that may follow another.

    >>> successors((2, 1))
    [(2, 1, 1), (2, 2), (3,)]
    """
    steps: list[Number] = [
        (*number[:depth], number[depth] + 1) for depth in reversed(range(len(number)))
    ]
    deeper: Number = (*number, 1)
    return [deeper, *steps]


def counted(column: Sequence[Ordinal]) -> dict[int, str]:
    """The numbers of the cells, by their index, that were read as something else."""
    dotted = _with_dots(column)
    mended: dict[int, str] = {i: new.text for i, new in enumerate(dotted) if new is not column[i]}
    column = dotted
    known, steps = _steps(column)
    if len(column) < LEAST or not steps or steps < COUNTING * (known - 1):
        return mended
    before = _Before()
    for index, cell in enumerate(column):
        number = cell.number
        if (roman := _roman_at(cell, before, column[index + 1 :])) is not None:
            mended[index] = roman
            before = before.next(Ordinal(roman, COUNTED), None)
            continue
        if cell.group is None or (index + 1 < len(column) and column[index + 1].number == (2,)):
            number = _number_at(cell, before, column[index + 1 :]) or number
        if number != cell.number and number is not None:
            mended[index] = ".".join(map(str, number))
        before = before.next(cell, number)
    return mended


def _with_dots(column: Sequence[Ordinal]) -> list[Ordinal]:
    """A column "12 21 22 31 33 41" whose numbers all lost their dots.

    So they count, else they do not.
    """
    numbers = [cell for cell in column if cell.number is not None]
    if len(numbers) < LEAST or not all(
        len(cell.text) == 2 and ONE_TO_NINE.issuperset(cell.text) for cell in numbers
    ):
        return list(column)
    dotted = [tuple(map(printed_figure, cell.text)) for cell in numbers]
    steps = sum(_counts_on(above, below) for above, below in pairwise(dotted))
    plain = sum(
        printed_figure(below.text) == printed_figure(above.text) + 1
        for above, below in pairwise(numbers)
    )
    if steps < ALL_COUNT * (len(numbers) - 1) or steps <= plain:
        return list(column)
    return [c if c.number is None else c._replace(text=f"{c.text[0]}.{c.text[1]}") for c in column]


def _counts_on(above: Number, below: Number) -> bool:
    """The next of the same group, or the first of the next one."""
    return below in ((above[0], above[1] + 1), (above[0] + 1, 1))


def _steps(column: Sequence[Ordinal]) -> tuple[int, int]:
    """How many cells have a number, and how many of these follow what stands above them."""
    known = steps = 0
    before = _Before()
    for cell in column:
        if (number := cell.number) is not None:
            steps += before != _Before() and number in before.expected()
            known += 1
        before = before.next(cell, number)
    return known, steps


def _number_at(cell: Ordinal, before: _Before, below: Sequence[Ordinal]) -> Number | None:
    """What stands in a cell instead of what was read; None where that may stay."""
    expected = before.expected()
    if cell.number in expected or _heads(cell.text):
        return None
    alike = [number for number in expected if _has_lost_its_dots(cell.text, number)]
    if alike:
        return alike[0]
    following = next((c for c in below if c.number is not None or c.group is not None), None)
    if cell.text and before == _Before() and following is not None and following.number is not None:
        expected = [(*following.number[:-1], following.number[-1] - 1)]  # the first of a page
    if _is_last(cell, before, following):
        return expected[1]
    if following is None or (cell.number is not None and cell.confidence >= UNSURE):
        return _longer(cell, expected, following)
    depths = {len(number) for number in (before.number, following.number) if number}
    fitting = [n for n in expected if len(n) in depths and following.number in successors(n)]
    return fitting[0] if len(fitting) == 1 else None


def _is_last(cell: Ordinal, before: _Before, following: Ordinal | None) -> bool:
    """Something unsure that is no number, after a number of its group and before the next group."""
    if (
        not cell.text
        or cell.number is not None
        or cell.confidence >= UNSURE
        or before.number is None
    ):
        return False
    ends = following is not None and following.number is None
    return ends and before.group is None and len(before.number) > 1


def _roman_at(cell: Ordinal, before: _Before, below: Sequence[Ordinal]) -> str | None:
    """The numeral of a group that was read as letters of strokes ("MI", "TH") between II and IV."""
    if cell.number is not None or cell.group is not None or _heads(cell.text):
        return None
    if not (2 <= len(cell.text) <= 5 and STROKES.issuperset(cell.text)):
        return None
    first = next((other.number for other in below if other.number is not None), None)
    if first is not None and len(first) > 1 and first[1] == 1:
        return to_roman(first[0])  # over "3.1"
    following = next((other.group for other in below if other.group is not None), None)
    expected = (before.last_group or 0) + 1
    is_told = following == expected + 1 or (following is None and before.last_group is not None)
    return to_roman(expected) if is_told else None


def _has_lost_its_dots(text: str, number: Number) -> bool:
    return len(number) > 1 and re.fullmatch(DOT.join(map(str, number)), text) is not None


def _longer(cell: Ordinal, expected: Sequence[Number], following: Ordinal | None) -> Number | None:
    """The number of which the reading lost a digit, if the number below follows it."""
    for number in expected:
        digits = iter("".join(map(str, number)))
        lost = bool(cell.text) and all(digit in digits for digit in cell.text.replace(".", ""))
        if lost and following is not None and following.number in successors(number):
            return number
    return None


def count_ordinals(
    words: Sequence[OcrWord], pieces: Sequence[CellImage], dpi: int
) -> list[OcrWord]:
    """The words of a page, the ordinals of its tables by their sequence.

    `line[0]` is a word's piece.
    """
    texts: dict[int, list[OcrWord]] = {}
    for word in words:
        texts.setdefault(word.line[0], []).append(word)
    new: dict[int, OcrWord] = {}
    for column in _columns(pieces, dpi):
        cells = [_ordinal(texts.get(index, ())) for index in column]
        for at, text in counted(cells).items():
            index = column[at]
            piece = pieces[index]
            box = (piece.x, piece.y, piece.width, piece.height)
            new[index] = OcrWord(text, (index, 0, 0), *box, COUNTED)
    return [*(word for word in words if word.line[0] not in new), *new.values()]


def _ordinal(words: Sequence[OcrWord]) -> Ordinal:
    text = " ".join(word.text for word in words)
    return Ordinal(text.strip(" .),"), min((word.confidence for word in words), default=0.0))


def _columns(pieces: Sequence[CellImage], dpi: int) -> Iterator[list[int]]:
    """The ordinals that stand below one another, by their index among the pieces.

    They are given from top to bottom.
    """
    short = [index for index, piece in enumerate(pieces) if piece.ordinal]
    column: list[int] = []
    for index in sorted(short, key=lambda index: _middle(pieces[index])):
        if column and _middle(pieces[index]) - _middle(pieces[column[-1]]) > SAME_COLUMN * dpi:
            yield sorted(column, key=lambda index: pieces[index].y)
            column = []
        column.append(index)
    if column:
        yield sorted(column, key=lambda index: pieces[index].y)


def _middle(piece: CellImage) -> float:
    return piece.x + piece.width / 2
