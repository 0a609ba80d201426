"""Who a sentence says does it, read with the names and short forms that its document knows.

"PQT rà soát sổ." says it of nobody that a list knows; where "Phòng Quản trị (PQT)" is printed
elsewhere the sentence is read as if it spelled the name.
"""

from __future__ import annotations

from normalizers.letters.text import squeeze
from normalizers.units.assignments import prose_assignment
from normalizers.units.known_names import KnownNames
from normalizers.units.printed_roles import Assigned


def named_in(statement: str, known: KnownNames) -> Assigned:
    """What a sentence says of who, its names as printed."""
    read = _with_capitals(statement, known)
    spelled = known.spelled(statement)
    if read.leads or spelled == statement:
        return read
    sides = [
        tuple(known.as_printed(name, statement) for name in side)
        for side in _with_capitals(spelled, known)
    ]
    is_printed = all(name in squeeze(statement) for side in sides for name in side)
    return Assigned(*sides) if is_printed else read


def _with_capitals(statement: str, known: KnownNames) -> Assigned:
    """Names that the document knows are read with capitals.

    One that is printed nowhere so, for it was made of parts, shows that they mislead.
    """
    titled = known.titled(squeeze(statement))
    read = prose_assignment(titled)
    if titled == statement:
        return read
    printed = [[_as_printed(name, titled, squeeze(statement)) for name in side] for side in read]
    if not all(map(all, printed)):
        return prose_assignment(statement)
    return Assigned(*(tuple(filter(None, side)) for side in printed))


def _as_printed(name: str, titled: str, statement: str) -> str | None:
    begin = titled.find(name)
    return statement[begin : begin + len(name)] if begin >= 0 else None
