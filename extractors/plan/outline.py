"""Paragraphs and tables → a tree: which item stands under which heading; `levels` says how deep."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractors.lines.label_words import LabelWords, known_words
from extractors.lines.labels import Label, statement_and_labels
from extractors.lines.lost_stops import with_lost_stops
from extractors.lines.markers import BULLETS, Marker, MarkerKind
from extractors.lines.paragraphs import Flow
from extractors.lines.sequences import settle
from extractors.lines.statements import introduces, is_lead_in, is_statement
from extractors.models import Paragraph, Table
from extractors.plan.assignment_blocks import bare_assignment, labelled_line, line_labels
from extractors.plan.content_labels import with_content_labels
from extractors.plan.counted_prefixes import with_counted_prefixes
from extractors.plan.heading_lists import duty_headings, run_in_headings
from extractors.plan.item_rules import entitles, heading_time
from extractors.plan.late_labels import with_late_labels
from extractors.plan.levels import LEAD_IN_RANK, RANKS, indent_of, open_node, place
from extractors.plan.line_owners import children_of
from extractors.plan.lost_numbers import lines_without_number
from extractors.plan.nodes import HEADING_KINDS, Node, Outline
from extractors.plan.open_lines import with_open_lines
from extractors.plan.people_labels import with_people
from extractors.plan.plain_titles import plain_titles
from extractors.plan.section_roles import BEARING, heading_role
from extractors.plan.unit_lines import with_unit_lines
from normalizers.letters.remarks import whole_remark
from normalizers.units.assignments import heading_units

# What a paragraph without a label assigns: an item, not a part of the plan.
ASSIGNED = frozenset({MarkerKind.NUMBER, MarkerKind.LETTER, MarkerKind.PAREN}) | BULLETS
PARTS = frozenset({MarkerKind.PART, MarkerKind.SUBPART})
A_NUMBER = Marker(MarkerKind.NUMBER, None, (), "")
MAX_VALUE_WORDS = 20
MAX_TITLE_WORDS = 30
LEAST_WHO, MOST_WHO = 2, 60  # letters
# "(Văn phòng làm đầu mối)" in a list of units.
# "- Thầy Bình: Ra câu hỏi" under "Phân công:" is a task of its own, no more than a name.


def build_outline(flow: Sequence[Flow], words: LabelWords | None = None) -> Outline:
    """The tree of a zone's paragraphs and tables; every one of them is a node.

    `words` are the labels of the document, those of the resources where it has none of its own.
    """
    words = words or known_words()
    texts = [content.text if isinstance(content, Paragraph) else "" for content in flow]
    markers = with_lost_stops(texts, settle(texts))
    without = lines_without_number(flow, markers)
    duties = duty_headings(flow, words)
    titles = plain_titles(flow, markers, without, duties, words)
    headings = _Headings(titles, run_in_headings(flow, words), without, duties)
    builder = _Builder(headings, words)
    for content, marker in zip(flow, markers, strict=True):
        builder.add(content, marker)
    nodes = with_late_labels(with_people(with_content_labels(builder.nodes, words)))
    nodes = with_unit_lines(with_open_lines(with_counted_prefixes(nodes)))
    return Outline(tuple(nodes), {i: tuple(c) for i, c in children_of(nodes).items()})


class _Headings(NamedTuple):
    """The first lines of headings that do not look like one."""

    titles: frozenset[int]  # without a marker
    ended: frozenset[int]  # items that a stop ends
    without_number: frozenset[int]  # over the items of a lost number
    duties: frozenset[int]  # labels without a value


class _Builder:
    """The nodes so far, the open ones (the stack), and the label that waits for its value."""

    def __init__(self, headings: _Headings, words: LabelWords) -> None:
        self.headings = headings
        self.words = words
        self.nodes: list[Node] = []
        self.stack: list[int] = []
        self.waiting: int | None = None
        self.over: int | None = None  # the title in capitals over titles that say nothing

    def add(self, content: Flow, marker: Marker | None) -> None:
        if isinstance(content, Table):
            self._pop_items()
            self._append(None, "", content)
            return
        text = marker.rest if marker else content.text
        if content.line_numbers[0] in self.headings.titles:
            self.waiting = None
            self.nodes.append(Node(-1, None, text, content, is_plain_title=True))
            self.stack = [len(self.nodes) - 1]
            return
        if self._is_value(marker, text):
            self._append_value(marker, text, content)
            return
        self.waiting = None
        is_duty = content.line_numbers[0] in self.headings.duties
        labels = () if is_duty else self._labels(marker, text) or self._assigns_item(marker, text)
        if labels:
            self._append_labels(marker, labels, content)
        elif marker is not None:
            self._append_marked(marker, text, content)
        else:
            self._append_plain(text, content)

    def _labels(self, marker: Marker | None, text: str) -> tuple[Label, ...]:
        kind = marker.kind if marker else None
        behind_label = bool(self.nodes) and self.nodes[-1].is_label and self.nodes[-1].kind is kind
        return line_labels(text, kind, behind_label=behind_label, words=self.words)

    def _assigns_item(self, marker: Marker | None, text: str) -> tuple[Label, ...]:
        """The labels of a paragraph that says who does the item above it, and no more."""
        above = self.nodes[self.stack[-1]].kind if self.stack and marker is None else None
        return bare_assignment(text) if above in ASSIGNED else ()

    def _append(
        self, marker: Marker | None, text: str, content: Flow, labels: tuple[Label, ...] = ()
    ) -> int:
        self.nodes.append(Node(self.stack[-1] if self.stack else -1, marker, text, content, labels))
        return len(self.nodes) - 1

    def _append_marked(self, marker: Marker, text: str, content: Paragraph) -> None:
        if marker.kind in BULLETS:
            self._open_lead_in()
        self._close_for(marker, indent_of(content))
        if (
            marker.kind is MarkerKind.NUMBER
            and len(marker.value) > 1
            and not is_lead_in(self._last_text())
        ):
            self._open_lead_in()  # "Nhiệm vụ 2: …" over "2.1."
        statement, labels = statement_and_labels(text, self.words)
        self.stack.append(self._append(marker, statement, content, labels))

    def _last_text(self) -> str:
        return self.nodes[-1].text if self.nodes else ""

    def _open_lead_in(self) -> None:
        """A paragraph that ends in a colon right above bullets is what they stand under."""
        last = len(self.nodes) - 1
        if last < 0 or self.nodes[last].marker is not None or self.nodes[last].labels:
            return
        if introduces(self.nodes[last].text) and self.nodes[last].parent == (
            self.stack[-1] if self.stack else -1
        ):
            self.stack.append(last)

    def _append_labels(
        self, marker: Marker | None, labels: tuple[Label, ...], content: Paragraph
    ) -> None:
        """Labels stand under the item or paragraph above them, whatever their own marker is."""
        self.nodes.append(Node(self._labelled(), marker, "", content, labels))
        index = len(self.nodes) - 1
        if not labels[-1].value or (marker is not None and labels[-1].value.endswith(":")):
            self.waiting = index

    def _labelled(self) -> int:
        """What labels belong to: the last item or paragraph.

        After a lead-in, the innermost heading.
        """
        if self.nodes and self.nodes[-1].is_label:
            return self.nodes[-1].parent
        top = self.stack[-1] if self.stack else -1
        last = next(
            (i for i in range(len(self.nodes) - 1, -1, -1) if not self.nodes[i].is_label), -1
        )
        if last < 0 or self.nodes[last].table is not None:
            return top
        is_lead = self.nodes[last].marker is None and is_lead_in(self.nodes[last].text)
        return top if is_lead else last

    def _is_value(self, marker: Marker | None, text: str) -> bool:
        """Whether a paragraph is the value that the label above still waits for.

        Of a list of units a remark in brackets is a part, and a line of it may be long.
        """
        if self.waiting is None or labelled_line(text, self.words):
            return False
        label = self.nodes[self.waiting]
        if marker is None and whole_remark(text):
            return True
        if len(text.split()) > MAX_VALUE_WORDS and not heading_units(text):
            return False
        if marker is None:
            return not label.labels[-1].value
        if marker.kind not in BULLETS or _says_duty(text):
            return False
        own = RANKS[label.kind] if label.kind else 0.0
        return RANKS[marker.kind] > own or (
            marker.kind is label.kind and not self._is_item_like(text)
        )

    @staticmethod
    def _is_item_like(text: str) -> bool:
        """A bullet of the label's own style that is long is the next item, not a unit's name."""
        return len(text.split()) > 12

    def _append_value(self, marker: Marker | None, text: str, content: Paragraph) -> None:
        """Put the value after its label; several lines of a list are parted by semicolons."""
        assert self.waiting is not None
        above = self.nodes[self.waiting]
        last = above.labels[-1]
        value = f"{last.value.rstrip('; .')}; {text}" if last.value.strip(": ") else text
        labels = (*above.labels[:-1], last._replace(value=value))
        held = above.content
        assert isinstance(held, Paragraph)
        joined = Paragraph(f"{held.text} {content.text}", held.lines + content.lines)
        self.nodes[self.waiting] = Node(above.parent, above.marker, above.text, joined, labels)
        if marker is None and not whole_remark(text):
            self.waiting = None

    def _append_plain(self, text: str, content: Paragraph) -> None:
        """A paragraph without marker belongs to the innermost heading; bullets end before it.

        After an item that is a whole sentence it stands beside the item, after a heading under
        it.
        "THÁNG 9/2026" in capitals is the time of what follows and no title.
        """
        is_title = entitles(text) and len(text.split()) <= MAX_TITLE_WORDS
        if is_title and not heading_time(text):
            if self._entitle_part(text, content) or self._goes_on_with_title(text, content):
                return
            self.over = self._title_over(text)
            self.stack = [] if self.over is None else [self.over]
            self.stack.append(self._append(None, text, content))
            return
        self._pop_items()
        if content.line_numbers[0] in self.headings.without_number:
            self._close_for(A_NUMBER, 0)
        statement, labels = statement_and_labels(text, self.words)
        self._append(None, statement, content, labels)

    def _title_over(self, text: str) -> int | None:
        """“NHIỆM VỤ” over nothing but "CẢI CÁCH THỂ CHẾ", "CÔNG NGHỆ": it says what these bear."""
        if heading_role(text) or heading_units(text):
            return None
        above = self.nodes[-1] if self.nodes else None
        is_bare = above is not None and above.kind is None and entitles(above.text)
        if above is not None and is_bare and heading_role(above.text) in BEARING:
            return len(self.nodes) - 1
        return self.over

    def _goes_on_with_title(self, text: str, content: Paragraph) -> bool:
        """“NHIỆM VỤ, GIẢI PHÁP” / "CHỦ YẾU NĂM 2026": a title right below one that says nothing.

        Neither what it bears nor who does it; nothing stands between the two, no blank line either.
        """
        above = self.nodes[-1] if self.nodes else None
        if above is None or isinstance(above.content, Table) or above.labels:
            return False
        is_entitled = above.kind in PARTS and len(above.content.lines) > 1
        is_title = (above.kind is None or is_entitled) and entitles(above.text)
        is_right_below = content.line_numbers[0] == above.line_numbers[-1] + 1
        if not (is_title and is_right_below) or heading_role(text) or heading_units(text):
            return False
        joined = Paragraph(
            f"{above.content.text} {content.text}", above.content.lines + content.lines
        )
        self.nodes[-1] = Node(above.parent, above.marker, f"{above.text} {text}", joined)
        return True

    def _entitle_part(self, text: str, content: Paragraph) -> bool:
        """A title in capitals right under a bare "Phần thứ hai" or "Chương I" is its text."""
        part = self.nodes[-1] if self.nodes else None
        if part is None or part.kind not in PARTS or part.text:
            return False
        assert isinstance(part.content, Paragraph)
        joined = Paragraph(
            f"{part.content.text} {content.text}", part.content.lines + content.lines
        )
        self.nodes[-1] = Node(part.parent, part.marker, text, joined)
        return True

    def _pop_items(self) -> None:
        """Close bullets, and numbered items that state something ("a) Rà soát … quy định.")."""
        while self.stack:
            node = self.nodes[self.stack[-1]]
            states = node.kind not in HEADING_KINDS and is_statement(node.text)
            if open_node(node).rank >= LEAD_IN_RANK or (
                states and node.line_numbers[0] not in self.headings.ended
            ):
                self.stack.pop()
            else:
                return

    def _close_for(self, marker: Marker, indent: int) -> None:
        """Close what the new marker ends: its own list's last item, and all below."""
        opened = [open_node(self.nodes[index]) for index in self.stack]
        del self.stack[place(marker, opened, indent) :]


def _says_duty(text: str) -> bool:
    """True for "Văn phòng: rà soát sổ": who, and several words behind the colon."""
    who, _, duty = text.partition(":")
    return LEAST_WHO <= len(who) <= MOST_WHO and len(duty.split()) > 1
