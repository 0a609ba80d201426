"""Names that need no more, and so end before a deed: "Công an tỉnh", "Sở Xây dựng".

A level, a known field of government or "liên quan" completes a name.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from normalizers.letters.text import comparison_key
from normalizers.units.openings import NameStart, name_start
from normalizers.word_lists import phrases, rows

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


@cache
def _fields() -> frozenset[str]:
    return frozenset(comparison_key(row["domain"]) for row in rows("name_domains"))


def has_known_field(place: DeedPlace) -> bool:
    """“Sở Xây dựng | …”: a kind and a field of government are a name."""
    return place.start is not None and comparison_key(place.start.rest) in _fields()


def is_closed(place: DeedPlace) -> bool:
    """“các ngành liên quan | …”: nothing more says which of them."""
    return place.head.endswith(tuple(f" {tail}" for tail in listed_words("closing_tails")))


def says_which(place: DeedPlace) -> bool:
    """“các sở, ban, ngành tỉnh | có liên quan và …”: words of the name, in two or more."""
    tails = (word for word in listed_words("qualifiers") if " " in word)
    return any(f"{place.ahead} ".startswith((f"{tail} ", f"{tail},")) for tail in tails)


def is_complete(name: str) -> bool:
    """True for a name that needs no more: "Công an tỉnh", "Sở Xây dựng", "các ngành liên quan"."""
    place = DeedPlace(name, len(name), name)
    return is_level(place) or has_known_field(place) or is_closed(place)
