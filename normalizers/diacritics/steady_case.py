"""Letters that an engine read in the wrong case: "viỆc", "các BỘ, ngành", "TỶ lệ", "ĐỔI Số CỦA".

A tone makes a small letter as tall as a capital, and the engine is sure of what it read. Nobody
prints a capital with a mark inside a word of small letters, nor a word of a letter and a marked
vowel in capitals among small ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from normalizers.diacritics.lexicon import Case, case_of
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.pieces import WORD, Piece, split_line
from normalizers.letters.syllables import is_syllable

LAST_UNMARKED = "\x7f"


def in_steady_case(lines: Sequence[str], modes: Sequence[Mode | None]) -> list[str]:
    """The lines, those of an engine of the right language with each word in one case."""
    return [
        with_steady_case(line) if mode is Mode.LIGHT else line
        for line, mode in zip(lines, modes, strict=True)
    ]


def with_steady_case(line: str) -> str:
    """The line with each word in one case, by its other letters or by the words beside it.

    >>> with_steady_case("nhắc nhở viỆc treo cờ của các BỘ, ngành, TỔ quốc")
    'nhắc nhở việc treo cờ của các Bộ, ngành, Tổ quốc'
    >>> with_steady_case("SỞ Y TẾ: VNeID, QĐ-TTg")
    'SỞ Y TẾ: VNeID, QĐ-TTg'
    """
    if not any(letter > LAST_UNMARKED and letter.isupper() for letter in line):
        return line
    row = list(split_line(line))
    return "".join(
        _steady(row, j) if piece.kind == WORD else piece.text for j, piece in enumerate(row)
    )


def _steady(row: Sequence[Piece], j: int) -> str:
    word = row[j].text
    tall = [letter.isupper() for letter in word]
    if len(word) < 2 or not any(map(_is_marked_capital, word[1:])) or not is_syllable(word):
        return word
    if all(tall):
        return word[0] + word[1:].lower() if _is_among_small(row, j) else word
    if 2 * sum(tall[1:]) > len(word):
        return word.upper()
    return word[0] + word[1:].lower()


def _is_marked_capital(letter: str) -> bool:
    return letter > LAST_UNMARKED and letter.isupper()


def _is_among_small(row: Sequence[Piece], j: int) -> bool:
    """True for a letter and a marked vowel of which no neighbour is in capitals, and one is small.

    A letter alone ("Y", "A") tells nothing of its neighbours.
    """
    if len(row[j].text) > 2:
        return False
    beside = list(_beside(row, j))
    return any(word.islower() for word in beside) and not any(map(str.isupper, beside))


def _beside(row: Sequence[Piece], j: int) -> Iterator[str]:
    """The next words of more than a letter to the left and to the right."""
    for pieces in (reversed(row[:j]), row[j + 1 :]):
        words = (piece.text for piece in pieces if piece.kind == WORD and len(piece.text) > 1)
        yield from [next(words, "")]


def in_case_of_neighbours(row: Sequence[Piece], texts: Sequence[str], j: int) -> str:
    """A syllable of a line in the case that the words beside it leave it.

    `texts` is what the pieces of the line are read as. Between words in capitals it is in capitals;
    a lone one in capitals before a word in small letters only begins with one. An engine of the
    wrong language tells "Số" from "SỐ", "Tỷ" from "TỶ" by the height of a letter.

    >>> from normalizers.diacritics.pieces import split_line
    >>> texts = ["CHUYỂN", " ", "Đổi", " ", "SỐ"]
    >>> in_case_of_neighbours(list(split_line("".join(texts))), texts, 2)
    'ĐỔI'
    >>> texts = ["-", " ", "TỶ", " ", "lệ"]
    >>> in_case_of_neighbours(list(split_line("".join(texts))), texts, 2)
    'Tỷ'
    """
    text = texts[j]
    if len(text) < 2 or not is_syllable(text):
        return text
    before, after = _word_beside(row, texts, j, -1), _word_beside(row, texts, j, 1)
    case = case_of(text)
    if case is Case.TITLE and _is_shouted(before) and _is_shouted(after):
        return text.upper()
    # "AI" is an abbreviation, "TỔ" none.
    is_lone = case is Case.UPPER and not text.isascii() and not _is_shouted(before)
    if is_lone and after.isalpha() and case_of(after) is Case.LOWER:
        return text[0] + text[1:].lower()
    return text


def _is_shouted(text: str) -> bool:
    return case_of(text) is Case.UPPER and is_syllable(text)


def _word_beside(row: Sequence[Piece], texts: Sequence[str], j: int, step: int) -> str:
    """The word before or behind piece j that nothing but a space parts from it; "" for none."""
    place = j + 2 * step
    if not 0 <= place < len(row) or texts[j + step].strip() or row[place].kind != WORD:
        return ""
    return texts[place]
