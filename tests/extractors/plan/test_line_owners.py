"""Which line heads what stands below it."""

from __future__ import annotations

from extractors.plan.line_owners import children_of, is_of_all, owned
from tests.extractors.plan_texts import node_of


def test_what_stands_below_a_head_is_its_own() -> None:
    texts = [
        "Mở đầu.",
        "Tổ A",
        "Rà soát sổ.",
        "Họp tổ.",
        "Tổ B",
        "Trực ban.",
        "Yêu cầu các tổ thực hiện.",
    ]
    nodes = [node_of(text) for text in [*texts, "Sơ kết."]]
    places = range(len(nodes))
    assert list(owned(nodes, places, {1, 4})) == [(2, 1), (3, 1), (5, 4)]
    assert [is_of_all(one) for one in nodes] == [False] * 6 + [True, False]
    assert children_of(nodes) == {nodes[0].parent: list(places)}
