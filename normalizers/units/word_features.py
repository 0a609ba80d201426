"""What underthesea's taggers ask of words and their neighbours, told for a whole text at once.

The package reads its templates anew for each word: nine tenths of what tagging costs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

BEFORE, AFTER = "BOS", "EOS"  # what stands where a text has no word

Apply = Callable[[str, str], object]  # the name of a function of a word, and the word


class _Asked(NamedTuple):
    """A template: the words from one place to another, seen from a word; column and function."""

    syntax: str
    first: int
    last: int
    column: int
    function: str


def features_of(
    template: Sequence[str], apply: Apply
) -> Callable[[Sequence[Sequence[str]]], list[list[str]]]:
    """What gives the features of each word of a text, its words given with their columns.

    Args:
        template: "T[0]", "T[-1].lower", "T[-3,-2][1]": places, a column, a function.
        apply: The functions that the template names.
    """
    asked = [_parsed(syntax) for syntax in template]

    def features(words: Sequence[Sequence[str]]) -> list[list[str]]:
        columns = [list(column) for column in zip(*words, strict=True)]
        told = [_told(item, columns, apply) for item in asked] if columns else []
        return [list(row) for row in zip(*told, strict=True)]

    return features


def _parsed(syntax: str) -> _Asked:
    """The parts of a template.

    >>> _parsed("T[-3,-2][1]"), _parsed("T[1].lower")[1:]
    (_Asked(syntax='T[-3,-2][1]', first=-3, last=-2, column=1, function=''), (1, 1, 0, 'lower'))
    """
    places, _, rest = syntax.removeprefix("T[").partition("]")
    first, _, last = places.partition(",")
    column, _, function = rest.partition(".")
    return _Asked(syntax, int(first), int(last or first), int(column.strip("[]") or 0), function)


def _told(asked: _Asked, columns: Sequence[list[str]], apply: Apply) -> list[str]:
    """One feature of each word."""
    syntax, first, last, column, function = asked
    values, joined = columns[column], last - first
    if joined:
        starts = range(len(values) - joined)
        values = [" ".join(values[start : start + joined + 1]) for start in starts]
    values = values[max(0, first) :]
    told = [f"{syntax}={apply(function, value) if function else value}" for value in values]
    told = [f"{syntax}={BEFORE}"] * max(0, -first) + told
    count = len(columns[column])
    return (told + [f"{syntax}={AFTER}"] * (count - len(told)))[:count]
