"""How sure a row and its fields are: table of cases."""

from __future__ import annotations

import pytest

from extractors.plan import rule_precision
from extractors.plan.rule_precision import Counts
from pipeline.document.sureness import field_confidence, flag_group, row_confidence

TABLE = {
    ("row", "often"): Counts(97, 98),
    ("row", "once"): Counts(1, 1),
    ("row", "never"): Counts(0, 8),
    ("field", "none"): Counts(97, 98),
    ("field", "from_prose"): Counts(17, 18),
    ("field", "deadline_unread"): Counts(0, 2),
}


@pytest.fixture(autouse=True)
def table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_precision, "_table", lambda: TABLE)


ROWS = [
    ("often", (), 1.0, 0.98),
    ("often", (), 0.5, 0.49),
    ("often", ("noun_phrase",), 1.0, 0.882),
    ("often", ("from_prose", "torn_row"), 1.0, 0.98),  # flags that cost nothing
    ("once", (), 1.0, 0.667),  # few cases
    ("never", (), 1.0, 0.1),
    ("unheard_of", (), 1.0, 0.5),  # an unknown rule
    ("", (), 1.0, 0.5),
    ("often", (), -0.2, 0.0),
]


@pytest.mark.parametrize(("rule", "flags", "certainty", "expected"), ROWS)
def test_rows(rule: str, flags: tuple[str, ...], certainty: float, expected: float) -> None:
    assert row_confidence(rule, flags, certainty) == expected


FIELDS = [
    ((), 1.0, 0.98),
    (("torn_row",), 1.0, 0.98),
    (("from_prose",), 1.0, 0.9),
    (("from_prose", "deadline_unread"), 1.0, 0.25),
    (("unknown_column",), 1.0, 0.5),  # never counted
    ((), 0.9, 0.882),
    ((), -1.0, 0.0),
]


@pytest.mark.parametrize(("flags", "certainty", "expected"), FIELDS)
def test_fields(flags: tuple[str, ...], certainty: float, expected: float) -> None:
    assert field_confidence(flags, certainty) == expected


def test_the_weightiest_flag_names_the_group() -> None:
    assert flag_group(("from_prose", "unknown_column")) == "unknown_column"
