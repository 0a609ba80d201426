"""Remarks: what stands in brackets, without brackets inside ("nếu có")."""

from __future__ import annotations

import re

REMARK_RE = re.compile(r"\([^()]*\)")
# In brackets of either form, with the blanks before it.
BRACKETED_RE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
STOPS = " .;,"  # may follow a remark that ends a text


def closing_remark(text: str, stops: str = STOPS) -> tuple[str, str] | None:
    """What stands before the remark that ends a text, and what the remark says.

    >>> closing_remark("Rà soát sổ (quý I)."), closing_remark("Rà soát (quý I) sổ")
    (('Rà soát sổ', 'quý I'), None)
    """
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
