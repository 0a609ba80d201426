"""The header of a table in one level or two: "Chủ trì | Phối hợp" under "Đơn vị thực hiện"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.models import CellState, TableRow
from extractors.tables.columns import SAID_OF_TASK, ColumnRole, column_role
from extractors.tables.group_rows import is_repeated_header
from normalizers.letters.text import squeeze

MAX_WORDS = 8


class Levels(NamedTuple):
    """A header by its columns.

    The lowest heading of each, and the one it stands under ("" for none).
    """

    texts: tuple[str, ...]
    groups: tuple[str, ...]

    @property
    def is_deep(self) -> bool:
        """True for a header of two rows."""
        return any(self.groups)

    @property
    def names(self) -> tuple[str, ...]:
        """The heading that tells each column's role.

        With the one above where it tells none itself.
        """
        return tuple(
            f"{group} {text}" if group and column_role(text) is None else text
            for text, group in zip(self.texts, self.groups, strict=True)
        )


def one_level(texts: Sequence[str]) -> Levels:
    """A header of a single row."""
    return Levels(tuple(texts), ("",) * len(texts))


def is_second_level(row: TableRow, above: Sequence[str]) -> bool:
    """The lower row of a header, told by its words or by its cells.

    By its words: nothing but who, when and what. By its cells: others of its cells are merged with
    the headings above, as no data is, and what it prints stands under headings over several
    columns.
    """
    texts = [squeeze(cell.text) for cell in row.cells]
    filled = [(i, text) for i, text in enumerate(texts) if text]
    if not filled or len(filled) == len(texts) or is_repeated_header(texts, above):
        return False
    if any(len(text.split()) > MAX_WORDS for _, text in filled):
        return False
    if all(column_role(text) in SAID_OF_TASK for _, text in filled):
        first = above[filled[0][0]]
        return len(filled) > 1 or not first or column_role(first) in SAID_OF_TASK
    merged = [i for i, cell in enumerate(row.cells) if cell.state is CellState.MERGED and above[i]]
    return (
        len(merged) > 1 and len(filled) > 1 and all(_is_under_several(i, above) for i, _ in filled)
    )


def paired_roles(
    roles: Sequence[ColumnRole | None], levels: Levels
) -> tuple[ColumnRole | None, ...]:
    """The roles; who leads and who helps under one heading are who does it, and no column beside.

    "Cơ quan quản lý nhà nước" left of "Thực hiện" over "Chủ trì | Phối hợp" says whose
    matter it is.
    """
    pairs = [
        {lead, lead + 1}
        for lead, (role, helps) in enumerate(pairwise(roles))
        if (role, helps) == (ColumnRole.LEAD, ColumnRole.COORDINATOR)
        and levels.groups[lead]
        and levels.groups[lead] == levels.groups[lead + 1]
    ]
    if len(pairs) != 1:
        return tuple(roles)
    return tuple(
        None if role is ColumnRole.LEAD and not levels.groups[i] else role
        for i, role in enumerate(roles)
    )


def _is_under_several(column: int, above: Sequence[str]) -> bool:
    """A heading over several columns leaves the places beside it blank."""
    return not above[column] or (column + 1 < len(above) and not above[column + 1])


def two_levels(upper: Sequence[str], lower: Sequence[str]) -> Levels:
    """Each column by its lowest heading; where the lower row lost its blanks, by its upper one."""
    if all(lower[i] for i in range(2)) and upper[0] and column_role(upper[0]) is ColumnRole.ORDINAL:
        return one_level(_shifted(upper, [text for text in lower if text]))
    groups: list[str] = []
    for column, text in enumerate(upper):
        goes_on = not text and bool(lower[column]) and bool(groups)
        groups.append(groups[-1] if goes_on else text)
    return Levels(
        tuple(low or high for high, low in zip(upper, lower, strict=True)),
        tuple(group if low else "" for group, low in zip(groups, lower, strict=True)),
    )


def _shifted(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """A lower row printed without its blanks goes under the column that says "thực hiện"."""
    place = next(
        (i for i, text in enumerate(upper) if column_role(text) is ColumnRole.LEAD), len(upper)
    )
    rest = [text for text in upper[place + 1 :] if text]
    merged = [*upper[:place], *lower, *rest]
    return [*merged, *[""] * (len(upper) - len(merged))][: len(upper)]
