"""Cells that hold labels."""

import pytest

from extractors.tables.columns import ColumnRole as R
from extractors.tables.labelled_cells import spread_labels

CASES = [
    (
        {R.TASK: "Rà soát", R.LEAD: "Chủ trì: Văn phòng. Phối hợp: Tổ A. Thời gian: Quý I"},
        {R.TASK: "Rà soát", R.LEAD: "Văn phòng", R.COORDINATOR: "Tổ A", R.DEADLINE: "Quý I"},
    ),
    (
        {R.LEAD: "Chủ trì: Tổ A; sản phẩm: Báo cáo", R.DEADLINE: "Quý I"},
        {R.LEAD: "Tổ A", R.DELIVERABLE: "Báo cáo", R.DEADLINE: "Quý I"},
    ),
    (
        {R.LEAD: "Chủ trì: Tổ A; thời gian: Quý II", R.DEADLINE: "Quý I"},
        {R.LEAD: "Tổ A", R.DEADLINE: "Quý I"},
    ),
    ({R.LEAD: "Văn phòng"}, {R.LEAD: "Văn phòng"}),
    ({R.LEAD: "Chủ trì: Văn phòng"}, {R.LEAD: "Chủ trì: Văn phòng"}),
    ({R.LEAD: "Tổ A (chủ trì: Bà Lan; phối hợp: Tổ B)"}, None),
    ({R.TASK: "Rà soát. Chủ trì: Tổ A; phối hợp: Tổ B"}, None),
    ({}, {}),
]


@pytest.mark.parametrize(("fields", "wanted"), CASES)
def test_spread(fields: dict[R, str], wanted: dict[R, str] | None) -> None:
    assert spread_labels(fields) == (fields if wanted is None else wanted)
