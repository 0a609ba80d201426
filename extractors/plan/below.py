"""What stands below a node: its items and its labels, and what these bear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractors.codes import Bearing, Genre
from extractors.lines.markers import BULLETS, MarkerKind
from extractors.lines.statements import is_statement, starts_with_verb
from extractors.plan.assignment_blocks import Block, read_block
from extractors.plan.item_rules import opens_section
from extractors.plan.nodes import Node, Outline
from extractors.plan.reading import Context
from extractors.plan.section_roles import BEARING, SectionRole, introduced_role
from extractors.plan.sections import (
    asks_below,
    charges_somebody,
    heading_title,
    leaf_texts,
)
from extractors.plan.told_targets import introduces_targets, work_leaves
from extractors.plan.untold import (
    charges_each,
    mostly_asked,
    mostly_charges,
    mostly_tasks,
    role_of,
    roles_of_cut_list,
)
from extractors.zones.section_openings import DEMAND_RE
from normalizers.units.subjects import subject_units

LEAST_TITLES = 2


def items_below(outline: Outline, index: int) -> list[int]:
    """The indexes of what stands directly under a node, its labels left out."""
    return [child for child in outline.below(index) if not outline.nodes[child].is_label]


def label_block_of(outline: Outline, index: int) -> Block:
    """What the labelled lines under a node say, with the lines on which they stand."""
    nodes = [node for c in outline.below(index) if (node := outline.nodes[c]).is_label]
    if not nodes:
        return Block()
    block = read_block([label for node in nodes for label in node.labels])
    return replace(
        block,
        line_numbers=tuple(n for node in nodes for n in node.line_numbers),
        places=tuple(place for node in nodes for place in node.places),
    )


def roles_of_sisters(
    outline: Outline, parent: int, context: Context
) -> Mapping[MarkerKind | None, SectionRole]:
    """What the marked headings of a list bear where no heading above it says anything.

    "2. Sở A:" over items bears tasks, so "5. Sở B rà soát …" beside it is one. Headings that say
    nothing, with an item or two each, are told by all their items together.
    """
    if context.role is not None:
        return {}
    found: dict[MarkerKind | None, SectionRole] = {}
    untold: dict[MarkerKind, list[str]] = {}
    if context.is_cut and parent < 0:
        found |= roles_of_cut_list(outline)
    for index in outline.below(parent):
        kind = outline.nodes[index].kind
        if kind is None or kind is MarkerKind.ARTICLE or not items_below(outline, index):
            continue
        role = role_below(outline, index, context)
        if role in BEARING and role is not None:
            found.setdefault(kind, role)
        elif role is None:
            untold.setdefault(kind, []).extend(leaf_texts(outline, index))
    of_pool = {kind: SectionRole.TASK for kind, leaves in untold.items() if mostly_tasks(leaves)}
    return (_role_of_plain(outline, parent) if untold else {}) | of_pool | found


def _role_of_plain(outline: Outline, parent: int) -> dict[MarkerKind | None, SectionRole]:
    """What the plain numbers of a list bear that each say who does what, one with a duty.

    "1. Cảnh báo sản phẩm A:" over facts, "2. Phòng B chủ trì, …", "3. Các trạm C rà soát …".
    """
    numbers = [i for i in outline.below(parent) if outline.nodes[i].kind is MarkerKind.NUMBER]
    plain = [outline.nodes[i].text for i in numbers if not outline.below(i)]
    is_charged = charges_each(plain) and any(map(charges_somebody, plain))
    return {MarkerKind.NUMBER: SectionRole.IMPLEMENTATION} if is_charged else {}


def plain_kinds(outline: Outline, parent: int) -> frozenset[MarkerKind | None]:
    """The styles of the plain items under a node: one of them over details is an item too."""
    plain = (i for i in outline.below(parent) if not items_below(outline, i))
    nodes = (outline.nodes[i] for i in plain)
    return frozenset(node.kind for node in nodes if is_statement(node.text))


def kinds_below(
    outline: Outline, parent: int
) -> tuple[frozenset[MarkerKind | None], frozenset[MarkerKind | None]]:
    """The styles of the plain items under a node, and those of its titles."""
    return plain_kinds(outline, parent), title_kinds(outline, parent)


def title_kinds(outline: Outline, parent: int) -> frozenset[MarkerKind | None]:
    """The styles of titles under a node: several of them over items end openly, and none is plain.

    Beside "2. Đổi mới phương pháp" and "3. Nâng cao năng lực", items below each, "1. Đa dạng hóa
    nội dung, hình thức … cho sinh viên." is one as well, however long. So are those that all open
    alike with no deed and nobody: "1. Đối với công tác thống kê …", "2. Đối với việc …".
    """
    over = [i for i in outline.below(parent) if items_below(outline, i)]
    texts: dict[MarkerKind | None, list[str]] = {}
    for node in (outline.nodes[i] for i in over):
        texts.setdefault(node.kind, []).append(node.text)
    plain = {outline.nodes[i].kind for i in outline.below(parent) if i not in over}
    found = {
        kind
        for kind, below in texts.items()
        if sum(not is_statement(text) for text in below) >= LEAST_TITLES or _name_topics(below)
    }
    return frozenset(found - plain - BULLETS)


def _name_topics(texts: Sequence[str]) -> bool:
    """Several that open with the same two words, which are no deed and nobody that does one."""
    openings = {tuple(text.split()[:2]) for text in texts}
    if len(texts) < LEAST_TITLES or len(openings) > 1:
        return False
    return not any(starts_with_verb(text) or subject_units(text) for text in texts)


def role_below(outline: Outline, index: int, context: Context) -> SectionRole | None:
    """What stands under a node, by its own words or by those of the headings above it."""
    node = outline.nodes[index]
    if index in context.asked:
        return SectionRole.IMPLEMENTATION
    if not opens_section(node):
        told = SectionRole.TARGET if introduces_targets(outline, index) else context.role
        return introduced_role(node.text) or told or _role_of_asking(outline, index, context)
    leaves = work_leaves(outline, index)
    role = role_of(node, context.role, context.level == 0, leaves, context.rest)
    return SectionRole.IMPLEMENTATION if _demands_in_letter(node, role, leaves, context) else role


def _demands_in_letter(
    node: Node, role: SectionRole | None, leaves: Sequence[str], context: Context
) -> bool:
    """True for "2. Yêu cầu về thể thức của văn bản" over duties, in a letter that asks for all.

    In a plan a heading says so what a purpose requires, or of whom a contest is.
    """
    asks = context.genre is Genre.LETTER and context.bearing is Bearing.SECTIONS
    is_demand = role is SectionRole.PURPOSE and DEMAND_RE.match(heading_title(node)) is not None
    return asks and is_demand and mostly_asked(leaves)


def _role_of_asking(outline: Outline, index: int, context: Context) -> SectionRole | None:
    """What stands under a paragraph in which a body asks somebody, where no heading says it.

    "Ban Thường vụ giao Đảng ủy xã lãnh đạo một số việc sau:" over deeds. What a page without a head
    tells of is told by `asked`.
    """
    if context.is_told or outline.nodes[index].marker is not None:
        return None
    is_asked = asks_below(outline.nodes[index].text) and mostly_charges(leaf_texts(outline, index))
    return SectionRole.IMPLEMENTATION if is_asked else None
