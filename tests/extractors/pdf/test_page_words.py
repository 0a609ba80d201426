"""Words by place.

Letters of a second font, tones of their own, text drawn twice, other directions.
"""

from __future__ import annotations

import math

import pytest

from extractors.models import DropKind, Table
from extractors.paged_documents import read_pdf
from extractors.pdf.file import PdfLimits, RawPage, read_pages
from tests.extractors.pdf_maker import Sheet, make_pdf
from tests.tools.rendering.two_fonts import Letter, print_runs

SIZE, LETTER = 14.0, 7.0  # points; every letter of the writer is half its size wide
LEFT = 85.0


def raw_page(data: bytes) -> RawPage:
    return next(read_pages(data, PdfLimits()))


def line(data: bytes) -> str:
    """The words of a page from left to right."""
    return " ".join(word.text for word in sorted(raw_page(data).words, key=lambda w: w.x0))


def printed(*pieces: tuple[int, str]) -> bytes:
    """Pieces of one line, each from the letter of that number on, in the order of the file."""
    return print_runs(
        [
            [
                Letter(letter, LEFT + (place + index) * LETTER, 700.0, LETTER, SIZE)
                for index, letter in enumerate(text)
            ]
            for place, text in pieces
        ]
    )


IN_PLACE = [
    ("a letter drawn after the line", [(0, "S"), (2, ": 15/KH"), (1, "ố")], "Số: 15/KH"),
    (
        "letters in the holes of words",
        [(0, "K"), (3, "HO"), (6, "CH"), (1, "Ế"), (5, "Ạ")],
        "KẾ HOẠCH",
    ),
    ("letters before the line", [(1, "ế"), (5, "ạ"), (0, "k"), (3, "ho"), (6, "ch")], "kế hoạch"),
    ("the line from right to left", [(7, "vụ"), (3, "Nội"), (0, "Sở")], "Sở Nội vụ"),
    ("two words apart", [(0, "Quý"), (4, "I/2026")], "Quý I/2026"),
    ("the same word twice, side by side", [(0, "dần"), (4, "dần")], "dần dần"),
    ("letters that repeat", [(0, "11"), (3, "22"), (6, "oo")], "11 22 oo"),
]


@pytest.mark.parametrize(
    ("pieces", "text"), [c[1:] for c in IN_PLACE], ids=[c[0] for c in IN_PLACE]
)
def test_words_are_made_by_place(pieces: list[tuple[int, str]], text: str) -> None:
    assert line(printed(*pieces)) == text


TONES = [
    ("after its letter", [("tri", 0), ("\u0300", 2), ("vi", 4), ("\u0323", 5)], "trì vị"),
    ("before its letter", [("\u0300", 2), ("tri", 0), ("\u0323", 5), ("vi", 4)], "trì vị"),
    ("in a second pass", [("tri", 0), ("vi", 4), ("\u0300", 2), ("\u0323", 5)], "trì vị"),
    ("an accent of its own", [("tri", 0), ("`", 2), ("soat", 4), ("´", 6)], "trì soát"),
    ("an accent beside a letter", [("trai", 0), ("´", 4)], "trai´"),
    ("a code in backticks", [("`ma`", 0)], "`ma`"),
]


@pytest.mark.parametrize(("pieces", "text"), [c[1:] for c in TONES], ids=[c[0] for c in TONES])
def test_tones_drawn_as_glyphs_of_their_own(pieces: list[tuple[str, int]], text: str) -> None:
    assert line(printed(*((place, piece) for piece, place in pieces))) == text


SENTENCE = "Sở Nội vụ chủ trì rà soát"
TWICE = [
    ("a second pass", SENTENCE, 0.4, 0.0, True),
    ("a second pass a little lower", SENTENCE, 0.0, 0.5, True),
    ("another layer of OCR beside it", SENTENCE, 1.5, 1.0, True),
    ("the next line", SENTENCE, 0.0, 18.0, False),
]


@pytest.mark.parametrize(
    ("text", "right", "down", "once"), [c[1:] for c in TWICE], ids=[c[0] for c in TWICE]
)
def test_text_drawn_twice_is_read_once(text: str, right: float, down: float, once: bool) -> None:
    sheet = Sheet().text(LEFT, 100, text).text(LEFT + right, 100 + down, text)
    words = [word.text for word in raw_page(make_pdf([sheet])).words]
    assert words == text.split() * (1 if once else 2)


def test_of_two_layers_the_better_one_stays() -> None:
    good = " ".join([SENTENCE] * 4)
    bad = good.replace("ộ", "6").replace("ủ", "ii"[0]).replace("ì", "1").replace("Sở", "S0")
    sheet = Sheet(width=1200).text(LEFT, 100, bad).text(LEFT + 0.5, 100, good)
    assert [word.text for word in raw_page(make_pdf([sheet])).words] == good.split()


XS, YS = [40.0, 90.0, 300.0, 420.0], [60.0, 160.0, 190.0, 220.0]


def table_with_turned_head(degrees: int) -> Sheet:
    """A table whose last heading is turned and wrapped: "Cơ quan" beside "chủ trì"."""
    sheet = Sheet().grid(XS, YS)
    sheet.text(44, 100, "STT", 12).text(100, 100, "Nhiệm vụ", 12)
    c, s = round(math.cos(math.radians(degrees))), round(math.sin(math.radians(degrees)))
    places = [(350, 150), (370, 150)] if degrees == 90 else [(370, 70), (350, 70)]
    for (x, y), text in zip(places, ("Cơ quan", "chủ trì"), strict=True):
        sheet.set_text(f"{c} {s} {-s} {c} {x} {sheet.height - y}", text, 12)
    for row, base in enumerate((180, 210), 1):
        sheet.text(44, base, str(row), 12).text(100, base, "Rà soát", 12).text(
            310, base, "Sở A", 12
        )
    return sheet


@pytest.mark.parametrize("degrees", [90, 270])
def test_a_turned_heading_is_read_in_its_own_direction(degrees: int) -> None:
    page = read_pdf(make_pdf([table_with_turned_head(degrees)]), PdfLimits()).pages[0]
    table = next(block for block in page.blocks if isinstance(block, Table))
    assert " ".join(table.rows[0].cells[2].text.split()) == "Cơ quan chủ trì"


def test_a_watermark_is_left_out_by_name() -> None:
    c = math.cos(math.radians(45))
    sheet = Sheet().lines(LEFT, 100, [SENTENCE] * 4)
    sheet.set_text(f"{c} {c} {-c} {c} 150 300", "DỰ THẢO", 60)
    document = read_pdf(make_pdf([sheet]), PdfLimits())
    assert [(drop.line.text, drop.kind) for drop in document.dropped] == [
        ("DỰ THẢO", DropKind.WATERMARK)
    ]


def test_print_up_the_margin_is_left_out_by_name() -> None:
    sheet = Sheet().lines(LEFT, 100, [SENTENCE] * 4).set_text("0 1 -1 0 40 300", "CÔNG BÁO", 10)
    document = read_pdf(make_pdf([sheet]), PdfLimits())
    assert [(drop.line.text, drop.kind) for drop in document.dropped] == [
        ("CÔNG BÁO", DropKind.TURNED)
    ]


def test_the_upright_heading_of_a_table_set_sideways_comes_first() -> None:
    sheet = Sheet().text(220, 60, "DANH MỤC NHIỆM VỤ")
    for index in range(6):
        sheet.set_text(f"0 1 -1 0 {150 + 18 * index} 200", SENTENCE, 12)
    page = read_pdf(make_pdf([sheet]), PdfLimits()).pages[0]
    assert getattr(page.blocks[0], "text", "") == "DANH MỤC NHIỆM VỤ"
