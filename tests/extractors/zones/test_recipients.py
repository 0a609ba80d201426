"""Lists of recipients."""

from __future__ import annotations

import pytest

from extractors.zones.recipients import recipients_of

LISTS = [
    (["- Như trên;", "- Lưu: VT."], ("Như trên", "Lưu: VT")),
    (["Như trên; Sở Mẫu (để báo cáo); Lưu: VT"], ("Như trên", "Sở Mẫu (để báo cáo)", "Lưu: VT")),
    (["- Như trên; - Sở Mẫu; - Lưu: VT."], ("Như trên", "Sở Mẫu", "Lưu: VT")),
    (["Như trên; Sở Mẫu (để b/c;", "để p/h);", "Lưu: VT"], ("Như trên; Sở Mẫu (để b/c",)),
    (["„1 HỦ TƯ) ỚNG", "- Như trên;", "- Lưu: VT."], ("Như trên", "Lưu: VT")),
    (["UBND TỈNH;", "- Như trên;", "- Lưu: VT."], ("UBND TỈNH", "Như trên", "Lưu: VT")),
    (["- UBND TỈNH", "- Như trên;", "- Lưu: VT."], ("UBND TỈNH", "Như trên", "Lưu: VT")),
    (["UBND TỈNH", "CÁC SỞ", "Lưu: VT"], ("UBND TỈNH", "CÁC SỞ", "Lưu: VT")),
    (["- Tỉnh Mẫu,", "- Các xã,", "Lưu Văn phòng."], ("Tỉnh Mẫu", "Các xã", "Lưu Văn phòng")),
    (["- Tỉnh Mẫu,", "- Các kho", "lưu văn thư;"], ("Tỉnh Mẫu", "Các kho lưu văn thư")),
]


@pytest.mark.parametrize(("lines", "recipients"), LISTS)
def test_recipients_of(lines: list[str], recipients: tuple[str, ...]) -> None:
    assert tuple(recipients_of(lines))[: len(recipients)] == recipients
