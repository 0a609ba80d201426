"""Where a person's name ends and what he does begins."""

import pytest

from normalizers.units.assignments import prose_assignment
from normalizers.units.person_ends import persons_end

PERSONS = [
    ("Đ/c Trần Văn Mẫu phụ trách chung việc chấm điểm.", ("Đ/c Trần Văn Mẫu",)),
    ("Đ/c Trần Văn Mẫu (Phó ban CTMT) phụ trách chung khâu chấm.", ("Đ/c Trần Văn Mẫu",)),
    ("Bà Lê Thị Bình và ông Trần Văn Mẫu lo bếp ăn.", ("Bà Lê Thị Bình", "ông Trần Văn Mẫu")),
    ("Đồng chí Phó Chủ tịch phụ trách kinh tế chỉ đạo các phòng.",
     ("Đồng chí Phó Chủ tịch phụ trách kinh tế",)),
    ("Ông Trần Văn Mẫu, Phó Chủ tịch phụ trách kinh tế: Chỉ đạo chung.",
     ("Ông Trần Văn Mẫu, Phó Chủ tịch phụ trách kinh tế",)),
    ("Bà Lê Thị Bình được khen thưởng.", ()),
]  # fmt: skip
NO_ENDS = [
    "Ông Trần Văn Mẫu trưởng thôn lo bếp ăn",  # an office goes on with him
    "Đồng chí Bí thư lo bếp ăn",
    "Ông Trần Văn Mẫu",
    "Cô Hoa ở lớp 5A",
    "Phòng Nội vụ phụ trách chung",
    "Ông Trần Văn Mẫu, " * 8 + "lo bếp ăn",
]


@pytest.mark.parametrize(("statement", "leads"), PERSONS)
def test_a_name_of_capitals_ends_with_them(statement: str, leads: tuple[str, ...]) -> None:
    assert prose_assignment(statement).leads == leads


@pytest.mark.parametrize("text", NO_ENDS)
def test_no_person_before_a_deed(text: str) -> None:
    assert persons_end(text) is None
