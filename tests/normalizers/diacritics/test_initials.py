"""Names that a document writes out, by their first letters."""

from __future__ import annotations

import pytest

from normalizers.diacritics.initials import Initials
from normalizers.repair import repair

CASES = [
    ("BVDK", "Bệnh viện Đa khoa Na Khum", "BVĐK"),
    ("BVDK", "BỆNH VIỆN ĐA KHOA NA KHUM", "BVĐK"),
    ("SGDDT", "Sở Giáo dục và Đào tạo họp; Sở Giáo dục và Đào tạo mời", "SGDĐT"),
    ("HDT", "Hội đồng thi họp, Hội đồng thi chấm", "HĐT"),
    ("HDT", "Hội đồng thi họp", "HDT"),  # three letters stand side by side by chance
    ("BVDK", "bệnh viện đa khoa nào", "BVDK"),  # no name
    ("BVDK", "Bệnh viện Da khoa Na Khum", "BVDK"),
    ("UBND", "Ủy ban nhân dân xã", "UBND"),
    ("BVDK", "", "BVDK"),
    ("DD", "Đại diện, Đại diện", "DD"),
    ("KH", "Kế hoạch", "KH"),
]


@pytest.mark.parametrize(("part", "text", "spelled"), CASES)
def test_a_part_is_spelled_as_the_name_is(part: str, text: str, spelled: str) -> None:
    assert Initials(text.split()).spelled(part) == spelled


def test_the_number_of_a_document() -> None:
    text = (
        "BENH VIEN DA KHOA SUOI NGOC\nS6: 327/GM-BVDK\n"
        "Thuc hién nhi€m vu cai cach hanh chinh nam 2026 cua don vi"
    )
    assert repair(text).text.split("\n")[1] == "Số: 327/GM-BVĐK"
