"""Heads in the midst of a text."""

from __future__ import annotations

import pytest

from extractors.models import Line
from extractors.zones.displaced_head import with_head_first
from tests.extractors.document_blocks import document

BASES = "Căn cứ Luật A ngày 05/01/2025;\nCăn cứ Kế hoạch số 5/KH-UBND ngày 02/01/2026;\n"
TEXT = f"{BASES}Sở Nội vụ đề nghị các xã thực hiện như sau:\n1. Rà soát quy chế của xã,\n"
HEAD = (
    "UBND TỈNH HÀ LAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc\n"
    "Số: 12/SNV-VP Hà Lam, ngày 05 tháng 3 năm 2026\n"
    "V/v rà soát quy chế\n"
)
ADDRESS = "Kính gửi:\n- UBND các xã;\n- Các phòng của Sở.\n"
REST = "phường theo hướng dẫn.\n2. Báo cáo kết quả.\n"
CASES = [
    ("behind the lines of the page", f"{TEXT}{HEAD}\n{REST}", "UBND TỈNH", "V/v rà soát"),
    ("with its addressees", f"{TEXT}{HEAD}{ADDRESS}\n{REST}", "UBND TỈNH", "- Các phòng"),
    ("addressees below a blank", f"{TEXT}{HEAD}\n{ADDRESS}\n{REST}", "UBND TỈNH", "- Các phòng"),
    (
        "bodies above the motto",
        f"{TEXT}UBND TỈNH HÀ LAM\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"Độc lập - Tự do - Hạnh phúc\nSố: 12/SNV-VP\n\n{REST}",
        "UBND TỈNH",
        "Số: 12/SNV-VP",
    ),
    (
        "a number that is printed above the motto, and again below",
        f"{TEXT}UBND TỈNH HÀ LAM\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Số: 12/SNV-VP\n\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Số: 12/SNV-VP Hà Lam, ngày 5/3/2026\n\n{REST}",
        "UBND TỈNH",
        "Số: 12/SNV-VP Hà Lam",
    ),
]
STAYS = [
    ("a head at its place", f"{HEAD}{TEXT}{REST}"),
    ("a text without a head", f"{TEXT}{REST}"),
    ("a motto without a number", f"{TEXT}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n{REST}"),
    ("the head of a form far below", f"KẾ HOẠCH\n{TEXT}{REST}\n{HEAD}"),
    ("right below one basis", f"Căn cứ Luật A;\n{HEAD}\n{REST}"),
]


def texts(text: str) -> tuple[list[str], list[str]]:
    blocks = document(text)
    moved = with_head_first(blocks)
    assert sorted(map(id, blocks)) == sorted(map(id, moved))
    printed = ([b.text for b in found if isinstance(b, Line)] for found in (blocks, moved))
    before, after = printed
    return before, after


@pytest.mark.parametrize(
    ("text", "first", "last"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_a_displaced_head_goes_first(text: str, first: str, last: str) -> None:
    before, after = texts(text)
    assert after[0].startswith(first)
    basis = after.index(before[0])
    assert [line for line in after[:basis] if line.strip()][-1].startswith(last)
    assert [line for line in after if line.strip()][-2:] == REST.split("\n")[:2]


@pytest.mark.parametrize("text", [s[1] for s in STAYS], ids=[s[0] for s in STAYS])
def test_others_stay(text: str) -> None:
    before, after = texts(text)
    assert before == after
