"""Lines without a stop over lists and paragraphs that have one: headings that lost their numbers.

    Tuyên truyền trong nhà trường
    Tổ chức sinh hoạt dưới cờ về an toàn giao thông.
    Phát tờ rơi cho cha mẹ học sinh trong các buổi họp đầu năm.
    Quản lý học sinh ngoài giờ học
    Giáo viên chủ nhiệm lập sổ theo dõi học sinh đi xe máy.

A page on the web drops the numbers that Word counts by itself, and often the bold. One line without
its stop is a slip; where all paragraphs of a section end with a stop but a few short lines, the
first thing under it among them, and never two beside each other, these are what entitles the rest.
So are lines over lists, half of the lines or more. A deed without its stop beside lines that name
units or topics is one more of the items below these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise
from statistics import median

from extractors.lines.statements import is_lead_in, starts_with_verb
from extractors.plan.item_rules import entitles, heading_time
from extractors.plan.line_owners import children_of, is_of_all, owned
from extractors.plan.nodes import HEADING_KINDS, Node
from extractors.plan.section_roles import opening_role
from extractors.plan.sections import demands
from normalizers.letters.remarks import closing_remark, whole_remark
from normalizers.units.assignments import heading_units, prose_assignment

LEAST = 2  # lines that entitle
LEAST_BELOW, LONGER = 1.3, 1.3
# What stands below each line on the average, times by how much it is longer than the line.
LEAST_EVIDENCE, LEAST_FOR_UNITS = 3.0, 1.5  # the second where most lines name units
MOST_WORDS = 20
STOPS = (".", ";", "!", "?")


def with_open_lines(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, what follows such a line under it; the line is a title.

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
        for index in heads.difference((parent,)):
            above = nodes[parent].parent if is_first else parent
            found[index] = replace(found[index], parent=above, is_plain_title=True)
        spans: defaultdict[int, list[int]] = defaultdict(list)
        for index, owner in owned(nodes, children, heads):
            found[index] = replace(found[index], parent=owner)
            spans[owner].append(index)
        for span in spans.values():
            inner = _heads(nodes, span, beside)
            for index in inner:
                found[index] = replace(found[index], is_plain_title=True)
            for index, owner in owned(nodes, span, inner):
                found[index] = replace(found[index], parent=owner)
    return found


def _is_section(node: Node) -> bool:
    is_title = node.marker is None and entitles(node.text)
    return node.kind in HEADING_KINDS or node.is_plain_title or is_title


def _heads(
    nodes: Sequence[Node], places: Sequence[int], beside: Mapping[int, Sequence[int]]
) -> frozenset[int]:
    """The lines of a section that entitle the others; none where that is unsure."""
    below = [i for i in places if i in beside or not _is_beside(nodes[i])]
    bare = [i for i in below if _is_open(nodes[i]) and (i not in beside or i == places[0])]
    rest = [i for i in below if i not in bare]
    if not all(nodes[i].marker or i in beside or _is_closed(nodes[i]) for i in rest):
        return frozenset()
    for heads in _readings(nodes, bare):
        if _fit(nodes, below, heads) and _is_sure(nodes, below, heads, beside):
            return heads
    known = frozenset(i for i in bare if opening_role(nodes[i].text) is not None)
    is_above = bool(known) and len(known) < len(bare) and _fit(nodes, below, known)
    return known if is_above and _are_over_titles(nodes, places, known, beside) else frozenset()


def _are_over_titles(
    nodes: Sequence[Node],
    places: Sequence[int],
    known: Set[int],
    beside: Mapping[int, Sequence[int]],
) -> bool:
    """True for "Mục tiêu chung", "Mục tiêu cụ thể" over lines that head what stands below these."""
    spans: defaultdict[int, list[int]] = defaultdict(list)
    for index, owner in owned(nodes, places, known):
        spans[owner].append(index)
    for span in spans.values():
        bare = {i for i in span if _is_open(nodes[i]) and i not in beside}
        if bare and _heads(nodes, span, beside) != bare:
            return False
    return True


def _readings(nodes: Sequence[Node], bare: Sequence[int]) -> Iterator[frozenset[int]]:
    """Which of the lines without a stop may entitle: all, or only those that say no deed.

    Beside lines that name units what is long or says a deed only lost its stop.
    """
    named = [i for i in bare if heading_units(nodes[i].text)]
    said = {i for i in bare if i not in named and _says_deed(nodes[i].text)}
    if len(named) >= LEAST:
        long = {i for i in bare if i not in named and not _is_short(nodes[i].text)}
        yield frozenset(bare) - long
        yield frozenset(bare) - long - said
    yield frozenset(bare)
    yield frozenset(bare) - said


def _says_deed(text: str) -> bool:
    return starts_with_verb(text) and not demands(text)


def _fit(nodes: Sequence[Node], below: Sequence[int], heads: Set[int]) -> bool:
    """Whether lines stand over the others: from the first on, and never two beside each other."""
    if sum(_is_short(nodes[i].text) for i in heads) < LEAST:
        return False
    if below[0] not in heads or below[-1] in heads:
        return False
    if any(a in heads and b in heads for a, b in pairwise(below)):
        return False
    return not any(heading_time(nodes[i].text) for i in heads)


def _is_beside(node: Node) -> bool:
    """True for what neither entitles nor is entitled: a lead-in, a pointer, what is of all."""
    return is_lead_in(node.text) or is_of_all(node) or whole_remark(node.text) is not None


def _is_sure(
    nodes: Sequence[Node],
    below: Sequence[int],
    heads: Set[int],
    beside: Mapping[int, Sequence[int]],
) -> bool:
    """Whether lines stand over lists, or over enough that is longer than they are."""
    listed = {i for i in below if nodes[i].marker is not None or i in beside}
    over_lists = {a for a, b in pairwise(below) if b in listed and _is_open(nodes[a])}
    if not over_lists <= heads:
        return False
    if len(over_lists) >= LEAST and 2 * len(over_lists) >= len(heads):
        return True
    rest = [nodes[i] for i in below if i not in heads and nodes[i].text]
    if not rest or 2 * sum(map(_is_open, rest)) > len(rest):
        return False
    words = [len(node.text.split()) for node in rest]
    of_heads = [len(nodes[i].text.split()) for i in heads]
    each, longer = len(rest) / len(heads), median(words) / median(of_heads)
    units = sum(bool(heading_units(nodes[i].text)) for i in heads)
    least = LEAST_FOR_UNITS if units >= LEAST and 2 * units > len(heads) else LEAST_EVIDENCE
    return each >= LEAST_BELOW and longer >= LONGER and each * longer >= least


def _is_open(node: Node) -> bool:
    """A line without a marker, a label and a stop; a remark at its end that assigns is one."""
    text = node.text.rstrip()
    if (found := closing_remark(text)) is not None and not prose_assignment(text).leads:
        text = found[0]
    is_plain = node.marker is None and node.table is None and not node.labels and bool(text)
    return is_plain and text[0].isupper() and text[-1].isalnum() and ". " not in text


def _is_short(text: str) -> bool:
    return len(text.split()) <= MOST_WORDS and not any(stop + " " in text for stop in STOPS)


def _is_closed(node: Node) -> bool:
    return node.is_label or (node.table is None and node.text.rstrip(" ”\"'*_)").endswith(STOPS))
