"""Tables whose rows are products: "Sản phẩm | Chủ trì | Phối hợp".

What is to be made says what to do where no other column does.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.tables.columns import STATEMENTS, WHO, ColumnRole
from normalizers.letters.words import LETTERS_RE

MOST = 0.6  # of the filled cells
SAID_BESIDE = frozenset({ColumnRole.COORDINATOR, ColumnRole.DEADLINE})


def products_as_statements(
    roles: Sequence[ColumnRole | None], rows: Sequence[Sequence[str]]
) -> tuple[ColumnRole | None, ...]:
    """The roles; a column of products that opens the rows states them where none does in words.

    Who leads stands beside it, and who helps or by when. "Nhiệm vụ" over "14, 26" cites numbers
    and states nothing.

    >>> roles = (ColumnRole.DELIVERABLE, ColumnRole.LEAD, ColumnRole.COORDINATOR)
    >>> [str(role) for role in products_as_statements(roles, [["Sổ tay", "Tổ A", "Tổ B"]])]
    ['task', 'lead', 'coordinator']
    """
    said = [
        ColumnRole.VALUE if role in STATEMENTS and not _has_words(place, rows) else role
        for place, role in enumerate(roles)
    ]
    first = next((i for i, role in enumerate(said) if role is not ColumnRole.ORDINAL), None)
    if first is None or said[first] is not ColumnRole.DELIVERABLE:
        return tuple(roles)
    if STATEMENTS & set(said) or not (WHO & set(said) and SAID_BESIDE & set(said)):
        return tuple(roles)
    said[first] = ColumnRole.TASK
    return tuple(said)


def _has_words(place: int, rows: Sequence[Sequence[str]]) -> bool:
    cells = [row[place] for row in rows if row[place]]
    worded = sum(LETTERS_RE.search(cell) is not None for cell in cells)
    return not cells or worded >= MOST * len(cells)
