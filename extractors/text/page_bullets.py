"""Bullets that a page sets before markers that the author typed: "• 1. Rà soát", "* a) Đo".

A list of HTML or markdown gives each item its own sign. Where most items of a sign open with a
marker after it, the sign is the page's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractors.lines.markers import BULLETS, read_marker
from extractors.models import Line

MIN_ITEMS = 3  # with a marker after the sign
SHARE = 0.5  # of the items of a sign


def without_page_bullets(lines: Sequence[Line]) -> list[Line]:
    """The lines without the signs that a page set before other markers."""
    found = [_sign_and_rest(line.text) for line in lines]
    items = Counter(sign for sign, _ in found)
    doubled = Counter(sign for sign, rest in found if read_marker(rest) is not None)
    signs = {
        sign
        for sign, count in doubled.items()
        if sign and count >= MIN_ITEMS and count >= SHARE * items[sign]
    }
    return [
        replace(line, text=rest) if sign in signs and read_marker(rest) is not None else line
        for line, (sign, rest) in zip(lines, found, strict=True)
    ]


def _sign_and_rest(text: str) -> tuple[str, str]:
    r"""The bullet that a line opens with and what stands after it; ("", "") where none is.

    >>> _sign_and_rest("•\t1. Rà soát"), _sign_and_rest("1. Rà soát")
    (('•', '1. Rà soát'), ('', ''))
    """
    sign, _, rest = text.strip().replace("\t", " ").partition(" ")
    if len(sign) != 1 or not rest:
        return "", ""
    marker = read_marker(text)
    is_bullet = marker is not None and marker.kind in BULLETS
    return (sign, rest.lstrip()) if is_bullet else ("", "")
