"""What speaks for a deed at a word behind a name, each with its weight.

A name is a kind with its own name, or persons by their office. What follows it in lower case, is a
verb and has its object after it is a deed, though no list knows it; underthesea says which words
are verbs, and is asked only where shape leaves a place open. Tails ("của tỉnh", "các xã") go on
with the name. The weights are those of a logistic regression over names in plans with answers, and
over names alone, rounded.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from normalizers.units.complete_names import (
    AHEAD,
    DeedPlace,
    ends_in_figure,
    ends_in_team,
    has_known_field,
    is_closed,
    is_level,
    listed_words,
    makes_noun,
    opens_name,
    says_which,
    tells_which,
)
from normalizers.units.openings import StartClass, name_start
from normalizers.units.predicates import PredicateClass, listed_predicate
from normalizers.units.tagged_words import sort_behind_pronoun, word_sorts

CAPITALS_AHEAD, KNOWN_WORDS = 3, 4  # words; these all with capitals
SEEN = 200  # letters that the tagger is shown of the text
ADVERB = "R"
# Prepositions, particles, determiners, pronouns, adverbs.
FUNCTION_SORTS = frozenset(f"ECTLP{ADVERB}")
PERSONS = frozenset({StartClass.OFFICE, StartClass.STAFF, StartClass.CLERK, StartClass.PERSON})


class DeedEvidence(NamedTuple):
    """One sort of evidence that a deed begins at a word: its weight, and whether it holds."""

    name: str
    weight: float
    holds: Callable[[DeedPlace], bool]


def _is_capitals(place: DeedPlace) -> bool:
    """“Trạm An Khê | …”: a name of two words with capitals or more."""
    *_, above, last = ["", *place.before]
    return last[:1].isupper() and above[:1].isupper() and not _is_half(place)


def _is_known(place: DeedPlace) -> bool:
    """“Phòng Kế Hoạch Tổng Hợp | …”: so many capitals has a name that stands elsewhere alone."""
    capitals = [word[:1].isupper() for word in place.before]
    return len(capitals) >= KNOWN_WORDS and all(capitals) and not _goes_on(place)


def _is_title(place: DeedPlace) -> bool:
    """“Đồn Biên phòng | …”: of the last word of the name the first syllable has a capital."""
    *_, above, last = ["", *place.before]
    return above[:1].isupper() and last[:1].islower() and not _is_kind(place)


def _is_half(place: DeedPlace) -> bool:
    """“Trạm Thủy | nông …”: names of one syllable ("Khoa Dược") are rare."""
    rest = place.start.rest.split() if place.start else []
    return len(rest) == 1 and rest[0][:1].isupper() and not rest[0].isupper()


def _is_kind(place: DeedPlace) -> bool:
    return place.start is not None and not place.start.rest


def _is_of_persons(place: DeedPlace) -> bool:
    """“các tổ trưởng | …”: an office needs no name of its own."""
    is_person = place.start is not None and place.start.start_class in PERSONS
    return _is_kind(place) and is_person and not ends_in_team(place)


def _is_bare(place: DeedPlace) -> bool:
    """“Tổ kiểm tra”, "các cơ quan tham mưu": what follows a kind alone says which one it is."""
    is_open = place.start is not None and place.start.start_class is not StartClass.WHOLE
    return ends_in_team(place) or (_is_kind(place) and is_open and not _is_of_persons(place))


def _is_many(place: DeedPlace) -> bool:
    return place.start is not None and place.start.is_many


def _goes_on(place: DeedPlace) -> bool:
    """“… của huyện”, "… cấp xã"; what a tagger has for a verb does not: "… | cấp kinh phí"."""
    if place.words[0].rstrip(",;") not in listed_words("name_tails"):
        return False
    if tells_which(place) or _as_printed(place) != "V" or not _is_their_deed(place):
        return True
    return any(word in listed_words("level_ends") for word in place.words[1:2])


def _takes_object(place: DeedPlace) -> bool:
    """“chiêu sinh 04 lớp” is two words further; "cấp các thẻ": what is counted is an object."""
    second = [*place.words, ""][1]
    return second[:1].isdigit() or second in listed_words("before_objects")


def _is_listed(*classes: PredicateClass) -> Callable[[DeedPlace], bool]:
    return lambda place: listed_predicate(place.text, place.begin) in classes


def _sort(text: str, begin: int) -> str | None:
    """The sort of the word that begins at a place of a text; None inside a word."""
    return next((word.sort for word in word_sorts(text) if word.begin == begin), None)


def _as_printed(place: DeedPlace) -> str | None:
    """The sort of the word of a text that begins there; None inside a word.

    No word is made of a figure ("8B | quét"), or goes on behind a kind of several syllables, which
    is one itself ("Thư viện | kiểm kê"): what a tagger makes one is looked at without what is
    before it.
    """
    found = _sort(place.text[:SEEN], place.begin)
    is_parted = ends_in_figure(place) or (_is_kind(place) and len(place.before) > 1)
    return _theirs(place) if found is None and is_parted else found


def _is_open(place: DeedPlace) -> bool:
    """“các cơ sở có | …”, "Vụ Pháp chế thuộc | …": no name ends in such a word."""
    last = place.before[-1]
    begin = place.text[: place.begin].rindex(last)
    if is_closed(place):
        return False
    return last in listed_words("no_ends") or _sort(place.text[:SEEN], begin) in FUNCTION_SORTS


def _is_second_half(place: DeedPlace) -> bool:
    """“Khoa | học”, "Huyện | ủy": with the word before it, it is a word, or a kind.

    A kind of several syllables is a word itself: "Thư viện | kiểm kê".
    """
    kind = name_start(f"{place.before[-1]} {place.words[0]}")
    if kind is not None and not kind.rest:
        return True
    if _is_kind(place) and len(place.before) > 1:
        return False
    before = f"{_word_before(place)} "
    return _sort(f"{before}{place.ahead[:AHEAD]}".lower(), len(before)) is None


def _word_before(place: DeedPlace) -> str:
    """The word in small letters that ends right before a place, or the syllable."""
    above = (word.word for word in word_sorts(place.text[:SEEN]) if word.begin < place.begin)
    last = next(reversed(list(above)), "")
    is_word = last.islower() and place.head.endswith(f" {last}")
    return last if is_word else place.before[-1]


def _is_behind_deed(place: DeedPlace) -> bool:
    """“Trạm Y tế cấp thuốc | cho các hộ”: a verb in small letters goes on with what it does.

    Right behind a bare kind it says which one it is ("Tổ kiểm tra | lập biên bản"), "kế toán" is a
    name in a name, and what a capital follows goes on with one ("Phòng giao dịch An Khê").
    """
    if has_known_field(place):
        return False
    first = len(place.text[: place.begin].rstrip()) - len(place.head)
    verbs = [
        DeedPlace(place.text, word.begin, place.text[first : word.begin].rstrip())
        for word in word_sorts(place.text[:SEEN])
        if first < word.begin < place.begin and word.sort == "V" and word.word.islower()
    ]
    verbs = [verb for verb in verbs if verb.start is not None and _is_their_deed(verb)]
    if not verbs or _is_bare(verbs[0]):
        return False
    return not all(tells_which(verb) or opens_name(verb) or _is_in_name(verb) for verb in verbs)


def _is_in_name(verb: DeedPlace) -> bool:
    return any(word[:1].isupper() for word in verb.words[1:CAPITALS_AHEAD])


def _is_aside(place: DeedPlace) -> bool:
    """“Sở A | trong quý II rà soát”: a verb stands behind it, or it is one ("thông qua")."""
    if not _is_listed(PredicateClass.ASIDE)(place):
        return False
    words = word_sorts(place.text[:SEEN])
    return any(word.begin >= place.begin and word.sort == "V" for word in words)


def _is_with_verb(place: DeedPlace) -> bool:
    """“… | gỡ bỏ các ứng dụng”: two verbs say one deed."""
    follow = (
        pair for pair in pairwise(word_sorts(place.text[:SEEN])) if pair[0].begin == place.begin
    )
    is_pair = any(one.sort == "V" and other.sort == "V" for one, other in follow)
    return is_pair and not opens_name(place)


def _is_manner(place: DeedPlace) -> bool:
    """“Công ty | sẽ lắp đèn”, "các ngành quản lý lĩnh vực | quyết liệt chỉ đạo": before the verb.

    An adverb is of no name. How it is done may be: of one syllable it says which one it is ("Đội cờ
    đỏ | ghi sổ"), and behind a word with a capital it goes on ("Tổ Khoa học tự nhiên | ghi sổ").
    """
    words = word_sorts(place.text[:SEEN])
    follow = (pair for pair in pairwise(words) if pair[0].begin == place.begin)
    how = next((how for how, deed in follow if deed.sort == "V"), None)
    if how is None or how.sort == ADVERB:
        return how is not None
    return how.sort == "A" and " " in how.word and " ".join(place.before[-2:]).islower()


def _theirs(place: DeedPlace) -> str | None:
    return sort_behind_pronoun(place.ahead[:AHEAD])


def _is_their_deed(place: DeedPlace) -> bool:
    return _theirs(place) == "V"


EVIDENCE: tuple[DeedEvidence, ...] = (
    DeedEvidence("a list has it as a deed", 2.9, _is_listed(PredicateClass.STRONG)),
    DeedEvidence("a list has it behind names", 2.7, _is_aside),
    DeedEvidence("a list has it as a deed or a field", 1.9, _is_listed(PredicateClass.WEAK)),
    DeedEvidence("a list has it as a field", 0.4, _is_listed(PredicateClass.NOUN)),
    DeedEvidence("a level ends the name", 2.9, is_level),
    DeedEvidence("its field is known", 2.5, has_known_field),
    DeedEvidence("nothing more says which", 2.3, is_closed),
    DeedEvidence("the name ends in capitals", 1.5, _is_capitals),
    DeedEvidence("the document knows the name", 2.9, _is_known),
    DeedEvidence("a figure ends the name", 1.3, ends_in_figure),
    DeedEvidence("a word with a capital ends the name", 0.5, _is_title),
    DeedEvidence("an office stands before it", 0.6, _is_of_persons),
    DeedEvidence("a kind alone stands before it", -1.7, _is_bare),
    DeedEvidence(
        "it may say which of many", -0.6, lambda place: _is_bare(place) and _is_many(place)
    ),
    DeedEvidence("it goes on with a name", -3.0, _goes_on),
    DeedEvidence("it says which of many", -6.0, says_which),
    DeedEvidence("another name opens there", -4.0, opens_name),
    DeedEvidence("a noun is made of it", -6.0, makes_noun),
    DeedEvidence(
        "it stands in few names", 0.6, lambda place: place.words[0] in listed_words("no_name_words")
    ),
    DeedEvidence("an object follows", 0.9, _takes_object),
    DeedEvidence("nothing follows", -2.4, lambda place: len(place.words) == 1),
    DeedEvidence("one word follows", -1.9, lambda place: len(place.words) == 2),
    DeedEvidence(
        "a name goes on after it",
        -1.1,
        lambda place: any(word[0].isupper() for word in place.words[1:CAPITALS_AHEAD]),
    ),
)
# The cheaper ones first: the text as printed is tagged once, what lies ahead for every place.
TAGS: tuple[DeedEvidence, ...] = (
    DeedEvidence("it is inside a word", -1.9, lambda place: _as_printed(place) is None),
    DeedEvidence("it is a noun", -0.7, lambda place: (_as_printed(place) or "").startswith("N")),
    DeedEvidence("it is a verb", 0.6, lambda place: _as_printed(place) == "V"),
    DeedEvidence("no name ends so", -3.0, _is_open),
    DeedEvidence("it says how before a verb", 2.5, _is_manner),
    DeedEvidence("another verb is next", 0.7, _is_with_verb),
    DeedEvidence("it is half of a word", -2.5, _is_second_half),
    DeedEvidence("a deed stands before it", -2.5, _is_behind_deed),
    DeedEvidence("it is a verb after a pronoun", 1.9, _is_their_deed),
    DeedEvidence(
        "it is no noun and no verb",
        0.9,
        lambda place: _sort(place.ahead[:AHEAD], 0) in FUNCTION_SORTS,
    ),
)
MOST_OF_TAGS = sum(evidence.weight for evidence in TAGS if evidence.weight > 0)
