"""Acronyms that OCR misread by a mark or a digit: "UBNĐ" once among ten "UBND".

No dictionary has the acronyms of a document, but the document has each many times. One that is
another with other marks, or with digits for letters that look like them, is that other one where
the document writes it far oftener. Letters that look alike ("CNLL" for "CNTT") may also be two
acronyms: there the oftener one is one that is known everywhere, and the other one is not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from normalizers.letters.syllables import is_syllable
from normalizers.letters.text import fold
from normalizers.units.short_forms import general_abbreviations

LEAST = 3  # letters: of shorter ones each is another's neighbour ("HĐ", "HD")
OFTEN, OFTENER = 4, 6  # times at least, and as often as the other one
ACRONYM_RE = re.compile(rf"(?<![^\W_])[A-ZĂÂĐÊÔƠƯ][A-ZĂÂĐÊÔƠƯ0-9]{{{LEAST - 1},}}(?![^\W_])")
LOOKS_LIKE = str.maketrans({"0": "o", "1": "i", "5": "s", "8": "b"})
LIKE_ONE = str.maketrans({"l": "i", "t": "i"})  # "CN11" is "CNTT" as well as "CNII"


def acronym_spellings(texts: Iterable[str]) -> dict[str, str]:
    """Misread acronym → the acronym that it is, for those of a document.

    >>> acronym_spellings(["UBND xã"] * 6 + ["UBNĐ xã", "Sở CN11", "HĐND", "HDND"])
    {'UBNĐ': 'UBND'}
    """
    alike: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for acronym in ACRONYM_RE.findall(text):
            alike[_key(acronym)][acronym] += 1
    found: dict[str, str] = {}
    for counts in alike.values():
        (best, often), *others = counts.most_common()
        if often < OFTEN or any(map(str.isdigit, best)) or is_syllable(best.lower()):
            continue
        found |= {
            other: best
            for other, count in others
            if often >= OFTENER * count and _is_misreading(other, best)
        }
    return found


def with_spellings(text: str, spellings: Mapping[str, str]) -> str:
    """The text with its misread acronyms as what they are."""
    return ACRONYM_RE.sub(lambda match: spellings.get(match[0], match[0]), text)


def _key(acronym: str) -> str:
    return fold(acronym).translate(LOOKS_LIKE).translate(LIKE_ONE)


def _is_misreading(acronym: str, best: str) -> bool:
    """True where the two differ in marks and in digits of the first alone.

    Letters may differ, too, where only `best` is known.
    """
    if is_syllable(acronym.lower()):
        return False
    own, other = fold(acronym), fold(best)
    if all(one == two or one.isdigit() for one, two in zip(own, other, strict=True)):
        return True
    known = general_abbreviations()
    return best in known and acronym not in known
