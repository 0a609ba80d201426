"""Persons among the names of units: "Bà Lê Thị Mẫu, Hiệu trưởng" is a person and an office.

A surname of the list and capitals tell most of them. Where a title, a comma, a dash or a bracket
suggests a person whose surname no list has ("Tòng", "H'"), underthesea's recognition of named
entities is asked; on running prose it is right one time in five, so it is not asked there.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from normalizers.letters.text import nfc, squeeze
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.units.openings import StartClass, is_person_name, name_start
from normalizers.units.tagged_words import tagged_names
from normalizers.word_lists import any_of

_TITLE_RE = re.compile(
    rf"^(?:(?:{any_of('unit_words', 'addresses')}|{any_of('unit_words', 'persons')})(?:\s*\(bà\))?"
    rf"|(?:{any_of('unit_words', 'degrees')})\.?)[\s.:]+",
    re.IGNORECASE,
)
_COMRADE_RE = re.compile(r"(?<!\w)[đĐ]\s?/\s?[cC](?!\w)\.?|(?<!\w)[đĐ]c\.(?=\s)")
# Between a person and an office.
PERSON_PARTS_RE = re.compile(r"\s*[,;:()–—]\s*|\s+-\s+")
MOST_SYLLABLES = 7


class PersonName(NamedTuple):
    """A person and the office beside it; None for an office that is not printed."""

    person: str
    office: str | None


@TEXT_CACHES.remember(16384)
def split_person(printed: str) -> PersonName | None:
    """The person and the office that a printed name holds; None where it holds no person.

    >>> split_person("Bà Lê Thị Mẫu, Hiệu trưởng")
    PersonName(person='Lê Thị Mẫu', office='Hiệu trưởng')
    """
    text = squeeze(_COMRADE_RE.sub("Đồng chí", nfc(printed))).strip(" -–.;,*")
    parts = [part for part in PERSON_PARTS_RE.split(text) if part]
    titled = [bool(_TITLE_RE.match(part)) for part in parts]
    bare = [_untitled(part) for part in parts]
    person = next((part for part in bare if is_person_name(part)), None)
    if person is None and (any(titled) or any(map(_is_rank, bare))):
        person = _recognised(text, bare)
    if person is None:
        return None
    rest = [part for part in bare if part != person and _is_office(part)]
    return PersonName(person, ", ".join(rest) or None)


def _untitled(part: str) -> str:
    """A part without the titles before it: "Đồng chí ThS. Lê Thị Mẫu" → "Lê Thị Mẫu"."""
    while (bare := _TITLE_RE.sub("", part, count=1)) != part:
        part = bare
    return part.strip()


def _is_office(part: str) -> bool:
    start = name_start(part)
    return start is not None and start.start_class is not StartClass.PERSON


def _is_rank(part: str) -> bool:
    """True for an office that a person holds; "Phòng Giáo dục - Bắc Sơn" names no person."""
    start = name_start(part)
    return start is not None and start.start_class in (StartClass.OFFICE, StartClass.CLERK)


def _recognised(text: str, parts: list[str]) -> str | None:
    """The part that underthesea takes for a person: in mixed case, two syllables or more."""
    candidates = [part for part in parts if _may_be_person(part)]
    if not candidates:
        return None
    people = recognise_people(text)
    return next((part for part in candidates if part in people), None)


def _may_be_person(part: str) -> bool:
    words = part.split()
    return (
        2 <= len(words) <= MOST_SYLLABLES
        and not part.isupper()
        and all(word[0].isupper() for word in words)
        and name_start(part) is None
    )


def recognise_people(text: str) -> frozenset[str]:
    """The persons that underthesea names in a text."""
    people: list[list[str]] = []
    for word, tag in tagged_names(text):
        if tag == "B-PER":
            people.append([word])
        elif tag == "I-PER" and people:
            people[-1].append(word)
    return frozenset(" ".join(words) for words in people)
