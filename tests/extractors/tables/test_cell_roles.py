import pytest

from extractors.tables.cell_roles import CELL_RULES, CellRule, roles_by_cells
from extractors.tables.columns import ColumnRole, column_role

R = ColumnRole


@pytest.mark.parametrize("rule", CELL_RULES, ids=lambda rule: rule.role)
def test_a_rule_knows_its_specimens_and_no_others(rule: CellRule) -> None:
    assert [cell for cell in rule.specimens if not rule.fits(cell)] == []
    assert [cell for cell in rule.others if rule.fits(cell)] == []


COLUMNS = [
    ([R.TASK, None], [["Rà soát", "Quý I/2026"], ["Sửa", "Tháng 5"]], R.DEADLINE),
    ([R.TASK, None], [["Rà soát", "Sở Y tế"], ["Sửa", "UBND xã"]], R.LEAD),
    ([R.TASK, None], [["Rà soát", "Báo cáo"], ["Sửa", "Quyết định"]], R.DELIVERABLE),
    ([R.TASK, None], [["Rà soát", "12"], ["Sửa", "15"]], R.VALUE),
    ([R.TASK, None], [["Rà soát", "Tại hội trường"], ["Sửa", "Quý I"]], None),
    ([R.TASK, None], [["Rà soát", "Quý I"], ["Sửa", ""]], None),
    ([R.LEAD, None], [["Sở Y tế", "Các xã"], ["Sở Nội vụ", "UBND xã"]], None),
]


@pytest.mark.parametrize(("roles", "rows", "role"), COLUMNS)
def test_roles_by_cells(
    roles: list[ColumnRole | None], rows: list[list[str]], role: ColumnRole | None
) -> None:
    assert roles_by_cells(roles, rows)[1] is role


def test_a_known_column_stays_what_its_heading_says() -> None:
    assert roles_by_cells([R.TASK, R.NOTES], [["A", "Quý I"], ["B", "Quý II"]])[1] is R.NOTES


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
