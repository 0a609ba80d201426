"""The head and the foot of a document held against its record: bases, and what no column holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from extractors.lines.drawn_lines import is_rule
from extractors.models import FrontMatter, Line, Zone, ZoneKind
from extractors.word_lists import phrases
from extractors.zones.front_paragraphs import front_paragraphs
from extractors.zones.section_openings import is_base
from extractors.zones.segments import segments_of
from pipeline.document.read_document import ReadDocument
from pipeline.document.word_runs import words_of

# What only names the column that holds the rest: "Số: 5/KH-SNV", "ngày 3 tháng 5 năm 2026".
NAMES_OF_COLUMNS = frozenset(phrases("sentence_words", "column_names"))


def bases_of(read: ReadDocument) -> tuple[str, ...]:
    """The legal bases of a document as printed, a paragraph each."""
    paragraphs = (
        text
        for zone in read.zones
        if zone.kind is ZoneKind.FRONT
        for text in front_paragraphs(read.blocks, zone)
    )
    title = _key(read.front.title or "")
    return tuple(text for text in paragraphs if is_base(text) and _key(text) != title)


def unheld_texts(read: ReadDocument, zone: Zone) -> Iterator[tuple[int, str]]:
    """The pieces of a head or foot that stand in no column of the record as they are printed.

    Each with the number of its line.
    """
    columns = [f" {_key(text)} " for text in (*_columns(read), *bases_of(read))]
    of_number = frozenset(_number_and_day(read.front)) | NAMES_OF_COLUMNS
    for segment in segments_of(read.blocks, zone.start, zone.stop):
        words = words_of(segment.text)
        is_held = of_number.issuperset(words) or any(
            f" {_key(segment.text)} " in c for c in columns
        )
        if words and not is_held and not is_rule(segment.text):
            block = read.blocks[segment.block]
            number = block.number if isinstance(block, Line) else min(block.line_numbers)
            yield number, segment.text


def _columns(read: ReadDocument) -> Iterator[str]:
    """What the record of the document holds of head and foot, but for number and day."""
    front, back = read.front, read.back
    held = (front.document_type, front.title, front.issuer, front.superior_issuer)
    yield from filter(None, (*held, back.signer_name, back.signer_title, *back.recipients))


def _number_and_day(front: FrontMatter) -> Iterator[str]:
    """The words of number, place and day; the figures of a day with and without a nought."""
    yield from words_of(" ".join(filter(None, (front.number, front.symbol, front.place))))
    if front.issued_on is not None:
        yield from words_of(_figures(front.issued_on))


def _figures(day: date) -> str:
    """The figures of a day as they are printed, with and without a nought."""
    return f"{day.day} {day.month} {day.year} {day.day:02} {day.month:02}"


def _key(text: str) -> str:
    return " ".join(words_of(text))
