"""The number line of a document, "Số: 05/KH-UBND", as number and symbol."""

from __future__ import annotations

import re
from typing import NamedTuple

from normalizers.citations.document_types import type_of_symbol
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.text import without_blanks

# "Số:", "Số", "SỐ", and what scans make of it: "S6:", "So:", "Só:", "Sô:", "S0:".
_LABEL = r"[*_\s]*(?:[Ss]\s?[ỐốÔôồổỗộóòoơớờ06éê])\s*[*_]*\s*[:;.,]?\s*[*_]*\s*"
# The ordinal, or the gap left for it: "05", "36A", "......", "…", "___", nothing.
_ORDINAL = r"(?P<ordinal>\d{1,6}\s?[A-ZĐa-zđ]?|[.…_ \u00a0]{0,60}+)"
_YEAR = r"(?:/\s*+(?P<year>(?:19|20)\d{2}))?"
_TOKEN = r"[^\W\d_][\w&.]*(?:\([^\W\d_]+\))?"
# "KH-2TTVH", "KH-11PVHCC" of a scan: a number that ended before such a part would be another one.
_LATER = rf"(?:\d{{1,3}}(?=[{CAPITALS}]))?+{_TOKEN}"
# "KH-GDNN-GDTX", "KH - THCS NTB", "KH-GD&ĐT", "NQ-CP", "QH15": tokens parted by hyphens or slashes.
_SYMBOL = rf"(?P<symbol>{_TOKEN}(?:\s?[-–/]\s?{_LATER}){{0,6}})"
# "KH-THCS NTB": further words in capitals, if nothing but a wide gap or the end follows them.
_MORE = rf"(?P<more>(?:\s[{CAPITALS}][{CAPITALS}0-9&]*){{1,4}})?(?=\s*$|\s{{2,}}|\t)"
_PLACED = r"\s[^/,]{2,40},\s*ng"  # place and day
NUMBER_RE = re.compile(
    rf"{_LABEL}{_ORDINAL}\s*+{_YEAR}\s*+(?:/|[-–](?=\s?[A-ZĐ][A-Za-zđĐ]{{0,5}}\s?/))\s*{_SYMBOL}(?:{_MORE})?"
)
BARE_RE = re.compile(
    rf"{_ORDINAL}\s*+{_YEAR}\s*+(?:/|[-–](?=[A-ZĐ][A-Za-zđĐ]{{0,5}}/))\s*{_SYMBOL}\s*$"
)
# "Sóz20/4./KH-UBND", "Số: 24Ÿ /KH-SYT", "Số: SA /KH-UBND": figures that a pen wrote and a scan
# could not read, among them a figure, or at most three letters; "Số: KH-UBND" lost its stroke, too.
UNREAD_RE = re.compile(
    rf"{_LABEL}(?:(?P<figures>(?=\S{{0,8}}\d)[^\s/]\S{{0,10}}?|[^\s/\d]{{1,3}}(?=\s/))\s?/\s?)?{_SYMBOL}"
    rf"(?=\s*$|{_PLACED})"
)
PLACED_RE = re.compile(_PLACED)
LONE_RE = re.compile(rf"{_LABEL}(?P<ordinal>\d{{1,5}})\s*$")


class DocumentNumber(NamedTuple):
    """A number as printed whole, without inner blanks, and its symbol; either may be None."""

    number: str | None
    symbol: str | None


class NumberMatch(NamedTuple):
    """A number and where its print ends in the text."""

    value: DocumentNumber
    end: int


def parse_number(text: str) -> DocumentNumber | None:
    """The number that a number line or a bare number prints; None if the text is neither.

    >>> parse_number("Số: 12 /KH-UBND")
    DocumentNumber(number='12/KH-UBND', symbol='KH-UBND')
    >>> parse_number("Số:      /QĐ-SGDĐT")
    DocumentNumber(number=None, symbol='QĐ-SGDĐT')
    """
    found = match_number(text)
    if found is not None:
        return found.value
    bare = BARE_RE.match(text.strip())
    return _number(bare) if bare and bare["ordinal"].strip() else None


def match_number(text: str) -> NumberMatch | None:
    """The number line that stands at the beginning of the text, with its end, or None.

    Where the figures cannot be read, the symbol is kept if it is that of a known type, has several
    parts ("Số: 7Ï/STC-NS"), or stands before place and day.
    """
    text = text.replace("\u00a0", " ")
    match = NUMBER_RE.match(text)
    if match is not None:
        return NumberMatch(_number(match), match.end())
    unread = UNREAD_RE.match(text)
    if unread is not None and _is_told(unread):
        symbol = without_blanks(unread["symbol"]).strip(".").replace("–", "-")
        return NumberMatch(DocumentNumber(None, symbol), unread.end())
    lone = LONE_RE.match(text)
    return NumberMatch(DocumentNumber(lone["ordinal"], None), lone.end()) if lone else None


def _is_told(unread: re.Match[str]) -> bool:
    """True where a symbol is that of a number of which the figures are lost, or never were there.

    It needs evidence, and twice where no stroke parts it from its label.
    """
    symbol = unread["symbol"]
    is_typed = type_of_symbol(symbol) is not None
    has_parts = "-" in symbol and ":" in unread.string[: unread.start("symbol")]
    if unread["figures"] is None:
        return is_typed and has_parts
    return is_typed or has_parts or PLACED_RE.match(unread.string, unread.end()) is not None


def _number(match: re.Match[str]) -> DocumentNumber:
    groups = match.groupdict()
    symbol = (
        without_blanks(groups["symbol"] + (groups.get("more") or "")).strip(".").replace("–", "-")
    )
    ordinal = groups["ordinal"].strip(" .…_")
    if not ordinal:
        return DocumentNumber(None, symbol)
    printed = match.string[match.start("ordinal") : match.end("symbol")] + (
        groups.get("more") or ""
    )
    return DocumentNumber(without_blanks(printed).strip(".").replace("–", "-"), symbol)
