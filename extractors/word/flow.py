"""Paragraphs and tables of a Word body in reading order, with labels and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.word.font_tags import mark_font
from extractors.word.notes import Notes
from extractors.word.numbering import ListLabel, Numbering
from extractors.word.package import WordParts
from extractors.word.styles import ResolvedStyle, Styles, read_numbering_ref
from extractors.word.text_runs import LAID_OUT_BREAK, LINE_BREAK, PAGE_BREAK, read_runs
from extractors.word.xml import (
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    TABLE,
    Element,
    W,
    child_value,
    content,
    is_on,
)
from normalizers.codecs.fonts import FontCodec, codec_of_font

LEADING = "\n\f\v \t\u00a0"
BREAKS_RE = re.compile(f"([{LINE_BREAK}{PAGE_BREAK}{LAID_OUT_BREAK}])")
SECTION = W + "sectPr"
SAME_PAGE = frozenset({"continuous", "nextColumn"})
TAKEN_OUT = frozenset({W + "del", W + "moveFrom"})


class Printed(NamedTuple):
    """A printed line and its page; `is_bare_label` where it is an automatic label without text.

    `is_bold` where all of its paragraph is set in bold.
    """

    text: str
    page: int
    is_bare_label: bool = False
    is_bold: bool = False


class Position(NamedTuple):
    """Where the flow stands; `at_top` while nothing is printed on the page."""

    page: int
    at_top: bool

    @property
    def order(self) -> tuple[int, bool]:
        """Positions in the order of the pages."""
        return self.page, not self.at_top


class _Paragraph(NamedTuple):
    """A paragraph with its breaks; `joins_next` where its mark is deleted or hidden."""

    text: str
    is_bare_label: bool
    joins_next: bool
    boxes: tuple[Element, ...]
    is_bold: bool = False


class Flow:
    """Walks through the parts of one file once, and counts pages, lists and notes on the way."""

    def __init__(self, parts: WordParts, marks_lost: bool = False) -> None:
        """Begin at the top of page 1.

        `marks_lost`: the file does not tell that the mark of a paragraph was deleted with its text.
        """
        self.position = Position(1, True)
        self.notes = Notes(parts.footnotes, parts.endnotes)
        self._styles = Styles(parts.styles)
        self._numbering = Numbering(parts.numbering)
        self._section_breaks = _section_breaks(parts.body)
        self._marks_lost = marks_lost

    @property
    def page(self) -> int:
        """The page that is being printed, from 1."""
        return self.position.page

    def items(self, container: Element) -> Iterator[Printed | Element]:
        """The printed lines of a container and its tables, in order.

        Text boxes after their anchor.
        """
        held = ""
        for child in content(container):
            if child.tag == PARAGRAPH:
                paragraph = self._paragraph(child, held)
                held = paragraph.text if paragraph.joins_next else ""
                if not paragraph.joins_next:
                    for line in self._lines(paragraph.text, paragraph.is_bare_label):
                        yield line._replace(is_bold=paragraph.is_bold)
                for box in paragraph.boxes:
                    yield from self.items(box)
                self._end_section(child)
            elif child.tag == TABLE:
                if held:
                    yield from self._lines(held, False)
                    held = ""
                yield child
        if held.strip():
            yield from self._lines(held, False)

    def text(self, paragraph: Element) -> str:
        """The text of a paragraph that stands outside the flow (a footnote)."""
        style = self._style(paragraph)
        return read_runs(paragraph, style, self._styles, self._refer).text

    def _refer(self, reference: Element) -> str:
        return self.notes.refer(reference, self.page)

    def _style(self, paragraph: Element) -> ResolvedStyle:
        return self._styles.paragraph(child_value(paragraph.find(PARAGRAPH_PROPERTIES), "pStyle"))

    def _paragraph(self, element: Element, held: str) -> _Paragraph:
        """A paragraph with its label, after what was held over from the one above."""
        properties = element.find(PARAGRAPH_PROPERTIES)
        mark = properties.find(RUN_PROPERTIES) if properties is not None else None
        style = self._style(element)
        if is_on(properties, "pageBreakBefore"):
            self._begin_page()
        runs = read_runs(element, style, self._styles, self._refer)
        text = held + runs.text
        capitals, hidden = self._styles.shown(mark, style)
        deleted = _holds(mark, TAKEN_OUT) or (
            self._marks_lost and not text.strip() and _holds(element, TAKEN_OUT)
        )
        if deleted or (hidden and not text.strip()):
            return _Paragraph(text, False, True, tuple(runs.boxes))
        label = self._label(properties, style)
        blank = not text.strip()
        is_bold = runs.is_bold and not held
        if label is None or (blank and label.is_bullet):
            return _Paragraph(text, False, hidden, tuple(runs.boxes), is_bold)
        font = label.look.font if label.look.font is not None else self._styles.font(mark, style)
        labeled = _labeled(_label_text(label, capitals, codec_of_font(font)), text)
        return _Paragraph(labeled, blank, hidden, tuple(runs.boxes), is_bold)

    def _label(self, properties: Element | None, style: ResolvedStyle) -> ListLabel | None:
        place = self._numbering.place(read_numbering_ref(properties), style.numbering, style.names)
        return self._numbering.advance(*place) if place else None

    def _lines(self, text: str, is_bare_label: bool) -> Iterator[Printed]:
        """The lines of a paragraph; blank ones at its end, or beside a page break, are none."""
        lines: list[Printed] = []
        pieces = BREAKS_RE.split(text)
        line, page, broken = "", self.page, False
        for piece in [*pieces, LINE_BREAK]:
            if piece == LAID_OUT_BREAK:
                self._begin_page()
            elif piece in (LINE_BREAK, PAGE_BREAK):
                if line.strip() or (piece == LINE_BREAK and not broken):
                    lines.append(Printed(line, page if line.strip() else self.page, is_bare_label))
                broken = piece == PAGE_BREAK
                if broken:
                    self._turn_page()
                line = ""
            elif piece.strip():
                page = page if line.strip() else self.page
                line += piece
                self.position = Position(self.page, False)
            else:
                line += piece
        while len(lines) > 1 and not lines[-1].text.strip():
            lines.pop()
        yield from lines or [Printed("", self.page)]

    def _turn_page(self) -> None:
        self.position = Position(self.page + 1, True)

    def _begin_page(self) -> None:
        """Turn the page unless it was turned already.

        Word notes a break that the author set twice.
        """
        if not self.position.at_top:
            self._turn_page()

    def _end_section(self, paragraph: Element) -> None:
        """A section's last paragraph: how the next section begins tells whether the page turns."""
        if not self._section_breaks or paragraph.find(f"{PARAGRAPH_PROPERTIES}/{SECTION}") is None:
            return
        if self._section_breaks.pop() not in SAME_PAGE:
            self._begin_page()


def _holds(element: Element | None, names: frozenset[str]) -> bool:
    """True where one of the children has one of the names."""
    return element is not None and any(child.tag in names for child in element)


def _label_text(label: ListLabel, capitals: bool, legacy: FontCodec | None) -> str:
    """A label as printed; one in a legacy font ("§iÒu 1.") is marked so."""
    if legacy is not None and not label.is_bullet:
        return mark_font(label.text, legacy)
    shown = label.look.capitals if label.look.capitals is not None else capitals
    return label.text.upper() if shown else label.text


def _labeled(printed: str, text: str) -> str:
    """The label before the first word, after page breaks."""
    end = len(text) - len(text.lstrip(LEADING))
    breaks = "".join(c for c in text[:end] if c in (PAGE_BREAK, LAID_OUT_BREAK))
    return breaks + printed + text[end:]


def _section_breaks(body: Element) -> list[str]:
    """How each section but the first begins, the last one first."""
    sections = [*body.iterfind(f".//{PARAGRAPH_PROPERTIES}/{SECTION}")]
    last = body.find(SECTION)
    if last is not None:
        sections.append(last)
    return [child_value(section, "type") or "nextPage" for section in sections[1:]][::-1]
