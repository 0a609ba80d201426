"""What an item says of itself or of what stands below it: that it is a target, or a mere field.

- Chỉ tiêu kinh tế kỹ thuật:
+ Chiều rộng mặt đường đến năm 2030 là 7 m.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lines.statements import is_lead_in
from extractors.plan.item_rules import states_target
from extractors.plan.nodes import Outline
from extractors.plan.section_roles import BEARING, SectionRole, opening_role
from extractors.plan.sections import DONE_RE, leaf_texts
from extractors.plan.shares import are_enough
from normalizers.codes import Direction
from normalizers.metrics import Metric, parse_metrics

LONGEST_HEAD = 8  # words: "Phạm vi và quy mô của chương trình"
LEAST_FIGURES, SHARE_OF_FIGURES = 2, 0.6


def introduces_targets(outline: Outline, index: int) -> bool:
    """True for "- Chỉ tiêu kinh tế kỹ thuật:" over figures.

    A word for targets with others behind it says nothing alone ("- Mục tiêu của chương trình là:").
    """
    text = outline.nodes[index].text
    if not is_lead_in(text) or len(text.split()) > LONGEST_HEAD:
        return False
    leaves = leaf_texts(outline, index) if opening_role(text) is SectionRole.TARGET else []
    least = max(LEAST_FIGURES, SHARE_OF_FIGURES * len(leaves))
    return are_enough(lambda leaf: any(map(str.isdecimal, leaf)), leaves, least)


def mostly_targets(leaves: Sequence[str]) -> bool:
    """Two or more items, most of which bound a figure: "ít nhất 02", "từ 90 triệu trở lên"."""
    if any(map(DONE_RE.search, leaves)):
        return False
    least = max(LEAST_FIGURES, SHARE_OF_FIGURES * len(leaves))
    return are_enough(lambda text: any(map(_bounds, parse_metrics(text))), leaves, least)


def _bounds(metric: Metric) -> bool:
    return metric.direction is not Direction.EQUAL


def work_leaves(outline: Outline, index: int) -> list[str]:
    """The leaves under a heading that may tell of its work; all, where all are targets.

    "- Chỉ tiêu kỹ thuật:" over figures and "- Mục tiêu: …" among deeds are none of it.
    """
    own: list[str] = []
    for child in outline.below(index):
        node = outline.nodes[child]
        if node.table is not None or node.is_label or introduces_targets(outline, child):
            continue
        own += leaf_texts(outline, child) or ([] if states_target(node.text) else [node.text])
    return own or leaf_texts(outline, index)


def is_field(text: str) -> bool:
    """True for "Tên chương trình: Chương trình …": a head that is no target's, and no figure."""
    head, colon, value = text.partition(":")
    is_run_in = bool(colon and value.strip()) and len(head.split()) <= LONGEST_HEAD
    return is_run_in and opening_role(head) not in BEARING and not parse_metrics(text)
