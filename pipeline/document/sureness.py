"""How sure a row and its fields are, from what was measured of the rows of its kind."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from extractors.codes import RowFlag
from extractors.plan.rule_precision import base, measured

# The flags by which the fields of a row are told apart, the weightiest first.
FLAGS_OF_FIELDS = (RowFlag.DEADLINE_UNREAD, RowFlag.UNKNOWN_COLUMN, RowFlag.FROM_PROSE)
NO_FLAG = "none"
# What a flag takes from the confidence of a row: of the flags that were counted often enough, only
# this one marks rows that are wrong more often than their rule's.
DOUBTS: Mapping[str, float] = {RowFlag.NOUN_PHRASE: 0.1}


def flag_group(flags: Collection[str]) -> str:
    """The group of rows that a row's fields are measured with."""
    return next((flag for flag in FLAGS_OF_FIELDS if flag in flags), NO_FLAG)


def row_confidence(rule: str, flags: Collection[str], certainty: float) -> float:
    """How sure a row is (0..1): its rule's precision times how sure the reading of it is.

    What its flags put in doubt is taken off.
    """
    known = 1.0 - sum(DOUBTS.get(flag, 0.0) for flag in flags)
    return round(max(0.0, base(measured("row", rule)) * certainty * known), 3)


def field_confidence(flags: Collection[str], certainty: float) -> float:
    """How sure leads and deadline of a row are (0..1), the row being right.

    By the weightiest of its flags, times how sure the reading of the row is.
    """
    return round(max(0.0, base(measured("field", flag_group(flags))) * certainty), 3)
