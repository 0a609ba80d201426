"""Lines → paragraphs."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.lines.endings import ends_open, is_unfinished
from extractors.lines.joins import opens_paragraph
from extractors.lines.letters import is_capitals
from extractors.lines.paragraphs import Flow, join_lines
from extractors.models import Line, Paragraph, Table
from extractors.text.habit import Habit, measure_habit, wrap_width
from extractors.text.paragraphs import join_by_habit
from tests.factories import CpuLimit, lines, table


def join(source: Sequence[Line], wrap: int | None) -> tuple[Flow, ...]:
    """The paragraphs of lines.

    Where a width is given, as the reader of wrapped texts joins them.
    """
    if wrap is None:
        return join_lines(source)
    habit = Habit(wrap, wrap, room=0.9 * wrap, first_room=0.9 * wrap)
    return join_lines(list(join_by_habit(source, habit)))


LONG = "Rà soát, cập nhật các văn bản thuộc phạm vi quản lý của cơ quan và của"
JOINED = [
    ("small letter below", "Rà soát các văn bản\nthuộc phạm vi quản lý.", None),
    ("word that cannot end", "Rà soát các văn bản của\nPhòng Mẫu.", None),
    ("comma at the end", "Rà soát,\nTập huấn.", None),
    ("blank line inside a sentence", "Rà soát các văn bản\n\nthuộc phạm vi quản lý.", None),
    ("open bracket", "Rà soát (theo mẫu\ncủa Sở).", None),
    ("quarter torn off", "Thời gian hoàn thành: Quý\nIII/2026.", None),
    ("month torn off", "Hoàn thành trong tháng\n6 năm 2026.", None),
    (
        "small letter behind a semicolon",
        "d) Hạ tầng được hoàn thiện;\nhệ thống được chuyển đổi.",
        None,
    ),
    ("full line before a capital", LONG + "\nPhòng Mẫu.", 75),
    ("full line before a name", LONG[:-3] + "\nSở Mẫu và Phòng Mẫu.", 75),
    ("heading in capitals", "II. NHIỆM VỤ, GIẢI PHÁP NÂNG CAO\nCHẤT LƯỢNG", None),
    ("item wrapped", "- Rà soát các văn bản\nthuộc phạm vi.", None),
    ("number awaited", LONG[:-8] + " theo Điều\n5. Nghị định mẫu.", 75),
    ("number alone on its line", "2.\nRà soát các văn bản.", None),
    ("letter alone on its line, blank between", "a)\n\nRà soát các văn bản.", None),
    ("name of the country torn", "- Chỉ đạo Mặt trận Tổ quốc\nViệt Nam xã giám sát.", None),
    ("name of a ministry torn", "- Phối hợp với Bộ\nNông nghiệp và Môi trường.", None),
    ("name of a union torn", "3. Hội\nLiên hiệp Phụ nữ xã", None),
]


@pytest.mark.parametrize(("text", "wrap"), [c[1:] for c in JOINED], ids=[c[0] for c in JOINED])
def test_joined(text: str, wrap: int | None) -> None:
    (paragraph,) = join(lines(text), wrap)
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == " ".join(text.split())


PARTED = [
    ("sentences", "Rà soát văn bản.\nTập huấn.", None),
    ("items", "- Rà soát các\n- Tập huấn", None),
    ("numbers", "1. Rà soát\n2. Tập huấn", 75),
    ("letters", "a) rà soát\nb) tập huấn", None),
    ("heading behind an open quarter", "Báo cáo hằng quý\nIII. TỔ CHỨC THỰC HIỆN", None),
    ("label", "Rà soát các văn bản\nChủ trì: Phòng Mẫu", None),
    ("appendix", "Rà soát các văn bản của\nPHỤ LỤC 1", None),
    ("closing", "Rà soát các văn bản\nTrên đây là Kế hoạch", None),
    ("pointer in brackets", "DANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 1)", None),
    ("lead-in", "Cụ thể như sau:\ncác phòng rà soát", None),
    ("end of the document", "Báo cáo kết quả./.\nphòng Mẫu", None),
    ("short line before a capital", "Rà soát văn bản\nTập huấn cán bộ", 75),
    ("heading before a small letter, blank between", "I. MỤC TIÊU\n\ncác phòng rà soát", None),
    ("capital behind a semicolon", "Rà soát văn bản;\nTập huấn cán bộ", None),
    ("heading and text", "II. NHIỆM VỤ\nRà soát văn bản", 75),
    ("number not awaited", "Rà soát các văn bản\n5. Nghị định", 75),
    ("a place waits for no number", "II. THỜI GIAN, ĐỊA ĐIỂM\n1/. Thời gian: 7 giờ", 75),
    ("a noun waits for no number", LONG[:-8] + " chuyển đổi số\n1/. Thời gian: 7 giờ", 160),
    ("a lone number behind an open line", "Rà soát các văn bản\n2.", None),
    ("lone numbers", "1.\n2.", None),
    ("a heading and a unit", "II. NHIỆM VỤ\nBan Chỉ đạo rà soát", None),
    ("a union's own heading", "1. Công tác Hội\nTổ chức hội nghị", None),
]


@pytest.mark.parametrize(("text", "wrap"), [c[1:] for c in PARTED], ids=[c[0] for c in PARTED])
def test_parted(text: str, wrap: int | None) -> None:
    flow = join(lines(text), wrap)
    assert [part.text for part in flow if isinstance(part, Paragraph)] == [
        x for x in text.split("\n") if x
    ]


GLUES = [
    ("torn behind a dash", "Văn bản số 45/KH-\nUBND về", "Văn bản số 45/KH-UBND về"),
    ("torn behind a slash", "Văn bản số 45/\nKH-UBND về", "Văn bản số 45/KH-UBND về"),
    ("dash between words", "giai đoạn 2026 -\n2030 của", "giai đoạn 2026 - 2030 của"),
    ("spaces squeezed", "Rà  soát\n  văn bản", "Rà soát văn bản"),
    ("lone dash line", "cấp xã -\nphường", "cấp xã - phường"),
]


@pytest.mark.parametrize(("text", "joined"), [c[1:] for c in GLUES], ids=[c[0] for c in GLUES])
def test_glue(text: str, joined: str) -> None:
    (paragraph,) = join_lines(lines(text))
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == joined


def test_a_table_parts_paragraphs() -> None:
    first, second = lines("Rà soát các\nvăn bản")
    flow = join_lines([first, table(["1", "2"]), second])
    assert [type(part) for part in flow] == [Paragraph, Table, Paragraph]


def test_a_sentence_is_not_torn_over_a_long_gap() -> None:
    assert len(join_lines(lines("Rà soát các" + "\n" * 40 + "văn bản"))) == 1
    assert len(join_lines(lines("Rà soát các" + "\n" * 80 + "văn bản"))) == 2


OPENINGS = [
    ("- Rà soát", True),
    ("1. Rà soát", True),
    ("II. NHIỆM VỤ", True),
    ("a) rà soát", True),
    ("PHỤ LỤC 1", True),
    ("Chủ trì: Phòng Mẫu", True),
    ("Trên đây là Kế hoạch", True),
    ("(Kèm theo Kế hoạch)", True),
    ("(Chi tiết tại Phụ lục 1)", True),
    ("Rà soát", False),
    ("văn bản", False),
    ("(theo mẫu)", False),
    ("1.200 hồ sơ", False),
    ("V/v mẫu", False),
    ("", False),
    ("24 - 36 tháng", False),
    ("I/2026", False),
]


@pytest.mark.parametrize(("text", "expected"), OPENINGS, ids=[c[0] or "empty" for c in OPENINGS])
def test_opens_paragraph(text: str, expected: bool) -> None:
    assert opens_paragraph(text) is expected


UNFINISHED = [
    ("Rà soát văn bản", True),
    ("Rà soát (theo mẫu.", True),
    ("Rà soát,", True),
    ("Rà soát.", False),
    ("Rà soát;", False),
    ("Cụ thể:", False),
    ("“Rà soát.”", False),
    ("Rà soát (theo mẫu).", False),
    ("Rà soát… ", False),
    ("", True),
]


@pytest.mark.parametrize(
    ("text", "expected"), UNFINISHED, ids=[c[0] or "empty" for c in UNFINISHED]
)
def test_is_unfinished(text: str, expected: bool) -> None:
    assert is_unfinished(text) is expected


OPEN = [
    ("văn bản của", True),
    ("văn bản VÀ", True),
    ("văn bản,", True),
    ("2026 -", True),
    ("45/", True),
    ("(", True),
    ("văn bản", False),
    ("văn bản.", False),
    ("", False),
    (" ", False),
    ("toàn bộ", False),
]


@pytest.mark.parametrize(("text", "expected"), OPEN, ids=[repr(c[0]) for c in OPEN])
def test_ends_open(text: str, expected: bool) -> None:
    assert ends_open(text) is expected


CAPITALS = [
    ("NHIỆM VỤ", True),
    ("II. NHIỆM VỤ 2026", True),
    ("CẤP XÃ (mới)", False),
    ("Nhiệm vụ", False),
    ("A", False),
    ("2026", False),
    ("", False),
    ("KẾ HOẠCH về", False),
    ("KẾ HOẠCH NĂM về", True),
]


@pytest.mark.parametrize(("text", "expected"), CAPITALS, ids=[c[0] or "empty" for c in CAPITALS])
def test_is_capitals(text: str, expected: bool) -> None:
    assert is_capitals(text) is expected


WIDTHS = [
    ("wrapped at 75", (LONG + "\n") * 10, 70),
    ("wrapped, with short ends", (LONG + "\nvăn bản.\n") * 10, 70),
    ("a paragraph a line", ("Rà soát " * 40 + "\n" + "Tập huấn\n") * 10, None),
    ("short lines", "Rà soát\n" * 20, None),
    ("too few lines", (LONG + "\n") * 5, None),
    ("one line far longer", (LONG + "\n") * 10 + "văn bản " * 40, None),
    ("nothing", "", None),
]


@pytest.mark.parametrize(("text", "width"), [c[1:] for c in WIDTHS], ids=[c[0] for c in WIDTHS])
def test_wrap_width(text: str, width: int | None) -> None:
    assert wrap_width(lines(text)) == width


PIECES = st.sampled_from(
    [
        "",
        " ",
        "Rà soát",
        "các văn bản",
        "và",
        "- Rà soát",
        "1. Rà",
        "I. MỤC TIÊU",
        "CHẤT LƯỢNG",
        "Chủ trì:",
        "(kèm",
        "hết.",
        "45/KH-",
        "UBND",
        LONG,
        "5.",
        "theo Điều",
    ]
)


@given(st.lists(PIECES, max_size=30), st.sampled_from([None, 40, 70, 120]))
def test_every_printed_line_is_in_one_paragraph(texts: list[str], wrap: int | None) -> None:
    source = lines("\n".join(texts))
    flow = join(source, wrap)
    assert all(isinstance(part, Paragraph) for part in flow)
    found = [number for part in flow if isinstance(part, Paragraph) for number in part.line_numbers]
    assert found == [line.number for line in source if not line.is_blank]
    letters = "".join(part.text for part in flow if isinstance(part, Paragraph))
    assert letters.replace(" ", "") == "".join(line.text for line in source).replace(" ", "")


@given(st.lists(st.text(alphabet="aĐ.-/(1 \u200b\u00a0“", max_size=12), max_size=12))
def test_any_lines_are_joined(texts: list[str]) -> None:
    source = lines("\n".join(texts))
    list(join_by_habit(source, measure_habit(source)))


@pytest.mark.parametrize(
    "piece", ["và của", "(và", "II. NHIỆM VỤ\nCHẤT LƯỢNG", "a-", "- Rà soát", "Rà soát,"]
)
@pytest.mark.parametrize("wrap", [None, 70])
def test_twenty_thousand_lines_are_quick(piece: str, wrap: int | None) -> None:
    source = lines(f"{piece}\n" * 20_000)
    with CpuLimit(1):
        join(source, wrap)


@pytest.mark.parametrize(
    "piece", ["(", "a) ", ".", " ", "Phụ lục ", "Chủ trì: ", "kèm theo ", "1", "I", "“"]
)
def test_long_lines_are_quick(piece: str) -> None:
    source = lines(f"{piece * 5000}x\n" * 3)
    with CpuLimit(1):
        join(source, 70)
