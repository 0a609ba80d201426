"""“Hoạt động 1. …”, "Hoạt động 2. …": words and a number that count on are the ordinal of an item.

One alone, a time ("Tháng 9: …"), a unit ("Tổ 1: …"), a name ("Dự án 1: …") and a run-in head behind
a bullet ("- Chỉ tiêu 1: …") stay in the statement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.lines.markers import Marker, MarkerKind
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
    return made
