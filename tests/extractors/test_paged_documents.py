from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.errors import DocumentTooLarge, EncryptedFile, ExtractionError, UnreadableFile
from extractors.models import Box, Line, Place, Table
from extractors.paged_documents import PagedDocument, read_pdf
from extractors.pdf.file import PdfLimits, read_pages
from tests.extractors.pdf_maker import Sheet, make_pdf

LEFT, INDENT, RIGHT = 85.0, 121.0, 553.0
# 62 letters of 7 points from the indent, 66 from the margin: a full line.
FULL = "Tăng cường kỷ luật, kỷ cương hành chính trong cơ quan, đơn vị,"
WRAPPED = "bảo đảm công khai, minh bạch trong mọi hoạt động công vụ của xã và"


def read(*sheets: Sheet) -> PagedDocument:
    return read_pdf(make_pdf(list(sheets)), PdfLimits())


def texts(document: PagedDocument) -> list[str]:
    return [
        block.text
        if isinstance(block, Line)
        else "\n".join(block.rows[0].cells[i].text for i in range(2))
        for page in document.pages
        for block in page.blocks
    ]


def body(*lines: tuple[float, str], top: float = 100.0, step: float = 18.0) -> Sheet:
    """Lines at an indent each, and below them enough full ones to show the margins."""
    sheet = Sheet()
    for index, (x, text) in enumerate(lines):
        sheet.text(x, top + index * step, text)
    base = top + (len(lines) + 3) * step
    for index in range(4):
        sheet.text(INDENT, base + index * 3 * step, FULL).text(
            LEFT, base + (index * 3 + 1) * step, WRAPPED
        )
    return sheet


PARAGRAPHS = [
    ("wrapped", [(INDENT, FULL), (LEFT, "hết năm.")], [f"{FULL} hết năm."]),
    (
        "short line ends it",
        [(INDENT, "Đã xong việc này"), (LEFT, "Việc khác")],
        ["Đã xong việc này", "Việc khác"],
    ),
    ("indent begins one", [(INDENT, FULL), (INDENT, "Việc khác.")], [FULL, "Việc khác."]),
    (
        "a full line at the indent in the middle of a sentence",
        [(INDENT, FULL), (INDENT, "gọn nhẹ.")],
        [f"{FULL} gọn nhẹ."],
    ),
    (
        "what looks like an item at the margin goes on",
        [(INDENT, FULL), (LEFT, "5. Nghị định này")],
        [f"{FULL} 5. Nghị định này"],
    ),
    ("items", [(INDENT, f"- {FULL[:-2]}"), (INDENT, "- Hai.")], [f"- {FULL[:-2]}", "- Hai."]),
    (
        "torn number",
        [(INDENT, FULL[:-3] + "/KH-"), (LEFT, "UBND năm 2026")],
        [FULL[:-3] + "/KH-UBND năm 2026"],
    ),
    (
        "hyphen between words",
        [(INDENT, FULL[:-5] + "vị -"), (LEFT, "Xã hội")],
        [FULL[:-5] + "vị - Xã hội"],
    ),
    (
        "centred title lines stay apart",
        [(281.0, "KẾ HOẠCH"), (200.0, "Cải cách hành chính năm 2026")],
        ["KẾ HOẠCH", "Cải cách hành chính năm 2026"],
    ),
]


@pytest.mark.parametrize(
    ("lines", "expected"), [case[1:] for case in PARAGRAPHS], ids=[c[0] for c in PARAGRAPHS]
)
def test_paragraphs(lines: list[tuple[float, str]], expected: list[str]) -> None:
    assert texts(read(body(*lines)))[: len(expected)] == expected


def test_a_wide_space_parts_paragraphs() -> None:
    sheet = body().text(INDENT, 60, FULL).text(LEFT, 92, "Mục khác")
    assert texts(read(sheet))[:2] == [FULL, "Mục khác"]


def test_a_paragraph_goes_on_over_a_page_break() -> None:
    first = body().text(INDENT, 760, FULL)
    document = read(first, body((LEFT, "sang trang sau.")))
    line = document.pages[0].blocks[-1]
    assert isinstance(line, Line)
    assert line.text == f"{FULL} sang trang sau."
    assert [place.page for place in line.places] == [1, 2]


def test_numbers_count_through_the_document() -> None:
    grid = Sheet().grid([80, 200, 300], [100, 130, 160]).text(90, 120, "Một").text(210, 150, "Hai")
    document = read(body((INDENT, "Một.")), grid, body())
    numbers: list[int] = []
    for page in document.pages:
        for block in page.blocks:
            numbers += block.line_numbers if isinstance(block, Table) else (block.number,)
    assert numbers == list(range(1, len(numbers) + 1))


WORDS = [
    ("decomposed", unicodedata.normalize("NFD", "Ủy ban xã Hoà"), "Ủy ban xã Hoà"),
    ("private-use bullet", "\uf0b7 Việc", "• Việc"),
    ("private-use dash", "\uf02d Việc", "- Việc"),
    ("no-break space", "Sở\u00a0Nội vụ", "Sở Nội vụ"),
    ("old letter Đ", "\u00d0ơn vị", "Đơn vị"),
]


@pytest.mark.parametrize(
    ("printed", "expected"), [case[1:] for case in WORDS], ids=[c[0] for c in WORDS]
)
def test_words(printed: str, expected: str) -> None:
    assert texts(read(Sheet().text(LEFT, 100, printed)))[0] == expected


def test_words_are_not_split_where_the_font_changes() -> None:
    sheet = Sheet().text(85, 100, "Th").text(99, 100, "ường").text(131, 100, "xuyên")
    assert texts(read(sheet)) == ["Thường xuyên"]


def test_a_gap_is_a_space_though_none_is_printed() -> None:
    sheet = Sheet().text(85, 100, "Nội").text(110, 100, "vụ")
    assert texts(read(sheet)) == ["Nội vụ"]


def test_bold_by_printing_twice_is_one_word() -> None:
    assert texts(
        read(Sheet().text(85, 100, "KẾ").text(85.3, 100, "KẾ").text(110, 100, "HOẠCH"))
    ) == ["KẾ HOẠCH"]


@pytest.mark.parametrize("x", [99.2, 101.0], ids=["glued", "apart"])
def test_a_raised_number_is_a_reference(x: float) -> None:
    sheet = Sheet().text(85, 100, "xã").text(x, 94, "1", 8).text(110, 100, "và")
    assert texts(read(sheet)) == ["xã¹ và"]


def test_a_number_on_the_line_is_none() -> None:
    assert texts(read(Sheet().text(85, 100, "Covid19"))) == ["Covid19"]


HEAD = (
    Sheet()
    .text(110, 70, "UBND XÃ AN LẠC", 12)
    .text(300, 70, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12)
    .text(110, 88, "TRƯỜNG HOA MƠ", 12)
    .text(345, 88, "Độc lập - Tự do - Hạnh phúc", 12)
    .text(120, 106, "Số: 05/KH-HM", 12)
    .text(320, 106, "An Lạc, ngày 05 tháng 01 năm 2026", 12)
    .text(281, 140, "KẾ HOẠCH")
)
FOOT = (
    Sheet()
    .text(LEFT, 100, "Kế hoạch này có hiệu lực từ ngày ký./.")
    .text(LEFT, 140, "Nơi nhận:", 12)
    .text(380, 138, "HIỆU TRƯỞNG", 13)
    .text(LEFT, 156, "- UBND xã;", 11)
    .text(LEFT, 170, "- Lưu: VT.", 11)
    .text(370, 230, "Nguyễn Văn Mẫu", 13)
    .text(281, 270, "PHỤ LỤC")
)
UNION_HEAD = (
    Sheet()
    .text(110, 70, "HUYỆN ĐOÀN HÀ LAM", 12)
    .text(330, 70, "ĐOÀN TNCS HỒ CHÍ MINH", 12)
    .text(110, 88, "BCH ĐOÀN XÃ AN LẠC", 12)
    .text(330, 95, "An Lạc, ngày 28/02/2026", 12)
    .text(120, 108, "Số: 07-KH/ĐTN", 12)
    .text(281, 140, "KẾ HOẠCH")
)
TWO_SIGN = (
    Sheet()
    .text(LEFT, 140, "DUYỆT CỦA ĐẢNG ỦY", 12)
    .text(380, 140, "TM. BCH ĐOÀN XÃ", 12)
    .text(110, 154, "PHÓ BÍ THƯ", 12)
    .text(400, 157, "BÍ THƯ", 12)
    .text(100, 230, "Trần Văn Mẫu", 13)
    .text(390, 234, "Lê Thị Thử", 13)
)
TWO_WORDS = (
    Sheet()
    .text(LEFT, 70, "TRƯỜNG HOA MƠ", 12)
    .text(380, 70, "NĂM HỌC 2025", 12)
    .text(120, 90, "Lớp 1A", 12)
)
COLUMNS = [
    (
        "head of a union, which prints no nation",
        UNION_HEAD,
        [
            "HUYỆN ĐOÀN HÀ LAM\nBCH ĐOÀN XÃ AN LẠC\nSố: 07-KH/ĐTN\n"
            "ĐOÀN TNCS HỒ CHÍ MINH\nAn Lạc, ngày 28/02/2026",
            "KẾ HOẠCH",
        ],
    ),
    (
        "two sign",
        TWO_SIGN,
        ["DUYỆT CỦA ĐẢNG ỦY\nPHÓ BÍ THƯ\nTrần Văn Mẫu\nTM. BCH ĐOÀN XÃ\nBÍ THƯ\nLê Thị Thử"],
    ),
    ("a body and no other", TWO_WORDS, ["TRƯỜNG HOA MƠ\tNĂM HỌC 2025", "Lớp 1A"]),
    (
        "head",
        HEAD,
        [
            "UBND XÃ AN LẠC\nTRƯỜNG HOA MƠ\nSố: 05/KH-HM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "Độc lập - Tự do - Hạnh phúc\nAn Lạc, ngày 05 tháng 01 năm 2026",
            "KẾ HOẠCH",
        ],
    ),
    (
        "foot",
        FOOT,
        [
            "Kế hoạch này có hiệu lực từ ngày ký./.",
            "Nơi nhận:\n- UBND xã;\n- Lưu: VT.\nHIỆU TRƯỞNG\nNguyễn Văn Mẫu",
            "PHỤ LỤC",
        ],
    ),
]


@pytest.mark.parametrize(
    ("sheet", "expected"), [case[1:] for case in COLUMNS], ids=[c[0] for c in COLUMNS]
)
def test_columns_are_read_apart(sheet: Sheet, expected: list[str]) -> None:
    assert texts(read(sheet)) == expected


def dropped(document: PagedDocument) -> list[tuple[str, str]]:
    return [(drop.kind.value, drop.line.text) for drop in document.dropped]


def test_page_numbers_and_running_headers() -> None:
    sheets = [
        body((INDENT, "Nội dung."))
        .text(300, 40, str(number))
        .text(85, 55, "Kế hoạch của xã An Lạc", 10)
        for number in (1, 2, 3)
    ]
    document = read(*sheets)
    assert {kind for kind, _ in dropped(document)} == {"page_number", "running_header"}
    assert len(document.dropped) == 6
    assert not any("An Lạc" in text for text in texts(document))


RAGGED = [
    "Căn cứ kế hoạch của xã về công tác năm 2026, trường xây dựng",
    "kế hoạch năm học như sau và tổ chức thực hiện đến từng bộ phận",
    "của nhà trường, bảo đảm đúng tiến độ đã đề ra trong năm",
]


def test_ragged_text_has_a_margin_though_short_lines_end_at_one_place() -> None:
    sheet = Sheet().text(281, 60, "KẾ HOẠCH").text(250, 76, "Công tác năm 2026")
    for index, text in enumerate(RAGGED):
        sheet.text(LEFT, 110 + 18 * index, text)
    for index in range(3):
        sheet.text(281, 200 + 40 * index, "HẾT PHẦN")
    assert texts(read(sheet))[:3] == ["KẾ HOẠCH", "Công tác năm 2026", " ".join(RAGGED)]


def test_a_centred_title_and_the_text_below_are_two() -> None:
    title = "Bảo đảm an toàn thực phẩm năm 2026 trên địa bàn của xã An"
    indent = (LEFT + RIGHT - 7.0 * len(title)) / 2
    assert texts(read(body((indent, title), (LEFT, WRAPPED.capitalize()))))[:1] == [title]


def test_capitals_and_a_marker_below_are_two() -> None:
    sheet = (
        Sheet()
        .text(180, 100, "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026")
        .text(LEFT, 120, "I/ Công tác trọng tâm:")
    )
    sheet.text(LEFT, 140, "- Chăm lo Tết cho đoàn viên.")
    assert texts(read(sheet))[0] == "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026"


def test_what_a_browser_prints_around_a_page() -> None:
    sheets = [
        body((INDENT, "Nội dung."))
        .text(30, 30, "21/11/2026, 10:19 Kế hoạch của xã", 8)
        .text(30, 825, f"https://xa.gov.vn/ke-hoach {number}/2", 8)
        for number in (1, 2)
    ]
    document = read(*sheets)
    assert [kind for kind, _ in dropped(document)] == ["running_header"] * 4
    assert not any("https" in text or "10:19" in text for text in texts(document))


def test_a_date_within_the_text_is_no_print_mark() -> None:
    assert "21/11/2026: họp" in texts(read(body((INDENT, "21/11/2026: họp"), top=40)))


def test_a_lone_number_in_the_middle_stays() -> None:
    assert "2026" in texts(read(body().text(300, 420 + 300, "2026")))


def test_appendix_titles_at_the_top_are_no_running_header() -> None:
    sheets = [
        body((INDENT, "Nội dung.")).text(281, 60, f"PHỤ LỤC {number}") for number in (1, 2, 3)
    ]
    assert dropped(read(*sheets)) == []


def test_footnotes_by_size_and_position() -> None:
    sheet = body((INDENT, "Việc xã")).text(170, 94, "1", 8).rule(85, 700, 230, 700)
    sheet.text(85, 711, "1", 6).text(92, 716, "Theo Kế hoạch năm 2025.", 10).text(
        85, 730, "Xem thêm.", 10
    )
    document = read(sheet)
    assert texts(document)[0] == "Việc xã¹"
    assert dropped(document) == [
        ("footnote", "¹ Theo Kế hoạch năm 2025."),
        ("footnote", "Xem thêm."),
    ]


def test_small_recipients_are_no_footnotes() -> None:
    assert dropped(read(FOOT)) == []


def test_signature_stamps() -> None:
    sheet = body((INDENT, "Việc của xã.")).text(400, 40, "Người ký: UBND xã An Lạc", 8)
    sheet.text(400, 50, "Cơ quan: Tỉnh A", 8).text(400, 60, "Thời gian ký: 05.01.2026 09:12:44", 8)
    document = read(sheet)
    assert [kind for kind, _ in dropped(document)] == ["signature_stamp"] * 3
    assert texts(document)[0] == "Việc của xã."


def test_a_line_of_the_text_that_names_a_signer_stays() -> None:
    sheet = body((INDENT, "Người ký: Chủ tịch UBND xã"))
    assert texts(read(sheet))[0] == "Người ký: Chủ tịch UBND xã"


PICTURES = [
    ("no text", Sheet().picture(), (1,)),
    (
        "stamp only",
        Sheet()
        .picture()
        .text(380, 40, "Người ký: UBND xã An Lạc", 8)
        .text(380, 50, "Cơ quan: A", 8),
        (1,),
    ),
    ("page number only", Sheet().picture().text(300, 40, "12"), (1,)),
    ("text over a picture", body((INDENT, FULL)).picture(), ()),
    ("empty page", Sheet(), ()),
]


@pytest.mark.parametrize(
    ("sheet", "unread"), [case[1:] for case in PICTURES], ids=[c[0] for c in PICTURES]
)
def test_pages_without_text_are_reported(sheet: Sheet, unread: tuple[int, ...]) -> None:
    document = read(sheet)
    assert document.unread_pages == unread
    assert not unread or document.pages[0].blocks == ()


TURNED = [
    ("turned by the page", Sheet(rotate=90), "0 1 -1 0 300 200"),
    ("set sideways", Sheet(), "0 1 -1 0 300 200"),
    ("upside down", Sheet(rotate=180), "-1 0 0 -1 300 200"),
]


@pytest.mark.parametrize(
    ("sheet", "matrix"), [case[1:] for case in TURNED], ids=[c[0] for c in TURNED]
)
def test_turned_pages(sheet: Sheet, matrix: str) -> None:
    assert texts(read(sheet.set_text(matrix, "Danh mục nhiệm vụ năm 2026", 14))) == [
        "Danh mục nhiệm vụ năm 2026"
    ]


def test_places_are_on_the_page_as_it_is_shown() -> None:
    upright = read(Sheet().text(85, 100, "Một")).pages[0].blocks[0]
    sideways = read(Sheet(rotate=90).set_text("0 1 -1 0 100 85", "Một", 14)).pages[0].blocks[0]
    assert isinstance(upright, Line)
    assert isinstance(sideways, Line)
    assert upright.places == sideways.places
    assert upright.places == (Place(1, Box(85.0, 87.5, 106.0, 103.1)),)


GOOD = make_pdf([body((INDENT, "Một."))])
BAD = [
    ("no PDF", b"PK\x03\x04 no PDF", UnreadableFile),
    ("empty", b"", UnreadableFile),
    ("header only", b"%PDF-1.7\n", UnreadableFile),
    ("cut off", GOOD[: len(GOOD) - 300], UnreadableFile),
    ("garbage", b"%PDF-1.7\n" + b"\xff" * 5000 + b"%%EOF", UnreadableFile),
    ("no pages", make_pdf([]), UnreadableFile),
]


@pytest.mark.parametrize(("data", "error"), [case[1:] for case in BAD], ids=[c[0] for c in BAD])
def test_bad_files(data: bytes, error: type[ExtractionError]) -> None:
    with pytest.raises(error):
        read_pdf(data, PdfLimits())


def test_a_password_is_asked_for() -> None:
    encrypt = (
        f"/Encrypt<</Filter/Standard/V 1/R 2/O<{'41' * 32}>/U<{'42' * 32}>/P -44>>/ID[<41><41>]"
    )
    with pytest.raises(EncryptedFile):
        read_pdf(make_pdf([body()], encrypt), PdfLimits())


def test_limits() -> None:
    with pytest.raises(DocumentTooLarge):
        read_pdf(make_pdf([Sheet(), Sheet()]), PdfLimits(max_pages=1))
    with pytest.raises(DocumentTooLarge):
        read_pdf(GOOD, PdfLimits(max_characters=10))
    assert read_pdf(GOOD, PdfLimits(max_objects=2)).unread_pages == (1,)
    assert read_pdf(GOOD, PdfLimits(max_page_characters=10)).unread_pages == (1,)


def test_a_page_of_ten_metres() -> None:
    assert texts(read(Sheet(28346, 28346).text(100, 100, "Một"))) == ["Một"]


def test_a_drawing_of_thousands_of_lines_is_no_table() -> None:
    sheet = body((INDENT, "Một."))
    for index in range(3000):
        sheet.rule(0, index / 4, 590, index / 4).rule(index / 5, 0, index / 5, 840)
    assert read(sheet).unread_pages == ()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 580), st.integers(10, 830), st.text(max_size=12)), max_size=12
    )
)
def test_nothing_raises_and_no_page_is_lost(pieces: list[tuple[int, int, str]]) -> None:
    sheet = Sheet()
    for x, base, text in pieces:
        sheet.text(x, base, "".join(c for c in text if 31 < ord(c) < 0xD800))
    assert len(read(sheet).pages) == 1


@pytest.mark.parametrize("sheet", [HEAD, FOOT, body((INDENT, FULL), (LEFT, "hết năm."))])
def test_every_letter_is_kept_or_dropped_by_name(sheet: Sheet) -> None:
    data = make_pdf([sheet])
    document = read_pdf(data, PdfLimits())
    printed = "".join(word.text for page in read_pages(data, PdfLimits()) for word in page.words)
    found = "".join([*texts(document), *(drop.line.text for drop in document.dropped)])
    assert sorted(printed) == sorted("".join(found.split()))
