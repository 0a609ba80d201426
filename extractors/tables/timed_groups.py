"""Titles of groups that are numbered in the column of times, of a table that has none of ordinals.

Thời gian  | Nội dung công việc        | Chủ trì
I          | CHUẨN BỊ                  |
1          | Lập hồ sơ                 |
10-11/2026 | Lấy ý kiến các phòng      | Tổ A
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractors.lines.markers import is_ordinal
from extractors.tables.columns import STATEMENTS, ColumnRole
from extractors.tables.group_rows import NUMBERED_LEVEL, GroupTitle, Roles
from extractors.tables.time_cells import UNITS
from normalizers.letters.numerals import from_roman
from normalizers.letters.text import comparison_key
from normalizers.time.deadlines import is_time

MIN_TIMES = 2
ROMAN_LEVEL, CAPITAL_LEVEL = 2, 1


def numbered_titles(
    rows: Sequence[Sequence[str]], heading: str, roles: Roles
) -> Mapping[int, GroupTitle]:
    """The place of each row that is a title → the title; {} where the column numbers nothing.

    Its numbers all stand before a title and nothing else, and what else it holds are times. Under
    "Tháng" or "Tuần" a number is the time itself. A title has rows below it: two of the same depth
    on end are rows.
    """
    if not roles or roles[0] is not ColumnRole.DEADLINE or ColumnRole.ORDINAL in roles:
        return {}
    statement = next((i for i, role in enumerate(roles) if role in STATEMENTS), None)
    if statement is None or comparison_key(heading.strip(" .:")) in UNITS:
        return {}
    numbered = [i for i, texts in enumerate(rows) if is_ordinal(texts[0])]
    times = [texts[0] for texts in rows if texts[0] and not is_ordinal(texts[0])]
    if len(times) < MIN_TIMES or not all(map(is_time, times)):
        return {}
    titles = {}
    for i in numbered:
        if [k for k, text in enumerate(rows[i]) if text] != [0, statement]:
            return {}
        titles[i] = _title(rows[i][0].strip(" .()/"), rows[i][statement])
    deeper = {i: titles[i + 1].level > titles[i].level for i in titles if i + 1 in titles}
    is_over = all(deeper.get(i, i + 1 < len(rows)) for i in titles)
    return titles if is_over else {}


def _title(ordinal: str, title: str) -> GroupTitle:
    if from_roman(ordinal) is not None:
        return GroupTitle(ROMAN_LEVEL, ordinal, title)
    is_capital = len(ordinal) == 1 and ordinal.isupper()
    depth = CAPITAL_LEVEL if is_capital else NUMBERED_LEVEL + ordinal.count(".")
    return GroupTitle(depth, ordinal, title)
