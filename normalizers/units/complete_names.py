"""Names that need no more, and so end before a deed: "Công an tỉnh", "Sở Xây dựng".

A level, a known field of government or "liên quan" completes a name.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from normalizers.units.joints import last_piece
from normalizers.units.known_fields import ends_in_field
from normalizers.units.openings import (
    OFFICES,
    UNIT_CLASSES,
    NameStart,
    StartClass,
    name_start,
)
from normalizers.units.tagged_words import word_sorts
from normalizers.word_lists import phrases

AHEAD = 60  # letters that the tagger is shown of what lies ahead


class DeedPlace(NamedTuple):
    """A word in lower case where a deed may begin.

    `begin` is its place in the whole text, `head` the piece of the list before it.
    """

    text: str
    begin: int
    head: str

    @property
    def start(self) -> NameStart | None:
        """How the name before it begins."""
        return name_start(self.head)

    @property
    def before(self) -> list[str]:
        """The words of the name before it."""
        return self.head.split()

    @property
    def ahead(self) -> str:
        """The text from it on."""
        return self.text[self.begin :]

    @property
    def words(self) -> list[str]:
        """The words from it on, as many as are looked at."""
        return self.ahead[:AHEAD].split()


@cache
def listed_words(name: str) -> frozenset[str]:
    """The words of a list of `unit_words`."""
    return frozenset(phrases("unit_words", name))


def is_level(place: DeedPlace) -> bool:
    """“Công an xã | …”: a level ends a name."""
    return place.before[-1] in listed_words("level_ends")


def has_known_field(place: DeedPlace) -> bool:
    """“Sở Xây dựng | …”: a kind and a field of government are a name."""
    return ends_in_field(place.head)


def is_closed(place: DeedPlace) -> bool:
    """“các ngành liên quan | …”: nothing more says which of them."""
    return place.head.endswith(tuple(f" {tail}" for tail in listed_words("closing_tails")))


def says_which(place: DeedPlace) -> bool:
    """“các sở, ban, ngành tỉnh | có liên quan và …”: words of the name, in two or more."""
    tails = (word for word in listed_words("qualifiers") if " " in word)
    return any(f"{place.ahead} ".startswith((f"{tail} ", f"{tail},")) for tail in tails)


def ends_in_figure(place: DeedPlace) -> bool:
    """“Tổ 5 | …”, "lớp 8B | …", "khối 10A2 | …"."""
    last = place.before[-1]
    return last[-1].isdigit() or (last[0].isdigit() and last.isalnum())


def ends_in_team(place: DeedPlace) -> bool:
    """“Thư ký Đoàn | thẩm định”: what a team is set up for follows its kind.

    "Chi đoàn" is another kind.
    """
    *_, above, last = ["", *place.before]
    return last.lower() in listed_words("teams") and not _is_kind(f"{above} {last}")


def _is_kind(words: str) -> bool:
    start = name_start(words)
    return start is not None and not start.rest and not start.is_many


def opens_name(place: DeedPlace) -> bool:
    """“Bí thư | chi đoàn”, "Phòng Tài chính | kế toán": a name in a name, in small letters."""
    inner = name_start(place.ahead[:AHEAD]) if place.start is not None else None
    if inner is None or place.start is None:
        return False
    is_office = place.start.start_class in OFFICES and not place.start.rest
    is_of_office = is_office and inner.start_class in UNIT_CLASSES - {StartClass.PLURAL}
    return inner.start_class is StartClass.CLERK or is_of_office


def makes_noun(place: DeedPlace) -> bool:
    """“phụ trách việc | mời khách”: behind a word that makes a noun of it no deed is anybody's.

    In "Tổ giúp việc" it is half of another word.
    """
    last = place.before[-1]
    if last not in listed_words("noun_makers"):
        return False
    begin = place.text.rindex(last, 0, place.begin)
    return any(word.begin == begin for word in word_sorts(place.text[: place.begin + AHEAD]))


def tells_which(place: DeedPlace) -> bool:
    """“các ngành | có liên quan”, "các đơn vị | trực thuộc tỉnh": verbs that are no deed."""
    first, *others = place.words
    pair = " ".join((first, *others[:1]))
    return not listed_words("telling_tails").isdisjoint((first.rstrip(",;"), pair))


def topic_begin(text: str) -> int | None:
    """Where a name goes on with what its body is set up for, after "về"; None where none does.

    "Ban Chỉ đạo về chuyển đổi số", but "Tổ công tác về xã" goes there.

    >>> topic_begin("Ban Chỉ đạo về chuyển đổi số họp"), topic_begin("Tổ công tác về xã họp")
    (15, None)
    """
    (about,) = listed_words("before_topic")
    body, _, topic = text.partition(f" {about} ")
    start = name_start(body) if topic else None
    if start is None or start.kind not in listed_words("bodies_with_topic"):
        return None
    first, *others = topic.split(" ")
    opening = {first, " ".join((first, *others[:1]))}
    if first[:1].isupper() or opening & (listed_words("levels") | listed_words("going")):
        return None
    return len(text) - len(topic)


def is_of_topic(text: str, begin: int) -> bool:
    """True for a verb in a list of what a body is set up for: "về phòng | , chống lãng phí"."""
    topic = topic_begin(text)
    return topic is not None and topic <= begin and not last_piece(text[topic:begin])


def is_complete(name: str) -> bool:
    """True for a name that needs no more: "Công an tỉnh", "Sở Xây dựng", "các ngành liên quan"."""
    place = DeedPlace(name, len(name), name)
    return is_level(place) or has_known_field(place) or is_closed(place)
