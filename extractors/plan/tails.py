"""Who and when at the end of a statement without a label.

"… (giao Sở Xây dựng; tháng 12/2026)", "… (P. Hành chính)", "… - Sở Nội vụ - Quý III/2026",
"Trang trí hội trường : Tổ Văn phòng".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.codes import Origin, RowFlag, TaskKind
from extractors.plan.task_rows import TaskRow
from extractors.word_lists import any_case_re, phrases
from normalizers.letters.remarks import closing_remark
from normalizers.letters.text import nfc, squeeze
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.time.deadlines import is_time
from normalizers.units.doers import is_doer
from normalizers.units.openings import is_abbreviation
from normalizers.units.printed_roles import Assigned, parse_assignment

SEPARATOR_RE = re.compile(r"\s*;\s*|,\s+|\s+[-–/|]\s+")
CHARGE_RE = any_case_re(phrases("sentence_words", "giving_words"), "^", r"\s+(?:cho\s+)?")
DOES_RE = any_case_re(phrases("sentence_words", "doing_words"), r"\s+", "$")
MOST_PARTS = 4  # "- Phòng Văn hóa - Xã hội - Quý III"
MIN_STATEMENT = 3  # words before a tail
HABIT, SHARE = 2, 0.3  # rows of a section whose brackets hold only names, and their share


class Tail(NamedTuple):
    """Who and when a statement ends with; `is_sure` where a word of a role or a time says so."""

    who: Assigned
    when: str | None = None
    is_sure: bool = False


@TEXT_CACHES.remember(4096)
def tail_of(statement: str) -> Tail | None:
    """The tail of a statement, None where it ends otherwise.

    Every part of it is a time or a list of units that are known by their kinds.
    """
    text = squeeze(nfc(statement)).rstrip(" .;/")
    before, bracket = closing_remark(text) or ("", "")
    if before and bracket:
        return _read(bracket, is_parted=False)
    work, colon, who = text.rpartition(":")
    if colon and len(work.split()) >= MIN_STATEMENT and (named := _read(who, is_parted=False)):
        return named
    parts = [part.span() for part in SEPARATOR_RE.finditer(text) if part[0].strip() not in ";,"]
    for begin, stop in parts[-MOST_PARTS:]:
        tail = _read(text[stop:], is_parted=True)
        if tail is not None and len(text[:begin].split()) >= MIN_STATEMENT:
            return tail
    return None


def _read(text: str, *, is_parted: bool) -> Tail | None:
    for who, when in _splits(text):
        assigned, has_role = _who(who)
        if assigned.leads and (when or has_role or not is_parted):
            return Tail(assigned, when, bool(when or has_role))
    return None


def _splits(text: str) -> Iterator[tuple[str, str | None]]:
    """The text parted into who and when, the time last or first; and all of it as who."""
    for joint in SEPARATOR_RE.finditer(text):
        left, right = text[: joint.start()], text[joint.end() :]
        if is_time(right):
            yield left, right
        elif is_time(left):
            yield right, left
    yield text, None


def _who(text: str) -> tuple[Assigned, bool]:
    """The units of a text that is nothing but names and words of their roles."""
    bare = DOES_RE.sub("", CHARGE_RE.sub("", text.strip()))
    assigned = parse_assignment(bare)
    names = (*assigned.leads, *assigned.coordinators)
    known = all(is_doer(name, in_heading=True) for name in names)
    if not known or is_abbreviation(text.strip()):
        return Assigned((), ()), False
    return assigned, bare != text.strip() or bool(assigned.coordinators)


def with_tail(row: TaskRow, tail: Tail | None) -> TaskRow:
    """The row with what its tail says."""
    if tail is None or row.kind is not TaskKind.TASK:
        return row
    flags = row.flags if RowFlag.FROM_PROSE in row.flags else (*row.flags, RowFlag.FROM_PROSE)
    return replace(
        row,
        leads=tail.who.leads,
        coordinators=tail.who.coordinators or row.coordinators,
        deadline=tail.when or row.deadline,
        flags=flags,
    )


def with_habitual_tails(rows: Sequence[TaskRow]) -> list[TaskRow]:
    """The rows, those without a lead with the names in their last brackets.

    Names alone may explain a word; in a section where several items end so they say who does them.
    Headings without a number ("Tháng 3") part no sections here.
    """
    tails: dict[int, Tail] = {}
    sections: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if row.origin is Origin.ITEM and row.kind is TaskKind.TASK:
            sections[row.section_path].append(place)
            if tail := tail_of(row.statement):
                tails[place] = tail
    found = list(rows)
    for places in sections.values():
        ending = [place for place in places if place in tails]
        if len(ending) >= HABIT and len(ending) >= SHARE * len(places):
            for place in ending:
                found[place] = (
                    rows[place] if rows[place].leads else with_tail(rows[place], tails[place])
                )
    return found
