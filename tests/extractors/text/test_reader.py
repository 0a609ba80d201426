"""A text file → pages."""

import pytest

from extractors.errors import EmptyDocument, UnsupportedFormat
from extractors.models import Line, Table
from extractors.text.reader import read_text
from tests.factories import cell_texts, line_numbers

LIMIT = 10_000


def test_lines_keep_what_was_given_and_read_plain() -> None:
    (page,) = read_text("**I. MỤC TIÊU**\n- Rà soát".encode(), LIMIT).pages
    first, second = page.blocks
    assert isinstance(first, Line)
    assert (first.raw, first.text, first.number) == ("**I. MỤC TIÊU**", "I. MỤC TIÊU", 1)
    assert isinstance(second, Line)
    assert second.text == "- Rà soát"


def test_form_feeds_part_pages() -> None:
    source = read_text(b"a\nb\n\fc\n\f\fd", LIMIT)
    assert [(page.number, line_numbers(page.blocks)) for page in source.pages] == [
        (1, [1, 2]),
        (2, [3]),
        (4, [4]),
    ]


def test_a_table_is_one_block_of_its_first_page() -> None:
    text = "Mở đầu\nTT\tNội dung\tThời gian\n1\tRà soát\tQuý I\n\f2\tTập huấn\tQuý II\nKết"
    first, second = read_text(text.encode(), LIMIT).pages
    table = first.blocks[1]
    assert isinstance(table, Table)
    assert cell_texts(table)[2] == ["2", "Tập huấn", "Quý II"]
    assert [row.page_number for row in table.rows] == [1, 1, 2]
    assert [row.after_break for row in table.rows] == [False, False, True]
    assert (second.number, line_numbers(second.blocks)) == (2, [5])


@pytest.mark.parametrize(
    ("data", "encoding"),
    [("Kế".encode(), "utf-8"), (b"\xef\xbb\xbfK", "utf-8-sig"), ("Kế".encode("utf-16"), "utf-16")],
    ids=["plain", "with mark", "wide"],
)
def test_the_encoding_is_told(data: bytes, encoding: str) -> None:
    assert read_text(data, LIMIT).encoding == encoding


def test_no_text_is_refused() -> None:
    with pytest.raises(EmptyDocument):
        read_text(b"\n \n", LIMIT)
    with pytest.raises(UnsupportedFormat):
        read_text(b"%PDF-1.4", LIMIT)
