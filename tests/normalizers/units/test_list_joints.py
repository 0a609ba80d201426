from __future__ import annotations

import pytest

from normalizers.units.list_joints import Joint, begins_new_unit

COMMA, AND, SEMICOLON = Joint.COMMA, Joint.AND, Joint.SEMICOLON

# Each case: the name so far, the joint, the piece after it, and whether a new unit begins there.
JOINTS = [
    ("Sở Nội vụ", COMMA, "Sở Tài chính", True),
    ("Sở Nội vụ", AND, "Sở Tài chính", True),
    ("Sở Văn hóa", COMMA, "Thể thao và Du lịch", False),
    ("Sở Giáo dục", AND, "Đào tạo", False),
    ("Các sở", COMMA, "ban, ngành", False),
    ("Các sở, ban", COMMA, "ngành", False),
    ("Các sở, ngành", COMMA, "UBND cấp xã", True),
    ("Phòng Tổ chức", AND, "Cán bộ", False),
    ("các tổ chuyên môn", AND, "bộ phận văn phòng", True),
    ("Các cơ quan chuyên môn", AND, "đơn vị sự nghiệp", True),
    ("Các phòng chuyên môn", AND, "đơn vị trực thuộc", False),
    ("Các bộ, ngành", AND, "địa phương có liên quan", False),
    ("các hợp tác xã", AND, "hộ nông dân", False),
    ("các trường tiểu học", AND, "trường trung học", False),
    ("các tổ chuyên môn", COMMA, "bộ phận văn phòng", False),
    ("Các trường Mầm non", COMMA, "Tiểu học", False),
    ("Cán bộ", COMMA, "công chức", False),
    ("Hiệu trưởng", COMMA, "các Phó Hiệu trưởng", True),
    ("Bà Trần Thị Mẫu", COMMA, "Hiệu trưởng", False),
    ("Ông Trần Văn Mẫu", COMMA, "thành viên", False),
    ("Ông Trần Văn Mẫu", COMMA, "Phó Chủ tịch Thường trực", False),
    ("Sở Mẫu", COMMA, "cơ quan thường trực Ban Chỉ đạo", False),  # what it is
    ("Sở Mẫu", AND, "cơ quan thường trực Ban Chỉ đạo", True),
    ("Sở Mẫu", SEMICOLON, "cơ quan thường trực Ban Chỉ đạo", True),
    ("Văn phòng Sở", COMMA, "các đơn vị trực thuộc Sở", True),
    ("Sở Nội vụ", SEMICOLON, "UBND các xã", True),
]


@pytest.mark.parametrize(("name", "joint", "piece", "expected"), JOINTS)
def test_joint(name: str, joint: Joint, piece: str, expected: bool) -> None:
    assert begins_new_unit(name, joint, piece) is expected
