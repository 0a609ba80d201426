"""Names in print that an engine of the right language read: a language model foretells none.

"Bản Nhuồng", "bà Cà Thị Hóa", "Nặm Ngoa": to a model that knows no such word, a likelier one with
other letters always seems better, in each place where the name stands.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from normalizers.diacritics.lexicon import Case, Lexicon, case_of
from normalizers.diacritics.pieces import FIRST_WORD, SILENT, Piece
from normalizers.diacritics.repaired import RepairedWord
from normalizers.letters.syllables import is_syllable

# Nats from which on the words beside it foretell a word in the place of a name: by themselves, or
# where the next word goes on from it as surely as "ban" from "Ủy". "Nhung" for "Nhuồng" has -10.
SURELY, FORETOLD, GOES_ON = -2.0, -6.0, -1.5
KEPT = 0.9  # 0..1
# How often, and how many times as often as what stands there, a document writes what was found
# before the same word: where "Đảng ủy" stands in nine places, "Đẳng ủy" in one is no name.
WRITTEN, OFTENER = 3, 2
ALWAYS = 0.95  # of its uses a name has a capital: "Đăk"
OPENING = tuple('.;:?!-–+•*)“"')  # what stands before a sentence or an item


def is_name(row: Sequence[Piece], j: int, lexicon: Lexicon) -> bool:
    """True for a syllable with a capital that opens no sentence, or whose next word has one, too.

    In capitals it is one that the lexicon lacks.
    """
    text = row[j].text
    case = case_of(text)
    if _is_always_name(text, lexicon):
        return True
    if case is Case.LOWER or not is_syllable(text):
        return False
    if case is Case.UPPER:
        return lexicon.id_of(text) is None
    before = "".join(piece.text for piece in row[:j]).rstrip()
    after = next((piece.text for piece in row[j + 1 :] if piece.kind != SILENT), "")
    is_inside = any(map(str.isalnum, before)) and not before.endswith(OPENING)
    return is_inside or case_of(after) is Case.TITLE


def keeping_names(
    found: Sequence[RepairedWord], named: Sequence[bool], lexicon: Lexicon
) -> Iterator[RepairedWord]:
    """What the search found, with the names as they were read; `named` tells which are like names.

    A name that stays is no less sure than `KEPT`: the search knows nothing of it.
    """
    likelihoods = [*(best.likelihood for best in found), -math.inf][1:]
    pairs = Counter((one.raw.lower(), two.raw) for one, two in pairwise(found))
    for t, (best, is_named, after) in enumerate(zip(found, named, likelihoods, strict=True)):
        is_other = best.text != best.raw
        if not is_named or (
            is_other and (_may_be(best, after, lexicon) or _is_written(found, t, pairs))
        ):
            yield best
        else:
            sure = max(KEPT, 0.0 if is_other else best.confidence)
            yield best._replace(text=best.raw, confidence=sure)


def _may_be(best: RepairedWord, after: float, lexicon: Lexicon) -> bool:
    """True where the words beside it foretell what was found for a name: "Uy ban" is Ủy ban.

    By itself, or because the next word (`after`, in nats) goes on from it. What is written as names
    are wherever it stands is no other: "Đăk" is no "Đắk".
    """
    goes_on = best.likelihood >= FORETOLD and after >= GOES_ON
    is_foretold = goes_on or best.likelihood >= SURELY
    return is_foretold and not _is_always_name(best.raw, lexicon)


def _is_written(found: Sequence[RepairedWord], t: int, pairs: Counter[tuple[str, str]]) -> bool:
    """True where the document itself goes on from what was found for word t with the same word.

    That word is none of a name: "Thị Hoa" in three places is another woman than "Thị Hóa".
    """
    after = found[t + 1].raw if t + 1 < len(found) else ""
    read, meant = (pairs[word.lower(), after] for word in (found[t].raw, found[t].text))
    return after.islower() and meant >= max(WRITTEN, OFTENER * read)


def _is_always_name(text: str, lexicon: Lexicon) -> bool:
    index = lexicon.id_of(text)
    if index is None or case_of(text) is not Case.TITLE:
        return False
    counts = lexicon.case_counts[index - FIRST_WORD]
    return bool(counts[Case.TITLE] >= ALWAYS * counts.sum())
