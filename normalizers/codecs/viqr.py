"""VIQR (RFC 1456): Vietnamese in ASCII, the marks typed after the vowel, "dd" for "đ"."""

from __future__ import annotations

import re
import unicodedata

from normalizers.codecs.models import Codec, CodecName
from normalizers.letters.addresses import DOMAINS, PAGE
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import TOKEN_RE

SHAPES = {"^": "\u0302", "(": "\u0306", "+": "\u031b"}
TONES = {
    "`": "\u0300",
    "'": "\u0301",
    "\u2019": "\u0301",
    "?": "\u0309",
    "~": "\u0303",
    ".": "\u0323",
}
SHAPED = "[aeoAEO]\\^|[aA]\\(|[ouOU]\\+"
CODE_RE = re.compile(
    rf"({SHAPED}|[aeiouyAEIOUY])([`'’?~.])?|(?<![dD])[dD](?=[dD]{{2}}(?![dD]))|dd|DD|Dd|dD"
)
GATE_RE = re.compile(r"[\^+](?:(?<=[aeoAEO]\^)|(?<=[ouOU]\+))")
STRONG_RE = re.compile(rf"(?=.{{3}}).*(?:{SHAPED})")
ESCAPE_RE = re.compile(r"\\([`'’?~.^(+dD\\])")
# No word: an address. A lone vowel before a stop numbers an item: "I.", "a.".
ADDRESS_RE = re.compile(rf"@|//|{PAGE}|\.(?:{DOMAINS})\b", re.IGNORECASE)
ITEM_RE = re.compile(r"\W*[aeiouyAEIOUY][.?]$")


@TEXT_CACHES.remember(65536)
def decode(word: str) -> str:
    r"""One word between spaces; a backslash keeps the character after it as it is.

    >>> decode("Nghie^.m"), decode("ddu+o+.c"), decode("Na(m\\."), decode("I."), decode("DDA(NG")
    ('Nghiệm', 'được', 'Năm.', 'I.', 'ĐĂNG')
    """
    if ADDRESS_RE.search(word):
        return ESCAPE_RE.sub(r"\1", word)
    if ITEM_RE.match(word):
        return word
    pieces, start = [], 0
    for escape in ESCAPE_RE.finditer(word):
        pieces += [_read(word[start : escape.start()]), escape[1]]
        start = escape.end()
    return "".join([*pieces, _read(word[start:])])


def _read(text: str) -> str:
    """A piece without escapes; a syllable has one tone, what follows it is punctuation."""
    out, start, toned = [], 0, False
    for code in CODE_RE.finditer(text):
        between = text[start : code.start()]
        toned = toned and (not between or between.isalpha())
        out += [between, _letter(code, toned)]
        toned = toned or (code[2] is not None)
        start = code.end()
    return unicodedata.normalize("NFC", "".join([*out, text[start:]]))


def _letter(code: re.Match[str], toned: bool) -> str:
    if len(code[0]) == 1 and code[0] in "dD":  # "SGDDDT" is "SGDĐT"
        return code[0]
    if code[1] is None:
        return "đ" if code[0][0] == "d" else "Đ"
    shape = SHAPES[code[1][1]] if len(code[1]) > 1 else ""
    tone = code[2] or ""
    return code[1][0] + shape + (tone if toned else TONES.get(tone, ""))


VIQR = Codec(CodecName.VIQR, GATE_RE, TOKEN_RE, STRONG_RE, decode)
