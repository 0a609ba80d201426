"""What was broken on the way from the paper to the file, mended and explained.

For now one step: the Unicode form. A text in NFD, or with Ð (ETH) for Đ, comes back in NFC.
"""

from __future__ import annotations

from typing import NamedTuple

from normalizers.text import nfc


class Repair(NamedTuple):
    """The mended text and the names of the steps that changed it; () means left alone."""

    text: str
    steps: tuple[str, ...]


def repair(text: str) -> Repair:
    r"""Mend a text; a second repair changes nothing.

    >>> repair("Ho\u0300a").steps, repair("H\u00f2a").steps
    (('nfc',), ())
    """
    if text.isascii():
        return Repair(text, ())
    composed = nfc(text)
    return Repair(composed, ("nfc",) if composed != text else ())
