"""Lines without a stop over paragraphs that all have one: headings that lost their numbers.

    Tuyên truyền trong nhà trường
    Tổ chức sinh hoạt dưới cờ về an toàn giao thông.
    Phát tờ rơi cho cha mẹ học sinh trong các buổi họp đầu năm.
    Quản lý học sinh ngoài giờ học
    Giáo viên chủ nhiệm lập sổ theo dõi học sinh đi xe máy.

A page on the web drops the numbers that Word counts by itself, and often the bold. One line without
its stop is a slip; where all paragraphs of a section end with a stop but a few short lines, the
first thing under it among them, and never two beside each other, these are what entitles the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from extractors.lines.closings import asks_all
from extractors.lines.statements import is_closing, is_lead_in
from extractors.plan.nodes import HEADING_KINDS, Node

LEAST = 2  # lines that entitle
LEAST_BELOW = 2.0  # what stands below each of them, on the average
MOST_WORDS = 20
LONGER = 1.5  # times: the words of a paragraph against those of a line that entitles
STOPS = (".", ";", "!", "?")


def with_open_lines(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, what follows such a line under it."""
    beside: defaultdict[int, list[int]] = defaultdict(list)
    for index, node in enumerate(nodes):
        beside[node.parent].append(index)
    found = list(nodes)
    for parent, children in list(beside.items()):
        if parent < 0 or not _is_section(nodes[parent]):
            continue
        heads = _heads(nodes, children, beside)
        owner = -1
        for index in children if heads else ():
            if index in heads:
                owner = index
            elif _is_of_all(nodes[index]):
                owner = -1
            elif owner >= 0:
                found[index] = replace(found[index], parent=owner)
    return found


def _is_section(node: Node) -> bool:
    return node.kind in HEADING_KINDS or node.is_plain_title


def _heads(
    nodes: Sequence[Node], children: Sequence[int], beside: Mapping[int, Sequence[int]]
) -> frozenset[int]:
    """The lines of a section that entitle the others; none where that is unsure."""
    below = [i for i in children if not (is_lead_in(nodes[i].text) or _is_of_all(nodes[i]))]
    heads = {i for i in below if _is_open(nodes[i]) and i not in beside}
    if len(heads) < LEAST or below[0] not in heads or below[-1] in heads:
        return frozenset()
    if any(a in heads and b in heads for a, b in pairwise(below)):
        return frozenset()
    closed = [nodes[i] for i in below if i not in heads and nodes[i].marker is None]
    if not all(_is_closed(node) for node in closed) or len(closed) < LEAST_BELOW * len(heads):
        return frozenset()
    lengths = [
        [len(node.text.split()) for node in some]
        for some in (closed, map(nodes.__getitem__, heads))
    ]
    is_longer = median(lengths[0]) >= LONGER * median(lengths[1])
    return frozenset(heads) if is_longer else frozenset()


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


def _is_of_all(node: Node) -> bool:
    """What is of no single part: a heading, a closing paragraph."""
    return node.kind in HEADING_KINDS or is_closing(node.text) or asks_all(node.text)
