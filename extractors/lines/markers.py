"""The marker that opens a line: "II.", "1.1.", "đ)", "-", "+", "Điều 1.", "Phụ lục 2", "Phần I".

What opens a line stands in `resources/markers.toml`, a form a row: a numeral, its stops, what must
follow. A marker is only a reading of the line's beginning: `sequences` settles which readings hold,
and the outline on which level a marker stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from extractors.lines.appendix_words import APPENDIX, FORM, NUMBER
from extractors.lines.letters import is_capitals
from extractors.lines.marker_forms import Form, bullet_patterns, forms_from, ordinal_pattern
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.figures import NUMBER_RE, figures, printed_figure
from normalizers.letters.numerals import from_roman, letter_index, read_roman, to_roman
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.word_lists import number_words


class MarkerKind(StrEnum):
    """The style of a marker."""

    APPENDIX = "appendix"
    PART = "part"  # Phần I, Chương II
    SUBPART = "subpart"  # Mục 1
    CAPITAL = "capital"  # A. B. C.
    ROMAN = "roman"
    ARTICLE = "article"  # Điều 1.
    NUMBER = "number"  # 1. 1.1. 1.1.1. 1) 1/ 1-
    NUMBER_PAREN = "number_paren"  # 1) under 1.
    LETTER = "letter"  # a) đ) a.
    PAREN = "paren"  # (1)
    PAREN_LETTER = "paren_letter"  # (i) (a)
    DASH = "dash"
    STAR = "star"
    DOT = "dot"  # • · ● and the private-use bullets of Word
    PLUS = "plus"


class Marker(NamedTuple):
    """A marker as read.

    `label` is the marker as printed, bare; `value` its numbers ((2, 1) for "2.1"), empty for a
    bullet; `rest` the text after it.
    """

    kind: MarkerKind
    label: str | None
    value: tuple[int, ...]
    rest: str


BULLETS = frozenset({MarkerKind.DASH, MarkerKind.STAR, MarkerKind.DOT, MarkerKind.PLUS})
ROMANS = frozenset({"roman", "lowered", "strokes", "touching"})  # numerals
LONE = frozenset(
    {
        MarkerKind.NUMBER,
        MarkerKind.NUMBER_PAREN,
        MarkerKind.LETTER,
        MarkerKind.ROMAN,
        MarkerKind.CAPITAL,
        MarkerKind.ARTICLE,
    }
)
NUMBERED = frozenset({MarkerKind.NUMBER, MarkerKind.LETTER})
ITEMS = BULLETS | {MarkerKind.NUMBER, MarkerKind.NUMBER_PAREN, MarkerKind.LETTER}
ORDINALS = number_words("ordinal")
ORDINAL_WORDS = {word: value for value, word in enumerate(ORDINALS, start=1)}
APPENDIX_MARKER_RE = re.compile(
    rf"^(?P<word>{APPENDIX}|phụ\s+biểu|{FORM})(?P<so>\s+số)?"
    rf"(?:\s+(?P<number>{NUMBER})(?![\w/]))?"
    r"\s*(?:[.:)\-–—]|$|(?<=\s)(?=(?-i:[" + CAPITALS + r"(])))\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
LETTERS = 3  # so many capitals are a title
MAX_LONE = 10  # letters
PROBE = "TIÊU ĐỀ"  # what might follow a marker that stands alone


def read_marker(text: str) -> Marker | None:
    """The marker at the start of a line, or None.

    >>> read_marker("2.1. Rà soát")[:3] == (MarkerKind.NUMBER, "2.1", (2, 1))
    True
    >>> read_marker("1.200 công trình"), read_marker("v.v. và"), read_marker("100% hồ sơ")
    (None, None, None)
    """
    return _read_marker(text.strip())


def marker_readings(text: str) -> list[Marker]:
    """Every marker that a line may open with, the likeliest first: "I." is one, and letter 9.

    >>> [marker.kind.value for marker in marker_readings("M. NỘI DUNG")]
    ['capital']
    """
    found: dict[tuple[MarkerKind, tuple[int, ...]], Marker] = {}
    for marker in _readings(text.strip()):
        found.setdefault((marker.kind, marker.value), marker)
    return list(found.values())


def is_lone_marker(text: str) -> bool:
    """True for "2." or "Điều 3." alone on its line: its text stands below. A dash alone goes on.

    A capital before a bracket is the number of a page that OCR misread: "E)" for 5.

    >>> is_lone_marker("2.1."), is_lone_marker("-"), is_lone_marker("2026")
    (True, False, False)
    >>> is_lone_marker("C."), is_lone_marker("E)")
    (True, False)
    """
    alone = text.strip()
    if len(alone) > MAX_LONE or not alone.endswith((".", ")", "/")):
        return False
    marker = read_marker(f"{alone} {PROBE}")
    if marker is None or marker.kind not in LONE or marker.rest != PROBE:
        return False
    return marker.kind is not MarkerKind.CAPITAL or text.rstrip().endswith(".")


def read_printed_marker(text: str) -> Marker | None:
    """The marker at the start of a line, also of one that is a marker alone; its rest is empty.

    >>> read_printed_marker("C.").label, read_printed_marker("C. NHIỆM VỤ").rest
    ('C', 'NHIỆM VỤ')
    """
    if not is_lone_marker(text):
        return read_marker(text)
    marker = read_marker(f"{text.strip()} {PROBE}")
    return marker._replace(rest="") if marker is not None else None


def opens_item(text: str) -> bool:
    """True for a bullet, a number or a letter before its text: "- Như trên;", "2. Sở Y tế".

    >>> opens_item("- Như trên;"), opens_item("a) Rà soát"), opens_item("Như trên")
    (True, True, False)
    """
    marker = read_marker(text)
    return marker is not None and marker.kind in ITEMS


def opens_bullet(text: str) -> bool:
    """True for a dash, a dot, a plus or a star before its text.

    >>> opens_bullet("- Như trên;"), opens_bullet("2. Sở Y tế")
    (True, False)
    """
    marker = read_marker(text)
    return marker is not None and marker.kind in BULLETS


def is_ordinal(text: str) -> bool:
    """True for a cell that holds the number of a row, and no more.

    >>> [cell for cell in ("1", "2.1.", "IV", "I.2", "(a)", "12 xã", "XÃ") if is_ordinal(cell)]
    ['1', '2.1.', 'IV', 'I.2', '(a)']
    """
    return ordinal_pattern().fullmatch(text) is not None


@TEXT_CACHES.remember(16384)
def _read_marker(text: str) -> Marker | None:
    return next(_readings(text), None)


def _readings(text: str) -> Iterator[Marker]:
    if not text:
        return
    for kind, pattern in bullet_patterns():
        if match := pattern.fullmatch(text):
            yield Marker(MarkerKind(kind), None, (), match["rest"])
            return
    for form in forms_from(text[0]):
        found = form.read(text)
        value = _value(form, found.label) if found is not None else ()
        if found is not None and value:
            yield Marker(MarkerKind(form.kind), _label(form, found.label, value), value, found.rest)


def _label(form: Form, label: str, value: tuple[int, ...]) -> str:
    """The label as printed; a Roman numeral as it was meant."""
    return to_roman(value[0]) if form.numeral in ROMANS else label


def _value(form: Form, label: str) -> tuple[int, ...]:
    """The numbers that a label says; empty where it is no numeral, or one too high."""
    if form.numeral in ("number", "levels", "arabic"):
        parts = label.split(".")
        is_figure = any(len(part) > 1 and part[0] == "0" for part in parts[1:])
        value = () if is_figure else figures(label)
    elif form.numeral == "lettered":
        *parts, last = label.split(".")
        value = (*map(printed_figure, parts), letter_index(last) or 0)
    elif form.numeral == "letter":
        place = letter_index(label[0])
        value = (place, *map(printed_figure, NUMBER_RE.findall(label))) if place else ()
    else:
        number = _single_value(form.numeral, label)
        value = (number,) if number else ()
    return value if value and value[0] <= form.most else ()


def _single_value(numeral: str, label: str) -> int | None:
    if numeral == "roman":
        return from_roman(label)
    if numeral in ROMANS:
        return read_roman(label)
    if numeral == "capital":
        return letter_index(label)
    last = label.split()[-1]
    if last.isdecimal():
        return printed_figure(last)
    return ORDINAL_WORDS.get(last.casefold()) or from_roman(last.upper()) or letter_index(last)


def read_appendix(text: str) -> Marker | None:
    """The title line of an appendix: "PHỤ LỤC", "Phụ lục 2", "Phụ lục số 01: …", "Biểu số 3".

    >>> read_appendix("PHỤ LỤC I").label, read_appendix("Phụ lục số 02. Phân công").label
    ('Phụ lục I', 'Phụ lục số 02')
    >>> read_appendix("Phụ lục kèm theo Kế hoạch này") is None
    True
    """
    match = APPENDIX_MARKER_RE.match(text.strip())
    if not match:
        return None
    word = " ".join((match["word"] + (match["so"] or "")).split()).capitalize()
    number, rest = match["number"], match["rest"]
    if number is None and rest and not (is_capitals(rest, LETTERS) or rest.startswith("(")):
        return None
    label = f"{word} {number}" if number else word
    value = (printed_figure(number),) if number and number.isdecimal() else ()
    return Marker(MarkerKind.APPENDIX, label, value, rest)
