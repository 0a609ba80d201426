"""Markdown and HTML in a plan are typography, not text: bold, italics, heading marks, escapes."""

from __future__ import annotations

import re

HEADING_RE = re.compile(r"^\s{0,3}#{1,6}\s+")
# "> Căn cứ …", "> 1. Rà soát" are quoted; "> 95 %" is a comparator.
QUOTE_RE = re.compile(r"^\s{0,3}>\s?(?!\s?\d+(?:[.,]\d+)*(?:[\s%]|$))")
ESCAPE_RE = re.compile(r"\\([-\\`*_{}\[\]()#+.!|>~&])")
# Inline marks that exports leave in a text: "<b>I. Mục đích</b>", "<span class='x'>".
TAG_RE = re.compile(
    r"</?(?:b|i|u|s|em|strong|span|div|p|font|center|small|sup|sub)(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)
BREAK_RE = re.compile(r"<br\s*/?>", re.IGNORECASE)
STRONG_RE = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
# "*(Phụ lục kèm theo)*" is italic; "* Về thể chế:" is a bullet, "(*)" a note sign.
EMPHASIS_RE = re.compile(
    r"(?<![\w*(])\*(?=[^\s*])([^*]*[^\s*(])\*(?![\w*])|(?<=\()\*(?=[^\s*)])([^*]+)\*(?=\))"
)
UNDERSCORE_RE = re.compile(r"(?<!\w)_(?=[^\s_])([^_]*[^\s_])_(?!\w)")


def plain_text(text: str) -> str:
    """The line without its markdown and HTML marks; a line that has none comes back as it is.

    >>> plain_text("**I. MỤC TIÊU** *(kèm theo)*"), plain_text("* Về thể chế:")
    ('I. MỤC TIÊU (kèm theo)', '* Về thể chế:')
    """
    if not any(mark in text for mark in "*_\\#>"):
        return text
    text = HEADING_RE.sub("", QUOTE_RE.sub("", text))
    if "<" in text:
        text = TAG_RE.sub("", BREAK_RE.sub(" ", text))
    if not _is_rule(text):
        text = STRONG_RE.sub("", text)
        text = EMPHASIS_RE.sub(lambda m: m[1] or m[2], text)
        text = UNDERSCORE_RE.sub(r"\1", text)
    return ESCAPE_RE.sub(r"\1", text)


def _is_rule(text: str) -> bool:
    """A drawn line ("______", "* * *") is left to the rule that drops separators."""
    return not text.strip("*_- \t")
