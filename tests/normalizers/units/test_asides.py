from __future__ import annotations

import pytest

from normalizers.units.asides import led_behind, opens_aside


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Căn cứ tình hình thực tế, Sở A tham mưu kế hoạch.", True),
        ("Theo chức năng, nhiệm vụ, các sở triển khai.", True),
        ("Thời gian tới, các phường rà soát cây.", True),
        ("Thời gian tới Trạm Mẫu là ba tháng.", True),
        ("Thời gian tưới: buổi sáng.", False),
        ("Sở A tham mưu kế hoạch.", False),
        ("Rà soát văn bản.", False),
        ("", False),
    ],
)
def test_aside(sentence: str, expected: bool) -> None:
    assert opens_aside(sentence) is expected


@pytest.mark.parametrize(
    ("statement", "leader"),
    [
        ("Xây dựng kho mở: Trạm Mẫu thực hiện", "Trạm Mẫu"),
        ("Xây dựng kho mở. Trạm Mẫu thực hiện.", "Trạm Mẫu"),
        ("Xây dựng kho mở, do Trạm Mẫu thực hiện", "Trạm Mẫu"),
        ("Xử lý vi phạm do Trạm Mẫu thực hiện", ""),  # who did what is dealt with
        ("Tham gia hội đua do Trạm Mẫu chủ trì.", ""),  # who helps does not lead
        ("Phối hợp các tổ mở hội đua do Trạm Mẫu chủ trì.", ""),
        ("Phối hợp các tổ mở hội đua: Trạm Mẫu chủ trì.", "Trạm Mẫu"),
        ("Hội đua do Trạm Mẫu chủ trì.", "Trạm Mẫu"),
        ("Xây dựng kho mở: các bước thực hiện", ""),
    ],
)
def test_who_leads_is_said_behind(statement: str, leader: str) -> None:
    assert led_behind(statement) == leader
