"""Bold and italics of markdown over whole paragraphs: marks come off, what was bold is told.

Exports of web pages close a mark after a blank ("**1. **Rà soát") and on another line ("*Hà" /
"Lâm, ngày 2 tháng 3*"), so the marks of all lines of a paragraph are paired together. A star with
a blank after it opens an item; one that is closed nowhere is a sign of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.lines.drawn_lines import is_drawn

RUN_RE = re.compile(r"\*+")
STAR_ITEM_RE = re.compile(r"\s*\*[^\s*][^*]*$")
CLOSED_RE = re.compile(r"[^*]*[^\s*(]\*(?!\w)[^*]*$")
MAX_RUN = 6  # more stars are drawn
MAX_LINES = 12  # that one mark reaches over


class Unmarked(NamedTuple):
    """A line without its marks; whether all of it was bold, whether a mark is open at its end."""

    text: str
    is_bold: bool = False
    goes_on: bool = False


class _Star(NamedTuple):
    """A run of stars that may be a mark: its line, its place, how many, what stands around it."""

    line: int
    start: int
    length: int
    before: str
    behind: str

    @property
    def opens(self) -> bool:
        """True where a mark may begin: no word before it, something after it."""
        return not self.before.isalnum()

    @property
    def is_item(self) -> bool:
        """True for the star of an item, "* Về thể chế:"."""
        return self.length == 1 and not self.before.strip() and self.behind in " \t\xa0"


def unmarked(texts: Sequence[str]) -> list[Unmarked]:
    """The lines of one stretch of text without the marks of bold and italics.

    >>> [line.text for line in unmarked(["*2.1. Sở", "Y tế* rà soát 3* và 4*"])]
    ['2.1. Sở', 'Y tế rà soát 3* và 4*']
    """
    if not any("*" in text for text in texts):
        return [Unmarked(text) for text in texts]
    stars = [star for star in _stars(texts) if not star.is_item]
    strong = [star for star in stars if star.length > 1]
    toggles = [star for star in strong if star.length in (2, 3, 6)]
    marks = [*strong, *_paired([star for star in stars if star.length == 1])]
    by_line: dict[int, list[_Star]] = {}
    for mark in marks:
        by_line.setdefault(mark.line, []).append(mark)
    lines = [_without(text, by_line.get(i, [])) for i, text in enumerate(texts)]
    bold = _bold_lines(texts, toggles)
    open_at_end = _open_at_end(len(texts), toggles, _italics(marks))
    return [Unmarked(text, i in bold, i in open_at_end) for i, text in enumerate(lines)]


def _stars(texts: Sequence[str]) -> Iterator[_Star]:
    """The runs of stars that may be marks; those of drawn lines and of starred items are none."""
    items = _starred_items(texts)
    for index, text in enumerate(texts):
        if "*" not in text or index in items or is_drawn(text):
            continue
        shown = text.replace("\\*", "\\\x00")
        for run in RUN_RE.finditer(shown):
            if len(run[0]) <= MAX_RUN:
                before = shown[run.start() - 1] if run.start() else ""
                behind = shown[run.end() : run.end() + 1]
                if before == "(" and behind == ")":
                    continue  # "Số lớp (**)" calls a note
                yield _Star(index, run.start(), len(run[0]), before, behind)


def _starred_items(texts: Sequence[str]) -> set[int]:
    """The lines "*Rà soát …": two or more that open with a star that nothing closes.

    "*1.2." / "*Trách nhiệm" is a marker and its text.
    """
    items = {i for i, text in enumerate(texts) if STAR_ITEM_RE.match(text)}
    closed = sum(bool(CLOSED_RE.match(text)) for text in texts)
    is_short = any(" " not in texts[i].strip() for i in items)
    return set() if len(items) < 2 or is_short or closed * 2 > len(items) else items


def _paired(stars: Sequence[_Star]) -> Iterator[_Star]:
    """The single stars that open and close italics; the others are signs of the text."""
    opened: _Star | None = None
    for star in stars:
        if opened is not None and star.line - opened.line <= MAX_LINES:
            yield opened
            yield star
            opened = None
        elif star.opens and star.behind not in " \t\xa0":
            opened = star


def _without(text: str, marks: Sequence[_Star]) -> str:
    for mark in sorted(marks, key=lambda mark: -mark.start):
        text = text[: mark.start] + text[mark.start + mark.length :]
    return text


def _bold_lines(texts: Sequence[str], strong: Sequence[_Star]) -> set[int]:
    """The lines of which every letter stands in bold."""
    bold: set[int] = set()
    is_open, since = False, 0
    places = iter([*strong, _Star(len(texts), 0, 2, "", "")])
    star = next(places)
    for index, text in enumerate(texts):
        is_open = is_open and index - since <= MAX_LINES
        inside, at = True, 0
        while True:
            stop = star.start if star.line == index else len(text)
            inside = inside and (is_open or not any(map(str.isalnum, text[at:stop])))
            if star.line != index:
                break
            at, is_open, since = stop + star.length, not is_open, index
            star = next(places)
        if inside and any(map(str.isalnum, text)):
            bold.add(index)
    return bold


def _italics(marks: Sequence[_Star]) -> list[_Star]:
    return [mark for mark in marks if mark.length == 1]


def _open_at_end(count: int, strong: Sequence[_Star], italics: Sequence[_Star]) -> set[int]:
    """The lines at whose end bold or italics are open and closed below."""
    found: set[int] = set()
    for kind in (strong, italics):
        for opened, closed in zip(kind[::2], kind[1::2], strict=False):
            if closed.line - opened.line <= MAX_LINES:
                found |= set(range(opened.line, min(closed.line, count)))
    return found
