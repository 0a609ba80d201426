"""The nouns of the reader: what stands on the paper, verbatim, with its place.

Three words, never mixed: *raw* is what the file gave, *text* (printed) is what the paper says
(raw after repair), *normalised* values live in `pipeline.dataset.schema`. Every record is frozen; a
repaired line is a new line.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from extractors.codes import SignatureState, WarningCode


class Box(NamedTuple):
    """A rectangle on a page, in points from the page's top left."""

    x0: float
    top: float
    x1: float
    bottom: float


class Place(NamedTuple):
    """Where something stands: the page from 1, and the box where the format has one."""

    page: int
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as its reader joined it, or a printed line that stands for itself.

    `number` counts the lines of a text input from 1; in the other formats it counts the lines and
    table rows in reading order. `further` are the numbers of the source lines that the reader of
    text joined to the first one. `text` equals `raw` until the line is repaired. A blank line has
    an empty `text`. `places` has one box per piece; it is empty where the format has no boxes.
    `is_bold` is true where the file sets all of it in bold or as a heading.
    """

    raw: str
    text: str
    page_number: int
    number: int
    places: tuple[Place, ...] = ()
    confidence: float | None = (
        None  # 0..1, how sure OCR or the repair is of it; None where neither was
    )
    further: tuple[int, ...] = ()
    is_bold: bool = False

    @property
    def line_numbers(self) -> tuple[int, ...]:
        """The source lines that it covers."""
        return (self.number, *self.further)

    @property
    def is_blank(self) -> bool:
        """True when nothing is printed on the line."""
        return not self.text.strip()


class MendedLabel(NamedTuple):
    """A heading whose numeral is read otherwise than it is printed, and the numeral as read."""

    line: int
    printed: str
    label: str


class MendedPrint(NamedTuple):
    """A line of the head or the foot of a scan, as it was read and as the document's print says."""

    line: int
    read: str
    meant: str
    is_head: bool


class OtherText(NamedTuple):
    """What is printed under a heading or a label that no field of a row takes."""

    heading: str
    text: str


class CellState(StrEnum):
    """How a cell came by its text."""

    PRINTED = "printed"
    MERGED = "merged"  # with the cell above
    SPANNED = "spanned"  # with the cell to its left


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table row; an empty cell has an empty `text`."""

    raw: str
    text: str
    state: CellState = CellState.PRINTED


BLANK = Cell("", "")
# Cells of which the print stands above, or to the left.
MERGED, SPANNED = Cell("", "", CellState.MERGED), Cell("", "", CellState.SPANNED)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One grid row: its cells, the source lines it was printed on, and its page."""

    cells: tuple[Cell, ...]
    line_numbers: tuple[int, ...]
    page_number: int
    after_break: bool = False  # a page break or a gap separates it from the row above
    is_ragged: bool = False  # it was printed with fewer or more cells than the table has columns
    places: tuple[Place, ...] = ()  # one box per piece; empty where the format has no boxes
    confidence: float | None = (
        None  # 0..1, how sure OCR or the repair is of its words; None as above
    )


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells as printed; every row has `width` cells."""

    rows: tuple[TableRow, ...]
    width: int

    @property
    def line_numbers(self) -> tuple[int, ...]:
        """The source lines that the table covers."""
        return tuple(n for row in self.rows for n in row.line_numbers)

    @property
    def page_number(self) -> int:
        """The page on which it begins."""
        return self.rows[0].page_number

    @property
    def is_blank(self) -> bool:
        """False: a table prints its cells."""
        return False


Block = Line | Table


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its lines and tables in reading order."""

    number: int
    blocks: tuple[Block, ...]


def into_pages(blocks: Iterable[Block]) -> tuple[Page, ...]:
    """The blocks of a file on their pages; those of a page stand side by side."""
    parts = groupby(blocks, key=lambda block: block.page_number)
    return tuple(Page(number, tuple(part)) for number, part in parts)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that one sentence or item was wrapped over, joined into one line of text."""

    text: str
    lines: tuple[Line, ...]

    @property
    def line_numbers(self) -> tuple[int, ...]:
        """The source lines of the paragraph."""
        return tuple(number for line in self.lines for number in line.line_numbers)

    @property
    def page_number(self) -> int:
        """The page on which it begins."""
        return self.lines[0].page_number

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the paragraph stands: a box per piece, or its pages."""
        boxes = tuple(place for line in self.lines for place in line.places)
        return boxes or tuple(
            Place(page) for page in dict.fromkeys(line.page_number for line in self.lines)
        )


class ZoneKind(StrEnum):
    """The parts of a document, in the order in which they may follow each other."""

    FRONT = "front"  # header block, type, title, bases, preamble; of the decision or of its plan
    ARTICLES = "articles"  # "Điều 1." … of a decision that attaches a plan: no tasks
    BODY = "body"  # the plan's sections
    BACK = "back"  # recipients and signature
    APPENDIX = "appendix"  # from "Phụ lục …" to the next appendix or the end


@dataclass(frozen=True, slots=True)
class Zone:
    """A run of blocks [start, stop) of one kind."""

    kind: ZoneKind
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of a document says of itself; None where it says nothing."""

    document_type: str | None = None
    number: str | None = None
    symbol: str | None = None
    issued_on: date | None = None
    place: str | None = None
    title: str | None = None
    issuer: str | None = None
    superior_issuer: str | None = None


@dataclass(frozen=True, slots=True)
class BackMatter:
    """What the foot of a document says; None where it says nothing."""

    signer_name: str | None = None
    signer_title: str | None = None
    recipients: tuple[str, ...] = ()


class Issue(NamedTuple):
    """A doubt about content: a code for machines, a sentence for people, the line it is about.

    `line_numbers` are all lines, where it is about several.
    """

    code: WarningCode
    message: str
    line_number: int | None = None
    line_numbers: tuple[int, ...] = ()


class DropKind(StrEnum):
    """Why a line is no text of the plan."""

    PAGE_NUMBER = "page_number"
    RUNNING_HEADER = "running_header"
    RULE = "rule"
    FOOTNOTE = "footnote"
    SIGNATURE_STAMP = "signature_stamp"
    CONTENTS = "contents"
    WATERMARK = "watermark"  # slants across the page
    TURNED = "turned"  # runs up or down the margin
    HIDDEN_TEXT = "hidden_text"  # nobody sees it
    PAGE_AROUND = "page_around"  # a web site set it around the document
    STAMP = "stamp"  # put on a page that was scanned
    ARRIVAL_STAMP = "arrival_stamp"  # the office that received the document put it on
    UNREAD = "unread"  # of the head of a scan, and hardly a word of it could be read


class Dropped(NamedTuple):
    """A line that is named as dropped, and why."""

    line: Line
    kind: DropKind


class Signature(NamedTuple):
    """When a digital signature was made (ISO 8601), and the name of its certificate."""

    signed_at: str | None = None
    signed_by: str | None = None


class Signatures(NamedTuple):
    """The digital signatures of a document, in the order of time, and what is known of them."""

    each: tuple[Signature, ...] = ()
    state: SignatureState = SignatureState.NONE
