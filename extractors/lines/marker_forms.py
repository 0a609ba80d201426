"""The forms of `resources/markers.toml` as patterns: a numeral, its stops, what must follow."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from extractors.lines.letters import is_capitals
from extractors.word_lists import any_of, tables
from normalizers.letters.capitals import CAPITALS

TITLE_LETTERS = 3  # so many capitals are a title
MAX_LEAD_IN, MAX_VALUED_LEAD_IN = 8, 4  # words of "1 Đối tượng tham gia:", "1 Đối tượng: học sinh"
UNLIMITED = 10**6
# "… khoản 1, Điều 5", "… các tổ 1, Tổ 2": a list goes on.
LISTED_RE = re.compile(
    rf"(?:{any_of('sentence_words', 'cited_parts')})\b|\w+ \d|[{CAPITALS}](?:\W|$)"
)
# After "II-" or "I," another quarter: "II-IV/2026", "I, II năm 2026".
QUARTER_RE = re.compile(r"[IVX]{1,4}(?:\s*/|\s*,|\s+năm\b|$)")


class Found(NamedTuple):
    """The pieces of a line that a form was read in; `gap` stands before the stop."""

    label: str
    gap: str
    stop: str
    rest: str


class Form(NamedTuple):
    """A row of the table."""

    kind: str
    numeral: str
    first: str
    pattern: re.Pattern[str]
    follows: str
    glued: str
    unless: tuple[str, ...]
    alone: bool
    most: int

    def read(self, text: str) -> Found | None:
        """The pieces of the line where it opens so, or None."""
        match = self.pattern.fullmatch(text)
        if match is None:
            return None
        found = Found(match["label"], match["gap"] or "", match["stop"] or "", match["rest"] or "")
        return found if self._holds(found, is_glued=not match["after"]) else None

    def _holds(self, found: Found, is_glued: bool) -> bool:
        if "..." in found.stop or any(EXCEPTIONS[name](found) for name in self.unless):
            return False
        if not found.rest:
            return self.alone
        if is_glued and found.stop and not FOLLOWS[self.glued](found.rest):
            return False
        return FOLLOWS[self.follows](found.rest)


# What is no marker all the same.
EXCEPTIONS: dict[str, Callable[[Found], bool]] = {
    "listed": lambda found: LISTED_RE.match(found.rest) is not None,
    "quarter": lambda found: QUARTER_RE.match(found.rest) is not None,
    "amount": lambda found: bool(found.gap) and found.rest[:1].isdigit(),
    "symbol": lambda found: found.label == "V" and found.rest[:2] in ("V ", "v "),
    "letter": lambda found: found.label in ("C", "L"),
    "small word": lambda found: found.label[0].islower() and not found.rest.isupper(),
}


def is_lead_in(rest: str) -> bool:
    """True for "Đối tượng tham gia:", and for "Đối tượng: học sinh": two to four words."""
    head, colon, value = rest.partition(":")
    return bool(colon) and 1 < len(head.split()) <= (
        MAX_VALUED_LEAD_IN if value.strip() else MAX_LEAD_IN
    )


# What may follow.
FOLLOWS: dict[str, Callable[[str], bool]] = {
    "any": lambda rest: True,
    "never": lambda rest: False,
    "capital": lambda rest: rest[0].isupper(),
    "capital or digit": lambda rest: rest[0].isupper() or rest[0].isdigit(),
    "no digit": lambda rest: not rest[0].isdigit(),
    "capitals": lambda rest: is_capitals(rest, TITLE_LETTERS),
    "two capitals": lambda rest: rest[:2].isalpha() and rest[:2].isupper(),
    "lead-in": lambda rest: rest[0].isupper() and is_lead_in(rest),
}


def specimens() -> list[tuple[str, list[str], list[str]]]:
    """The specimens and the counter-specimens of each form, with its kind."""
    return [
        (row["kind"], row.get("specimens", []), row.get("counter", []))
        for row in tables("markers")["form"]
    ]


@cache
def bullet_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns of the markers that count nothing, by their kind."""
    return tuple(
        (kind, re.compile(pattern.replace("{capitals}", CAPITALS), re.DOTALL))
        for kind, pattern in tables("markers")["bullets"].items()
    )


@cache
def _forms() -> tuple[Form, ...]:
    return tuple(map(_form, tables("markers")["form"]))


def _form(row: Mapping[str, Any]) -> Form:
    stops = rf"[{re.escape(row['stops'])}][.,)/:\-–—]*" if "stops" in row else ""
    label = tables("markers")["numerals"][row["numeral"]]["pattern"]
    opening, closing = (r"\(\s*", r"\s*\)") if row["numeral"].startswith("bracketed") else ("", "")
    words = rf"(?i:{'|'.join(row['words'])})\s+" if "words" in row else ""
    if "first" in row:
        opening = words
    elif words:
        label = rf"{words}(?:{label})"
    blank = r"\s*" if stops or opening else r"\s+"
    behind = rf"(?P<gap>{blank if stops else ''})(?P<stop>{stops})(?P<after>{blank})(?P<rest>\S.*|)"
    pattern = rf"{opening}(?P<label>{label}){closing}(?:\s*|{behind})"
    return Form(
        row["kind"],
        row["numeral"],
        row.get("first", tables("markers")["numerals"][row["numeral"]]["first"]),
        re.compile(pattern, re.DOTALL),
        row.get("follows", "any"),
        row.get("glued", "any"),
        tuple(row.get("unless", ())),
        row.get("alone", False),
        row.get("most", UNLIMITED),
    )


@cache
def ordinal_pattern() -> re.Pattern[str]:
    """A cell that holds a number of a list and no more."""
    numerals = tables("markers")["numerals"]
    roman = rf"{numerals['roman']['pattern']}(?:\.\d{{1,2}}){{0,4}}"
    letter = r"[A-ZĐa-zđ](?:\.?\d{1,2})?"
    return re.compile(rf"\(?(?:{numerals['number']['pattern']}|{roman}|{letter})\s*[.)/]?")


@cache
def forms_from(letter: str) -> tuple[Form, ...]:
    """The forms that a line with this first letter may open with."""
    return tuple(form for form in _forms() if _may_begin(form, letter))


@cache
def possible_forms(letter: str) -> tuple[Form, ...]:
    """The forms of what may be a marker, where its sequence says so."""
    return tuple(
        form for form in map(_form, tables("markers")["possible"]) if _may_begin(form, letter)
    )


def _may_begin(form: Form, letter: str) -> bool:
    return re.match(f"[{form.first}]", letter) is not None
