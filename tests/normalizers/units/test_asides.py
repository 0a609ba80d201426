from __future__ import annotations

import pytest

from normalizers.units.asides import opens_aside


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
