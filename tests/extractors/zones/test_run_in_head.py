"""Heads that run on one line."""

from __future__ import annotations

import pytest

from extractors.models import Line
from extractors.zones.run_in_head import with_head_parted
from tests.extractors.document_blocks import document

BASIS = "\nThực hiện Chỉ thị số 5/CT-UBND ngày 02/01/2026 của UBND tỉnh Hà Lam;\n"
PARTED = [
    ("HỌC VIỆN NÔNG LÂM HÀ LAM", "THÔNG BÁO VỀ VIỆC NGHỈ LỄ"),
    ("TRƯỜNG ĐẠI HỌC AN LẠC", "KẾ HOẠCH TUYỂN SINH NĂM 2026"),
    ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ TỈNH HÀ LAM", "THÔNG BÁO LỊCH TIẾP DÂN"),
    ("SỞ XÂY DỰNG", "HƯỚNG DẪN KIỂM TRA NHÀ CŨ"),
    ("UBND XÃ AN LẠC", "KẾ HOẠCH TRIỂN KHAI ĐỀ ÁN TRỒNG RỪNG"),
]
STAYS = [
    ("a headline, no basis below", "SỞ Y TẾ HÀ LAM THÔNG BÁO LỊCH TRỰC\nNgày 5/3, Sở họp.\n"),
    ("what a body did", f"UBND XÃ AN LẠC BAN HÀNH KẾ HOẠCH TRỒNG RỪNG{BASIS}"),
    ("a type within a name", f"PHÒNG TÀI CHÍNH - KẾ HOẠCH{BASIS}"),
    ("a dash between body and type", f"UBND XÃ AN LẠC - KẾ HOẠCH TRỒNG RỪNG{BASIS}"),
    ("a colon between body and type", f"SỞ Y TẾ: THÔNG BÁO LỊCH TRỰC{BASIS}"),
    ("a name that begins with a type", f"SỞ KẾ HOẠCH VÀ ĐẦU TƯ{BASIS}"),
    ("no body at all", f"VƯỜN ĐẸP HÀ LAM THÔNG BÁO NGHỈ LỄ{BASIS}"),
    ("small letters", f"Sở Y tế Hà Lam thông báo lịch trực{BASIS}"),
    ("a line alone", "SỞ Y TẾ HÀ LAM THÔNG BÁO LỊCH TRỰC"),
    ("a table", f"SỞ Y TẾ\tTHÔNG BÁO\tA\nB\tC\tD{BASIS}"),
]


@pytest.mark.parametrize(("body", "title"), PARTED, ids=[p[0] for p in PARTED])
def test_body_and_type_are_parted(body: str, title: str) -> None:
    blocks = document(f"{body} {title}{BASIS}")
    first, second, *rest = with_head_parted(blocks)
    assert isinstance(first, Line) and isinstance(second, Line)
    assert (first.text, second.text) == (body, title)
    assert first.line_numbers == second.line_numbers
    assert rest == blocks[1:]


@pytest.mark.parametrize("text", [s[1] for s in STAYS], ids=[s[0] for s in STAYS])
def test_all_others_stay(text: str) -> None:
    blocks = document(text)
    assert with_head_parted(blocks) == tuple(blocks)
