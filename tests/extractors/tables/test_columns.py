"""Column headings → roles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.tables.columns import (
    ColumnRole,
    column_role,
    column_roles,
    is_header,
    ordinals_by_cells,
    statements_by_cells,
)
from tests.factories import CpuLimit

R = ColumnRole
HEADINGS = [
    ("STT", R.ORDINAL),
    ("TT", R.ORDINAL),
    ("Số TT", R.ORDINAL),
    ("Số thứ tự", R.ORDINAL),
    ("S\nTT", R.ORDINAL),
    ("Nội dung", R.TASK),
    ("NHIỆM VỤ", R.TASK),
    ("Nội dung công việc", R.TASK),
    ("Tên nhiệm vụ", R.TASK),
    ("Hoạt động", R.TASK),
    ("Nhiệm vụ, giải pháp chủ yếu", R.TASK),
    ("Công việc cần làm", R.TASK),
    ("Chỉ tiêu", R.TARGET),
    ("Mục tiêu", R.TARGET),
    ("Tên chỉ tiêu", R.TARGET),
    ("Chủ trì", R.LEAD),
    ("Đơn vị chủ trì", R.LEAD),
    ("Cơ quan thực hiện", R.LEAD),
    ("Người phụ trách", R.LEAD),
    ("Phân công", R.LEAD),
    ("Đơn vị/cá nhân chủ trì", R.LEAD),
    ("Bộ phận thực hiện", R.LEAD),
    ("Phối hợp", R.COORDINATOR),
    ("Đơn vị phối hợp", R.COORDINATOR),
    ("Cơ quan phối hợp thực hiện", R.COORDINATOR),
    ("Thời gian", R.DEADLINE),
    ("Thời hạn hoàn thành", R.DEADLINE),
    ("Tiến độ", R.DEADLINE),
    ("Thời gian thực hiện", R.DEADLINE),
    ("Thời gian (dự kiến)", R.DEADLINE),
    ("TG hoàn thành", R.DEADLINE),
    ("Thứ, ngày", R.DEADLINE),
    ("NPT", R.LEAD),
    ("BỘ PHẬN T.HIỆN", R.LEAD),
    ("Dự kiến KQ", R.DELIVERABLE),
    ("Trọng tâm công tác", R.TASK),
    ("Tên TTHC", R.TASK),
    ("Số điểm", R.VALUE),
    ("Thứ/ngày", R.DEADLINE),
    ("Khi nào xong", R.DEADLINE),
    ("Hạn (dự kiến)", R.DEADLINE),
    ("Ngày xong", R.DEADLINE),
    ("Việc cần làm", R.TASK),
    ("Bắt đầu", R.DEADLINE),
    ("Đơn vị theo dõi", R.LEAD),
    ("Sản phẩm", R.DELIVERABLE),
    ("Kết quả đạt được", R.DELIVERABLE),
    ("Sản phẩm đầu ra", R.DELIVERABLE),
    ("Ghi chú", R.NOTES),
    ("Kinh phí", R.FUNDING),
    ("Dự toán (triệu đồng)", R.FUNDING),
    ("Lĩnh vực", R.AREA),
    ("Nhóm nhiệm vụ", R.AREA),
    ("Đơn vị tính", R.VALUE),
    ("ĐVT", R.VALUE),
    ("Họ và tên", R.OTHER),
    ("Trích yếu", R.OTHER),
    ("Điểm tối đa", R.OTHER),
]
NO_HEADINGS = [
    "",
    "  ",
    "()",
    "…",
    "1",
    "Quý I",
    "Phòng Mẫu",
    "Năm 2026",
    "Stt1",
    "Xã Mẫu",
    "Có",
    "x",
    "Trưởng phòng",
    "Phó",
    "Toàn bộ các văn bản do cơ quan ban hành được rà soát và đối chiếu; nội dung "
    "không phù hợp phải sửa đổi",
    "nội dung " * 60,
]


@pytest.mark.parametrize(("heading", "role"), HEADINGS, ids=[c[0] for c in HEADINGS])
def test_column_role(heading: str, role: ColumnRole) -> None:
    assert column_role(heading) is role


@pytest.mark.parametrize("heading", NO_HEADINGS, ids=[c[:20] for c in NO_HEADINGS])
def test_no_column_role(heading: str) -> None:
    assert column_role(heading) is None


ROWS = [
    (
        "the usual",
        ["TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian"],
        [R.ORDINAL, R.TASK, R.LEAD, R.COORDINATOR, R.DEADLINE],
    ),
    (
        "papers to be written",
        ["STT", "Tên văn bản", "Cơ quan chủ trì soạn thảo", "Thời gian trình"],
        [R.ORDINAL, R.TASK, R.LEAD, R.DEADLINE],
    ),
    (
        "papers beside tasks are notes",
        ["STT", "Nhiệm vụ", "Tên văn bản liên quan", "Chủ trì"],
        [R.ORDINAL, R.TASK, R.NOTES, R.LEAD],
    ),
    (
        "a procedure and its field",
        ["TT", "Tên TTHC", "Lĩnh vực", "Chủ trì"],
        [R.ORDINAL, R.TASK, R.AREA, R.LEAD],
    ),
    (
        "who comes beside who leads",
        ["Thứ, ngày", "Nội dung", "Địa điểm", "Thành phần", "Chủ trì"],
        [R.DEADLINE, R.TASK, None, None, R.LEAD],
    ),
    (
        "who comes where nobody leads",
        ["Ngày", "Nội dung", "Thành phần"],
        [R.DEADLINE, R.TASK, R.LEAD],
    ),
    (
        "content before task",
        ["TT", "Nội dung", "Nhiệm vụ cụ thể", "Thời gian"],
        [R.ORDINAL, R.AREA, R.TASK, R.DEADLINE],
    ),
    (
        "task before details",
        ["TT", "Nhiệm vụ", "Nội dung chi tiết", "Thời gian"],
        [R.ORDINAL, R.AREA, R.TASK, R.DEADLINE],
    ),
    (
        "the first of two that are as specific",
        ["TT", "Nhiệm vụ cụ thể", "Nội dung cụ thể", "Nội dung", "Thời gian"],
        [R.ORDINAL, R.TASK, R.VALUE, R.VALUE, R.DEADLINE],
    ),
    ("area alone bears the statements", ["TT", "Lĩnh vực", "Chủ trì"], [R.ORDINAL, R.TASK, R.LEAD]),
    ("area beside task", ["Lĩnh vực", "Nhiệm vụ", "Chủ trì"], [R.AREA, R.TASK, R.LEAD]),
    ("target beside task", ["Mục tiêu", "Nhiệm vụ", "Chủ trì"], [R.VALUE, R.TASK, R.LEAD]),
    ("targets alone", ["TT", "Chỉ tiêu", "Đơn vị tính"], [R.ORDINAL, R.TARGET, R.VALUE]),
    ("area, content, task", ["Lĩnh vực", "Nội dung", "Nhiệm vụ"], [R.AREA, R.VALUE, R.TASK]),
    ("who comes, beside who leads", ["Nội dung", "Thành phần", "Chủ trì"], [R.TASK, None, R.LEAD]),
    ("who comes, alone", ["Nội dung", "Thành phần", "Thời gian"], [R.TASK, R.LEAD, R.DEADLINE]),
    ("names and duties", ["TT", "Họ và tên", "Nhiệm vụ"], [R.ORDINAL, R.OTHER, R.TASK]),
    ("names and contents", ["Họ và tên", "Nội dung", "Thời gian"], [R.OTHER, R.TASK, R.DEADLINE]),
    (
        "a list of staff",
        ["Họ và tên", "Ngày sinh", "Nhiệm vụ", "Thời gian"],
        [R.OTHER, R.OTHER, R.TASK, R.DEADLINE],
    ),
    ("unknown column", ["TT", "Nội dung", "Cột lạ"], [R.ORDINAL, R.TASK, None]),
    ("nothing", [], []),
    ("no headings", ["1", "2"], [None, None]),
]


@pytest.mark.parametrize(("headings", "roles"), [c[1:] for c in ROWS], ids=[c[0] for c in ROWS])
def test_column_roles(headings: list[str], roles: list[ColumnRole | None]) -> None:
    assert column_roles(headings) == tuple(roles)


TITLED_COLUMNS = [
    (
        "titles before what is done",
        ["Hoạt động", "Nội dung", "Phụ trách"],
        [["Phát tài liệu", "In và phát sổ tay cho ba trăm học sinh đầu cấp", "Tổ A"]] * 2,
        [R.AREA, R.TASK, R.LEAD],
    ),
    (
        "one row tells nothing",
        ["Hoạt động", "Nội dung", "Phụ trách"],
        [["Phát tài liệu", "In và phát sổ tay cho ba trăm học sinh đầu cấp", "Tổ A"]],
        [R.TASK, R.VALUE, R.LEAD],
    ),
    (
        "both are as long",
        ["Hoạt động", "Nội dung", "Phụ trách"],
        [["Phát sổ tay cho học sinh", "Ba trăm cuốn sổ tay", "Tổ A"]] * 2,
        [R.TASK, R.VALUE, R.LEAD],
    ),
    (
        "long statements",
        ["Hoạt động", "Nội dung", "Phụ trách"],
        [["Phát sổ tay cho học sinh đầu cấp của trường", "In và phát sổ tay " * 6, "Tổ A"]] * 2,
        [R.TASK, R.VALUE, R.LEAD],
    ),
    (
        "what stands behind bears no statements",
        ["Hoạt động", "Địa điểm", "Phụ trách"],
        [["Phát tài liệu", "Phòng họp số hai tầng ba của nhà văn hóa xã", "Tổ A"]] * 2,
        [R.TASK, R.VALUE, R.LEAD],
    ),
]


@pytest.mark.parametrize(
    ("headings", "rows", "expected"),
    [c[1:] for c in TITLED_COLUMNS],
    ids=[c[0] for c in TITLED_COLUMNS],
)
def test_statements_by_cells(
    headings: list[str], rows: list[list[str]], expected: list[ColumnRole | None]
) -> None:
    roles = (R.TASK, R.VALUE, R.LEAD)
    assert list(statements_by_cells(roles, headings, rows)) == expected


HEADERS = [
    ("the usual", ["TT", "Nội dung", "Thời gian"], True),
    ("empty cells", ["TT", "", "Nội dung", ""], True),
    ("half unknown", ["TT", "Nội dung", "Cột lạ", "Cột khác"], True),
    ("one known", ["TT", "Cột lạ"], False),
    ("mostly unknown", ["TT", "Nội dung", "A", "B", "C"], False),
    ("months between", ["Nội dung", "T1", "T2", "T3", "T4", "Đơn vị thực hiện"], True),
    ("years of one measure", ["Nội dung", "Năm 2026", "Năm 2027", "Năm 2028"], False),
    ("a data row", ["1", "Rà soát văn bản", "Quý I"], False),
    ("a long statement", ["Nội dung", "Thời gian", "rà soát " * 20], False),
    ("few known: what and when", ["Số", "Tên công việc", "Nơi làm", "Khi nào", "Lưu ý"], True),
    ("a torn row", ["3", "Nhiệm vụ", "Sở Nội vụ", "P. KH-TC,", "Báo cáo", "Tháng"], False),
    ("nothing", [], False),
    ("blank", ["", " "], False),
]


@pytest.mark.parametrize(("row", "expected"), [c[1:] for c in HEADERS], ids=[c[0] for c in HEADERS])
def test_is_header(row: list[str], expected: bool) -> None:
    assert is_header(row) is expected


@given(st.lists(st.text(max_size=30) | st.sampled_from([c[0] for c in HEADINGS]), max_size=8))
def test_every_column_has_a_role_or_none(headings: list[str]) -> None:
    roles = column_roles(headings)
    assert len(roles) == len(headings)
    assert sum(role in (R.TASK, R.TARGET) for role in roles) <= 1


@pytest.mark.parametrize("piece", ["(", "[", "nội dung ", "( ", ")(", "."])
def test_long_headings_are_quick(piece: str) -> None:
    with CpuLimit(1):
        column_role(piece * 20_000)
        is_header([piece * 20_000] * 3)


@pytest.mark.parametrize(
    ("heading", "cells", "is_ordinal"),
    [
        ("1", ["I", "1", "2", "II", "3"], True),
        ("", ["1", "2", "3"], True),
        ("TỊ", ["1.1", "1.2", "", "2"], True),
        ("Ngày", ["1", "2", "3"], True),  # so short a word tells nothing else
        ("Số lượng", ["1", "2", "3"], False),
        ("", ["Họp giao ban", "2", "Báo cáo"], False),
        ("", ["1", "", ""], False),
    ],
)
def test_ordinals_by_cells(heading: str, cells: list[str], is_ordinal: bool) -> None:
    roles = (None, ColumnRole.TASK, ColumnRole.LEAD)
    expected = ColumnRole.ORDINAL if is_ordinal else None
    assert ordinals_by_cells(roles, heading, cells) == (expected, ColumnRole.TASK, ColumnRole.LEAD)


def test_a_column_that_has_a_role_keeps_it() -> None:
    roles = (ColumnRole.AREA, ColumnRole.TASK)
    assert ordinals_by_cells(roles, "Mục", ["1", "2"]) == roles
