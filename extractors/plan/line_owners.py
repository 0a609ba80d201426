"""Lines without a marker that head what stands below them, up to the next or what ends them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from extractors.lines.closings import asks_all
from extractors.lines.statements import is_closing
from extractors.plan.nodes import HEADING_KINDS, Node


def children_of(nodes: Sequence[Node]) -> Mapping[int, list[int]]:
    """The nodes under each node, in their order; -1 holds those under none."""
    children: defaultdict[int, list[int]] = defaultdict(list)
    for index, node in enumerate(nodes):
        children[node.parent].append(index)
    return dict(children)


def owned(
    nodes: Sequence[Node], children: Sequence[int], heads: Collection[int]
) -> Iterator[tuple[int, int]]:
    """Each node below one of the heads, with that head."""
    owner = -1
    for index in children:
        if index in heads:
            owner = index
        elif is_of_all(nodes[index]):
            owner = -1
        elif owner >= 0:
            yield index, owner


def is_of_all(node: Node) -> bool:
    """True for what is of no single head: a marked heading, what closes, what asks all."""
    return node.kind in HEADING_KINDS or is_closing(node.text) or asks_all(node.text)
