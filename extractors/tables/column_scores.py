"""Which columns a table has, where its headings say too little: one scored assignment over all.

Each column is weighed for each role by what its cells are, by the words of its heading and by its
place; the surest pair is taken first, and each role once. Columns that a list knows by their
headings stay what they are. Beside a known lead a column of names helps only where its heading's
words, its place or its names say so: it may be whom the work is for, or who watches it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.lines.markers import is_ordinal
from extractors.lines.phrase_roles import phrase_roles
from extractors.tables.cell_roles import CELL_RULES, deed_share
from extractors.tables.columns import STATEMENTS, ColumnRole, column_role
from normalizers.letters.remarks import BRACKETED_RE
from normalizers.letters.text import comparison_key
from normalizers.units.lists import split_units

CELLS, PLACED = 1.5, 0.4
ENOUGH = 0.75
MOST = 0.6  # of the filled cells
MIN_CELLS = 2
FULL_ROW = 3  # filled cells
NOTHING: Mapping[int, ColumnRole] = {}
SAID_BY_WORDS, SAID_SURELY = 0.5, 0.95
MAX_HEADING_WORDS = 8
OTHER_NAMES = 1.08  # what a column of names beside a known lead must make up for
BESIDE_LEAD, LEADS_ELSEWHERE = 0.2, 0.3
HELPS_OR_LEADS = frozenset({"coordinator", "assignment"})
NAMED = (ColumnRole.LEAD, ColumnRole.COORDINATOR)
FITS = {rule.role: rule.fits for rule in CELL_RULES}
ONLY_BY_WORDS = (ColumnRole.NOTES, ColumnRole.FUNDING)


@dataclass(frozen=True)
class ColumnCells:
    """A column: where it stands, its heading, its filled cells.

    What the cells are (shares 0..1) is told where it is asked: most columns are known by their
    headings, and of those hardly anything is.
    """

    place: int
    heading: str
    cells: tuple[str, ...]

    def share(self, role: ColumnRole) -> float:
        """The share of the cells that are what a column of a role holds."""
        return _share(FITS[role], self.cells)

    @cached_property
    def units(self) -> float:
        """The share of the cells that are names of units."""
        return self.share(ColumnRole.LEAD)

    @cached_property
    def verbs(self) -> float:
        """The share of the cells that are deeds."""
        return deed_share(self.cells, MOST)

    @cached_property
    def ordinals(self) -> float:
        """The share of the cells that are numbers of rows."""
        return _share(is_ordinal, self.cells)

    @cached_property
    def names(self) -> frozenset[str]:
        """The units in the cells of a column of units, as comparison keys."""
        cells = self.cells if _names_units(self) else ()
        return frozenset(comparison_key(name) for cell in cells for name in split_units(cell))


def columns_of(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[ColumnCells, ...]:
    """The columns of a table with enough cells to say something."""
    columns = (
        ColumnCells(place, heading, tuple(row[place] for row in rows if row[place]))
        for place, heading in enumerate(headings)
    )
    return tuple(c for c in columns if len(c.cells) >= max(MIN_CELLS, len(rows) / 2))


def settled_roles(
    headings: Sequence[str], roles: Sequence[ColumnRole | None], rows: Sequence[Sequence[str]]
) -> tuple[ColumnRole | None, ...]:
    """The roles that the headings tell, and those of the other columns, settled together.

    Rows with a cell or two are titles of groups. "Ghi chú" over nothing but times says when, where
    no other column does.
    """
    known = {place: role for place, role in enumerate(roles) if role is not None}
    has_times = ColumnRole.DEADLINE in known.values()
    full = [row for row in rows if sum(map(bool, row)) >= min(FULL_ROW, len(row))]
    columns = columns_of(headings, full) if full else ()
    if not has_times:
        known = {
            place: role for place, role in known.items() if not _notes_times(place, role, columns)
        }
    found = assigned(columns, known)
    return tuple(found.get(place) for place in range(len(roles)))


def _notes_times(place: int, role: ColumnRole, columns: Sequence[ColumnCells]) -> bool:
    if role is not ColumnRole.NOTES:
        return False
    return any(c.place == place and c.share(ColumnRole.DEADLINE) >= MOST for c in columns)


def assigned(
    columns: Sequence[ColumnCells], known: Mapping[int, ColumnRole] = NOTHING
) -> dict[int, ColumnRole]:
    """Place → role, the surest first after those that are known.

    Figures may stand in several columns.
    """
    pairs = [
        (score, -c.place, role)
        for c in columns
        if c.place not in known
        for role, score in _scores(c, columns, known)
    ]
    roles = dict(known)
    for score, place, role in sorted(pairs, reverse=True):
        if score < ENOUGH or -place in roles:
            continue
        if role is ColumnRole.VALUE or role not in roles.values():
            roles[-place] = role
    return roles


def _scores(
    column: ColumnCells, columns: Sequence[ColumnCells], known: Mapping[int, ColumnRole]
) -> Iterator[tuple[ColumnRole, float]]:
    said = phrase_roles(BRACKETED_RE.sub(" ", column.heading))
    if column.place == 0 and column.ordinals >= MOST:
        yield ColumnRole.ORDINAL, CELLS * column.ordinals + PLACED
    if STATEMENTS.isdisjoint(known.values()) and column.verbs >= MOST:
        yield ColumnRole.TASK, CELLS * column.verbs + said.get(ColumnRole.TASK, 0)
    if _may_act(column):
        is_second = any(c.place < column.place and _may_act(c) for c in columns)
        share = CELLS * column.units
        first, second = (-PLACED / 2, PLACED) if is_second else (PLACED, 0.0)
        yield ColumnRole.LEAD, share + said.get(ColumnRole.LEAD, 0) + first
        if leads := [c for c in columns if known.get(c.place) is ColumnRole.LEAD]:
            yield ColumnRole.COORDINATOR, share - OTHER_NAMES + _helps(column, leads[0])
        else:
            yield ColumnRole.COORDINATOR, share + said.get(ColumnRole.COORDINATOR, 0) + second
    for role in (ColumnRole.DEADLINE, ColumnRole.DELIVERABLE, ColumnRole.VALUE):
        share, by_words = column.share(role), said.get(role, 0)
        if share >= MOST or (share > 0 and by_words >= SAID_SURELY):
            yield role, CELLS * share + by_words
    for role in ONLY_BY_WORDS:
        if said.get(role, 0) >= SAID_BY_WORDS:
            yield role, said[role] + PLACED


def _helps(column: ColumnCells, lead: ColumnCells) -> float:
    """How far a column of names beside that of the leads says who helps them."""
    said = phrase_roles(column.heading)
    other = _said_otherwise(said, HELPS_OR_LEADS)
    beside = BESIDE_LEAD if column.place == lead.place + 1 else 0.0
    shared = len(column.names & lead.names) / max(1, len(column.names))
    return said.get(ColumnRole.COORDINATOR, 0) - other + beside + LEADS_ELSEWHERE * shared


def _may_act(column: ColumnCells) -> bool:
    """Units that lead or help; under "Đối tượng kiểm tra" stands who is visited."""
    said = phrase_roles(BRACKETED_RE.sub(" ", column.heading))
    other = _said_otherwise(said, {*HELPS_OR_LEADS, ColumnRole.LEAD})
    return _names_units(column) and other < SAID_BY_WORDS


def _said_otherwise(said: Mapping[str, float], roles: Container[str]) -> float:
    """How surely the words of a heading say another role than these."""
    return max((share for role, share in said.items() if role not in roles), default=0.0)


def guessed_roles(
    headings: Sequence[str], rows: Sequence[Sequence[str]]
) -> tuple[ColumnRole | None, ...] | None:
    """The roles under headings of which a list knows few; None where it is no task table.

    The headings are short and no cells of their own columns; below them stand deeds, and who does
    them or by when.
    """
    cells = [[row[place] for row in rows] for place in range(len(headings))]
    if len(rows) < MIN_CELLS or not all(map(_may_head, headings, cells)):
        return None
    roles = assigned(columns_of(headings, rows))
    found = set(roles.values())
    if ColumnRole.TASK not in found or not found & {ColumnRole.LEAD, ColumnRole.DEADLINE}:
        return None
    if len(found & {*NAMED, ColumnRole.DEADLINE, ColumnRole.DELIVERABLE}) < MIN_CELLS:
        return None
    return tuple(roles.get(place) for place in range(len(headings)))


def headless_roles(rows: Sequence[Sequence[str]]) -> tuple[ColumnRole | None, ...] | None:
    """The roles of columns without any heading; None where they are not those of tasks.

    What a header says is told by the rows: all are counted from 1, and say what and by when.
    """
    counted = [str(number) for number in range(1, len(rows) + 1)]
    if len(rows) < FULL_ROW or [row[0].strip(" .)").lstrip("0") for row in rows] != counted:
        return None
    roles = assigned(columns_of([""] * len(rows[0]), rows))
    if not {ColumnRole.ORDINAL, ColumnRole.TASK, ColumnRole.DEADLINE} <= set(roles.values()):
        return None
    return tuple(roles.get(place) for place in range(len(rows[0])))


def _names_units(column: ColumnCells) -> bool:
    return column.units >= MOST


def _may_head(heading: str, cells: Sequence[str]) -> bool:
    """True for a few words that are no cell of their column.

    "Bộ phận đảm nhận" may name a unit, and "TT"; a list knows one, proper names stand below the
    other.
    """
    if column_role(heading) is not None:
        return True
    is_cell = any(
        rule.fits(heading) for rule in CELL_RULES if rule.role is not ColumnRole.DELIVERABLE
    )
    is_plain = not _has_name(heading) and _share(_has_name, cells) >= MOST
    is_short = bool(heading) and len(heading.split()) <= MAX_HEADING_WORDS
    return is_short and (is_plain or not is_cell)


def _has_name(text: str) -> bool:
    """True where a word after the first begins with a capital."""
    return any(word[:1].isupper() for word in text.split()[1:])


def _share(fits: Callable[[str], bool], cells: Sequence[str]) -> float:
    return sum(map(fits, cells)) / len(cells)
