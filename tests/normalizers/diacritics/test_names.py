"""Names that were read right stay, what stands where a name may stand is mended."""

from __future__ import annotations

import pytest

from normalizers.diacritics.model import shipped_model
from normalizers.diacritics.names import is_name
from normalizers.diacritics.pieces import split_line
from normalizers.repair import repair_all

NAMES = [
    ("của xã Khe Nhuồng ban hành", "Nhuồng", True),
    ("Nhuồng Thượng", "Nhuồng", True),  # the next word has a capital, too
    ("3. Bà Cà Thị Mẫu", "Cà", True),
    ("3. Bà Cà Thị Mẫu", "Bà", True),
    ("XÃ KHE NHUỒNG", "NHUỒNG", True),
    ("XÃ KHE NHUỒNG", "XÃ", False),
    ("Hãng tháng", "Hãng", False),
    ("- Lẫy ý kiến", "Lẫy", False),
    ("6. Tố chức thực hiện", "Tố", False),
    ("Người lập: Lẫy ý kiến", "Lẫy", False),
    ("__ Lẫy ý kiến", "Lẫy", False),  # a rule and a dash before it are no words
    ("— Lẫy ý kiến", "Lẫy", False),
    ("của xã, nhuồng", "nhuồng", False),
    ("trên VNeID", "VNeID", True),
    ("huyện Đăk Mẫu", "Đăk", True),  # no syllable, and always a name
]


@pytest.mark.parametrize(("line", "word", "named"), NAMES)
def test_what_is_like_a_name(line: str, word: str, named: bool) -> None:
    row = list(split_line(line))
    j = [piece.text for piece in row].index(word)
    assert is_name(row, j, shipped_model().lexicon) is named


def light(*lines: str) -> list[str]:
    """What becomes of lines that an engine of the right language read."""
    return [item.text for item in repair_all(lines, is_ocr=[True] * len(lines))]


# In a document where much is misread, misreadings are thought likelier.
MISREAD = ["6. Tố chức thực hiện", "- Chỉ trả chế độ qua tài khoản", "Công khai đây đủ danh mục"]
KEPT = [
    "Ủy ban nhân dân xã Khe Nhuồng ban hành Kế hoạch công tác năm 2026 như sau:",
    "Trưởng các thôn Khuổi Lạn, Nặm Ngoa, Pác Sào",
    "3. Bà Cà Thị Hóa, Trưởng ban Thanh tra nhân dân",
    "Trường Tiểu học Bản Nhuồng; Trạm Y tế xã",
    "ỦY BAN NHÂN DÂN XÃ KHE NHUỒNG",
    "ông Lường Văn Quẩy, Bí thư chi bộ bản Phiêng Nhuồng",
    "ông Kpă Thuyên, bà Siu H'Nghĩa, ông Rơ Châm Y",
    "huyện Trà Mẫu, xã Ngãi Xuyên, ấp Sóc Chà",
    "huyện Chư Păh, huyện Đăk Tô, xã Ngọk Bay",
    "Microsoft Teams, Zalo, VNPT iOffice",
    "xã Ea H'leo, huyện Cư M'gar, buôn Tơng Jú",
]


@pytest.mark.parametrize("line", KEPT)
def test_names_stay_as_they_were_read(line: str) -> None:
    assert light(*MISREAD, *[line] * 6)[3:] == [line] * 6


@pytest.mark.parametrize("line", KEPT)
def test_a_name_that_stays_is_not_doubted(line: str) -> None:
    (mended,) = repair_all([line], is_ocr=[True])
    assert mended.doubted >= 0.9


MENDED = [
    ("Uy ban Mặt trận Tổ quốc Việt Nam xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
    ("phối hợp với Uy ban nhân dân xã", "phối hợp với Ủy ban nhân dân xã"),
    ("6. Tố chức thực hiện", "6. Tổ chức thực hiện"),
    ("- Lẫy ý kiến rộng rãi của viên chức", "- Lấy ý kiến rộng rãi của viên chức"),
    ("V. LỊCH KIẾM TRA CỤ THỂ", "V. LỊCH KIỂM TRA CỤ THỂ"),
]


@pytest.mark.parametrize(("read", "printed"), MENDED)
def test_words_of_the_language_are_mended(read: str, printed: str) -> None:
    assert light(*MISREAD, read)[-1] == printed


PARTY = ["Chỉ thị của Đảng ủy xã và các chi bộ", "Văn phòng Đảng ủy xã theo dõi"] * 2


def test_what_the_document_writes_elsewhere_is_no_name() -> None:
    assert light(*PARTY, "- Thường trực Đẳng ủy xã")[-1] == "- Thường trực Đảng ủy xã"


@pytest.mark.parametrize(
    ("elsewhere", "line"),
    [
        ("bà Cà Thị Hoa", "bà Cà Thị Hóa"),  # another woman
        ("bà Cà Thị Hoa, Bí thư chi bộ", "bà Cà Thị Hóa, Bí thư chi bộ"),
        ("thôn Khe Mận báo cáo", "thôn Khe Mẩn báo cáo và họp"),
        ("xã Phú Hoà", "xã Phú Hóa"),
    ],
)
def test_names_that_are_alike_stay(elsewhere: str, line: str) -> None:
    assert light(*[elsewhere] * 3, line)[-1] == line
