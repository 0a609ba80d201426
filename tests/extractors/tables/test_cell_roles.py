import pytest

from extractors.tables.cell_roles import CELL_RULES, CellRule, deed_share, measures_by_cells
from extractors.tables.columns import ColumnRole, column_role

R = ColumnRole


@pytest.mark.parametrize("rule", CELL_RULES, ids=lambda rule: rule.role)
def test_a_rule_knows_its_specimens_and_no_others(rule: CellRule) -> None:
    assert [cell for cell in rule.specimens if not rule.fits(cell)] == []
    assert [cell for cell in rule.others if rule.fits(cell)] == []


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Đơn vị chủ trì và phối hợp", R.ASSIGNMENT),
        ("Cơ quan chủ trì, phối hợp thực hiện", R.ASSIGNMENT),
        ("Đơn vị thực hiện/phối hợp", R.ASSIGNMENT),
        ("Đơn vị phối hợp", R.COORDINATOR),
        ("Cơ quan chủ trì", R.LEAD),
    ],
)
def test_both_roles_in_one_column(heading: str, role: ColumnRole) -> None:
    assert column_role(heading) is role


DEEDS = [
    ("listed", ["Rà soát quy chế", "Sửa nội quy"], True),
    (
        "verbs that no list has",
        ["Cầm trịch phương án", "Trồng lại 3 ha rừng", "Chạy thử máy thở"],
        True,
    ),
    ("names of papers", ["Biên bản nghiệm thu", "Bản cam kết có chữ ký", "Sổ theo dõi ca"], False),
    ("names of bodies", ["Đội Quản lý trật tự", "Tổ Thiết bị y tế", "Trung tâm Viễn thông"], False),
    ("things", ["Đường liên xã qua chợ", "Hội trường tầng hai", "Hồ chứa nước lớn"], False),
    ("words alone", ["Chạy", "Nhảy"], False),
    ("two words", ["Chạy thử", "Trồng rừng", "Cầm trịch"], False),  # a title as well
    ("nothing", [], False),
]


@pytest.mark.parametrize(("cells", "expected"), [d[1:] for d in DEEDS], ids=[d[0] for d in DEEDS])
def test_deeds_by_list_and_by_language(cells: list[str], expected: bool) -> None:
    assert (deed_share(cells, 0.6) >= 0.6) is expected


MEASURES = [
    (
        [R.TARGET, R.LEAD],
        ["Chỉ tiêu", "Đơn vị"],
        [["a", "%"], ["b", "nghìn con"], ["c", ""]],
        R.VALUE,
    ),
    ([R.TARGET, R.LEAD], ["Chỉ tiêu", "Đơn vị"], [["a", "%"], ["b", "Tổ A"]], R.LEAD),
    ([R.TARGET, R.LEAD], ["Chỉ tiêu", "Đơn vị chủ trì"], [["a", "các tổ"]], R.LEAD),
    ([R.TARGET, R.LEAD], ["Chỉ tiêu", "Đơn vị"], [["a", ""]], R.LEAD),
    # Beside who leads, measures that look like names; without one among them they are names.
    (
        [R.TARGET, R.LEAD, R.LEAD],
        ["Chỉ tiêu", "Đơn vị", "Cơ quan chủ trì"],
        [["a", "%", "Sở A"], ["b", "Doanh nghiệp", "Sở A"], ["c", "Thứ bậc", "Sở B"]],
        R.VALUE,
    ),
    (
        [R.TARGET, R.LEAD, R.LEAD],
        ["Chỉ tiêu", "Đơn vị", "Cơ quan chủ trì"],
        [["a", "Thứ bậc", "Sở A"], ["b", "%/năm", "Sở A"]],
        R.VALUE,
    ),
    (
        [R.TARGET, R.LEAD, R.LEAD],
        ["Chỉ tiêu", "Đơn vị", "Người phụ trách"],
        [["a", "Tổ A", "Ông B"], ["b", "Tổ C", "Ông D"]],
        R.LEAD,
    ),
]


@pytest.mark.parametrize(("roles", "headings", "rows", "expected"), MEASURES)
def test_measures_by_cells(
    roles: list[ColumnRole | None], headings: list[str], rows: list[list[str]], expected: ColumnRole
) -> None:
    assert measures_by_cells(roles, headings, rows)[1] is expected
