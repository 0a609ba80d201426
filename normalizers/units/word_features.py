"""What underthesea's taggers ask of words and their neighbours, told for a whole text at once.

The package reads its templates anew for each word: nine tenths of what tagging costs. Here what a
function says of the words of a text is asked once, however many templates look at it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

BEFORE, AFTER = "BOS", "EOS"  # what stands where a text has no word

Function = Callable[[str], object]  # of a word, or of some words with blanks between them


class _Asked(NamedTuple):
    """A template: words from a place on, seen from a word; how many more, column and function."""

    syntax: str
    first: int
    more: int
    column: int
    function: str


def features_of(
    template: Sequence[str], function_of: Callable[[str], Function]
) -> Callable[[Sequence[Sequence[str]]], list[tuple[str, ...]]]:
    """What gives the features of each word of a text, its words given with their columns.

    Args:
        template: "T[0]", "T[-1].lower", "T[-3,-2][1]": places, a column, a function.
        function_of: The functions by the names that the template has for them; "" is for none.
    """
    asked = [_parsed(syntax) for syntax in template]
    functions = {name: function_of(name) if name else str for *_, name in asked}
    kinds = {item[2:] for item in asked}

    def features(words: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
        columns = [list(column) for column in zip(*words, strict=True)]
        if not columns:
            return []
        said = {
            (more, column, name): _said(columns[column], more, functions[name])
            for more, column, name in kinds
        }
        told = [_placed(item, said[item[2:]], len(words)) for item in asked]
        return [*zip(*told, strict=True)]

    return features


def _parsed(syntax: str) -> _Asked:
    """The parts of a template.

    >>> _parsed("T[-3,-2][1]"), _parsed("T[1].lower")[1:]
    (_Asked(syntax='T[-3,-2][1]', first=-3, more=1, column=1, function=''), (1, 0, 0, 'lower'))
    """
    places, _, rest = syntax.removeprefix("T[").partition("]")
    first, _, last = places.partition(",")
    column, _, function = rest.partition(".")
    more = int(last or first) - int(first)
    return _Asked(syntax, int(first), more, int(column.strip("[]") or 0), function)


def _said(words: list[str], more: int, function: Function) -> list[str]:
    """What a function says of each word, or of each word with some more after it."""
    if more:
        words = [" ".join(run) for run in zip(*(words[k:] for k in range(more + 1)), strict=False)]
    return [str(function(word)) for word in words]


def _placed(asked: _Asked, said: Sequence[str], count: int) -> list[str]:
    """One feature of each of so many words."""
    name, first = f"{asked.syntax}=", asked.first
    told = [name + BEFORE] * max(0, -first)
    told += [name + value for value in said[max(0, first) :]]
    return (told + [name + AFTER] * (count - len(told)))[:count]
