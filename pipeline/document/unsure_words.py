"""What OCR is unsure of is left out of the head and the foot of a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.lines.formal_lines import is_filing_note
from extractors.lines.letters import is_capitals
from extractors.misread.doubted_words import WordDoubts, is_mixed, is_unsure
from extractors.misread.offices import is_reason
from extractors.misread.own_print import tokens_of
from extractors.models import BackMatter, FrontMatter
from extractors.zones.body_kinds import begins_with_body
from extractors.zones.signing import is_misread_surname, is_surname
from normalizers.letters.syllables import is_syllable
from normalizers.letters.text import comparison_key, split_tones

# "XHUnh": capitals before small letters that are no word; not "VietGAP", not "GDĐT".
ODD_CASE_RE = re.compile(r"^[A-ZĐ]{3,}[a-z]{2,}$")


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
    return is_cut or any(map(is_mixed, words)) or not set(unsure).isdisjoint(words)


def is_doubted_recipient(text: str, unsure: Sequence[str]) -> bool:
    """True for a recipient of a scan with a word that is none, or that OCR is unsure of.

    The initials of who drew up a document, behind its filing note, are no words.

    >>> is_doubted_recipient("Sở LĐ và XHUnh", ()), is_doubted_recipient("Lưu: VT, nVmau", ())
    (True, False)
    """
    doubts = WordDoubts(frozenset(unsure))
    tokens = () if is_filing_note(text) else tokens_of(text)
    return any(
        (is_unsure(token, doubts) and not is_reason(token.core)) or ODD_CASE_RE.search(token.core)
        for token in tokens
    )


def has_torn_name(names: Sequence[str], front: FrontMatter) -> bool:
    """True where a line of the head that begins like no body is in none of the bodies' names."""
    held = comparison_key(f"{front.superior_issuer or ''} {front.issuer or ''}")
    return any(
        is_capitals(name) and not begins_with_body(name) and comparison_key(name) not in held
        for name in names
    )


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
    return not split_tones(symbol)[1] and not any(
        sign.isdecimal() and behind.isalpha() for sign, behind in pairwise(symbol)
    )


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
