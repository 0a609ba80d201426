"""VNI for Windows: fonts VNI-Times, VNI-Helve …: a letter, then a mark, seen as windows-1252."""

from __future__ import annotations

import re
from functools import lru_cache

from normalizers.codecs.models import Codec, CodecName
from normalizers.codecs.tables import read_table
from normalizers.letters.text_caches import TEXT_CACHES

# Marks that Vietnamese in Unicode does not have as letters.
GATE_RE = re.compile("[äåæëîïñöøûüÄÅÆËÎÏÑÖØÛÜ]")
LETTER = "A-Za-zÀ-ÖØ-öø-üđĐ"
WORD_RE = re.compile(f"[{LETTER}]+")
STRONG_RE = re.compile(
    "(?=.{3}).*(?:[aeouyôöAEOUYÔÖ](?:[äåëøûüáàãâéèêúùõÄÅËØÛÜÁÀÃÂÉÈÊÚÙÕ]|(?<![ao])ï)|[ñæöÑÆÖ])"
)  # "Thaï" is French


@lru_cache(maxsize=1)
def _letters() -> dict[str, str]:
    """The table with capitals: the case of the base letter counts, that of the mark does not."""
    table = read_table("vni")
    both: dict[str, str] = {}
    for code, letter in table.items():
        for mark in {code[1:], code[1:].upper()}:
            both[code[0] + mark] = letter
            both[code[0].upper() + mark] = letter.upper()
    return both


@lru_cache(maxsize=1)
def _code_re() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_letters(), key=len, reverse=True)))


def decode(text: str) -> str:
    """A text, or a word, that is known to be VNI.

    >>> decode("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"), decode("ÑOÄC LAÄP")
    ('Cộng hòa xã hội chủ nghĩa Việt Nam', 'ĐỘC LẬP')
    """
    letters = _letters()
    return _code_re().sub(lambda match: letters[match[0]], text)


VNI = Codec(CodecName.VNI, GATE_RE, WORD_RE, STRONG_RE, TEXT_CACHES.remember(65536)(decode))
