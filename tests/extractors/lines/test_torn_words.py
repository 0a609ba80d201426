"""Words and numbers that a line's end broke, and those that it did not."""

import pytest

from extractors.lines.torn_words import joined_text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Kế hoạch số 45/KH-", "UBND của tỉnh"], "Kế hoạch số 45/KH-UBND của tỉnh"),
        (["Thông tư số 60/2021/N", "Đ-CP"], "Thông tư số 60/2021/NĐ-CP"),
        (["Lao động -", "Thương binh"], "Lao động - Thương binh"),
        (["các phòng", ", ban"], "các phòng, ban"),
        (["một", "hai"], "một hai"),
        ([], ""),
        (["12/11/202", "7"], "12/11/2027"),
        (["Trước 31/1", "2/2026 (đợt 1)"], "Trước 31/12/2026 (đợt 1)"),
        (["01/0", "9/2025"], "01/09/2025"),
        (["10/2", "026;"], "10/2026;"),
        (["Quý IV và 12/20", "27"], "Quý IV và 12/2027"),
        (["từ 05/9/2025", "15 lớp"], "từ 05/9/2025 15 lớp"),
        (["đạt 15/1", "8 lớp"], "đạt 15/1 8 lớp"),
        (["đạt 15/20", "26 trường"], "đạt 15/20 26 trường"),
        (["Tháng 9/2025", "2026"], "Tháng 9/2025 2026"),
        (["tăng 3/20", "26%"], "tăng 3/20 26%"),
        (["Nghị quyết 57/12/202", "5"], "Nghị quyết 57/12/202 5"),
    ],
)
def test_lines_as_one_text(lines: list[str], expected: str) -> None:
    assert joined_text(lines) == expected
