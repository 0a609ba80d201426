"""Paragraphs and tables → a tree: which item stands under which heading.

The level of a marker is told by the sequence, not by its style alone: a marker of a style that is
open goes on with that list, a new style opens one below, and default ranks (Roman over number
over letter over dash over plus) decide what a new style closes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.lines.labels import Label, statement_and_labels
from extractors.lines.markers import BULLETS, Marker, MarkerKind, read_marker
from extractors.lines.paragraphs import Flow, is_capitals
from extractors.lines.statements import introduces, is_lead_in, is_statement
from extractors.models import Paragraph, Table
from extractors.plan.assignment_blocks import bare_assignment, labelled_line, line_labels
from extractors.plan.heading_lists import run_in_headings
from extractors.plan.item_rules import heading_time
from extractors.plan.nodes import HEADING_KINDS, Node, Outline

# What a paragraph without a label assigns: an item, not a part of the plan.
ASSIGNED = frozenset({MarkerKind.NUMBER, MarkerKind.LETTER, MarkerKind.PAREN}) | BULLETS
RANKS = {
    MarkerKind.PART: 1.0,
    MarkerKind.CAPITAL: 2.0,
    MarkerKind.ARTICLE: 2.5,
    MarkerKind.ROMAN: 3.0,
    MarkerKind.SUBPART: 3.5,
    MarkerKind.NUMBER: 4.0,
    MarkerKind.NUMBER_PAREN: 4.5,
    MarkerKind.LETTER: 5.0,
    MarkerKind.PAREN: 6.0,
    MarkerKind.PAREN_LETTER: 6.5,
    MarkerKind.STAR: 7.0,
    MarkerKind.DASH: 8.0,
    MarkerKind.DOT: 8.5,
    MarkerKind.PLUS: 9.0,
}
LETTERED = frozenset({MarkerKind.LETTER, MarkerKind.PAREN, MarkerKind.PAREN_LETTER, *BULLETS})
LEAD_IN_RANK = 6.9  # a paragraph that introduces bullets ("… các nội dung sau:")
MAX_VALUE_WORDS = 20
MAX_TITLE_WORDS = 30
# "- Thầy Bình: Ra câu hỏi" under "Phân công:" is a task of its own, no more than a name.
DUTY_RE = re.compile(r"[^:]{2,60}:\s*\S+\s+\S")


def build_outline(flow: Sequence[Flow]) -> Outline:
    """The tree of a zone's paragraphs and tables; every one of them is a node."""
    builder = _Builder(run_in_headings(flow))
    for content in flow:
        builder.add(content)
    children: dict[int, list[int]] = {}
    for index, node in enumerate(builder.nodes):
        children.setdefault(node.parent, []).append(index)
    return Outline(tuple(builder.nodes), {i: tuple(c) for i, c in children.items()})


class _Builder:
    """The nodes so far, the open ones (the stack), and the label that waits for its value."""

    def __init__(self, headings: frozenset[int] = frozenset()) -> None:
        self.headings = (
            headings  # line numbers of items that are headings though they end in a stop
        )
        self.nodes: list[Node] = []
        self.stack: list[int] = []
        self.waiting: int | None = None

    def add(self, content: Flow) -> None:
        if isinstance(content, Table):
            self._pop_items()
            self._append(None, "", content)
            return
        text = marker.rest if (marker := read_marker(content.text)) else content.text
        if self._is_value(marker, text):
            self._append_value(marker, text, content)
            return
        self.waiting = None
        if labels := self._labels(marker, text) or self._assigns_item(marker, text):
            self._append_labels(marker, labels, content)
        elif marker is not None:
            self._append_marked(marker, text, content)
        else:
            self._append_plain(text, content)

    def _labels(self, marker: Marker | None, text: str) -> tuple[Label, ...]:
        kind = marker.kind if marker else None
        behind_label = bool(self.nodes) and self.nodes[-1].is_label and self.nodes[-1].kind is kind
        return line_labels(text, kind is not None, kind in HEADING_KINDS, behind_label)

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
        self._close_for(marker)
        if (
            marker.kind is MarkerKind.NUMBER
            and len(marker.value) > 1
            and not is_lead_in(self._last_text())
        ):
            self._open_lead_in()  # "Nhiệm vụ 2: …" over "2.1."
        statement, labels = statement_and_labels(text)
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

        Behind a lead-in, the innermost heading.
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
        """Whether a paragraph is the value that the label above still waits for."""
        if self.waiting is None or labelled_line(text) or len(text.split()) > MAX_VALUE_WORDS:
            return False
        label = self.nodes[self.waiting]
        if marker is None:
            return not label.labels[-1].value
        if marker.kind not in BULLETS or DUTY_RE.match(text):
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
        """Put the value behind its label; several lines of a list are parted by semicolons."""
        assert self.waiting is not None
        above = self.nodes[self.waiting]
        last = above.labels[-1]
        value = f"{last.value.rstrip('; .')}; {text}" if last.value.strip(": ") else text
        labels = (*above.labels[:-1], last._replace(value=value))
        held = above.content
        assert isinstance(held, Paragraph)
        joined = Paragraph(f"{held.text} {content.text}", held.lines + content.lines)
        self.nodes[self.waiting] = Node(above.parent, above.marker, above.text, joined, labels)
        if marker is None:
            self.waiting = None

    def _append_plain(self, text: str, content: Paragraph) -> None:
        """A paragraph without marker belongs to the innermost heading; bullets end before it.

        Behind an item that is a whole sentence it stands beside the item, behind a heading under
        it.
        "THÁNG 9/2026" in capitals is the time of what follows and no title.
        """
        is_title = is_capitals(text) and 1 < len(text.split()) <= MAX_TITLE_WORDS
        if is_title and not heading_time(text):
            if self._entitle_part(text, content):
                return
            self.stack.clear()
            self.stack.append(self._append(None, text, content))
            return
        self._pop_items()
        statement, labels = statement_and_labels(text)
        self._append(None, statement, content, labels)

    def _entitle_part(self, text: str, content: Paragraph) -> bool:
        """A title in capitals right under a bare "Phần thứ hai" or "Chương I" is its text."""
        part = self.nodes[-1] if self.nodes else None
        if part is None or part.kind not in (MarkerKind.PART, MarkerKind.SUBPART) or part.text:
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
            if self._rank(node) >= LEAD_IN_RANK or (
                states and node.line_numbers[0] not in self.headings
            ):
                self.stack.pop()
            else:
                return

    def _close_for(self, marker: Marker) -> None:
        """Close what the new marker ends: its own list's last item, and all below."""
        if marker.kind is MarkerKind.NUMBER:
            self._close_for_number(marker)
            return
        if marker.kind in BULLETS:
            self._close_for_bullet(marker)
            return
        place = self._find(marker.kind)
        if place is not None:
            if marker.kind is MarkerKind.LETTER:
                place = self._letter_place(marker, place)
            del self.stack[place:]
        elif marker.kind is MarkerKind.NUMBER_PAREN and marker.value == (1,):
            self._close_ranks(RANKS[MarkerKind.PAREN])  # "1)" opens a list under "1." or "a."
        else:
            self._close_ranks(RANKS[marker.kind])

    def _letter_place(self, marker: Marker, last: int) -> int:
        """What a letter closes: "a1)" stands under "a)", and "b)" behind "a2)" beside "a)"."""
        if len(marker.value) > len(self._value(last)):
            return last + 1
        while last and len(self._value(last)) > len(marker.value):
            if self.nodes[self.stack[last - 1]].kind is not MarkerKind.LETTER:
                break
            last -= 1
        return last

    def _close_for_number(self, marker: Marker) -> None:
        """Put "1.2." under "1."; beside another number ("2.2." after "1.")."""
        depth = len(marker.value)
        for place in range(len(self.stack) - 1, -1, -1):
            node = self.nodes[self.stack[place]]
            if node.kind is not MarkerKind.NUMBER or node.marker is None:
                continue
            if depth > 1 and node.marker.value == marker.value[:-1]:
                del self.stack[place + 1 :]
                return
            if len(node.marker.value) == depth and node.marker.value[:-1] == marker.value[:-1]:
                if self._restarts_below(marker, place):
                    return
                del self.stack[place:]
                return
        place_of_first = next(
            (p for p, i in enumerate(self.stack) if self.nodes[i].kind is MarkerKind.NUMBER), None
        )
        if place_of_first is not None:
            del self.stack[place_of_first:]
        else:
            self._close_ranks(RANKS[MarkerKind.NUMBER])

    def _restarts_below(self, marker: Marker, place: int) -> bool:
        """A "1." behind "3. … a) …:" opens a list under the letter; it does not repeat the first."""
        above = self._value(place)
        if marker.value[-1] != 1 or above[-1] < 2 or len(self.stack) == place + 1:
            return False
        if not self.nodes[self.stack[-1]].text.rstrip().endswith(":"):
            return False
        return self.nodes[self.stack[-1]].kind in LETTERED

    def _close_for_bullet(self, marker: Marker) -> None:
        """A bullet goes on with its list; a new kind of bullet opens one under the item above.

        "* Về thể chế:" behind dashes is a heading of dashes unless the dash above introduces it.
        """
        place = self._find(marker.kind)
        if place is not None:
            del self.stack[place:]
            return
        if not self.stack:
            return
        top = self.nodes[self.stack[-1]]
        introduces = top.text.rstrip().endswith(":")
        if top.kind in BULLETS and not introduces:
            self._close_ranks(RANKS[marker.kind])

    def _find(self, kind: MarkerKind) -> int | None:
        places = range(len(self.stack) - 1, -1, -1)
        return next((p for p in places if self.nodes[self.stack[p]].kind is kind), None)

    def _value(self, place: int) -> tuple[int, ...]:
        return marker.value if (marker := self.nodes[self.stack[place]].marker) else ()

    def _close_ranks(self, rank: float) -> None:
        """Close every open node that ranks at or below a new one (a title without marker stays)."""
        while self.stack and self._rank(self.nodes[self.stack[-1]]) >= rank:
            self.stack.pop()

    @staticmethod
    def _rank(node: Node) -> float:
        if node.kind is not None:
            return RANKS[node.kind]
        return LEAD_IN_RANK if introduces(node.text) else 0.0
