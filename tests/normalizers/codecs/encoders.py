"""Text in Unicode → what a legacy encoding makes of it: the inverse of the codecs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from normalizers.codecs.cp1258 import LETTERS
from normalizers.codecs.tables import read_table
from normalizers.codecs.vps import seen_as

TONES = {"\u0300": "`", "\u0301": "'", "\u0309": "?", "\u0303": "~", "\u0323": "."}
TYPED = str.maketrans("“”–—…•™˜", '""--.-t~')
SHAPES = {"\u0302": "^", "\u0306": "(", "\u031b": "+"}


def to_tcvn3(text: str) -> str:
    """As typed in .VnTime: a capital with a tone has no code, so its small letter stands for it."""
    codes = {letter: chr(int(code, 16)) for code, letter in read_table("tcvn3").items()}
    return "".join(codes.get(char) or codes.get(char.lower(), char) for char in text)


def to_tcvn3_capitals(text: str) -> str:
    """As typed in .VnTimeH: small codes that print capitals."""
    return to_tcvn3(text.lower())


def to_vni(text: str) -> str:
    codes = {letter: code for code, letter in read_table("vni").items()}
    return "".join(
        codes.get(char) or (codes[char.lower()].upper() if char.lower() in codes else char)
        for char in text
    )


def to_vps(text: str) -> str:
    """As typed in VPS Times: a capital with a dot below is the code of its small letter.

    It has no code for the signs of Unicode that a typist of that time did not have.
    """
    text = text.translate(TYPED)
    codes = {letter: seen_as(int(code, 16)) for code, letter in read_table("vps").items()}
    return "".join(codes.get(char) or codes.get(char.lower(), char) for char in text)


def to_viqr(text: str) -> str:
    out = []
    for index, char in enumerate(text):
        if char in "đĐ":
            out.append("dd" if char == "đ" else "DD")
            continue
        marks = unicodedata.normalize("NFD", char)
        if len(marks) > 1 and all(mark in TONES or mark in SHAPES for mark in marks[1:]):
            shape = "".join(SHAPES[mark] for mark in marks[1:] if mark in SHAPES)
            out.append(
                marks[0] + shape + "".join(TONES[mark] for mark in marks[1:] if mark in TONES)
            )
        elif char == "\\":
            out.append("\\\\")
        elif char in "`'?~.^(+" and index and out[-1][-1:] in tuple("aeiouyAEIOUY^(+"):
            out.append("\\" + char)
        else:
            out.append(char)
    return "".join(out)


def cp1258_letters(text: str) -> str:
    """The text with each tone that windows-1258 has no letter for as a character of its own."""
    out = []
    for char in unicodedata.normalize("NFC", text):
        try:
            char.encode("cp1258")
            out.append(char)
        except UnicodeEncodeError:
            marks = unicodedata.normalize("NFD", char)
            tone = "".join(mark for mark in marks if mark in TONES)
            out.append(
                unicodedata.normalize("NFC", "".join(m for m in marks if m not in TONES)) + tone
            )
    return "".join(out)


def to_cp1258(text: str) -> str:
    return cp1258_letters(text).translate(
        {ord(letter): chr(code) for code, letter in LETTERS.items()}
    )


def sloppy(data: bytes, page: str) -> str:
    """Bytes read in a code page; what it does not define becomes a C1 control."""
    letters = letters_of(page)
    return "".join(letters[b] for b in data)


@cache
def letters_of(page: str) -> list[str]:
    return [bytes([b]).decode(page, "ignore") or chr(b) for b in range(256)]


def utf8_as(page: str, times: int = 1) -> Callable[[str], str]:
    def encode(text: str) -> str:
        for _ in range(times):
            text = sloppy(text.encode("utf-8"), page)
        return text

    return encode


ENCODERS: dict[str, Callable[[str], str]] = {
    "tcvn3": to_tcvn3,
    "tcvn3, capital font": to_tcvn3_capitals,
    "tcvn3, ư as a hyphen": lambda text: to_tcvn3(text).replace("\u00ad", "-"),
    "tcvn3, Ð as Đ": lambda text: to_tcvn3(text).replace("\u00d0", "\u0110"),
    "vni": to_vni,
    "viqr": to_viqr,
    "cp1258": to_cp1258,
    "utf-8 as cp1252": utf8_as("cp1252"),
    "utf-8 as latin-1": utf8_as("latin-1"),
    "utf-8 as cp1258": utf8_as("cp1258"),
    "utf-8 as cp1252 twice": utf8_as("cp1252", 2),
    "utf-8 as latin-1 twice": utf8_as("latin-1", 2),
}

_CAPITAL_LEFT_RE = re.compile("[A-Z]")


def carried(name: str, text: str) -> str:
    """What of a text an encoding can carry.

    TCVN3 has no capitals with tones, its capital fonts no case.
    """
    if name == "tcvn3, capital font":
        return text.lower()
    if not name.startswith("tcvn3"):
        return text
    codes = set(read_table("tcvn3").values())
    return "".join(c if c in codes or c.lower() not in codes else c.lower() for c in text)
