"""Bytes of a web page → its text.

A mark in front of the text decides, then what the page says of itself, then what the bytes are.
"""

from __future__ import annotations

import codecs
import re
from itertools import groupby

from extractors.errors import DocumentTooLarge
from extractors.text.file import BOMS, decode

HEAD = 4096  # bytes in which a page says what it is
FRAGMENT_HEAD = 65536  # bytes in which a part of a page without its head closes some elements
FRAGMENT_ENDS = 3
PAGE_RE = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*)*(?:<!doctype\s+html|<html[\s>])",
                     re.IGNORECASE | re.DOTALL)  # fmt: skip
FRAGMENT_RE = re.compile(
    r"\s*<(?:head|body|meta|title|style|table|div|center|main|article|section|header|[uod]l|p|span"
    r"|font|h[1-6])[\s>]",
    re.IGNORECASE,
)
CHARSET_RE = re.compile(r"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
# What pages say, and what browsers take it for.
ALIASES = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}


def is_web_page(data: bytes) -> bool:
    """True where the bytes begin as a web page does, whatever the file is called.

    >>> is_web_page(b"<!DOCTYPE html><p>a"), is_web_page(b"<p>a</p><p>b</p><p>c</p>")
    (True, True)
    >>> is_web_page(b"<b>I. MUC DICH</b>"), is_web_page(b"<p>mot</p> dong le")
    (False, False)
    """
    head = _ascii(data[:FRAGMENT_HEAD])
    if PAGE_RE.match(head[:HEAD]):
        return True
    if FRAGMENT_RE.match(head) is None or head.count("</") < FRAGMENT_ENDS:
        return False
    return not _is_text_with_tables(head)


def decode_page(data: bytes, max_bytes: int, said: str | None = None) -> str:
    """The text of a web page.

    Args:
        data: The bytes of the page.
        max_bytes: The largest page that is read.
        said: The encoding that stood outside of the page (in a web archive).

    Raises:
        ExtractionError: the page is too large, or is no text.
    """
    if len(data) > max_bytes:
        size, limit = len(data) / 2**20, max_bytes / 2**20
        raise DocumentTooLarge(f"the web page is {size:.1f} MB long, the limit is {limit:.0f} MB")
    text = _by_name(data, _named(data, said))
    if text is None:
        text = decode(data, max_bytes).text
    return _without_declaration(text.removeprefix("\ufeff")).replace("\x00", "")


def _without_declaration(text: str) -> str:
    """The text without the declaration of XML that opens it."""
    _, end, rest = text.partition("?>")
    return rest if end and text.lstrip().startswith("<?xml") else text


def _is_text_with_tables(head: str) -> bool:
    """True where most paragraphs beside the tables hold no element: a program set a head so.

    "<table> … </table>", a blank line, "# KE HOACH", a blank line, "I. MUC DICH".
    """
    lines = _beside_tables(head).splitlines()
    paragraphs = [
        any(map(_holds_element, group))
        for is_filled, group in groupby(lines, lambda line: bool(line.strip()))
        if is_filled
    ]
    return 2 * sum(paragraphs) < len(paragraphs)


def _beside_tables(head: str) -> str:
    """A text without its tables and what is in them."""
    first, *others = head.lower().split("<table")
    return "\n".join((first, *(other.rpartition("</table>")[2] for other in others)))


def _holds_element(line: str) -> bool:
    return any(part[:1].isalpha() or part[:1] == "/" for part in line.split("<")[1:])


def _ascii(head: bytes) -> str:
    """The beginning of a page for a look at its elements; UTF-16 without its zero bytes."""
    for bom, _ in BOMS:
        head = head.removeprefix(bom)
    return head.replace(b"\x00", b"").decode("latin-1")


def _named(data: bytes, said: str | None) -> str | None:
    """The encoding that a mark, the page or its envelope names; None where nothing does."""
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return encoding
    in_page = CHARSET_RE.search(_ascii(data[:HEAD]))
    return said or (in_page[1] if in_page else None)


def _by_name(data: bytes, name: str | None) -> str | None:
    """The text by an encoding's name; None for an unknown one, and where the bytes deny it."""
    if name is None or _is_utf8(data):
        return None
    try:
        return data.decode(codecs.lookup(ALIASES.get(name.lower(), name)).name)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _is_utf8(data: bytes) -> bool:
    """True where the bytes are UTF-8 with letters beyond ASCII, whatever the page says."""
    if data.isascii() or b"\x00" in data[:HEAD]:
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
