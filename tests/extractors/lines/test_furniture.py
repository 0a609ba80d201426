"""Page numbers, running headers, rules and footnotes go; every line is kept or named as dropped."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.lines.furniture import Stream, text_furniture
from extractors.models import DropKind, Line, Page
from tests.factories import CpuLimit, line_numbers, pages, table


def of_text(source: Sequence[Page]) -> Stream:
    return text_furniture([block for page in source for block in page.blocks])


D = DropKind
TITLE = "TRIỂN KHAI ĐỀ ÁN TRỒNG RỪNG VEN BIỂN TỈNH MẪU ĐẾN NĂM 2030"
TAIL = "\nKết thúc phần này."
DROPS = [
    ("drawn line", ["Mở đầu\n-------\nNội dung"], [("-------", D.RULE)]),
    (
        "the rule of a table of markdown",
        ["Nơi nhận\n| :--- | ---: |\nA"],
        [("| :--- | ---: |", D.RULE)],
    ),
    ("dashes in cells", ["| -- có -- | A |\nNội dung"], []),
    (
        "the title of a text over each of its parts",
        [f"{TITLE}\nMục I\n- A.\n{TITLE}\nMục II\n- B.\n{TITLE}\nMục III\n- C."],
        [(TITLE, D.RUNNING_HEADER)] * 2,
    ),
    ("a title that stands again once", [f"{TITLE}\nMục I\n- A.\n{TITLE}\nMục II"], []),
    ("a title in small letters", ["\n- A.\n".join([TITLE.capitalize()] * 3)], []),
    ("a short title", ["\n- A.\n".join(["KẾ HOẠCH NĂM 2027"] * 3)], []),
    ("a heading that stands again", [f"Sở Mẫu\n{TITLE}\n- A.\n{TITLE}\n- B.\n{TITLE}"], []),
    ("underscores", ["Mở đầu\n_____\nNội dung"], [("_____", D.RULE)]),
    ("stars apart", ["Mở đầu\n* * *\nNội dung"], [("* * *", D.RULE)]),
    ("dots", ["Mở đầu\n…………\nNội dung"], [("…………", D.RULE)]),
    ("number at a page's end", ["Mở đầu\n17", "Nội dung"], [("17", D.PAGE_NUMBER)]),
    ("number at a page's start", ["Mở đầu", "2\nNội dung"], [("2", D.PAGE_NUMBER)]),
    ("number between dashes", ["Mở đầu", "- 2 -\nNội dung"], [("- 2 -", D.PAGE_NUMBER)]),
    ("page of pages", ["Mở đầu\nTrang 1/12", "Nội dung"], [("Trang 1/12", D.PAGE_NUMBER)]),
    (
        "number far to the right",
        ["Mở đầu\n" + " " * 70 + "3", "Nội dung"],
        [(" " * 70 + "3", D.PAGE_NUMBER)],
    ),
    (
        "numbers that count",
        ["a\n1\nb\n2\nc\n3\nd"],
        [("1", D.PAGE_NUMBER), ("2", D.PAGE_NUMBER), ("3", D.PAGE_NUMBER)],
    ),
    (
        "numbers that rise between blank lines",
        ["a\n\n4\n\nb\n\n9\n\nc"],
        [("4", D.PAGE_NUMBER), ("9", D.PAGE_NUMBER)],
    ),
    (
        "header on every page",
        ["a", "KH Mẫu\nb", "KH Mẫu\nc", "KH Mẫu\nd"],
        [("KH Mẫu", D.RUNNING_HEADER)] * 3,
    ),
    (
        "header with the page's number",
        ["a", "KH Mẫu 2\nb", "KH Mẫu 3\nc", "KH Mẫu 4\nd"],
        [
            ("KH Mẫu 2", D.RUNNING_HEADER),
            ("KH Mẫu 3", D.RUNNING_HEADER),
            ("KH Mẫu 4", D.RUNNING_HEADER),
        ],
    ),
    (
        "header on both later pages",
        ["a", "KH Mẫu\nb", "KH Mẫu\nc"],
        [("KH Mẫu", D.RUNNING_HEADER)] * 2,
    ),
    (
        "footnote by superscript",
        ["xã Mẫu¹ là đơn vị\n¹ Kế hoạch số 1\n\nNội dung"],
        [("¹ Kế hoạch số 1", D.FOOTNOTE)],
    ),
    (
        "footnote in brackets",
        ["xã Mẫu[1] là đơn vị\n[1] Kế hoạch số 1"],
        [("[1] Kế hoạch số 1", D.FOOTNOTE)],
    ),
    (
        "footnote by a plain number",
        ["địa bàn xã Mẫu2.\n2 Kế hoạch số 1"],
        [("2 Kế hoạch số 1", D.FOOTNOTE)],
    ),
    (
        "footnote over two lines",
        ["xã Mẫu¹ là\n¹ Kế hoạch số 1 ngày\n05 tháng 3\n\nNội dung"],
        [("¹ Kế hoạch số 1 ngày", D.FOOTNOTE), ("05 tháng 3", D.FOOTNOTE)],
    ),
    (
        "footnote up to the next item",
        ["xã Mẫu¹ là\n¹ Kế hoạch số 1\n- Rà soát"],
        [("¹ Kế hoạch số 1", D.FOOTNOTE)],
    ),
    ("mark behind a year", ["ngày 30/10/2025³ về\n³ Sửa đổi"], [("³ Sửa đổi", D.FOOTNOTE)]),
]


@pytest.mark.parametrize(("texts", "dropped"), [c[1:] for c in DROPS], ids=[c[0] for c in DROPS])
def test_dropped(texts: list[str], dropped: list[tuple[str, DropKind]]) -> None:
    assert [(gone.line.text, gone.kind) for gone in of_text(pages(*texts)).dropped] == dropped


KEPT = [
    ("numbers that stand above their items", ["1.\nRà soát văn bản.\n2.\nTập huấn.\n3.\nBáo cáo."]),
    ("prose", ["Mở đầu\nNội dung"]),
    ("nothing", [""]),
    ("blanks of several spaces", ["a\n      \nb\n\t\t\t\n"]),
    ("two dashes", ["a\n--\nb"]),
    ("dash and text", ["--- Nội dung ---"]),
    ("a year alone", ["a\n2026\nb"]),
    ("a lone number between lines", ["a\n17\nb"]),
    ("numbers that fall", ["a\n17\nb\n9\nc\n8\nd"]),
    ("an item", ["1. Rà soát\n2. Tập huấn\n3. Báo cáo"]),
    ("a line that repeats, not at the edges", ["a\nNhư trên\nb\nNhư trên\nc\nNhư trên\nd"]),
    ("a line at the edge of two pages of many", ["a\nx", "b\nx", "c\ny", "d\nz", "e\nt"]),
    (
        "long lines at the edges",
        ["a\n" + "rà soát " * 20, "rà soát " * 20 + "\nb", "c\n" + "rà soát " * 20],
    ),
    ("footnote without a mark above", ["xã Mẫu là đơn vị\n¹ Kế hoạch số 1"]),
    ("number without a mark above", ["xã Mẫu\n2 Kế hoạch số 1"]),
    ("number before a small letter", ["địa bàn xã Mẫu2.\n2 ổ cứng của cơ quan"]),
    ("level, not a mark", ["dịch vụ mức độ 4\n4 Dịch vụ"]),
    ("product, not a mark", ["khí CO2 và PM2.5\n2 Kế hoạch"]),
    ("mark below the note", ["¹ Kế hoạch số 1\nxã Mẫu¹"]),
    ("percent", ["a\n95%\nb"]),
    ("a fraction of words", ["a\n12/30 xã\nb"]),
]


@pytest.mark.parametrize("texts", [c[1] for c in KEPT], ids=[c[0] for c in KEPT])
def test_kept(texts: list[str]) -> None:
    assert of_text(pages(*texts)).dropped == ()


def test_a_dropped_line_leaves_a_blank() -> None:
    stream = of_text(pages("Mở đầu\n17", "Nội dung"))
    assert [block.text for block in stream.blocks if isinstance(block, Line)] == [
        "Mở đầu",
        "",
        "Nội dung",
    ]


def test_a_mark_in_a_table_calls_a_footnote() -> None:
    blocks = (table(["1", "Giao Phòng Mẫu¹"]), *pages("¹ Kế hoạch số 1")[0].blocks)
    assert [gone.kind for gone in of_text([Page(1, blocks)]).dropped] == [D.FOOTNOTE]


def test_tables_stay_as_they_are() -> None:
    grid = table(["1", "2"], ["---", "¹"])
    assert of_text([Page(1, (grid,))]).blocks == (grid,)


PIECES = st.sampled_from(
    [
        "",
        "a",
        "1",
        "2",
        "3",
        "- 4 -",
        "----",
        "KH Mẫu",
        "xã¹",
        "¹ Ghi",
        "[1] Ghi",
        "1 Ghi",
        "- Rà soát",
        "   ",
        "17",
    ]
)


@given(st.lists(st.lists(PIECES, min_size=1, max_size=8).map("\n".join), max_size=5))
def test_every_line_is_kept_or_named(texts: list[str]) -> None:
    source = pages(*texts)
    given_lines = [block for page in source for block in page.blocks]
    stream = of_text(source)
    assert line_numbers(stream.blocks) == line_numbers(given_lines)
    dropped = {gone.line.number: gone.line for gone in stream.dropped}
    for before, after in zip(given_lines, stream.blocks, strict=True):
        assert isinstance(before, Line)
        assert isinstance(after, Line)
        if before.number in dropped:
            assert dropped[before.number] == before
            assert not after.text
        else:
            assert after == before


@pytest.mark.parametrize(
    "piece", ["1", "1\n\n", "và\n", "xã¹,\n¹ Kế hoạch\n", "----\n", "KH\n", "\u00a0\n"]
)
def test_twenty_thousand_lines_are_quick(piece: str) -> None:
    text = "\n".join([piece.rstrip("\n")] * 20_000)
    source = pages(*[text] * 1)
    with CpuLimit(1):
        of_text(source)


@pytest.mark.parametrize(
    "piece", [" ", "\t", "-", ".", "1", "¹", "a¹", "[1]", "a[1]", "ab1 ", "(", "- 1 "]
)
def test_long_lines_are_quick(piece: str) -> None:
    source = pages(f"{piece * 20_000}x\n{piece * 20_000}", piece * 20_000)
    with CpuLimit(1):
        of_text(source)
