"""Text at the border: one Unicode form, one kind of space, keys to compare by.

`nfc` is what every reader applies first. `comparison_key` and `fold` are for comparing, never
for display: the printed text is left as it is.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import filterfalse

from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import WORD_RE

# NFC does not unify hòa and hoà: comparison moves the tone to the end of the syllable.
TONE_MARKS = "\N{COMBINING GRAVE ACCENT}\N{COMBINING ACUTE ACCENT}\N{COMBINING TILDE}" + (
    "\N{COMBINING HOOK ABOVE}\N{COMBINING DOT BELOW}"
)
WITHOUT_TONES = str.maketrans("", "", TONE_MARKS)

# Characters that print nothing.
INVISIBLE_RE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1f\x7f]"
)

# "Ð" (ETH) and "Ɖ" (AFRICAN D) print like "Đ" and stand for it in old Vietnamese fonts.
LOOK_ALIKES = str.maketrans({"\u00d0": "\u0110", "\u0189": "\u0110"})
NOT_IN_IDS_RE = re.compile(r"[^a-z0-9]+")


def nfc(text: str) -> str:
    r"""The text in Unicode form NFC with the letter Đ written as itself.

    >>> nfc("Ho\u0300a") == "H\u00f2a"
    True
    """
    if text.isascii():
        return text
    composed = unicodedata.normalize("NFC", text)
    return (
        composed.translate(LOOK_ALIKES)
        if "\u00d0" in composed or "\u0189" in composed
        else composed
    )


def squeeze(text: str) -> str:
    """One line: every run of white space is one space, nothing invisible, no space at the ends."""
    if text.isprintable():  # then it holds no other white space than spaces
        return text.strip(" ") if "  " not in text else " ".join(text.split())
    return " ".join(INVISIBLE_RE.sub("", text).split())


def without_blanks(text: str) -> str:
    """The text with its blanks taken out: "15 / KH - UBND" is one word."""
    return "".join(text.split())


@TEXT_CACHES.remember(65536)
def split_tones(word: str) -> tuple[str, str]:
    """A word without its tone marks, in NFC, and the marks.

    >>> split_tones("Hoạch") == ("Hoach", "\N{COMBINING DOT BELOW}")
    True
    """
    if word.isascii():
        return word, ""
    decomposed = unicodedata.normalize("NFD", word)
    tones = "".join(filter(TONE_MARKS.__contains__, decomposed))
    return unicodedata.normalize("NFC", decomposed.translate(WITHOUT_TONES)), tones


@TEXT_CACHES.remember(65536)
def _key_of_word(word: str) -> str:
    return "".join(split_tones(word.casefold()))


@TEXT_CACHES.remember(65536)
def comparison_key(text: str) -> str:
    """A key that is equal for spellings that mean the same: case, tone placement, spaces.

    **Not** a display form.

    >>> comparison_key("Uỷ ban  HOÀ") == comparison_key("Ủy ban hòa")
    True
    """
    return " ".join(map(_key_of_word, nfc(text).split()))


@TEXT_CACHES.remember(4096)
def word_key(text: str) -> str:
    """The `comparison_key` of the words alone, which single blanks part.

    >>> word_key("Đơn vị: chủ trì / phối hợp.") == comparison_key("đơn vị chủ trì phối hợp")
    True
    """
    return comparison_key(" ".join(WORD_RE.findall(text)))


@TEXT_CACHES.remember(65536)
def fold(text: str) -> str:
    """Lower case without any mark, đ as d: for recall only, never to accept a match.

    >>> fold("Sở Nội vụ")
    'so noi vu'
    """
    decomposed = unicodedata.normalize("NFD", nfc(text).casefold().replace("đ", "d"))
    return " ".join("".join(filterfalse(unicodedata.combining, decomposed)).split())


def slug(text: str) -> str:
    """The words of a text as part of an id: "Sở Nội vụ" is "so-noi-vu".

    >>> slug("Sở GD&ĐT (tỉnh)")
    'so-gd-dt-tinh'
    """
    return NOT_IN_IDS_RE.sub("-", fold(text)).strip("-")
