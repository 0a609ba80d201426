"""The beginning of a line → its marker."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.lines.markers import MarkerKind, read_appendix, read_marker
from normalizers.letters.numerals import LETTER_SEQUENCE, to_roman
from tests.factories import CpuLimit

K = MarkerKind
MARKERS = [
    ("I. MỤC TIÊU", K.ROMAN, "I", (1,), "MỤC TIÊU"),
    ("II/ Mục tiêu", K.ROMAN, "II", (2,), "Mục tiêu"),
    ("III-GIẢI PHÁP", K.ROMAN, "III", (3,), "GIẢI PHÁP"),
    ("IV) Giải pháp", K.ROMAN, "IV", (4,), "Giải pháp"),
    ("V: Giải pháp", K.ROMAN, "V", (5,), "Giải pháp"),
    ("II NỘI DUNG", K.ROMAN, "II", (2,), "NỘI DUNG"),
    ("I.1. Rà soát", K.ROMAN, "I", (1,), "1. Rà soát"),
    ("Ill. MỤC TIÊU", K.ROMAN, "III", (3,), "MỤC TIÊU"),
    ("1I. NHIỆM VỤ", K.ROMAN, "II", (2,), "NHIỆM VỤ"),
    ("lV. TỔ CHỨC", K.ROMAN, "IV", (4,), "TỔ CHỨC"),
    ("TV. TỔ CHỨC THỰC HIỆN", K.ROMAN, "IV", (4,), "TỔ CHỨC THỰC HIỆN"),
    ("HI- NHIỆM VỤ, GIẢI PHÁP", K.ROMAN, "III", (3,), "NHIỆM VỤ, GIẢI PHÁP"),
    ("!I. NỘI DUNG", K.ROMAN, "II", (2,), "NỘI DUNG"),
    ("A. MỤC TIÊU", K.CAPITAL, "A", (1,), "MỤC TIÊU"),
    ("C. MỤC TIÊU", K.CAPITAL, "C", (3,), "MỤC TIÊU"),
    ("Đ. Giải pháp", K.CAPITAL, "Đ", (5,), "Giải pháp"),
    ("B- Giải pháp", K.CAPITAL, "B", (2,), "Giải pháp"),
    ("1. Rà soát", K.NUMBER, "1", (1,), "Rà soát"),
    ("01. Rà soát", K.NUMBER, "01", (1,), "Rà soát"),
    ("1.Rà soát", K.NUMBER, "1", (1,), "Rà soát"),
    ("2.1. Rà soát", K.NUMBER, "2.1", (2, 1), "Rà soát"),
    ("2.1 Rà soát", K.NUMBER, "2.1", (2, 1), "Rà soát"),
    ("1.61. Rà soát", K.NUMBER, "1.61", (1, 61), "Rà soát"),  # no list has 61 parts, a part has
    ("2.1.3. rà soát", K.NUMBER, "2.1.3", (2, 1, 3), "rà soát"),
    ("1) Rà soát", K.NUMBER_PAREN, "1", (1,), "Rà soát"),
    ("1/ Phòng Mẫu", K.NUMBER, "1", (1,), "Phòng Mẫu"),
    ("2- 100% hồ sơ", K.NUMBER, "2", (2,), "100% hồ sơ"),
    ("3. 20 cơ quan", K.NUMBER, "3", (3,), "20 cơ quan"),
    ("1, Thuận lợi", K.NUMBER, "1", (1,), "Thuận lợi"),
    ("1.1, Xây dựng", K.NUMBER, "1.1", (1, 1), "Xây dựng"),
    ("a, Thuận lợi", K.LETTER, "a", (1,), "Thuận lợi"),
    ("2 Đối với các tổ chuyên môn:", K.NUMBER, "2", (2,), "Đối với các tổ chuyên môn:"),
    ("1 Đối tượng: học sinh các khối", K.NUMBER, "1", (1,), "Đối tượng: học sinh các khối"),
    ("a) rà soát", K.LETTER, "a", (1,), "rà soát"),
    ("đ) Rà soát", K.LETTER, "đ", (5,), "Rà soát"),
    ("a. Rà soát", K.LETTER, "a", (1,), "Rà soát"),
    ("a1) Rà soát", K.LETTER, "a1", (1, 1), "Rà soát"),
    ("b.2. Rà soát", K.LETTER, "b.2", (2, 2), "Rà soát"),
    ("f) Rà soát", K.LETTER, "f", (7,), "Rà soát"),
    ("c - Rà soát", K.LETTER, "c", (3,), "Rà soát"),
    ("(1) Rà soát", K.PAREN, "1", (1,), "Rà soát"),
    ("( 2 ) Rà soát", K.PAREN, "2", (2,), "Rà soát"),
    ("(iv) rà soát", K.PAREN_LETTER, "iv", (4,), "rà soát"),
    ("(đ) rà soát", K.PAREN_LETTER, "đ", (5,), "rà soát"),
    ("- Rà soát", K.DASH, None, (), "Rà soát"),
    ("– rà soát", K.DASH, None, (), "rà soát"),
    ("-Rà soát", K.DASH, None, (), "Rà soát"),
    ("− Rà soát", K.DASH, None, (), "Rà soát"),
    ("+ Rà soát", K.PLUS, None, (), "Rà soát"),
    ("+) Rà soát", K.PLUS, None, (), "Rà soát"),
    ("* Về thể chế", K.STAR, None, (), "Về thể chế"),
    ("*) Về thể chế", K.STAR, None, (), "Về thể chế"),
    ("• Rà soát", K.DOT, None, (), "Rà soát"),
    ("\uf0b7 Rà soát", K.DOT, None, (), "Rà soát"),
    ("o Phòng Mẫu", K.DOT, None, (), "Phòng Mẫu"),
    ("o 100% hồ sơ", K.DOT, None, (), "100% hồ sơ"),
    ("o\trà soát", K.DOT, None, (), "rà soát"),
    ("o “Ngày rừng”", K.DOT, None, (), "“Ngày rừng”"),
    ("- - Rà soát", K.DASH, None, (), "Rà soát"),
    ("• – Rà soát", K.DASH, None, (), "Rà soát"),
    ("* - rà soát", K.DASH, None, (), "rà soát"),
    ("- + Rà soát", K.PLUS, None, (), "Rà soát"),
    ("Điều 1. Ban hành", K.ARTICLE, "Điều 1", (1,), "Ban hành"),
    ("ĐIỀU 2: Giao", K.ARTICLE, "ĐIỀU 2", (2,), "Giao"),
    ("Phần I", K.PART, "Phần I", (1,), ""),
    ("PHẦN THỨ HAI: NHIỆM VỤ", K.PART, "PHẦN THỨ HAI", (2,), "NHIỆM VỤ"),
    ("Chương II. NHIỆM VỤ", K.PART, "Chương II", (2,), "NHIỆM VỤ"),
    ("Mục 1. Mục tiêu", K.SUBPART, "Mục 1", (1,), "Mục tiêu"),
]


@pytest.mark.parametrize(
    ("text", "kind", "label", "value", "rest"), MARKERS, ids=[c[0] for c in MARKERS]
)
def test_read_marker(
    text: str, kind: MarkerKind, label: str | None, value: tuple[int, ...], rest: str
) -> None:
    assert read_marker(text) == (kind, label, value, rest)
    assert read_marker(f"  {text} ") == (kind, label, value, rest)


NO_MARKERS = [
    "o bế trẻ nhỏ",
    "- - -",
    "",
    " ",
    "-",
    "1.",
    "a)",
    "(1)",
    "Rà soát văn bản",
    "1.200 công trình",
    "2.000.000 đồng",
    "15.000.000 đồng",
    "v.v. và",
    "V.v và",
    "V/v triển khai kế hoạch",
    "V/V TRIỂN KHAI KẾ HOẠCH",
    "TX. Cầu Mẫu",
    "CT. HĐQT",
    "CT UBND",
    "TT. HĐND",
    "100% hồ sơ",
    "3-5 tháng",
    "24 - 36 tháng tuổi",
    "3 – 4 tuổi",
    "31/12/2026",
    "1/2026",
    "45/KH-UBND",
    "2026 - 2030",
    "1 Rà soát",
    "1 Rà soát các văn bản của Phòng Mẫu: quy chế",
    "2 Sở: Nội vụ, Tài chính",
    "1, Điều 5 của Quy chế",
    "1, Tổ 2",
    "1.1, 1.2 và 2",
    "1, 2 và 3",
    "1, rà soát",
    "12,5 điểm",
    "a, B và c",
    "1.1 rà soát",
    "1.05 điểm",
    "61. Rà soát",
    "1... và",
    "10h30 họp",
    "8 giờ 30",
    "I/2026",
    "II-IV/2026",
    "I, II năm 2026",
    "III – IV năm 2026",
    "I Nội dung",
    "I và II",
    "X-quang tim phổi",
    "I-ốt",
    "Đ/c Nguyễn Văn A",
    "đ/c Nguyễn Văn A",
    "T/c nhà đất",
    "a. rà soát",
    "a/ rà soát",
    "w) Rà soát",
    "ii) rà soát",
    "o phòng mẫu",
    "(w) rà soát",
    "(100) rà soát",
    "(*) Ghi chú",
    "Điều 12 Luật Mẫu",
    "Điều hành chung",
    "Mục đích, yêu cầu",
    "Mục lục",
    "Mục 2 ở trên",
    "mục 1. rà soát",
    "Phần mềm dùng chung",
    "Phần trăm",
    "CÁC MỤC TIÊU",
    "|. NỘI DUNG",
    "1l. Rà soát",
    "III",
    "VI",
    "Chính phủ",
    "Ill MỤC tiêu",
]


@pytest.mark.parametrize("text", NO_MARKERS, ids=[c or "empty" for c in NO_MARKERS])
def test_no_marker(text: str) -> None:
    assert read_marker(text) is None


@pytest.mark.parametrize("number", range(1, 51))
def test_every_roman_heading(number: int) -> None:
    letter = to_roman(number)
    marker = read_marker(f"{letter}. NHIỆM VỤ")
    assert marker is not None
    assert marker[:3] == (
        (K.ROMAN, letter, (number,)) if letter != "L" else (K.CAPITAL, "L", (11,))
    )


@pytest.mark.parametrize("place", range(len(LETTER_SEQUENCE)))
def test_every_letter(place: int) -> None:
    marker = read_marker(f"{LETTER_SEQUENCE[place]}) rà soát")
    assert marker is not None
    assert marker.value == (place + 1,)


@pytest.mark.parametrize("number", range(1, 61))
def test_every_number(number: int) -> None:
    marker = read_marker(f"{number}. Rà soát")
    assert marker is not None
    assert marker.value == (number,)


APPENDICES = [
    ("PHỤ LỤC", "Phụ lục", (), ""),
    ("Phụ lục 2", "Phụ lục 2", (2,), ""),
    ("PHỤ LỤC I", "Phụ lục I", (), ""),
    ("Phụ lục số 01: Danh mục", "Phụ lục số 01", (1,), "Danh mục"),
    ("Phụ lục 2 - Phân công", "Phụ lục 2", (2,), "Phân công"),
    ("Phụ lục A. Phân công", "Phụ lục A", (), "Phân công"),
    ("PHỤ LỤC 1A", "Phụ lục 1A", (), ""),
    ("Phụ lục 1 (kèm theo Kế hoạch)", "Phụ lục 1", (1,), "(kèm theo Kế hoạch)"),
    ("Phụ lục (kèm theo Kế hoạch)", "Phụ lục", (), "(kèm theo Kế hoạch)"),
    ("PHỤ LỤC PHÂN CÔNG NHIỆM VỤ", "Phụ lục", (), "PHÂN CÔNG NHIỆM VỤ"),
    ("PHỤ LỤC 01 DANH MỤC", "Phụ lục 01", (1,), "DANH MỤC"),
    ("phụ  lục 3.", "Phụ lục 3", (3,), ""),
    ("Biểu số 3", "Biểu số 3", (3,), ""),
    ("BIỂU TỔNG HỢP CHỈ TIÊU", "Biểu", (), "TỔNG HỢP CHỈ TIÊU"),
    ("Phụ biểu 1", "Phụ biểu 1", (1,), ""),
]
NO_APPENDICES = [
    "",
    "Phụ lục kèm theo Kế hoạch này",
    "Phụ lục 1 ở trên",
    "Phụ lục 1 kèm theo",
    "Phụ lục II của Kế hoạch",
    "Phụ lục, biểu mẫu",
    "Phụ lục 02/KH",
    "Phụ lục 100",
    "Biểu dương",
    "Biểu dương: tập thể",
    "BIỂU DƯƠNG, KHEN THƯỞNG",
    "BIỂU DIỄN VĂN NGHỆ",
    "Biểu quyết",
    "Biểu mẫu",
    "theo Phụ lục 1",
    "Danh mục 1",
    "Phụ trách",
]


@pytest.mark.parametrize(
    ("text", "label", "value", "rest"), APPENDICES, ids=[c[0] for c in APPENDICES]
)
def test_read_appendix(text: str, label: str, value: tuple[int, ...], rest: str) -> None:
    assert read_appendix(text) == (K.APPENDIX, label, value, rest)


@pytest.mark.parametrize("text", NO_APPENDICES, ids=[c or "empty" for c in NO_APPENDICES])
def test_no_appendix(text: str) -> None:
    assert read_appendix(text) is None


OPENINGS = st.sampled_from(
    [
        "I",
        "1",
        "a",
        "đ",
        ".",
        ")",
        "(",
        "/",
        "-",
        " ",
        "Điều",
        "Phần",
        "Mục",
        "l",
        "A",
        "²",
        "٣",
        "ạ",
        "\n",
    ]
)


@given(st.lists(OPENINGS, max_size=12).map("".join) | st.text(max_size=60))
def test_any_line_has_a_marker_or_none(text: str) -> None:
    marker = read_marker(text)
    read_appendix(text)
    assert marker is None or text.strip().endswith(marker.rest)


PIECES = [
    "(",
    "a) ",
    ".",
    "I",
    "I. ",
    "1.",
    "1",
    "- ",
    "-",
    "*",
    "+",
    " ",
    "Phụ lục ",
    "Điều 1 ",
    "Phần I ",
    "phụ\u00a0",
]


@pytest.mark.parametrize("piece", PIECES)
def test_long_lines_are_quick(piece: str) -> None:
    with CpuLimit(1):
        for text in (
            piece * 10_000,
            piece * 10_000 + "x",
            "1. " + piece * 10_000,
            "PHỤ LỤC " + piece * 10_000,
        ):
            read_marker(text)
            read_appendix(text)


@pytest.mark.parametrize("text", ["Phần C: Khảo sát", "PHẦN C", "Phần L: Kết luận", "PHẦN D: X"])
def test_the_letter_of_a_part_is_no_roman_hundred(text: str) -> None:
    assert read_marker(text) is None
