"""Offices and the reasons beside recipients: closed sets, so that a reading near to one is it.

"GIÁM ĐÓC" is no office, and one mark from one; below "KT. GIÁM ĐỐC" stands a deputy, so that
"zÓ GIÁM ĐỐC" under a seal is "PHÓ GIÁM ĐỐC". What is an office as it stands is left as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from extractors.lines.letters import bare, bare_words, is_capitals
from extractors.misread.letter_shapes import likeness
from extractors.misread.own_print import PrintToken, tokens_of
from extractors.word_lists import phrases, words_re
from extractors.zones.signing import CAPACITY_RE, OFFICE_RE
from normalizers.letters.text import comparison_key, fold

LEAST_KEPT = 0.5  # of the strokes of a doubted word
REASON_EDGES = "();,. "
# "KT. GIÁM ĐỐC": who signs below is a deputy.
DEPUTY_RE = words_re(
    bare_words("signing", "for_whom_a_deputy_signs"), r"^\W{0,3}", r"(?!\w)", r"\s"
)


def mended_office(text: str, above: str, is_doubted: Callable[[PrintToken], bool]) -> str | None:
    """The line with the office that it names, where a word of it was misread; None for any other.

    `above` is the line above it.

    >>> mended_office("KT. GIÁM ĐÓC", "", lambda token: token.core == "ĐÓC")
    'KT. GIÁM ĐỐC'
    >>> mended_office("zÓ GIÁM ĐỐC", "KT. GIÁM ĐỐC", lambda token: token.core == "zÓ")
    'PHÓ GIÁM ĐỐC'
    """
    if not is_capitals(text):
        return None
    lead = CAPACITY_RE.match(bare(text))
    begin = lead.end() if lead else 0
    tokens = tokens_of(text[begin:])
    deputizes = lead is None and DEPUTY_RE.match(bare(above)) is not None
    for count in range(min(_longest(), len(tokens)), 0, -1):
        own = tokens[:count]
        if comparison_key(" ".join(token.core for token in own)) in _keys():
            return None
        doubted = [is_doubted(token) for token in own]
        if deputizes and comparison_key(" ".join(token.core for token in own[1:])) in _keys():
            doubted[0] = True  # "NÓ CHỦ TỊCH" below "KT. CHỦ TỊCH" is no office
        office = _office(own, doubted, above if deputizes else None)
        if office is not None:
            first, last = begin + own[0].start, begin + own[-1].stop
            return f"{text[:first]}{office}{text[last:]}"
    return None


def _office(
    tokens: Sequence[PrintToken], doubted: Sequence[bool], deputized: str | None
) -> str | None:
    """The one office that has the words that were read surely, and is like the others.

    `deputized` is the line of whom a deputy signs for, where one does.
    """
    if deputized is None and not any(doubted):
        return None
    offices = _offices() if deputized is None else _deputies()
    found = [office for office in offices if _may_be(office, tokens, doubted, deputized)]
    return found[0] if len(found) == 1 else None


def _may_be(
    office: str, tokens: Sequence[PrintToken], doubted: Sequence[bool], deputized: str | None
) -> bool:
    """True where words may have been read from an office.

    Of the first word of a deputy's office nothing need be left below "KT.", and marks of the others
    may be lost: "THỨ TRƯỜNG" is none. A word of the line above is no misread one.
    """
    words = office.split()
    if len(words) != len(tokens):
        return False
    above = () if deputized is None else tokens_of(deputized)
    for at, (word, token) in enumerate(zip(words, tokens, strict=True)):
        if not doubted[at]:
            is_lost = deputized is not None and fold(word) == fold(token.core)
            is_other = token.key in {other.key for other in above}
            if comparison_key(word) != token.key and (not is_lost or is_other):
                return False
        elif not (_is_like(token.text, word) or (above and at == 0 and not all(doubted))):
            return False
    return True


def _is_like(read: str, word: str) -> bool:
    like = likeness(read, word)
    return like.equal >= LEAST_KEPT * like.total and like.wrong <= like.equal // 2


def has_doubted_office(text: str, is_doubted: Callable[[PrintToken], bool]) -> bool:
    """True for a line with an office where a word of it, or before it, was not read surely.

    >>> [has_doubted_office(f"{word} CHỦ TỊCH", lambda token: token.core == "Èt")
    ...  for word in ("Èt +", "KT.")]
    [True, False]
    """
    plain = bare(text)
    found = OFFICE_RE.search(plain) if is_capitals(text) else None
    if found is None:
        return False
    lead = CAPACITY_RE.match(plain)
    begin, end = lead.end() if lead else 0, found.end()
    is_known = comparison_key(text[found.start() : end]) in _keys()
    tokens = [t for t in tokens_of(text) if begin <= t.start < (found.start() if is_known else end)]
    return any(map(is_doubted, tokens))


@cache
def _offices() -> tuple[str, ...]:
    return tuple(phrases("signing", "offices"))


@cache
def _deputies() -> tuple[str, ...]:
    first = tuple(phrases("signing", "deputies"))
    return tuple(office for office in _offices() if office.startswith(first))


@cache
def _keys() -> frozenset[str]:
    return frozenset(map(comparison_key, _offices()))


@cache
def _longest() -> int:
    return max(len(office.split()) for office in _offices())


def mended_reason(word: str) -> str | None:
    """Why somebody is sent a document, where one letter of it was misread: "(l/c)", "(b/€);".

    >>> mended_reason("(l/c);"), mended_reason("(b/c)"), mended_reason("(a/k)")
    ('(b/c);', None, None)
    """
    core = word.strip(REASON_EDGES)
    if is_reason(core) or "/" not in core:
        return None
    near = [reason for reason in _reasons() if _is_letter_off(core, reason)]
    return word.replace(core, near[0]) if len(near) == 1 else None


def is_reason(word: str) -> bool:
    """True for "b/c", "để": why somebody is sent a document."""
    return word in phrases("zones", "told_why")


def _reasons() -> list[str]:
    return [reason for reason in phrases("zones", "told_why") if "/" in reason]


def _is_letter_off(one: str, other: str) -> bool:
    differ = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(differ) == 1
