"""Marks of notes: in the text, before the note, and what a misreading makes of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.lines.statements import starts_with_verb

SUPERSCRIPTS = "¹²³⁴⁵⁶⁷⁸⁹⁰"
# "¹ Theo …", "[3] Theo …", "(2) Theo …", "4 Theo …": the mark that opens a note.
OPENING_RE = re.compile(
    rf"\s*(?:(?P<raised>[{SUPERSCRIPTS}]{{1,3}})|\[(?P<bracketed>\d{{1,3}})\]"
    r"|\((?P<rounded>\d{1,2})\)|\((?P<starred>\*{1,3})\)|(?P<plain>\d{1,2})(?=\s*[^\W\d_]))\s*"
)
SUPERSCRIPT_DIGITS = str.maketrans(SUPERSCRIPTS, "1234567890")
# A mark behind a word, a number, a bracket or a quotation mark: "huyện¹,", "huyện[1]",
# "30/10/2023³"; what stands behind a unit of length is its power.
MARK_RE = re.compile(
    rf"(?<=[\w)”\"’%])(?:(?<!\b[kcdm]m)(?<!\bm)(?P<raised>[{SUPERSCRIPTS}]{{1,3}})"
    r"|\[(?P<bracketed>\d{1,3})\]|\s?\((?P<starred>\*{1,3})\))"
)
# One that is not raised, glued to a word: "Tân Kim2." but not "PM2.5", "CO2", "mức độ 4".
PLAIN_MARK_RE = re.compile(r"(?<=[a-zđà-ỹ]{2})(?P<plain>\d{1,2})(?=[\s,.;:)]|$)")
# "… cua cong tac nay.’": what an engine of another language makes of "¹".
QUOTES = "'‘’“”\""
MISREAD_MARKS = tuple(stop + quote for stop in ".;,:" for quote in QUOTES)


def label_of(mark: re.Match[str]) -> str:
    """The number of a note by its mark, in plain digits."""
    label: str = next(group for group in mark.groups() if group)
    return label.translate(SUPERSCRIPT_DIGITS)


def note_label(text: str) -> str | None:
    """The number of a note that opens a line, in plain digits; None where none does."""
    opening = opened_note(text)
    return label_of(opening) if opening is not None else None


def notes_at_end(texts: Sequence[str]) -> frozenset[int]:
    """The places of the notes "[1] …", "[2] …" with which a text ends.

    They count from one, and none is a deed. What calls them may stand in a part that is not there.

    >>> sorted(notes_at_end(["Rà soát sổ.", "", "[1] Nghị quyết số 5.", "[2] Kế hoạch số 8."]))
    [2, 3]
    """
    found: list[int] = []
    for place in range(len(texts) - 1, -1, -1):
        note = opened_note(texts[place])
        if note and note["bracketed"] and not starts_with_verb(texts[place][note.end() :]):
            found.insert(0, place)
            if note["bracketed"] == "1":
                break
        elif texts[place].strip():
            return frozenset()
    labels = [note_label(texts[at]) for at in found]
    counts_on = labels == [str(number) for number in range(1, len(labels) + 1)]
    return frozenset(found) if counts_on else frozenset()


def opened_note(text: str) -> re.Match[str] | None:
    """The mark of a note where a line opens with one and goes on.

    A plain "1 Theo …" needs a mark in the text, and a capital; "(1)" opens an item.
    """
    opening = OPENING_RE.match(text)
    if opening is None or opening.end() == len(text) or opening["rounded"] or opening["starred"]:
        return None
    is_apart = opening[0][-1:].isspace() and text[opening.end()].isupper()
    return opening if not opening["plain"] or is_apart else None


def marks_in(text: str) -> set[str]:
    """The marks of notes that a text bears, in plain digits."""
    if not any(map(str.isdigit, text)):
        return set()
    return {label_of(mark) for marks in (MARK_RE, PLAIN_MARK_RE) for mark in marks.finditer(text)}


def ends_in_misread_mark(text: str) -> bool:
    """True where a sentence ends with a quotation mark that nothing opens: a "¹", misread.

    >>> ends_in_misread_mark("Nang cao nhan thuc.’"), ends_in_misread_mark("“Nang cao nhan thuc.”")
    (True, False)
    """
    stripped = text.rstrip()
    is_quoted = not set(QUOTES).isdisjoint(stripped[:-1])
    return not is_quoted and stripped.endswith(MISREAD_MARKS)
