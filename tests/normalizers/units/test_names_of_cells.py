"""Names cut from what is printed with them: set phrases, deeds, counts, fields, sorts of bodies."""

import pytest

from normalizers.units.assignments import heading_units, prose_assignment
from normalizers.units.lists import split_units
from normalizers.units.printed_roles import parse_assignment

CELLS = [
    ("UBND xã, các đơn vị liên quan chủ động tổ chức rà soát danh "
     "mục", ("UBND xã", "các đơn vị liên quan")),
    ("Tổ Khoa học tự nhiên", ("Tổ Khoa học tự nhiên",)),
    ("Các đơn vị được giao chủ trì", ("Các đơn vị được giao chủ trì",)),
    ("Ban Dân tộc tỉnh theo chức năng, nhiệm vụ", ("Ban Dân tộc tỉnh",)),
    (
        "các sở, ngành Thành phố trong phạm vi chức năng, nhiệm vụ của mình, các cơ quan liên quan",
        ("các sở, ngành Thành phố", "các cơ quan liên quan"),
    ),
    ("Các sở, ban, ngành, đoàn thể Thành phố", ("Các sở, ban, ngành, đoàn thể Thành phố",)),
    (
        "Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ",
        ("Bộ trưởng", "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ"),
    ),
    (
        "UBND các xã, phường, đơn vị khác có liên quan",
        ("UBND các xã, phường", "đơn vị khác có liên quan"),
    ),
    ("Các đồng chí Trưởng, Phó các phòng", ("Các đồng chí Trưởng, Phó các phòng",)),
    ("12 Trạm Thú y phường; 22 GVCN", ("12 Trạm Thú y phường", "22 GVCN")),
    ("Cục Khởi nghiệp và Doanh nghiệp công nghệ", ("Cục Khởi nghiệp và Doanh nghiệp công nghệ",)),
    ("Sở Y tế và Doanh nghiệp", ("Sở Y tế", "Doanh nghiệp")),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "leads"), CELLS, ids=[case[0] for case in CELLS])
def test_names_of_a_cell(printed: str, leads: tuple[str, ...]) -> None:
    assert parse_assignment(printed).leads == leads


PROSE = [
    ("Tài liệu do Phòng Chính trị phối hợp với các tổ biên "
     "soạn.", ("Phòng Chính trị",), ("các tổ",)),
    (
        "Lát vỉa hè; Phòng Hạ tầng chủ trì, phối hợp với Đội Cây xanh làm trong quý III.",
        ("Phòng Hạ tầng",),
        ("Đội Cây xanh",),
    ),
    ("22 GVCN: Chịu trách nhiệm lập danh sách lớp.", ("22 GVCN",), ()),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "leads", "helpers"), PROSE)
def test_names_of_a_sentence(
    statement: str, leads: tuple[str, ...], helpers: tuple[str, ...]
) -> None:
    assert prose_assignment(statement) == (leads, helpers)


HEADINGS = [
    ("ĐƠN VỊ PHỐI HỢP, TRUYỀN THÔNG", ()),
    ("CÁC NHÓM VIỆC CHÍNH", ()),
    ("CÁC ĐƠN VỊ TRỰC THUỘC", ("CÁC ĐƠN VỊ TRỰC THUỘC",)),
    ("SỞ XÂY DỰNG", ("SỞ XÂY DỰNG",)),
    ("UBND các xã có dự án", ("UBND các xã có dự án",)),
]


@pytest.mark.parametrize(("heading", "units"), HEADINGS)
def test_capitals_tell_no_name(heading: str, units: tuple[str, ...]) -> None:
    assert heading_units(heading) == units


def test_a_set_phrase_is_no_name() -> None:
    assert split_units("Sở Y tế, theo thẩm quyền được giao") == ("Sở Y tế",)


PARTS = [
    ("GVCN chuẩn bị bài, tổ trưởng dự", ("GVCN", "tổ trưởng")),
    ("HT chỉ đạo; PHT thực hiện", ("HT", "PHT")),
    ("Đ/c Hà phụ trách chung", ("Đ/c Hà",)),
    ("Trưởng thôn vận động", ("Trưởng thôn",)),
    ("HS lớp 9 thực hiện", ("HS lớp 9",)),
    ("UBND xã triển khai", ("UBND xã",)),
    # Of these the verb is part of a name, or may be.
    ("Trưởng ban tổ chức", ("Trưởng ban tổ chức",)),
    ("Tổ kiểm tra nội bộ, tổ giám sát", ("Tổ kiểm tra nội bộ", "tổ giám sát")),
    ("GV hướng dẫn", ("GV hướng dẫn",)),
    ("Kế toán tổng hợp", ("Kế toán tổng hợp",)),
    ("Phó Hiệu trưởng phụ trách", ("Phó Hiệu trưởng phụ trách",)),
    ("Bí thư đảng ủy xã", ("Bí thư đảng ủy xã",)),
    ("Các đơn vị thực hiện", ("Các đơn vị thực hiện",)),
]


@pytest.mark.parametrize(("printed", "leads"), PARTS)
def test_what_somebody_does_is_no_part_of_the_name(printed: str, leads: tuple[str, ...]) -> None:
    assert parse_assignment(printed).leads == leads
