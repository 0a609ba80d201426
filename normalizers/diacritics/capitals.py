"""Which words stand among capitals: "PHONG GIAO DUC" beside "Doc lap"."""

from __future__ import annotations

from collections.abc import Sequence

from normalizers.diacritics.pieces import WORD, Piece

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
