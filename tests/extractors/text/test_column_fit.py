"""In which columns the cells of a short row stand."""

import pytest

from extractors.text.column_fit import Row, place_cells

FULL = [
    ["TT", "Việc", "Chủ trì", "Khi nào"],
    ["1", "Rà soát toàn bộ danh mục hồ sơ", "Phòng Văn thư", "Tháng 3"],
    ["2", "Tổ chức tập huấn cho người mới", "Phòng Văn thư", "Tháng 5"],
    ["3", "Mua sắm tủ hồ sơ cho kho số hai", "Phòng Tài vụ", "Tháng 9"],
]
CASES: list[tuple[list[str], Row]] = [
    (["4", "Một việc", "Phòng X", "Tháng 1"], ["4", "Một việc", "Phòng X", "Tháng 1"]),
    (["Phòng Kho"], [None, None, "Phòng Kho", None]),
    (["Phòng Kho", "Tháng 2"], [None, None, "Phòng Kho", "Tháng 2"]),
    (["Tháng 10"], [None, None, None, "Tháng 10"]),
    (["I", "Việc của quý đầu"], ["I", "Việc của quý đầu", None, None]),
    (["I.2", "Việc của quý sau"], ["I.2", "Việc của quý sau", None, None]),
    (["4", "Kiểm kê toàn bộ hồ sơ trong "
           "kho"], ["4", "Kiểm kê toàn bộ hồ sơ trong kho", None, None]),
]  # fmt: skip


@pytest.mark.parametrize(("row", "placed"), CASES)
def test_placed(row: list[str], placed: Row) -> None:
    assert place_cells([*FULL, row], 4)[-1] == placed


def test_without_full_rows_cells_stand_in_their_order() -> None:
    assert place_cells([["a"], ["b", "c"]], 3) == [["a", None, None], ["b", "c", None]]
