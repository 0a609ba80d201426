"""The letters that Vietnamese words have, and those that none has."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from normalizers.letters.syllables import onsets, rhymes

TONES = ("", *"\u0300\u0301\u0303\u0309\u0323")
# Latin letters beyond those of western Europe and of Vietnamese, and letters of private use; those
# at F000 are bullets.
ODD_RE = re.compile(
    "[\u0100\u0101\u0104-\u010f\u0112-\u0127\u012a-\u0167\u016a-\u019f\u01a2-\u01ae\u01b1-\u024f"
    "\u1e00-\u1e9f\u1efa-\u1eff\ua720-\ua7ff\ue000-\uefff]"
)


def has_odd_letters(text: str) -> bool:
    """True where a text has a letter that no Vietnamese word has; quick.

    >>> has_odd_letters("định kǶ"), has_odd_letters("định kỳ"), has_odd_letters("café")
    (True, False, False)
    """
    return not text.isascii() and ODD_RE.search(text) is not None


@cache
def alphabet() -> tuple[str, ...]:
    """The small letters of Vietnamese syllables, the vowels with each tone."""
    letters = sorted(set("".join((*onsets(), *rhymes()))))
    toned = (unicodedata.normalize("NFC", letter + tone) for letter in letters for tone in TONES)
    return tuple(made for made in toned if len(made) == 1 and not has_odd_letters(made))
