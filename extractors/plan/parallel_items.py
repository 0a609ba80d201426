"""Items of one list that are all of one shape: "‹who› ‹deed›". The odd one is read as its siblings.

"Phòng Kinh tế cắm biển", "Trạm Y tế trực cấp cứu" and "HTX Sao Mai cung ứng giống" beside each
other: that somebody opens each of them tells more of the last than any list of kinds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from extractors.codes import Origin, RowFlag, TaskKind
from extractors.lines.statements import starts_with_verb
from extractors.plan.task_rows import TaskRow
from normalizers.letters.sentences import STOP_RE
from normalizers.units.name_ends import deed_start
from normalizers.units.openings import StartClass, name_start
from normalizers.units.tagged_words import is_verb_of_somebody

LEAST, SHARE = 2, 0.4  # siblings that are known to open with somebody, and their share
SHARE_OF_ALL = 0.75  # with those that are read like them
LONGEST_NAME = 8  # words
LONGEST_RUN_IN = 4  # words before a colon


def with_parallel_leads(rows: Sequence[TaskRow]) -> list[TaskRow]:
    """The rows, the odd one of a list with the name that opens it as its lead."""
    found: list[TaskRow] = []
    for _, group in groupby(rows, key=_list_of):
        siblings = list(group)
        naming = [row for row in siblings if _opens_with_lead(row)]
        if len(naming) < max(LEAST, SHARE * len(siblings)):
            found += siblings
            continue
        with_colon = sum(row.statement[len(row.leads[0]) :].startswith(":") for row in naming)
        is_run_in = with_colon >= len(naming) / 2
        read = [_with_name(row, is_run_in=is_run_in) for row in siblings]
        is_whole = sum(map(_opens_with_lead, read)) >= SHARE_OF_ALL * len(siblings)
        found += read if is_whole else siblings
    return found


def _list_of(row: TaskRow) -> tuple[int, bool, Origin]:
    return row.section, row.ordinal is None, row.origin


def _opens_with_lead(row: TaskRow) -> bool:
    return bool(row.leads) and row.statement.startswith(row.leads[0])


def _with_name(row: TaskRow, *, is_run_in: bool) -> TaskRow:
    if row.leads or row.kind is not TaskKind.TASK or row.origin is not Origin.ITEM:
        return row
    name = _run_in_name(row.statement) if is_run_in else _name_before_deed(row.statement)
    if not name:
        return row
    flags = [flag for flag in row.flags if flag not in (RowFlag.NOUN_PHRASE, RowFlag.FROM_PROSE)]
    return replace(row, leads=(name,), flags=(*flags, RowFlag.FROM_PROSE))


def _run_in_name(statement: str) -> str:
    """“Thu Cúc: phụ trách trang phục” among "Đồng chí Hòa: phụ trách âm thanh"."""
    name, colon, _ = statement.partition(": ")
    words = name.split(" ")
    is_name = all(word.isalpha() and word[0].isupper() for word in words)
    return name if colon and is_name and len(words) <= LONGEST_RUN_IN else ""


def _name_before_deed(statement: str) -> str:
    """“HTX Sao Mai” of "HTX Sao Mai cung ứng giống"; "" where no deed is sure to follow a name."""
    if (clerk := _clerk(statement)) or starts_with_verb(statement) or not statement[:1].isupper():
        return clerk
    name = statement[: deed_start(statement) or 0].strip()
    is_short = len(name.split()) <= LONGEST_NAME and not _says_more(name)
    return name if is_short and _is_proper(name) else ""


def _clerk(statement: str) -> str:
    """“Bảo vệ” of "Bảo vệ mở cổng": a field stands for who works in it, if a verb is next."""
    start = name_start(statement)
    if start is None or start.start_class is not StartClass.DOMAIN:
        return ""
    kind = " ".join(statement.split()[: -len(start.rest.split()) or None])
    deed = start.rest.split(",")[0]
    return kind if deed[:1].islower() and is_verb_of_somebody(deed) else ""


def _says_more(name: str) -> bool:
    """True for what holds a stop, a number or a share: it is no name alone."""
    return STOP_RE.search(name) is not None or "%" in name or any(map(str.isdecimal, name))


def _is_proper(name: str) -> bool:
    """A word after the first has its capital: "Trạm Mẫu"; "Mẫu thức ăn", "Danh mục TTHC" do not."""
    return any(word[0].isupper() and not word.isupper() for word in name.split()[1:])
