"""What a generated document consists of, and what is true of it."""

from __future__ import annotations

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
    WORD = "word"


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


@dataclass
class Document:
    """A document: what is printed, in order, and what is true of it."""

    genre: str
    body: str
    record: Truth
    blocks: list[Block | Grid | Head] = field(default_factory=list)
    rows: list[Truth] = field(default_factory=list)

    def say(self, text: str, form: Form = Form.TEXT) -> None:
        """Print a paragraph."""
        self.blocks.append(Block(text, form))
