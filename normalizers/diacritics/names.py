"""Names in print that an engine of the right language read: a language model foretells none.

"Bản Nhuồng", "bà Cà Thị Hóa", "Nặm Ngoa": to a model that knows no such word, a likelier one with
other letters always seems better, in each place where the name stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from normalizers.diacritics.lexicon import Case, Lexicon, case_of
from normalizers.diacritics.pieces import SILENT, Piece
from normalizers.letters.syllables import is_syllable

FORETOLD = -6.0  # nats: what takes the place of a name has -6.6 and less, "Ủy ban" for it -5.4
OPENING = tuple('.;:?!-–+•*)“"')  # what stands before a sentence or an item


def is_name(row: Sequence[Piece], j: int, lexicon: Lexicon) -> bool:
    """True for a syllable with a capital that opens no sentence, or whose next word has one, too.

    In capitals it is one that the lexicon lacks.
    """
    text = row[j].text
    case = case_of(text)
    if case is Case.LOWER or not is_syllable(text):
        return False
    if case is Case.UPPER:
        return lexicon.id_of(text) is None
    before = "".join(piece.text for piece in row[:j]).rstrip()
    after = next((piece.text for piece in row[j + 1 :] if piece.kind != SILENT), "")
    return (before != "" and not before.endswith(OPENING)) or case_of(after) is Case.TITLE


def is_foretold(likelihood: float) -> bool:
    """True where the words beside it foretell a word (its likelihood in nats) that a name may be.

    "Uy ban Mặt trận" is Ủy ban.
    """
    return likelihood >= FORETOLD
