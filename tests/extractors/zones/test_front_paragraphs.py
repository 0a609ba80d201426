from __future__ import annotations

from extractors.zones.front_paragraphs import front_paragraphs
from extractors.zones.split import split_zones
from tests.extractors.document_blocks import document


def test_bases_are_whole_paragraphs() -> None:
    text = """
KẾ HOẠCH
Thực hiện Nghị quyết số 7-NQ/TU về chuyển đổi số

Căn cứ Quyết định số 5/QĐ-UBND ngày 05/01/2026 của UBND xã An Lạc về
ban hành Quy chế làm việc,

quyền hạn của các phòng;
- Căn cứ Luật Giáo dục năm 2019;
Thực hiện Kế hoạch số 8/KH-UBND ngày 06/01/2026 của UBND xã.

Trường Hoa Mơ xây dựng kế hoạch như sau:
I. MỤC ĐÍCH
Căn cứ tình hình thực tế, các tổ thực hiện.
"""
    blocks = document(text)
    paragraphs = front_paragraphs(blocks, split_zones(blocks)[0])
    assert paragraphs == [
        "KẾ HOẠCH",
        "Thực hiện Nghị quyết số 7-NQ/TU về chuyển đổi số",
        (
            "Căn cứ Quyết định số 5/QĐ-UBND ngày 05/01/2026 của UBND xã An Lạc về ban hành Quy "
            "chế làm việc, quyền hạn của các phòng;"
        ),
        "- Căn cứ Luật Giáo dục năm 2019;",
        "Thực hiện Kế hoạch số 8/KH-UBND ngày 06/01/2026 của UBND xã.",
        "Trường Hoa Mơ xây dựng kế hoạch như sau:",
    ]
