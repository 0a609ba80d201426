"""Words and a number before a statement: an ordinal where they count on, a part of it elsewhere."""

from __future__ import annotations

import pytest

from tests.extractors.plan_texts import read_body

SERIES = [
    ("Hoạt động 1. Tập huấn kỹ năng số.|Hoạt động 2. Mở ngày hội đọc sách.", "NHIỆM VỤ"),
    ("Nhiệm vụ 1: Xây dựng quy chế.|Nhiệm vụ 2: Tập huấn cán bộ.", "GIẢI PHÁP"),
    ("Bước 1) Khảo sát các tuyến đường.|Bước 2) Lập danh mục sửa chữa.", "NỘI DUNG"),
    ("Nội dung 1 - Rà soát hồ sơ tồn.|Nội dung 2 - Cấp giấy chứng nhận.", "NHIỆM VỤ"),
    ("Mục tiêu 1. 100% lớp có tủ sách.|Mục tiêu 2. 90% học sinh mượn sách.", "MỤC TIÊU"),
]
OTHERS = [
    "Hoạt động 1. Tập huấn kỹ năng số.|Rà soát quy chế.",  # one alone
    "Hoạt động 2. Tập huấn kỹ năng số.|Hoạt động 4. Rà soát quy chế.",  # does not count on
    "- Chỉ tiêu 1: Đạt 60% hồ sơ.|- Chỉ tiêu 2: Đạt 70% hồ sơ.",  # run-in heads behind bullets
    "Tháng 9: Rà soát quy chế làm việc.|Tháng 10: Sửa nội quy cơ quan.",  # times
    "Tổ 1: Tuần tra ban đêm ở thôn Đông.|Tổ 2: Trực chốt tại cổng chợ.",  # units
    "Dự án 1: Xây dựng đường hoa.|Dự án 2: Sửa chữa nhà văn hóa.",  # names
]


@pytest.mark.parametrize(("lines", "heading"), SERIES)
def test_prefixes_that_count_on(lines: str, heading: str) -> None:
    printed = lines.split("|")
    rows = read_body("\n".join([f"II. {heading}", *printed])).rows
    assert [row.ordinal for row in rows] == ["1", "2"]
    assert all(line.endswith(row.statement) for line, row in zip(printed, rows, strict=True))
    assert not any(
        row.statement.startswith(line[:7]) for line, row in zip(printed, rows, strict=True)
    )


@pytest.mark.parametrize("lines", OTHERS)
def test_prefixes_that_stay(lines: str) -> None:
    printed = lines.split("|")
    rows = read_body("\n".join(["II. NHIỆM VỤ", *printed])).rows
    assert [row.statement for row in rows] == [line.removeprefix("- ") for line in printed]
    assert [row.ordinal for row in rows] == [None, None]


def test_a_prefix_over_items_introduces_them() -> None:
    text = """
        II. NỘI DUNG
        Nội dung 1 - Tuyên truyền Luật Đất đai
        - Phát 500 tờ rơi.
        Nội dung 2 - Cấp giấy chứng nhận
        - Rà soát hồ sơ tồn đọng.
    """
    assert [row.statement for row in read_body(text).rows] == [
        "Phát 500 tờ rơi.",
        "Rà soát hồ sơ tồn đọng.",
    ]


LABELS = "Thời gian: Tháng 5/2026.\nChủ trì: Đoàn xã."
HEADS = [
    (
        "titles over a paragraph with labels",
        f"Hoạt động 1: Lễ phát động\nMô tả: Họp toàn dân.\n{LABELS}\n"
        f"Hoạt động 2: Lớp bơi\nMô tả: Mở ba lớp.\n{LABELS}\nTrên đây là kế hoạch.",
        [("Mô tả: Họp toàn dân.", "Lễ phát động"), ("Mô tả: Mở ba lớp.", "Lớp bơi")],
    ),
    (
        "deeds over a paragraph",
        "Hoạt động 1: Mở hội bơi\nMời các trường dự.\nHoạt động 2: Mở lớp bơi\nThuê thầy dạy.",
        [
            ("Mở hội bơi", "NỘI DUNG"),
            ("Mời các trường dự.", "NỘI DUNG"),
            ("Mở lớp bơi", "NỘI DUNG"),
            ("Thuê thầy dạy.", "NỘI DUNG"),
        ],
    ),
    (
        "one of them without a paragraph",
        "Hoạt động 1: Lễ hội bơi\nMời các trường dự.\nHoạt động 2: Lớp dạy bơi",
        [
            ("Lễ hội bơi", "NỘI DUNG"),
            ("Mời các trường dự.", "NỘI DUNG"),
            ("Lớp dạy bơi", "NỘI DUNG"),
        ],
    ),
    (
        "titles over labels alone",
        f"Hoạt động 1: Lễ phát động\n{LABELS}\nHoạt động 2: Lớp bơi\n{LABELS}",
        [("Lễ phát động", "NỘI DUNG"), ("Lớp bơi", "NỘI DUNG")],
    ),
]


@pytest.mark.parametrize(("text", "rows"), [h[1:] for h in HEADS], ids=[h[0] for h in HEADS])
def test_titles_that_count_on_head_the_paragraphs_below(
    text: str, rows: list[tuple[str, str]]
) -> None:
    found = read_body(f"II. NỘI DUNG\n{text}").rows
    assert [(row.statement, row.section_heading) for row in found] == rows
