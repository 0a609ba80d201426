"""How sure a row and its fields are, from what was measured of the rows of its kind.

The counts stand in extractors/resources/rule_precision.csv; `python -m tests.tools.calibrate
--write` makes them from the answers at hand.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

# The flags by which the fields of a row are told apart, the weightiest first.
FLAGS_OF_FIELDS = ("deadline_unread", "unknown_column", "from_prose")
NO_FLAG = "none"
# What a flag takes from the confidence of a row: of the flags that were counted often enough, only
# this one marks rows that are wrong more often than their rule's.
DOUBTS = {"noun_phrase": 0.1}


class Counts(NamedTuple):
    """How many rows are right of how many."""

    right: int = 0
    of: int = 0


def base(counts: Counts) -> float:
    """The share that is right, drawn to the middle where few are known; 0.5 for none (0..1)."""
    return (counts.right + 1) / (counts.of + 2)


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


def measured(kind: str, name: str) -> Counts:
    """What was counted under a kind (row, flag, field) and a name; nothing where unknown."""
    return _table().get((kind, name), Counts())


@cache
def _table() -> Mapping[tuple[str, str], Counts]:
    text = files("extractors.resources").joinpath("rule_precision.csv").read_text("utf-8")
    return {
        (line["kind"], line["name"]): Counts(int(line["right"]), int(line["of"]))
        for line in csv.DictReader(text.splitlines())
    }
