"""Where the names end that open a text: "Viện Thủy lợi | sửa chữa đập", told by their shape.

A name is a kind with its own name, or persons by their office. What follows it in lower case, is a
verb and has its object after it is a deed, though no list knows it; underthesea says which words
are verbs, and is asked only where shape leaves a place open. Tails ("của tỉnh", "các xã") go on
with the name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from normalizers.letters.text import WORD_RE, comparison_key
from normalizers.units.joints import PIECE_END_RE
from normalizers.units.openings import NameStart, StartClass, name_start
from normalizers.units.tagged_words import word_sorts
from normalizers.word_lists import phrases, rows

ENOUGH = 2.0
AS_VERB = 1.5  # what a place lacks at most, where the tagger is asked
LONG_DEED = 3  # words from the verb to the end of the text
CAPITALS_AHEAD = 3  # words
PERSONS = frozenset({StartClass.OFFICE, StartClass.STAFF, StartClass.CLERK, StartClass.PERSON})


class DeedPlace(NamedTuple):
    """A word in lower case where a deed may begin.

    `begin` is its place in the whole text, `head` the piece of the list before it, `ahead` the text
    from it on.
    """

    begin: int
    head: str
    ahead: str

    @property
    def start(self) -> NameStart | None:
        """How the name before it begins."""
        return name_start(self.head)

    @property
    def before(self) -> list[str]:
        """The words of the name before it."""
        return self.head.split()

    @property
    def words(self) -> list[str]:
        """The words from it on."""
        return self.ahead.split()


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
    for place in _places(text):
        shape = sum(evidence.weight for evidence in EVIDENCE if evidence.holds(place))
        if shape + AS_VERB >= ENOUGH and shape + _as_verb(text, place) >= ENOUGH:
            return place.begin
    return None


def _places(text: str) -> Iterator[DeedPlace]:
    """The words in lower case after the beginning of a name, in every piece of the list."""
    start = 0
    for end in [*(joint.span() for joint in PIECE_END_RE.finditer(text)), (len(text), len(text))]:
        for word in WORD_RE.finditer(text, start, end[0]):
            head = text[start : word.start()].rstrip()
            is_name = head[:1].isupper() or name_start(head) is not None
            if head and is_name and word[0][0].islower():
                yield DeedPlace(word.start(), head, text[word.start() :])
        start = end[1]


def _as_verb(text: str, place: DeedPlace) -> float:
    """What the tagger says: no word begins inside another one."""
    sorts = {word.begin: word.sort for word in word_sorts(text)}
    if place.begin not in sorts:
        return -ENOUGH
    return AS_VERB if sorts[place.begin] == "V" else 0.0


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(phrases("unit_words", name))


def _is_whole(place: DeedPlace) -> bool:
    """“Trạm Y tế | …”, "Công an xã | …", "khối 7 | …": a capital word or a level ends a name."""
    if _is_closed(place):
        return True
    if place.start is None or not place.start.rest:
        return place.start is not None and place.start.start_class is StartClass.WHOLE
    *_, above, last = ["", *place.before]
    is_level = last in _listed("level_ends")
    return is_level or last[:1].isupper() or last.isdigit() or above[:1].isupper()


def _is_half(place: DeedPlace) -> bool:
    """“Trạm Thủy | nông …”: of a word of two syllables the first alone has a capital."""
    rest = place.start.rest.split() if place.start else []
    *_, above, last = ["", "", *rest]
    return last[:1].isupper() and not last.isupper() and not above[:1].isupper()


def _is_of_persons(place: DeedPlace) -> bool:
    """“các tổ trưởng | …”: an office needs no name of its own."""
    start = place.start
    return start is not None and not start.rest and start.is_many and start.start_class in PERSONS


def _is_bare(place: DeedPlace) -> bool:
    """“Tổ kiểm tra”, "các cơ quan tham mưu": what follows a kind alone says which one it is."""
    start = place.start
    is_kind = start is not None and not start.rest and start.start_class is not StartClass.WHOLE
    return is_kind and not _is_of_persons(place)


@cache
def _fields() -> frozenset[str]:
    return frozenset(comparison_key(row["domain"]) for row in rows("name_domains"))


def _has_known_field(place: DeedPlace) -> bool:
    """“Sở Xây dựng | …”: a kind and a field of government are a name."""
    return place.start is not None and comparison_key(place.start.rest) in _fields()


def _is_collective(place: DeedPlace) -> bool:
    """“các doanh nghiệp hoạt động …”: a clause may say which of them."""
    is_many = place.start is not None and place.start.is_many
    ends = place.before[-1] in _listed("level_ends") or _is_closed(place)
    return is_many and not ends and not _is_of_persons(place)


def _is_closed(place: DeedPlace) -> bool:
    """“các ngành liên quan | …”: nothing more says which of them."""
    return place.head.endswith(tuple(f" {tail}" for tail in _listed("closing_tails")))


def _goes_on(place: DeedPlace) -> bool:
    return place.words[0].rstrip(",;") in _listed("name_tails")


def _is_grammar(place: DeedPlace) -> bool:
    return place.words[0] in _listed("no_name_words")


EVIDENCE: tuple[DeedEvidence, ...] = (
    DeedEvidence("the name before it is whole", 1.0, _is_whole),
    DeedEvidence("a word may be cut in two", -1.5, _is_half),
    DeedEvidence("its field is known", 1.0, _has_known_field),
    DeedEvidence("an office stands before it", 0.5, _is_of_persons),
    DeedEvidence("a kind alone stands before it", -2.0, _is_bare),
    DeedEvidence("it may say which of many", -1.5, _is_collective),
    DeedEvidence("it goes on with a name", -3.0, _goes_on),
    DeedEvidence("it stands in no name", 2.0, _is_grammar),
    DeedEvidence("an object follows", 0.5, lambda place: len(place.words) >= LONG_DEED),
    DeedEvidence("nothing follows", -1.0, lambda place: len(place.words) == 1),
    DeedEvidence(
        "a name goes on after it",
        -0.5,
        lambda place: any(word[0].isupper() for word in place.words[:CAPITALS_AHEAD]),
    ),
)
