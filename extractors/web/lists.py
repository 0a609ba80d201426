"""The markers that lists print before their items: "1.", "a.", "II.", "-"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from extractors.lines.markers import read_marker
from extractors.web.markup import LIST_ITEM, ORDERED, UNORDERED, WebElement, style_of, whole_number
from normalizers.letters.numerals import to_roman

LARGEST_NUMBER = 100_000
LARGEST_ROMAN = 399
BULLET = "-"
LEAST_ITEMS = 2  # of a list, to show that its author numbers them
WORDS_SEEN = 3  # of an item: its marker and what follows
NO_MARKER = "list-style:none", "list-style-type:none"
# What `type` and `list-style-type` say -> how numbers are printed.
STYLES = {
    "a": "a",
    "A": "A",
    "i": "i",
    "I": "I",
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}


@dataclass(slots=True)
class _List:
    style: str  # "1", "a", "A", "i", "I", "-"; empty: no marker
    number: int
    step: int


class Lists:
    """The lists that are open while a page is walked through."""

    def __init__(self) -> None:
        """Begin outside of any list."""
        self._open: list[_List] = []

    def begin(self, element: WebElement) -> None:
        """A list begins."""
        style = style_of(element)
        if any(mark in style for mark in NO_MARKER) or _bear_markers(element):
            self._open.append(_List("", 1, 1))
        elif element.tag in UNORDERED:
            self._open.append(_List(BULLET, 1, 1))
        else:
            is_down = element.get("reversed") is not None
            items = sum(child.tag == LIST_ITEM for child in element)
            first = whole_number(element.get("start"), items if is_down else 1, LARGEST_NUMBER)
            self._open.append(_List(_number_style(element, style), first, -1 if is_down else 1))

    def end(self) -> None:
        """The innermost list ends."""
        if self._open:
            self._open.pop()

    def marker(self, item: WebElement) -> str:
        """What is printed before an item, with a blank after it; nothing outside of lists."""
        style = style_of(item)
        if not self._open or any(mark in style for mark in NO_MARKER):
            return ""
        current = self._open[-1]
        number = whole_number(item.get("value"), current.number, LARGEST_NUMBER)
        current.number = number + current.step
        if current.style in ("", BULLET):
            return f"{current.style} ".lstrip()
        return f"{_printed(number, current.style)}. "


def is_list(element: WebElement) -> bool:
    """True for an element whose items have markers."""
    return element.tag == ORDERED or element.tag in UNORDERED


def _bear_markers(element: WebElement) -> bool:
    """True where the author typed a marker into each item of a list: "1. Rà soát", "a) Đo"."""
    items = [child for child in element if child.tag == LIST_ITEM]
    typed = [" ".join(islice(_words(item), WORDS_SEEN)) for item in items]
    return len(items) >= LEAST_ITEMS and all(read_marker(text) is not None for text in typed)


def _words(item: WebElement) -> Iterator[str]:
    return (word for text in item.itertext() for word in text.split())


def _number_style(element: WebElement, style: str) -> str:
    named = style.partition("list-style-type:")[2].partition(";")[0]
    return STYLES.get(named) or STYLES.get(element.get("type") or "", "1")


def _printed(number: int, style: str) -> str:
    """A number in the style of its list, as browsers print it.

    >>> [_printed(28, style) for style in "1aAiI"]
    ['28', 'ab', 'AB', 'xxviii', 'XXVIII']
    """
    if style in "iI" and 1 <= number <= LARGEST_ROMAN:
        return to_roman(number) if style == "I" else to_roman(number).lower()
    if style in "aA" and number >= 1:
        letters = ""
        while number:
            number, place = divmod(number - 1, 26)
            letters = chr(ord(style) + place) + letters
        return letters
    return str(number)
