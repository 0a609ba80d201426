"""A line with the one above it: what the two say of the break between them."""

import pytest

from extractors.models import Block, Line, Table
from extractors.text.line_pairs import LinePair, indent_of, line_pairs


def pairs(*texts: str) -> list[LinePair]:
    return list(line_pairs([Line(text, text, 1, n) for n, text in enumerate(texts, 1)]))


BREAKS = [
    ("a small letter", ("1. Xã đo mực nước", "của các hồ."), True),
    ("behind a whole sentence", ("1. Xã đo mực nước.", "của các hồ."), False),
    ("a capital", ("1. Xã đo mực nước", "Hồ Tây."), False),
    ("a letter of a list", ("1. Xã đo mực nước", "a) hồ Tây"), False),
    ("a blank line between", ("1. Xã đo mực nước", "", "của các hồ."), False),
]


@pytest.mark.parametrize(("texts", "expected"), [c[1:] for c in BREAKS], ids=[c[0] for c in BREAKS])
def test_a_line_surely_goes_on_in_a_small_letter(texts: tuple[str, ...], expected: bool) -> None:
    assert pairs(*texts)[-1].is_wrapped is expected


BARE = [
    ("a capital", ("Xã đo mực nước.", "Trạm bơm báo cáo."), True),
    ("behind an open sentence", ("Xã đo mực nước", "Trạm bơm báo cáo."), False),
    ("a marker", ("Xã đo mực nước.", "2. Trạm bơm báo cáo."), False),
    ("a label", ("Xã đo mực nước.", "Chủ trì: Trạm bơm"), False),
    ("a small letter", ("Xã đo mực nước.", "trạm bơm báo cáo."), False),
]


@pytest.mark.parametrize(("texts", "expected"), [c[1:] for c in BARE], ids=[c[0] for c in BARE])
def test_a_capital_without_a_marker_below_a_sentence(
    texts: tuple[str, ...], expected: bool
) -> None:
    assert pairs(*texts)[-1].is_bare_after_sentence is expected


def test_a_line_fills_a_width_that_it_comes_near_to() -> None:
    _, below = pairs("x" * 40, "y")
    assert (below.fills(50), below.fills(51)) == (True, False)


def test_a_table_parts_lines() -> None:
    line = Line("Xã đo mực nước", "Xã đo mực nước", 1, 1)
    blocks: list[Block] = [line, Table((), 1), line]
    assert [pair.above for pair in line_pairs(blocks)] == [None, None]


@pytest.mark.parametrize(("text", "expected"), [("Xã", 0), ("   Xã", 3), ("\t Xã", 2)])
def test_the_blanks_that_a_line_begins_with(text: str, expected: int) -> None:
    assert indent_of(Line(text, text, 1, 1)) == expected
