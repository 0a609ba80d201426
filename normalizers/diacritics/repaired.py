"""A line and a word after repair."""

from __future__ import annotations

from typing import NamedTuple


class RepairedWord(NamedTuple):
    """A word as it was given and as it is now.

    `confidence` (0..1) is the probability of what it is now; `likelihood` (log) what the language
    model gives it after the words before it.
    """

    raw: str
    text: str
    confidence: float
    likelihood: float


class RepairedLine(NamedTuple):
    """A line after repair, and its words in order; () where nothing was weighed."""

    text: str
    words: tuple[RepairedWord, ...] = ()
