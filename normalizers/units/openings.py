"""How the name of a unit, an office or a person begins: its kind, and how the name may go on.

The kinds are data: `resources/unit_kinds.csv`, `offices.csv`, `false_unit_starts.csv`,
`false_surnames.csv`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from normalizers.letters.text import TONE_MARKS, comparison_key, nfc
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import LETTERS_RE
from normalizers.units.tagged_words import word_sorts
from normalizers.word_lists import any_of, keys, phrases, rows

LONGEST_TRADE = 60  # letters that the tagger is shown
LONGEST_START = 6  # words of an expression: "Đại biểu Hội đồng nhân dân"

# "Các sở", "toàn thể giáo viên": one name for many units.
_QUANTIFIER_RE = re.compile(
    rf"(?:(?:{any_of('unit_words', 'quantifiers')})\s+){{1,2}}"
    r"|\d{1,3}\s+(?-i:(?=[A-ZĐ]))",
    re.IGNORECASE,
)


# "Tổ chức" alone is a verb ("Tổ chức hội nghị"), after "các" it is a noun ("các tổ chức, cá
# nhân").
_ORGANIZATION_KEY = comparison_key("tổ chức")
# "Cộng tác viên", "Bếp trưởng", "Dược sĩ": what the last syllable makes a person.
_TRADES = frozenset(phrases("unit_words", "trades"))
_NO_TRADES = frozenset(phrases("unit_words", "no_trades"))
TRADE_WORDS = range(2, 4)


class StartClass(StrEnum):
    """What kind of word opens a name; see the heads of the CSV files for specimens."""

    NAMED = "named"
    LOOSE = "loose"
    WHOLE = "whole"
    PLURAL = "plural"
    LEVEL = "level"
    OFFICE = "office"
    STAFF = "staff"
    CLERK = "clerk"
    DOMAIN = "domain"
    PERSON = "person"


UNIT_CLASSES = frozenset(
    {StartClass.NAMED, StartClass.LOOSE, StartClass.WHOLE, StartClass.PLURAL, StartClass.LEVEL}
)
OFFICES = frozenset({StartClass.OFFICE, StartClass.STAFF, StartClass.CLERK})
OPEN_CLASSES = frozenset({StartClass.NAMED, StartClass.LOOSE})


class NameStart(NamedTuple):
    """The opening of a name: canonical kind, class, whether "các" stands before, what follows."""

    kind: str
    start_class: StartClass
    is_many: bool
    rest: str

    @property
    def has_proper_rest(self) -> bool:
        """True where a capital or a digit follows: Phòng **T**ài chính, Tổ **1**."""
        return self.rest[:1].isupper() or self.rest[:1].isdigit()

    @property
    def is_one_place(self) -> bool:
        """True for one place by its name or number: "Thôn Đông", "Tổ dân phố 5", "Ấp số 3"."""
        words = self.rest.split()
        name = words[1:] if words[:1] == [*phrases("unit_words", "before_number")] else words
        is_named = bool(name) and not name[0][0].islower()
        is_measured = any(word[0].isdigit() for word in name[1:])  # "xã A 2 ha"
        return (
            is_named
            and not is_measured
            and self.start_class is StartClass.LEVEL
            and not self.is_many
        )


@cache
def _starts() -> dict[str, tuple[str, StartClass]]:
    """Expression → kind and class; abbreviations by their letters, words by comparison key."""
    ranks = phrases("unit_words", "ranks")
    found = {comparison_key(rank): (rank, StartClass.PERSON) for rank in ranks}
    for name in ("offices", "unit_kinds"):
        for row in rows(name):
            word = row["word"]
            key = word if is_abbreviation(word) else comparison_key(word)
            found[key] = (row["kind"], StartClass(row["class"]))
    return found


@cache
def _first_words() -> frozenset[str]:
    """The words that open an expression of the lists, as they are looked up."""
    listed = (*_starts(), *keys("false_unit_starts", "expression"))
    return frozenset(expression.split()[0] for expression in listed)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in rows("surnames"))


def is_abbreviation(word: str) -> bool:
    """True for capitals without a small letter, two or more: "UBND", "P.HT", "CB-GV-NV"."""
    return len(word) > 1 and word.isupper() and " " not in word


def is_person_name(text: str) -> bool:
    """A surname and two to five more capitalized words: "Trần Văn Mẫu"; no place has so many.

    "HỒ SƠ LƯU TRỮ" and "Y TẾ HỌC ĐƯỜNG" open with words that name things.
    """
    words = text.split()
    return (
        3 <= len(words) <= 6
        and words[0].title() in _surnames()
        and all(word[0].isupper() and word.isalpha() for word in words)
        and _lookup_key(words[:2]) not in keys("false_surnames", "expression")
    )


@TEXT_CACHES.remember(65536)
def name_start(text: str) -> NameStart | None:
    """How a name begins, or None where no listed kind, office or person opens it.

    >>> name_start("Các phòng chuyên môn").kind, name_start("Phòng ngừa rủi ro")
    ('phòng', None)
    """
    quantifier = _QUANTIFIER_RE.match(text)
    body = text[quantifier.end() :] if quantifier else text
    parted = body.replace("TT.", "TT. ").replace(":", ": ")
    first = parted.split(maxsplit=LONGEST_START)[:LONGEST_START]
    bare = [word.rstrip(",;:") for word in first]
    if quantifier and _lookup_key(bare[:2]) == _ORGANIZATION_KEY:
        return NameStart("tổ chức", StartClass.PLURAL, True, " ".join(parted.split()[2:]))
    if not _may_open(next(filter(None, bare), "")):
        return _person_by_trade(body, quantifier is not None)
    false_length = _false_start_length(bare)
    for length in range(len(bare), false_length, -1):
        found = _lookup(bare[:length])
        if found:
            rest = " ".join(parted.split()[length:])
            if found[1] is StartClass.PERSON and not rest[:1].isupper():
                return _addressed_office(rest, quantifier is not None)
            return NameStart(*found, quantifier is not None, rest)
    return _person_by_trade(body, quantifier is not None) if not false_length else None


@cache
def _unit_letters() -> frozenset[str]:
    """The letters that begin the expressions for units, up to the first blank or sign."""
    listed = (key for key, (_, start_class) in _starts().items() if start_class in UNIT_CLASSES)
    return frozenset("".join(takewhile(_is_of_word, comparison_key(key))) for key in listed)


def _is_of_word(sign: str) -> bool:
    return sign.isalpha() or sign in TONE_MARKS


def may_name_units(text: str) -> bool:
    """False where no word with a capital begins the name of a unit: most texts are told so at once.

    >>> may_name_units("Rà soát quy chế"), may_name_units("giao Sở Nội vụ")
    (False, True)
    """
    words = LETTERS_RE.findall(nfc(text))
    return any(word[0].isupper() and comparison_key(word) in _unit_letters() for word in words)


def _may_open(word: str) -> bool:
    """False where no expression of the lists opens with a word: most texts are told so at once."""
    key = comparison_key(word)
    return not _first_words().isdisjoint((word, word.rstrip("."), key, key.rstrip(".")))


def _addressed_office(text: str, is_many: bool) -> NameStart | None:
    """“(Các) đồng chí trưởng ấp", "ông, bà trưởng bản"; "Bà con nông dân" has no office."""
    start = name_start(text)
    is_office = start is not None and start.start_class in OFFICES
    return start._replace(is_many=is_many or start.is_many) if start and is_office else None


def _lookup_key(words: list[str]) -> str:
    return comparison_key(" ".join(words))


def _lookup(words: list[str]) -> tuple[str, StartClass] | None:
    phrase = " ".join(words)
    starts = _starts()
    for spelling in (phrase, phrase.rstrip(".")):
        if spelling in starts and is_abbreviation(spelling):
            return starts[spelling]
    return starts.get(_lookup_key(words).rstrip("."))


def _person_by_trade(text: str, is_many: bool) -> NameStart | None:
    """“Cử viên chức” is no "cử viên": the first word that a tagger sees must be the person."""
    words = text.split(maxsplit=TRADE_WORDS.stop)
    if _TRADES.isdisjoint(map(str.casefold, words[1 : TRADE_WORDS.stop - 1])):
        return None
    first = next(iter(word_sorts(text[:LONGEST_TRADE])), None)
    syllables = first.word.casefold().split() if first is not None else []
    is_trade = len(syllables) in TRADE_WORDS and syllables[-1] in _TRADES
    if not is_trade or " ".join(syllables[-2:]) in _NO_TRADES:
        return None
    kind, rest = " ".join(syllables), text.split()[len(syllables) :]
    return NameStart(kind, StartClass.STAFF, is_many, " ".join(rest))


def _false_start_length(words: list[str]) -> int:
    """How many words an expression takes that only looks like a unit: "Ban hành …" is 2."""
    key_words = comparison_key(" ".join(word.rstrip(".") for word in words)).split()
    is_title = len(words) > 1 and words[1][:1].isupper() and not words[1].isupper()
    if is_title and key_words[0] != comparison_key("xã"):
        return 0  # "Phòng Học sinh" has a name, "phòng học" has none; "Xã Hội" is no xã
    false_starts = keys("false_unit_starts", "expression")
    for length in range(min(len(key_words), 4), 1, -1):
        if " ".join(key_words[:length]) in false_starts:
            return length
    return 0
