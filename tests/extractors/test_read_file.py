"""Bytes → pages, and their repair."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.errors import EmptyDocument, UnreadableFile
from extractors.models import Line, Page, Table
from extractors.read_file import page_text, read_source
from extractors.repair_pages import repair_pages
from tests.factories import cell_texts, line_numbers, page, table

LIMIT = 10_000
BROKEN = unicodedata.normalize("NFD", "Kế hoạch")


def test_a_text_is_known_by_content() -> None:
    source = read_source("KẾ HOẠCH\nnăm 2026".encode(), LIMIT)
    assert (source.source_format, source.text_source) == ("text", "plain")
    assert [page_text(one) for one in source.pages] == ["KẾ HOẠCH\nnăm 2026"]


def test_no_text_is_refused() -> None:
    with pytest.raises(EmptyDocument):
        read_source(b"", LIMIT)
    with pytest.raises(UnreadableFile):
        read_source(b"\x00\x01\x02", LIMIT)


REPAIRS = [
    ("decomposed line", page(BROKEN), "Kế hoạch", {"nfc"}),
    ("decomposed cell", Page(1, (table([BROKEN, "1"]),)), "Kế hoạch\t1", {"nfc"}),
    ("one line of two", page("Nội dung", BROKEN), "Nội dung\nKế hoạch", {"nfc"}),
    ("clean line", page("Kế hoạch"), "Kế hoạch", set()),
    ("clean cell", Page(1, (table(["Kế hoạch", "1"]),)), "Kế hoạch\t1", set()),
    ("ascii", page("05/KH-UBND"), "05/KH-UBND", set()),
    ("nothing", Page(1, ()), "", set()),
]


@pytest.mark.parametrize(
    ("given_page", "text", "steps"), [c[1:] for c in REPAIRS], ids=[c[0] for c in REPAIRS]
)
def test_repair_pages(given_page: Page, text: str, steps: set[str]) -> None:
    mended = repair_pages((given_page,))
    assert page_text(mended.pages[0]) == text
    assert mended.steps == steps
    assert page_text(mended.pages[0], raw=True) == page_text(given_page, raw=True)


@settings(deadline=None)  # the trained model may be loaded
@given(st.lists(st.text(alphabet="ae\u0302\u0301\u00d0đ \u0323", max_size=10), max_size=6))
def test_repair_keeps_lines_and_is_done_once(texts: list[str]) -> None:
    source = (page(*texts), Page(2, (table(["1", *texts]),)))
    once = repair_pages(source)
    assert [line_numbers(one.blocks) for one in once.pages] == [
        line_numbers(one.blocks) for one in source
    ]
    again = repair_pages(once.pages)
    assert (again.pages, again.steps) == (once.pages, frozenset())


def test_page_text_shows_each_row_on_a_line() -> None:
    grid = table(["1", "Rà soát\nvăn bản"], ["2", ""])
    assert page_text(Page(1, (*page("Mở đầu").blocks, grid))) == "Mở đầu\n1\tRà soát văn bản\n2\t"


def test_raw_stays_beside_the_repaired() -> None:
    mended = repair_pages((Page(1, (*page(BROKEN).blocks, table([BROKEN]))),)).pages[0]
    line, grid = mended.blocks
    assert isinstance(line, Line)
    assert isinstance(grid, Table)
    assert (line.raw, line.text) == (BROKEN, "Kế hoạch")
    assert (grid.rows[0].cells[0].raw, cell_texts(grid)) == (BROKEN, [["Kế hoạch"]])
