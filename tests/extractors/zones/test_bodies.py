"""The left column of a header: where one body's name ends and the next one's begins."""

from __future__ import annotations

import pytest

from extractors.zones.bodies import join_bodies

# (lines of the column, bodies from the upper to the lower)
COLUMNS: list[tuple[tuple[str, ...], tuple[str, ...]]] = [
    # A place that ends like the first half of a word parts two bodies all the same.
    (("UBND THÀNH PHỐ HÀ NỘI", "SỞ Y TẾ"), ("UBND THÀNH PHỐ HÀ NỘI", "SỞ Y TẾ")),
    (("UBND THÀNH PHỐ HÀ NỘI SỞ Y TẾ",), ("UBND THÀNH PHỐ HÀ NỘI", "SỞ Y TẾ")),
    (("UBND XÃ ĐÔNG HẢI", "TRƯỜNG THCS HOA MƠ"), ("UBND XÃ ĐÔNG HẢI", "TRƯỜNG THCS HOA MƠ")),
    (("UBND XÃ ĐÔNG HẢI", "PHÒNG VĂN HÓA"), ("UBND XÃ ĐÔNG HẢI", "PHÒNG VĂN HÓA")),
    (("ĐẢNG BỘ TỈNH HOA HẢI", "ĐẢNG ỦY XÃ HÀ LAM"), ("ĐẢNG BỘ TỈNH HOA HẢI", "ĐẢNG ỦY XÃ HÀ LAM")),
    # Of a kind of several words a scan may lose the marks of one; a wrong mark makes another word.
    (("BỘ MẪU", "TONG CỤC THEP"), ("BỘ MẪU", "TONG CỤC THEP")),
    (("BỘ MẪU", "VAN PHÒNG"), ("BỘ MẪU", "VAN PHÒNG")),
    (("SỞ MẪU", "PHONG TRÀO"), ("SỞ MẪU PHONG TRÀO",)),
    (("BỘ MẪU", "TỒNG CỤC THÉP"), ("BỘ MẪU TỒNG CỤC THÉP",)),
    # A word that a break tears is one.
    (("BỘ NỘI", "VỤ"), ("BỘ NỘI VỤ",)),
    (("SỞ TÀI NGUYÊN VÀ MÔI", "TRƯỜNG TỈNH A"), ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG TỈNH A",)),
    (("TRƯỜNG TRUNG HỌC", "CƠ SỞ HOA MƠ"), ("TRƯỜNG TRUNG HỌC CƠ SỞ HOA MƠ",)),
    (("TRƯỜNG ĐẠI HỌC BÁCH", "KHOA HÀ LAM"), ("TRƯỜNG ĐẠI HỌC BÁCH KHOA HÀ LAM",)),
    # A kind alone at the end of the column ends the name above; one that goes on begins its own.
    (("UBND THÀNH PHỐ HẢI", "PHÒNG"), ("UBND THÀNH PHỐ HẢI PHÒNG",)),
    (("UBND THÀNH PHỐ HẢI", "PHÒNG", "SỞ Y TẾ"), ("UBND THÀNH PHỐ HẢI PHÒNG", "SỞ Y TẾ")),
    (("UBND THÀNH PHỐ HẢI PHÒNG SỞ Y TẾ",), ("UBND THÀNH PHỐ HẢI PHÒNG", "SỞ Y TẾ")),
    (("UBND XÃ HÀ LAM", "PHÒNG", "KINH TẾ"), ("UBND XÃ HÀ LAM", "PHÒNG KINH TẾ")),
    # What says only of what form a body is wants its name.
    (("CÔNG TY CỔ PHẦN", "NHÀ GA HÀ LAM"), ("CÔNG TY CỔ PHẦN NHÀ GA HÀ LAM",)),
    (("CÔNG TY TNHH", "MỘT THÀNH VIÊN", "CẢNG A"), ("CÔNG TY TNHH MỘT THÀNH VIÊN CẢNG A",)),
    (("BAN CHẤP HÀNH", "ĐẢNG BỘ XÃ HÀ LAM"), ("BAN CHẤP HÀNH ĐẢNG BỘ XÃ HÀ LAM",)),
    (
        ("TỔNG CÔNG TY", "ĐIỆN LỰC HOA MƠ", "CÔNG TY ĐIỆN LỰC", "HÀ LAM"),
        ("TỔNG CÔNG TY ĐIỆN LỰC HOA MƠ", "CÔNG TY ĐIỆN LỰC HÀ LAM"),
    ),
    (("BỘ CHQS TỈNH HÀ LAM", "TRUNG ĐOÀN 5"), ("BỘ CHQS TỈNH HÀ LAM", "TRUNG ĐOÀN 5")),
    # A place may be called as a kind of body is.
    (("UBND XÃ TRƯỜNG SƠN",), ("UBND XÃ TRƯỜNG SƠN",)),
    (("HUYỆN ỦY TRƯỜNG LĨNH",), ("HUYỆN ỦY TRƯỜNG LĨNH",)),
    # A line that says the end of the name again is a title.
    (
        ("UBND XÃ HÀ LAM", "BAN QUẢN LÝ CHỢ HÀ LAM", "NỘI QUY CHỢ HÀ LAM"),
        ("UBND XÃ HÀ LAM", "BAN QUẢN LÝ CHỢ HÀ LAM"),
    ),
    (("BAN QUẢN LÝ CHỢ", "HÀ LAM"), ("BAN QUẢN LÝ CHỢ HÀ LAM",)),
]


@pytest.mark.parametrize(("lines", "expected"), COLUMNS, ids=[" / ".join(c[0]) for c in COLUMNS])
def test_bodies_of_a_column(lines: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert join_bodies(lines) == expected


BODIES = [
    (
        ["Công đoàn cơ sở", "LĐLĐ HÀ LAM", "CĐCS TRƯỜNG MN HOA MƠ"],
        ("LĐLĐ HÀ LAM", "CĐCS TRƯỜNG MN HOA MƠ"),
    ),
    (["Trường", "Tiểu học Hoa Mơ"], ("Trường Tiểu học Hoa Mơ",)),
    (["BỘ", "KHOA HỌC MẪU"], ("BỘ KHOA HỌC MẪU",)),
    (["UBND TỈNH A", "SỞ", "TƯ PHÁP"], ("UBND TỈNH A", "SỞ TƯ PHÁP")),
    (["ỦY BAN NHÂN DÂN", "TỈNH HÀ LAM"], ("ỦY BAN NHÂN DÂN TỈNH HÀ LAM",)),
    (["UBND HUYỆN A", "PHÒNG GD&ĐT"], ("UBND HUYỆN A", "PHÒNG GD&ĐT")),
    (
        ["LĐLĐ TỈNH A", "CÔNG ĐOÀN CƠ SỞ", "BỆNH VIỆN MẮT"],
        ("LĐLĐ TỈNH A", "CÔNG ĐOÀN CƠ SỞ BỆNH VIỆN MẮT"),
    ),
    (["HUYỆN ĐOÀN A", "BCH ĐOÀN XÃ B"], ("HUYỆN ĐOÀN A", "BCH ĐOÀN XÃ B")),
    (["SỞ VĂN HÓA, THỂ THAO VÀ", "DU LỊCH"], ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",)),
    (
        ["UBND TỈNH A", "SỞ TÀI NGUYÊN VÀ", "MÔI TRƯỜNG"],
        ("UBND TỈNH A", "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG"),
    ),
    (
        ["UBND TỈNH A SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG B"],
        ("UBND TỈNH A", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG B"),
    ),
    (["SỞ GD&ĐT HÀ LAM", "TRƯỜNG THPT", "HOA MƠ"], ("SỞ GD&ĐT HÀ LAM", "TRƯỜNG THPT HOA MƠ")),
    (["DANH SÁCH"], ()),
]


@pytest.mark.parametrize(("lines", "expected"), BODIES)
def test_join_bodies(lines: list[str], expected: tuple[str, ...]) -> None:
    assert join_bodies(lines) == expected
