"""Names before the colon of a statement."""

import pytest

from normalizers.units.assignments import prose_assignment

NAMES = [
    ("Trung tâm Quản lý thanh toán phí chợ, phí bến điện tử: Chủ trì, phối hợp với Ban A mở lớp",
     "Trung tâm Quản lý thanh toán phí chợ, phí bến điện tử"),
    ("Các đoàn thanh tra, kiểm tra chợ: Theo dõi số nợ.", "Các đoàn thanh tra, kiểm tra chợ"),
    ("Cơ sở SX VLXD: Cử cán bộ tham dự.", "Cơ sở SX VLXD"),
    ("Đơn vị sự nghiệp công lập: Sắp xếp lại kho.", "Đơn vị sự nghiệp công lập"),
    ("Ông Trần Văn Mẫu (Phó Bí thư - Trưởng thôn): Trực tiếp rà soát sổ.", "Ông Trần Văn Mẫu"),
    ("Bà Lê Thị Bình (Chi hội trưởng) — Thành viên: Lo bếp ăn.", "Bà Lê Thị Bình"),
    ("Đ/c Mẫu (Trạm Y tế) - Tổ phó: Trực đêm.", "Đ/c Mẫu"),
    ("Bà Lê Thị Bình - Tổ phó: Lo bếp ăn.", "Bà Lê Thị Bình - Tổ phó"),
]  # fmt: skip
SHORTER = [
    ("Sở A rà soát: Cải tạo đường.", ("Sở A",)),
    ("Công an xã tuần tra: Chốt chặn ngầm tràn.", ("Công an xã",)),
    ("Tổ công tác lo các việc sau: Rà soát hồ sơ.", ("Tổ công tác",)),
    ("Phòng Kinh tế, Phòng Văn hóa: Rà soát quy chế.", ("Phòng Kinh tế", "Phòng Văn hóa")),
    ("Trường học an toàn: Xây dựng bộ tiêu chí.", ()),
    ("Hội thi nấu ăn: Tổ chức tại sân trường.", ()),
    ("Cơ sở dữ liệu đất đai: Xây dựng kho số.", ()),
    ("Tổ chức bộ máy: Rà soát biên chế.", ()),
]


@pytest.mark.parametrize(("statement", "name"), NAMES)
def test_the_name_before_a_colon_is_whole(statement: str, name: str) -> None:
    assert prose_assignment(statement).leads == (name,)


@pytest.mark.parametrize(("statement", "leads"), SHORTER)
def test_what_is_no_such_name(statement: str, leads: tuple[str, ...]) -> None:
    assert prose_assignment(statement).leads == leads
