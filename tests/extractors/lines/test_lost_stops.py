"""Numbers and letters of lists without their stop."""

import pytest

from extractors.lines.lost_stops import with_lost_stops
from extractors.lines.sequences import settle
from tests.extractors.plan_texts import read_body

SERIES = [
    (["1 Tuyên truyền", "- Treo cờ.", "2 Kiểm tra", "- Cân hàng."], ["1", None, "2", None]),
    (["1. Tuyên truyền", "2 Kiểm tra", "3. Tổng kết"], ["1", "2", "3"]),
    (["1. Tuyên truyền", "2 Kiểm tra"], ["1", "2"]),
    (["A MỤC ĐÍCH", "Nâng cao.", "B NỘI DUNG"], ["A", None, "B"]),
    (["1 Một", "2 Hai", "II. PHẦN SAU", "1 Ba", "2 Bốn"], ["1", "2", "II", "1", "2"]),
]
ALONE = [
    ["2 Trưởng ban", "Cụm từ khác"],
    ["1 Trưởng ban và thư ký"],
    ["1. Mua sắm", "3 Máy in cho các tổ"],
    ["A LƯỚI", "Rà soát quy hoạch."],
    ["1 Trưởng ban", "3 Máy in cho các tổ"],
    ["12 Trạm Y tế", "13 trường học"],
    ["1 NỘI DUNG", "2 HÌNH THỨC"],  # capitals have a form of their own
]


@pytest.mark.parametrize(("texts", "labels"), SERIES)
def test_a_series_counts_on(texts: list[str], labels: list[str | None]) -> None:
    found = with_lost_stops(texts, settle(texts))
    assert [marker and marker.label for marker in found] == labels


@pytest.mark.parametrize("texts", ALONE)
def test_one_alone_stays(texts: list[str]) -> None:
    assert with_lost_stops(texts, settle(texts)) == settle(texts)


def test_sections_below_a_heading_without_its_stop() -> None:
    rows = read_body(
        "I. MỤC ĐÍCH\nNâng cao nhận thức.\nII NỘI DUNG\n1 Công tác tuyên truyền\n- Treo pa nô.\n"
        "2 Công tác kiểm tra\n- Kiểm tra chợ.\nIII. TỔ CHỨC THỰC HIỆN\nPhòng A theo dõi."
    ).rows
    assert [row.section_path for row in rows] == [("II", "1"), ("II", "2"), ("III",)]
