from __future__ import annotations

from extractors.layout.printed_lines import group_lines, segments
from tests.extractors.layout.set_words import set_line


def test_words_on_one_baseline_are_a_line() -> None:
    words = [*set_line("dòng dưới", 50, 120), *set_line("dòng trên", 50, 100)]
    assert [line.text for line in group_lines(words)] == ["dòng trên", "dòng dưới"]


def test_a_line_is_read_from_left_to_right() -> None:
    words = [*set_line("phải", 200, 100), *set_line("trái", 50, 101)]
    (line,) = group_lines(words)
    assert line.text == "trái phải"
    assert (line.x0, line.x1) == (50.0, 220.0)


def test_a_wide_gap_parts_a_line() -> None:
    (line,) = group_lines([*set_line("SỞ NỘI VỤ", 50, 100), *set_line("Độc lập", 300, 100)])
    assert [piece.text for piece in segments(line, 20.0)] == ["SỞ NỘI VỤ", "Độc lập"]
    assert [piece.text for piece in segments(line, 400.0)] == ["SỞ NỘI VỤ Độc lập"]


def test_words_without_size_make_no_empty_piece() -> None:
    """A damaged file may give letters no size: then no gap is wide."""
    word = set_line("KH", 50, 100)[0]._replace(size=0.0, x0=50.0, x1=50.0)
    (line,) = group_lines([word])
    assert [piece.text for piece in segments(line, 1.5 * line.size)] == ["KH"]
    (line,) = group_lines([word, word._replace(x0=60.0, x1=60.0)])
    assert [piece.text for piece in segments(line, 1.5 * line.size)] == ["KH", "KH"]
