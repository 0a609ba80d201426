"""Markdown and HTML in a plan are typography, not text: bold, italics, links, escapes.

So are the characters that web pages spell ("&nbsp;").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from extractors.lines.drawn_lines import is_drawn
from extractors.lines.emphasis import Unmarked, unmarked
from normalizers.letters.figures import raised
from normalizers.letters.text_caches import TEXT_CACHES

HEADING_RE = re.compile(r"^\s{0,3}(?:#{1,6}\s+|<h[1-6](?:\s[^<>]{0,200})?>)", re.IGNORECASE)
# "> Căn cứ …", "> 1. Rà soát" are quoted; "> 95 %", ">= 95" are comparators.
QUOTE_RE = re.compile(r"^\s{0,3}>(?!=)\s?(?!\s?\d+(?:[.,]\d+)*(?:[\s%]|$))")
ESCAPE_RE = re.compile(r"\\([-\\`*_{}\[\]()#+.!|>~&])")
# Inline marks that exports leave in a text: "<b>I. Mục đích</b>", "<span class='x'>".
TAG_RE = re.compile(
    r"</?(?:(?P<line>br)|a|b|i|u|s|em|h[1-6]|strong|span|div|p|font|center|small|sup|sub)"
    r"(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)
# "huyện<sup>1</sup>", "45 m<sup>2</sup>": figures that are printed raised.
RAISED_RE = re.compile(r"<sup>\s*(\d{1,3})\s*</sup>", re.IGNORECASE)
LINE_TAG_RE = re.compile(r"<br\s*/?>", re.IGNORECASE)
# "[Quyết định số 12/QĐ-UBND](https://…)" is printed as its words, a picture as nothing.
LINK_RE = re.compile(
    r"(!?)\[([^\[\]]*)\]\((?:[a-z]{2,10}:|[/#.])[^()\s]{0,2000}(?:\s+\"[^\"]{0,200}\")?\)",
    re.IGNORECASE,
)
STRONG_RE = re.compile(r"__(?=\S)|(?<=\S)__")
UNDERSCORE_RE = re.compile(r"(?<!\w)_(?=[^\s_])([^_]*[^\s_])_(?!\w)")
# "KT. CHỦ TỊCH&nbsp;&nbsp;PHÓ CHỦ TỊCH": characters as web pages spell them. "GD&ĐT;" is none.
REFERENCE_RE = re.compile(r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});", re.IGNORECASE)
MARKS = ("*", "_", "\\", "#", ">", "](", "&")  # what any markup holds; stars are read first


@TEXT_CACHES.remember(8192)
def plain_text(text: str) -> str:
    """The line without its markdown and HTML marks; a line that has none comes back as it is.

    >>> plain_text("**I. MỤC TIÊU** *(kèm theo)*"), plain_text("* Về thể chế:")
    ('I. MỤC TIÊU (kèm theo)', '* Về thể chế:')
    """
    if not any(mark in text for mark in MARKS):
        return text
    return "\n".join(_of_line(line.text) for line in unmarked(text.split("\n")))


def cell_text(text: str) -> str:
    r"""A cell of a pipe table without its marks; its `<br>` part lines, as in a cell of Word.

    >>> cell_text("**SỞ MẪU**<br>**VĂN PHÒNG**")
    'SỞ MẪU\nVĂN PHÒNG'
    """
    lines = LINE_TAG_RE.split(text) if "<" in text else [text]
    return "\n".join(plain_text(line.strip()) for line in lines).strip()


def pipe_cells(raw: str, text: str) -> list[str]:
    """What stands between the pipes of a line, which holds `text` without its marks.

    Only what was given knows where a `<br>` parted a cell.
    """
    return [cell_text(cell) for cell in raw.split("|")] if "<" in raw else text.split("|")


def plain_lines(texts: Sequence[str]) -> list[Unmarked]:
    """The lines of one stretch of text without their marks.

    A heading of markdown counts as bold.
    """
    return [
        line._replace(
            text=_of_line(line.text), is_bold=line.is_bold or bool(HEADING_RE.match(line.text))
        )
        for line in unmarked(texts)
    ]


def _of_line(text: str) -> str:
    """A line of which bold and italics by stars are off."""
    if not any(mark in text for mark in MARKS[1:]):
        return text
    if "](" in text:
        text = LINK_RE.sub(lambda link: "" if link[1] else link[2], text)
    text = HEADING_RE.sub("", QUOTE_RE.sub("", text))
    if "<" in text:
        text = RAISED_RE.sub(lambda figure: raised(figure[1]), text)
        text = TAG_RE.sub(lambda tag: " " if tag["line"] else "", text)
    if not is_drawn(text):
        text = UNDERSCORE_RE.sub(r"\1", STRONG_RE.sub("", text))
    text = ESCAPE_RE.sub(r"\1", text)
    return REFERENCE_RE.sub(_character, text) if "&" in text else text


def _character(reference: re.Match[str]) -> str:
    """What a reference spells: a printed sign, or a blank."""
    spelled = unescape(reference[0])
    return spelled if spelled.isprintable() else " "
