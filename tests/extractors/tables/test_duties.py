"""Tables of duties by person or unit, and lists of members and staff under the same headings."""

from __future__ import annotations

import pytest

from extractors.plan.reading import Context
from extractors.plan.section_roles import SectionRole
from extractors.plan.table_rows import table_rows
from extractors.tables.columns import ColumnRole as R
from extractors.tables.duties import duty_items, duty_rows
from tests.extractors.tables.test_task_tables import table

AN, BINH = "Ông Trần Văn An", "Bà Lê Thị Bình"
# Lead, statement and number of each row.
DUTIES = [
    (
        "duties assigned",
        "TT | Họ và tên | Chức vụ | Nhiệm vụ được phân công",
        [
            f"1 | {AN} | Trưởng ban | Chỉ đạo chung; chủ trì các cuộc họp",
            f"2 | {BINH} | Ủy viên | Xây dựng kế hoạch tuần tra hằng tháng",
        ],
        [
            (AN, "Chỉ đạo chung; chủ trì các cuộc họp", "1"),
            (BINH, "Xây dựng kế hoạch tuần tra hằng tháng", "2"),
        ],
    ),
    (
        "items of a cell",
        "TT | Cán bộ | Phân công",
        [
            f"1 | {AN} | - Tham mưu lịch công tác tuần. - Theo dõi tiến độ xử lý văn bản.",
            f"2 | {BINH} | - Quản lý hồ sơ hộ tịch của xã.",
        ],
        [
            (AN, "Tham mưu lịch công tác tuần.", "1"),
            (AN, "Theo dõi tiến độ xử lý văn bản.", None),
            (BINH, "Quản lý hồ sơ hộ tịch của xã.", "2"),
        ],
    ),
    (
        "numbers of a cell",
        "Họ tên | Trách nhiệm",
        [
            f"{AN} | 1. Kiểm tra hồ sơ của các tổ. 2. Báo cáo kết quả hằng quý.",
            f"{BINH} | Lập sổ họp của ban",
        ],
        [
            (AN, "Kiểm tra hồ sơ của các tổ.", "1"),
            (AN, "Báo cáo kết quả hằng quý.", "2"),
            (BINH, "Lập sổ họp của ban", None),
        ],
    ),
    (
        "members with their duties",
        "STT | Thành viên | Trách nhiệm",
        [f"1 | {AN} | Lập dự toán kinh phí năm", f"2 | {BINH} | Rà soát danh sách hộ nghèo"],
        [(AN, "Lập dự toán kinh phí năm", "1"), (BINH, "Rà soát danh sách hộ nghèo", "2")],
    ),
    (
        "names by their cells, an office beside them",
        "TT | Thành viên | Chức vụ | Nhiệm vụ | Địa bàn",
        [
            "1 | Trần Văn An | Bí thư | Theo dõi công tác tuyên truyền | Xã",
            "2 | Lê Thị Bình | Ủy viên | Theo dõi công tác hậu cần | Thôn Tây",
        ],
        [
            ("Trần Văn An", "Theo dõi công tác tuyên truyền", "1"),
            ("Lê Thị Bình", "Theo dõi công tác hậu cần", "2"),
        ],
    ),
    (
        "where they work",
        "Họ tên | Đơn vị | Công việc đảm nhiệm",
        [
            f"{AN} | Phòng Nội vụ | Chuẩn bị tài liệu hội nghị",
            f"{BINH} | Văn phòng | Đón tiếp đại biểu từ xa",
        ],
        [(AN, "Chuẩn bị tài liệu hội nghị", None), (BINH, "Đón tiếp đại biểu từ xa", None)],
    ),
    (
        "times instead of deeds",
        "Họ và tên | Chức vụ | Nhiệm vụ | Thời gian",
        [f"{AN} | Phó ban | Hậu cần | Tháng 3", f"{BINH} | Ủy viên | Lễ tân | Tháng 4"],
        [(AN, "Hậu cần", None), (BINH, "Lễ tân", None)],
    ),
    (
        "deeds behind a post",
        "Họ và tên | Phân công",
        [
            f"{AN} | Tổ trưởng: Chỉ đạo chung việc dự giờ",
            f"{BINH} | Giáo viên Văn: Ghi biên bản họp",
        ],
        [
            (AN, "Tổ trưởng: Chỉ đạo chung việc dự giờ", None),
            (BINH, "Giáo viên Văn: Ghi biên bản họp", None),
        ],
    ),
    (
        "sentences that are called duties",
        "TT | Họ và tên | Nhiệm vụ được phân công | Ghi chú",
        [
            f"1 | {AN} | Trưởng nhóm; trực tiếp dạy tiết minh họa ở lớp 8A và lớp 8B | Chính",
            f"2 | {BINH} | Thư ký; phiếu quan sát của các thành viên và biên bản buổi họp |",
        ],
        [
            (AN, "Trưởng nhóm; trực tiếp dạy tiết minh họa ở lớp 8A và lớp 8B", "1"),
            (BINH, "Thư ký; phiếu quan sát của các thành viên và biên bản buổi họp", "2"),
        ],
    ),
    (
        "units",
        "Bộ phận | Công việc",
        ["Tổ lễ tân | Đón tiếp đại biểu", "Tổ y tế | - Trực cấp cứu. - Chuẩn bị tủ thuốc."],
        [
            ("Tổ lễ tân", "Đón tiếp đại biểu", None),
            ("Tổ y tế", "Trực cấp cứu.", None),
            ("Tổ y tế", "Chuẩn bị tủ thuốc.", None),
        ],
    ),
]
LISTS = [
    ("members", "TT | Họ và tên | Chức vụ | Nhiệm vụ", f"1 | {AN} | Chủ tịch | Trưởng ban"),
    ("parts", "TT | Họ và tên | Phân công | Ghi chú", f"1 | {AN} | Thành viên | Thường trực"),
    ("staff", "TT | Họ và tên | Ngày sinh | Nhiệm vụ", f"1 | {AN} | 05/3/1980 | Quản lý hồ sơ lưu"),
    (
        "posts in many words",
        "TT | Họ và tên | Nhiệm vụ",
        f"1 | {AN} | Phó Trưởng ban Thường trực Ban Tổ chức",
    ),
    (
        "what somebody teaches",
        "TT | Họ và tên | Nội dung",
        f"1 | {AN} | Phương trình bậc hai và các chuyên đề về tam giác đồng dạng ở lớp 9",
    ),
    ("classes", "TT | Họ và tên | Chức danh | Phụ trách", f"1 | {AN} | Giáo viên | Lớp 1A"),
    ("units beside", "Họ tên | Đơn vị | Nhiệm vụ", f"{AN} | Văn phòng | Ủy viên"),
    ("visits", "Đơn vị | Trách nhiệm | Ghi chú", "Trạm Y tế | Các tổ | Dự kiến"),
]
CONTEXT = Context(role=SectionRole.TASK)


@pytest.mark.parametrize(
    ("head", "rows", "wanted"), [c[1:] for c in DUTIES], ids=[c[0] for c in DUTIES]
)
def test_duties(head: str, rows: list[str], wanted: list[tuple[str, str, str | None]]) -> None:
    found, _ = table_rows(table(head, *rows), CONTEXT)
    assert [(row.leads[0], row.statement, row.ordinal) for row in found] == wanted


def test_an_office_beside_a_name_is_kept_beside_the_row() -> None:
    head, row = "Họ và tên | Chức vụ | Nhiệm vụ", f"{AN} | Trưởng ban | Chỉ đạo chung mọi việc"
    (found,), _ = table_rows(table(head, row), CONTEXT)
    assert [(other.heading, other.text) for other in found.other] == [("Chức vụ", "Trưởng ban")]
    assert not found.flags


@pytest.mark.parametrize(("head", "row"), [c[1:] for c in LISTS], ids=[c[0] for c in LISTS])
def test_lists_of_people_are_no_duties(head: str, row: str) -> None:
    assert table_rows(table(head, row, row.replace("1 |", "2 |")), CONTEXT)[0] == []


ITEMS = [
    ("a) Rà soát quy chế; b) Kiểm tra các tổ.", 2),
    ("+ Rà soát quy chế + Kiểm tra các tổ", 2),
    ("- Rà soát quy chế. - Sổ trực: 02 quyển. - Sổ họp.", 1),  # no deed
    ("1. Rà soát quy chế. 3. Kiểm tra các tổ.", 1),  # no next number
    ("Rà soát quy chế; kiểm tra các tổ.", 1),
    ("- Rà soát quy chế làm việc - phối hợp các tổ.", 1),
    ("", 1),
]


@pytest.mark.parametrize(("cell", "count"), ITEMS)
def test_duty_items(cell: str, count: int) -> None:
    assert len(duty_items(cell)) == count


def test_a_cell_before_who_does_it_is_one_row() -> None:
    texts = ["- Rà soát quy chế. - Kiểm tra các tổ.", "Văn phòng"]
    assert duty_rows(texts, [R.TASK, R.LEAD]) == [texts]
