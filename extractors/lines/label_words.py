"""The words that make a label: a list that holds for all documents, and what one document adds."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import NamedTuple

from extractors.word_lists import tables
from normalizers.letters.remarks import without_closing_remark
from normalizers.letters.text import comparison_key, nfc

# What stands before a label; a blank is enough before one that the document has of its own habit.
SIGN = r"(?:^\s*[-–+•]|[;,.(]|(?<=\s)[-–+•]|^)\s*(?:(?:[a-zđ]|\d{1,2})[.)]\s*)?"
OPENING_RE = re.compile(rf"(?=(?P<sign>{SIGN}))", re.IGNORECASE)
BLANK_OPENING_RE = re.compile(rf"(?=(?P<sign>{SIGN}))|(?<=\s)(?=\S)", re.IGNORECASE)
# The last word before a colon, remarks in brackets aside: "đ/c chủ trì (đầu mối) (nếu có):".
LAST_WORD_RE = re.compile(r"(?<!\w)(?P<word>\w+)\s*(?:\([^():]{0,80}\)\s*){0,2}:")
REACH = 250  # letters before a colon in which a label, its remark and its sign stand


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


SAYS_WHO_OR_WHEN = frozenset(
    {LabelRole.LEAD, LabelRole.COORDINATOR, LabelRole.ASSIGNMENT, LabelRole.DEADLINE}
)


class InlineLabel(NamedTuple):
    """A label in a line: where the sign stands that opens it, how it is printed, where it ends."""

    begin: int
    printed: str
    end: int


@dataclass(frozen=True, eq=False)
class LabelWords:
    """Comparison key of a label → its role, and the spellings of the labels.

    `learned` are labels of one document: they stand in a line also where only a blank parts them
    from what goes before.
    """

    roles: Mapping[str, LabelRole]
    spellings: frozenset[str]
    learned: frozenset[str] = frozenset()

    def inline(self, text: str) -> Iterator[InlineLabel]:
        """Every label before a colon, at the start or after ";", ",", ".", "(" or a marker."""
        behind = 0
        for found in LAST_WORD_RE.finditer(text):
            colon = found.end() - 1
            label = None
            if found["word"].lower() in self._last_words:
                label = self._before(text, max(behind, colon - REACH), colon)
            if label is not None:
                yield label
            behind = colon + 1

    def _before(self, text: str, begin: int, colon: int) -> InlineLabel | None:
        """The longest label that ends at a colon."""
        opening_re = BLANK_OPENING_RE if self.learned else OPENING_RE
        for opening in opening_re.finditer(text, begin, colon):
            is_signed = opening["sign"] is not None
            head = text[opening.end("sign") if is_signed else opening.end() : colon]
            if printed := _spelled(head, self._spelled if is_signed else self._spelled_learned):
                return InlineLabel(opening.start(), printed, colon + 1)
        return None

    @cached_property
    def _spelled(self) -> frozenset[str]:
        return frozenset(nfc(phrase).lower() for phrase in self.spellings)

    @cached_property
    def _spelled_learned(self) -> frozenset[str]:
        return frozenset(nfc(phrase).lower() for phrase in self.learned)

    @cached_property
    def _last_words(self) -> frozenset[str]:
        found = (LAST_WORD_RE.search(f"{phrase}:") for phrase in self._spelled)
        return frozenset(match["word"] for match in found if match)

    def with_learned(self, roles: Mapping[str, LabelRole]) -> LabelWords:
        """The words and those that a document adds, by their spellings."""
        keys = {comparison_key(phrase): role for phrase, role in roles.items()}
        learned = frozenset(roles)
        return LabelWords({**self.roles, **keys}, self.spellings | learned, learned)


def _spelled(head: str, spelled: Container[str]) -> str:
    """The label that is all of a text before a colon, a remark in brackets aside; else ""."""
    texts = (head.rstrip(), without_closing_remark(head))
    return next((text for text in texts if " ".join(text.lower().split()) in spelled), "")


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
