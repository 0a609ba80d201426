"""The nodes of a document's outline: headings, items, paragraphs, labels and tables, as a tree."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.lines.labels import Label
from extractors.lines.markers import Marker, MarkerKind
from extractors.lines.paragraphs import Flow
from extractors.models import Place, Table

HEADING_KINDS = frozenset(
    {MarkerKind.PART, MarkerKind.SUBPART, MarkerKind.CAPITAL, MarkerKind.ROMAN, MarkerKind.ARTICLE}
)


@dataclass(frozen=True, slots=True)
class Node:
    """A heading, item, paragraph, block of labels, or table, and the node it stands under.

    -1: none.
    """

    parent: int
    marker: Marker | None
    text: str
    content: Flow
    labels: tuple[Label, ...] = ()
    is_plain_title: bool = False  # a heading that lost its number and its bold

    @property
    def table(self) -> Table | None:
        """The table, where the node is one."""
        return self.content if isinstance(self.content, Table) else None

    @property
    def kind(self) -> MarkerKind | None:
        """The style of the marker, None without one."""
        return self.marker.kind if self.marker else None

    @property
    def is_label(self) -> bool:
        """True for labelled lines that say who, what or when of the item above."""
        return bool(self.labels) and not self.text

    @property
    def page_number(self) -> int:
        """The page on which the node begins."""
        return self.content.page_number

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the node's own text stands."""
        return () if isinstance(self.content, Table) else self.content.places

    @property
    def line_numbers(self) -> tuple[int, ...]:
        """The source lines of the node alone."""
        return self.content.line_numbers


@dataclass(frozen=True, slots=True)
class Outline:
    """The nodes in reading order and the children of each (index -1: the top)."""

    nodes: tuple[Node, ...]
    children: dict[int, tuple[int, ...]]

    def below(self, index: int) -> tuple[int, ...]:
        """The indexes of the nodes directly under one."""
        return self.children.get(index, ())
