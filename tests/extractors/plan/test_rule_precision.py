"""The counted precision of rules: few cases, and names that nobody counted."""

from __future__ import annotations

import pytest

from extractors.plan.rule_precision import Counts, base, measured


@pytest.mark.parametrize(
    ("counts", "share"),
    [(Counts(98, 98), 0.996), (Counts(1, 1), 2.6 / 3), (Counts(0, 1), 1.6 / 3), (Counts(), 0.8)],
)
def test_few_cases_are_drawn_to_what_is_usual(counts: Counts, share: float) -> None:
    assert base(counts) == pytest.approx(share)


@pytest.mark.parametrize(
    ("kind", "name"), [("row", "unheard_of"), ("row", ""), ("field", "item"), ("", "item")]
)
def test_what_nobody_counted_has_no_counts(kind: str, name: str) -> None:
    assert measured(kind, name) == Counts(0, 0)


def test_the_rules_of_items_and_tables_are_counted() -> None:
    for name in ("item", "table_row"):
        counts = measured("row", name)
        assert 0 < counts.right <= counts.of
