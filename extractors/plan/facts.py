"""What is known of a node of the outline before anything is decided: counted once."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from extractors.codes import Bearing
from extractors.lines.formal_lines import is_attachment
from extractors.lines.labels import NAMING
from extractors.lines.markers import BULLETS, MarkerKind
from extractors.lines.statements import (
    is_closing,
    is_count,
    is_lead_in,
    is_pointer,
    is_statement,
    starts_with_verb,
)
from extractors.models import Table
from extractors.plan.addressees import asks_by_name, asks_readers
from extractors.plan.agenda import (
    calls_out,
    gives_contact,
    is_address,
    is_amount,
    is_joined_agenda,
    is_theme,
)
from extractors.plan.arrangements import acts_in_arrangement, time_alone, time_of_section
from extractors.plan.assignment_blocks import Block, with_labels
from extractors.plan.below import items_below, label_block_of, role_below
from extractors.plan.detail_lists import items_complete
from extractors.plan.item_rules import (
    heading_time,
    is_title,
    opens_section,
    states_something,
)
from extractors.plan.late_labels import states_with_block
from extractors.plan.leaf_facts import (
    closes_plan,
    entitles_paragraphs,
    heads_entries,
    is_figure_to_reach,
    is_sister,
    tells_of_below,
    time_of_what_follows,
    time_over_table,
)
from extractors.plan.member_lists import is_of_roll, is_step, is_thing
from extractors.plan.naming import (
    heads_other,
    is_charge,
    names_people,
    names_units_only,
    only_settles,
    says_who_or_when,
    tells_state,
)
from extractors.plan.nodes import Node, Outline
from extractors.plan.reading import Context
from extractors.plan.section_roles import BEARING, SectionRole, introduced_role
from extractors.plan.table_notes import is_table_note
from extractors.plan.told_targets import is_field, work_leaves
from extractors.plan.untold import mostly_tasks
from normalizers.units.subjects import subject_units


class Beside(NamedTuple):
    """The siblings of a node: the next, styles of plain ones and of titles, what headings bear.

    And what their list is.
    """

    below: Node | None = None
    plain_kinds: frozenset[MarkerKind | None] = frozenset()
    title_kinds: frozenset[MarkerKind | None] = frozenset()
    roles: Mapping[MarkerKind | None, SectionRole] = MappingProxyType({})
    is_agenda: bool = False
    is_roll: bool = False
    is_procedure: bool = False
    is_preparation: bool = False


class NodeFacts(NamedTuple):
    """A node as the rules see it.

    `role` is what its section bears, `role_below` what stands under the node; `block` is what the
    labels of the node say; `time` is the time that it says of what follows and nothing else.
    """

    kind: MarkerKind | None
    role: SectionRole | None
    role_below: SectionRole | None
    block: Block
    time: str | None = None
    is_labels: bool = False
    is_table: bool = False
    is_title: bool = False
    opens_section: bool = False
    stands_in_section: bool = False
    has_items: bool = False
    items_complete_it: bool = False
    states_beside_items: bool = False
    is_closing: bool = False
    points: bool = False
    is_lead_in: bool = False
    is_caption: bool = False
    has_words: bool = False
    has_labels: bool = False
    names_somebody: bool = False
    tells_state: bool = False
    only_settles: bool = False
    names_units_only: bool = False
    bearing: Bearing = Bearing.SECTIONS
    is_assigned: bool = False
    is_charge: bool = False
    acts: bool = False  # who does what, among times and places
    names_people: bool = False
    heads_other: bool = False
    tells_event: bool = False
    entitles_paragraphs: bool = False
    likelihood: float = 1.0  # 0..1: how much a leaf reads like a row (`extractors.plan.likelihood`)

    @property
    def may_be_row(self) -> bool:
        """False where the part gives nothing, or only assignments and this is none."""
        return self.bearing is Bearing.SECTIONS or (
            self.bearing is Bearing.ASSIGNMENTS and self.is_assigned
        )

    @property
    def bears(self) -> bool:
        """True where the section of the node bears tasks or targets."""
        return self.role in BEARING

    @property
    def charges_nobody(self) -> bool:
        """True for a text that neither charges somebody nor says who or by when."""
        return not (self.is_charge or self.is_assigned or self.acts)

    @property
    def is_over_items(self) -> bool:
        """True for a heading, or an item with items under it."""
        return self.has_items or self.is_title


def facts_of(outline: Outline, index: int, context: Context, beside: Beside) -> NodeFacts:
    """The facts of a node among its siblings, under the headings that the context tells."""
    node = outline.nodes[index]
    if node.is_label or node.table is not None:
        return NodeFacts(
            node.kind,
            context.role,
            context.role,
            Block(),
            is_labels=node.is_label,
            is_table=node.table is not None and not node.is_label,
        )
    items = items_below(outline, index)
    time = None
    if not outline.below(index):
        time = time_of_section(node, context) or time_of_what_follows(node, beside.below)
        time = time or (heading_time(node.text) if heads_entries(outline, index) else None)
        time = time or time_over_table(outline, index, beside.below)
    asked = SectionRole.IMPLEMENTATION if index in context.asked else None
    role = context.role or asked or _role_beside(node, beside) or _role_of_field(outline, node)
    facts = NodeFacts(
        node.kind,
        role,
        role_below(outline, index, context) or _role_of_sisters(outline, index, beside),
        label_block_of(outline, index),
        time=time,
        is_title=is_title(node),
        opens_section=opens_section(node),
        stands_in_section=role is not None or context.section >= 0,
        has_items=bool(items),
        bearing=context.bearing,
        is_assigned=context.bearing is Bearing.ASSIGNMENTS and says_who_or_when(node.text, context),
    )
    if not facts.is_over_items:
        leaf = _of_leaf(facts, outline, index, beside.below)
        leaf = _in_document(leaf, outline, index, context)
        return _in_list(leaf, node, beside)
    if not items:
        return facts
    states = states_something(node, node.kind in beside.plain_kinds)
    return facts._replace(
        items_complete_it=items_complete(outline, node, items, facts.role),
        states_beside_items=(states and node.kind not in beside.title_kinds and not is_bold(node))
        or states_with_block(node, [outline.nodes[child] for child in outline.below(index)]),
    )


def is_bold(node: Node) -> bool:
    """True for a marked line that is set in bold as a whole: over items it is their title."""
    if isinstance(node.content, Table) or node.kind in BULLETS:
        return False
    return all(line.is_bold for line in node.content.lines)


def _role_of_field(outline: Outline, node: Node) -> SectionRole | None:
    """“Mục tiêu: Giảm 5 vụ cháy.” above "Giải pháp:", in a text whose parts are only named."""
    head, _, value = node.text.partition(":")
    role = introduced_role(head) if node.marker is None and value.strip() else None
    is_part = role is not None and any(other.is_plain_title for other in outline.nodes)
    return role if is_part else None


def _role_beside(node: Node, beside: Beside) -> SectionRole | None:
    """What the headings beside a node bear; a deed beside a list of targets is a task."""
    role = beside.roles.get(node.kind)
    if role is SectionRole.TARGET and is_field(node.text):
        return None  # "1. Tên chương trình: …" beside "2. Mục tiêu:"
    is_deed = starts_with_verb(node.text) or is_charge(node.text) or subject_units(node.text)
    return SectionRole.TASK if role is SectionRole.TARGET and is_deed else role


def _in_list(leaf: NodeFacts, node: Node, beside: Beside) -> NodeFacts:
    """The facts of a leaf, with what its whole list says: an agenda, a procedure, a roll."""
    tells = (beside.is_agenda and leaf.charges_nobody) or (beside.is_procedure and is_step(node))
    names = beside.is_roll and is_of_roll(node.text)
    names = names or (beside.is_preparation and is_thing(node.text))
    return leaf._replace(
        tells_event=leaf.tells_event or tells, names_people=leaf.names_people or names
    )


def _of_leaf(facts: NodeFacts, outline: Outline, index: int, below: Node | None) -> NodeFacts:
    node, text = outline.nodes[index], outline.nodes[index].text
    labelled = (node, *(outline.nodes[child] for child in outline.below(index)))
    names = any(label.role in NAMING for other in labelled for label in other.labels)
    before_table = _stands_over_table(outline, index)
    return facts._replace(
        block=with_labels(facts.block, node.labels),
        is_closing=is_closing(text) or closes_plan(outline, index),
        points=is_pointer(text) or is_count(text) or is_attachment(text),
        is_lead_in=(is_lead_in(text) and not is_sister(node, below)) or tells_of_below(node, below),
        is_caption=(node.marker is None and before_table and not is_statement(text))
        or is_table_note(outline, index),
        # "A" may be a speck that OCR read
        has_words=sum(map(str.isalpha, text)) >= 2 and (names or time_alone(node) is None),
        has_labels=bool(node.labels),
        names_somebody=names,
        is_assigned=facts.is_assigned or names,
        tells_state=tells_state(text),
        is_charge=is_charge(text),
        names_people=names_people(text),
        tells_event=any(
            tells(text)
            for tells in (
                calls_out,
                is_amount,
                is_address,
                gives_contact,
                is_theme,
                is_joined_agenda,
            )
        ),
        heads_other=heads_other(text) and not is_figure_to_reach(facts.role, text),
        entitles_paragraphs=entitles_paragraphs(outline, index, below),
        names_units_only=names_units_only(text),
    )


def _in_document(leaf: NodeFacts, outline: Outline, index: int, context: Context) -> NodeFacts:
    """The facts of a leaf, with what a sentence like it says in a document of its genre."""
    text = outline.nodes[index].text
    asks = asks_readers(outline, index, context) or asks_by_name(text, context.genre)
    return leaf._replace(
        is_charge=leaf.is_charge or asks,
        is_assigned=leaf.is_assigned or asks,
        stands_in_section=leaf.stands_in_section or asks,
        only_settles=only_settles(text, context.genre),
        acts=not leaf.bears and acts_in_arrangement(outline, index, context),
    )


def _stands_over_table(outline: Outline, index: int) -> bool:
    """True right over a table, a remark in brackets between them aside: "(Đơn vị tính: đồng)"."""
    beside = outline.below(outline.nodes[index].parent)
    behind = [outline.nodes[other] for other in beside[beside.index(index) + 1 :]]
    is_remark = bool(behind) and behind[0].text.startswith("(") and behind[0].text.endswith(")")
    below = behind[1:] if is_remark else behind
    return bool(below) and below[0].table is not None


def _role_of_sisters(outline: Outline, index: int, beside: Beside) -> SectionRole | None:
    """What the headings beside one bear that says nothing itself, where its items are like it."""
    node = outline.nodes[index]
    if node.kind not in beside.roles or not opens_section(node):
        return None
    return beside.roles[node.kind] if mostly_tasks(work_leaves(outline, index), 1) else None
