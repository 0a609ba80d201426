"""The printed lines of blocks, and blocks in which some are read otherwise."""

from __future__ import annotations

from extractors.misread.pieces import pieces_of, with_readings
from extractors.models import Line, Table
from tests.extractors.misread.scanned import table


def test_pieces_stand_column_after_column() -> None:
    blocks = (table("A B\nC", "D", 1), Line("E  F\tG", "E  F\tG", 1, 2, confidence=0.9))
    assert [piece.text for piece in pieces_of(blocks, 0, 2)] == ["A B", "C", "D", "E", "F", "G"]
    assert [piece.number for piece in pieces_of(blocks, 1, 2)] == [2, 2, 2]


def test_readings_stand_in_the_place_of_pieces() -> None:
    blocks = (table("A B\nC\nD", "E", 1), Line("F  G", "F  G", 1, 2, confidence=0.7))
    pieces = {piece.text: piece for piece in pieces_of(blocks, 0, 2)}
    read = [(pieces["A B"], "AB"), (pieces["C"], ""), (pieces["D"], "DDD"), (pieces["G"], "H")]
    first, second = with_readings(blocks, read)
    assert isinstance(first, Table)
    assert isinstance(second, Line)
    assert [cell.text for cell in first.rows[0].cells] == ["AB\nDDD", "E"]
    assert [cell.raw for cell in first.rows[0].cells] == ["A B\nC\nD", "E"]
    assert (second.text, second.raw, second.confidence) == ("F  H", "F  G", 0.7)
    assert first.rows[0].confidence == 0.85


def test_other_blocks_stay() -> None:
    blocks = (table("A", "B", 1), Line("C", "C", 1, 2, confidence=0.9))
    (piece, *_) = pieces_of(blocks, 0, 1)
    assert with_readings(blocks, [(piece, "X")])[1] is blocks[1]
