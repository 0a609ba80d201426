"""Titles of other pages with their addresses, and addresses that a sentence gives."""

from __future__ import annotations

import pytest

from extractors.lines.page_links import link_bars, page_links
from tests.factories import lines

SITE = "https://anlac.example"
LINK = f"Lịch phun thuốc muỗi đợt 2 ({SITE}/tin/lich-phun-thuoc-muoi-dot-2-1052.html)"
CASES = [
    ("a title", f"Rà soát ao tù\n{LINK}\nHết", [1]),
    ("its day below", f"{LINK}\n\n(26/04/2026)\n(kèm theo)", [0, 2]),
    ("a day below a text", "Phun thuốc\n(26/04/2026)", []),
    (
        "an address that a sentence gives",
        f"Đăng ký phun thuốc muỗi trên trang ({SITE}/dang-ky)",
        [],
    ),
    ("the address of its own file", f"Kế hoạch phun thuốc muỗi ({SITE}/files/kh-052.pdf)", []),
    ("a short title", f"Phun thuốc ({SITE}/phun-thuoc.html)", []),
    ("capitals and signs", f"PHUN THUỐC: ĐỢT 2, XÃ ĐÀO ({SITE}/Phun-thuoc-dot-2-xa-Dao)", [0]),
    ("words behind it", f"{LINK} và nộp báo cáo", []),
]


@pytest.mark.parametrize(("text", "places"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_page_links(text: str, places: list[int]) -> None:
    assert list(page_links(lines(text))) == places


BAR = "In trang | Gửi bài | Facebook | Ý kiến"
BARS = [
    ("a bar at the end", f"Rà soát ao tù.\n{BAR}\nTin xem nhiều", [1]),
    ("a bar far from the end", f"{BAR}\n" + "Rà soát ao tù.\n" * 12, []),
    ("a head over a row", "Việc | Chủ trì | Phối hợp | Khi nào\nPhun | Trạm | Xóm | Tháng 6", []),
    ("three links", "In trang | Gửi bài | Facebook", []),
    ("figures", "Xóm 1 | Xóm 2 | Xóm 3 | Xóm 4", []),
    ("sentences", "Trạm phun thuốc muỗi | Xóm dọn ao | Thôn báo cáo | Xã kiểm tra", []),
    ("a row with strokes at its ends", "| Phun | Trạm | Xóm | Hè |", []),
]


@pytest.mark.parametrize(("text", "places"), [c[1:] for c in BARS], ids=[c[0] for c in BARS])
def test_link_bars(text: str, places: list[int]) -> None:
    assert list(link_bars(lines(text))) == places
