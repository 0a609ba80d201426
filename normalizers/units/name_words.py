"""A printed name → its words as they are compared: short forms out, without what is said twice."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from functools import cache

from normalizers.letters.text import comparison_key, slug, squeeze
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.units.issuer_world import IssuerWorld
from normalizers.units.lists import strip_remark
from normalizers.units.short_forms import general_abbreviations
from normalizers.word_lists import phrases, words_re

LONGEST_ID = 80
# "HĐND&UBND" is two short forms, "GD&ĐT" is one.
_TWO_FORMS_RE = re.compile(r"(?<=[A-ZĐ]{3})&(?=[A-ZĐ]{3})")
_PUNCTUATION = str.maketrans(dict.fromkeys(",;:/-–—", " "))
_MANY = frozenset(map(comparison_key, phrases("unit_words", "many")))
_CONNECTING = frozenset(map(comparison_key, phrases("unit_words", "connecting")))
_ON_SITE = tuple(map(comparison_key, ("trên", "địa", "bàn")))
_DIRECTLY = comparison_key("trực")


@cache
def _abbreviation_re() -> re.Pattern[str]:
    letters = sorted(general_abbreviations(), key=len, reverse=True)
    return words_re(letters, r"(?<!\w)", r"(?![\w&])")


def expand_abbreviations(name: str) -> str:
    """The name with its general abbreviations written out.

    >>> expand_abbreviations("Sở GD&ĐT")
    'Sở Giáo dục và Đào tạo'
    """
    name = _TWO_FORMS_RE.sub(" và ", name)
    return _abbreviation_re().sub(lambda found: general_abbreviations()[found[0]], name)


def with_defined(text: str, defined: Mapping[str, str]) -> str:
    """The text with the short forms that the document defines written out, word by word."""
    for short, long in defined.items():
        if short in text and short.isupper():
            text = long.join(re.split(rf"(?<!\w){re.escape(short)}(?!\w)", text))
    return text


@TEXT_CACHES.remember(16384)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as keys: without punctuation, "các" and zeros before a figure."""
    text = name.replace("&", " và ").translate(_PUNCTUATION)
    words = map(_without_zeros, comparison_key(text).split())
    return tuple(word for word in words if word not in _MANY)


def _without_zeros(word: str) -> str:
    return (word.lstrip("0") or "0") if word[:2].isdecimal() else word


def key_words(name: str, world: IssuerWorld) -> tuple[str, ...]:
    """The words of a name; the issuer's own place is its level alone ("xã Phú Lạc" → "xã")."""
    words = words_of(name)
    for place in (world.place, world.province):
        if place is not None:
            tail = (place.level, *place.name.split())
            if words[-len(tail) :] == tail and len(words) > len(tail):
                words = words[: len(words) - len(tail) + 1]
    return words


def without_tail(words: tuple[str, ...], tails: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The words without a tail that only says "of the issuer".

    The words that join the tail go with it.
    """
    for tail in tails:
        if len(words) > len(tail) and words[-len(tail) :] == tail:
            words = words[: -len(tail)]
            break
    if words[-3:] == _ON_SITE and len(words) > 3:
        words = words[:-3]
    while len(words) > 1 and words[-1] in _CONNECTING and words[-2] != _DIRECTLY:
        words = words[:-1]
    return words


def slug_of(key: str) -> str:
    """The key without marks, words joined by "-"; cut with a hash of the whole where too long."""
    whole = slug(key)
    if len(whole) <= LONGEST_ID:
        return whole
    digest = hashlib.sha256(key.encode()).hexdigest()[:8]
    return f"{whole[: LONGEST_ID - 9].rstrip('-')}-{digest}"


def id_within(unit_id: str, name: str) -> str | None:
    """The id that a printed name has in the world of a unit; None where no letter is left.

    >>> id_within("tinh-an-binh/so-noi-vu", "Sở NV")
    'tinh-an-binh/so-nv'
    """
    own = slug_of(" ".join(words_of(expand_abbreviations(squeeze(strip_remark(name))))))
    world, parting, _ = unit_id.rpartition("/")
    return f"{world}{parting}{own}" if own else None
