"""Headings that lost their numbers and their bold."""

import pytest

from tests.extractors.plan_texts import read_body

PLAIN = """\
Mục đích, yêu cầu
Nâng cao nhận thức của cán bộ.
Nội dung
Văn phòng rà soát quy chế.
Tổ chức thực hiện
Phòng Kinh tế cấp phương tiện.
"""
WITH_COLONS = """\
Mục đích:
- Nâng cao nhận thức.
Yêu cầu:
- Bảo đảm an toàn.
Nội dung thực hiện:
- Treo pa nô.
"""
TOO_FEW = "Mục đích\nNâng cao nhận thức.\nNội dung\nVăn phòng rà soát quy chế."
NUMBERED = "1. Mục đích\nNâng cao nhận thức.\nNội dung\nVăn phòng rà soát.\nHình thức\nHọp tổ."
ONLY_ASKS = "Nội dung\nVăn phòng rà soát.\nHình thức\nHọp tổ.\nBiện pháp\nMở lớp."
ALIKE = """\
Các mục tiêu quan trọng trong năm học 2026-2027

Duy trì kỷ cương, nền nếp trong các trường.

Các nhiệm vụ chủ yếu

Chủ tịch UBND tỉnh Mẫu nêu 02 nhiệm vụ gồm:

1. Rà soát mạng lưới trường lớp.

2. Nâng cao chất lượng dạy tiếng Anh.

Các giải pháp chính

Sở Giáo dục tổ chức tập huấn cho giáo viên.

"""
ALIKE_LABELS = "Các việc\n\nVăn phòng rà soát.\n\nCác việc\n\nHọp tổ.\n\nCác việc\n\nMở lớp."
TWO_ALIKE = "Các nhiệm vụ chủ yếu\n\nTổ A rà soát.\n\nCác giải pháp chính\n\nMở lớp tập huấn."
SET_APART = """\
Mục tiêu chung:

Đến năm 2030, trở thành trường nghề của vùng.

Mục tiêu cụ thể:

1. Mở rộng quy mô lên 3.000 học viên.

2. Trở thành trung tâm thực hành cơ khí.
"""
IN_BOLD = """\
**Mục tiêu**

- Giảm 5 vụ cháy.

**Giải pháp chủ yếu**

1. Tập huấn cho các tổ dân phố.
"""
BELOW_A_FIELD = "Mục tiêu: Giảm 5 vụ cháy.\n\nCác giải pháp chủ yếu:\na) Mở lớp.\nb) Mua 2 máy bơm."
NOT_FIRST = f"Xã Mẫu có 5 vườn rau.\n\n{SET_APART}"
LABELS_SET_APART = "Nội dung:\n- Văn phòng rà soát.\n\nHình thức:\n- Họp tổ."
HEADED = ALIKE.replace("1. Rà soát mạng lưới trường lớp.", "1. Mạng lưới trường lớp")


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        (PLAIN, ["Mục đích, yêu cầu", "Nội dung", "Tổ chức thực hiện"]),
        (WITH_COLONS, ["Mục đích", "Yêu cầu", "Nội dung thực hiện"]),
        (TOO_FEW, []),
        (NUMBERED, ["Mục đích"]),
        (ONLY_ASKS, []),
        (
            ALIKE,
            [
                "Các mục tiêu quan trọng trong năm học 2026-2027",
                "Các nhiệm vụ chủ yếu",
                "Các giải pháp chính",
            ],
        ),
        (ALIKE_LABELS, []),
        (TWO_ALIKE, []),
        (HEADED, []),
        (SET_APART, ["Mục tiêu chung", "Mục tiêu cụ thể"]),
        (SET_APART.replace(":", ""), []),
        (IN_BOLD, ["Mục tiêu", "Giải pháp chủ yếu"]),
        (IN_BOLD.replace("*", ""), ["Mục tiêu", "Giải pháp chủ yếu"]),
        (IN_BOLD.replace("*", "").replace(" chủ yếu", ""), []),
        (f"Xã Mẫu có 5 vườn rau.\n\n{IN_BOLD.replace('*', '')}", []),
        (BELOW_A_FIELD, ["Các giải pháp chủ yếu"]),
        (NOT_FIRST, []),
        (LABELS_SET_APART, []),
    ],
)
def test_headings(text: str, headings: list[str]) -> None:
    assert [section.title for section in read_body(text).sections] == headings


def test_what_stands_under_them() -> None:
    rows = read_body(PLAIN).rows
    assert [row.section_heading for row in rows] == ["Nội dung", "Tổ chức thực hiện"]


def test_numbered_items_stand_under_a_title_with_a_colon() -> None:
    rows = read_body(SET_APART).rows
    assert [(row.ordinal, row.section_heading) for row in rows] == [
        (None, "Mục tiêu chung"),
        ("1", "Mục tiêu cụ thể"),
        ("2", "Mục tiêu cụ thể"),
    ]
    assert {row.kind.value for row in rows} == {"target"}


def test_a_field_above_them_bears_what_its_head_says() -> None:
    rows = read_body(BELOW_A_FIELD).rows
    assert [(row.statement, row.kind.value) for row in rows] == [
        ("Mục tiêu: Giảm 5 vụ cháy.", "target"),
        ("Mở lớp.", "task"),
        ("Mua 2 máy bơm.", "task"),
    ]


def test_a_title_that_reads_like_a_label_is_a_title() -> None:
    text = "Mục tiêu:\n- Trồng 5 vườn.\n\nKinh phí:\n2 triệu đồng.\n\nPhân công:\n- Hội A tỉa cây."
    found = read_body(text)
    assert [section.title for section in found.sections] == ["Mục tiêu", "Kinh phí", "Phân công"]
    assert [row.statement for row in found.rows] == ["Trồng 5 vườn.", "Hội A tỉa cây."]


def test_an_article_ends_with_what_it_tells() -> None:
    told = (
        "Phòng Giáo dục chủ động xây dựng kế hoạch.\n\n"
        "Năm học mới đã bắt đầu với nhiều niềm vui.\n\n"
        "Gửi bài viết\n\nBài viết liên quan\n\nXã Mẫu đón năm học mới\n"
    )
    rows = read_body(ALIKE + told).rows
    assert [row.statement for row in rows][-2:] == [
        "Sở Giáo dục tổ chức tập huấn cho giáo viên.",
        "Phòng Giáo dục chủ động xây dựng kế hoạch.",
    ]
    assert [row.kind.value for row in rows] == ["target", *["task"] * 4]


BLOCKS = """\
MỤC TIÊU
Giảm 5 vụ cháy

VIỆC CỦA NĂM

Đo mực nước các hồ
Thời hạn: hằng quý
Đầu mối: Trạm Thủy lợi
{label}: Sổ ghi mực nước

Khơi dòng kênh Đông
Đầu mối: Đội Thủy nông
Cùng làm: các thôn
Thời hạn: Tháng 5/2027
{label}: 02 biên bản bàn giao

Thay cửa cống số 3
Đầu mối: Đội Thủy nông
{label}: Biên bản bàn giao
Thời hạn: Trước 20/9/2027
"""


@pytest.mark.parametrize("label", ["Kết quả", "Sản phẩm", "Kết quả đạt được", "Sản phẩm, kết quả"])
def test_a_label_with_a_value_is_no_title(label: str) -> None:
    """The labels of these blocks stand in any order, and nothing in the text is numbered."""
    found = read_body(BLOCKS.format(label=label))
    assert [section.title for section in found.sections] == ["MỤC TIÊU", "VIỆC CỦA NĂM"]
    assert [(row.statement, row.deliverable, row.deadline) for row in found.rows[1:]] == [
        ("Đo mực nước các hồ", "Sổ ghi mực nước", "hằng quý"),
        ("Khơi dòng kênh Đông", "02 biên bản bàn giao", "Tháng 5/2027"),
        ("Thay cửa cống số 3", "Biên bản bàn giao", "Trước 20/9/2027"),
    ]


@pytest.mark.parametrize("title", ["Mục tiêu 1: Rừng xanh", "Mục tiêu: Rừng xanh"])
def test_a_name_behind_the_colon_of_a_title_makes_it_no_label(title: str) -> None:
    text = (
        f"{title}\n- Trồng 5 ha.\n\nGiải pháp:\n- Mở lớp.\n\nTổ chức thực hiện:\n- Hội A tỉa cây."
    )
    assert read_body(text).sections[0].title == title
