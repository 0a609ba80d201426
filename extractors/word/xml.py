"""The XML of a Word file: its names, its switches, and its children seen through their wrappers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

PARAGRAPH, TABLE, ROW, CELL, RUN, TEXT = (W + name for name in ("p", "tbl", "tr", "tc", "r", "t"))
PARAGRAPH_PROPERTIES, RUN_PROPERTIES, VALUE = W + "pPr", W + "rPr", W + "val"
TEXT_BOX = W + "txbxContent"
ALTERNATE, CHOICE, FALLBACK = MC + "AlternateContent", MC + "Choice", MC + "Fallback"

# What these hold is printed as if they were not there; "w:ins" is an insertion that is tracked.
WRAPPERS = frozenset(
    W + name
    for name in (
        "ins",
        "moveTo",
        "hyperlink",
        "smartTag",
        "customXml",
        "fldSimple",
        "dir",
        "bdo",
        "sdtContent",
    )
) | {MATH + "oMath", MATH + "oMathPara"}
# Deleted or moved away by a tracked change, or no text at all.
GONE = frozenset(W + name for name in ("del", "moveFrom", "sdtPr", "sdtEndPr"))
SWITCHED_OFF = frozenset({"0", "false", "off", "none"})


class Element(Protocol):
    """What the reader asks of an XML element; that of a comment has a `tag` that is no string."""

    @property
    def tag(self) -> object:
        """The name with its namespace."""

    @property
    def text(self) -> str | None:
        """The text before the first child."""

    def get(self, key: str) -> str | None:
        """An attribute, None where it is absent."""

    def find(self, path: str) -> Element | None:
        """The first child (or descendant by a path)."""

    def iterfind(self, path: str) -> Iterator[Element]:
        """All children (or descendants) by a path."""

    def iter(self, *tags: str) -> Iterator[Element]:
        """The element and its descendants of these names, in document order."""

    def __iter__(self) -> Iterator[Element]:
        """The children."""


def content(element: Element | None) -> Iterator[Element]:
    """The children that print, wrappers opened and deletions left out."""
    if element is None:
        return
    for child in element:
        tag = child.tag
        if tag in GONE:
            continue
        if tag in WRAPPERS:
            yield from content(child)
        elif tag == W + "sdt":
            yield from content(child.find(W + "sdtContent"))
        elif tag == ALTERNATE:
            yield from content(chosen(child))
        else:
            yield child


def chosen(alternate: Element) -> Element | None:
    """One of two ways to say the same: the first, unless only the fallback holds text."""
    choice, fallback = alternate.find(CHOICE), alternate.find(FALLBACK)
    if choice is None:
        return fallback
    if fallback is not None and not _has_text(choice) and _has_text(fallback):
        return fallback
    return choice


def _has_text(element: Element) -> bool:
    return any(text.text for text in element.iter(TEXT))


def text_boxes(element: Element) -> Iterator[Element]:
    """The contents of the text boxes of a drawing, each once; a box within a box belongs to it."""
    for child in element:
        if child.tag == TEXT_BOX:
            yield child
        elif child.tag == ALTERNATE:
            branch = chosen(child)
            if branch is not None:
                yield from text_boxes(branch)
        else:
            yield from text_boxes(child)


def child_value(element: Element | None, name: str) -> str | None:
    """The `w:val` of a child, None where the child or its value is absent."""
    child = element.find(W + name) if element is not None else None
    return child.get(VALUE) if child is not None else None


def child_number(element: Element | None, name: str) -> int | None:
    """The whole number that a child says, None where it says none."""
    return whole_number(child_value(element, name))


def whole_number(text: str | None) -> int | None:
    """The number that a text is, None where it is none (Word files of other makers hold "auto")."""
    if text is None or not text.strip().lstrip("-").isdecimal() or len(text) > 9:
        return None
    return int(text)


def is_on(element: Element | None, name: str) -> bool | None:
    """A switch such as `<w:caps/>` or `<w:caps w:val="0"/>`; None where it is absent."""
    child = element.find(W + name) if element is not None else None
    if child is None:
        return None
    return (child.get(VALUE) or "true").lower() not in SWITCHED_OFF
