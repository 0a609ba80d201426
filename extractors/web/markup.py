"""The elements of a web page: how they are parsed, and which are blocks, unseen or page breaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, cast

from lxml.etree import ErrorTypes, ParserError
from lxml.html import HTMLParser, document_fromstring

from extractors.errors import EmptyDocument, UnreadableFile
from normalizers.letters.figures import raised

TABLE, LIST_ITEM, LINE_BREAK, PREFORMATTED = "table", "li", "br", "pre"
ORDERED, UNORDERED = "ol", frozenset({"ul", "menu", "dir"})
BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p pre section"
    " summary tbody td tfoot th thead tr ul"
)
# What no browser prints as text, and what was deleted where changes are tracked.
UNSEEN_NAMES = (
    "audio button canvas del embed head iframe input link map math meta noscript object option"
    " script select style svg template textarea title video xml"
)
BLOCKS, UNSEEN = frozenset(BLOCK_NAMES.split()), frozenset(UNSEEN_NAMES.split())
HIDDEN = ("display:none", "mso-hide:all", "visibility:hidden")
BREAK_BEFORE = ("break-before:always", "break-before:page")
BREAK_AFTER = ("break-after:always", "break-after:page")
# Errors after which the parser reads no further.
UNFINISHED = (
    ErrorTypes.ERR_INTERNAL_ERROR,
    ErrorTypes.ERR_NO_MEMORY,
    ErrorTypes.ERR_RESOURCE_LIMIT,
)
CAPITALS = "text-transform:uppercase"


class WebElement(Protocol):
    """An element of a parsed page, as far as this room uses it."""

    tag: str
    text: str | None
    tail: str | None
    sourceline: int

    def get(self, key: str) -> str | None:
        """The value of an attribute."""

    def __iter__(self) -> Iterator[WebElement]:
        """The elements and comments within it."""

    def iter(self, *tags: str) -> Iterator[WebElement]:
        """The elements of these names, itself among them."""

    def itertext(self) -> Iterator[str]:
        """All its text."""


def parse_page(text: str) -> WebElement:
    """The page as a tree; what is broken in it is read as browsers do. Nothing is fetched.

    Raises:
        ExtractionError: there is no element in it, or it cannot be read to its end.
    """
    parser = HTMLParser(
        recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = cast(WebElement, document_fromstring(text, parser=parser))
    except ParserError as error:
        raise EmptyDocument("the web page is empty") from error
    if any(error.type in UNFINISHED for error in parser.error_log):
        raise UnreadableFile("the web page nests its content too deeply")
    for element in root.iter("sup"):
        for node in element.iter():
            node.text = raised(node.text) if node.text and node.text.isdecimal() else node.text
    return root


def is_element(node: WebElement) -> bool:
    """False for a comment or an instruction."""
    return isinstance(node.tag, str)


def style_of(element: WebElement) -> str:
    """The style of an element in small letters, without blanks."""
    return "".join((element.get("style") or "").lower().split())


def is_unseen(element: WebElement) -> bool:
    """True where nothing of the element is printed."""
    if not is_element(element) or element.tag.lower() in UNSEEN:
        return True
    return element.get("hidden") is not None or says_one_of(HIDDEN, element)


def says_one_of(rules: Iterable[str], element: WebElement) -> bool:
    """True where the style of an element holds one of these rules."""
    style = style_of(element)
    return any(rule in style for rule in rules)


def whole_number(text: str | None, default: int, largest: int) -> int:
    """The number that an attribute gives, within 0 and `largest`.

    >>> whole_number("3", 1, 9), whole_number("x", 1, 9), whole_number("99", 1, 9)
    (3, 1, 9)
    """
    digits = (text or "").strip()
    if not (digits.isascii() and digits.isdecimal()):
        return default
    return min(int(digits[:9]), largest)
