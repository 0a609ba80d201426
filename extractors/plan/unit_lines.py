"""Lines without a marker that name a unit and nothing else: headings of the paragraphs below them.

    Phòng Nội vụ
    Lập danh sách cán bộ tham gia tập huấn.
    Tổng hợp kết quả, báo cáo UBND xã.
    Văn phòng
    Chuẩn bị hội trường.

One such line alone says nothing; where several stand over deeds, and the first right under a
heading, they say who does these; under none colons must set them apart. A list of units has
nothing between its lines; among the cells of a table that was lost who does something stands behind
it, and times and papers between.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise, takewhile

from extractors.lines.statements import (
    is_lead_in,
    is_statement,
    starts_with_verb,
)
from extractors.plan.line_owners import children_of, is_of_all, owned
from extractors.plan.nodes import Node
from extractors.plan.sections import charges_somebody, demands
from normalizers.units.assignments import heading_units
from normalizers.units.tagged_words import is_verb_of_somebody

LEAST = 2
MAX_WORDS = 20


def with_unit_lines(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, what follows such a line under it."""
    beside = children_of(nodes)
    found = list(nodes)
    for parent, children in beside.items():
        lines = {i for i in children if _names_unit(nodes[i])}
        heads = {
            line
            for line, below in pairwise([*children, -1])
            if line in lines and (line in beside or (below >= 0 and below not in lines))
        }
        is_whole = len(heads) >= LEAST and len(heads) == len(lines)
        is_whole = is_whole and not any(nodes[i].is_plain_title for i in children)
        is_set = parent >= 0 or all(is_lead_in(nodes[i].text) for i in heads)
        if not (is_set and is_whole and _are_over_deeds(children, heads, nodes)):
            continue
        for index, owner in owned(nodes, children, heads):
            found[index] = replace(found[index], parent=owner)
    return found


def _are_over_deeds(children: Sequence[int], heads: Set[int], nodes: Sequence[Node]) -> bool:
    """Nothing stands before the first line but what introduces it; deeds below each."""
    before = list(takewhile(lambda i: i not in heads, children))
    if not all(is_lead_in(nodes[i].text) or nodes[i].is_label for i in before):
        return False
    plain = [nodes[i] for i in children[len(before) :] if i not in heads and not nodes[i].is_label]
    by_colon = all(is_lead_in(nodes[i].text) for i in heads)
    return all(is_of_all(node) or _is_deed(node.text, by_colon=by_colon) for node in plain)


def _is_deed(text: str, *, by_colon: bool) -> bool:
    """A deed of the list; where colons set the units apart a sentence that a verb opens is one."""
    if starts_with_verb(text) or charges_somebody(text) or demands(text):
        return True
    return by_colon and is_statement(text) and is_verb_of_somebody(text.lower())


def _names_unit(node: Node) -> bool:
    """A line of a few words, no marker before it, that is the name of who does something."""
    if node.marker is not None or node.is_label or not node.text or is_statement(node.text):
        return False
    title = node.text.rstrip(" :.")
    is_short = len(title.split()) <= MAX_WORDS and not starts_with_verb(title)
    return is_short and bool(heading_units(title))
