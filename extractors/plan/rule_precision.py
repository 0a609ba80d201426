"""How often rows were right, as it was counted.

extractors/resources/rule_precision.csv counts by rule, over the answers at hand: `python -m
tests.tools.calibrate --write` makes it. first_sight.csv counts by where a row stands, over
documents that were answered and read before anything was mended by them: `--first-sight FOLDER`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from extractors.word_lists import rows

USUAL, WEIGHT = 0.8, 2  # what nobody counted, and for how many rows that counts


class Counts(NamedTuple):
    """How many rows are right of how many."""

    right: int = 0
    of: int = 0


def base(counts: Counts) -> float:
    """The share that is right (0..1), drawn to USUAL where few are known."""
    return (counts.right + USUAL * WEIGHT) / (counts.of + WEIGHT)


def measured(kind: str, name: str) -> Counts:
    """What was counted under a kind (row, flag, field, place) and a name; nothing if unknown."""
    return _table().get((kind, name), Counts())


@cache
def _table() -> Mapping[tuple[str, str], Counts]:
    by_rule = {(line["kind"], line["name"]): _counts(line) for line in rows("rule_precision")}
    return by_rule | {("place", line["place"]): _counts(line) for line in rows("first_sight")}


def _counts(line: Mapping[str, str]) -> Counts:
    return Counts(int(line["right"]), int(line["of"]))
