import pytest

from extractors.tables.cell_roles import CELL_RULES, CellRule
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
