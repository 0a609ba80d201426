"""Words and rules of pages as lines and tables."""

from extractors.layout.lay_out import lay_out
from extractors.models import Block, DropKind, Line
from extractors.pdf.file import LeftOut, RawPage
from extractors.pdf.turns import Turn
from extractors.printed import RulingLine, RulingLines
from tests.extractors.layout.raw_pages import raw_page
from tests.extractors.layout.set_words import set_line

XS, YS = (80.0, 130.0, 330.0, 480.0), (200.0, 230.0, 260.0)
GRID = RulingLines(
    tuple(RulingLine(y, XS[0], XS[-1]) for y in YS),
    tuple(RulingLine(x, YS[0], YS[-1]) for x in XS),
)
CELLS = [("STT", "Nhiệm vụ", "Chủ trì"), ("1", "Rà soát", "Tổ A")]


def with_table(number: int = 1) -> RawPage:
    lines = [("I. NHIỆM VỤ", 80.0, 150.0), ("Nơi nhận: như trên.", 80.0, 400.0)]
    for y, row in zip(YS, CELLS, strict=False):
        lines += [(text, x + 5, y + 15) for x, text in zip(XS, row, strict=False)]
    return raw_page(*lines, number=number)._replace(rules=GRID)


def shown(block: Block) -> object:
    if isinstance(block, Line):
        return block.text
    return [[cell.text for cell in row.cells] for row in block.rows]


def test_lines_and_tables_in_reading_order() -> None:
    (page,) = lay_out([with_table()], ()).pages
    assert [shown(block) for block in page.blocks] == [
        "I. NHIỆM VỤ",
        [list(row) for row in CELLS],
        "Nơi nhận: như trên.",
    ]


def test_lines_and_rows_are_counted_through_the_document() -> None:
    pages = lay_out([with_table(1), with_table(2)], ()).pages
    numbers = [
        number
        for page in pages
        for block in page.blocks
        for number in (
            [block.number]
            if isinstance(block, Line)
            else [n for row in block.rows for n in row.line_numbers]
        )
    ]
    assert numbers == list(range(1, 9))


def test_every_block_has_its_place() -> None:
    (page,) = lay_out([with_table()], ()).pages
    first = page.blocks[0]
    assert isinstance(first, Line)
    (place,) = first.places
    assert place.page == 1 and place.box is not None
    assert (place.box.x0, place.box.bottom) == (80.0, 152.0)


def test_the_place_is_that_on_the_sheet_as_it_is_shown() -> None:
    turned = raw_page(("I. NHIỆM VỤ", 80.0, 150.0))._replace(turn=Turn(1, 842.0, 595.0))
    (line,) = lay_out([turned], ()).pages[0].blocks
    assert isinstance(line, Line) and line.places[0].box is not None
    assert line.places[0].box.top == 80.0  # what was the left edge


def test_what_stands_far_apart_on_one_line() -> None:
    page = raw_page(("Số: 5/KH-VP", 80.0, 100.0), ("An Bình, ngày 5", 350.0, 100.0))
    (block,) = lay_out([page], ()).pages[0].blocks
    assert shown(block) == "Số: 5/KH-VP\tAn Bình, ngày 5"


def test_unread_pages_stay_empty() -> None:
    found = lay_out([raw_page(("a", 80.0, 100.0)), raw_page(("b", 80.0, 100.0), number=2)], (2,))
    assert [len(page.blocks) for page in found.pages] == [1, 0]
    assert found.unread_pages == (2,)


def test_what_is_dropped_is_named_and_numbered() -> None:
    out = LeftOut(DropKind.WATERMARK, tuple(set_line("DỰ THẢO", 200, 500)))
    page = raw_page(("Rà soát quy chế", 80.0, 300.0))._replace(left_out=(out,))
    found = lay_out([page], ())
    ((line, kind),) = found.dropped
    assert (line.text, kind, line.number) == ("DỰ THẢO", DropKind.WATERMARK, 2)
    assert [shown(block) for block in found.pages[0].blocks] == ["Rà soát quy chế"]


def test_no_pages() -> None:
    assert lay_out([], ()).pages == ()
