"""Stamps of the office that received a document, in the text of its head."""

from __future__ import annotations

import pytest

from extractors.models import DropKind
from extractors.zones.arrival_stamps import without_arrival_stamps
from extractors.zones.front_matter import read_front_matter
from extractors.zones.split import split_zones
from pipeline.document.config import Config
from pipeline.document.left_out import left_out
from pipeline.document.stages import read_document
from tests.extractors.document_blocks import document

BODIES = "UBND HUYỆN LÂM KHÊ\nPHÒNG NỘI VỤ"
NUMBER = "Số: 112/KH-PNV"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
DAY = "Lâm Khê, ngày 12 tháng 01 năm 2026"
TITLE = "\nKẾ HOẠCH\nChuyển đổi số năm 2026\n\nI. MỤC ĐÍCH\nNâng cao chất lượng quản lý."
TWO_COLUMNS = (
    "UBND HUYỆN LÂM KHÊ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "PHÒNG NỘI VỤ                   Độc lập - Tự do - Hạnh phúc\n"
    f"{NUMBER}              {DAY}"
)
HEAD = f"{BODIES}\n{NUMBER}\n{NATION}\n{DAY}"
# What is printed, and what of it the stamp says.
STAMPED = [
    (
        "below the head, with its office",
        f"{TWO_COLUMNS}\n\nTRƯỜNG THCS SUỐI MƠ\nĐẾN\nSố: 1998\nNgày: 15/01/2026\n{TITLE}",
        ["TRƯỜNG THCS SUỐI MƠ", "ĐẾN", "Số: 1998", "Ngày: 15/01/2026"],
    ),
    (
        "the word between number and day, and lines to be filled in",
        f"{TWO_COLUMNS}\nUBND XÃ SUỐI MƠ\nSố: ......\nĐẾN Ngày: ..../..../2026\nChuyển: .......\n"
        f"Lưu hồ sơ số: .....{TITLE}",
        [
            "UBND XÃ SUỐI MƠ",
            "Số: ......",
            "ĐẾN Ngày: ..../..../2026",
            "Chuyển: .......",
            "Lưu hồ sơ số: .....",
        ],
    ),
    (
        "between the issuer and its number",
        f"{BODIES}\nCÔNG VĂN ĐẾN\nSố: 1187\nNgày 12/01\n{NUMBER}\n{NATION}\n{DAY}\n{TITLE}",
        ["CÔNG VĂN ĐẾN", "Số: 1187", "Ngày 12/01"],
    ),
    (
        "above the head",
        f"CHI CỤC THUỶ LỢI SUỐI MƠ\nĐẾN Số: 45\nNgày: 13/01/2026\n{HEAD}\n{TITLE}",
        ["CHI CỤC THUỶ LỢI SUỐI MƠ", "ĐẾN Số: 45", "Ngày: 13/01/2026"],
    ),
    (
        "above the title on its lines",
        f"{TWO_COLUMNS}\nĐẾN          KẾ HOẠCH\nSố: 77       Chuyển đổi số năm 2026\n"
        "Ngày: 14/01\n\nI. MỤC ĐÍCH\nNâng cao.",
        ["ĐẾN", "Số: 77", "Ngày: 14/01"],
    ),
    (
        "on one line",
        f"{TWO_COLUMNS}\nVĂN BẢN ĐẾN Số: 305 Ngày: 14 tháng 01 năm 2026{TITLE}",
        ["VĂN BẢN ĐẾN Số: 305 Ngày: 14 tháng 01 năm 2026"],
    ),
    (
        "without the word, which its labels say",
        f"{TWO_COLUMNS}\nSố đến: 305\nNgày đến: 14/01/2026{TITLE}",
        ["Số đến: 305", "Ngày đến: 14/01/2026"],
    ),
    (
        "as a table",
        f"{TWO_COLUMNS}\n|TRUNG TÂM Y TẾ SUỐI MƠ||\n|ĐẾN|Số: 1998|\n"
        f"||Ngày: 15/01|\n|Chuyển:||{TITLE}",
        ["TRUNG TÂM Y TẾ SUỐI MƠ", "ĐẾN", "Số: 1998", "Ngày: 15/01", "Chuyển:"],
    ),
    (
        "in the cell of the issuer",
        f"|UBND HUYỆN LÂM KHÊ\\nPHÒNG NỘI VỤ\\n{NUMBER}\\nĐẾN\\nSố: 19\\nNgày: 15/01|"
        f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\nĐộc lập - Tự do - Hạnh phúc\\n{DAY}|{TITLE}",
        ["ĐẾN", "Số: 19", "Ngày: 15/01"],
    ),
    (
        "read by OCR without a mark",
        f"{TWO_COLUMNS}\nCÔNG VĂN ĐÉN\nSô: 1187\nNgày: 12/01{TITLE}",
        ["CÔNG VĂN ĐÉN", "Sô: 1187", "Ngày: 12/01"],
    ),
]
STAYS = [
    ("no stamp", f"{TWO_COLUMNS}{TITLE}"),
    ("a title about what arrives", f"{HEAD}\n\nQUY TRÌNH XỬ LÝ VĂN BẢN ĐẾN\nSố: 5\nNgày: 5/1/2026"),
    ("a title up to a day", f"{HEAD}\nSố: ....\nKẾ HOẠCH CÔNG TÁC\nĐẾN NGÀY 30/6/2026\nI. A"),
    ("the word without number and day", f"{TWO_COLUMNS}\nĐẾN\n{TITLE}"),
    ("the word and the document's own number", f"ĐẾN\n{HEAD}\n{TITLE}"),
    ("number and day without the word", f"{TWO_COLUMNS}\nSố: 1998\nNgày: 15/01/2026{TITLE}"),
    ("small letters", f"{TWO_COLUMNS}\nđến\nSố: 1998\nNgày: 15/01/2026{TITLE}"),
    ("a register", f"{TWO_COLUMNS}\n|ĐẾN|Số:|Ngày:|Trích yếu|\n|1|305|14/01|Về thi đua|{TITLE}"),
    ("far below the head", f"{HEAD}{TITLE}\nĐẾN\nSố: 1998\nNgày: 15/01/2026"),
]


@pytest.mark.parametrize(("text", "said"), [s[1:] for s in STAMPED], ids=[s[0] for s in STAMPED])
def test_a_stamp_is_taken_out_and_named(text: str, said: list[str]) -> None:
    blocks = document(text)
    made = without_arrival_stamps(blocks)
    assert [drop.line.text for drop in made.dropped] == said
    assert {drop.kind for drop in made.dropped} == {DropKind.ARRIVAL_STAMP}
    front = read_front_matter(made.blocks, split_zones(made.blocks))
    assert (front.issuer, front.superior_issuer) == ("PHÒNG NỘI VỤ", "UBND HUYỆN LÂM KHÊ")
    assert (front.number, front.title) == ("112/KH-PNV", "Chuyển đổi số năm 2026")
    assert front.issued_on is not None


@pytest.mark.parametrize("text", [s[1] for s in STAYS], ids=[s[0] for s in STAYS])
def test_all_others_stay(text: str) -> None:
    blocks = document(text)
    assert without_arrival_stamps(blocks) == (tuple(blocks), ())


def test_what_a_stamp_says_is_left_out_by_name() -> None:
    text = f"{TWO_COLUMNS}\nĐẾN\nSố: 1998\nNgày: 15/01/2026{TITLE}"
    read = read_document(text.encode(), Config())
    named = [notice.texts for notice in left_out(read) if "received" in notice.sentence]
    assert named == [("ĐẾN", "Số: 1998", "Ngày: 15/01/2026")]
