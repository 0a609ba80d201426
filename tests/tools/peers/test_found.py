"""Words and rows that a tool's output holds, by the rule that is the same for all tools."""

import pytest

from tests.tools.peers.found import Asked, Found, rows_found, words, words_recalled

MEND = Asked("Sửa chữa kho lưu trữ", ("Phòng Tư pháp", "Quý I/2026"), in_table=True)
COUNT = Asked("Kiểm kê tài sản", ("Phòng Tài chính",), in_table=True)
BARE = Asked("Kiểm kê tài sản", (), in_table=False)
HEADER = ["Nội dung", "Chủ trì", "Thời gian"]
MEND_ROW = ["Sửa chữa kho\nlưu trữ", "Phòng Tư pháp", "Quý I/2026"]
COUNT_ROW = ["Kiểm kê tài sản", "Phòng Tài chính", ""]


@pytest.mark.parametrize(
    ("asked", "text", "tables", "found"),
    [
        pytest.param([MEND, COUNT], "", [[HEADER, MEND_ROW, COUNT_ROW]], (2, 2, 2), id="table"),
        pytest.param(
            [MEND, COUNT], "", [[HEADER, [*MEND_ROW, *COUNT_ROW]]], (0, 2, 2), id="two in one row"
        ),
        pytest.param(
            [MEND],
            "1. SỬA CHỮA kho lưu trữ;\nPhòng Tư pháp (quý I/2026)\n\nHết.",
            [],
            (1, 1, 1),
            id="paragraph",
        ),
        pytest.param(
            [MEND],
            "Sửa chữa kho lưu trữ\n\nPhòng Tư pháp\n\nQuý I/2026",
            [],
            (0, 1, 1),
            id="paragraphs that follow",
        ),
        pytest.param(
            [MEND, COUNT],
            "Sửa chữa kho lưu trữ\n\nKiểm kê tài sản\n\nPhòng Tư pháp\nQuý I/2026",
            [],
            (0, 0, 2),
            id="another statement comes before",
        ),
        pytest.param(
            [MEND],
            "Sửa chữa kho   Phòng Tư     Quý I/2026\nlưu trữ        pháp",
            [],
            (0, 0, 1),
            id="cells torn over lines",
        ),
        pytest.param([MEND], "", [[MEND_ROW[:2]]], (0, 0, 1), id="no date"),
        pytest.param([BARE], "- Kiểm kê tài sản.\n- Họp.", [], (1, 1, 1), id="statement alone"),
        pytest.param([BARE], "Kiểm kê tài sảng", [], (0, 0, 1), id="no part of a word"),
        pytest.param([BARE], "", [], (0, 0, 1), id="nothing"),
        pytest.param([], "Kiểm kê tài sản", [], (0, 0, 0), id="nothing asked"),
    ],
)  # fmt: skip
def test_rows_found(
    asked: list[Asked], text: str, tables: list[list[list[str]]], found: tuple[int, int, int]
) -> None:
    assert rows_found(asked, text, tables) == Found(*found)


def test_words_are_counted_once_for_each_time_they_are_printed() -> None:
    truth = words("Kế hoạch, kế hoạch; số 12/KH a")
    assert truth == {"kế": 2, "hoạch": 2, "số": 1, "kh": 1}
    assert words_recalled(truth, "KẾ HOẠCH số", []) == 3
    assert words_recalled(truth, " ", [[["kế", "hoạch kế"]]]) == 3


def test_counts_add_up() -> None:
    assert Found(1, 2, 3).plus(Found(0, 1, 5)) == Found(1, 3, 8)
