"""What a column is by what its cells are, where its heading is unknown: a table of rules.

Each rule has cells that it knows, and others like them that it leaves alone. They run as tests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from extractors.lines.statements import starts_with_verb
from extractors.tables.columns import NAME_OF_KEY, ColumnRole
from extractors.word_lists import rows
from normalizers.letters.text import comparison_key, squeeze, word_key
from normalizers.time.deadlines import is_time
from normalizers.units.doers import doers
from normalizers.units.lists import strip_remark
from normalizers.units.tagged_words import opens_with_verb

MAX_PRODUCT_WORDS = 12  # "Báo cáo" is a paper and a deed: what is to be done is told at length
PLAIN_WORDS = 8
MAX_UNITS = 300  # letters of a cell that names units
DEED_WORDS, MAX_TAGGED = 3, 80  # words of a deed at the least, letters that are tagged
MOST_TAGGED = 16  # cells of a column
MEASURE_WORDS = 4
FIGURE_RE = re.compile(r"[≥≤<>~]?\s*\d[\d.,/\s-]*(?:%|\w{1,12})?")
UNIT_KEY = word_key("đơn vị")


class CellRule(NamedTuple):
    """The role of a column most of whose cells fit."""

    role: ColumnRole
    fits: Callable[[str], bool]
    specimens: tuple[str, ...]
    others: tuple[str, ...]


@cache
def product_words() -> tuple[str, ...]:
    """The sorts of papers and products, as comparison keys with a blank behind."""
    return tuple(f"{comparison_key(row['word'])} " for row in rows("product_words"))


def names_units(cell: str) -> bool:
    """True for a cell that is a list of units and nothing else.

    Few words may be the plain name of a team: "Đội sản xuất số 2".
    """
    if len(cell) > MAX_UNITS:
        return False
    names = strip_remark(cell)
    is_plain = len(names.split()) <= PLAIN_WORDS and not starts_with_verb(names)
    return bool(doers(names, in_heading=True) or (is_plain and doers(names, in_heading=False)))


def measures_by_cells(
    roles: Sequence[ColumnRole | None], headings: Sequence[str], rows: Sequence[Sequence[str]]
) -> tuple[ColumnRole | None, ...]:
    """The roles, with a column "Đơn vị" that holds measures as that of values.

    Its cells hold "%" or "nghìn con" and no names. Beside a column that says who leads they may
    look like names: "Doanh nghiệp", "Thứ bậc" among "%".
    """
    found = list(roles)
    for i, heading in enumerate(headings):
        if roles[i] is not ColumnRole.LEAD or word_key(heading) != UNIT_KEY:
            continue
        cells = [row[i] for row in rows if row[i]]
        others = [cell for cell in cells if not _is_measure(cell)]
        is_mixed = roles.count(ColumnRole.LEAD) > 1 and len(others) < len(cells)
        named = sum(map(names_units, others)) if is_mixed else len(others)
        if cells and (not others or (is_mixed and named < len(cells) / 2)):
            found[i] = ColumnRole.VALUE
    return tuple(found)


def visits_by_headings(
    roles: Sequence[ColumnRole | None], headings: Sequence[str]
) -> tuple[ColumnRole | None, ...]:
    """The roles; under "Tên đơn vị được kiểm tra" stands who is visited, and no statement."""
    return tuple(
        None if role is ColumnRole.TASK and _names_visited(heading) else role
        for role, heading in zip(roles, headings, strict=True)
    )


def _names_visited(heading: str) -> bool:
    name = heading.strip()
    is_name = comparison_key(name).startswith(NAME_OF_KEY)
    return is_name and bool(doers(name[len(NAME_OF_KEY) :].strip(), in_heading=False))


def _is_measure(cell: str) -> bool:
    return len(cell.split()) <= MEASURE_WORDS and not cell[0].isupper()


def names_product(cell: str) -> bool:
    """True for a short cell that opens with a sort of paper or product.

    For instance "Báo cáo", "Kế hoạch năm".
    """
    return len(cell.split()) <= MAX_PRODUCT_WORDS and opens_with_product(cell)


def opens_with_product(text: str) -> bool:
    """True for a text whose first words are a sort of paper or product."""
    return f"{comparison_key(text)} ".startswith(product_words())


def deed_share(cells: Sequence[str], least: float) -> float:
    """The share of some cells (0..1) that open with a verb: of the list, or of the language.

    Where the list gives `least` it is enough; else the first MOST_TAGGED of the others are tagged.
    """
    listed = sum(map(starts_with_verb, cells))
    if not cells or listed >= least * len(cells):
        return listed / len(cells) if cells else 0.0
    tagged = [cell for cell in cells if not starts_with_verb(cell)][:MOST_TAGGED]
    verbs = sum(map(_opens_with_verb, tagged))
    return (listed + verbs) / (len(tagged) + listed)


def _opens_with_verb(cell: str) -> bool:
    """True for "Tạo đủ tài khoản", "Trồng lại 32 ha rừng": a verb and more, no paper or name."""
    opening = squeeze(cell)[:MAX_TAGGED]
    if len(opening.split()) < DEED_WORDS or any(rule.fits(cell) for rule in CELL_RULES):
        return False
    return opens_with_verb(opening)


CELL_RULES: tuple[CellRule, ...] = (
    CellRule(
        ColumnRole.DEADLINE,
        is_time,
        ("Quý I/2026", "Trước 15/12/2026", "Hằng tháng", "Tháng 3", "Giai đoạn 2026 - 2030"),
        ("Hội trường A", "45", "Sở Y tế", "Họp tháng 3 tại xã"),
    ),
    CellRule(
        ColumnRole.LEAD,
        names_units,
        ("Sở Y tế", "Các trường; UBND xã", "Ban Giám hiệu", "Đội sản xuất số 2"),
        ("Báo cáo", "Rà soát quy chế", "Quý I", "Hồ sơ của Sở Y tế"),
    ),
    CellRule(
        ColumnRole.DELIVERABLE,
        names_product,
        ("Quyết định của UBND xã", "Báo cáo", "Kế hoạch năm"),
        ("Rà soát quy chế", "Sở Y tế", "20 lớp"),
    ),
    CellRule(
        ColumnRole.VALUE,
        lambda cell: bool(FIGURE_RE.fullmatch(cell)) and not is_time(cell),
        ("45", "≥ 90%", "12 lớp", "1.200"),
        ("31/10/2026", "Quý I", "Sở Y tế", "Đạt 90% hồ sơ"),
    ),
)
