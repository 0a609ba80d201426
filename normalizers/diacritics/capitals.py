"""Which words stand among capitals: "PHONG GIAO DUC" beside "Doc lap"."""

from __future__ import annotations

from collections.abc import Sequence

from normalizers.diacritics.lexicon import Case, case_of
from normalizers.diacritics.pieces import WORD, Piece
from normalizers.letters.syllables import is_syllable

REACH, LEAST_SHARE = 2, 0.8  # words about a word, share of capitals among their letters
LEAST_LETTERS = 3  # fewer say nothing


def in_capitals(row: Sequence[Piece]) -> set[int]:
    """The places of words of a line that stand among capitals, or after capitals.

    >>> from normalizers.diacritics.pieces import split_line
    >>> row = list(split_line("THE THAO BINH LAC Doc lap"))
    >>> [row[j].text for j in sorted(in_capitals(row))]
    ['THE', 'THAO', 'BINH', 'LAC']
    """
    places = [j for j, piece in enumerate(row) if piece.kind == WORD]
    words = [row[j].text for j in places]
    found = set()
    for i, j in enumerate(places):
        before = words[max(0, i - REACH) : i + 1]
        about = words[max(0, i - REACH) : i + REACH + 1]
        if _are_capitals(about) or (len(before) > REACH and _are_capitals(before)):
            found.add(j)
    return found


def _are_capitals(words: Sequence[str]) -> bool:
    letters = "".join(words)
    capitals = sum(map(str.isupper, letters))
    return len(letters) > LEAST_LETTERS and capitals > LEAST_SHARE * len(letters)


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
    before, after = _beside(row, texts, j, -1), _beside(row, texts, j, 1)
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


def _beside(row: Sequence[Piece], texts: Sequence[str], j: int, step: int) -> str:
    """The word before or behind piece j that nothing but a space parts from it; "" for none."""
    place = j + 2 * step
    if not 0 <= place < len(row) or texts[j + step].strip() or row[place].kind != WORD:
        return ""
    return texts[place]
