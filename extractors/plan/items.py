"""The tree of a zone → its task rows: items, labelled blocks and tables, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractors.lines.labels import NAMING
from extractors.lines.markers import BULLETS, MarkerKind
from extractors.lines.statements import (
    is_lead_in,
    is_statement,
    starts_with_verb,
    statement_text,
)
from extractors.plan.assignment_blocks import Block, assign, read_block
from extractors.plan.item_rules import (
    heading_leads,
    heading_time,
    is_detail,
    is_title,
    item_row,
    labels_are_own,
    names_units_only,
    says_what_to_do,
    states_duty,
    states_something,
    tells_state,
    time_lead_in,
    why_no_statement,
    with_prose,
)
from extractors.plan.nodes import HEADING_KINDS, Node, Outline
from extractors.plan.reading import Context, Decision, Reading
from extractors.plan.section_roles import BEARING, SectionRole, introduced_role
from extractors.plan.sections import Section, heading_title, leaf_texts, mostly_tasks, role_of
from extractors.plan.table_rows import table_rows
from extractors.plan.task_rows import Kind, Origin, TaskRow
from normalizers.areas import area_code
from normalizers.time.deadlines import leading_time
from normalizers.units.assignments import heading_units


def read_items(outline: Outline, context: Context, reading: Reading) -> None:
    """Read the tree under a context into `reading`.

    A tree without any heading bears tasks when most of its items open with a verb.
    """
    if context.role is None and not any(node.kind in HEADING_KINDS for node in outline.nodes):
        top = [outline.nodes[i].text for i in outline.below(-1) if not outline.below(i)]
        if mostly_tasks(top):
            context = replace(context, role=SectionRole.TASK)
    _Reader(outline, reading).read(-1, context)


@dataclass(slots=True)
class _Unlabelled:
    """The rows of a list of siblings that have no labels yet, and the blocks that the list had."""

    rows: list[int] = field(default_factory=list)
    blocks: int = 0

    def clear(self) -> None:
        self.rows.clear()


class _Reader:
    """One pass over a tree; the state is only what was read."""

    def __init__(self, outline: Outline, reading: Reading) -> None:
        self.outline = outline
        self.reading = reading
        self.item_kinds: dict[int, frozenset[MarkerKind | None]] = {}

    def read(self, parent: int, context: Context) -> None:
        """Read the children of a node in order.

        Time lead-ins and label blocks reach their siblings.
        """
        children = self.outline.below(parent)
        pending = _Unlabelled()
        for place, index in enumerate(children):
            node = self.outline.nodes[index]
            if node.is_label:
                self._decide(node, context, "labels of a heading: they hold for the items below")
                continue
            first_row = len(self.reading.rows)
            below = children[place + 1] if place + 1 < len(children) else None
            if node.table is not None:
                self._read_table(node, context)
                pending.clear()
                continue
            if time := self._time_of_what_follows(index, below):
                context = replace(context, deadline=time)
                self._decide(node, context, "a time lead-in: the deadline of what follows")
                continue
            self._read_node(index, context, below)
            self._share_block(index, first_row, pending)

    def _time_of_what_follows(self, index: int, below: int | None) -> str | None:
        """The time that a leaf says and nothing else: "Đến năm 2027:", or "Tháng 9" right over items."""
        node = self.outline.nodes[index]
        if self.outline.below(index):
            return None
        is_over_items = (
            node.marker is None
            and below is not None
            and self.outline.nodes[below].marker is not None
        )
        return heading_time(node.text) if is_over_items else time_lead_in(node.text)

    def _share_block(self, index: int, first_row: int, pending: _Unlabelled) -> None:
        """A block behind several siblings holds for each, unless the items have a block each."""
        rows = self.reading.rows
        node = self.outline.nodes[index]
        block = self._block_below(index)
        if len(rows) != first_row + 1 or self._items_below(index):
            pending.clear()
            return
        if not block:
            if rows[first_row].origin is Origin.ITEM:
                pending.rows.append(first_row)
            return
        own = labels_are_own(node, [self.outline.nodes[c] for c in self.outline.below(index)])
        is_shared = (len(pending.rows) > 1 or not pending.blocks) and not own
        pending.blocks += 1
        for place in pending.rows if is_shared else ():
            if rows[place].section == rows[first_row].section and self._same_list(
                rows[place], node
            ):
                rows[place] = assign(rows[place], replace(block, line_numbers=(), places=()))
        pending.clear()

    @staticmethod
    def _same_list(row: TaskRow, node: Node) -> bool:
        has_label = node.marker is not None and node.marker.label is not None
        return (row.ordinal is not None) == has_label

    def _block_below(self, index: int) -> Block:
        nodes = [
            node for c in self.outline.below(index) if (node := self.outline.nodes[c]).is_label
        ]
        block = read_block([label for node in nodes for label in node.labels])
        return replace(
            block,
            line_numbers=tuple(n for node in nodes for n in node.line_numbers),
            places=tuple(place for node in nodes for place in node.places),
        )

    def _items_below(self, index: int) -> list[int]:
        return [c for c in self.outline.below(index) if not self.outline.nodes[c].is_label]

    def _read_node(self, index: int, context: Context, below: int | None) -> None:
        node = self.outline.nodes[index]
        items = self._items_below(index)
        if items and self._completes_statement(node, items, context):
            self._add_list_statement(index, items, context)
        elif items or is_title(node):
            self._read_heading(index, items, context)
        else:
            self._read_leaf(index, context, below)

    def _read_heading(self, index: int, items: Sequence[int], context: Context) -> None:
        node = self.outline.nodes[index]
        inner = self._context_below(index, context)
        is_item = bool(items) and node.kind in self._item_kinds(node.parent)
        if items and inner.role in BEARING and states_something(node, is_item):
            own = replace(context, role=inner.role)
            self._add(item_row(node, node.text, own, "a sentence of its own over details"), own)
        else:
            verdict = (
                "a heading" if inner.section != context.section else "introduces the items below"
            )
            self._decide(node, inner, verdict)
        self.read(index, inner)

    def _item_kinds(self, parent: int) -> frozenset[MarkerKind | None]:
        """The styles of the plain items under a node: one of them over details is an item too."""
        if parent not in self.item_kinds:
            plain = (i for i in self.outline.below(parent) if not self._items_below(i))
            nodes = (self.outline.nodes[i] for i in plain)
            self.item_kinds[parent] = frozenset(
                node.kind for node in nodes if is_statement(node.text)
            )
        return self.item_kinds[parent]

    def _context_below(self, index: int, context: Context) -> Context:
        """The context of what stands under a heading (or under a bullet that introduces)."""
        node = self.outline.nodes[index]
        title = heading_title(node)
        inner = replace(
            context,
            deadline=heading_time(node.text) or (leading_time(node.text) or (context.deadline,))[0],
            block=self._block_below(index) or context.block,
            level=context.level + 1,
        )
        if node.kind in BULLETS or (node.marker is None and not is_title(node)):
            role = introduced_role(node.text) or context.role
            return replace(inner, role=role, leads=heading_leads(node, role) or context.leads)
        leaves = leaf_texts(self.outline, index)
        role = role_of(node, context.role, is_top=context.level == 0, leaves=leaves)
        label = node.marker.label if node.marker and node.kind is not MarkerKind.ARTICLE else None
        path = (*context.path, label) if label else context.path
        self.reading.sections.append(
            Section(
                parent=context.section,
                kind=node.kind.value if node.kind else "title",
                label=node.marker.label if node.marker else None,
                title=title,
                level=context.level + 1,
                path=path,
                role=role,
                line_numbers=node.line_numbers,
                page_number=node.page_number,
            )
        )
        leads = heading_leads(node, role)
        return replace(
            inner,
            section=len(self.reading.sections) - 1,
            path=path,
            heading=title,
            role=role,
            leads=leads or context.leads,
            area=title if area_code(title) and not leads else context.area,
        )

    def _completes_statement(self, node: Node, items: Sequence[int], context: Context) -> bool:
        """Details that are noun phrases and complete the parent's sentence are one row with it.

        "Gửi các tài liệu sau: + Tờ trình; + Danh mục": the parent opens with a verb and ends with
        a colon, no detail opens with a verb or states a figure.
        """
        if context.role not in BEARING or node.kind in HEADING_KINDS or not is_lead_in(node.text):
            return False
        states = starts_with_verb(node.text) if node.marker else says_what_to_do(node.text)
        if not states or heading_units(node.text) or introduced_role(node.text):
            return False
        details = [self.outline.nodes[c] for c in items]
        if any(self.outline.below(c) for c in items) or not all(d.kind in BULLETS for d in details):
            return False
        if node.kind not in BULLETS and len(node.text.split()) < 5:
            return False
        return all(is_detail(detail.text) for detail in details)

    def _add_list_statement(self, index: int, items: Sequence[int], context: Context) -> None:
        node = self.outline.nodes[index]
        details = [self.outline.nodes[c] for c in items]
        listed = "; ".join(statement_text(detail.text).rstrip(" .;,") for detail in details)
        row = item_row(
            node, f"{node.text} {listed}.", context, "a sentence that its details complete"
        )
        row = replace(
            row,
            line_numbers=(
                *row.line_numbers,
                *(n for detail in details for n in detail.line_numbers),
            ),
            places=(*row.places, *(place for detail in details for place in detail.places)),
            flags=("list_in_statement",),
        )
        self._add(row, context)

    def _read_leaf(self, index: int, context: Context, below: int | None) -> None:
        node = self.outline.nodes[index]
        below_it = self._block_below(index)
        own = replace(
            read_block(node.labels), line_numbers=below_it.line_numbers, places=below_it.places
        )
        block = below_it or own
        labelled = (node, *(self.outline.nodes[c] for c in self.outline.below(index)))
        names_somebody = any(label.role in NAMING for other in labelled for label in other.labels)
        reason = self._no_row(node, context, below)
        if reason is None and context.role not in BEARING and not names_somebody:
            reason = "its section bears no tasks"
        if reason is None and not block and names_units_only(node.text):
            reason = "names units only"
        if reason is not None:
            self._decide(node, context, reason, block.line_numbers)
            return
        form = "a paragraph" if node.marker is None else "an item"
        bears = f"{form} of a section of {context.role or 'assignments'}"
        self._add(item_row(node, node.text, context, bears), context, block)

    def _no_row(self, node: Node, context: Context, below: int | None) -> str | None:
        """Why a leaf is no row by its own text, or None."""
        text = node.text
        if reason := why_no_statement(text):
            return reason
        if node.kind is MarkerKind.ARTICLE or (context.role is None and context.section < 0):
            return "stands in no section"
        before_table = below is not None and self.outline.nodes[below].table is not None
        if node.marker is None and before_table and not is_statement(text):
            return "the caption of a table"
        if sum(map(str.isalpha, text)) < 2:
            return "no words"  # "123"; "A", which OCR made of a speck
        if tells_state(text) and not node.labels:
            return "tells what was done"
        return None

    def _add(self, row: TaskRow, context: Context, block: Block | None = None) -> None:
        """Add a row with what its sentence, the blocks above it and its own labels say."""
        row = with_prose(row)
        row = assign(row, context.block)
        row = assign(row, block) if block is not None else row
        if row.origin is Origin.ITEM and row.kind is Kind.TASK and not states_duty(row):
            row = replace(row, flags=(*row.flags, "noun_phrase"))
        self.reading.rows.append(row)

    def _read_table(self, node: Node, context: Context) -> None:
        assert node.table is not None
        rows, verdict = table_rows(node.table, context)
        self.reading.rows += rows
        self._decide(node, context, verdict)

    def _decide(
        self, node: Node, context: Context, verdict: str, labels: tuple[int, ...] = ()
    ) -> None:
        text = node.text or "; ".join(f"{label.printed}: {label.value}" for label in node.labels)
        lines = (*node.line_numbers, *labels)
        self.reading.decisions.append(Decision(context.section, lines, text, verdict))
