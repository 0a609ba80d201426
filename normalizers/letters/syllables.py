"""Is a word a well-formed Vietnamese syllable, and how much of a text is?

A syllable is an onset, a rhyme and a tone; a rhyme that ends in c, ch, p or t bears sắc or nặng.
Text that lost its marks breaks that rule at every turn ("thuc", "cap"), which is why the measure
sees it.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import islice

from normalizers.letters.text import split_tones
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import LETTERS_RE
from normalizers.resource_files import toml_tables

VOWELS = "aăâeêioôơuưy"
STOPS = ("c", "ch", "p", "t")
LONGEST_ONSET = 3  # letters: "ngh"
SAC_NANG = "\N{COMBINING ACUTE ACCENT}\N{COMBINING DOT BELOW}"
# In clean official text three words of four bear a mark; under half says that marks were lost.
USUAL_MARKED_SHARE = 0.5
MAX_SAMPLE_WORDS = 20_000


def _parts() -> dict[str, list[str]]:
    return toml_tables("normalizers.resources", "syllables")


@cache
def rhymes() -> frozenset[str]:
    """The rhymes without their tones."""
    return frozenset(_parts()["rhymes"])


@cache
def onsets() -> tuple[str, ...]:
    """The consonants that a syllable may begin with, the longest first, and none."""
    return tuple(_parts()["onsets"])


@cache
def _begins() -> frozenset[str]:
    return frozenset(onsets())


@TEXT_CACHES.remember(65536)
def is_syllable(word: str) -> bool:
    """True for a well-formed syllable, whatever its case.

    >>> is_syllable("Nghiệp"), is_syllable("thuc"), is_syllable("chirc")
    (True, False, False)
    """
    base, tones = split_tones(word.casefold())
    if len(tones) > 1 or len(base) > 7:
        return False
    return any(
        base[:length] in _begins() and _is_rhyme(base[length:], base[:length], tones)
        for length in range(min(LONGEST_ONSET, len(base)) + 1)
    )


def _is_rhyme(rhyme: str, onset: str, tones: str) -> bool:
    if onset == "gi" and not rhyme:
        return True
    if rhyme not in rhymes():
        return False
    return not rhyme.endswith(STOPS) or (bool(tones) and tones[0] in SAC_NANG)


def quality(text: str) -> float:
    """How much of a text is well-formed Vietnamese, 0..1; 1.0 for a text without words.

    The share of well-formed syllables among the words of two and more small letters, lowered
    where far fewer words than usual bear a mark. Capitals and abbreviations are not counted.
    """
    words = _sample(text)
    count = words.total()
    if not count:
        return 1.0
    formed = sum(times for word, times in words.items() if is_syllable(word)) / count
    marked = sum(times for word, times in words.items() if not word.isascii()) / count
    return round(formed * min(1.0, marked / USUAL_MARKED_SHARE), 4)


def _sample(text: str) -> Counter[str]:
    """The words of two and more small letters with which a text begins, each with its times."""
    if len(text) < MAX_SAMPLE_WORDS:  # all of them: told once each
        words = Counter(LETTERS_RE.findall(text))
        return Counter({word: times for word, times in words.items() if _counts(word)})
    found = (match[0] for match in LETTERS_RE.finditer(text))
    return Counter(islice(filter(_counts, found), MAX_SAMPLE_WORDS))


def _counts(word: str) -> bool:
    return len(word) > 1 and not word.isupper()
