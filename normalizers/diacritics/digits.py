"""Letters that stand for digits in dates and years: "ngày O5 tháng l2 năm 2O25".

Digits themselves are never altered.
"""

from __future__ import annotations

import re

DIGIT_FOR = str.maketrans({"O": "0", "o": "0", "Q": "0", "I": "1", "l": "1", "|": "1", "i": "1"})
DIGIT = r"[\dOoQIl|i]"
DATE_RE = re.compile(rf"{DIGIT}{{1,2}}([/.-]){DIGIT}{{1,2}}\1{DIGIT}{{4}}")
LENGTHS_AFTER = {"ngày": (1, 2), "tháng": (1, 2), "năm": (4,)}  # of a number, in digits
# "Quý 12026": the stroke between a quarter and its year is lost.
QUARTER_RE = re.compile(r"(?:([1lI|]{1,3})|([1lI|]V))/?(20\d\d)")


def repair_number(token: str, before: str) -> str:
    """A token with the digits that it stands for, where a date wants them.

    `before` is the word before.

    >>> repair_number("l2", "tháng"), repair_number("O5/O1/2O25", ""), repair_number("Il", "mục")
    ('12', '05/01/2025', 'Il')
    >>> repair_number("12026", "Quý"), repair_number("lV/2026", "quý"), repair_number("12026", "số")
    ('I/2026', 'IV/2026', '12026')
    """
    if before.lower() == "quý" and (quarter := QUARTER_RE.fullmatch(token)):
        return f"{'IV' if quarter[2] else 'I' * len(quarter[1])}/{quarter[3]}"
    digits = token.translate(DIGIT_FOR)
    is_number = digits.isdecimal() and len(token) in LENGTHS_AFTER.get(before.lower(), ())
    is_number = is_number and any(map(str.isdigit, token))
    return digits if is_number or is_misread_date(token) else token


def is_misread_date(token: str) -> bool:
    """True for a date in digits, some of which may be letters.

    >>> is_misread_date("O5/O1/2O25"), is_misread_date("5/QD/2025"), is_misread_date("Il/lO/OOOO")
    (True, False, False)
    """
    return bool(DATE_RE.fullmatch(token)) and any(map(str.isdigit, token))
