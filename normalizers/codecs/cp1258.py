"""windows-1258 read as windows-1252 or latin-1.

Tones are characters of their own after the vowel.
"""

from __future__ import annotations

import re
import unicodedata

from normalizers.codecs.models import Codec, CodecName
from normalizers.letters.text_caches import TEXT_CACHES

# The codes in which the two code pages differ. "Đ" is "Ð" (ETH) after other programs' repair.
DIFFERENT = "\u00c3\u00cc\u00d0\u00d2\u00d5\u00dd\u00de\u00e3\u00ec\u00f0\u00f2\u00f5\u00fd\u00fe"
LETTERS = {ord(char): char.encode("latin-1").decode("cp1258") for char in DIFFERENT}
# A tone of its own after a vowel (but "giò", "quì"), or letters that only old fonts have.
GATE_RE = re.compile(
    "[ìòÌÒÞýõþ](?:(?<=[aeoyâêôõýãăơưAEOYÂÊÔÕÝÃ][ìòÌÒÞ])|(?<=[uU][ÒòÞ])|(?<=[iI][ìÌÞ])|(?<=[ðýĐđ][õý])"
    "|(?<=[^gG][iI]ò)|(?<=[^qQ][uU]ì))|ð"
)
WORD_RE = re.compile("[A-Za-zÀ-ÖØ-öø-þĐđ]+")
STRONG_RE = re.compile("(?=.{3}).*(?:[aeiouyâêôõýãăơưAEIOUYÂÊÔÕÝÃ][ìòÌÒÞ]|ð|[õý][õýòìÞ]|ýõ)")


def decode(text: str) -> str:
    """A text, or a word, that is known to be windows-1258 read as windows-1252.

    >>> decode("Kêì hoaòch phaìt triêÒn"), decode("ðýõòc")
    ('Kế hoạch phát triển', 'được')
    """
    return unicodedata.normalize("NFC", text.translate(LETTERS))


CP1258 = Codec(CodecName.CP1258, GATE_RE, WORD_RE, STRONG_RE, TEXT_CACHES.remember(65536)(decode))
