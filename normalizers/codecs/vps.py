"""VPS (Vietnamese Professionals Society; fonts VPS Times …), seen as windows-1252 characters.

Each letter has one code. Capitals with a dot below have theirs among the control characters, which
programs drop: they are written by the codes of their small letters ("NHIŒM" is "NHIỆM").
"""

from __future__ import annotations

import re
from functools import lru_cache

from normalizers.codecs.models import Codec, CodecName
from normalizers.codecs.tables import read_table
from normalizers.codecs.tcvn3 import restore_capitals
from normalizers.codecs.words import is_formed
from normalizers.letters.text_caches import TEXT_CACHES

# Signs of windows-1252 that are the letters ọ, ỗ, ế, ề, ể, ệ; no other text has them in words.
GATE_RE = re.compile("[†‡‰Š‹Œ]")
# Codes of windows-1252 from 80 to 9F, as programs read them; five of them it leaves undefined.
SIGNS = "".join(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0))
# Signs that clean text has as well: letters in words of capitals alone, behind another letter
# ("V“" is "VỀ"). "‘" and "’" (91, 92) are no letters.
SHARED = "“”•–—…˜™"
REST = "".join(sign for sign in SIGNS if sign not in f"{SHARED}‘’")
CAPITALS = f"[A-Z\u00a1-\u00ff{REST}][A-Z\u00a1-\u00ff{REST}{SHARED}]*+(?![a-z])"
LETTER = f"[A-Za-z\u00a1-\u00ff{REST}]"
# A sign that stands alone is a sign, but for "ở" and "ý".
WORD_RE = re.compile(f"(?<![0-9])(?:{CAPITALS}|{LETTER}*[A-Za-z\u00c0-\u00ff]{LETTER}*|[ªš]+)")
STRONG_RE = re.compile(f"(?=.{{2}}).*(?:[A-Za-z\u00c0-\u00ff][{REST}]|[{REST}][A-Za-z])")


def seen_as(code: int) -> str:
    r"""The character as which a program for windows-1252 shows a byte.

    >>> seen_as(0x8C), seen_as(0x90), seen_as(0xE5)
    ('Œ', '\x90', 'å')
    """
    return SIGNS[code - 0x80] if 0x80 <= code < 0xA0 else chr(code)


@lru_cache(maxsize=1)
def _letters() -> dict[int, str]:
    return {ord(seen_as(int(code, 16))): letter for code, letter in read_table("vps").items()}


@TEXT_CACHES.remember(65536)
def decode_word(word: str) -> str:
    """One word; signs at its end stay signs where only without them it is a syllable.

    >>> decode_word("ViŒt"), decode_word("vø"), decode_word("V“"), decode_word("UBND”")
    ('Việt', 'vụ', 'VỀ', 'UBND”')
    """
    if len(word) == 1 and not word.isalpha():
        return word
    read = word.translate(_letters())
    bare = word.rstrip(SHARED)
    if bare == word or is_formed(read):
        return read
    return bare.translate(_letters()) + word[len(bare) :]


def decode(text: str) -> str:
    """A text that is known to be VPS.

    >>> decode("K‰ hoåch cäi cách hành chính"), decode("NHIŒM Vø")
    ('Kế hoạch cải cách hành chính', 'NHIỆM VỤ')
    """
    return restore_capitals(text, WORD_RE.sub(lambda match: decode_word(match[0]), text))


VPS = Codec(CodecName.VPS, GATE_RE, WORD_RE, STRONG_RE, decode_word, restore_capitals)
