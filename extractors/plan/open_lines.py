"""Lines without a stop over paragraphs that all have one: headings that lost their numbers.

    Tuyên truyền trong nhà trường
    Tổ chức sinh hoạt dưới cờ về an toàn giao thông.
    Phát tờ rơi cho cha mẹ học sinh trong các buổi họp đầu năm.
    Quản lý học sinh ngoài giờ học
    Giáo viên chủ nhiệm lập sổ theo dõi học sinh đi xe máy.

A page on the web drops the numbers that Word counts by itself, and often the bold. One line without
its stop is a slip; where all paragraphs of a section end with a stop but a few short lines, the
first thing under it among them, and never two beside each other, these are what entitles the rest.
So are lines without a bullet where all others have one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from extractors.lines.markers import BULLETS
from extractors.lines.statements import is_lead_in
from extractors.plan.item_rules import entitles, heading_time
from extractors.plan.line_owners import children_of, is_of_all, owned
from extractors.plan.nodes import HEADING_KINDS, Node
from normalizers.units.assignments import heading_units

LEAST = 2  # lines that entitle
LEAST_BELOW, LONGER = 1.3, 1.3
# What stands below each line on the average, times by how much it is longer than the line.
LEAST_EVIDENCE, LEAST_FOR_UNITS = 3.0, 1.5  # the second where most lines name units
MOST_WORDS = 20
STOPS = (".", ";", "!", "?")


def with_open_lines(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, what follows such a line under it.

    A title that lost its number is the first line of its section, where it has no stop either: the
    others are titles beside it.
    """
    beside = children_of(nodes)
    found = list(nodes)
    for parent, children in beside.items():
        if parent < 0 or not _is_section(nodes[parent]):
            continue
        is_open = nodes[parent].is_plain_title and _is_open(nodes[parent])
        is_first = is_open and not _is_open(nodes[children[0]])
        heads = _heads(nodes, [parent, *children] if is_first else children, beside)
        for index in heads.difference((parent,)) if is_first else ():
            above = nodes[parent].parent
            found[index] = replace(found[index], parent=above, is_plain_title=True)
        for index, owner in owned(nodes, children, heads):
            found[index] = replace(found[index], parent=owner)
    return found


def _is_section(node: Node) -> bool:
    is_title = node.marker is None and entitles(node.text)
    return node.kind in HEADING_KINDS or node.is_plain_title or is_title


def _heads(
    nodes: Sequence[Node], places: Sequence[int], beside: Mapping[int, Sequence[int]]
) -> frozenset[int]:
    """The lines of a section that entitle the others; none where that is unsure."""
    heads = {i for i in places if _is_open(nodes[i]) and (i not in beside or i == places[0])}
    if len(heads) < LEAST:  # what closes a plan is asked for few sections
        return frozenset()
    below = [i for i in places if not (is_lead_in(nodes[i].text) or is_of_all(nodes[i]))]
    heads &= set(below)
    if len(heads) < LEAST or below[0] not in heads or below[-1] in heads:
        return frozenset()
    if any(heading_time(nodes[i].text) for i in heads):
        return frozenset()
    if any(a in heads and b in heads for a, b in pairwise(below)):
        return frozenset()
    others = [nodes[i] for i in below if i not in heads]
    if all(node.kind in BULLETS for node in others):
        return frozenset(heads)
    closed = [node for node in others if node.marker is None]
    if not closed or not all(map(_is_closed, closed)):
        return frozenset()
    words = [len(node.text.split()) for node in closed]
    of_heads = [len(nodes[i].text.split()) for i in heads]
    each, longer = len(closed) / len(heads), median(words) / median(of_heads)
    units = sum(bool(heading_units(nodes[i].text)) for i in heads)
    least = LEAST_FOR_UNITS if units >= LEAST and 2 * units > len(heads) else LEAST_EVIDENCE
    is_sure = each >= LEAST_BELOW and longer >= LONGER and each * longer >= least
    return frozenset(heads) if is_sure else frozenset()


def _is_open(node: Node) -> bool:
    """A short line without a marker, a label and a stop."""
    text = node.text.rstrip()
    is_plain = node.marker is None and node.table is None and not node.labels and bool(text)
    return (
        is_plain
        and text[0].isupper()
        and text[-1].isalnum()
        and len(text.split()) <= MOST_WORDS
        and not any(stop + " " in text for stop in STOPS)
    )


def _is_closed(node: Node) -> bool:
    return node.is_label or (node.table is None and node.text.rstrip(" ”\"'*_)").endswith(STOPS))
