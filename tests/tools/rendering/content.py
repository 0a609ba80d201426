"""What a rendered plan is made of, top to bottom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """How a paragraph is set."""

    BODY = "body"
    HEADING = "heading"
    CENTERED = "centered"
    CENTERED_BOLD = "centered_bold"
    REMARK = "remark"  # centered, italic: "(Kèm theo Kế hoạch số …)"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; "\n" is a soft break, a superscript digit calls a footnote."""

    text: str
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True)
class Columns:
    """A borderless table of two columns: the head or the foot of a plan.

    Rows of (left, right) lines.
    """

    rows: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    is_foot: bool = False


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell; `span` columns wide, `merge` is "restart", "continue" or "" of a vertical merge."""

    text: str
    span: int = 1
    merge: str = ""
    bold: bool = False
    middle: bool = True  # the text of merged cells stands halfway down, else at the top


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with rules; the first `header_rows` repeat on every page."""

    rows: tuple[tuple[GridCell, ...], ...]
    header_rows: int
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class NewSection:
    """A new page, upright or lying."""

    landscape: bool = False


Content = Text | Columns | Grid | NewSection


@dataclass(frozen=True, slots=True)
class Document:
    """A plan to render; footnotes by their number from 1."""

    contents: tuple[Content, ...]
    footnotes: tuple[str, ...] = ()
    running_header: str = ""
    chained: bool = False  # headings in one multi-level list, else a list for each kind of label
    bullet_font: str = ""  # "Symbol": the dash of lists is the private-use character of that font
    decomposed: bool = False  # letters and marks apart (NFD), as some keyboards type them
    font_size: int = 14
