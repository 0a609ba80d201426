"""Whether the items under a sentence are its details: then they are one row with it.

- Gửi các tài liệu sau:                  - Kiểm tra điều kiện vệ sinh tại các bếp ăn.
+ Tờ trình;                              + Bếp ăn Trường Tiểu học Hòa An;
+ Danh mục.                              + Bếp ăn Công ty May Sông Mẫu.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lines.markers import BULLETS
from extractors.lines.statements import (
    is_lead_in,
    is_noun_phrase,
    is_statement,
    starts_with_verb,
)
from extractors.plan.item_rules import are_details, says_what_to_do
from extractors.plan.nodes import HEADING_KINDS, Node, Outline
from extractors.plan.section_roles import BEARING, SectionRole, introduced_role
from normalizers.units.assignments import heading_units
from normalizers.units.subjects import subject_units

MIN_LIST_WORDS = 5  # a numbered parent of details has so many at the least


def items_complete(
    outline: Outline, node: Node, items: Sequence[int], role: SectionRole | None
) -> bool:
    """Details that are noun phrases and complete the parent's sentence are one row with it.

    The parent opens with a verb or with who does it, and ends with a colon, or it is a bullet and
    a whole duty over names; no detail opens with a verb or states a figure.
    """
    if role not in BEARING or node.kind in HEADING_KINDS:
        return False
    details = [outline.nodes[child] for child in items]
    if any(outline.below(c) for c in items) or not all(d.kind in BULLETS for d in details):
        return False
    if not are_details([detail.text for detail in details]):
        return False
    if not is_lead_in(node.text):
        return _is_duty_over_names(node, details)
    opens = starts_with_verb(node.text) or bool(subject_units(node.text))
    states = opens if node.marker else says_what_to_do(node.text)
    if not states or heading_units(node.text) or introduced_role(node.text):
        return False
    return node.kind in BULLETS or len(node.text.split()) >= MIN_LIST_WORDS


def _is_duty_over_names(node: Node, details: Sequence[Node]) -> bool:
    """A bullet that states a duty over two bare noun phrases and more, none of which does it."""
    is_duty = node.kind in BULLETS and is_statement(node.text) and starts_with_verb(node.text)
    names = [d.text for d in details if is_noun_phrase(d.text) and not subject_units(d.text)]
    return is_duty and len(details) > 1 and len(names) == len(details)
