"""What the cells of a row stand for: "nt" for the text above it, lines of units for a list."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from extractors.models import TableRow
from extractors.tables.columns import ColumnRole
from extractors.word_lists import any_case_re, phrases
from normalizers.units.lists import unit_lines

DITTO_RE = any_case_re(phrases("sentence_words", "ditto"), r"[\"”″〃]|//|[-–\s]*", r"[-–\s.]*")
UNITS = frozenset({ColumnRole.LEAD, ColumnRole.ASSIGNMENT, ColumnRole.COORDINATOR})


def repeated(texts: Sequence[str], above: Sequence[str]) -> list[str]:
    """The texts, each "nt" or "như trên" as the text above it that it stands for."""
    pairs = zip_longest(texts, above[: len(texts)], fillvalue="")
    return [old if old and DITTO_RE.fullmatch(text) else text for text, old in pairs]


def with_unit_lines(
    row: TableRow, texts: Sequence[str], roles: Sequence[ColumnRole | None]
) -> list[str]:
    """The texts of a row; of a cell that names units each line that begins one stands apart."""
    return [
        unit_lines(cell.text) if role in UNITS and "\n" in cell.text else text
        for cell, text, role in zip(row.cells, texts, roles, strict=True)
    ]
