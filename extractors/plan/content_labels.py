"""“+ Nội dung: …” below "- Nghị định về đê điều" is a label of that item, and no item of its own.

It stands with the labels of who and when below a bullet, in their style.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.lines.label_words import SAYS_WHO_OR_WHEN, LabelRole, LabelWords
from extractors.lines.labels import Label, read_label
from extractors.lines.markers import BULLETS
from extractors.lines.statements import is_lead_in
from extractors.models import Table
from extractors.plan.nodes import Node


def with_content_labels(nodes: Sequence[Node], words: LabelWords) -> list[Node]:
    """The nodes, with what such items say as labels of the bullet above them."""
    found = list(nodes)
    for index, node in enumerate(nodes):
        label = _content(node, words)
        if label is None or not _is_of_bullet(index, nodes):
            continue
        found[index] = replace(node, text="", labels=(label,))
        for place, other in enumerate(nodes):
            if other.parent == index:
                found[place] = replace(other, parent=node.parent)
    return found


def _content(node: Node, words: LabelWords) -> Label | None:
    """The label "Nội dung" of an item, as one that no field of a row takes."""
    if node.kind not in BULLETS or isinstance(node.content, Table) or node.is_label:
        return None
    printed = node.content.text.lstrip(" -–+•*")
    label = read_label(printed, words)
    if label is None or label.role is not LabelRole.STATEMENT or not label.value:
        return None
    return label._replace(role=LabelRole.MANNER)


def _is_of_bullet(index: int, nodes: Sequence[Node]) -> bool:
    """It stands alone under a bullet of another style, and labels of its own style follow it."""
    node = nodes[index]
    above = nodes[node.parent] if node.parent >= 0 else None
    if above is None or above.kind not in BULLETS or above.kind is node.kind:
        return False
    if not above.text or is_lead_in(above.text):
        return False
    beside = [other for other in nodes if other.parent == node.parent and not other.is_label]
    below = [other for other in nodes if other.parent == index]
    says = [label.role for other in below if other.kind is node.kind for label in other.labels]
    is_block = bool(below) and all(other.is_label for other in below)
    return len(beside) == 1 and is_block and bool(SAYS_WHO_OR_WHEN & set(says))
