"""What OCR is unsure of is left out of the head and the foot of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.models import BackMatter, FrontMatter
from extractors.zones.signing import is_surname
from normalizers.letters.syllables import is_syllable
from normalizers.letters.text import split_tones

INNER_DIGIT_RE = re.compile(r"\d(?=[^\W\d_])")  # "KHÉ7ĐG"; not "HĐND15"


def without_unsure_number(
    front: FrontMatter, unsure: Sequence[str], is_scan: bool = False
) -> FrontMatter:
    """The front matter without a number that OCR is unsure of: most are written by hand.

    The printed symbol stays, where it is one.
    """
    if is_scan and front.symbol is not None and not _may_be_symbol(front.symbol):
        return replace(front, number=None, symbol=None)
    if front.number is None:
        return front
    digits = front.number.partition("/")[0]
    is_unsure = any(front.number in word or word in (digits, f"{digits}/") for word in unsure)
    return replace(front, number=None) if is_unsure else front


def _may_be_symbol(symbol: str) -> bool:
    """True for a symbol without a tone mark and without a digit before a letter.

    >>> _may_be_symbol("KH-HĐND15"), _may_be_symbol("KHÉ7ĐG"), _may_be_symbol("KÉ-UBND")
    (True, False, False)
    """
    return not split_tones(symbol)[1] and INNER_DIGIT_RE.search(symbol) is None


def without_unsure_name(
    back: BackMatter, unsure: Sequence[str], is_scan: bool = False
) -> BackMatter:
    """The back matter without a name of which OCR is unsure of a word.

    A stamp and a signature cross it. In a scan that holds for a first word that is neither a known
    surname nor a syllable, too: "Nopg Văn Mẫu" under a seal was read with all certainty.
    """
    words = (back.signer_name or "").split()
    is_unsure = not set(unsure).isdisjoint(words)
    if is_scan and words:
        is_unsure = is_unsure or not (is_syllable(words[0]) or is_surname(words[0]))
    return replace(back, signer_name=None) if is_unsure else back
