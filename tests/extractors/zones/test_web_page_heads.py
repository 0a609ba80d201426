"""Heads as schools and communes put them on their web pages: slips, blanks, a Union's head."""

import pytest

from extractors.models import Line
from extractors.text.file import text_lines
from extractors.text.tables import find_tables
from extractors.zones.bodies import join_bodies
from extractors.zones.front_matter import read_front_matter
from extractors.zones.header_block import read_header
from extractors.zones.page_around import without_page_around
from extractors.zones.segments import line_segments
from extractors.zones.split import split_zones
from extractors.zones.whole_names import whole_name

ONE = ["TRƯỜNG  MN HOA MƠ", "XÃ HÀ  LAM", "UBND XÃ HÀ  LAM"]
TWO = [
    "UBND XÃ HÀ LAM  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "UBND XÃ HÀ LAM  TRƯỜNG MN HOA MƠ",
    "Hiệu trưởng  Kế toán",
    "TRƯỜNG MN HOA MƠ   HÀ LAM",
]


@pytest.mark.parametrize("text", ONE)
def test_a_slip_parts_no_name(text: str) -> None:
    assert line_segments(text) == (" ".join(text.split()),)


@pytest.mark.parametrize("text", TWO)
def test_two_columns_stay_two(text: str) -> None:
    assert len(line_segments(text)) == 2


def lines(*texts: str) -> list[Line]:
    return [Line(text, text, 1, i) for i, text in enumerate(texts, start=1)]


def test_what_waits_is_not_ended_by_a_blank_line() -> None:
    blocks = lines(
        "UBND XÃ HÀ LAM", "Số:", "", "/BC-UBND", "", "Hà Lam, ngày", "", "tháng 9 năm 2026"
    )
    header = read_header(blocks, 0, len(blocks))
    assert header.number is not None
    assert header.number.symbol == "BC-UBND"
    assert header.place == "Hà Lam"
    assert header.issued_on is None


def test_the_name_of_the_union_is_its_motto() -> None:
    blocks = lines(
        "HUYỆN ĐOÀN HÀ LAM",
        "BCH ĐOÀN TRƯỜNG THPT HOA MƠ",
        "Số: 08-KH/ĐTN",
        "ĐOÀN TNCS HỒ CHÍ MINH",
        "Hà Lam, ngày 12 tháng 1 năm 2026",
    )
    bodies = read_header(blocks, 0, len(blocks)).bodies
    assert bodies == ("HUYỆN ĐOÀN HÀ LAM", "BCH ĐOÀN TRƯỜNG THPT HOA MƠ")


def test_kinds_in_a_row_are_one_body() -> None:
    assert join_bodies(["BCH ĐOÀN TRƯỜNG THPT HOA MƠ"]) == ("BCH ĐOÀN TRƯỜNG THPT HOA MƠ",)
    assert join_bodies(["UBND XÃ A TRƯỜNG HOA MƠ"]) == ("UBND XÃ A", "TRƯỜNG HOA MƠ")


def test_a_sites_title_above_the_motto_is_the_page() -> None:
    blocks = lines(
        "Trang chủ » Tin tức",
        "KẾ HOẠCH NĂM HỌC 2026-2027",
        "TRƯỜNG MN HOA MƠ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "KẾ HOẠCH",
        "I. MỤC ĐÍCH",
    )
    found = [block.text for block in without_page_around(blocks).blocks if block.text]
    assert found[0] == "TRƯỜNG MN HOA MƠ"


def test_the_motto_names_no_commune() -> None:
    texts = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ngày 5 tháng 1 của xã"]
    assert whole_name("ỦY BAN NHÂN DÂN XÃ", None, texts) == "ỦY BAN NHÂN DÂN XÃ"


LEFT = "**HỘI ĐỒNG NHÂN DÂN**<br>**XÃ HÀ LÂM**<br>**VĂN PHÒNG**<br>Số:      /TB-VP"
RIGHT = "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>*Hà Lâm, ngày     tháng 7 năm 2026*"
MARKDOWN_HEAD = f"""
| | |
|---|---|
| {LEFT} | {RIGHT} |

# THÔNG BÁO
Kết luận cuộc họp

1. Giao Văn phòng lập sổ trực.
"""


def test_breaks_part_the_lines_of_a_head_in_markdown() -> None:
    blocks = find_tables(text_lines(MARKDOWN_HEAD))
    head = read_front_matter(blocks, split_zones(blocks))
    assert (head.superior_issuer, head.issuer, head.symbol) == (
        "HỘI ĐỒNG NHÂN DÂN XÃ HÀ LÂM",
        "VĂN PHÒNG",
        "TB-VP",
    )
