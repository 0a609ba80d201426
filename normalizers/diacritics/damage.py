"""Which lines of a text are damaged, and how: no evidence, no change.

Clean Vietnamese bears a mark on seven words of ten. Text that lost its marks bears none; text read
by an engine of the wrong language bears few that make a syllable ("tiéu", "chirc", "x4c"), and
other languages have words that no Vietnamese syllable looks like. A line is judged with the lines
about it: a short one has too little evidence of its own.

Nothing here needs the trained model, so that clean text never loads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from normalizers.diacritics.mode import Mode
from normalizers.letters.syllables import is_syllable, onsets, rhymes
from normalizers.letters.text import fold
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import LETTERS_RE

# What stands inside a word only where it was misread: "nhi¢m", "thu’c", "x4c", "GD&DPT" is none.
ODD_RE = re.compile(
    r"[a-zà-ỹ][¢€&¥£§@|’'‘0-9][a-zà-ỹ]|[a-zà-ỹ][¢€¥£§@]|[¢€¥£§@][a-zà-ỹ]|\b[1Il]a\b"
)

# Letters of other languages, which no engine reads into Vietnamese print.
FOREIGN_LETTER_RE = re.compile(r"[çïîëûüöäñßøåæœžščřłńśćąęğşőű]", re.IGNORECASE)

# The marked letters up to here are those of French and of English: "Dén hét nam" reads like three
# syllables and is "Đến hết năm", misread.
LAST_OF_LATIN = "ÿ"
NEIGHBOURS = 6  # lines above and below that a line is judged with
LEAST_WORDS = 3  # fewer say nothing
CLEAN_SHARE = 0.34  # share of well-marked words from which on a line needs no second look
WELL_MARKED_SHARE = 0.6  # share in one line above which it is clean among damaged ones
# Shares of a damaged text, measured on plans read by Tesseract with its English model: 8 % marked
# by chance (16 % at most in 12 lines), 14 % foreign (28 %), 13 % impossible, 13 % odd. French has
# 50 % foreign and more, German and Spanish 90 %.
DAMAGED_SHARE = 0.25  # most well-marked words
# A dozen damaged lines may have more by chance; the verdict on the whole text goes before them.
CLEAN_NEIGHBOURS = 0.45  # least well-marked words about a clean line of a damaged text
FOREIGN_SHARE = 0.38  # most words that no syllable looks like
LOST_SHARE = 0.06  # least impossible and odd words
MISREAD_SHARE = 0.03  # least odd and marked words where marks were not only lost
# Distinct words, and their share of all: 0.0035 in what an engine of the right language read.
FEW_MISREAD, MISREAD_OF_TYPED = 3, 0.002


class WordCounts(NamedTuple):
    """Counts of the words of two and more letters of a text."""

    words: int
    marked: int  # well-formed syllables with a mark
    foreign: int  # what no syllable looks like
    impossible: int  # what looks like a syllable that lost its marks and is none: "thuc", "duoc"
    odd: int  # misread: a mark where none can be, a symbol inside
    sure: int  # marked with letters that an engine of another language does not know: "hết"


NOTHING = WordCounts(0, 0, 0, 0, 0, 0)


def damage_of_lines(lines: Sequence[str]) -> list[Mode | None]:
    """For each line the mode in which it is to be repaired, None where it is to be left alone."""
    if not _may_be_damaged(lines):
        return [None] * len(lines)
    evidence = list(map(_evidence_of, lines))
    of_all = _verdict(_sum(evidence))
    return [
        None if _is_clean(own, of_all) else _damage(own, _around(evidence, i), of_all)
        for i, own in enumerate(evidence)
    ]


def has_misread_words(lines: Sequence[str]) -> bool:
    """True where several words are none that anybody types: "trién khai", "Kiém tra", "phat hiện".

    An engine of the right language leaves some in what it misread; that the text is such a one is
    for the model to say, which weighs all of its words.
    """
    tokens = [token for line in lines for token in line.split()]
    misread = sum(map(_is_misread, set(tokens)))
    return misread >= max(FEW_MISREAD, MISREAD_OF_TYPED * len(tokens))


def _is_misread(token: str) -> bool:
    return not {"odd", "impossible"}.isdisjoint(_kinds_of(token))


def _sum(items: Iterable[WordCounts]) -> WordCounts:
    return WordCounts(*map(sum, zip(*(NOTHING, *items), strict=True)))


def _around(evidence: Sequence[WordCounts], i: int) -> WordCounts:
    """The counts of a line and its neighbours."""
    return _sum(evidence[max(0, i - NEIGHBOURS) : i + NEIGHBOURS + 1])


def _may_be_damaged(lines: Sequence[str]) -> bool:
    """A quick look: False where all lines of some length have words with marks."""
    return not all(map(_has_marks, lines))


@TEXT_CACHES.remember(1 << 14)
def _has_marks(line: str) -> bool:
    words = line.split()
    return len(words) < LEAST_WORDS or sum(map(_has_marked_syllable, words)) >= CLEAN_SHARE * len(
        words
    )


@TEXT_CACHES.remember(1 << 14)
def _has_marked_syllable(token: str) -> bool:
    return not token.isascii() and any(
        not word.isascii() and is_syllable(word) for word in LETTERS_RE.findall(token)
    )


def _is_clean(own: WordCounts, of_all: Mode | None) -> bool:
    """True for a line that its own words say to be whole."""
    is_marked = own.words >= LEAST_WORDS and own.marked >= WELL_MARKED_SHARE * own.words
    return is_marked and (own.sure > 0 or of_all is not Mode.OCR)


def _damage(own: WordCounts, around: WordCounts, of_all: Mode | None) -> Mode | None:
    """The mode for another line, by its words, those about it, and those of the whole text."""
    share = around.marked / around.words if around.words else 0.0
    if share >= CLEAN_NEIGHBOURS or (share >= DAMAGED_SHARE and of_all is None):
        return Mode.STRIPPED if _is_damaged_alone(own) else None
    return of_all or _verdict(around) or (Mode.STRIPPED if _is_damaged_alone(own) else None)


def _verdict(evidence: WordCounts) -> Mode | None:
    """The damage of a text; None where it is clean, not Vietnamese, or too short to say."""
    words, marked, foreign, impossible, odd, _ = evidence
    if words < LEAST_WORDS or marked >= DAMAGED_SHARE * words or foreign > FOREIGN_SHARE * words:
        return None
    if impossible + odd < max(1.0, LOST_SHARE * words):
        return None
    return Mode.OCR if odd and odd + marked > MISREAD_SHARE * words else Mode.STRIPPED


def _is_damaged_alone(own: WordCounts) -> bool:
    """True for a line of some length without a mark.

    Some of its words are no syllables without theirs.
    """
    return (
        own.words > LEAST_WORDS
        and not own.marked
        and not own.foreign
        and own.impossible + own.odd > 1
    )


@TEXT_CACHES.remember(1 << 14)
def _evidence_of(line: str) -> WordCounts:
    return _sum(map(_counts_of, line.split()))


@TEXT_CACHES.remember(1 << 14)
def _counts_of(token: str) -> WordCounts:
    """The counts of what stands between two blanks."""
    words, kinds = _words_of(token), _kinds_of(token)
    marked = (word for word, kind in zip(words, kinds, strict=True) if kind == "marked")
    odd = len(ODD_RE.findall(token))
    return WordCounts(
        len(kinds),
        kinds.count("marked"),
        kinds.count("foreign"),
        kinds.count("impossible"),
        odd + kinds.count("odd"),
        sum(max(word) > LAST_OF_LATIN for word in marked),
    )


def _words_of(token: str) -> list[str]:
    return [word for word in LETTERS_RE.findall(token) if len(word) > 1]


@TEXT_CACHES.remember(1 << 14)
def _kinds_of(token: str) -> tuple[str, ...]:
    return tuple(map(_kind, _words_of(token)))


def _kind(word: str) -> str:
    if is_syllable(word):
        return "plain" if word.isascii() else "marked"
    if fold(word) in _bases() and not FOREIGN_LETTER_RE.search(word):
        return "impossible" if word.isascii() else "odd"
    return "capitals" if word.isupper() else "foreign"


@cache
def _bases() -> frozenset[str]:
    """All syllables without their marks."""
    bare = list(map(fold, rhymes()))
    return frozenset(f"{onset}{rhyme}" for onset in map(fold, onsets()) for rhyme in bare)
