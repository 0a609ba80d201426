"""Words and numbers that a line's end broke: "45/KH-" / "UBND", "12/11/202" / "7"."""

from __future__ import annotations

import re
from collections.abc import Iterable

# A number too wide for its cell is broken anywhere: "60/2021/N" / "Đ-CP".
TORN_SYMBOL_RE = re.compile(r"\d/[A-ZĐ]{1,5}$")
SYMBOL_REST_RE = re.compile(r"[A-ZĐ]{0,5}-[A-ZĐ]")
# So is a day: "12/11/202" / "7", "31/1" / "2/2026", "01/0" / "9/2025". Only what is whole with the
# rest alone, and no day or month before it, is taken for torn: "15/8" / "2 lớp" is not.
SIGNS_OF_DATES = "0123456789/"
DATE_RE = re.compile(r"(?:(?:0?[1-9]|[12]\d|3[01])/)?(?:0?[1-9]|1[0-2])/(?:19|20)\d\d")
TAIL = 12  # characters at the end of a line that tell whether it breaks a word
CLOSING = tuple(",;:!?)]”…")  # no line begins with one: it was pushed over from the line above


def joined_text(texts: Iterable[str], glue: str = " ") -> str:
    """Texts of lines as one, `glue` between them; a word that a line's end broke is closed up.

    A stop is no such mark: "./." stands on a line of its own.

    >>> joined_text(["Số 45/KH-", "UBND", "ngày 12/11/202", "7"])
    'Số 45/KH-UBND ngày 12/11/2027'
    """
    parts: list[str] = []
    for text in texts:
        if parts and not is_torn(parts[-1], text):
            parts.append(glue)
        parts.append(text)
    return "".join(parts)


def is_torn(above: str, below: str) -> bool:
    """True where the line below begins with the rest of the word that ends the line above."""
    above = above[-TAIL:]
    if below[:1] in CLOSING:
        return True
    if ends_at_stroke(above):
        return below[:1].isalnum()
    if TORN_SYMBOL_RE.search(above):
        return SYMBOL_REST_RE.match(below) is not None
    return below[:1].isdigit() and _is_torn_date(above, below)


def ends_at_stroke(text: str) -> bool:
    """True where a word is broken at its dash or stroke: "45/KH-"; not "Lao động -"."""
    return text.endswith(("-", "/")) and text[-2:-1].isalnum()


def _is_torn_date(above: str, below: str) -> bool:
    before, behind = above.rstrip(SIGNS_OF_DATES), below.lstrip(SIGNS_OF_DATES)
    part, rest = above[len(before) :], below[: len(below) - len(behind)]
    goes_on = behind[:1].isalnum() or behind.startswith(("_", "%"))
    if "/" not in part or before.endswith(".") or goes_on or DATE_RE.fullmatch(part):
        return False
    return DATE_RE.fullmatch(part + rest) is not None
