"""The words of a scan's head and foot that were not read surely, or that are none.

A word is doubted that OCR was unsure of wherever it stands, one with signs or figures in it, one
that the repair doubts, and one that is neither a syllable nor known, and printed nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from extractors.misread.letter_shapes import strokes
from extractors.misread.own_print import OwnPrint, PrintToken
from normalizers.letters.syllables import VOWELS, is_syllable, onsets, rhymes
from normalizers.letters.text import split_tones
from normalizers.units.short_forms import general_abbreviations

MIXED_RE = re.compile(r"[^\W\d_]\d{1,3}[^\W\d_]")  # "XÃ9đÃ"; not "5G", not "ISO9001:2015"
# "han:hành", "!.ẠC"; not "(PCI)".
SIGN_RE = re.compile(r"[^\W\d_][!:;,?<>«»€]+[^\W\d_]|^[!:;,.?<>|)/]+[^\W\d_]")
# "TI.U", "dựng'đời"; not "TP.HCM", "Q.1", "K'Ho", where no syllable stands before the sign.
STOP_RE = re.compile(r"([^\W\d_]+)[.'][^\W\d_]")
# "#;HỦ", "z£Ó", "“1\#ÂN": signs that no name has. Dashes, brackets and "&" it may have.
ODD_SIGN_RE = re.compile(r"[^\w\s.,;:!?/&()\[\]\"“”'’‘–—-]")
SYMBOL_RE = re.compile(r"/[A-ZĐ]{2}")  # of "27/KH-UBND"
SIGNS_OF_DAYS = "0123456789/.-"
LEAST_ACRONYM = 4  # letters


class WordDoubts(NamedTuple):
    """What is doubted of the words of a document.

    `unsure` are words as OCR read them of which it is nowhere sure; `doubted` are those that the
    repair is nowhere sure of.
    """

    unsure: frozenset[str] = frozenset()
    doubted: frozenset[str] = frozenset()


def has_odd_sign(word: str) -> bool:
    """True where a sign stands in a word, or a stop behind a syllable."""
    stop = STOP_RE.search(word)
    return SIGN_RE.search(word) is not None or (stop is not None and is_syllable(stop[1]))


def is_mixed(word: str) -> bool:
    """True for a word with figures or signs among its letters."""
    return MIXED_RE.search(word) is not None or has_odd_sign(word)


def is_unsure(token: PrintToken, doubts: WordDoubts) -> bool:
    """True for a word that was read unsurely, or with what no word has."""
    if not doubts.unsure.isdisjoint((token.text, token.core)) or token.core in doubts.doubted:
        return True
    if SYMBOL_RE.search(token.core) or not token.core.strip(SIGNS_OF_DAYS):
        return False
    is_odd = is_mixed(token.text) or ODD_SIGN_RE.search(token.text) is not None
    return is_odd or any(map(_is_odd_letter, token.core.lower()))


def _is_odd_letter(letter: str) -> bool:
    """True for a letter that no word has: a consonant with a mark, "ÿ", "œ"."""
    base, tones = split_tones(letter)
    is_known = base.isascii() or base in _marked_letters()
    return base.isalpha() and not (is_known and (not tones or base in VOWELS))


@cache
def _marked_letters() -> frozenset[str]:
    """The letters of syllables that are no plain Latin ones."""
    return frozenset("".join((*onsets(), *rhymes())))


def is_no_word(token: PrintToken, own: OwnPrint) -> bool:
    """True for what is neither a syllable nor a known word, and stands nowhere else."""
    core = token.core
    if len(core) < 2 or not core.isalpha() or is_syllable(core) or own.times(core) > 1:
        return False
    return core not in general_abbreviations() and not is_known(core)


def is_known(word: str) -> bool:
    """True for a word of the trained model, which is loaded when a line of a scan is doubted."""
    from normalizers.diacritics.model import shipped_model

    return shipped_model().lexicon.id_of(word) is not None


def doubter(doubts: WordDoubts, own: OwnPrint) -> Callable[[PrintToken], bool]:
    """Whether a word of a line is doubted."""
    return lambda token: is_unsure(token, doubts) or is_no_word(token, own)


def acronym_of(token: PrintToken) -> str | None:
    """The one short form that everybody knows and that has the same strokes: UBND for "LIBND"."""
    if len(token.core) < LEAST_ACRONYM or not (token.core.isupper() and token.core.isalpha()):
        return None
    found = _acronyms().get(strokes(token.core), ())
    return found[0] if len(found) == 1 else None


@cache
def _acronyms() -> dict[str, tuple[str, ...]]:
    """The short forms in capitals by their strokes."""
    found: dict[str, tuple[str, ...]] = {}
    for form in general_abbreviations():
        if len(form) >= LEAST_ACRONYM and form.isalpha() and form.isupper():
            found[strokes(form)] = (*found.get(strokes(form), ()), form)
    return found
