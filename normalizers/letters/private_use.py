"""Characters for private use, and the signs that Symbol and Wingdings keep among them."""

from __future__ import annotations

import re

FIRST = 0xF000  # the character that stands for byte 0 of a symbol font
SYMBOLS = "\uf020-\uf0ff"  # where these fonts keep their signs
SYMBOL_RE = re.compile(f"[{SYMBOLS}]")
PRIVATE_RE = re.compile("[\ue000-\uf8ff]")
BULLET = "•"
# What opens an item or stands within a text as a plain sign; all others are bullets.
PLAIN_SIGNS = {
    "\uf028": "(",
    "\uf029": ")",
    "\uf02a": "*",
    "\uf02b": "+",
    "\uf02d": "-",
    "\uf02f": "/",
    "\uf0be": "-",
}


def private_sign(letter: str) -> str:
    r"""What a character for private use prints where its font is not known.

    >>> private_sign("\uf0b7"), private_sign("\uf02d")
    ('•', '-')
    """
    return PLAIN_SIGNS.get(letter, BULLET)


def font_byte(letter: str) -> str:
    r"""The character whose code a symbol font gave at another place: "\uf041" is "A"."""
    return chr(ord(letter) - FIRST)
