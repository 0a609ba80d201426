"""Tables of duties by person or unit: which column says the duties, and whose they are.

    Họ và tên    | Chức vụ    | Nhiệm vụ được phân công
    Bà Lê Thị An | Phó Hiệu … | - Xây dựng kế hoạch … - Kiểm tra hồ sơ …

Who stands first in such a table, and each item of the cell beside is a duty of theirs. The same
headings stand over lists of members ("Trưởng ban", "Thành viên") and of staff: the cells tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.lines.markers import BULLETS, Marker, read_marker
from extractors.lines.statements import behind_aside, starts_with_verb
from extractors.tables.cell_roles import deed_share, names_units
from extractors.tables.columns import STATEMENTS, WHO, ColumnRole
from extractors.word_lists import any_case_re, phrases
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.item_signs import DASHES, LETTER, NUMBER

Roles = Sequence[ColumnRole | None]
NAME_RE = any_case_re(phrases("sentence_words", "name_columns"), r"\W*", r"\b", r"\s*")
OFFICE_RE = any_case_re(phrases("sentence_words", "office_columns"), r"\W*", r"\b", r"\s+")
WORK_RE = any_case_re(phrases("sentence_words", "work_columns"), r"\W*", r"\W*", r"\s+")
DUTY_RE = any_case_re(phrases("sentence_words", "duty_columns"))
MOST, DEED_WORDS = 0.6, 4
MOST_UNITS = 0.25  # of the cells of duties: "Thư ký tổ, ghi biên bản" is read as one who does it
SENTENCE_WORDS = 10  # as long a cell is no post: "Phó Trưởng ban Thường trực"
ITEM_RE = re.compile(rf"(?<!\S)(?=(?:[{DASHES}]|{NUMBER}|{LETTER})\s+[{CAPITALS}])")


def are_deeds(cells: Sequence[str]) -> bool:
    """True where most of the filled cells of a column are several words that open with a verb.

    It may stand behind a post: "Giáo viên Toán: Ghi biên bản các buổi họp".
    """
    texts = [marker.rest if (marker := read_marker(cell)) else cell for cell in cells if cell]
    texts = [text if starts_with_verb(text) else behind_aside(text) for text in texts]
    long = [text for text in texts if len(text.split()) >= DEED_WORDS]
    return bool(texts) and len(long) * deed_share(long, MOST) >= MOST * len(texts)


def _are_duties(heading: str, cells: Sequence[str]) -> bool:
    """True for deeds, and for sentences under a heading that calls them duties.

    "Nhiệm vụ được phân công | Thư ký: ghi biên bản các buổi họp và tổng hợp phiếu của tổ"
    """
    long = sum(len(cell.split()) >= SENTENCE_WORDS for cell in cells)
    is_called_so = DUTY_RE.search(heading) is not None
    return are_deeds(cells) or (is_called_so and bool(cells) and long >= MOST * len(cells))


def duty_roles(
    roles: Roles, headings: Sequence[str], rows: Sequence[Sequence[str]]
) -> tuple[ColumnRole | None, ...]:
    """The roles, those of duties and of the people who have them told by the cells.

    A column "Phân công" or "Trách nhiệm" over deeds holds the duties, where no other column does.
    Beside duties a name leads; its office and where it works are no more than printed.
    """
    found = list(roles)
    cells = [[row[i] for row in rows if row[i]] for i in range(len(found))]
    if not STATEMENTS & set(found):
        who = (
            i for i, role in enumerate(found) if role in WHO and _are_duties(headings[i], cells[i])
        )
        duties = next((i for i in who if _share_of_units(cells[i]) <= MOST_UNITS), None)
        if duties is not None:
            found[duties] = ColumnRole.TASK
    if _who_leads(found, headings) or not _says_duties(found, headings, cells):
        return tuple(found)
    names = [i for i, heading in enumerate(headings) if NAME_RE.match(heading)]
    names = names or [i for i, role in enumerate(found) if role is None and _are_names(cells[i])]
    return _with_names(found, headings, names)


def _share_of_units(cells: Sequence[str]) -> float:
    """How many of some cells (0..1) name units; a post before a colon is none of them."""
    named = sum(names_units(cell) and names_units(behind_aside(cell)) for cell in cells)
    return named / max(1, len(cells))


def _who_leads(roles: Roles, headings: Sequence[str]) -> bool:
    """True beside a column that says who, wherever the names stand: no name need be looked for."""
    pairs = zip(roles, headings, strict=True)
    return any(role in WHO and not WORK_RE.fullmatch(heading) for role, heading in pairs)


def _says_duties(roles: Roles, headings: Sequence[str], cells: Sequence[Sequence[str]]) -> bool:
    """Deeds say it, or times where the statements are called tasks or work.

    "Nội dung" may be what somebody teaches.
    """
    is_duty = any(
        role is ColumnRole.TASK and DUTY_RE.search(heading)
        for role, heading in zip(roles, headings, strict=True)
    )
    if is_duty and ColumnRole.DEADLINE in roles:
        return True
    return any(
        role in STATEMENTS and _are_duties(headings[i], cells[i]) for i, role in enumerate(roles)
    )


def _are_names(cells: Sequence[str]) -> bool:
    return bool(cells) and sum(map(names_units, cells)) >= MOST * len(cells)


def _with_names(
    roles: list[ColumnRole | None], headings: Sequence[str], names: Sequence[int]
) -> tuple[ColumnRole | None, ...]:
    """“Họ và tên | Chức vụ | Nhiệm vụ”: who does what, and no list of staff."""
    beside = [i for i, role in enumerate(roles) if role is ColumnRole.OTHER and i not in names]
    works = [
        i
        for i, role in enumerate(roles)
        if role in WHO and i - 1 in names and WORK_RE.fullmatch(headings[i])
    ]
    leads = [i for i, role in enumerate(roles) if role in WHO and i not in works]
    is_of_people = len(names) == 1 and all(OFFICE_RE.match(headings[i]) for i in beside)
    if is_of_people and not leads:
        for i in (*beside, *works):
            roles[i] = ColumnRole.VALUE  # printed with the row, in no field of it
        roles[names[0]] = ColumnRole.LEAD
    return tuple(roles)


def duty_rows(texts: Sequence[str], roles: Roles) -> list[list[str]]:
    """A row for each duty of the person or unit that a row names before them; else the row itself.

    The number of the row is the first duty's.
    """
    who = next((i for i, role in enumerate(roles) if role in WHO), len(roles))
    what = next((i for i, role in enumerate(roles) if role in STATEMENTS), 0)
    items = duty_items(texts[what]) if who < what else (texts[what],)
    return [
        [item if i == what else _of_item(text, roles[i], number) for i, text in enumerate(texts)]
        for number, item in enumerate(items)
    ]


def _of_item(text: str, role: ColumnRole | None, number: int) -> str:
    return "" if number and role is ColumnRole.ORDINAL else text


def duty_items(cell: str) -> tuple[str, ...]:
    """The items of a cell that is a list of deeds, without their bullets; else the cell itself.

    >>> duty_items("- Rà soát quy chế. - Kiểm tra các tổ.")
    ('Rà soát quy chế.', 'Kiểm tra các tổ.')
    >>> duty_items("Rà soát quy chế - Kiểm tra các tổ")
    ('Rà soát quy chế - Kiểm tra các tổ',)
    """
    starts = [found.start() for found in ITEM_RE.finditer(cell)]
    if len(starts) < 2 or starts[0] != 0:
        return (cell,)
    pieces = [cell[begin:stop].strip() for begin, stop in pairwise([*starts, len(cell)])]
    markers = [marker for piece in pieces if (marker := read_marker(piece)) is not None]
    is_list = len(markers) == len(pieces) and all(_goes_on(*pair) for pair in pairwise(markers))
    deeds = sum(starts_with_verb(marker.rest) for marker in markers)
    if not is_list or 2 * deeds < len(pieces):
        return (cell,)
    return tuple(
        marker.rest if marker.kind in BULLETS else piece
        for marker, piece in zip(markers, pieces, strict=True)
    )


def _goes_on(marker: Marker, below: Marker) -> bool:
    """The same bullet again, or the next number."""
    if marker.kind is not below.kind:
        return False
    return marker.kind in BULLETS or below.value[-1] == marker.value[-1] + 1
