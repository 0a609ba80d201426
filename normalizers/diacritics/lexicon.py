"""The words that the language model knows, with their ids and their ways in capitals."""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.pieces import FIRST_WORD
from normalizers.letters.syllables import VOWELS
from normalizers.letters.text import split_tones
from normalizers.letters.text_caches import TEXT_CACHES

# Every word may be written in any way: a share of each, beside what was counted.
ANY_CASE = (0.02, 0.006, 0.004)


class Case(IntEnum):
    """How a word is written; TITLE also stands for mixed ways such as "IoT"."""

    LOWER = 0
    TITLE = 1
    UPPER = 2


@dataclass(frozen=True)
class Lexicon:
    """Words in lower case with their tone in the old place, most frequent first.

    `case_counts` has one row per word and a column per `Case`; `titles` holds the ways in TITLE
    that are not simply a capital first letter ("IoT").
    """

    words: tuple[str, ...]
    case_counts: NDArray[np.int64]
    titles: dict[str, str]

    @cached_property
    def ids(self) -> dict[str, int]:
        """The id of each word; ids count from FIRST_WORD."""
        return {word: i for i, word in enumerate(self.words, FIRST_WORD)}

    @cached_property
    def case_scores(self) -> NDArray[np.float64]:
        """Logarithm of the share of each `Case`, one row per word."""
        counts = self.case_counts + 0.01
        shares = counts / counts.sum(axis=1, keepdims=True) + np.array(ANY_CASE)
        scores: NDArray[np.float64] = np.log(shares / shares.sum(axis=1, keepdims=True))
        return scores

    def id_of(self, word: str) -> int | None:
        """The id of a word, however it is written; None where it is not known."""
        return self.ids.get(plain_form(word.lower()))

    def written(self, index: int, case: Case) -> str:
        """The word of an id in one way of writing."""
        word = self.words[index - FIRST_WORD]
        if case is Case.TITLE:
            return self.titles.get(word, word[0].upper() + word[1:])
        return word.upper() if case is Case.UPPER else word


def case_of(word: str) -> Case:
    """How a word is written; a single capital is TITLE.

    >>> [case_of(word).name for word in ("sở", "Sở", "SỞ", "IoT", "Y")]
    ['LOWER', 'TITLE', 'UPPER', 'TITLE', 'TITLE']
    """
    if word == word.lower():
        return Case.LOWER
    return Case.UPPER if len(word) > 1 and word == word.upper() else Case.TITLE


@TEXT_CACHES.remember(1 << 17)
def plain_form(word: str) -> str:
    """A word of small letters with its tone mark where the old style puts it.

    The plans write "hòa", "thúy", "ủy"; NFC does not unify them with "hoà", "thuý", "uỷ".

    >>> plain_form("hoà"), plain_form("thuỷ"), plain_form("quý"), plain_form("tuyến")
    ('hòa', 'thủy', 'quý', 'tuyến')
    """
    base, tones = split_tones(word)
    if len(tones) != 1:
        return word
    place = _tone_place(base)
    if place is None:
        return word
    return base[:place] + unicodedata.normalize("NFC", base[place] + tones) + base[place + 1 :]


def is_same_word(raw: str, text: str) -> bool:
    """True where only the place of the tone differs: "Uỷ" stays as it was printed."""
    return plain_form(raw.lower()) == text.lower() and case_of(raw) == case_of(text)


def _tone_place(base: str) -> int | None:
    """Where the tone of a syllable without tone stands; None where it has no vowels of one run."""
    first = next((i for i, char in enumerate(base) if char in VOWELS), None)
    if first is None:
        return None
    last = first
    while last + 1 < len(base) and base[last + 1] in VOWELS:
        last += 1
    if base[first - 1 : first + 1] in ("qu", "gi") and first and last > first:
        first += 1  # "qu", "gi" before a vowel are consonants
    vowels, is_closed = base[first : last + 1], last + 1 < len(base)
    if any(char in VOWELS for char in base[last + 1 :]):
        return None
    return first + _tone_vowel(vowels, is_closed)


def _tone_vowel(vowels: str, is_closed: bool) -> int:
    if len(vowels) == 1:
        return 0
    marked = [i for i, char in enumerate(vowels) if char in "ăâêôơư"]
    if marked:
        return marked[-1]  # "ươ" bears it on the second: "được"
    return 1 if is_closed or len(vowels) == 3 else 0


def read_lexicon(path: Path) -> Lexicon:
    """The lexicon of a file with the columns word, lower, title, upper, title_form."""
    words: list[str] = []
    counts: list[tuple[int, int, int]] = []
    titles: dict[str, str] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            words.append(row["word"])
            counts.append((int(row["lower"]), int(row["title"]), int(row["upper"])))
            if row["title_form"]:
                titles[row["word"]] = row["title_form"]
    return Lexicon(tuple(words), np.array(counts, dtype=np.int64).reshape(-1, 3), titles)


def write_lexicon(lexicon: Lexicon, path: Path) -> None:
    """Writes the file that `read_lexicon` reads."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n")
        writer.writerow(("word", "lower", "title", "upper", "title_form"))
        for word, counts in zip(lexicon.words, lexicon.case_counts.tolist(), strict=True):
            writer.writerow((word, *counts, lexicon.titles.get(word, "")))
