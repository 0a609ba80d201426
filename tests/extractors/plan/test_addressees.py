"""What is asked of somebody: below a lead-in, of those whom a letter names, and of its readers."""

from __future__ import annotations

import pytest

from extractors.codes import Genre
from extractors.lines.paragraphs import join_lines
from extractors.plan.addressees import address_of, asks_by_name
from extractors.plan.genres import genre_of
from extractors.plan.reader import read_plan
from extractors.zones.front_matter import read_front_matter
from extractors.zones.split import split_zones
from normalizers.letters.text import word_key
from tests.extractors.plan_texts import blocks_of

HEAD = "Kính gửi: Hiệu trưởng các trường tiểu học trên địa bàn phường\n\n"
NUMBERED = f"PHÒNG GIÁO DỤC\nSố: 12/PGD-TH\nV/v bữa ăn bán trú\n\n{HEAD}"
FOOT = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTRƯỞNG PHÒNG\nLò Văn Mẫu"
ASKS = "Để kịp tổng hợp, Phòng Giáo dục yêu cầu các trường gửi báo cáo trước ngày 05/9/2026."
SHOWS = "Trong năm học, các trường tiểu học niêm yết thực đơn ở cổng."
LETTERS = [
    (
        "a paragraph that asks, under no heading",
        f"{NUMBERED}Bữa ăn bán trú là việc của mọi nhà.\n\n{ASKS}{FOOT}",
        [ASKS],
    ),
    (
        "a section that says nothing of itself",
        f"{NUMBERED}1. Bữa ăn bán trú\n- Thực đơn lập theo tuần.\n- {ASKS}{FOOT}",
        [ASKS],
    ),
    (
        "a section that bears no tasks",
        f"{NUMBERED}1. Mục đích\n- Giữ nền nếp bán trú.\n- Đề nghị các trường nêu rõ lý do.{FOOT}",
        ["Đề nghị các trường nêu rõ lý do."],
    ),
    (
        "what somebody above gives to its reader, under no heading",
        f"{NUMBERED}Báo Hà Lam đưa tin về bữa ăn bán trú.\n\nVề việc này, Chủ tịch UBND tỉnh giao "
        f"Sở Giáo dục theo thẩm quyền của mình, tính lại giá suất ăn cho các trường.{FOOT}",
        [
            "Về việc này, Chủ tịch UBND tỉnh giao Sở Giáo dục theo thẩm quyền của mình, tính lại "
            "giá suất ăn cho các trường."
        ],
    ),
    (
        "what somebody above has given to others before",
        f"{NUMBERED}Báo Hà Lam đưa tin về bữa ăn.\n\nNăm 2025, Chủ tịch UBND tỉnh đã giao Sở Giáo "
        f"dục nghiên cứu.{FOOT}",
        [],
    ),
    (
        "what its readers do, beside what it asks",
        f"{HEAD}2. Bữa ăn bán trú\n- Thực đơn lập theo tuần.\n- {SHOWS}\n- {ASKS}{FOOT}",
        [SHOWS, ASKS],
    ),
    (
        "what its readers do, and nobody asks",
        f"{HEAD}2. Bữa ăn bán trú\n- Thực đơn lập theo tuần.\n- {SHOWS}{FOOT}",
        [],
    ),
    (
        "a paragraph whose last line ends in a day is no line of the head",
        f"{HEAD}Phòng Giáo dục yêu cầu các trường rà soát sổ,\ngửi về Phòng trước ngày 05/9/2026."
        f"\n\nBữa ăn bán trú là việc của mọi nhà.{FOOT}",
        ["Phòng Giáo dục yêu cầu các trường rà soát sổ, gửi về Phòng trước ngày 05/9/2026."],
    ),
    (
        "what others do, beside what it asks",
        f"{HEAD}2. Bữa ăn\n- Trong năm học, các hộ gia đình niêm yết số máy.\n- {ASKS}{FOOT}",
        [ASKS],
    ),
    (
        "what its readers did, beside what it asks",
        f"{HEAD}2. Bữa ăn bán trú\n- Năm qua, các trường tiểu học đã niêm yết.\n- {ASKS}{FOOT}",
        [ASKS],
    ),
    (
        "the wishes of others",
        f"{NUMBERED}Bữa ăn bán trú là việc chung.\n\nPhụ huynh đề nghị giảm tiền ăn.{FOOT}",
        [],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [x[1:] for x in LETTERS], ids=[x[0] for x in LETTERS])
def test_rows_of_a_letter(text: str, wanted: list[str]) -> None:
    blocks = blocks_of(text)
    zones = split_zones(blocks)
    reading = read_plan(blocks, zones, genre_of(read_front_matter(blocks, zones), blocks))
    assert [row.statement for row in reading.rows] == wanted


ASKING = [
    (ASKS, True),
    ("Đề nghị các trường rà soát sổ.", True),
    ("Để giữ nền nếp, đề nghị các trường kiểm tra các bếp đã được cấp phép.", True),
    ("Sở Mẫu yêu cầu Phòng A rà soát các sổ (theo mẫu đã gửi kèm Công văn số 5/SM).", True),
    ("Sở Mẫu đã yêu cầu các trường rà soát sổ.", False),
    ("Ngày 05/3, Sở Mẫu có Công văn số 5/SM-VP yêu cầu các trường báo cáo.", False),
    ("Việc rà soát sổ được Sở Mẫu giao cho các trường từ lâu, nay đã xong.", False),
    ("Các trường rà soát sổ.", False),
    ("Phòng Mẫu kính đề nghị Sở Mẫu xem xét.", False),
]


@pytest.mark.parametrize(("text", "expected"), ASKING)
def test_a_letter_asks_by_name(text: str, expected: bool) -> None:
    assert asks_by_name(text, Genre.LETTER) is expected
    assert not asks_by_name(text, Genre.PLAN)


SHARED_OUT = "- Thầy Dũng in đề;\n- Cô Hà mượn bảng phụ;\n- Cô Sao dạy mẫu."
MINUTES = "TRƯỜNG THCS HÀ LAM\nBIÊN BẢN\nHọp tổ Toán\n\nII. NỘI DUNG\n1. Kết luận\n"


@pytest.mark.parametrize(
    ("below", "count"),
    [
        (f"* Phân công chuẩn bị:\n{SHARED_OUT}", 3),
        (f"* Giao việc cho các thành viên:\n{SHARED_OUT}", 3),
        (f"* Ý kiến của các thành viên:\n{SHARED_OUT}", 0),
        ("* Phân công chuẩn bị:\n- Bài dài, khó.\n- Lớp đông.\n- Cô Hà mượn bảng phụ.", 0),
        ("* Phân công chuẩn bị:\n- Cô Hà đã mượn bảng phụ.\n- Thầy Dũng đã in đề.", 0),
    ],
)
def test_work_that_is_shared_out_in_minutes(below: str, count: int) -> None:
    blocks = blocks_of(f"{MINUTES}{below}")
    zones = split_zones(blocks)
    reading = read_plan(blocks, zones, genre_of(read_front_matter(blocks, zones), blocks))
    assert len(reading.rows) == count


ADDRESSES = [
    ("Kính gửi: Các trường tiểu học.", ["các trường tiểu học"]),
    (
        "Kính gửi:\n- Sở Nội vụ;\n- Các xã.\nTheo Kế hoạch số 5, xã làm.",
        ["", "sở nội vụ", "các xã"],
    ),
    ("Số: 5/SM\nCác trường tiểu học", []),
]


@pytest.mark.parametrize(("head", "expected"), ADDRESSES)
def test_address(head: str, expected: list[str]) -> None:
    assert address_of(join_lines(blocks_of(head))) == " ; ".join(map(word_key, expected))
