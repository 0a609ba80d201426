"""The authority of a decision, as a line names it: "ỦY BAN NHÂN DÂN XÃ A", "GIÁM ĐỐC SỞ B"."""

from __future__ import annotations

from extractors.lines.letters import bare, is_capitals
from extractors.word_lists import phrases, words_re
from extractors.zones.signing import is_office
from normalizers.units.predicates import predicate_start

LONGEST_AUTHORITY, LONGEST_SMALL = 300, 120  # letters
STOPS = (".", ":", ";")
AUTHORITY_RE = words_re(phrases("zones", "authorities"), "^", r"\b")


def is_authority(text: str) -> bool:
    """True for the authority of a decision in capitals: "ỦY BAN NHÂN DÂN XÃ A", "GIÁM ĐỐC SỞ B"."""
    if len(text) > LONGEST_AUTHORITY:  # a paragraph that has grown long is no name
        return False
    return is_capitals(text) and (is_office(text) or bool(AUTHORITY_RE.match(bare(text))))


def is_small_authority(text: str) -> bool:
    """True for a name in small letters that decides, and no sentence: "Ủy ban nhân dân xã Hòa An".

    Only above the bases it is the authority of a decision.
    """
    is_name = text[:1].isupper() and len(text) <= LONGEST_SMALL and not text.endswith(STOPS)
    return is_name and bool(AUTHORITY_RE.match(bare(text))) and predicate_start(text) is None
