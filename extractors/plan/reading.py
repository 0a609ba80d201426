"""What reading a plan carries along: the context from the headings above, and what was found."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from extractors.codes import Bearing, Genre
from extractors.lines.label_words import LabelWords, known_words
from extractors.plan.assignment_blocks import Block
from extractors.plan.genres import Finding
from extractors.plan.section_roles import SectionRole
from extractors.plan.sections import Section
from extractors.plan.task_rows import TaskRow
from normalizers.units.known_names import NO_NAMES, KnownNames


class Decision(NamedTuple):
    """What became of a node that is no row.

    It names the section in which the node stands and the rule that said so.
    """

    section: int
    line_numbers: tuple[int, ...]
    text: str
    verdict: str
    rule: str = ""
    likelihood: float = 0.0  # 0..1: how much it reads like a row all the same


@dataclass(frozen=True, slots=True)
class Context:
    """What the headings above say of the items below them."""

    section: int = -1
    path: tuple[str, ...] = ()
    heading: str | None = None
    role: SectionRole | None = None
    rest: SectionRole | None = None  # what headings bear that nothing tells of
    leads: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    subjects_help: bool = False  # "b) Chủ trì, phối hợp": whom the items name helps the lead
    area: str | None = None
    deadline: str | None = None
    block: Block = field(default_factory=Block)
    level: int = 0
    is_cut: bool = False  # the text begins inside: a heading may stand above its first items
    bearing: Bearing = Bearing.SECTIONS
    genre: Genre = Genre.PLAN
    since: date | None = None  # what ended before it is no task of the plan
    words: LabelWords = field(default_factory=known_words)  # the labels of the document
    bodies: KnownNames = NO_NAMES  # whom the document names by themselves
    address: str = ""  # the key of the address of a letter
    is_told: bool = False  # an article: only what it says that somebody asks is a task
    asked: frozenset[int] = frozenset()  # nodes that ask, in a page without a head, for deeds below


@dataclass(slots=True)
class PlanRows:
    """What was read so far: sections, rows, decisions on the rest, and what each part is.

    `words` are the labels of the document, those of its own habit among them.
    """

    sections: list[Section] = field(default_factory=list)
    rows: list[TaskRow] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    words: LabelWords = field(default_factory=known_words)
