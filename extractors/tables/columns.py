"""Column headings → the role of each column of a table, by a list of spellings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from statistics import median
from typing import NamedTuple

from extractors.lines.markers import is_ordinal
from extractors.tables.periods import period_of
from extractors.word_lists import any_case_re, phrases, tables, words_re
from normalizers.letters.remarks import BRACKETED_RE
from normalizers.letters.text import comparison_key, word_key
from normalizers.letters.text_caches import TEXT_CACHES

MAX_HEADING_WORDS = 16
MAX_HEADING_LENGTH = 90
MAX_READ_LENGTH = 400  # with remarks in brackets


NAME_OF_KEY = comparison_key("Tên ")
ORDINALS = 0.7  # of the filled cells
MISREAD_HEADING = 5  # letters: so long may be what a narrow heading is read as
MIN_TITLED, TITLE_WORDS, TIMES_LONGER = 2, 6, 2.5  # rows, words, and times of them
PRESENT_RE = any_case_re(phrases("sentence_words", "present_columns"), r"\W*", r"\b")


class ColumnRole(StrEnum):
    """What the cells of a column say."""

    ORDINAL = "ordinal"
    COORDINATOR = "coordinator"
    LEAD = "lead"
    ASSIGNMENT = "assignment"  # both in one column: "Đơn vị chủ trì và phối hợp"
    FUNDING = "funding"
    DEADLINE = "deadline"
    DELIVERABLE = "deliverable"
    NOTES = "notes"
    AREA = "area"
    TARGET = "target"
    TASK = "task"
    VALUE = "value"
    OTHER = "other"  # marks a table that is no task table


WHO = frozenset({ColumnRole.LEAD, ColumnRole.ASSIGNMENT})  # "Phân công", "Trách nhiệm"
SAID_OF_TASK = WHO | {ColumnRole.COORDINATOR, ColumnRole.DEADLINE, ColumnRole.DELIVERABLE}
STATEMENTS = frozenset({ColumnRole.TASK, ColumnRole.TARGET})
ASSIGNED = frozenset({ColumnRole.LEAD, ColumnRole.DEADLINE, ColumnRole.ASSIGNMENT})
SHORT_HEADING = 5  # words


class Spellings(NamedTuple):
    """Whole headings, and words inside a heading between blanks, that tell a role."""

    whole: frozenset[str]
    parts: tuple[str, ...]


@cache
def load_spellings() -> dict[ColumnRole, Spellings]:
    """The spelling list of the resources, in its order."""
    return {
        ColumnRole(role): Spellings(
            frozenset(map(comparison_key, lists["is"])),
            tuple(f" {comparison_key(part)} " for part in lists["has"]),
        )
        for role, lists in tables("column_headers").items()
    }


@cache
def _part_re() -> re.Pattern[str]:
    """The words inside a heading that tell any role: most cells hold none."""
    return words_re(part for words in load_spellings().values() for part in words.parts)


@TEXT_CACHES.remember(4096)
def column_role(heading: str) -> ColumnRole | None:
    """The role that one heading tells, or None.

    >>> column_role("Đơn vị/cá nhân chủ trì"), column_role("Thời gian thực hiện")
    (<ColumnRole.LEAD: 'lead'>, <ColumnRole.DEADLINE: 'deadline'>)
    """
    if len(heading) > MAX_READ_LENGTH:
        return None
    outside, remark = BRACKETED_RE.sub(" ", heading), BRACKETED_RE.search(heading)
    if remark is not None and outside.isascii() and (role := _role_of(remark[0])) is not None:
        return role  # "Deliverable (Sản phẩm)": in two languages
    return _role_of(outside)


def _role_of(heading: str) -> ColumnRole | None:
    key = word_key(heading)
    if not key or len(key.split()) > MAX_HEADING_WORDS:
        return None
    spellings = load_spellings()
    for role, words in spellings.items():
        if key in words.whole:
            return role
    padded = f" {key} "
    if _part_re().search(padded) is None:
        return None
    for role, words in spellings.items():
        if any(part in padded for part in words.parts):
            return role
    return None


def column_roles(headings: Sequence[str]) -> tuple[ColumnRole | None, ...]:
    """The roles of a header row, each considered with its neighbours.

    Of two statement columns the first is the area ("Nội dung" before "Nhiệm vụ cụ thể"); a
    column "Kết quả" before "Điểm" … keeps what it is. A single area column with no statement
    column beside it bears the statements, else the one that names things ("Tên văn bản"). "Mục
    tiêu" beside "Nhiệm vụ" is no statement, and who comes ("Thành phần") beside "Chủ trì" no lead.
    """
    roles = [column_role(heading) for heading in headings]
    statements = [i for i, role in enumerate(roles) if role in (ColumnRole.TASK, ColumnRole.TARGET)]
    areas = [i for i, role in enumerate(roles) if role is ColumnRole.AREA]
    if not statements and areas:
        roles[areas[-1]] = ColumnRole.TASK
    elif not statements:
        _settle_papers(headings, roles)
    elif len(statements) > 1:
        _settle_statements(headings, roles, statements)
    _settle_leads(headings, roles)
    return tuple(roles)


def _settle_papers(headings: Sequence[str], roles: list[ColumnRole | None]) -> None:
    """A table of papers to be written has its statements under "Tên văn bản"."""
    names = [i for i, text in enumerate(headings) if comparison_key(text).startswith(NAME_OF_KEY)]
    for i in names[:1]:
        roles[i] = ColumnRole.TASK if roles[i] in (None, ColumnRole.NOTES) else roles[i]


def _settle_leads(headings: Sequence[str], roles: list[ColumnRole | None]) -> None:
    """Beside a column that names who does it, "Thành phần" says who comes: nobody's duty."""
    leads = [i for i, role in enumerate(roles) if role is ColumnRole.LEAD]
    present = [i for i in leads if PRESENT_RE.match(headings[i])]
    if len(present) < len(leads):
        for i in present:
            roles[i] = None


def ordinals_by_cells(
    roles: Sequence[ColumnRole | None], heading: str, cells: Sequence[str]
) -> tuple[ColumnRole | None, ...]:
    """The roles, the first column that of ordinals where its cells are ordinals.

    Its heading is two or three letters ("TT"), which a scan may give as anything ("Sỹ MẸ") or as
    nothing.
    """
    filled = [cell for cell in cells if cell]
    known = sum(1 for cell in filled if is_ordinal(cell))
    if (
        not roles
        or roles[0] is not None
        or len(heading) > MISREAD_HEADING
        or known < max(2, ORDINALS * len(filled))
    ):
        return tuple(roles)
    return (ColumnRole.ORDINAL, *roles[1:])


def statements_by_cells(
    roles: Sequence[ColumnRole | None], headings: Sequence[str], rows: Sequence[Sequence[str]]
) -> tuple[ColumnRole | None, ...]:
    """The roles; of two statement columns side by side the first is a title where its cells are.

    "Hoạt động | Nội dung": "Phát tài liệu" is what "In và cấp sổ tay cho 300 hộ …" is called.
    """
    chosen = next((i for i, role in enumerate(roles) if role is ColumnRole.TASK), len(roles))
    behind = chosen + 1
    if ColumnRole.AREA in roles or behind >= len(roles) or roles[behind] is not ColumnRole.VALUE:
        return tuple(roles)
    pairs = [(row[chosen], row[behind]) for row in rows if row[chosen] and row[behind]]
    if column_role(headings[behind]) is not ColumnRole.TASK or len(pairs) < MIN_TITLED:
        return tuple(roles)
    titles, texts = (
        median(len(cell.split()) for cell in cells) for cells in zip(*pairs, strict=True)
    )
    if titles > TITLE_WORDS or texts < TIMES_LONGER * titles:
        return tuple(roles)
    return (*roles[:chosen], ColumnRole.AREA, ColumnRole.TASK, *roles[behind + 1 :])


def _settle_statements(
    headings: Sequence[str], roles: list[ColumnRole | None], statements: list[int]
) -> None:
    """Keep one statement column; what stands before it is the area, what stands after a note."""
    tasks = [i for i in statements if roles[i] is ColumnRole.TASK]
    chosen = _most_specific(headings, tasks or statements)
    for i in statements:
        if i != chosen:
            roles[i] = (
                ColumnRole.AREA if i < chosen and roles[i] is ColumnRole.TASK else ColumnRole.VALUE
            )
    if ColumnRole.AREA in roles and roles.count(ColumnRole.AREA) > 1:
        first = roles.index(ColumnRole.AREA)
        for i in range(first + 1, len(roles)):
            if roles[i] is ColumnRole.AREA:
                roles[i] = ColumnRole.VALUE


def _most_specific(headings: Sequence[str], columns: Sequence[int]) -> int:
    """The column whose heading says "cụ thể", "chi tiết" or "nhiệm vụ"; else the last of two."""
    for word in phrases("sentence_words", "specific_columns"):
        fitting = [i for i in columns if word in headings[i].casefold()]
        if fitting and len(fitting) < len(columns):
            return fitting[0]
    return columns[min(1, len(columns) - 1)]


def is_header(headings: Sequence[str]) -> bool:
    """True for a header row: two of its cells or more are headings that are known.

    They are most of the filled cells, or say what is to be done and by whom or when, beside short
    ones: "Số | Tên công việc | Nơi làm | Khi nào | Lưu ý".
    Columns of months or quarters count for nothing: "Việc | T1 | T2 | T3 | Chủ trì".
    """
    if sum(map(bool, headings)) < 2:
        return False
    filled = [text for text in headings if text.strip() and period_of(text) is None]
    if any(len(text) > MAX_HEADING_LENGTH for text in filled):
        return False
    roles = [role for text in filled if (role := column_role(text)) is not None]
    if len(roles) < 2:
        return False
    return len(roles) * 2 >= len(filled) or (
        not STATEMENTS.isdisjoint(roles)
        and not ASSIGNED.isdisjoint(roles)
        and all(len(text.split()) <= SHORT_HEADING and not is_ordinal(text) for text in filled)
    )
