"""Sentences that tell what is, what was, and of papers that are issued."""

from __future__ import annotations

import pytest

from extractors.plan.telling import tells_of_enacted, tells_throughout

ENACTED = [
    ("Ngày 05/3/2026, Sở Mẫu ban hành Kế hoạch số 12/KH-SM về trồng rừng.", True),
    ("Ban Chấp hành Hội Mẫu ban hành Nghị quyết 7-NQ/HM về cây xanh.", True),
    ("Hội đồng Mẫu thông qua Nghị quyết số 15/NQ-HĐ về phí chợ.", True),
    ("Sở Mẫu ban hành Kế hoạch trồng rừng trước ngày 05/3/2026.", False),
    ("Sở Mẫu phải ban hành Kế hoạch số 12/KH-SM.", False),
    ("Rà soát các quy chế do Sở Mẫu ban hành Kế hoạch số 12/KH-SM.", False),
    ("Ban hành Kế hoạch số 12/KH-SM về trồng rừng.", False),
    ("Các xã thực hiện Kế hoạch số 12/KH-SM về trồng rừng.", False),
]


@pytest.mark.parametrize(("text", "expected"), ENACTED)
def test_a_paper_that_bears_its_number_was_issued(text: str, expected: bool) -> None:
    assert tells_of_enacted(text) is expected


TRADE = (
    "Nghề may của xã bao gồm nhiều xưởng nhỏ ở ven sông. Nghề may vẫn là nguồn thu chính của hơn "
    "một nửa số hộ trong xã. Trong những năm qua, nghề đã có nhiều đổi mới về mẫu mã, giá cả. "
)
LONG = [
    ("what is and was", TRADE, True),
    ("what will be", f"{TRADE}Phát triển của nghề sẽ kéo theo nhiều dịch vụ.", True),
    ("a duty at its end", f"{TRADE}Các hộ phải đăng ký mẫu mã.", False),
    ("a deed at its end", f"{TRADE}Rà soát các xưởng ven sông.", False),
    ("a unit that does something", f"{TRADE}Phòng Kinh tế rà soát các xưởng.", False),
    ("a day at its end", f"{TRADE}Việc này xong trước ngày 05/3/2026.", False),
    ("one sentence", TRADE.partition(". ")[0] + " và của các xã lân cận" * 8, False),
    ("short", "Nghề may là nghề cũ. Nghề đã mai một.", False),
    ("a deed at its head", f"Rà soát các xưởng. {TRADE}", False),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in LONG], ids=[c[0] for c in LONG])
def test_a_long_paragraph_that_tells(text: str, expected: bool) -> None:
    assert tells_throughout(text) is expected
