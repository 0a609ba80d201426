"""The body that a preamble names as its issuer: a name, and not the beginning of a sentence."""

from __future__ import annotations

import pytest

from extractors.zones.issuers import issuer_in_text, issuer_of_authority

CASES = [
    ("Nhằm giữ rừng, Sở Y tế tỉnh Mẫu xây dựng kế hoạch như sau:", "Sở Y tế tỉnh Mẫu"),
    ("Ủy ban nhân dân xã Hòa Mẫu ban hành Kế hoạch giữ rừng:", "Ủy ban nhân dân xã Hòa Mẫu"),
    ("Ban Quản lý các khu rừng tỉnh Mẫu xây dựng kế hoạch:", "Ban Quản lý các khu rừng tỉnh Mẫu"),
    (
        "Để giúp tỉnh, UBND tỉnh Mẫu xây dựng Chương trình giữ rừng. Sở Y tế xây dựng kế hoạch "
        "như sau:",
        "Sở Y tế",
    ),
    (
        "UBND tỉnh Mẫu ban hành Kế hoạch giữ rừng. Sở Y tế xây dựng kế hoạch của ngành.",
        "UBND tỉnh Mẫu",
    ),
    ("Sở Y tế tỉnh Mẫu đề nghị các đơn vị thực hiện một số nội dung sau:", None),
    ("Để giữ rừng, Ủy ban nhân dân xã Mẫu yêu cầu các thôn triển khai những việc sau:", None),
    ("Sở Y tế tỉnh Mẫu hỗ trợ các trạm xây dựng kế hoạch như sau:", None),
    ("Ủy ban nhân dân huyện Mẫu chỉ đạo các xã xây dựng kế hoạch như sau:", None),
    ("Ủy ban nhân dân huyện Mẫu giao Phòng Nội vụ xây dựng kế hoạch như sau:", None),
]


@pytest.mark.parametrize(("text", "issuer"), CASES)
def test_issuer_in_text(text: str, issuer: str | None) -> None:
    assert issuer_in_text(text) == issuer


AUTHORITIES = [
    ("ỦY BAN NHÂN DÂN XÃ MẪU|Căn cứ Luật A;", None, "ỦY BAN NHÂN DÂN XÃ MẪU"),
    ("CHỦ TỊCH ỦY BAN NHÂN DÂN|XÃ MẪU|Căn cứ Luật A;", None, "ỦY BAN NHÂN DÂN XÃ MẪU"),
    ("HIỆU TRƯỞNG|TRƯỜNG TIỂU HỌC MẪU|Căn cứ Luật A;", None, "TRƯỜNG TIỂU HỌC MẪU"),
    ("Ủy ban nhân dân xã Mẫu|Căn cứ Luật A;", None, "Ủy ban nhân dân xã Mẫu"),
    ("Ủy ban nhân dân xã Mẫu tổ chức tưới cây|Căn cứ Luật A;", None, None),
    ("Ủy ban nhân dân xã Mẫu|Năm qua các thôn làm tốt.", None, None),
    ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU ĐIỆN:", "công điện", "ỦY BAN NHÂN DÂN XÃ MẪU"),
    ("THỦ TƯỚNG CHÍNH PHỦ điện:|- Các bộ;", "công điện", "THỦ TƯỚNG CHÍNH PHỦ"),
    ("Thủ tướng Chính phủ điện: Bộ trưởng các bộ.", "công điện", "Thủ tướng Chính phủ"),
    ("Thủ tướng Chính phủ điện: Bộ trưởng các bộ.", "kế hoạch", None),
    ("Kính gửi: Ủy ban nhân dân xã Mẫu.", "công điện", None),
    ("Nguồn điện: Trạm Mẫu.", "công điện", None),
]


@pytest.mark.parametrize(("lines", "named", "issuer"), AUTHORITIES)
def test_issuer_of_authority(lines: str, named: str | None, issuer: str | None) -> None:
    assert issuer_of_authority(lines.split("|"), named) == issuer
