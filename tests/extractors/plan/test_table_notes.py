"""Notes below a table are no rows."""

from __future__ import annotations

import pytest

from tests.extractors.plan_texts import read_body

TABLE = "II. NHIỆM VỤ\nSTT\tNhiệm vụ\tChủ trì\n1\tRà soát hộ\tTổ A\n2\tSửa mái chợ\tTổ B\n"
FROM_TABLE = ["Rà soát hộ", "Sửa mái chợ"]


@pytest.mark.parametrize(
    "below",
    [
        "Ghi chú:\n- NM: nhà máy nước.\n- Số hộ tạm tính, các thôn rà soát lại theo thực tế.",
        "Lưu ý:\n- Lịch có thể thay đổi khi có việc gấp.",
        "Lưu ý: Lịch có thể thay đổi khi có việc gấp.",
        "Chú thích: Số hộ tính theo sổ của thôn.",
    ],
)
def test_notes_to_the_table(below: str) -> None:
    assert [row.statement for row in read_body(TABLE + below).rows] == FROM_TABLE


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (f"{TABLE}Các thôn rà soát lại số hộ.", "Các thôn rà soát lại số hộ."),
        (f"{TABLE}- Các thôn rà soát lại số hộ.", "Các thôn rà soát lại số hộ."),
        ("II. NHIỆM VỤ\nLưu ý:\n- Các thôn rà soát lại số hộ.", "Các thôn rà soát lại số hộ."),
    ],
)
def test_no_notes_to_a_table(text: str, last: str) -> None:
    assert [row.statement for row in read_body(text).rows][-1] == last
