"""The words that make a label: a list that holds for all documents, and what one document adds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Any

from extractors.word_lists import tables
from normalizers.letters.text import comparison_key, nfc


class LabelRole(StrEnum):
    """What the value after a label says."""

    LEAD = "lead"
    COORDINATOR = "coordinator"
    ASSIGNMENT = "assignment"  # both in one value: "X chủ trì, phối hợp với Y"
    DELIVERABLE = "deliverable"
    DEADLINE = "deadline"
    NOTES = "notes"
    FUNDING = "funding"
    PLACE = "place"
    STATEMENT = "statement"  # "Nhiệm vụ: …" introduces the statement itself
    MANNER = "manner"  # "Hình thức: …" between the labels of a block
    UNKNOWN = "unknown"  # a label of the document's blocks whose values say nothing of the kinds


@dataclass(frozen=True, eq=False)
class LabelWords:
    """Comparison key of a label → its role, and the spellings of the labels.

    `learned` are labels of one document: they stand in a line also where only a blank parts them
    from what goes before.
    """

    roles: Mapping[str, LabelRole]
    spellings: frozenset[str]
    learned: frozenset[str] = frozenset()

    @cached_property
    def inline_re(self) -> re.Pattern[str]:
        """Every label before a colon, at the start or after ";", ",", ".", "(" or a marker."""
        words, learned = _any_of(self.spellings), _any_of(self.learned)
        opening = r"(?:^\s*[-–+•]|^|[;,.(]|(?<=\s)[-–+•])\s*(?:(?:[a-zđ]|\d{1,2})[.)]\s*)?"
        blank = rf"|(?<=\s)(?P<learned>{learned})" if self.learned else ""
        remark = r"\s*(?:\([^):]{0,80}\)\s*)?:"
        return re.compile(rf"(?:{opening}(?P<label>{words}){blank}){remark}", re.IGNORECASE)

    def with_learned(self, roles: Mapping[str, LabelRole]) -> LabelWords:
        """The words and those that a document adds, by their spellings."""
        keys = {comparison_key(phrase): role for phrase, role in roles.items()}
        learned = frozenset(roles)
        return LabelWords({**self.roles, **keys}, self.spellings | learned, learned)


def _any_of(phrases: frozenset[str]) -> str:
    """A pattern for any of the phrases, the longer one first where one begins another.

    Beginnings that phrases share stand once: so the pattern of the thousand labels is made, and
    tried, in a third of the time.
    """
    beginnings: dict[str, Any] = {}
    for phrase in phrases:
        place = beginnings
        for letter in nfc(phrase):
            place = place.setdefault(letter, {})
        place[""] = {}
    return _alternatives(beginnings)


def _alternatives(beginnings: Mapping[str, Any]) -> str:
    follow = [
        (r"\s+" if letter == " " else re.escape(letter)) + _alternatives(after)
        for letter, after in sorted(beginnings.items())
        if letter
    ]
    if not follow:
        return ""
    is_end = "" in beginnings
    return f"(?:{'|'.join(follow)}){'?' if is_end else ''}" if is_end or follow[1:] else follow[0]


@cache
def known_words() -> LabelWords:
    """The labels of the resources; the first role of the file that bears a phrase wins."""
    roles: dict[str, LabelRole] = {}
    spellings: set[str] = set()
    for role, phrases in phrases_by_role().items():
        spellings.update(phrases)
        for phrase in phrases:
            roles.setdefault(comparison_key(phrase), LabelRole(role))
    return LabelWords(roles, frozenset(spellings))


@cache
def phrases_by_role() -> Mapping[str, tuple[str, ...]]:
    """Role → its labels, each agent joined with each verb."""
    table = {}
    for role, lists in tables("labels").items():
        pairs = (f"{agent} {verb}".strip() for agent in lists["agents"] for verb in lists["verbs"])
        unless = lists.get("unless", ())
        table[role] = tuple(p for p in (*lists["whole"], *pairs) if p not in unless)
    return table
