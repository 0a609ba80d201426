"""The header of a table whose cells come as a stream: how many cells it has, and in how many rows.

Headings are known by their words; the distance from one ordinal to the next says how many columns
there are. A heading that spans columns is a cell more than there are columns:

    STT | Nhiệm vụ | Đơn vị thực hiện | Thời gian | Chủ trì | Phối hợp | 1 | Rà soát | …
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.lines.markers import is_ordinal, read_marker
from extractors.tables.columns import ColumnRole, column_role
from normalizers.letters.figures import figures

GROUPS = ("part", "capital", "roman", "number", "number_paren")  # kinds of markers
SECONDS = {"1": "2", "01": "02", "1.1": "1.2"}  # what follows the ordinal of a first row
MAX_HEADINGS = 12
MIN_HEADINGS = 2
FIRST_ROW_WORDS = 12
LONGEST_STT = 12  # letters: "Số thứ tự"
SPANNING = frozenset({ColumnRole.LEAD, ColumnRole.COORDINATOR})  # what parts "Đơn vị thực hiện"


class CellHeader(NamedTuple):
    """How many cells it takes, its rows (the place of each column's cell, None where none is).

    `headings` are those of the columns.
    """

    cells: int
    rows: tuple[tuple[int | None, ...], ...]
    headings: tuple[str, ...]

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.headings)


def read_header(texts: Sequence[str]) -> CellHeader | None:
    """The header that a stream of cells begins with; None where fewer than two are headings.

    Of a header that a site set as a picture its empty cells are left.
    """
    first = texts[: 2 * MAX_HEADINGS + 1]
    count = _heading_count(first) or _blank_count(first)
    if count < MIN_HEADINGS:
        return None
    two = _of_two_levels(texts, count)
    return two or CellHeader(count, (tuple(range(count)),), tuple(texts[:count]))


def heads_table(text: str) -> bool:
    """True for "STT", the first heading of a table."""
    heading = text.strip("*_ ")
    return len(heading) <= LONGEST_STT and column_role(heading) is ColumnRole.ORDINAL


def _heading_count(texts: Sequence[str]) -> int:
    """How many cells at the start are column headings.

    Headings are known by their words; below "STT" the first "1" or "I" ends them, so that an
    unknown heading among them is one, too.
    """
    count = 0
    while count < min(len(texts), MAX_HEADINGS):
        if column_role(texts[count]) is None or (count and _looks_like_first_row(texts[count])):
            break
        count += 1
    return max(count, _counted_width(texts))


def _counted_width(texts: Sequence[str]) -> int:
    """How many cells stand from "STT" to "1", if as many stand from there to "2"."""
    if not texts or column_role(texts[0]) is not ColumnRole.ORDINAL:
        return 0
    labels = [text.strip(".)") for text in texts]
    first = next((i for i, label in enumerate(labels) if label in SECONDS), 0)
    is_next = labels[2 * first : 2 * first + 1] == [SECONDS.get(labels[first])]
    has_group = any(map(_looks_like_first_row, texts[1:first]))
    return first if first <= MAX_HEADINGS and is_next and not has_group else 0


def _blank_count(texts: Sequence[str]) -> int:
    """How many empty cells stand before "1", if "2" stands as many cells behind it."""
    count = next((i for i, text in enumerate(texts) if text), 0)
    labels = [text.strip(".)") for text in texts[count : 2 * count + 1 : count or 1]]
    return count if len(labels) == 2 and SECONDS.get(labels[0]) == labels[1] else 0


def _looks_like_first_row(text: str) -> bool:
    return is_ordinal(text) or opens_group(text) or len(text.split()) > FIRST_ROW_WORDS


def opens_group(text: str) -> bool:
    """True for the title of a group, "I. Cải cách", "Nhóm …"."""
    marker = read_marker(text)
    is_marked = marker is not None and marker.kind in GROUPS
    return is_marked or text.casefold().startswith("nhóm ")


def _of_two_levels(texts: Sequence[str], count: int) -> CellHeader | None:
    """The header with a heading that spans its last cells, where rows are a cell shorter."""
    if row_length(texts[count:]) != count - 1:
        return None
    roles = [column_role(text) for text in texts[:count]]
    lower = count
    while lower and roles[lower - 1] in SPANNING:
        lower -= 1
    at = next((i for i in range(lower) if roles[i] in SPANNING), lower)
    lower = max(lower, at + 1)
    span = count - lower
    if span < MIN_HEADINGS:
        return None
    below = range(lower, count)
    upper = (*range(at + 1), *[None] * (span - 1), *range(at + 1, lower))
    under = (*[None] * at, *below, *[None] * (lower - at - 1))
    headings = (*texts[:at], *texts[lower:count], *texts[at + 1 : lower])
    return CellHeader(count, (upper, under), headings)


def row_length(texts: Sequence[str]) -> int | None:
    """The usual distance from an ordinal to the next one ("1.1", "1.2"); None where none shows.

    >>> row_length(["1", "Rà soát", "Quý I", "2", "Tập huấn", "Quý II", "3", "Sơ kết", "Quý IV"])
    3
    """
    counts = Counter(_distances(texts))
    best = max(counts.items(), key=lambda item: (item[1], -item[0]), default=None)
    return best[0] if best is not None and best[1] >= MIN_HEADINGS else None


def _distances(texts: Sequence[str]) -> Iterator[int]:
    seen: dict[tuple[int, ...], int] = {}
    for place, text in enumerate(texts):
        if not is_ordinal(text):
            continue
        value = figures(text.strip(" .)/"))
        if not all(value):
            continue  # a letter, a Roman numeral
        before = (*value[:-1], value[-1] - 1)
        if before in seen:
            yield place - seen[before]
        seen[value] = place
