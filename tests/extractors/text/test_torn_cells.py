from __future__ import annotations

import pytest

from extractors.text.torn_cells import torn_row

TABLE = [
    ["STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian"],
    ["1", "Đo mực nước", "Tổ A", "Văn phòng; các tổ có liên quan", "Quý I"],
    ["2", "Lập danh mục hồ sơ,", "Tổ C, Tổ", "Kế toán; các tổ có liên quan", "Quý II"],
]
CASES = [
    ("two cells go on", ["sổ sách", "B"], [None, "sổ sách", "B", None, None]),
    ("one cell goes on", ["sổ sách của trường"], [None, "sổ sách của trường", None, None, None]),
    ("a row of its own", ["Trồng cây", "Tổ B"], None),
    ("more than was begun", ["sổ sách", "B", "có liên quan"], None),
    ("a whole row", ["a)", "sổ sách", "Tổ B", "Văn phòng", "Quý I"], None),
]


@pytest.mark.parametrize(("rest", "row"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_rest_stands_below_what_was_begun(rest: list[str], row: list[str | None] | None) -> None:
    assert torn_row(rest, TABLE[2], TABLE) == row


def test_nothing_goes_on_below_what_is_finished_or_merged() -> None:
    ended = ["2", "Lập danh mục hồ sơ.", "Tổ C.", "Kế toán; các tổ có liên quan", "Quý II"]
    assert torn_row(["sổ sách"], ended, [*TABLE[:2], ended]) is None
    assert torn_row(["sổ sách"], ["2", "Hồ sơ", None, None, None], TABLE) is None
