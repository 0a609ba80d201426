"""“Hoạt động 1. …”, "Hoạt động 2. …": words and a number that count on are the ordinal of an item.

One alone, a time ("Tháng 9: …"), a unit ("Tổ 1: …"), a name ("Dự án 1: …") and a run-in head behind
a bullet ("- Chỉ tiêu 1: …") stay in the statement. Where each is a title with a paragraph of
its own below, it heads this.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.lines.markers import Marker, MarkerKind
from extractors.lines.statements import is_closing, is_statement, starts_with_verb
from extractors.plan.nodes import Node
from extractors.word_lists import any_case_re, phrases
from normalizers.letters.figures import printed_figure
from normalizers.letters.text import comparison_key

PREFIX_RE = any_case_re(
    phrases("sentence_words", "counting_words"),
    r"(?P<word>",
    r")\s+(?P<number>\d{1,2})(?:\s*[.:)]|\s[-–])\s+(?=\S)",
)
LEAST = 2  # of a series


class Prefix(NamedTuple):
    """A node whose text opens with a word and a number: its place, the number, the text behind."""

    place: int
    number: int
    rest: str


def with_counted_prefixes(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, such prefixes of leaves as markers."""
    over_items = {node.parent for node in nodes if not node.is_label}
    series: defaultdict[tuple[int, str], list[Prefix]] = defaultdict(list)
    for place, node in enumerate(nodes):
        found = PREFIX_RE.match(node.text) if node.marker is None and not node.is_label else None
        if found is not None:
            key = (node.parent, comparison_key(found["word"]))
            number = printed_figure(found["number"])
            series[key].append(Prefix(place, number, node.text[found.end() :]))
    made = list(nodes)
    for items in series.values():
        counts_on = [item.number for item in items] == list(range(1, len(items) + 1))
        for item in items if counts_on and len(items) >= LEAST else ():
            if item.place not in over_items:
                marker = Marker(MarkerKind.NUMBER, str(item.number), (item.number,), item.rest)
                made[item.place] = replace(made[item.place], marker=marker, text=item.rest)
        if counts_on and len(items) >= LEAST:
            _head_paragraphs(made, items)
    return made


def _head_paragraphs(nodes: list[Node], items: Sequence[Prefix]) -> None:
    """Put the paragraphs right below each title under it: "Hoạt động 1. Lễ phát động"."""
    ends = [*(item.place for item in items[1:]), len(nodes)]
    below = [_paragraphs(nodes, item.place, end) for item, end in zip(items, ends, strict=True)]
    says = any(is_statement(item.rest) or starts_with_verb(item.rest) for item in items)
    if all(below) and not says:
        for item, places in zip(items, below, strict=True):
            for place in places:
                nodes[place] = replace(nodes[place], parent=item.place)


def _paragraphs(nodes: Sequence[Node], place: int, end: int) -> list[int]:
    """The paragraphs without a marker beside a node, from right below it on."""
    found: list[int] = []
    for index in range(place + 1, end):
        node = nodes[index]
        if node.parent in found:
            continue
        if node.parent != nodes[place].parent or node.marker or node.table or node.is_label:
            break
        if is_closing(node.text):
            break
        found.append(index)
    return found
