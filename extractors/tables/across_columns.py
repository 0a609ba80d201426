"""The columns of a table that was read straight across: which it has, and where its rows are cut.

Which columns stand beside that of the tasks is what explains the first rows best, and what the
words of the head hint at. Rows are cut by how their words go on (`side_by_side`), by what the
cells of a column are (units, times), and then once more by what the first cut tells: how wide each
column is, so where a line must break, and which cells stand in it again and again. A unit that
stands on a line of its own elsewhere in the document is known, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise
from math import log1p
from statistics import median
from typing import NamedTuple

from extractors.tables.cell_roles import names_product, names_units
from extractors.tables.columns import ColumnRole, column_role, load_spellings
from normalizers.diacritics.side_by_side import Cut, ReadAcross, Strand, cut_across, text_of
from normalizers.letters.text import fold, word_key
from normalizers.time.deadlines import is_time

SAMPLE = 8  # rows by which the columns are chosen
# Columns beside that of the tasks.
CHOICES = (
    (ColumnRole.LEAD,),
    (ColumnRole.LEAD, ColumnRole.DEADLINE),
    (ColumnRole.LEAD, ColumnRole.COORDINATOR),
    (ColumnRole.LEAD, ColumnRole.COORDINATOR, ColumnRole.DEADLINE),
    (ColumnRole.LEAD, ColumnRole.DELIVERABLE),
    (ColumnRole.LEAD, ColumnRole.DELIVERABLE, ColumnRole.DEADLINE),
    (ColumnRole.LEAD, ColumnRole.COORDINATOR, ColumnRole.DELIVERABLE, ColumnRole.DEADLINE),
    (ColumnRole.DEADLINE,),
    (ColumnRole.DEADLINE, ColumnRole.LEAD),
)
# Nats: of a head that hints at a column that is chosen, or at one that is not, and of none.
HINTED, NOT_TAKEN, NOT_HINTED = 4.0, -6.0, -3.0
MOST_OTHERS = 2  # columns in which no row says anything: costs, notes
HEADING, NO_HEADING = 8.0, -2.0  # of a heading that is known for its column, and of another
KNOWN_CELL, MOST_KNOWN = 2.0, 5.0  # for the logarithm of how often a cell stands in its column
EXTENDED = -4.0  # for a cell that goes on behind what is a cell elsewhere
LEAST_WIDTHS = 2  # cells that go over lines, from which on the width of a column is known
IF_EMPTY = {
    ColumnRole.TASK: -20.0,
    ColumnRole.LEAD: -5.0,
    ColumnRole.COORDINATOR: -0.5,
    ColumnRole.DELIVERABLE: -3.0,
    ColumnRole.DEADLINE: -3.0,
}
IS_TIME, NO_TIME, IS_UNITS, NO_UNITS, IS_PRODUCT, NO_PRODUCT = 4.0, -6.0, 3.0, -2.0, 2.0, -4.0

Kinds = tuple[ColumnRole, ...]
Lines = Sequence[ReadAcross]  # of one row, or of the head


class CutTable(NamedTuple):
    """The columns beside that of the tasks, and the cut of each row."""

    kinds: Kinds
    cuts: tuple[Cut, ...]


def cut_rows(head: Lines, rows: Sequence[Lines], named: Counter[str]) -> CutTable | None:
    """The cut of the rows of a table; None where one cannot be cut.

    `named` are the texts of the lines of the document, as `name_key` has them.
    """
    hints = _hints(head)
    kinds = max(CHOICES, key=lambda kinds: _chosen(rows[:SAMPLE], kinds, hints))
    first = _cut_rows(rows, _columns(kinds))
    columns = _columns(kinds, _widths(rows, first, kinds), _cells(rows, first, kinds, named))
    cuts = tuple(cut for cut in _cut_rows(rows, columns) if cut is not None)
    return CutTable(kinds, cuts) if len(cuts) == len(rows) else None


def cut_head(head: Lines, kinds: Kinds) -> Cut | None:
    """The cut of the head: the headings of the columns, then those of columns that hold nothing."""
    columns = [
        Strand(NO_HEADING, partial(_worth_of_heading, role)) for role in (ColumnRole.TASK, *kinds)
    ]
    return cut_across(head, [*columns, *[Strand(0.0, _worth_of_other)] * MOST_OTHERS])


def name_key(text: str) -> str:
    """A text by its letters alone, so that what was misread in one place is known in another."""
    return fold(text.lower())


def _chosen(rows: Sequence[Lines], kinds: Kinds, hints: frozenset[ColumnRole]) -> float:
    """How likely (nats) rows have these columns."""
    score = sum(cut.score if cut else -99.0 for cut in _cut_rows(rows, _columns(kinds)))
    score += sum(HINTED if kind in hints else NOT_HINTED for kind in kinds)
    return score + NOT_TAKEN * len((hints & IF_EMPTY.keys()) - {ColumnRole.TASK, *kinds})


def _columns(
    kinds: Kinds, widths: Sequence[int] = (), cells: Mapping[ColumnRole, Counter[str]] | None = None
) -> list[Strand]:
    roles = (ColumnRole.TASK, *kinds)
    known = cells or {}
    return [
        Strand(IF_EMPTY[role], partial(_worth, role, known.get(role, Counter())), width)
        for role, width in zip(roles, widths or [0] * len(roles), strict=True)
    ]


def _worth(role: ColumnRole, known: Counter[str], text: str) -> float:
    """What a finished cell is worth (nats) in a column, where such cells stand in it already."""
    if role is ColumnRole.TASK:
        return 0.0
    if role is ColumnRole.DEADLINE:
        return IS_TIME if is_time(text) else NO_TIME
    if is_time(text):
        return NO_TIME
    if role is ColumnRole.DELIVERABLE:
        return IS_PRODUCT if names_product(text) else NO_PRODUCT if names_units(text) else 0.0
    return _worth_of_known(known, text) + (IS_UNITS if names_units(text) else NO_UNITS)


def _worth_of_known(known: Counter[str], text: str) -> float:
    """What it is worth that a cell stands elsewhere, or goes on behind one that does."""
    if (others := known[name_key(text)] - 1) > 0:
        return min(MOST_KNOWN, KNOWN_CELL * log1p(others))
    words = text.split()
    begins = (name_key(" ".join(words[:count])) for count in range(2, len(words)))
    return EXTENDED if any(known[begin] > 1 for begin in begins) else 0.0


def _cut_rows(rows: Sequence[Lines], columns: Sequence[Strand]) -> list[Cut | None]:
    return [cut_across(row, columns) for row in rows]


def _widths(rows: Sequence[Lines], cuts: Sequence[Cut | None], kinds: Kinds) -> list[int]:
    """The width of each column: what most of its cells that go over lines allow."""
    found = []
    for c in range(1 + len(kinds)):
        votes, lengths = Counter[int](), list[int]()
        for row, cut in zip(rows, cuts, strict=True):
            pieces = (
                []
                if cut is None
                else [
                    line.words[places[c] : places[c + 1]]
                    for line, places in zip(row, cut.places, strict=True)
                ]
            )
            filled = [piece for piece in pieces if piece]
            lengths += [len(" ".join(piece)) for piece in filled]
            for above, below in pairwise(filled):
                length = len(" ".join(above))
                votes.update(range(length, length + 1 + len(below[0])))
        found.append(_width(votes, lengths))
    return found


def _width(votes: Counter[int], lengths: Sequence[int]) -> int:
    """The width that most breaks of lines allow; where few are known, the longest piece but one."""
    best = max(votes.values(), default=0)
    if best >= LEAST_WIDTHS:
        return round(median(width for width, count in votes.items() if count == best))
    return sorted(lengths)[-2] if len(lengths) > LEAST_WIDTHS else 0


def _cells(
    rows: Sequence[Lines],
    cuts: Sequence[Cut | None],
    kinds: Kinds,
    named: Counter[str],
) -> dict[ColumnRole, Counter[str]]:
    """How often each cell stands in its column; who leads and who helps are of one kind.

    What the document names elsewhere has stood there once.
    """
    units = Counter(dict.fromkeys(named, 1))
    cells = {ColumnRole.LEAD: units, ColumnRole.COORDINATOR: units}
    for row, cut in zip(rows, cuts, strict=True):
        for c, kind in enumerate(kinds, 1):
            if cut is not None and kind in cells:
                units[name_key(text_of(row, cut, c))] += 1
    return cells


def _worth_of_heading(role: ColumnRole, text: str) -> float:
    return HEADING if column_role(text) is role else NO_HEADING


def _worth_of_other(text: str) -> float:
    return HEADING if column_role(text) in (ColumnRole.NOTES, ColumnRole.FUNDING) else 0.0


def _hints(head: Lines) -> frozenset[ColumnRole]:
    """The roles of which all words of a heading stand somewhere in the head."""
    bag = {fold(word.lower()) for line in head for word in line.words}
    return frozenset(
        role
        for role, spellings in load_spellings().items()
        for phrase in (*spellings.whole, *spellings.parts)
        if len(own := word_key(phrase).split()) > 1 and bag.issuperset(map(fold, own))
    )
