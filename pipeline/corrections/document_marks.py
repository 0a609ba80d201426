"""Which document a correction is about, also after another scan of it gave it another id.

The mark of a document is what its head prints: number, day, issuer and title. Two documents are one
where the issuers are, and number and day; where one of them lacks number or day, the titles.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from normalizers.citations.relations import citation_key
from normalizers.letters.text import comparison_key
from normalizers.units.name_words import expand_abbreviations, words_of
from pipeline.corrections.cells import clean, day_of

PARTING = " | "
Row = dict[str, Any]


class DocumentMark(NamedTuple):
    """What the head of a document prints; "" for what it does not."""

    number: str = ""
    issued_on: str = ""
    issuer: str = ""
    title: str = ""

    @property
    def key(self) -> str | None:
        """The key under which other documents cite it; None without number or day."""
        if not (self.number and self.issued_on):
            return None
        return citation_key(None, self.number, day_of(self.issued_on), None)


def mark_of(document: Row) -> DocumentMark:
    """The mark of a row of `documents`."""
    day = document.get("issued_on")
    texts = (clean(document.get(name) or "") for name in ("number", "issuer", "title"))
    number, issuer, title = (text.replace(PARTING, " ") for text in texts)
    return DocumentMark(number, day.isoformat() if day else "", issuer, title)


def mark_text(mark: DocumentMark) -> str:
    """A mark as the cell of a CSV.

    >>> mark_text(DocumentMark("12/KH-TH", "2026-01-05", "Trường Hoa Mơ", "Về lưu trữ"))
    '12/KH-TH | 2026-01-05 | Trường Hoa Mơ | Về lưu trữ'
    """
    return PARTING.join(mark)


def read_mark(cell: str) -> DocumentMark | None:
    """The mark that a cell states; None where it states none."""
    parts = [part.strip() for part in cell.split(PARTING.strip())]
    if len(parts) != len(DocumentMark._fields):
        return None
    mark = DocumentMark(*parts)
    try:
        day = day_of(mark.issued_on).isoformat() if mark.issued_on else ""
    except ValueError:
        return None
    return mark._replace(issued_on=day)


def is_same_document(one: DocumentMark, other: DocumentMark) -> bool:
    """True for the marks of one document."""
    if not one.issuer or _words(one.issuer) != _words(other.issuer):
        return False
    if one.key and other.key:
        return one.key == other.key
    for mine, theirs in zip(one[:2], other[:2], strict=True):
        if mine and theirs and mine != theirs:
            return False
    return bool(one.title) and comparison_key(one.title) == comparison_key(other.title)


def owners(key: str, cell: str, documents: Mapping[str, Row]) -> list[str]:
    """The documents that a correction is about: that of its id, else those of its mark.

    Args:
        key: the id of a document.
        cell: its mark as the cell of a CSV.
        documents: rows of `documents` by their id.
    """
    if key in documents:
        return [key]
    mark = read_mark(cell)
    if mark is None:
        return []
    return [name for name, row in documents.items() if is_same_document(mark, mark_of(row))]


def _words(issuer: str) -> tuple[str, ...]:
    return tuple(words_of(expand_abbreviations(issuer)))
