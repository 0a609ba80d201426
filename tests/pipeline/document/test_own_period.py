from __future__ import annotations

import pytest

from extractors.models import FrontMatter
from extractors.zones.split import split_zones
from pipeline.document.own_period import own_period
from tests.extractors.document_blocks import document

BODY = "\nI. MỤC ĐÍCH\n- Rà soát kế hoạch năm 2020.\nII. NHIỆM VỤ\n- Họp.\n"

# Each case: the title that was read, the head, and the years of the period.
PERIODS = [
    ("title", "Chuyển đổi số năm 2026", "KẾ HOẠCH\nChuyển đổi số năm 2026\n", (2026, 2026)),
    (
        "a year above a remark",
        "Hội thi Robot 2026 (Cập nhật luật chơi)",
        "KẾ HOẠCH\n",
        (2026, 2026),
    ),
    ("a number above a remark", "Thi hành Quyết định số 2026 (Cập nhật)", "KẾ HOẠCH\n", None),
    ("title before preamble", "Số hóa 2026 - 2028", "KẾ HOẠCH\nkế hoạch năm 2025\n", (2026, 2028)),
    (
        "preamble",
        None,
        "KẾ HOẠCH\nChuyển đổi số\n\nSở Mẫu xây dựng kế hoạch năm 2026 như sau:\n",
        (2026, 2026),
    ),
    ("a year of something else", None, "Căn cứ Luật A năm 2019;\n", None),
    (
        "the plan that a basis cites",
        None,
        "KẾ HOẠCH\nChuyển đổi số\n\nCăn cứ Kế hoạch số 5/KH-X về kế hoạch năm 2025;\n",
        None,
    ),
    (
        "a basis and the preamble in one sentence",
        None,
        "KẾ HOẠCH\nSố hóa\n\nThực hiện Kế hoạch số 5/KH-X, xã lập kế hoạch năm 2026 như sau:\n",
        (2026, 2026),
    ),
    (
        "a plan that is quoted",
        None,
        "Ai lập sổ?\n\nCăn cứ Mục II Kế hoạch số 5/KH-X về kế hoạch năm 2025 quy định như sau:\n",
        None,
    ),
    ("no year", None, "KẾ HOẠCH\nChuyển đổi số\n", None),
]


@pytest.mark.parametrize(
    ("title", "head", "expected"), [c[1:] for c in PERIODS], ids=[c[0] for c in PERIODS]
)
def test_period(title: str | None, head: str, expected: tuple[int, int] | None) -> None:
    blocks = document(head + BODY)
    found = own_period(FrontMatter(title=title), blocks, split_zones(blocks))
    years = found and (found.start and found.start.year, found.end and found.end.year)
    assert years == expected


PASSING = (
    "Tin của Trường Mẫu\nTrường làm kế hoạch mua sách năm học 2027-2028\n\nI. NHIỆM VỤ\n- A.\n"
)
# Each case: what else the text says, and the years of the period.
NAMED = [
    ("named alone", "", (2027, 2028)),
    ("named as often as another", "- Năm học 2026-2027 dạy tốt.\n", (2027, 2028)),
    (
        "named once in a text about another",
        "- Năm học 2026-2027 dạy tốt.\n- Kết thúc năm học 2026-2027.\n",
        None,
    ),
    ("beside years", "- Năm 2026 dạy tốt.\n- Năm 2026 học tốt.\n", (2027, 2028)),
    (
        "beside a longer time",
        "- Giai đoạn 2026-2030 dạy tốt.\n- Giai đoạn 2026-2030 học tốt.\n",
        (2027, 2028),
    ),
]


@pytest.mark.parametrize(("more", "expected"), [c[1:] for c in NAMED], ids=[c[0] for c in NAMED])
def test_what_the_text_is_about(more: str, expected: tuple[int, int] | None) -> None:
    blocks = document(PASSING + more)
    found = own_period(FrontMatter(), blocks, split_zones(blocks))
    assert (found and (found.start and found.start.year, found.end and found.end.year)) == expected
