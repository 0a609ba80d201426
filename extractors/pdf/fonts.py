"""Words of a PDF that are set in legacy fonts, read by the names of the fonts.

Fonts are asked for only on a page that holds characters of such encodings: pages in Unicode do
not wait for it.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from normalizers.codecs.evidence import weigh
from normalizers.codecs.fonts import FontCodec, codec_of_font, decode_font
from normalizers.codecs.models import Codec, CodecName
from normalizers.codecs.tcvn3 import TCVN3
from normalizers.codecs.vni import VNI
from normalizers.letters.private_use import SYMBOL_RE, font_byte
from normalizers.letters.words import TOKEN_RE

CODECS: dict[CodecName, Codec] = {CodecName.TCVN3: TCVN3, CodecName.VNI: VNI}
NAME_LENGTH = 128


class FontWords(NamedTuple):
    """The text of a page with codes where a symbol font gave others, and the font of each word.

    `fonts` has the legacy fonts by the place of the word's first character.
    """

    text: str
    fonts: dict[int, FontCodec]


def legacy_words(textpage: Any, text: str) -> FontWords:
    """The words of a page that are set in legacy fonts; none where no character looks so."""
    if not any(codec.gate.search(text) for codec in CODECS.values()) and not SYMBOL_RE.search(text):
        return FontWords(text, {})
    fonts: dict[int, FontCodec] = {}
    letters = list(text)
    for match in TOKEN_RE.finditer(text):
        font = codec_of_font(_font_name(textpage, match.start()))
        if font is None:
            continue
        fonts[match.start()] = font
        for place in range(*match.span()):
            if SYMBOL_RE.match(letters[place]):
                letters[place] = font_byte(letters[place])
    return FontWords("".join(letters), fonts)


def _font_name(textpage: Any, index: int) -> str:
    name = ctypes.create_string_buffer(NAME_LENGTH)
    pdfium.FPDFText_GetFontInfo(textpage, index, name, len(name), ctypes.byref(ctypes.c_int()))
    return name.value.decode("utf-8", "ignore")


def read_fonts(
    texts: Sequence[str], lines: Sequence[object], fonts: Sequence[FontCodec | None]
) -> list[str]:
    """The words as printed; those on one line, of one font, are read together.

    `lines` tells for each word which line it stands on. What is Unicode in spite of its font stays.
    """
    trusted = {name for name in CODECS if _holds(texts, fonts, name)}
    read = list(texts)
    for run in _runs(lines, fonts):
        font = fonts[run[0]]
        if font is not None and font.name in trusted:
            words = decode_font(" ".join(texts[index] for index in run), font).split(" ")
            for index, word in zip(run, words, strict=True):
                read[index] = unicodedata.normalize("NFC", word)
    return read


def _runs(lines: Sequence[object], fonts: Sequence[FontCodec | None]) -> Iterator[list[int]]:
    for _, run in groupby(range(len(lines)), key=lambda index: (lines[index], fonts[index])):
        yield list(run)


def _holds(texts: Sequence[str], fonts: Sequence[FontCodec | None], name: CodecName) -> bool:
    """The fonts of an encoding do not lie: what is set in them is not Vietnamese in Unicode."""
    words = [
        text
        for text, font in zip(texts, fonts, strict=True)
        if font is not None and font.name is name
    ]
    weight = weigh(" ".join(words), CODECS[name])
    return len(weight.gained) >= weight.unicode + weight.against
