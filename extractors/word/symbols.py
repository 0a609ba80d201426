"""Symbol fonts: what the private-use characters of Symbol and Wingdings print."""

from __future__ import annotations

from functools import cache

from normalizers.letters.private_use import BULLET, FIRST, SYMBOL_RE
from normalizers.resource_files import csv_rows

SYMBOL_FONTS = (
    "symbol",
    "wingdings",
    "webdings",
    "marlett",
    "zapfdingbats",
    "monotype sorts",
    "opensymbol",
)
HYPHENS = frozenset("-\u00ad\u2010\u2011\u2212")


@cache
def _symbols() -> dict[tuple[str, int], str]:
    listed = csv_rows("extractors.resources", "symbol_fonts")
    return {(row["font"], int(row["code"], 16)): row["text"] for row in listed}


def is_symbol_font(font: str | None) -> bool:
    """True for a font whose letters are signs: Symbol, Wingdings 2."""
    return font is not None and font.strip().casefold().startswith(SYMBOL_FONTS)


def symbol_text(code: int, font: str | None) -> str:
    """What a character of a symbol font prints; a private-use character where nobody knows.

    >>> symbol_text(0xF0B3, "Symbol"), symbol_text(0xA8, "Wingdings"), symbol_text(0x2265, None)
    ('≥', '□', '≥')
    """
    low = code - FIRST if FIRST <= code <= FIRST + 0xFF else code
    name = (font or "").strip().casefold()
    found = _symbols().get((name, low))
    if found is not None:
        return found
    if name == "symbol" and 0x20 <= low < 0x40:
        return chr(low)
    private = is_symbol_font(font) and low < 0x100
    return chr(FIRST + low) if private else chr(code)


def without_private_use(text: str, font: str | None) -> str:
    """The text with the private-use characters of its symbol font as what they print."""
    if not SYMBOL_RE.search(text):
        return text
    return SYMBOL_RE.sub(lambda match: symbol_text(ord(match[0]), font), text)


def bullet_text(text: str, font: str | None) -> str:
    r"""The bullet of a list level: a hyphen, a plus or a star as it is, any other sign as "•".

    "§", "Ø", "v", "q" are Wingdings' squares and arrows, "o" in Courier New is a circle.

    >>> (bullet_text("\uf0b7", "Symbol"), bullet_text("\uf02d", "Symbol"),
    ...  bullet_text("Ø", "Wingdings"))
    ('•', '-', '•')
    >>> bullet_text("-", "Times New Roman"), bullet_text("+", None), bullet_text("o", "Courier New")
    ('-', '+', '•')
    """
    bare = text.strip()
    if len(bare) != 1:
        return bare
    sign = bare
    if SYMBOL_RE.match(bare):
        sign = symbol_text(ord(bare), font or "Symbol")
    elif is_symbol_font(font):
        sign = symbol_text(ord(bare), font) if ord(bare) < 0x100 else bare
    if sign in HYPHENS:
        return "-"
    private = SYMBOL_RE.match(sign) is not None or sign != bare
    return BULLET if (private and sign not in "+*") or bare == "o" else sign
