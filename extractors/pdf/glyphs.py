"""Characters that symbol fonts give for bullets, and one Unicode form for the rest."""

from __future__ import annotations

import ctypes
import unicodedata
from typing import Any

import pypdfium2.raw as pdfium

from normalizers.letters.private_use import PRIVATE_RE, private_sign
from normalizers.letters.text import nfc

# Without a map to Unicode the same fonts give letters: "Ø" an arrow, "ü" a tick, "§" a square.
SYMBOL_LETTERS = frozenset("ØüvqnlwàèðÜoF§¨¾·tuo")
SYMBOL_FONTS = ("wingding", "webding", "symbol", "dingbat")


def clean_word(text: str) -> str:
    r"""The word in NFC, characters of symbol fonts as what they print.

    >>> clean_word("\uf0b7"), clean_word("Ho\u0300a"), clean_word("\uf02d")
    ('•', 'Hòa', '-')
    """
    if text.isascii():
        return text
    if PRIVATE_RE.search(text):
        text = "".join(_shown(letter) for letter in text)
    return nfc(text)


def _shown(letter: str) -> str:
    return private_sign(letter) if PRIVATE_RE.match(letter) else letter


def is_symbol_letter(letter: str, textpage: Any, index: int) -> bool:
    """True where a lone letter is set in a symbol font: it prints a bullet."""
    if letter not in SYMBOL_LETTERS:
        return False
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(textpage, index, name, len(name), ctypes.byref(flags))
    font = name.value.decode("utf-8", "ignore").casefold()
    return any(part in font for part in SYMBOL_FONTS) and unicodedata.category(letter) != "Zs"
