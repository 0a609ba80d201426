"""What a node of the outline tells of itself."""

from __future__ import annotations

import pytest

from extractors.lines.markers import MarkerKind
from extractors.plan.nodes import Node
from tests.extractors.plan_texts import node_of

TABLE = "| TT | Nhiệm vụ |\n|---|---|\n| 1 | Rà soát sổ |\n"
KINDS = [
    ("an item", "- Rà soát sổ.", MarkerKind.DASH, False),
    ("a heading", "II. NHIỆM VỤ", MarkerKind.ROMAN, False),
    ("a paragraph", "Rà soát sổ sách của cơ quan.", None, False),
    ("a line of labels", "Chủ trì: Văn phòng.", None, True),
]


@pytest.mark.parametrize(
    ("text", "kind", "is_label"), [k[1:] for k in KINDS], ids=[k[0] for k in KINDS]
)
def test_what_opens_a_node(text: str, kind: MarkerKind | None, is_label: bool) -> None:
    node = node_of(text)
    assert (node.kind, node.is_label, node.table) == (kind, is_label, None)


def where(node: Node) -> tuple[int, tuple[int, ...], int]:
    return node.page_number, node.line_numbers, len(node.places)


def test_where_a_node_stands() -> None:
    assert where(node_of("- Rà soát sổ sách của\ncơ quan.")) == (1, (1, 2), 1)
    table = node_of(TABLE)
    assert table.table is not None
    assert where(table) == (1, (1, 2, 3), 0)
