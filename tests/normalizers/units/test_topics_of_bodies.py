"""Bodies whose names go on with what they are set up for: "Ban Chỉ đạo về chuyển đổi số"."""

from __future__ import annotations

import pytest

from normalizers.units.subjects import subject_units


@pytest.mark.parametrize(
    ("name", "deed"),
    [
        ("Ban Chỉ đạo xã về chuyển đổi số", "tổ chức họp mỗi tháng một lần."),
        ("Ban Chỉ đạo về phát triển chợ, bến bãi và làng nghề", "ban hành quy chế."),
        ("Tổ công tác về cải cách hành chính", "kiểm tra đột xuất 05 xã."),
        ("Cơ quan chuyên môn về xây dựng", "thẩm định hồ sơ trong 10 ngày."),
        ("Tiểu ban về phòng, chống lãng phí", "rà soát trụ sở bỏ trống."),
    ],
)
def test_the_topic_belongs_to_the_name(name: str, deed: str) -> None:
    assert subject_units(f"{name} {deed}") == (name,)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tổ công tác về xã nắm tình hình.", "Tổ công tác"),
        ("Đoàn công tác về dự hội thao đúng giờ.", "Đoàn công tác"),
        ("Tổ công tác về từng thôn kê khai.", "Tổ công tác"),
        ("Ban Chỉ đạo họp về chuyển đổi số.", "Ban Chỉ đạo"),
        ("Phòng Kinh tế về việc này lập tờ trình.", "Phòng Kinh tế"),
    ],
)
def test_who_goes_somewhere_or_speaks_of_something(text: str, name: str) -> None:
    assert subject_units(text) == (name,)
