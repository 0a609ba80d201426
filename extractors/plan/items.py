"""The tree of a zone → its task rows, in reading order: walks the tree, and asks the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractors.codes import Bearing, Origin, RowFlag, TaskKind
from extractors.lines.markers import MarkerKind
from extractors.lines.statements import is_lead_in, statement_text
from extractors.plan.addressees import introduces_work
from extractors.plan.agenda import are_topics, has_theme, is_agenda
from extractors.plan.assignment_blocks import Block, assign
from extractors.plan.below import items_below, kinds_below, label_block_of, roles_of_sisters
from extractors.plan.facts import Beside, NodeFacts, facts_of
from extractors.plan.item_rules import item_row, labels_are_own, states_duty
from extractors.plan.leaf_facts import heads_entries
from extractors.plan.likelihood import EVEN, WEAK_RULES, with_likelihood
from extractors.plan.member_lists import is_dossier, is_preparation, is_procedure, is_roll
from extractors.plan.nodes import Node, Outline
from extractors.plan.outlook import part_bearing
from extractors.plan.reading import Context, Decision, PlanRows
from extractors.plan.rules import SENTENCES, Rule, Verdict, decide
from extractors.plan.section_roles import SectionRole
from extractors.plan.sections import Section, heading_title, leaf_texts, titles_below
from extractors.plan.table_rows import table_rows
from extractors.plan.task_rows import TaskRow
from extractors.plan.untold import role_of_all, shares_out
from extractors.plan.who_and_when import left_of_labels, time_below, who_below, with_prose
from normalizers.areas import area_code
from normalizers.units.assignments import asked_units

PLAIN = frozenset({"item", "paragraph"})  # rules that make a row of whatever stands in a section
LEAD_IN = "lead_in"  # the rule of a paragraph that introduces what follows
OUTLOOK_LEVELS = 1  # headings below the second level are what the one above them is


def with_doubt(row: TaskRow, likelihood: float) -> TaskRow:
    """A row with how much its text reads like one, flagged where that is little."""
    flags = (*row.flags, RowFlag.UNLIKELY_ROW) if likelihood < EVEN else row.flags
    return replace(row, likelihood=likelihood, flags=flags)


def read_items(outline: Outline, context: Context, reading: PlanRows) -> None:
    """Read the tree under a context into `reading`."""
    if context.role is None and not (context.asked or context.is_told):
        context = replace(context, role=role_of_all(outline, context.genre, context.bearing))
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

    def __init__(self, outline: Outline, reading: PlanRows) -> None:
        self.outline = outline
        self.reading = reading
        self._titles: dict[tuple[int, MarkerKind | None], dict[int, str]] = {}  # by style

    def read(self, parent: int, context: Context) -> None:
        """Read the children of a node in order.

        Time lead-ins and label blocks reach their siblings.
        """
        outer = context
        children = self.outline.below(parent)
        kinds = kinds_below(self.outline, parent)
        roles = roles_of_sisters(self.outline, parent, context)
        items = items_below(self.outline, parent)
        plain = [self.outline.nodes[i] for i in items if not items_below(self.outline, i)]
        texts = [node.text for node in plain]
        lists = (
            is_agenda(texts) or (self._is_of_theme(parent) and are_topics(texts)),
            is_roll(texts) or is_dossier(texts),
            is_procedure(plain, context.heading),
            is_preparation(context.heading),
        )
        pending = _Unlabelled()
        for place, index in enumerate(children):
            below = self.outline.nodes[children[place + 1]] if place + 1 < len(children) else None
            beside = Beside(below, *kinds, roles, *lists)
            facts = facts_of(self.outline, index, context, beside)
            facts = with_likelihood(facts, self.outline.nodes[index].text)
            first_row = len(self.reading.rows)
            rule = decide(facts)
            self._read_node(index, facts, rule, context)
            if rule.name == LEAD_IN:
                context = self._asked_of(index, children[place + 1 :], context)
            elif rule.verdict is Verdict.TIME:
                opens = below is not None and self._opens_under_time(index, below)
                timed = replace(context, deadline=facts.time)
                context = self._under_time(index, timed, outer) if opens else timed
            elif rule.verdict is Verdict.TABLE:
                pending.clear()
            elif not facts.is_labels:
                self._share_block(index, first_row, pending)

    def _opens_under_time(self, index: int, below: Node) -> bool:
        """True for "Tháng 9", a heading of what stands below it; a lead-in only introduces."""
        is_above = below.marker is not None or below.table is not None
        is_above = is_above or heads_entries(self.outline, index)
        return is_above and not is_lead_in(self.outline.nodes[index].text)

    def _is_of_theme(self, parent: int) -> bool:
        """True under a heading beside which a theme stands."""
        if parent < 0:
            return False
        nodes = self.outline.nodes
        beside = self.outline.below(nodes[parent].parent)
        return has_theme([nodes[index].text for index in beside])

    def _asked_of(self, index: int, below: Sequence[int], context: Context) -> Context:
        """The context of what is asked of somebody: "… đề nghị các đơn vị một số việc sau:".

        Whom a lead-in asks leads what follows it; what a letter asks of all is a task.
        """
        texts = [text for i in below for text in self._texts(i)]
        text = self.outline.nodes[index].text
        context = replace(context, leads=asked_units(text) or context.leads)
        if not introduces_work(text, texts, context):
            return context
        return replace(
            context, bearing=Bearing.SECTIONS, role=context.role or SectionRole.IMPLEMENTATION
        )

    def _texts(self, index: int) -> list[str]:
        """The texts of the leaves of a node, its own where it is one."""
        return leaf_texts(self.outline, index) or [self.outline.nodes[index].text]

    def _under_time(self, index: int, timed: Context, outer: Context) -> Context:
        """The context of what follows a time without a colon: "Tháng 9" is a heading of it."""
        below = replace(timed, level=outer.level + 1)
        return self._open_section(self.outline.nodes[index], below, outer)

    def _read_node(self, index: int, facts: NodeFacts, rule: Rule, context: Context) -> None:
        """Do what the rule says."""
        node = self.outline.nodes[index]
        match rule.verdict:
            case Verdict.TABLE:
                self._read_table(node, context)
            case Verdict.ROW:
                own = replace(context, role=facts.role)
                row = item_row(node, node.text, own, rule.name)
                row = with_doubt(row, facts.likelihood) if rule.name in PLAIN else row
                self._add(row, own, facts.block)
            case Verdict.ROW_WITH_ITEMS:
                self._add_list_statement(index, context, rule)
            case Verdict.ROW_OVER_ITEMS | Verdict.HEADING:
                self._read_heading(index, facts, rule, context)
            case Verdict.TIME | Verdict.NOTHING:
                self._decide(node, context, rule.name, facts)

    def _share_block(self, index: int, first_row: int, pending: _Unlabelled) -> None:
        """A block after several siblings holds for each, unless the items have a block each."""
        rows = self.reading.rows
        node = self.outline.nodes[index]
        block = label_block_of(self.outline, index)
        if len(rows) != first_row + 1 or items_below(self.outline, index):
            pending.clear()
            return
        if not block:
            if rows[first_row].origin is Origin.ITEM:
                pending.rows = [] if block.has_unknown else [*pending.rows, first_row]
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

    def _read_heading(self, index: int, facts: NodeFacts, rule: Rule, context: Context) -> None:
        node = self.outline.nodes[index]
        inner = self._context_below(index, facts, context)
        if rule.verdict is Verdict.ROW_OVER_ITEMS:
            own = replace(context, role=facts.role_below)
            self._add(item_row(node, node.text, own, rule.name), own, facts.block)
        else:
            self._decide(node, inner, rule.name)
        self.read(index, inner)

    def _context_below(self, index: int, facts: NodeFacts, context: Context) -> Context:
        """The context of what stands under a heading (or under a bullet that introduces)."""
        node, beside = self.outline.nodes[index], self._titles_beside(index)
        role = facts.role_below
        inner = replace(
            who_below(node, role, beside, context),
            deadline=time_below(node, role, beside, context),
            block=label_block_of(self.outline, index) or context.block,
            level=context.level + 1,
            role=role,
            bearing=self._bearing_below(index, facts, context),
        )
        return self._open_section(node, inner, context) if facts.opens_section else inner

    def _bearing_below(self, index: int, facts: NodeFacts, context: Context) -> Bearing:
        """How the rows under a heading of the first levels come about."""
        node = self.outline.nodes[index]
        if not facts.opens_section or context.level > OUTLOOK_LEVELS:
            return self._asked_of(index, self.outline.below(index), context).bearing
        if shares_out(self.outline, index, facts.role_below, context):
            return Bearing.SECTIONS
        leaves = leaf_texts(self.outline, index)
        return part_bearing(heading_title(node), leaves, context.since, context.bearing)

    def _titles_beside(self, index: int) -> list[str]:
        """The titles of the headings of the same style beside a node."""
        node = self.outline.nodes[index]
        if (group := (node.parent, node.kind)) not in self._titles:
            self._titles[group] = titles_below(self.outline, *group)
        return [title for other, title in self._titles[group].items() if other != index]

    def _open_section(self, node: Node, inner: Context, above: Context) -> Context:
        title = heading_title(node)
        label = node.marker.label if node.marker and node.kind is not MarkerKind.ARTICLE else None
        path = (*above.path, label) if label else above.path
        is_area = node.kind is not MarkerKind.ARTICLE and area_code(title) is not None
        article = node.marker.label if node.marker and node.kind is MarkerKind.ARTICLE else None
        self.reading.sections.append(
            Section(
                parent=above.section,
                kind=node.kind.value if node.kind else "title",
                label=node.marker.label if node.marker else None,
                title=title,
                level=inner.level,
                path=(*above.path, article) if article else path,
                role=inner.role,
                line_numbers=node.line_numbers,
                page_number=node.page_number,
            )
        )
        return replace(
            inner,
            section=len(self.reading.sections) - 1,
            path=path,
            heading=title,
            area=title if is_area and inner.leads == above.leads else above.area,
        )

    def _add_list_statement(self, index: int, context: Context, rule: Rule) -> None:
        node = self.outline.nodes[index]
        details = [self.outline.nodes[c] for c in items_below(self.outline, index)]
        listed = "; ".join(statement_text(detail.text).rstrip(" .;,") for detail in details)
        row = item_row(node, f"{node.text} {listed}.", context, rule.name)
        row = replace(
            row,
            line_numbers=(
                *row.line_numbers,
                *(n for detail in details for n in detail.line_numbers),
            ),
            places=(*row.places, *(place for detail in details for place in detail.places)),
            flags=(RowFlag.LIST_IN_STATEMENT,),
        )
        self._add(row, context)

    def _add(self, row: TaskRow, context: Context, block: Block | None = None) -> None:
        """Add a row with what its sentence, the blocks above it and its own labels say."""
        row = with_prose(row, context)
        row = assign(row, left_of_labels(context.block, row, context))
        row = assign(row, block) if block is not None else row
        if row.origin is Origin.ITEM and row.kind is TaskKind.TASK and not states_duty(row):
            row = replace(row, flags=(*row.flags, RowFlag.NOUN_PHRASE))
        self.reading.rows.append(row)

    def _read_table(self, node: Node, context: Context) -> None:
        assert node.table is not None
        rows, rule = table_rows(node.table, context)
        self.reading.rows += rows
        self.reading.decisions.append(
            Decision(context.section, node.line_numbers, node.text, rule.sentence, rule.name)
        )

    def _decide(
        self, node: Node, context: Context, rule: str, facts: NodeFacts | None = None
    ) -> None:
        text = node.text or "; ".join(f"{label.printed}: {label.value}" for label in node.labels)
        lines = (*node.line_numbers, *(facts.block.line_numbers if facts else ()))
        likely = facts.likelihood if facts and rule in WEAK_RULES else 0.0
        self.reading.decisions.append(
            Decision(context.section, lines, text, SENTENCES[rule], rule, likely)
        )
