"""Where the names end that open a text: "Viện Thủy lợi | sửa chữa đập", told by their shape.

A name is a kind with its own name, or persons by their office. What follows it in lower case, is a
verb and has its object after it is a deed, though no list knows it; underthesea says which words
are verbs, and is asked only where shape leaves a place open. Tails ("của tỉnh", "các xã") go on
with the name. The weights are those of a logistic regression over names in plans with answers, and
over names alone, rounded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import exp
from typing import NamedTuple

from normalizers.letters.words import TOKEN_RE
from normalizers.units.complete_names import (
    AHEAD,
    DeedPlace,
    has_known_field,
    is_closed,
    is_level,
    listed_words,
    says_which,
)
from normalizers.units.joints import PIECE_END_RE
from normalizers.units.openings import StartClass, name_start
from normalizers.units.predicates import PredicateClass, listed_predicate
from normalizers.units.tagged_words import word_sorts
from normalizers.word_lists import phrases

ENOUGH, FAR = 2.9, 1.3  # evidence that lacks so much is none
UNLIKELY = 0.02
FAVOUR = 1.2  # how much likelier than another a place is that is surely the likelier one
CAPITALS_AHEAD, KNOWN_WORDS = 3, 4  # words; these all with capitals
SEEN = 200  # letters that the tagger is shown of the text
# A subject that leaves no doubt: what follows it is a verb, if it can be one.
THEY = f"{phrases('unit_words', 'they')[0]} "
FUNCTION_SORTS = frozenset("ECRTLP")  # prepositions, adverbs, particles, determiners, pronouns
PERSONS = frozenset({StartClass.OFFICE, StartClass.STAFF, StartClass.CLERK, StartClass.PERSON})


class DeedEvidence(NamedTuple):
    """One sort of evidence that a deed begins at a word: its weight, and whether it holds."""

    name: str
    weight: float
    holds: Callable[[DeedPlace], bool]


def deed_start(text: str) -> int | None:
    """Where the deed begins after the names that open a text; None where they are all of it.

    >>> text = "Viện Thủy lợi sửa chữa đập"
    >>> text[: deed_start(text)]
    'Viện Thủy lợi '
    """
    if _are_surely_names(text):
        return None
    ends = deed_starts(text)
    return ends[0].begin if ends and ends[0].share > 1 - sum(end.share for end in ends) else None


class DeedStart(NamedTuple):
    """A place where the deed may begin, and how likely it does begin there and not before, 0..1."""

    begin: int
    share: float


def deed_starts(
    text: str,
    limit: int | None = None,
    are_names: Callable[[str], bool] = bool,
    rival: float = 0.0,
) -> list[DeedStart]:
    """The places where the deed may begin after the names that open a text, the likeliest first.

    Once no other can come near the likeliest, none is looked at.

    Args:
        text: a text that opens with names.
        limit: places behind it are not looked at.
        are_names: whether what stands before a place is names.
        rival: the share from which on a place makes it worth while to look at the limit.
    """
    found, names_go_on, likeliest = [], 1.0, 0.0
    for place in _places(text):
        is_beyond = limit is not None and place.begin > limit
        if is_beyond or names_go_on < UNLIKELY or FAVOUR * names_go_on < likeliest:
            break
        if place.begin == limit and likeliest < rival:
            break
        if not are_names(text[: place.begin]):
            continue
        share = _share(place)
        found.append(DeedStart(place.begin, names_go_on * share))
        likeliest = max(likeliest, found[-1].share)
        names_go_on *= 1 - share
    return sorted(found, key=lambda end: -end.share)


def _are_surely_names(text: str) -> bool:
    """True where no deed begins in a text, whatever the tagger would say of any place in it."""
    names_go_on, likeliest = 1.0, 0.0
    for place in _places(text):
        most = _said(place) + MOST_OF_TAGS
        share = _likely(most) if most >= ENOUGH - FAR else 0.0
        names_go_on, likeliest = names_go_on * (1 - share), max(likeliest, share)
        if names_go_on < likeliest:
            return False
    return True


def _said(place: DeedPlace) -> float:
    """What is said for a place by all that needs no tagger."""
    return sum(evidence.weight for evidence in EVIDENCE if evidence.holds(place))


def _likely(said: float) -> float:
    return 1 / (1 + exp(ENOUGH - said))


def _share(place: DeedPlace) -> float:
    """How likely the deed begins at a place if the names go on until there, 0..1."""
    said = _said(place)
    most = MOST_OF_TAGS
    for evidence in TAGS:
        if said + most < ENOUGH - FAR:
            return 0.0
        most -= max(0.0, evidence.weight)
        said += evidence.weight if evidence.holds(place) else 0.0
    return _likely(said)


def _places(text: str) -> Iterator[DeedPlace]:
    """The words in lower case after the beginning of a name, in every piece of the list."""
    start = 0
    for end in [*(joint.span() for joint in PIECE_END_RE.finditer(text)), (len(text), len(text))]:
        for word in TOKEN_RE.finditer(text, start, end[0]):
            head = text[start : word.start()].rstrip()
            is_name = head[:1].isupper() or name_start(head) is not None
            if head and is_name and word[0][0].islower():
                yield DeedPlace(text, word.start(), head)
        start = end[1]


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
    return _is_kind(place) and is_person and not _is_team(place)


def _is_team(place: DeedPlace) -> bool:
    """“Thư ký Đoàn | thẩm định”: what a team is set up for follows its kind."""
    return place.before[-1].lower() in listed_words("teams")


def _is_bare(place: DeedPlace) -> bool:
    """“Tổ kiểm tra”, "các cơ quan tham mưu": what follows a kind alone says which one it is."""
    is_open = place.start is not None and place.start.start_class is not StartClass.WHOLE
    return _is_team(place) or (_is_kind(place) and is_open and not _is_of_persons(place))


def _is_many(place: DeedPlace) -> bool:
    return place.start is not None and place.start.is_many


def _goes_on(place: DeedPlace) -> bool:
    return place.words[0].rstrip(",;") in listed_words("name_tails")


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
    return _sort(place.text[:SEEN], place.begin)


def _is_open(place: DeedPlace) -> bool:
    """“các cơ sở có | …”, "Vụ Pháp chế thuộc | …": no name ends in such a word."""
    last = place.before[-1]
    begin = place.text[: place.begin].rindex(last)
    if is_closed(place):
        return False
    return last in listed_words("no_ends") or _sort(place.text[:SEEN], begin) in FUNCTION_SORTS


def _is_second_half(place: DeedPlace) -> bool:
    """“Khoa | học”, "Huyện | ủy": with the word before it, it is a word, or a kind."""
    before = f"{place.before[-1]} "
    kind = name_start(f"{before}{place.words[0]}")
    if kind is not None and not kind.rest:
        return True
    return _sort(f"{before}{place.ahead[:AHEAD]}".lower(), len(before)) is None


def _is_their_deed(place: DeedPlace) -> bool:
    return _sort(f"{THEY}{place.ahead[:AHEAD]}", len(THEY)) == "V"


EVIDENCE: tuple[DeedEvidence, ...] = (
    DeedEvidence("a list has it as a deed", 2.9, _is_listed(PredicateClass.STRONG)),
    DeedEvidence("a list has it behind names", 2.7, _is_listed(PredicateClass.ASIDE)),
    DeedEvidence("a list has it as a deed or a field", 1.9, _is_listed(PredicateClass.WEAK)),
    DeedEvidence("a list has it as a field", 0.4, _is_listed(PredicateClass.NOUN)),
    DeedEvidence("a level ends the name", 2.9, is_level),
    DeedEvidence("its field is known", 2.5, has_known_field),
    DeedEvidence("nothing more says which", 2.3, is_closed),
    DeedEvidence("the name ends in capitals", 1.5, _is_capitals),
    DeedEvidence("the document knows the name", 2.9, _is_known),
    DeedEvidence("a figure ends the name", 1.3, lambda place: place.head[-1].isdigit()),
    DeedEvidence("a word with a capital ends the name", 0.5, _is_title),
    DeedEvidence("an office stands before it", 0.6, _is_of_persons),
    DeedEvidence("a kind alone stands before it", -1.7, _is_bare),
    DeedEvidence(
        "it may say which of many", -0.6, lambda place: _is_bare(place) and _is_many(place)
    ),
    DeedEvidence("it goes on with a name", -3.0, _goes_on),
    DeedEvidence("it says which of many", -6.0, says_which),
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
    DeedEvidence("it is half of a word", -2.5, _is_second_half),
    DeedEvidence("it is a verb after a pronoun", 1.9, _is_their_deed),
    DeedEvidence(
        "it is no noun and no verb",
        0.9,
        lambda place: _sort(place.ahead[:AHEAD], 0) in FUNCTION_SORTS,
    ),
)
MOST_OF_TAGS = sum(evidence.weight for evidence in TAGS if evidence.weight > 0)
