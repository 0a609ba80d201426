"""What a generated document consists of, and what is true of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

Truth = dict[str, Any]


class Form(Enum):
    """How a block is set."""

    CENTRED = "centred"
    HEADING = "heading"
    TEXT = "text"


class Layout(Enum):
    """How a document is rendered."""

    LINES = "lines"
    WRAPPED = "wrapped"
    MARKDOWN = "markdown"
    SHORT_FIRST = "short_first"
    DENSE = "dense"
    PAGES = "pages"  # page numbers, running headers of tables, a row that the page tears
    TCVN3 = "tcvn3"
    VNI = "vni"
    VPS = "vps"
    MISREAD = "misread"  # a scan read by an engine for English
    WORD = "word"
    NUMBERED = "numbered"  # Word with automatic numbers, merged cells, footnotes
    PDF = "pdf"
    TWO_FONTS = "two_fonts"  # the letters with marks come from a second font
    SIGNED = "signed"  # with the widget of a digital signature
    SCAN = "scan"


TEXTS = (Layout.LINES, Layout.WRAPPED, Layout.MARKDOWN, Layout.SHORT_FIRST, Layout.DENSE,
         Layout.PAGES)  # fmt: skip
ENCODED = (Layout.TCVN3, Layout.VNI, Layout.VPS)


@dataclass(frozen=True)
class Block:
    """One paragraph."""

    text: str
    form: Form = Form.TEXT


@dataclass(frozen=True)
class Grid:
    """A table: its header and its rows; a row of one cell goes over the full width.

    Cells of column `merged` that say the same as the cell above are one cell in Word.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    merged: int | None = None


@dataclass(frozen=True)
class Head:
    """The two columns that a document begins with."""

    left: tuple[str, ...]
    right: tuple[str, ...]


@dataclass(frozen=True)
class Foot:
    """The two columns that a document ends with: the recipients, and who signs."""

    left: tuple[str, ...]
    right: tuple[str, ...]


Piece = Block | Grid | Head | Foot


@dataclass
class Document:
    """A document: what is printed, in order, and what is true of it."""

    genre: str
    body: str
    record: Truth
    blocks: list[Piece] = field(default_factory=list)
    rows: list[Truth] = field(default_factory=list)
    sections: list[Truth] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def say(self, text: str, form: Form = Form.TEXT) -> None:
        """Print a paragraph."""
        self.blocks.append(Block(text, form))

    def head(self, label: str, title: str, above: Sequence[str] = ()) -> None:
        """Print a heading, and state it as a section."""
        self.say(f"{label}. {title}", Form.HEADING)
        self.sections.append({"path": [*above, label], "title": title})

    def cells(self) -> list[tuple[tuple[str, ...], ...]]:
        """The tables as rows of cells, the headings first."""
        return [(grid.header, *grid.rows) for grid in self.blocks if isinstance(grid, Grid)]

    def printed(self) -> list[str]:
        """Each paragraph and each cell between head and foot, in order."""
        texts: list[str] = []
        for block in self.blocks:
            if isinstance(block, Block):
                texts.append(block.text)
            elif isinstance(block, Grid):
                texts += [cell for row in (block.header, *block.rows) for cell in row if cell]
        return texts
