"""The body that a preamble names as its issuer: a name, and not the beginning of a sentence."""

from __future__ import annotations

import pytest

from extractors.zones.issuers import issuer_in_text

CASES = [
    ("Nhằm giữ rừng, Sở Y tế tỉnh Mẫu xây dựng kế hoạch như sau:", "Sở Y tế tỉnh Mẫu"),
    ("Ủy ban nhân dân xã Hòa Mẫu ban hành Kế hoạch giữ rừng:", "Ủy ban nhân dân xã Hòa Mẫu"),
    ("Ban Quản lý các khu rừng tỉnh Mẫu xây dựng kế hoạch:", "Ban Quản lý các khu rừng tỉnh Mẫu"),
    ("Sở Y tế tỉnh Mẫu đề nghị các đơn vị thực hiện một số nội dung sau:", None),
    ("Để giữ rừng, Ủy ban nhân dân xã Mẫu yêu cầu các thôn triển khai những việc sau:", None),
    ("Sở Y tế tỉnh Mẫu hỗ trợ các trạm xây dựng kế hoạch như sau:", None),
    ("Ủy ban nhân dân huyện Mẫu chỉ đạo các xã xây dựng kế hoạch như sau:", None),
    ("Ủy ban nhân dân huyện Mẫu giao Phòng Nội vụ xây dựng kế hoạch như sau:", None),
]


@pytest.mark.parametrize(("text", "issuer"), CASES)
def test_issuer_in_text(text: str, issuer: str | None) -> None:
    assert issuer_in_text(text) == issuer
