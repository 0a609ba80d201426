"""How the time of each pattern of the project grows over runs that repeat.

    python -m tests.tools.patterns            the patterns whose time grows faster than the text

A run is a short text again and again: blanks, dots, brackets, figures, and the pattern's own words.
`extractors.long_lines` bounds such runs in what is read, so that a pattern whose time grows with
the square of a run costs no more than a bounded one, whatever the file holds.
"""

from __future__ import annotations

import importlib
import inspect
import math
import pkgutil
import re
import time
from collections.abc import Iterator
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

import extractors
import normalizers
import pipeline

ATOMS = (
    " ", "\u00a0", ".", ". ", "-", "- ", "_", "(", ")", "[", "]", "1", "1 ", "12/", "1.", "1. ",
    "a", "a ", "ab, ", "Ab ", "I", "IV. ", ",", ";", ":", "\n", "\t", "|", "*", "“", "”", "/", "…",
    "và ", "năm ", "ngày 1 ", "Sở A, ", "phụ lục ", "\u0301", "0", "–", "+", "%", "&",
)  # fmt: skip
LEFT_OUT = ("__main__", ".training", "resources")
FROM, TO = 1_000, 4_000  # characters of the runs whose times are compared
FASTER = 1.3  # the power of the length from which on time grows faster than the text
LEAST_SECONDS = 0.004  # what takes less is not measured


class NamedPattern(NamedTuple):
    """A pattern, and where it stands."""

    name: str
    pattern: re.Pattern[Any]


def all_patterns() -> list[NamedPattern]:
    """Every pattern that stands in a module, or that a function without arguments gives."""
    found: dict[tuple[object, int], NamedPattern] = {}
    for package in (normalizers, extractors, pipeline):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not any(part in module.name for part in LEFT_OUT):
                for named in _patterns_of(module.name):
                    key = (named.pattern.pattern, named.pattern.flags)
                    found.setdefault(key, named)
    return list(found.values())


def _patterns_of(module: str) -> Iterator[NamedPattern]:
    for name, value in vars(importlib.import_module(module)).items():
        if getattr(value, "__wrapped__", None) and getattr(value, "__module__", "") == module:
            signature = inspect.signature(value)
            if signature.parameters or "Pattern" not in str(signature.return_annotation):
                continue
            value = value()
        for number, pattern in enumerate(_held(value)):
            yield NamedPattern(f"{module}.{name}" + (f"[{number}]" if number else ""), pattern)


def _held(value: object, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 4 and isinstance(value, (list, tuple, set, frozenset)):
        for part in value:
            yield from _held(part, depth + 1)
    elif depth < 4 and isinstance(value, dict):
        for key, part in value.items():
            yield from _held(key, depth + 1)
            yield from _held(part, depth + 1)


def literals(pattern: re.Pattern[Any]) -> list[str]:
    """The words that a pattern itself names."""
    found: set[str] = set()
    flags = pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags
    _gather(_parser.parse(pattern.pattern, flags), found)
    return sorted(found)


def _gather(parsed: Any, found: set[str]) -> None:
    run = ""
    for code, value in parsed:
        if code is codes.LITERAL:
            run += chr(value)
            continue
        found.add(run)
        run = ""
        for part in _inside(code, value):
            _gather(part, found)
    found.add(run)
    found.discard("")


def _inside(code: Any, value: Any) -> Iterator[Any]:
    if code is codes.SUBPATTERN:
        yield value[3]
    elif code is codes.BRANCH:
        yield from value[1]
    elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        yield value[2]
    elif code in (codes.ASSERT, codes.ASSERT_NOT):
        yield value[1]
    elif code is codes.ATOMIC_GROUP:
        yield value


def beginnings(pattern: str, letters: int) -> set[str]:
    """What a match of a pattern may begin with: so many letters of it, or all of a shorter one.

    Every figure is told as 0, every blank as one kind of blank; what must stand around is left out.
    """
    return _begun(_parser.parse(pattern), {""}, letters)


def _begun(parsed: Any, before: set[str], letters: int) -> set[str]:
    told = before
    for code, value in parsed:
        going_on = {text for text in told if len(text) < letters}
        told = (told - going_on) | _next(code, value, going_on, letters)
    return told


def _next(code: Any, value: Any, before: set[str], letters: int) -> set[str]:
    if code is codes.SUBPATTERN or code is codes.BRANCH:
        parts = list(_inside(code, value))
        return set().union(*(_begun(part, before, letters) for part in parts))
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
        least, most, part = value
        found, told = set(before) if least == 0 else set(), before
        for times in range(1, min(most, letters) + 1):
            told = _begun(part, told, letters)
            found |= told if times >= least else set()
        return found
    if code in (codes.ASSERT, codes.ASSERT_NOT, codes.AT):
        return before
    return {text + letter for text in before for letter in _letters_of(code, value)}


def _letters_of(code: Any, value: Any) -> set[str]:
    """The letters that one place of a pattern takes; "?" for any that it does not name."""
    if code is codes.LITERAL:
        return {"0" if chr(value).isdigit() else chr(value)}
    if code is codes.RANGE:
        return {"0" if chr(letter).isdigit() else chr(letter) for letter in range(*value)}
    if code is codes.IN and value[0][0] is not codes.NEGATE:
        return set().union(*(_letters_of(*part) for part in value))
    if code is codes.CATEGORY and value is codes.CATEGORY_SPACE:
        return {" "}
    return {"0"} if code is codes.CATEGORY and value is codes.CATEGORY_DIGIT else {"?"}


def atoms_of(pattern: re.Pattern[Any]) -> list[str]:
    """The runs that are tried on a pattern: the usual ones, and its own words."""
    own = literals(pattern)
    return list(dict.fromkeys([*ATOMS, *own, *(f"{word} " for word in own if len(word) > 1)]))


def seconds(pattern: re.Pattern[Any], atom: str, length: int) -> float:
    """CPU seconds that a pattern takes over a run."""
    text = (atom * (length // len(atom) + 1))[:length]
    subject = text.encode() if isinstance(pattern.pattern, bytes) else text
    begun = time.thread_time()
    for _ in pattern.finditer(subject):
        pass
    return time.thread_time() - begun


def growth(pattern: re.Pattern[Any]) -> tuple[float, str] | None:
    """The power of the length with which the time of a pattern grows, and the run that shows it."""
    worst: tuple[float, str] | None = None
    for atom in atoms_of(pattern):
        long = seconds(pattern, atom, TO)
        if long < LEAST_SECONDS:
            continue
        short = min(seconds(pattern, atom, FROM) for _ in range(2))
        power = math.log(long / max(short, 1e-7)) / math.log(TO / FROM)
        if power > FASTER and (worst is None or power > worst[0]):
            worst = power, atom
    return worst


def main() -> None:
    """Print the patterns whose time grows faster than the text, the worst first."""
    patterns = all_patterns()
    grown = [(found, named.name) for named in patterns if (found := growth(named.pattern))]
    for (power, atom), name in sorted(grown, reverse=True):
        print(f"n^{power:.2f}  {atom!r:14} {name}")
    print(f"{len(grown)} of {len(patterns)} patterns grow faster than n^{FASTER} over a bare run")


if __name__ == "__main__":
    main()
