"""How sure a row and its fields are: table of cases."""

from __future__ import annotations

import pytest

from extractors.plan import rule_precision
from extractors.plan.rule_precision import Counts
from pipeline.document.sureness import (
    field_confidence,
    flag_group,
    place_group,
    row_confidence,
    row_group,
)

TABLE = {
    ("row", "often"): Counts(97, 98),
    ("row", "once"): Counts(1, 1),
    ("row", "never"): Counts(0, 8),
    ("place", "item"): Counts(398, 398),
    ("place", "nowhere"): Counts(0, 6),
    ("field", "none"): Counts(97, 98),
    ("field", "from_prose"): Counts(17, 18),
    ("field", "deadline_unread"): Counts(0, 2),
}


@pytest.fixture(autouse=True)
def table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_precision, "_table", lambda: TABLE)


ROWS = [
    ("often", 1.0, 0.986),
    ("often", 0.97, 0.986),  # as good as printed
    ("often", 0.48, 0.493),
    ("once", 1.0, 0.867),  # few cases
    ("never", 1.0, 0.16),
    ("unheard_of", 1.0, 0.8),  # an unknown rule
    ("", 1.0, 0.8),
    ("often", -0.2, 0.0),
]


@pytest.mark.parametrize(("group", "certainty", "expected"), ROWS)
def test_rows(group: str, certainty: float, expected: float) -> None:
    assert row_confidence(group, "item", certainty) == pytest.approx(expected, abs=0.0015)


def test_rows_whose_document_is_not_known_are_less_sure() -> None:
    assert row_confidence("often", "nowhere", 1.0) == 0.723
    assert row_confidence("often", "unheard_of", 1.0) == 0.92


PLACES = [
    ("table_row", False, False, "table_row"),
    ("item", True, False, "item"),
    ("item", False, True, "item"),
    ("labelled_item", True, True, "item"),
    ("item", False, False, "nowhere"),
    ("paragraph", False, False, "nowhere"),
    ("paragraph", True, True, "paragraph"),
]


@pytest.mark.parametrize(("rule", "is_in_section", "is_headed", "place"), PLACES)
def test_places(rule: str, is_in_section: bool, is_headed: bool, place: str) -> None:
    assert place_group(rule, is_in_section=is_in_section, is_headed=is_headed) == place


GROUPS = [
    ("item", None, "item"),
    ("item", 1.0, "item"),
    ("item", 0.9, "item"),
    ("item", 0.8999, "likely"),
    ("paragraph", 0.5, "likely"),
    ("paragraph", 0.4, "unlikely"),
    ("paragraph", 0.0, "unlikely"),
]


@pytest.mark.parametrize(("rule", "likelihood", "group"), GROUPS)
def test_groups(rule: str, likelihood: float | None, group: str) -> None:
    assert row_group(rule, likelihood) == group


FIELDS = [
    ((), 1.0, 0.986),
    (("torn_row",), 1.0, 0.986),
    (("from_prose",), 1.0, 0.93),
    (("from_prose", "deadline_unread"), 1.0, 0.4),
    (("unknown_column",), 1.0, 0.8),  # never counted
    ((), 0.9, 0.887),
    ((), -1.0, 0.0),
]


@pytest.mark.parametrize(("flags", "certainty", "expected"), FIELDS)
def test_fields(flags: tuple[str, ...], certainty: float, expected: float) -> None:
    assert field_confidence(flags, certainty) == expected


def test_the_weightiest_flag_names_the_group() -> None:
    assert flag_group(("from_prose", "unknown_column")) == "unknown_column"
