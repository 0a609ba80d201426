"""The closed list of document types: their names, and the abbreviations that symbols begin with."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from normalizers.letters.text import comparison_key
from normalizers.word_lists import rows


class DocumentType(NamedTuple):
    """One row of the list: "KH", "kế hoạch", "decree30"."""

    abbreviation: str
    name: str
    kind: str


# "KH-UBND", "KH/TU", "CTrHĐ-UBND": the type stands before the first separator.


@cache
def document_types() -> tuple[DocumentType, ...]:
    """Every document type of the list, in its order."""
    listed = rows("document_types")
    return tuple(DocumentType(row["abbreviation"], row["name"], row["class"]) for row in listed)


def type_names() -> tuple[str, ...]:
    """The names, the longest first: "thông tư liên tịch" before "thông tư"."""
    return tuple(sorted((row.name for row in document_types()), key=len, reverse=True))


@cache
def _names_by_key() -> dict[str, str]:
    return {comparison_key(row.name): row.name for row in document_types()}


def document_type_named(text: str) -> str | None:
    """The type that a printed name stands for, or None.

    >>> document_type_named("KẾ HOẠCH"), document_type_named("Kế hoạch nhỏ")
    ('kế hoạch', None)
    """
    return _names_by_key().get(comparison_key(text))


@cache
def _names_by_abbreviation() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in document_types():
        if row.abbreviation:
            names.setdefault(row.abbreviation.casefold(), row.name)
    return names


def type_of_symbol(symbol: str | None) -> str | None:
    """The type that a symbol begins with; None for a letter's symbol ("SNV-CCHC").

    >>> type_of_symbol("KH-UBND"), type_of_symbol("SNV-VP")
    ('kế hoạch', None)
    """
    return _names_by_abbreviation().get(symbol_parts(symbol)[0].casefold())


def symbol_parts(symbol: str | None) -> list[str]:
    """The type and the bodies of a symbol, one at least.

    >>> symbol_parts("KHLT-SYT-SNV"), symbol_parts(None)
    (['KHLT', 'SYT', 'SNV'], [''])
    """
    return (symbol or "").replace("–", "-").replace("/", "-").split("-")
