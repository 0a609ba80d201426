"""The learner finds what decides, judges by issuer, and counts what a judge gives."""

from tests.tools.row_model import JUDGES, Leaf, RowCounts, counted, held_out, learned, said_by


def leaf(issuer: str, features: str, is_row: bool, by_rules: bool | None = None) -> Leaf:
    given = is_row if by_rules is None else by_rules
    return Leaf(issuer, frozenset(features.split()), "paragraph", is_row, given, "")


LEAVES = [
    leaf(issuer, features, is_row)
    for issuer in ("a", "b", "c")
    for features, is_row in (("verb dash", True), ("verb", True), ("dash", False), ("", False))
    for _ in range(5)
]


def test_what_decides_has_the_weight() -> None:
    weights = learned(LEAVES)
    assert weights["verb"] > 1.0 > abs(weights["dash"])
    assert said_by(weights, LEAVES[0]) > 0.5 > said_by(weights, LEAVES[-1])


def test_rare_features_have_no_weight() -> None:
    assert "odd" not in learned([*LEAVES, leaf("d", "odd", True)])


def test_an_issuer_is_judged_by_the_others() -> None:
    own = [leaf("own", "verb", False) for _ in range(200)]  # it means the contrary there
    said = held_out([*LEAVES, *own])
    assert min(said[-200:]) > 0.5


def test_rows_are_counted_by_judge() -> None:
    leaves = [leaf("a", "", True), leaf("a", "", False, True), leaf("a", "", True, False)]
    said = [0.9, 0.1, 0.2]
    assert counted(leaves, JUDGES["rules alone"], said) == RowCounts(1, 1, 1)
    assert counted(leaves, JUDGES["model alone"], said) == RowCounts(1, 0, 1)
    assert RowCounts(1, 1, 1).f1 == 0.5
