"""Sections that plan within a report, and sections that tell within a plan."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.codes import Bearing
from extractors.plan.outlook import EVIDENCE, PlanPart, outlook, part_bearing

SINCE = date(2026, 1, 1)
DEEDS = ("Đã mở 04 trưng bày chuyên đề.", "Đã cấp mới 2.150 thẻ.", "Tiếp nhận 87 hiện vật.")
WORK = ("Khảo sát, sưu tầm hiện vật nghề dệt.", "Cải tạo kho trong Quý I/2027.", "Mua máy quét.")
CASES = (
    "Đối với đơn của dân: Chuyển đến Ủy ban nhân dân xã.",
    "Nếu đơn thuộc thẩm quyền: Hướng dẫn người gửi bổ sung.",
    "Đối với đơn đã được giải quyết: Lập danh sách riêng.",
)
WAS = (
    "Đối với đơn của dân: đã chuyển 12 đơn.",
    "Đơn thuộc thẩm quyền: 05 đơn.",
    "Đơn đã được giải quyết: 04 đơn.",
)
REPORTS = [
    ("KẾT QUẢ CÔNG TÁC NĂM 2026", DEEDS, Bearing.ASSIGNMENTS),
    ("TỒN TẠI, HẠN CHẾ", ("Kho ẩm.", "Thiếu máy quét."), Bearing.ASSIGNMENTS),
    ("KẾ HOẠCH NĂM 2027", WORK, Bearing.SECTIONS),
    ("PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI", WORK, Bearing.SECTIONS),
    ("NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM 2026", WORK, Bearing.SECTIONS),
    ("NHIỆM VỤ", ("Rà soát quy chế.",), Bearing.ASSIGNMENTS),
    ("GIẢI PHÁP", ("Tiếp tục rà soát.", "Chủ động đề xuất."), Bearing.SECTIONS),
    ("VIỆC THỰC HIỆN NHIỆM VỤ NĂM 2026", DEEDS, Bearing.ASSIGNMENTS),
    ("KẾ HOẠCH NĂM 2026", DEEDS, Bearing.ASSIGNMENTS),
    ("NHIỆM VỤ", ("Số liệu nộp trước ngày 10/5/2026.", "Việc chậm là lỗi."), Bearing.ASSIGNMENTS),
    ("PHƯƠNG HƯỚNG", ("Tiếp tục thực hiện kế hoạch năm.",), Bearing.ASSIGNMENTS),
    ("ĐỀ XUẤT, KIẾN NGHỊ", ("Đề nghị Sở bổ sung biên chế.",), Bearing.ASSIGNMENTS),
    ("THỰC HIỆN CÁC CHỈ TIÊU", ("Thu ngân sách 12 tỷ đồng.",), Bearing.ASSIGNMENTS),
]
PLANS = [
    ("KẾT QUẢ NĂM 2025", DEEDS, Bearing.ASSIGNMENTS),
    ("NHIỆM VỤ ĐÃ THỰC HIỆN NĂM 2025", DEEDS, Bearing.ASSIGNMENTS),
    ("NHIỆM VỤ", WORK, Bearing.SECTIONS),
    ("KẾT QUẢ CẦN ĐẠT", WORK, Bearing.SECTIONS),
    ("THỰC HIỆN TIẾP NHẬN ĐƠN", CASES, Bearing.SECTIONS),
    ("THỰC HIỆN TIẾP NHẬN ĐƠN", WAS, Bearing.ASSIGNMENTS),
    ("NỘI DUNG", ("Tiếp tục thực hiện quy chế đã ban hành.",), Bearing.SECTIONS),
]


@pytest.mark.parametrize(("title", "leaves", "bearing"), REPORTS, ids=[c[0] for c in REPORTS])
def test_parts_of_a_report(title: str, leaves: tuple[str, ...], bearing: Bearing) -> None:
    assert part_bearing(title, leaves, SINCE, Bearing.ASSIGNMENTS) is bearing


@pytest.mark.parametrize(("title", "leaves", "bearing"), PLANS, ids=[c[0] for c in PLANS])
def test_parts_of_a_plan(title: str, leaves: tuple[str, ...], bearing: Bearing) -> None:
    assert part_bearing(title, leaves, SINCE, Bearing.SECTIONS) is bearing


def test_a_part_that_gives_nothing_gives_nothing() -> None:
    assert part_bearing("KẾ HOẠCH NĂM 2027", WORK, SINCE, Bearing.NOTHING) is Bearing.NOTHING


def test_every_evidence_holds_of_a_case() -> None:
    parts = [PlanPart(title, leaves, SINCE) for title, leaves, _ in (*REPORTS, *PLANS)]
    unused = [e.name for e in EVIDENCE if not any(e.holds(part) for part in parts)]
    assert not unused and outlook(PlanPart("", (), None)) == 0.5


def test_a_closing_paragraph_is_no_item_of_its_part() -> None:
    leaves = ("Tiếp tục thực hiện công tác tiếp dân.", "Trên đây là báo cáo của Sở./.")
    title = "PHƯƠNG HƯỚNG, NHIỆM VỤ TRONG THỜI GIAN TỚI"
    assert part_bearing(title, leaves, None, Bearing.ASSIGNMENTS) is Bearing.ASSIGNMENTS
