"""Articles of a decision that give those below them their work: "Điều 2. Giao:"."""

from __future__ import annotations

import pytest

from pipeline.document.config import Config
from pipeline.document.stages import read_document

HEAD = """\
ỦY BAN NHÂN DÂN TỈNH HÒA LÂM
Số: 512/QĐ-UBND
Hòa Lâm, ngày 16 tháng 3 năm 2026

QUYẾT ĐỊNH
Về việc công nhận {what}

Căn cứ Luật Trồng trọt năm 2018;

QUYẾT ĐỊNH:
Điều 1. Công nhận {what}, gồm ba bản.
"""
FOOT = "Điều 3. Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.\n"
GIVEN = """\
1. Sở Công Thương: kết nối tiêu thụ, đưa cam lên sàn điện tử trong năm 2026.
2. Ủy ban nhân dân xã Nà Thử:
a) Cắm biển chỉ dẫn xong trước 30/6/2026;
b) Hướng dẫn các hộ ghi nhật ký.
3. Các hộ trong vùng có trách nhiệm làm đúng quy trình.
"""
LEADS = [
    ("Sở Công Thương",),
    ("Ủy ban nhân dân xã Nà Thử",),
    ("Ủy ban nhân dân xã Nà Thử",),
    ("Các hộ trong vùng",),
]
TOLD = """\
1. Diện tích vùng cam là 126 ha.
2. Thời hạn của giấy chứng nhận là ba năm.
"""


def leads_of(article: str, items: str, what: str = "vùng cam xã Nà Thử") -> list[tuple[str, ...]]:
    text = f"{HEAD.format(what=what)}Điều 2. {article}\n{items}{FOOT}"
    return [row.leads for row in read_document(text.encode(), Config()).reading.rows]


@pytest.mark.parametrize(
    "article", ["Giao:", "Giao nhiệm vụ:", "Yêu cầu:", "Giao nhiệm vụ cho các đơn vị sau:"]
)
def test_an_article_that_only_demands(article: str) -> None:
    assert leads_of(article, GIVEN) == LEADS


def test_a_title_with_half_a_word_of_forms() -> None:
    assert leads_of("Giao:", GIVEN, "xã Nà Thử đạt chuẩn nông thôn mới kiểu mẫu") == LEADS


@pytest.mark.parametrize("article", ["Giao", "Đặc điểm:", "Vùng cam có đặc điểm như sau:"])
def test_an_article_that_demands_nothing(article: str) -> None:
    assert leads_of(article, TOLD) == []


def test_what_is_given_must_be_work() -> None:
    assert leads_of("Yêu cầu:", TOLD) == []
