"""Characters that carry the legacy font that they are set in, until a document is whole.

A run of Word is read by itself, but a letter of VNI may be torn over two runs, and whether a font's
name still holds (texts are converted, their fonts are not) only the document tells. So characters
set in a legacy font are moved into a private plane of Unicode, and moved back when all is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from normalizers.codecs.evidence import weigh
from normalizers.codecs.fonts import FontCodec, decode_font
from normalizers.codecs.models import CodecName
from normalizers.codecs.tcvn3 import TCVN3
from normalizers.codecs.vni import VNI
from normalizers.codecs.words import is_unicode
from normalizers.letters.private_use import SYMBOL_RE, font_byte

PLANE, WIDTH = 0xF0000, 0x2000
FONTS = (
    FontCodec(CodecName.TCVN3),
    FontCodec(CodecName.TCVN3, capitals=True),
    FontCodec(CodecName.VNI),
)
CODECS = {CodecName.TCVN3: TCVN3, CodecName.VNI: VNI}
END = PLANE + WIDTH * len(FONTS)
MARKS = f"{chr(PLANE)}-{chr(END - 1)}"
MARKED_RE = re.compile(f"[{MARKS}]")
MOVED_RE = re.compile("[-A-Za-z\u00a1-\u1fff]+")


class UntaggedText(NamedTuple):
    """A text without marks: as the file has it, and as it is printed."""

    raw: str
    text: str


def mark_font(text: str, font: FontCodec) -> str:
    """The text with its letters marked as set in a legacy font; spaces, digits and stops stay.

    Some files give the codes of such a font as those of a symbol font, in the private use area.
    """
    text = SYMBOL_RE.sub(lambda match: font_byte(match[0]), text)
    base = PLANE + WIDTH * FONTS.index(font)
    return MOVED_RE.sub(lambda match: "".join(chr(base + ord(char)) for char in match[0]), text)


def _segment_re(index: int) -> re.Pattern[str]:
    """What is set in one font, with the blanks, stops and digits between."""
    own = f"[{chr(PLANE + WIDTH * index)}-{chr(PLANE + WIDTH * (index + 1) - 1)}]+"
    return re.compile(f"{own}(?:(?:[^\\w{MARKS}]|\\d)*{own})*")


SEGMENTS = tuple((font, _segment_re(index)) for index, font in enumerate(FONTS))


def without_marks(text: str) -> str:
    """The text as the file has it."""
    return MARKED_RE.sub(lambda match: chr((ord(match[0]) - PLANE) % WIDTH), text)


def trusted_fonts(texts: Iterable[str]) -> frozenset[CodecName]:
    """The encodings whose fonts do not lie: the text set in them is not Vietnamese in Unicode."""
    marked = [text for text in texts if MARKED_RE.search(text)]
    return frozenset(
        name for name in CODECS if (found := _segments(marked, name)) and _holds(found, name)
    )


def _segments(texts: Iterable[str], name: CodecName) -> list[str]:
    return [
        without_marks(segment)
        for text in texts
        for font, pattern in SEGMENTS
        if font.name is name
        for segment in pattern.findall(text)
    ]


def _holds(segments: Iterable[str], name: CodecName) -> bool:
    weights = [weigh(segment, CODECS[name]) for segment in segments]
    gained = sum(len(weight.gained) for weight in weights)
    return gained >= sum(weight.unicode + weight.against for weight in weights)


def is_set_in(text: str, name: CodecName) -> bool:
    """True where letters of the text are codes of the encoding, not ASCII alone."""
    return any(not segment.isascii() for segment in _segments([text], name))


def unmark(text: str, trusted: frozenset[CodecName]) -> UntaggedText:
    """A marked text as the file has it, and with what is set in trusted fonts as it is printed."""
    raw = without_marks(text)
    for font, pattern in SEGMENTS:
        text = pattern.sub(_reader(font, font.name in trusted), text)
    return UntaggedText(raw, text)


def _reader(font: FontCodec, trusted: bool) -> Callable[[re.Match[str]], str]:
    def read(match: re.Match[str]) -> str:
        given = without_marks(match[0])
        return decode_font(given, font) if trusted and not is_unicode(given) else given

    return read
