"""How sure a row and its fields are, from what was measured of the rows of its kind."""

from __future__ import annotations

from collections.abc import Collection

from extractors.codes import RowFlag
from extractors.plan.rule_precision import base, measured

# The flags by which the fields of a row are told apart, the weightiest first.
FLAGS_OF_FIELDS = (RowFlag.DEADLINE_UNREAD, RowFlag.UNKNOWN_COLUMN, RowFlag.FROM_PROSE)
NO_FLAG = "none"
TABLE_ROW, PARAGRAPH, ITEM = "table_row", "paragraph", "item"  # rules, and places named so
# From SURE on the text of a plain row reads like one; below it: least likelihood and name.
SURE = 0.9
LIKELIHOODS = ((0.5, "likely"), (0.0, "unlikely"))
# A row that is read as surely as this is right as often as one that is printed: 2,025 of 2,035;
# between 0.92 and this 49 of 53.
READ = 0.96
# The share of documents that are taken to be new. With half of them, rows of known documents are
# said to be too unsure by more than 0.03; with a tenth, rows of new ones too sure.
NEW = 1 / 3


def row_group(rule: str, likelihood: float | None) -> str:
    """The group of rows that a row is measured with: its rule, or the class of a low likelihood.

    >>> row_group("item", 0.7), row_group("item", 0.95), row_group("table_row", None)
    ('likely', 'item', 'table_row')
    """
    if likelihood is None or likelihood >= SURE:
        return rule
    return next(name for least, name in LIKELIHOODS if likelihood >= least)


def place_group(rule: str, is_in_section: bool, is_headed: bool) -> str:
    """Where a row stands: what is not known of its document is what new documents go wrong by.

    >>> place_group("item", True, False), place_group("item", False, False)
    ('item', 'nowhere')
    """
    if rule == TABLE_ROW:
        return TABLE_ROW
    if not (is_in_section or is_headed):
        return "nowhere"
    return PARAGRAPH if rule == PARAGRAPH else ITEM


def flag_group(flags: Collection[str]) -> str:
    """The group of rows that a row's fields are measured with."""
    return next((flag for flag in FLAGS_OF_FIELDS if flag in flags), NO_FLAG)


def row_confidence(group: str, place: str, certainty: float) -> float:
    """How sure a row is (0..1): the precision of its group, less where its reading is unsure.

    A document may be like those that the rules were made with, or new to them.
    """
    return round(max(0.0, precision_of(group, place) * min(1.0, certainty / READ)), 3)


def precision_of(group: str, place: str) -> float:
    """The share of rows of a group that are right (0..1), as far as documents are new to the rules.

    Of these the share that was right at first sight counts, by where a row stands.
    """
    return base(measured("row", group)) * at_first_sight(place)


def at_first_sight(place: str) -> float:
    """What is left of a precision where NEW of the documents are new (0..1)."""
    return 1 - NEW * (1 - base(measured("place", place)))


def field_confidence(flags: Collection[str], certainty: float) -> float:
    """How sure leads and deadline of a row are (0..1), the row being right.

    By the weightiest of its flags, times how sure the reading of the row is.
    """
    return round(max(0.0, base(measured("field", flag_group(flags))) * certainty), 3)
