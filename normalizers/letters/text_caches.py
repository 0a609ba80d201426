"""Caches of what was told of a text, bounded in bytes.

A cache that is bounded in entries grows without end over documents whose lines are long and all
different. What is remembered is made of the texts that were read, so the sum of their letters
bounds it: once that is passed, every cache begins anew.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

LETTERS_KEPT = 8_000_000  # of texts that were read since the caches were empty

P = ParamSpec("P")
R = TypeVar("R")


class TextCaches:
    """All caches of a process whose keys are texts of documents."""

    def __init__(self, letters_kept: int = LETTERS_KEPT) -> None:
        """No cache yet; `letters_kept` is how many letters are read before all begin anew."""
        self._letters_kept = letters_kept
        self._letters_read = 0
        self._forget: list[Callable[[], None]] = []

    def remember(self, entries: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
        """A decorator: the results for the texts that were asked last, that many of them."""

        def of_function(function: Callable[P, R]) -> Callable[P, R]:
            kept = lru_cache(maxsize=entries)(function)
            self._forget.append(kept.cache_clear)
            return cast(Callable[P, R], kept)

        return of_function

    def note(self, letters: int) -> None:
        """A text of so many letters is going to be read; the caches may begin anew."""
        self._letters_read += letters
        if self._letters_read > self._letters_kept:
            self._letters_read = letters
            for forget in self._forget:
                forget()


TEXT_CACHES = TextCaches()
