"""Is a word one that Vietnamese spelling makes? Stricter than `normalizers.letters.syllables`."""

from __future__ import annotations

import re
import unicodedata

from normalizers.letters.syllables import is_syllable
from normalizers.letters.text import TONE_MARKS
from normalizers.letters.text_caches import TEXT_CACHES

# "c" stands before a, o, u and "k" before e, i, y; so do g and gh, ng and ngh.
WRONG_ONSET_RE = re.compile("(?:k(?!h)|n?gh)(?![eiy])|c[eiy]|n?g[ey]|ngi")
SHAPES = "\u0302\u0306\u031b"  # circumflex, breve, horn
# A tone does not stand on the glide that ends a rhyme: "aì", "oò"; but "quì", "giò", "uý", "oà".
ON_GLIDE_RE = re.compile(f"(?<![qg])[aeiou][iuo][{TONE_MARKS}]$")
# Letters that neither ASCII nor Latin-1 has: a word that holds one is Vietnamese in Unicode.
UNICODE_RE = re.compile("[ĂăĨĩŨũƠơƯư\u1ea0-\u1ef9]")


@TEXT_CACHES.remember(65536)
def is_formed(word: str) -> bool:
    """True for a well-formed syllable that is spelled by the rules of onset and vowel.

    >>> is_formed("kế"), is_formed("kạ"), is_formed("nghị"), is_formed("cế"), is_formed("gì")
    (True, False, True, False, True)
    """
    if not word.isalpha() or not is_syllable(word):
        return False
    marks = unicodedata.normalize("NFD", word.casefold())
    bare = "".join(c for c in marks if not unicodedata.combining(c))
    return WRONG_ONSET_RE.match(bare) is None and _is_tone_in_place(marks)


def _is_tone_in_place(marks: str) -> bool:
    """The tone stands on the last vowel that has a circumflex, breve or horn, or on no glide.

    NFD puts the tone below before the circumflex and the others after it.
    """
    tones = [i for i, c in enumerate(marks) if c in TONE_MARKS]
    if not tones:
        return True
    shapes = [i for i, c in enumerate(marks) if c in SHAPES]
    if shapes:
        return abs(tones[0] - shapes[-1]) == 1
    return ON_GLIDE_RE.search(marks) is None


def is_unicode(word: str) -> bool:
    """True where a letter shows that the word is Vietnamese in Unicode already."""
    return UNICODE_RE.search(word) is not None
