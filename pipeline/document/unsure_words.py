"""What OCR is unsure of is left out of the head and the foot of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.models import BackMatter, FrontMatter
from extractors.zones.signing import is_misread_surname, is_surname
from normalizers.letters.syllables import is_syllable
from normalizers.letters.text import split_tones

MIXED_RE = re.compile(r"[^\W\d_]\d{1,3}[^\W\d_]")  # "XÃ9đÃ"; not "5G", not "ISO9001:2015"
# "han:hành", "!.ẠC", "TI.U"; not "TP.HCM", where no syllable stands before the stop, not "(PCI)".
SIGN_RE = re.compile(r"[^\W\d_][!:;,?<>«»]+[^\W\d_]|^[!:;,.?<>|]+[^\W\d_]")
STOP_RE = re.compile(r"([^\W\d_]+)\.[^\W\d_]")
INNER_DIGIT_RE = re.compile(r"\d(?=[^\W\d_])")  # "KHÉ7ĐG"; not "HĐND15"


def is_doubtful(text: str, unsure: Sequence[str]) -> bool:
    """True for an issuer or a title of a scan with a word that OCR is unsure of, or that is none.

    Under a stamp it is cut at its beginning, or has letters of the stamp in it.

    >>> is_doubtful("SỞ Y TẾ", ("SỞ", "Y")), is_doubtful("SỞ Y TẾ", ("Số",))
    (True, False)
    >>> is_doubtful("ng số xã Hà Lam", ()), is_doubtful("XÃ HÀ LAM XÃ9đÃ0%Ñ", ())
    (True, True)
    """
    words = text.split()
    is_cut = bool(words) and words[0].islower() and words[0].isalpha() and not is_syllable(words[0])
    is_mixed = any(MIXED_RE.search(word) or _has_odd_sign(word) for word in words)
    return is_cut or is_mixed or not set(unsure).isdisjoint(words)


def _has_odd_sign(word: str) -> bool:
    """True where a sign stands in a word, or a stop behind a syllable."""
    stop = STOP_RE.search(word)
    return SIGN_RE.search(word) is not None or (stop is not None and is_syllable(stop[1]))


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
    surname nor a syllable, too, or a surname without its mark: "Nopg Văn Mẫu", "Nong Văn Mẫu" under
    a seal were read with all certainty.
    """
    words = (back.signer_name or "").split()
    is_unsure = not set(unsure).isdisjoint(words)
    if is_scan and words:
        is_unsure = is_unsure or not (is_syllable(words[0]) or is_surname(words[0]))
        is_unsure = is_unsure or is_misread_surname(words[0])
    return replace(back, signer_name=None) if is_unsure else back
