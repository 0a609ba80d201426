"""What a document prints as a whole number → that number; nothing else reads one.

`int` ends a document where `str.isdigit` was asked ("23²³"), or where there are thousands of
digits.
"""

from __future__ import annotations

import re
import unicodedata

NUMBER_RE = re.compile(r"\d+")  # digits that stand together
MOST_DIGITS = 18  # more of them are a code, a table that ran together, or an attack
RAISED_FIGURES = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LETTER_FIGURES = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "|": "1"})


def figure(text: str) -> int | None:
    """The whole number that a text prints; None for a text that is none.

    Digits of every width and script count, OCR's letters beside digits ("l2", "2O25") and digits
    that OCR parted ("0 6") too. A raised digit is the mark of a footnote, after a number only.

    >>> figure("0 6"), figure("２０２６"), figure("2O25"), figure("23²³")
    (6, 2026, 2025, 23)
    >>> figure("²³"), figure("Il"), figure("1,5"), figure("")
    (None, None, None, None)
    """
    if text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS:
        return int(text)
    plain = "".join(text.split())
    while plain and _is_raised(plain[-1]):
        plain = plain[:-1]
    if len(plain) > MOST_DIGITS or not any(map(str.isdecimal, plain)):
        return None
    digits = plain.translate(LETTER_FIGURES)
    return int(digits) if digits.isdecimal() else None


def printed_figure(text: str) -> int:
    """The number of a text that a pattern has found to be digits; 0 where there are too many.

    >>> printed_figure("07"), printed_figure("9" * 5000)
    (7, 0)
    """
    return figure(text) or 0


def without_figures(text: str) -> str:
    """The text with one sign for each number: "Trang 3" and "Trang 12" are alike.

    >>> without_figures("Trang 12/30")
    'Trang #/#'
    """
    return NUMBER_RE.sub("#", text)


def raised(text: str) -> str:
    """The text with its digits raised, as the mark of a note or an exponent is printed.

    >>> raised("12")
    '¹²'
    """
    return text.translate(RAISED_FIGURES)


def figures(text: str, stop: str = ".") -> tuple[int, ...]:
    """The numbers of "2.1.3", which one sign parts.

    >>> figures("2.1.3")
    (2, 1, 3)
    """
    return tuple(printed_figure(part) for part in text.split(stop))


def is_year(text: str) -> bool:
    """True for "2026": a year of this century.

    >>> is_year("2026"), is_year("1998"), is_year("2026.")
    (True, False, False)
    """
    return len(text) == 4 and text.isdecimal() and text.startswith("20")


def is_dotted(text: str) -> bool:
    """True for "3", "2.1", "2.1.3", up to four numbers of up to three digits.

    >>> is_dotted("2.1.3"), is_dotted("2.1."), is_dotted("2026"), is_dotted("IV")
    (True, False, False, False)
    """
    parts = text.split(".")
    return len(parts) <= 4 and all(part.isdecimal() and len(part) <= 3 for part in parts)


def _is_raised(letter: str) -> bool:
    return letter.isdigit() and unicodedata.decomposition(letter).startswith("<super>")
