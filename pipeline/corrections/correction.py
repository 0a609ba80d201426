"""One decision of a person about a row, as `corrections.csv` keeps it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from extractors.models import Box, Place

TASK, KIND, AREA = "task", "kind", "area"
# The columns of `tasks` that a person may correct; the others follow from them.
CORRECTABLE = (
    TASK,
    KIND,
    "ordinal",
    "area_raw",
    AREA,
    "leads",
    "coordinators",
    "deliverable",
    "deadline",
    "deadline_kind",
    "deadline_start",
    "deadline_end",
    "notes",
)
FILE_NAME = "corrections.csv"  # beside the tables of a dataset


class RowVerdict(StrEnum):
    """What a person decided."""

    CORRECT = "correct"  # the column reads otherwise
    ACCEPT = "accept"  # the row is right as it stands
    REJECT = "reject"  # the row is none
    ADD = "add"  # the row was missing


class Correction(NamedTuple):
    """A decision: about which row of which document, what stood there, and what is right.

    `statement` is the statement of the row as it stood, for a row's number moves when a rule
    improves. `was` of an accepted or rejected row holds its other columns. `document` says which
    document it is, for an id goes with the bytes. `place` is where a person drew a missing row.
    `when` is an ISO time; of two corrections of one cell the later one counts.
    """

    document_id: str
    task_id: str
    statement: str
    column: str
    was: str
    now: str
    verdict: RowVerdict
    note: str = ""
    who: str = ""
    when: str = ""
    document: str = ""
    place: str = ""

    @property
    def document_key(self) -> str:
        """The id of the document; a spreadsheet takes some for numbers, those of tasks it leaves.

        >>> Correction("1.23E+15", "1234567890123456:7", "Rà soát", "task", "", "", RowVerdict.ADD
        ... ).document_key
        '1234567890123456'
        """
        return self.task_id.partition(":")[0] or self.document_id


COLUMNS: tuple[str, ...] = Correction._fields


def place_text(place: Place) -> str:
    """A place as the cell of a CSV.

    >>> place_text(Place(2, Box(72.0, 100.24, 500.0, 140.0)))
    '2: 72.0 100.2 500.0 140.0'
    """
    return f"{place.page}: {' '.join(f'{side:.1f}' for side in place.box or ())}".strip()


def place_of(text: str) -> Place | None:
    """The place that a cell states; None for an empty one.

    Raises:
        ValueError: the cell states no place.
    """
    if not text:
        return None
    page, _, sides = text.partition(":")
    numbers = [float(side) for side in sides.split()]
    if int(page) < 1 or len(numbers) not in (0, 4):
        raise ValueError(f"“{text}” is no place such as “2: 72 100 500 140”")
    if not numbers:
        return Place(int(page), None)
    box = Box(*numbers)
    if not (0 <= box.x0 <= box.x1 < 1e5 and 0 <= box.top <= box.bottom < 1e5):
        raise ValueError(f"“{text}” is no box")
    return Place(int(page), box)
