"""Remarks: what stands in brackets, without brackets inside ("nếu có")."""

from __future__ import annotations

import re

from normalizers.letters.words import CHARACTER_RE

REMARK_RE = re.compile(r"\([^()]*\)")
# In brackets of either form, with the blanks before it.
BRACKETED_RE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
STOPS = " .;,"  # may follow a remark that ends a text


def closing_remark(text: str, stops: str = STOPS) -> tuple[str, str] | None:
    """What stands before the remark that ends a text, and what the remark says.

    >>> closing_remark("Rà soát sổ (quý I)."), closing_remark("Rà soát (quý I) sổ")
    (('Rà soát sổ', 'quý I'), None)
    """
    if ")" not in text:  # most texts, at once
        return None
    whole = text.rstrip().rstrip(stops)
    before, bracket, said = whole.removesuffix(")").rpartition("(")
    if not bracket or not whole.endswith(")") or ")" in said:
        return None
    return before.rstrip(), said


def without_closing_remark(text: str) -> str:
    """The text without the remark that ends it.

    >>> without_closing_remark("DỰ TOÁN (20 triệu)"), without_closing_remark("DỰ TOÁN")
    ('DỰ TOÁN', 'DỰ TOÁN')
    """
    found = closing_remark(text)
    return found[0] if found is not None else text


def whole_remark(text: str, stops: str = STOPS) -> str | None:
    """What a text says that is one remark and nothing else.

    >>> whole_remark("(Sở A chủ trì);"), whole_remark("Sở A (chủ trì)")
    ('Sở A chủ trì', None)
    """
    found = closing_remark(text, stops)
    return found[1] if found is not None and not found[0] else None


def without_lists(text: str) -> str:
    """The text without the remarks within it that list: "Nhập sổ (1; 2) vào máy".

    >>> without_lists("Nhập sổ (1; 2) vào máy (nếu có)."), without_lists("Nhập sổ (1; 2).")
    ('Nhập sổ   vào máy (nếu có).', 'Nhập sổ (1; 2).')
    """

    def blank(remark: re.Match[str]) -> str:
        goes_on = CHARACTER_RE.search(text, remark.end()) is not None
        return " " if ";" in remark[0] and goes_on else remark[0]

    return REMARK_RE.sub(blank, text)
