"""An element of a web page → its printed lines and its tables, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from extractors.web.lists import Lists, is_list
from extractors.web.markup import (
    BLOCKS,
    BREAK_AFTER,
    BREAK_BEFORE,
    CAPITALS,
    LINE_BREAK,
    LIST_ITEM,
    PREFORMATTED,
    TABLE,
    WebElement,
    is_unseen,
    says_one_of,
    style_of,
)

BLANKS_RE = re.compile(r"[ \t\r\n\f]+")
BLANKS = " \t\r\n\f"
HARD_BLANK = "\u00a0"


class WebLine(NamedTuple):
    """A printed line, its page and its line in the source from 1; a blank line has no text."""

    text: str
    page: int
    source_line: int


class Step(Enum):
    """What a walk through the elements meets."""

    START = auto()
    END = auto()
    TABLE = auto()
    TEXT = auto()


def walk(container: WebElement) -> Iterator[tuple[Step, WebElement, str]]:
    """The elements and texts within a container; what is unseen is left out.

    Tables are met and not entered. The walk holds its own stack: pages nest as deep as they like.
    """
    yield Step.TEXT, container, container.text or ""
    stack = [(container, iter(container))]
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if stack:
                yield Step.END, element, ""
                yield Step.TEXT, element, element.tail or ""
        elif is_unseen(child):
            yield Step.TEXT, child, child.tail or ""
        elif child.tag == TABLE:
            yield Step.TABLE, child, ""
            yield Step.TEXT, child, child.tail or ""
        else:
            yield Step.START, child, ""
            yield Step.TEXT, child, child.text or ""
            stack.append((child, iter(child)))


class WebFlow:
    """Reads the containers of one page, and counts lists and printed pages on the way."""

    def __init__(self, keeps_lines: bool = False) -> None:
        """Begin at the top of page 1.

        `keeps_lines`: a line of the source is a printed line, as where a program wrote tables of a
        PDF as elements.
        """
        self.page = 1
        self._keeps_lines = keeps_lines
        self._is_turned = True  # nothing is printed on the page yet

    def items(self, container: WebElement) -> Iterator[WebLine | WebElement]:
        """The printed lines of a container and its tables, in order."""
        line = _Line(self._keeps_lines, container.sourceline)
        lists = Lists()
        for step, element, text in walk(container):
            if step is Step.TEXT:
                line.add(text)
                continue
            if step is Step.TABLE or element.tag in BLOCKS or element.tag == LINE_BREAK:
                is_break = step is Step.START and element.tag == LINE_BREAK
                yield from self._printed(line, is_break)
            self._turn(step, element)
            line.follow(step, element)
            if step is Step.TABLE:
                yield element
            elif is_list(element):
                lists.begin(element) if step is Step.START else lists.end()
            elif step is Step.START and element.tag == LIST_ITEM:
                line.marker = lists.marker(element)
        yield from self._printed(line, is_break=False)

    def _printed(self, line: _Line, is_break: bool) -> Iterator[WebLine]:
        """Lines where something, even a hard blank, is set; a break alone prints a blank line."""
        begun = line.begun
        for place, text in enumerate(line.take() or ([""] if is_break else [])):
            if text:
                self._is_turned = False
            yield WebLine(text, self.page, begun + place)

    def _turn(self, step: Step, element: WebElement) -> None:
        """A page that a style begins before an element, or after it."""
        rules = BREAK_BEFORE if step in (Step.START, Step.TABLE) else BREAK_AFTER
        if not self._is_turned and says_one_of(rules, element):
            self.page += 1
            self._is_turned = True


class _Line:
    """The text of the line that is being set."""

    def __init__(self, keeps_lines: bool, source_line: int) -> None:
        self.marker = ""
        self.begun = source_line
        self._source_line = source_line
        self._pieces: list[str] = []
        self._is_begun = False
        self._keeps_lines = keeps_lines
        self._preformatted = 0
        self._capitals = 0

    def add(self, text: str) -> None:
        if not text:
            return
        if not self._is_begun and (printed := text.lstrip(BLANKS)):
            self.begun = self._source_line + text.count("\n", 0, len(text) - len(printed))
            self._is_begun = True
        self._source_line += text.count("\n")
        self._pieces.append(text.upper() if self._capitals else text)

    def follow(self, step: Step, element: WebElement) -> None:
        """Keeps count of the elements that change how text is printed, and of the source lines."""
        change = {Step.START: 1, Step.END: -1}.get(step, 0)
        self._preformatted += change * (element.tag == PREFORMATTED)
        self._capitals += change * (CAPITALS in style_of(element))
        if step is Step.START:
            self._source_line = element.sourceline

    def take(self) -> list[str]:
        """The lines set so far, usually one or none; the next line begins empty."""
        text = "".join(self._pieces)
        self._pieces.clear()
        self._is_begun = False
        printed = text.strip(BLANKS)
        if not printed:
            return []
        if self._preformatted:
            lines = text.strip("\n").split("\n")
        else:
            given = printed.split("\n") if self._keeps_lines else [printed]
            lines = [BLANKS_RE.sub(" ", line) for line in given]
        shown = [line.replace(HARD_BLANK, " ").strip() for line in lines]
        if self.marker and shown[0]:
            shown[0] = self.marker + shown[0]
            self.marker = ""
        return shown
