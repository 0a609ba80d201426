"""How a name begins: kinds, false starts, persons."""

import pytest

from normalizers.units.openings import LONGEST_START, StartClass, is_person_name, name_start
from normalizers.word_lists import rows


@pytest.mark.parametrize(
    ("text", "kind", "start_class"),
    [
        ("Sở Nội vụ", "sở", StartClass.NAMED),
        ("SỞ NỘI VỤ", "sở", StartClass.NAMED),
        ("Uỷ ban nhân dân xã", "ủy ban nhân dân", StartClass.WHOLE),
        ("Ủy ban Dân tộc", "ủy ban", StartClass.LOOSE),
        ("Các tổ chức đoàn thể", "tổ chức", StartClass.PLURAL),
        ("Phòng Học sinh", "phòng", StartClass.LOOSE),
        ("Bà Trần Thị Mẫu", "bà", StartClass.PERSON),
        ("P.HT chuyên môn", "phó hiệu trưởng", StartClass.OFFICE),
    ],
)
def test_name_start(text: str, kind: str, start_class: StartClass) -> None:
    start = name_start(text)
    assert start is not None
    assert (start.kind, start.start_class) == (kind, start_class)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tổ chức hội nghị",
        "Ban hành văn bản",
        "phòng học",
        "Bộ máy",
        "Xã hội",
        "Bà con nông dân",
        "Kinh tế",
    ],
)
def test_no_unit_begins(text: str) -> None:
    assert name_start(text) is None


@pytest.mark.parametrize(
    ("text", "is_person"),
    [
        ("Trần Văn Mẫu", True),
        ("ĐÀO VĂN MẪU", True),
        ("Danh Thị Mẫu", True),
        ("Hà Nội", False),
        ("Trần phú mẫu", False),
        ("", False),
        ("Lê Văn 3", False),
        ("HỒ SƠ LƯU TRỮ", False),
        ("ĐÀO TẠO CÁN BỘ", False),
        ("QUAN ĐIỂM CHỈ ĐẠO", False),
        ("Y TẾ HỌC ĐƯỜNG", False),
    ],
)
def test_is_person_name(text: str, is_person: bool) -> None:
    assert is_person_name(text) is is_person


@pytest.mark.parametrize("name", ["offices", "unit_kinds"])
def test_no_expression_is_longer_than_what_is_looked_up(name: str) -> None:
    assert max(len(row["word"].split()) for row in rows(name)) <= LONGEST_START
