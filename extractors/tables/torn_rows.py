"""Rows torn by a page break (or spilled over lines) are one row again: each join is scored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractors.lines.endings import is_unfinished
from extractors.lines.markers import BULLETS, read_marker
from extractors.tables.columns import STATEMENTS, ColumnRole

JOIN_THRESHOLD = 3


class RowJoin(NamedTuple):
    """How surely a row is the rest of the one above, and what says so."""

    score: int
    evidence: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """True where the rows are one."""
        return self.score >= JOIN_THRESHOLD


def score_join(
    above: Sequence[str], row: Sequence[str], roles: Sequence[ColumnRole | None], after_break: bool
) -> RowJoin:
    """Evidence that `row` is the torn rest of `above`, as a score; 3 and more is a join.

    An ordinal of its own, or a marker in the statement, speaks surely against it.
    """
    ordinals = [i for i, role in enumerate(roles) if role is ColumnRole.ORDINAL]
    filled = [i for i, text in enumerate(row) if text]
    if not filled or any(row[i] for i in ordinals):
        return RowJoin(-9, ("has an ordinal",))
    if not after_break and _is_next_day(above, row, filled, roles):
        return RowJoin(-9, ("begins its time as the row above does",))
    evidence: list[tuple[str, int]] = []
    if after_break:
        evidence.append(("stands after a break", 2))
    statement = next((i for i, role in enumerate(roles) if role in STATEMENTS), None)
    if statement is not None:
        evidence += _statement_evidence(above[statement], row[statement])
    others = [i for i in filled if i != statement]
    if any(row[i][0].islower() for i in others):
        evidence.append(("a cell begins with a small letter", 1))
    if _begins_anew(above, row, statement, others):
        evidence.append(("two cells and the statement begin anew", -2))
    if any(not above[i] for i in filled):
        evidence.append(("a cell continues an empty one", -3))
    if any(
        above[i] and is_unfinished(above[i]) and not above[i].endswith((".", ";")) for i in filled
    ):
        evidence.append(("the cell above is unfinished", 1))
    if after_break and len(filled) < len([text for text in above if text]):
        evidence.append(("fewer cells than above", 1))
        if statement is not None and not others and _are_items(above[statement], row[statement]):
            evidence.append(("a list in one cell goes on", 2))
    return RowJoin(sum(score for _, score in evidence), tuple(name for name, _ in evidence))


def _are_items(above: str, text: str) -> bool:
    """Both begin with a bullet.

    The statement above is a list, of which a page break may cut off an item.
    """
    markers = (read_marker(above), read_marker(text))
    return all(marker is not None and marker.kind in BULLETS for marker in markers)


def _is_next_day(
    above: Sequence[str],
    row: Sequence[str],
    filled: Sequence[int],
    roles: Sequence[ColumnRole | None],
) -> bool:
    """A calendar's day without work: "Thứ Tư 14/01" and nothing else below "Thứ Ba 13/01"."""
    if any(roles[i] is not ColumnRole.DEADLINE for i in filled):
        return False
    pairs = [(above[i].split(), row[i].split()) for i in filled]
    return all(
        up and up[0].casefold() == down[0].casefold() and up[0][0].isupper() and up != down
        for up, down in pairs
    )


def _begins_anew(
    above: Sequence[str], row: Sequence[str], statement: int | None, others: Sequence[int]
) -> bool:
    """A capital in the statement and in two more cells that the row above fills too.

    The rest of a torn row may begin with a name ("Kế toán" as a third unit), hardly in every cell.
    """
    if statement is None or not row[statement][:1].isupper():
        return False
    return sum(row[i][0].isupper() and bool(above[i]) for i in others) > 1


def _statement_evidence(above: str, text: str) -> list[tuple[str, int]]:
    if not text:
        return [("no statement of its own", 3)]
    marker = read_marker(text)
    if marker is not None and marker.kind not in BULLETS:
        return [("the statement is numbered", -6)]
    if marker is not None:
        return [("the statement is an item", -2)]
    if text[0].islower():
        return [("the statement begins with a small letter", 2)]
    if not is_unfinished(above):
        return [("the statement above is finished", -3)]
    return [("the statement begins with a capital", -1)]
