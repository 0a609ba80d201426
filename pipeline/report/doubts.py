"""What makes a row one that a person should look at, and how urgent that is."""

from __future__ import annotations

from extractors.codes import RowFlag
from pipeline.dataset.rows import Row

UNSURE = 0.95  # measured precision below which a row is looked at whatever its flags say
LOW_ROW, LOW_FIELDS = "low_confidence", "low_field_confidence"
# What a flag says of how the row was made, and not of a doubt: the confidence bears it already.
QUIET = frozenset({RowFlag.FROM_PROSE, RowFlag.LIST_IN_STATEMENT, RowFlag.NOUN_PHRASE})


def doubts_of(task: Row) -> list[str]:
    """The reasons to look at a row, as codes; none where nothing is doubtful or a person looked."""
    if task["reviewed"]:
        return []
    flags = [str(flag) for flag in task["review_flags"] if flag not in QUIET]
    if flags:
        return flags  # what is measured bears them already
    if task["confidence"] < UNSURE:
        return [LOW_ROW]
    return [LOW_FIELDS] if task["field_confidence"] < UNSURE else []


def urgency(task: Row) -> float:
    """The less sure a row and its fields are, the sooner it is looked at: least first."""
    return float(task["confidence"] * task["field_confidence"])
