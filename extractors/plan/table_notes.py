"""Notes that stand below a table: what its short forms mean, how it is to be read.

Ghi chú:
- NM: nhà máy nước.
"""

from __future__ import annotations

from itertools import dropwhile

from extractors.lines.label_words import LabelRole
from extractors.plan.nodes import Node, Outline
from extractors.word_lists import phrases


def is_table_note(outline: Outline, index: int) -> bool:
    """True for a paragraph "Lưu ý: …" right below a table, and for the items of a "Ghi chú:"."""
    node, above = outline.nodes[index], _above(outline, index)
    if node.marker is None:
        return _stands_below_table(above) and _opens_note(node.text)
    if node.parent >= 0 and _heads_notes(outline.nodes[node.parent]):
        return _stands_below_table(_above(outline, node.parent))
    label, *before = list(dropwhile(lambda other: _is_beside(other, node), above)) or [node]
    return _heads_notes(label) and _stands_below_table(before)


def _above(outline: Outline, index: int) -> list[Node]:
    """What stands beside a node and above it, the nearest first."""
    siblings = outline.below(outline.nodes[index].parent)
    return [outline.nodes[other] for other in reversed(siblings) if other < index]


def _stands_below_table(above: list[Node]) -> bool:
    return bool(above) and above[0].table is not None


def _is_beside(other: Node, node: Node) -> bool:
    return other.kind is node.kind and other.table is None and not other.is_label


def _opens_note(text: str) -> bool:
    opening, colon, _ = text.partition(":")
    return bool(colon) and opening.strip().casefold() in phrases("sentence_words", "note_openings")


def _heads_notes(node: Node) -> bool:
    if node.is_label:
        return all(label.role is LabelRole.NOTES and not label.value for label in node.labels)
    return _opens_note(node.text) and node.text.rstrip().endswith(":")
