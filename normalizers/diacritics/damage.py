"""Which lines of a text are damaged, and how: no evidence, no change.

Clean Vietnamese bears a mark on seven words of ten. Text that lost its marks bears none; text read
by an engine of the wrong language bears few that make a syllable ("tiéu", "chirc", "x4c"), and other
languages have words that no Vietnamese syllable looks like. A line is judged with the lines about
it: a short one has too little evidence of its own.

Nothing here needs the trained model, so that clean text never loads it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from normalizers.diacritics.mode import Mode
from normalizers.syllables import ONSETS, RHYMES, is_syllable
from normalizers.text import fold

WORD_RE = re.compile(r"[^\W\d_]+")
# What stands inside a word only where it was misread: "nhi¢m", "thu’c", "x4c", "GD&DPT" is none.
ODD_RE = re.compile(r"[a-zà-ỹ][¢€&¥£§@|’'‘0-9][a-zà-ỹ]|[a-zà-ỹ][¢€¥£§@]|[¢€¥£§@][a-zà-ỹ]|\b[1Il]a\b")

NEIGHBOURS = 6  # lines above and below that a line is judged with
CLEAN_SHARE = 0.34  # share of well-marked words from which on a line is clean
DAMAGED_SHARE = 0.25  # share in a line and its neighbours below which they are damaged
WELL_MARKED_SHARE = 0.6  # share in one line above which it is clean among damaged ones
FOREIGN_SHARE = 0.3  # share of words that no syllable looks like, above which a text is not Vietnamese
LEAST_WORDS = 3  # fewer say nothing
ODD_SHARE = 0.02  # share of misread words above which marks were not only lost


class Evidence(NamedTuple):
    """Counts of the words of two and more letters of a text."""

    words: int
    marked: int  # well-formed syllables with a mark
    foreign: int  # what no syllable looks like
    impossible: int  # what looks like a syllable that lost its marks and is none: "thuc", "duoc"
    odd: int  # misread: a mark where none can be, a symbol inside


def damage_of_lines(lines: Sequence[str]) -> list[Mode | None]:
    """For each line the mode in which it is to be repaired, None where it is to be left alone."""
    if not _may_be_damaged(lines):
        return [None] * len(lines)
    evidence = [_evidence(line) for line in lines]
    return [
        _damage(own, _sum(evidence[max(0, i - NEIGHBOURS) : i + NEIGHBOURS + 1]))
        for i, own in enumerate(evidence)
    ]


def _sum(items: Sequence[Evidence]) -> Evidence:
    return Evidence(*map(sum, zip(*items, strict=True)))


def _may_be_damaged(lines: Sequence[str]) -> bool:
    """A quick look: False where all lines of some length have words with marks."""
    is_marked = _Marked().__getitem__
    for line in lines:
        words = line.split()
        if len(words) >= LEAST_WORDS and sum(map(is_marked, words)) < CLEAN_SHARE * len(words):
            return True
    return False


class _Marked(dict[str, bool]):
    """Token → whether it holds a well-formed syllable with a mark; told once for each token."""

    def __missing__(self, token: str) -> bool:
        self[token] = found = _has_marked_syllable(token)
        return found


def _has_marked_syllable(token: str) -> bool:
    return not token.isascii() and any(
        not word.isascii() and is_syllable(word) for word in WORD_RE.findall(token)
    )


def _damage(own: Evidence, around: Evidence) -> Mode | None:
    """The mode for a line, from its own words and those of the lines about it."""
    is_misread = around.odd > ODD_SHARE * around.words
    if _is_damaged_alone(own):
        return Mode.OCR if is_misread else Mode.STRIPPED
    if around.words < LEAST_WORDS or around.marked >= DAMAGED_SHARE * around.words:
        return None
    if own.words >= LEAST_WORDS and own.marked >= WELL_MARKED_SHARE * own.words:
        return None
    if around.foreign > FOREIGN_SHARE * around.words:
        return None
    if around.impossible + around.odd < max(1.0, 0.05 * around.words):
        return None
    if is_misread:
        return Mode.OCR
    return Mode.STRIPPED if own.foreign <= 0.5 * own.words else None


def _is_damaged_alone(own: Evidence) -> bool:
    """True for a line of some length without a mark, with words that are no syllables without theirs."""
    return own.words > LEAST_WORDS and not own.marked and not own.foreign and own.impossible + own.odd > 1


def _evidence(line: str) -> Evidence:
    kinds = [_kind(word) for word in WORD_RE.findall(line) if len(word) > 1]
    odd = len(ODD_RE.findall(line))
    return Evidence(
        len(kinds),
        kinds.count("marked"),
        kinds.count("foreign"),
        kinds.count("impossible"),
        odd + kinds.count("odd"),
    )


@lru_cache(maxsize=1 << 16)
def _kind(word: str) -> str:
    if is_syllable(word):
        return "plain" if word.isascii() else "marked"
    if fold(word) in _bases():
        return "impossible" if word.isascii() else "odd"
    return "capitals" if word.isupper() else "foreign" if word.isascii() else "odd"


@cache
def _bases() -> frozenset[str]:
    """All syllables without their marks."""
    return frozenset(fold(onset + rhyme) for onset in ONSETS for rhyme in RHYMES.split())
