"""The names that a document itself knows: where it prints one alone it shows where the name ends.

In "Phòng Kế hoạch tổng hợp chốt lịch" no word tells that "tổng hợp" is no deed; the same words
alone in a heading, a cell, a label's value or among the recipients do. Such a name is read as if
all its words had capitals, which is how other names show that they go on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile
from types import MappingProxyType

from normalizers.letters.text import nfc, squeeze
from normalizers.letters.words import TOKEN_RE
from normalizers.units.openings import UNIT_CLASSES, name_start
from normalizers.units.predicates import strong_predicate_start
from normalizers.word_lists import phrases

LONGEST_NAME = 16  # words
SHORTEST_DEED = 7  # small words from a predicate on: a sentence, no name
LEAST_WORDS = 3  # a kind and one word are a name by themselves, whatever stands elsewhere


@dataclass(frozen=True, eq=False, slots=True)
class KnownNames:
    """The names that a document knows, in small letters: by their first word, the longest first.

    And the short forms of bodies that it defines, with what they stand for.
    """

    by_first: dict[str, list[str]] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)

    def titled(self, text: str) -> str:
        """The text with the names in it in capitals, every letter in its place.

        >>> known_names(["Phòng Kế hoạch tổng hợp"]).titled("Phòng Kế hoạch tổng hợp lập sổ")
        'Phòng Kế Hoạch Tổng Hợp lập sổ'
        """
        small = text.lower()
        if self.by_first.keys().isdisjoint(small.split()) or len(small) != len(text):
            return text
        letters = list(text)
        for begin, end in self._spans(small):
            for word in TOKEN_RE.finditer(small, begin, end):
                if word[0] not in _levels():
                    letters[word.start()] = letters[word.start()].upper()
        return "".join(letters)

    def spelled(self, text: str) -> str:
        """The text with its short forms spelled out, where it opens with one.

        >>> known_names((), {"PQT": "Phòng Quản trị"}).spelled("PQT lập sổ")
        'Phòng Quản trị lập sổ'
        """
        if not any(self._opens(short, text) for short in self.short):
            return text
        for short, name in self.short.items():
            text = "".join(_spelled(text, short, name))
        return text

    def as_printed(self, name: str, text: str) -> str:
        """A name of the text that was spelled out, as it is printed."""
        if name in text:
            return name
        for short, long in self.short.items():
            name = name.replace(long, short)
        return name

    @staticmethod
    def _opens(short: str, text: str) -> bool:
        behind = text[len(short) :]
        return text.startswith(short) and behind[:1] in (" ", ":", ",")

    def _spans(self, small: str) -> Iterator[tuple[int, int]]:
        end = 0
        for word in TOKEN_RE.finditer(small):
            for name in self.by_first.get(word[0], ()) if word.start() >= end else ():
                stop = word.start() + len(name)
                if small.startswith(name, word.start()) and not small[stop : stop + 1].isalnum():
                    end = stop
                    yield word.start(), stop
                    break


NO_NAMES = KnownNames()


def _spelled(text: str, short: str, name: str) -> Iterator[str]:
    """The pieces of a text, a name where its short form stands as a word."""
    done, begin = 0, text.find(short)
    while begin >= 0:
        end = begin + len(short)
        if not (_joins(text[begin - 1 : begin]) or _joins(text[end : end + 1])):
            yield text[done:begin]
            yield name
            done = end
        begin = text.find(short, end)
    yield text[done:]


def _joins(letter: str) -> bool:
    """True for a sign that a longer short form goes on with: "PQT-KT", "PQT&ĐT"."""
    return letter.isalnum() or letter in ("&", "-")


def known_names(
    names: Iterable[str], short: Mapping[str, str] = MappingProxyType({})
) -> KnownNames:
    """The names among texts that stand alone in a document, and the short forms of bodies."""
    bodies = {form: name for form, name in short.items() if _is_body(name)}
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(squeeze(nfc(name)) for name in (*names, *bodies.values())):
        if is_whole_name(name):
            by_first[name.split()[0].lower()].append(name.lower())
    return KnownNames(
        {first: sorted(of, key=len, reverse=True) for first, of in by_first.items()}, bodies
    )


def _is_body(name: str) -> bool:
    start = name_start(name)
    return start is not None and start.start_class in UNIT_CLASSES and not start.is_many


def is_whole_name(text: str) -> bool:
    """True for one body's name that has small words in it and no sentence behind it.

    >>> is_whole_name("Tổ Khoa học tự nhiên"), is_whole_name("Sở Y tế cử bác sĩ dự các lớp")
    (True, False)
    """
    words = text.split()
    start = name_start(text) if LEAST_WORDS <= len(words) <= LONGEST_NAME else None
    if start is None or start.is_many or start.start_class not in UNIT_CLASSES:
        return False
    if not text[0].isupper() or not start.rest or "," in text or _many() & set(words):
        return False
    deed = strong_predicate_start(text)
    return deed is None or _small_words(text[deed:]) < SHORTEST_DEED


def _small_words(text: str) -> int:
    """How many words stand before the first one with a capital."""
    return sum(1 for _ in takewhile(str.islower, text.split()))


@cache
def _many() -> frozenset[str]:
    return frozenset(phrases("unit_words", "many"))


@cache
def _levels() -> frozenset[str]:
    return frozenset(phrases("unit_words", "level_ends"))
