"""Well-formed syllables, and how much of a text they are."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.letters.syllables import is_syllable, quality
from tests.factories import CpuLimit

SYLLABLES = [
    "kế",
    "hoạch",
    "cải",
    "cách",
    "hành",
    "chính",
    "nghiệp",
    "ủy",
    "uỷ",
    "hòa",
    "hoà",
    "quý",
    "giáo",
    "gì",
    "giữa",
    "nghiêng",
    "khuỷu",
    "thuở",
    "xoong",
    "quyết",
    "định",
    "a",
    "ở",
    "y",
    "yêu",
    "ưu",
    "đường",
    "trường",
    "thực",
    "hiện",
    "được",
    "việc",
    "học",
    "tập",
    "nước",
    "phường",
    "xã",
    "tỉnh",
    "cấp",
    "người",
    "NGƯỜI",
    "Phòng",
    "ĐẢNG",
    "giếng",
    "qua",
    "quốc",
    "oái",
    "uống",
    "khoẻ",
    "khỏe",
    "ngoằn",
    "tuyên",
    "truyền",
]
NO_SYLLABLES = [
    "thuc",
    "chirc",
    "hièp",
    "cap",
    "truoc",
    "các2",
    "xyz",
    "plan",
    "of",
    "strong",
    "việt-",
    "ngj",
    "wifi",
    "OCR",
    "tièp",
    "ngoẹch",
    "nghiêpp",
    "đâc",
    "cấpp",
    "zô",
    "jun",
    "fa",
    "kc",
    "th",
    "ng",
    "ắć",
    "àà",
    "hôch",
    "bêc",
    "tưp",
    "nghàaa",
    "2026",
]


@pytest.mark.parametrize("word", SYLLABLES)
def test_syllable(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("word", [*NO_SYLLABLES, "", " ", "-"], ids=repr)
def test_no_syllable(word: str) -> None:
    assert not is_syllable(word)


CLEAN = (
    "Rà soát, cập nhật các văn bản thuộc phạm vi quản lý; báo cáo kết quả trước ngày 15 tháng 12."
)
QUALITIES = [
    ("clean", CLEAN, 1.0, 1.0),
    ("no words", "12/2026 - 95%", 1.0, 1.0),
    ("empty", "", 1.0, 1.0),
    ("capitals only", "UBND QĐ KH", 1.0, 1.0),
    ("one letter words", "a b c", 1.0, 1.0),
    ("marks lost", "Ra soat cap nhat cac van ban thuoc pham vi quan ly", 0.0, 0.1),
    ("wrong marks", "Rà soát càp nhàt càc vàn bàn thuòc phàm vi quàn lý", 0.4, 0.85),
    ("English", "The plan states the tasks of the year", 0.0, 0.1),
    ("half lost", CLEAN + " Ra soat cap nhat cac van ban thuoc pham vi quan ly", 0.4, 0.9),
]


@pytest.mark.parametrize(
    ("text", "low", "high"), [c[1:] for c in QUALITIES], ids=[c[0] for c in QUALITIES]
)
def test_quality(text: str, low: float, high: float) -> None:
    assert low <= quality(text) <= high


def test_lost_marks_lower_the_quality() -> None:
    bare = "".join(c for c in unicodedata.normalize("NFD", CLEAN) if not unicodedata.combining(c))
    assert quality(bare) < 0.5 < quality(CLEAN)


def test_only_the_head_of_a_long_text_is_measured() -> None:
    assert quality("văn " * 20_000 + "wxyz " * 20_000) == 1.0


@given(st.text(max_size=100))
def test_quality_is_a_share(text: str) -> None:
    assert 0.0 <= quality(text) <= 1.0


@pytest.mark.parametrize("piece", ["văn ", "a", "1", " ", "VĂN "])
def test_long_texts_are_quick(piece: str) -> None:
    with CpuLimit(1):
        quality(piece * 200_000)
