from __future__ import annotations

from dataclasses import replace

from extractors.models import Line, Table
from pipeline.document.texts import certainty, text_of
from tests.extractors.document_blocks import document


def test_words_of_lines_and_cells() -> None:
    assert text_of(document("A\n| b | c |\nD")) == "A\nb\nc\nD"
    (line,) = document("mended")
    assert isinstance(line, Line)
    assert text_of([replace(line, raw="raw")], raw=True) == "raw"
    assert text_of([]) == ""


def test_certainty_by_number_of_line_and_row() -> None:
    blocks = document("A\n| b |\nD")
    line, table, last = blocks
    assert isinstance(line, Line) and isinstance(table, Table)
    row = replace(table.rows[0], confidence=0.5)
    sure = replace(line, confidence=0.9)
    assert certainty([sure, replace(table, rows=(row,)), last]) == {1: 0.9, 2: 0.5}
    assert certainty(blocks) == {}
