"""Rows of a table that are no tasks: repeated headers, column numbers, group titles."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile
from typing import NamedTuple

from extractors.lines.letters import is_capitals
from extractors.lines.markers import Marker, MarkerKind, is_ordinal, read_marker
from extractors.lines.statements import starts_with_verb
from extractors.tables.columns import SAID_OF_TASK, STATEMENTS, ColumnRole, is_header
from normalizers.areas import area_code
from normalizers.letters.figures import printed_figure
from normalizers.letters.numerals import from_roman, read_roman
from normalizers.letters.text import comparison_key

GROUP_KINDS = frozenset({MarkerKind.ROMAN, MarkerKind.CAPITAL, MarkerKind.PART})
MERGED_COPIES = 3
MAX_TITLE_WORDS = 15
DEEP_ROMAN_LEVEL = 3  # "I.1" under "I"
LEFT_LEVEL = 2
NUMBERED_LEVEL = 4  # "1" over "1.1", the innermost; a wide cell "1. …" is one above


class GroupTitle(NamedTuple):
    """A group row: its marker's level (smaller is wider), its label and its title."""

    level: int
    label: str | None
    title: str


Roles = Sequence[ColumnRole | None]


def is_repeated_header(texts: Sequence[str], header: Sequence[str]) -> bool:
    """A row that says again what the header says (after a page break), cell by cell."""
    filled = [(text, head) for text, head in zip(texts, header, strict=False) if text]
    if len(filled) < 2:
        return False
    same = sum(comparison_key(text) == comparison_key(head) for text, head in filled)
    return same * 3 >= len(filled) * 2 or (same >= 1 and is_header(texts))


def is_column_numbers(texts: Sequence[str]) -> bool:
    """The row "(1) (2) (3) …" or "1 2 3 4" or "A B 1 2" under a header."""
    filled = [text.strip("() .") for text in texts if text]
    numbers = [printed_figure(text) for text in filled if text.isdecimal()]
    others = [text for text in filled if not text.isdecimal()]
    if len(filled) < 3 or any(len(text) > 1 for text in others):
        return False
    return len(numbers) >= 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def column_of_titles(rows: Sequence[Sequence[str]], roles: Roles) -> int | None:
    """Where the titles stand in a table that opens with one; None in others.

    The first row below its header is one cell at its left, over a row that says more. It is no
    rest of a row above, so that others like it are titles, too, whatever the column says: "Buổi
    sáng (từ 7h00 đến 9h00) – Sinh hoạt toàn trường" under "Thời gian". So is one in the column of
    the statements where a copy lost all ordinals.
    """
    has_lost_ordinals = roles[0] is ColumnRole.ORDINAL and not any(row[0] for row in rows)
    column = 1 if has_lost_ordinals else 0
    if not has_lost_ordinals and roles[0] is not ColumnRole.DEADLINE:
        return None
    opens = len(rows) > 1 and _stands_alone(rows[0], column) and sum(map(bool, rows[1])) > 1
    return column if opens else None


def title_at_left(texts: Sequence[str], column: int) -> GroupTitle | None:
    """The title that a row of one cell is, which stands in a column; None for another row."""
    return GroupTitle(LEFT_LEVEL, None, texts[column]) if _stands_alone(texts, column) else None


def _stands_alone(texts: Sequence[str], column: int) -> bool:
    others = (*texts[:column], *texts[column + 1 :])
    states = column > 0 and starts_with_verb(texts[column])
    return len(texts) > 1 and bool(texts[column]) and not any(others) and not states


def read_group(
    texts: Sequence[str], roles: Roles, below: Sequence[str] | None
) -> GroupTitle | None:
    """The group title that a row is, or None for a data row.

    One wide cell in the first column ("I. Cải cách thể chế"), or an ordinal and a title with
    nothing after. With an Arabic ordinal the row below must go one level down ("1" over "1.1"),
    or be a row without ordinal that has what this row lacks. A merged cell that a converter wrote
    into each of its columns is one cell.
    """
    filled = _without_subtotals(texts, _unrepeated(texts), roles)
    if below is not None and _is_phase(texts, filled, roles, below):
        return GroupTitle(NUMBERED_LEVEL, texts[filled[0]], texts[filled[1]])
    if len(filled) == 1:
        return _wide_cell(texts[filled[0]], filled[0], roles) or _title_alone(
            texts, filled[0], roles, below
        )
    if len(filled) == 2 and is_ordinal(texts[filled[0]]):
        return _ordinal_and_title(texts, filled, roles, below)
    return None


def _is_phase(
    texts: Sequence[str], filled: Sequence[int], roles: Roles, below: Sequence[str]
) -> bool:
    """True for a row that says when all of its part is done, and no more, over the first of it.

    "WP1 | HẠ TẦNG | | | | Tuần 1-3" over "1.1 | Lắp máy chủ | Tổ A | …": the row below counts the
    same number on, says who or what comes of it, and has a time of its own.
    """
    if len(filled) != 3 or roles[filled[2]] is not ColumnRole.DEADLINE:
        return False
    if roles[filled[0]] is not ColumnRole.ORDINAL or not below[filled[2]]:
        return False
    number = "".join(dropwhile(lambda sign: not sign.isdecimal(), texts[filled[0]].strip(" .()/")))
    says_more = any(
        text and role in SAID_OF_TASK and i != filled[2]
        for i, (text, role) in enumerate(zip(below, roles, strict=False))
    )
    counts_on = below[filled[0]].strip(" .()/").startswith(f"{number}.")
    return number.isdecimal() and counts_on and says_more


def _without_subtotals(texts: Sequence[str], filled: list[int], roles: Roles) -> list[int]:
    """The filled cells without the sums of a group, where the row says neither who nor when."""
    said = [i for i in range(2, len(roles)) if roles[i] in SAID_OF_TASK]
    if not said or any(texts[i] for i in said):
        return filled
    return [i for i in filled if i < 2 or not _is_sum(texts[i])]


def _is_sum(text: str) -> bool:
    return text.replace(".", "").replace(",", "").isdecimal()


def _unrepeated(texts: Sequence[str]) -> list[int]:
    """The filled cells.

    Of a run of the same text to the row's end, three and more, only the first.
    """
    filled = [i for i, text in enumerate(texts) if text]
    same = [i for i in filled if texts[i] == texts[filled[-1]]]
    is_run = (
        len(same) >= MERGED_COPIES and same == filled[-len(same) :] and len(filled) - len(same) <= 1
    )
    return filled[: -len(same) + 1] if is_run else filled


def _wide_cell(text: str, column: int, roles: Roles) -> GroupTitle | None:
    """A cell alone in its row: a title by its marker, by capitals, or by standing under STT."""
    marker = read_marker(text)
    if marker is not None and marker.kind in GROUP_KINDS:
        return GroupTitle(_level(marker), marker.label, marker.rest)
    if is_capitals(text) and len(text) > 3:
        return GroupTitle(2, None, text)
    if column > 0 or roles[0] not in (ColumnRole.ORDINAL, None):
        return None
    if marker is not None and marker.kind is MarkerKind.NUMBER:
        return GroupTitle(_level(marker), marker.label, marker.rest)
    return GroupTitle(2, None, text) if len(text) > 3 and text[0].isupper() else None


def _title_alone(
    texts: Sequence[str], column: int, roles: Roles, below: Sequence[str] | None
) -> GroupTitle | None:
    """A title in the column of the statements, over a row that has an ordinal and more to say.

    "Cải cách thể chế" in a wide cell beside an empty ordinal; no sentence, no item of a list, and
    nothing that says what to do ("Rà soát quy chế"), unless it names an area of the reform.
    """
    text = texts[column]
    if below is None or roles[0] is not ColumnRole.ORDINAL or roles[column] not in STATEMENTS:
        return None
    says_more = bool(below[0]) and len([cell for cell in below if cell]) > 2
    is_title = text[0].isupper() and len(text.split()) <= MAX_TITLE_WORDS and text[-1] not in ".;,"
    states = starts_with_verb(text) and area_code(text) is None
    return GroupTitle(2, None, text.rstrip(" :")) if says_more and is_title and not states else None


def _ordinal_and_title(
    texts: Sequence[str], filled: Sequence[int], roles: Roles, below: Sequence[str] | None
) -> GroupTitle | None:
    ordinal, title = texts[filled[0]].strip(" .()/"), texts[filled[1]]
    if roles[filled[0]] is not ColumnRole.ORDINAL or _has_nothing_to_say(roles):
        return None
    head, *steps = ordinal.split(".")
    if from_roman(head) is not None or read_roman(head) is not None:
        if not steps:
            return GroupTitle(2, ordinal, title)
        is_over_others = below is not None and not _goes_on(ordinal, below[filled[0]])
        return GroupTitle(DEEP_ROMAN_LEVEL, ordinal, title) if is_over_others else None
    if len(ordinal) == 1 and ordinal.isupper():
        return GroupTitle(1, ordinal, title)
    if below is None or not ordinal[0].isdigit():
        return None
    return (
        GroupTitle(NUMBERED_LEVEL, ordinal, title)
        if _goes_down(ordinal, below, filled[0])
        else None
    )


def _goes_on(ordinal: str, below: str) -> bool:
    """The row below is of the same depth: "I.2" after "I.1" stands beside it."""
    other = below.strip(" .()/")
    return (
        other.count(".") == ordinal.count(".")
        and other.partition(".")[0] == ordinal.partition(".")[0]
    )


def _has_nothing_to_say(roles: Roles) -> bool:
    """A table of two columns has no row that lacks anything."""
    return len([role for role in roles if role is not None]) <= 2


def _goes_down(ordinal: str, below: Sequence[str], column: int) -> bool:
    """The row below is numbered one level down, or has no number but more cells."""
    other = below[column].strip(" .()/")
    if other.startswith(f"{ordinal}.") or (len(other) == 1 and other.islower()):
        return True
    filled = [text for text in below if text]
    return not other and len(filled) >= 2


def _level(marker: Marker) -> int:
    return {MarkerKind.PART: 0, MarkerKind.CAPITAL: 1, MarkerKind.ROMAN: 2}.get(marker.kind, 3)
