"""The footnotes of a document: their lines → notes with their marks; the marks leave the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.lines.note_marks import MARK_RE, OPENING_RE, label_of
from extractors.models import Block, Cell, DropKind, Dropped, Line, Table
from normalizers.letters.text import squeeze
from pipeline.dataset.citation_records import FootnoteRecord
from pipeline.document.normalize import DocumentContext


class Footnote(NamedTuple):
    """A note at the foot of a page, or at the end: its mark, bare, its text, where it stands."""

    mark: str | None
    text: str
    page: int
    line: int


def footnotes_of(dropped: Iterable[Dropped]) -> Iterator[Footnote]:
    """The notes that dropped lines make; a line without a mark goes on with the one above."""
    note: Footnote | None = None
    for line, kind in dropped:
        if kind is not DropKind.FOOTNOTE or line.is_blank:
            continue
        opening = OPENING_RE.match(line.text)
        if opening is None and note is not None and line.page_number <= note.page + 1:
            note = note._replace(text=f"{note.text} {squeeze(line.text)}")
            continue
        if note is not None:
            yield note
        mark = label_of(opening) if opening else None
        text = squeeze(line.text[opening.end() :] if opening else line.text)
        note = Footnote(mark, text, line.page_number, line.number)
    if note is not None:
        yield note


def footnote_records(
    notes: Iterable[Footnote], context: DocumentContext
) -> Iterator[FootnoteRecord]:
    """The notes as rows of the dataset."""
    for ordinal, note in enumerate(notes):
        yield FootnoteRecord(
            document_id=context.document,
            ordinal=ordinal,
            mark=note.mark,
            text=note.text,
            page=note.page,
            line=note.line if context.has_lines else None,
        )


def without_note_marks(blocks: Sequence[Block], notes: Sequence[Footnote]) -> tuple[Block, ...]:
    """The blocks without the marks that refer to the notes of the document."""
    marks = frozenset(note.mark for note in notes if note.mark)
    return tuple(_without(block, marks) for block in blocks) if marks else tuple(blocks)


def _without(block: Block, marks: frozenset[str]) -> Block:
    if isinstance(block, Line):
        return replace(block, text=_bare(block.text, marks))
    rows = tuple(
        replace(row, cells=tuple(_bare_cell(cell, marks) for cell in row.cells))
        for row in block.rows
    )
    return Table(rows, block.width)


def _bare_cell(cell: Cell, marks: frozenset[str]) -> Cell:
    return replace(cell, text=_bare(cell.text, marks))


def _bare(text: str, marks: frozenset[str]) -> str:
    """A text without the marks that a note answers.

    >>> _bare("của huyện¹, diện tích 20 km², theo quy định[2]", frozenset({"1", "2"}))
    'của huyện, diện tích 20 km², theo quy định'
    """

    def kept(match: re.Match[str]) -> str:
        return "" if label_of(match) in marks else match[0]

    return MARK_RE.sub(kept, text)
