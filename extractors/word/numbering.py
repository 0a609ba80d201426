"""Automatic numbering: the labels "I.", "1.1.", "a)", "-" that stand in no text of a Word file.

Lists that share an abstract definition count on together; a list with a start of its own begins
there when it is first used. A level begins again below each higher level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from extractors.word.number_formats import format_number
from extractors.word.styles import Look, NumberingRef, read_look
from extractors.word.symbols import bullet_text
from extractors.word.xml import (
    MC,
    RUN_PROPERTIES,
    VALUE,
    Element,
    W,
    child_number,
    child_value,
    is_on,
    whole_number,
)

PLACE_RE = re.compile(r"%([1-9])")
MAX_LEVEL = 8
MAX_LINKS = 5
NUM_FORMAT = W + "numFmt"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int
    style: str  # decimal, upperRoman, bullet …
    text: str  # "%1.%2."
    suffix: str  # tab, space, nothing
    restarts_after: int | None  # number of levels from the top; 0 never; None below any higher one
    is_legal: bool  # every number of the label in decimal digits
    font: str | None
    look: Look
    paragraph_style: str | None
    digits: int = 0


@dataclass(frozen=True, slots=True)
class ListDefinition:
    """A list with its levels; `counter` names the counts that it shares."""

    counter: str
    levels: dict[int, Level]
    starts: dict[int, int]  # levels that begin anew when the list is first used


class ListLabel(NamedTuple):
    """A label as printed, with the blank after it; `is_bullet` where it numbers nothing."""

    text: str
    is_bullet: bool
    look: Look


class Numbering:
    """The lists of one file and how far each has counted."""

    def __init__(self, root: Element | None) -> None:
        """Begin all lists of numbering.xml."""
        self._lists = read_lists(root) if root is not None else {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[int] = set()

    def place(
        self, own: NumberingRef, style: NumberingRef, style_names: Sequence[str]
    ) -> tuple[int, int] | None:
        """The list and level of a paragraph: its own, else its style's.

        List 0 switches numbering off.

        The level of a style is the one that names the style, whatever the style itself says.
        """
        list_id = own.list_id if own.list_id is not None else style.list_id
        if not list_id or list_id not in self._lists:
            return None
        level = own.level
        if level is None and own.list_id is None:
            level = self._level_of_style(list_id, style_names)
            level = style.level if level is None else level
        return list_id, min(max(level or 0, 0), MAX_LEVEL)

    def _level_of_style(self, list_id: int, style_names: Sequence[str]) -> int | None:
        levels = self._lists[list_id].levels
        named = {
            level.paragraph_style: number
            for number, level in levels.items()
            if level.paragraph_style
        }
        return next((named[name] for name in style_names if name in named), None)

    def advance(self, list_id: int, level: int) -> ListLabel | None:
        """Count one paragraph of a list; its label, None where none is printed."""
        numbered = self._lists[list_id]
        definition = numbered.levels.get(level)
        if definition is None:
            return None
        counts = self._counts.setdefault(numbered.counter, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for number in numbered.starts:
                counts.pop(number, None)
        counts[level] = counts[level] + 1 if level in counts else definition.start
        for number in [n for n in counts if n > level and _restarts(numbered.levels.get(n), level)]:
            del counts[number]
        return _label(definition, numbered.levels, counts)


def _restarts(lower: Level | None, level: int) -> bool:
    """Whether a level begins again after a paragraph of the higher `level`."""
    if lower is None or lower.restarts_after is None:
        return True
    return level < lower.restarts_after


def _label(level: Level, levels: dict[int, Level], counts: dict[int, int]) -> ListLabel | None:
    if level.style == "bullet":
        text = bullet_text(level.text, level.font)
    else:
        text = PLACE_RE.sub(
            lambda match: _number(int(match[1]) - 1, level, levels, counts), level.text
        )
    if not text.strip() or level.look.hidden:
        return None
    if level.suffix != "nothing":
        text = text.rstrip() + " "
    return ListLabel(text, level.style == "bullet", level.look)


def _number(place: int, level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
    """One number of a label; a higher level that was not used yet stands at its start."""
    shown = levels.get(place)
    if shown is None:
        return ""
    number = counts.get(place, shown.start)
    if level.is_legal and shown.style not in ("none", "bullet"):
        return str(number)
    return format_number(number, shown.style, shown.digits)


def read_lists(root: Element) -> dict[int, ListDefinition]:
    """The lists of numbering.xml by their number."""
    abstracts = {
        name: a for a in root.iterfind(W + "abstractNum") if (name := a.get(W + "abstractNumId"))
    }
    by_style = {
        link: name for name, a in abstracts.items() if (link := child_value(a, "styleLink"))
    }
    levels: dict[str, dict[int, Level]] = {}
    lists: dict[int, ListDefinition] = {}
    for element in root.iterfind(W + "num"):
        list_id = whole_number(element.get(W + "numId"))
        name = _linked(child_value(element, "abstractNumId"), abstracts, by_style)
        if list_id is None or name is None:
            continue
        if name not in levels:
            levels[name] = dict(_levels(abstracts[name]))
        lists[list_id] = _overridden(element, name, levels[name])
    return lists


def _linked(
    name: str | None, abstracts: dict[str, Element], by_style: dict[str, str]
) -> str | None:
    """The definition itself; one that only names a list style is that style's."""
    for _ in range(MAX_LINKS):
        if name is None or name not in abstracts:
            return None
        link = child_value(abstracts[name], "numStyleLink")
        if link is None or by_style.get(link, name) == name:
            return name
        name = by_style[link]
    return name


def _overridden(element: Element, name: str, levels: dict[int, Level]) -> ListDefinition:
    """A list with the levels and starts that it changes."""
    changed, starts = dict(levels), {}
    for override in element.iterfind(W + "lvlOverride"):
        number = whole_number(override.get(W + "ilvl"))
        if number is None:
            continue
        changed.update(_levels(override))
        start = child_number(override, "startOverride")
        if start is not None and number in changed:
            changed[number] = replace(changed[number], start=start)
            starts[number] = start
    return ListDefinition(name, changed, starts)


def _levels(parent: Element) -> Iterator[tuple[int, Level]]:
    for element in parent.iterfind(W + "lvl"):
        number = whole_number(element.get(W + "ilvl"))
        if number is not None and 0 <= number <= MAX_LEVEL:
            yield number, _level(element)


def _level(element: Element) -> Level:
    style, digits = _number_format(element)
    fonts = element.find(f"{RUN_PROPERTIES}/{W}rFonts")
    return Level(
        start=child_number(element, "start") or 0,
        style=style,
        text=child_value(element, "lvlText") or "",
        suffix=child_value(element, "suff") or "tab",
        restarts_after=child_number(element, "lvlRestart"),
        is_legal=bool(is_on(element, "isLgl")),
        font=(fonts.get(W + "ascii") or fonts.get(W + "hAnsi")) if fonts is not None else None,
        look=read_look(element.find(RUN_PROPERTIES)),
        paragraph_style=child_value(element, "pStyle"),
        digits=digits,
    )


def _number_format(element: Element) -> tuple[str, int]:
    """The format of a level; "001, 002, 003, …" is one of Word's own making, in a wrapper."""
    found = element.find(NUM_FORMAT)
    if found is None:
        found = element.find(f"{MC}AlternateContent/{MC}Choice/{NUM_FORMAT}")
    if found is None:
        return "decimal", 0
    style = found.get(VALUE) or "decimal"
    if style != "custom":
        return style, 0
    first = (found.get(W + "format") or "").split(",")[0].strip()
    return style, len(first) if first.isdecimal() else 0
