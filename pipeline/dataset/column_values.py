"""What the cells of a column may hold: closed sets, wide integers, structures of named fields."""

from __future__ import annotations

from typing import NamedTuple

from normalizers.codes import ReformArea


class OneOf:
    """The closed set of values of a text column."""

    def __init__(self, *values: str) -> None:
        """Keep the values in the order in which the dictionary lists them."""
        self.values = values


class Int64:
    """Marks an integer column that may outgrow 32 bits."""


class PlaceValue(NamedTuple):
    """Where a row stands: page from 1, box in points from the page's top left (null: no box)."""

    page: int
    x0: float | None = None
    top: float | None = None
    x1: float | None = None
    bottom: float | None = None


class Alias(NamedTuple):
    """A spelling of a unit as printed, and how often it stands."""

    name: str
    seen: int


class MetricValue(NamedTuple):
    """A measure that a target states, e.g. "≥ 95 %": (">=", 95.0, "%", "≥ 95 %", "at_least", …)."""

    comparator: str | None
    value: float | None
    unit: str | None
    text: str
    direction: str | None = None
    subject: str | None = None


class OtherTextValue(NamedTuple):
    """What stands under a heading or a label that no column takes."""

    heading: str
    text: str


AREAS = OneOf(*ReformArea)
