from __future__ import annotations

import pytest

from extractors.plan.reading import Context
from extractors.plan.section_roles import SectionRole
from extractors.plan.table_rows import table_rows
from tests.extractors.plan_texts import Wanted, check_rows, read_body
from tests.extractors.tables.test_task_tables import HEAD, table

ROW = "1 | Rà soát quy chế | Văn phòng, Phòng Tài vụ | Quý I"

NO_TASKS = [
    (
        "statistics",
        ["TT | Chỉ tiêu | Đơn vị tính | Năm 2024", "1 | Hồ sơ | Bộ | 5"],
        SectionRole.TASK,
    ),
    (
        "staff",
        ["TT | Họ và tên | Chức vụ | Nhiệm vụ", "1 | Bà Lê Thị Mẫu | Hiệu trưởng | Trưởng ban"],
        SectionRole.TASK,
    ),
    ("scores", ["TT | Nội dung | Điểm tối đa | Kết quả", "1 | Đúng hạn | 5 | 4"], SectionRole.TASK),
    (
        "documents",
        ["TT | Số ký hiệu | Trích yếu | Thời gian", "1 | 5/QĐ | Về việc | 2025"],
        SectionRole.TASK,
    ),
    ("no header", ["1 | Rà soát | Tổ A", "2 | Sửa | Tổ B"], SectionRole.TASK),
    ("money", [HEAD, ROW], SectionRole.FUNDING),
]


@pytest.mark.parametrize(
    ("rows", "role"), [case[1:] for case in NO_TASKS], ids=[case[0] for case in NO_TASKS]
)
def test_tables_that_are_left_alone(rows: list[str], role: SectionRole) -> None:
    found, rule = table_rows(table(*rows), Context(role=role))
    assert (found, rule.gives_rows) == ([], False)


def test_fields_of_a_row() -> None:
    made = table(
        "STT | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Thời gian | Ghi chú",
        "2 | Sửa đổi nội quy./. | Phòng A | Phòng B; Phòng C | Nội quy | Tháng 5/2026 | Trọng tâm",
    )
    context = Context(
        section=3, path=("Phụ lục 2",), heading="NHIỆM VỤ", role=SectionRole.TASK, level=1
    )
    rows, rule = table_rows(made, context)
    assert rule.name == "task_table"
    check_rows(
        rows,
        [
            (
                "Sửa đổi nội quy.",
                {
                    "kind": "task",
                    "origin": "table",
                    "ordinal": "2",
                    "section": 3,
                    "section_path": ("Phụ lục 2",),
                    "section_heading": "NHIỆM VỤ",
                    "leads": ("Phòng A",),
                    "coordinators": ("Phòng B", "Phòng C"),
                    "deliverable": "Nội quy",
                    "deadline": "Tháng 5/2026",
                    "notes": "Trọng tâm",
                    "line_numbers": (2,),
                    "flags": (),
                    "confidence": 1.0,
                },
            )
        ],
    )


ROWS: list[tuple[str, str, list[Wanted]]] = [
    (
        "lead and coordinators in one cell",
        f"II. NHIỆM VỤ\n{HEAD}\n1 | Rà soát | Văn phòng chủ trì, "
        "phối hợp với Phòng Tài vụ | Quý I\n2 | Họp | Tổ A | Quý II",
        [("Rà soát", {"leads": ("Văn phòng",), "coordinators": ("Phòng Tài vụ",)}), "Họp"],
    ),
    (
        "targets by the title above",
        f"I. CHỈ TIÊU\n{HEAD}\n1 | Đạt 90% hồ sơ | Tổ A | Quý I\n2 | Đạt 5 lớp | Tổ B | Quý II",
        [("Đạt 90% hồ sơ", {"kind": "target"}), ("Đạt 5 lớp", {"kind": "target"})],
    ),
    (
        "targets by their column",
        "TT | Chỉ tiêu | Chủ trì\n1 | Đạt 90% hồ sơ | Tổ A\n2 | Đạt 5 lớp | Tổ B",
        [("Đạt 90% hồ sơ", {"kind": "target"}), ("Đạt 5 lớp", {"kind": "target"})],
    ),
    (
        "tasks by the title, whatever the column says",
        "II. NHIỆM VỤ\nTT | Mục tiêu | Chủ trì\n1 | Mở lớp | Tổ A\n2 | Họp | Tổ B",
        [("Mở lớp", {"kind": "task"}), ("Họp", {"kind": "task"})],
    ),
    (
        "a group row that names a unit leads its rows",
        "TT | Nhiệm vụ | Thời gian\nI | PHÒNG TÀI VỤ |\n1 | "
        "Lập dự toán | Quý I\nII | VĂN PHÒNG |\n1 | Họp | Quý II",
        [
            ("Lập dự toán", {"leads": ("PHÒNG TÀI VỤ",), "area_raw": None}),
            ("Họp", {"leads": ("VĂN PHÒNG",)}),
        ],
    ),
    (
        "a group row that names an area",
        f"{HEAD}\nI | Cải cách thể chế | |\n1 | Rà soát | Tổ A | Quý I",
        [("Rà soát", {"area_raw": "Cải cách thể chế", "leads": ("Tổ A",)})],
    ),
    (
        "the known area of two",
        f"{HEAD}\nA | Cải cách thể chế | |\nI | Nhóm việc thứ nhất | |\n1 | Rà soát | Tổ A | Quý I",
        [("Rà soát", {"area_raw": "Cải cách thể chế"})],
    ),
    (
        "who, area and time of the headings where the row says nothing",
        "II. TỔ CHỨC THỰC HIỆN\n1. Phòng Tài vụ\nTT | Nhiệm vụ | "
        "Sản phẩm\n1 | Lập dự toán | Dự toán\n2 | Họp | Biên bản",
        [("Lập dự toán", {"leads": ("Phòng Tài vụ",)}), ("Họp", {"leads": ("Phòng Tài vụ",)})],
    ),
    (
        "a ragged row",
        "II. NHIỆM VỤ\nSTT\tNhiệm vụ\tChủ trì\tThời gian\tGhi chú\n1\tRà soát\tTổ A\tQuý "
        "I\t\n2\tHọp\tTổ B",
        [("Rà soát", {"flags": ()}), ("Họp", {"flags": ("ragged_row",), "confidence": 0.7})],
    ),
    (
        "a torn row",
        f"{HEAD}\n1 | Rà soát quy chế của trường, | Tổ A, | Quý I\n"
        f"\n{HEAD}\n | nội quy | Tổ B | \n2 | Họp | Tổ C | Quý I",
        [
            (
                "Rà soát quy chế của trường, nội quy",
                {"leads": ("Tổ A", "Tổ B"), "flags": ("torn_row",), "line_numbers": (2, 5)},
            ),
            "Họp",
        ],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [r[1:] for r in ROWS], ids=[r[0] for r in ROWS])
def test_rows(text: str, wanted: list[Wanted]) -> None:
    check_rows(read_body(text).rows, wanted)


def test_a_join_costs_confidence() -> None:
    made = table(HEAD, "1 | Rà soát quy chế, | Tổ A, | Quý I", " | nội quy | tổ B | ", breaks=(3,))
    (row,), _ = table_rows(made, Context())
    assert 0.8 < row.confidence < 1


def test_a_row_that_opens_with_its_end_is_due() -> None:
    found, _ = table_rows(
        table(
            "TT | Nội dung công việc | Đơn vị thực hiện | Thời gian",
            "1 | Hạn chót nộp ảnh dự thi | Các tổ | 05/3/2026",
            "2 | Chấm ảnh dự thi | Văn phòng | 07/3/2026",
        ),
        Context(role=SectionRole.TASK),
    )
    assert [row.is_due for row in found] == [True, False]
