"""Cells of a stream that go on below a page break → the columns in which they began.

    3 | Lập danh mục hồ sơ, | Tổ A, Tổ | Văn phòng và các tổ có liên quan | Quý I
      | sổ sách của trường  | B        |                                  |

Where only the texts are left, "sổ sách của trường" and "B" stand behind "Quý I".
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lines.endings import is_unfinished
from extractors.tables.columns import ColumnRole, column_role

END_WORDS = 2


def torn_row(
    rest: Sequence[str], above: Sequence[str | None], table: Sequence[Sequence[str | None]]
) -> list[str | None] | None:
    """The rest of a row in its columns, None for those that have none; None where it is no rest.

    `table` begins with the headings. A rest begins with a small letter. A cell of times, or one
    that ends as another of its column does, is whole.
    """
    width = len(above)
    if not rest[0][:1].islower() or len(rest) >= width or None in above:
        return None
    open_ones = [i for i in range(1, width) if _is_open(i, above[i] or "", table)]
    if not open_ones or len(open_ones) < len(rest):
        return None
    row: list[str | None] = [None] * width
    for place, text in zip(open_ones, rest, strict=False):
        row[place] = text
    return row


def _is_open(column: int, cell: str, table: Sequence[Sequence[str | None]]) -> bool:
    ends = [_end(text) for row in table if (text := row[column])]
    is_time = column_role(table[0][column] or "") is ColumnRole.DEADLINE
    return is_unfinished(cell) and not is_time and ends.count(_end(cell)) == 1


def _end(text: str) -> list[str]:
    return text.casefold().split()[-END_WORDS:]
