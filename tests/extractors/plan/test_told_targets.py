"""Items that say of themselves what they are, where no heading says it."""

from __future__ import annotations

import pytest

from extractors.codes import TaskKind
from extractors.models import FrontMatter
from extractors.plan.genres import genre_of
from extractors.plan.told_targets import is_field, mostly_targets
from tests.extractors.plan_texts import read_body

PROGRAMME = """
Điều 1. Phê duyệt Chương trình cấp nước xã Hòa Mẫu đến năm 2030 với các nội dung sau:
1. Tên chương trình: Chương trình cấp nước xã Hòa Mẫu đến năm 2030.
2. Phạm vi và quy mô của chương trình: áp dụng cho năm thôn.
3. Mục tiêu của chương trình:
- Đủ nước cho các hộ vùng cao.
4. Định hướng cấp nước:
4.1. Đối với vùng thấp:
- Đẩy mạnh đầu tư đường ống cho các thôn.
- Mục tiêu: đến năm 2030 mỗi hộ đều có vòi nước.
- Chỉ tiêu kinh tế kỹ thuật:
+ Lượng nước mỗi người đến năm 2030 là 80 lít/ngày.
+ Đường ống mỗi thôn: 2-3 km.
+ Các hộ đều có đồng hồ nước.
4.2. Đối với vùng cao:
- Tập trung khoan giếng cho ba thôn.
- Phát huy sức dân trong việc giữ nguồn nước.
Điều 2. Tổ chức thực hiện
1. Thành lập Ban điều hành chương trình.
2. Phòng Kinh tế có trách nhiệm bảo đảm các chỉ tiêu đã giao, báo cáo hằng năm.
3. Chủ tịch UBND các xã xây dựng kế hoạch cấp nước hằng năm.
"""
TARGETS = [
    "Đủ nước cho các hộ vùng cao.",
    "Mục tiêu: đến năm 2030 mỗi hộ đều có vòi nước.",
    "Lượng nước mỗi người đến năm 2030 là 80 lít/ngày.",
    "Đường ống mỗi thôn: 2-3 km.",
    "Các hộ đều có đồng hồ nước.",
]
TASKS = [
    ("Đẩy mạnh đầu tư đường ống cho các thôn.", ()),
    ("Tập trung khoan giếng cho ba thôn.", ()),
    ("Phát huy sức dân trong việc giữ nguồn nước.", ()),
    ("Thành lập Ban điều hành chương trình.", ()),
    (
        "Phòng Kinh tế có trách nhiệm bảo đảm các chỉ tiêu đã giao, báo cáo hằng năm.",
        ("Phòng Kinh tế",),
    ),
    (
        "Chủ tịch UBND các xã xây dựng kế hoạch cấp nước hằng năm.",
        ("Chủ tịch UBND các xã",),
    ),
]


def test_a_programme_in_the_articles_of_its_decision() -> None:
    finding = genre_of(FrontMatter(document_type="quyết định", title="Phê duyệt chương trình"))
    rows = read_body(PROGRAMME, finding=finding).rows
    targets = [row for row in rows if row.kind is TaskKind.TARGET]
    assert [row.statement for row in targets] == TARGETS
    assert targets[2].deadline == "đến năm 2030"
    tasks = [row for row in rows if row.kind is TaskKind.TASK]
    assert [(row.statement, row.leads) for row in tasks] == TASKS


LISTS = [
    ("figures", "- Chỉ tiêu kỹ thuật:\n+ Mặt đường 7 m.\n+ Lề đường 1,5 m.", TaskKind.TARGET),
    ("words alone", "- Chỉ tiêu kỹ thuật:\n+ Mặt đường êm.\n+ Lề đường rộng.", TaskKind.TASK),
    ("one figure alone", "- Mục tiêu của lớp là:\n+ Đạt 90% chuyên cần.", TaskKind.TASK),
    ("another word", "- Vật tư chính gồm có:\n+ Mua 7 cuộn dây.\n+ Mua 5 ống.", TaskKind.TASK),
    ("no lead-in", "- Chỉ tiêu kỹ thuật.\n+ Kẻ 7 m vạch.\n+ Kẻ 5 m vạch.", TaskKind.TASK),
]


@pytest.mark.parametrize(("items", "kind"), [a[1:] for a in LISTS], ids=[a[0] for a in LISTS])
def test_a_bullet_that_introduces_targets(items: str, kind: TaskKind) -> None:
    rows = read_body(f"I. NHIỆM VỤ\n- Rà soát sổ sách.\n{items}").rows
    assert {row.kind for row in rows[1:]} == {kind}


FIELDS = [
    ("Tên đề án: Đề án trồng rừng xã Hòa Mẫu đến năm 2030.", True),
    ("Phạm vi và quy mô của đề án: ba thôn.", True),
    ("Số hóa hồ sơ: 100% hồ sơ của xã.", False),
    ("Mục tiêu: Trồng rừng.", False),
    ("Mục tiêu của đề án:", False),
    ("Đạt 90% hồ sơ.", False),
]


@pytest.mark.parametrize(("text", "expected"), FIELDS)
def test_is_field(text: str, expected: bool) -> None:
    assert is_field(text) is expected


FIGURES = [
    (["Quỹ hội thu từ 90 triệu đồng trở lên.", "Mỗi chi hội giúp ít nhất 02 hộ."], True),
    (["Trường có 12 lớp.", "Trường có 300 cháu."], False),
    (["Đã thu ít nhất 90 triệu đồng.", "Đã giúp ít nhất 02 hộ."], False),
    (["Mỗi chi hội giúp ít nhất 02 hộ."], False),
]


@pytest.mark.parametrize(("leaves", "expected"), FIGURES)
def test_mostly_targets(leaves: list[str], expected: bool) -> None:
    assert mostly_targets(leaves) is expected
