"""Which printed labels Word's own numbering gives, and in which list.

A label that is the next of its list is left to Word; one that breaks the sequence (III … III,
"đ)") stays literal text, as an author would type it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of label: how it is printed, counted and chained."""

    name: str
    pattern: re.Pattern[str]
    number_format: str
    label: str  # of w:lvlText, with %1 for the own number
    level: int  # in the chained list


def _kind(name: str, pattern: str, number_format: str, label: str, level: int = -1) -> Kind:
    return Kind(name, re.compile(pattern), number_format, label, level)


KINDS = (
    _kind("roman", r"([IVX]+)\. ", "upperRoman", "%1.", 0),
    _kind("roman_dash", r"([IVX]+)- ", "upperRoman", "%1-", 0),
    _kind("number", r"(\d+)\. ", "decimal", "%1.", 1),
    _kind("number_dash", r"(\d+)- ", "decimal", "%1-", 1),
    _kind("multi", r"(\d+)\.(\d+)\. ", "decimal", "%1.%2.", 2),
    _kind("multi_dash", r"(\d+)\.(\d+)- ", "decimal", "%1.%2-", 2),
    _kind("letter", r"([a-z])\) ", "lowerLetter", "%1)", 3),
    _kind("paren", r"\((\d+)\) ", "decimal", "(%1)"),
    _kind("paren_roman", r"\(([ivx]+)\) ", "lowerRoman", "(%1)"),
    _kind("capital", r"([A-H])\. ", "upperLetter", "%1."),
    _kind("article", r"Điều (\d+)\. ", "decimal", "Điều %1."),
    _kind("part", r"Mục (\d+)\. ", "decimal", "Mục %1."),
    _kind("dash", r"- ", "bullet", "-"),
    _kind("plus", r"\+ ", "bullet", "+"),
)
BULLETS = ("dash", "plus")
ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


class Numbered(NamedTuple):
    """A paragraph whose label Word prints: its list, the level in it, what is left as text."""

    list_id: int
    level: int
    rest: str


class ListStart(NamedTuple):
    """A list of the document: the kind whose definition it uses, and whether it restarts it."""

    list_id: int
    kind: str
    restarts: bool


def roman(text: str) -> int:
    """The value of a Roman number.

    >>> roman("XIV"), roman("iii")
    (14, 3)
    """
    values = [ROMAN_VALUES[c] for c in text.lower()]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def value(kind: Kind, text: str) -> int:
    """What a label counts."""
    if "Roman" in kind.number_format:
        return roman(text)
    return ord(text.lower()) - ord("a") + 1 if "Letter" in kind.number_format else int(text)


@dataclass(slots=True)
class Labels:
    """Counts as Word does, list by list."""

    chained: bool
    lists: list[ListStart] = field(default_factory=list)
    _open: dict[str, int] = field(default_factory=dict)
    _counts: dict[int, list[int]] = field(default_factory=dict)

    def number(self, text: str) -> Numbered | None:
        """The paragraph without its label, where Word prints just that label."""
        for kind in KINDS:
            match = kind.pattern.match(text)
            if match is None:
                continue
            if kind.name in BULLETS:
                return Numbered(self._list(kind.name), 0, text[match.end() :])
            numbers = [value(kind, group) for group in match.groups()]
            place = self._next(kind, numbers)
            return None if place is None else Numbered(*place, text[match.end() :])
        return None

    def _list(self, name: str, restart: bool = False) -> int:
        if name not in self._open or restart:
            self.lists.append(ListStart(len(self.lists) + 1, name, name in self._open))
            self._open[name] = self.lists[-1].list_id
            self._counts[self.lists[-1].list_id] = [0] * 4
        return self._open[name]

    def _next(self, kind: Kind, numbers: list[int]) -> tuple[int, int] | None:
        if self.chained and kind.level >= 0:
            return self._step(
                self._list("chain_dash" if "dash" in kind.name else "chain"), kind.level, numbers
            )
        name, level = (
            (kind.name.replace("multi", "number"), 1) if len(numbers) > 1 else (kind.name, 0)
        )
        restart = numbers == [1] and name in self._open
        return self._step(self._list(name, restart), level, numbers)

    def _step(self, list_id: int, level: int, numbers: list[int]) -> tuple[int, int] | None:
        counts = self._counts[list_id]
        if counts[level] + 1 != numbers[-1] or (
            len(numbers) > 1 and counts[level - 1] != numbers[0]
        ):
            return None
        counts[level] += 1
        counts[level + 1 :] = [0] * (3 - level)
        return list_id, level
