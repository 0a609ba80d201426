from __future__ import annotations

from datetime import date

import pytest

from extractors.zones.attachment_notes import issuer_in_note
from extractors.zones.front_matter import read_front_matter
from extractors.zones.split import split_zones
from tests.extractors.document_blocks import document

PLAN = "KẾ HOẠCH\nChuyển đổi số năm 2026\n"
BODY = "\nI. MỤC ĐÍCH\n- Nâng cao nhận thức.\nII. NHIỆM VỤ\n- Tổ chức tập huấn.\n"
DAY = date(2026, 1, 5)

# Each case: head, note below the title of the appendix, then type, number and date.
NOTES = [
    (
        "a lost head",
        PLAN,
        "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND xã Hà Lam)",
        ("kế hoạch", "12/KH-UBND", DAY),
    ),
    (
        "a note over two lines",
        PLAN,
        "(Ban hành kèm theo Kế hoạch số 12/KH-UBND\nngày 05 tháng 01 năm 2026 của UBND xã Hà Lam)",
        ("kế hoạch", "12/KH-UBND", DAY),
    ),
    (
        "a number that was left blank in the head",
        "UBND XÃ HÀ LAM\nSố:     /KH-UBND\n" + PLAN,
        "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND xã Hà Lam)",
        ("kế hoạch", "12/KH-UBND", DAY),
    ),
    (
        "the head has its own number",
        "UBND XÃ HÀ LAM\nSố: 7/KH-UBND\n" + PLAN,
        "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND xã Hà Lam)",
        ("kế hoạch", "7/KH-UBND", None),
    ),
    (
        "another symbol than that of the head",
        "UBND XÃ HÀ LAM\nSố:     /KH-UBND\n" + PLAN,
        "(Kèm theo Kế hoạch số 12/KH-SNV ngày 05/01/2026 của Sở Nội vụ)",
        ("kế hoạch", None, None),
    ),
    (
        "another document's appendix",
        "UBND XÃ HÀ LAM\nHà Lam, ngày 06 tháng 01 năm 2026\n" + PLAN,
        "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND xã Hà Lam)",
        ("kế hoạch", None, date(2026, 1, 6)),
    ),
    (
        "another document's appendix, below a day alone",
        "Hà Lam, ngày 06 tháng 01 năm 2026\n" + PLAN,
        "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND xã Hà Lam)",
        ("kế hoạch", None, date(2026, 1, 6)),
    ),
    (
        "a note that was left blank",
        PLAN,
        "(Kèm theo Kế hoạch số     /KH-UBND ngày    /01/2026 của UBND xã Hà Lam)",
        ("kế hoạch", None, None),
    ),
]


@pytest.mark.parametrize(
    ("head", "note", "expected"), [c[1:] for c in NOTES], ids=[c[0] for c in NOTES]
)
def test_note(head: str, note: str, expected: tuple[str, str | None, date | None]) -> None:
    foot = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn Mẫu\n"
    blocks = document(f"{head}{BODY}{foot}PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n{note}\n1. Tập huấn.\n")
    found = read_front_matter(blocks, split_zones(blocks))
    assert (found.document_type, found.number, found.issued_on) == expected


def test_notes_that_disagree_say_nothing() -> None:
    appendices = "".join(
        f"PHỤ LỤC {n}\nDANH MỤC\n(Kèm theo Kế hoạch số {n}/KH-UBND ngày 05/01/2026)\n1. Việc.\n"
        for n in (1, 2)
    )
    blocks = document(f"{PLAN}{BODY}Nơi nhận:\n- Lưu: VT.\n{appendices}")
    assert read_front_matter(blocks, split_zones(blocks)).number is None


def test_the_plan_of_a_decision_that_is_not_there() -> None:
    note = "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND xã Hà Lam)\n"
    blocks = document(PLAN + note + BODY)
    found = read_front_matter(blocks, split_zones(blocks))
    assert (found.document_type, found.number, found.symbol, found.issued_on, found.title) == (
        "quyết định",
        "12/QĐ-UBND",
        "QĐ-UBND",
        DAY,
        "Chuyển đổi số năm 2026",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "(Kèm theo Kế hoạch số 5/KH-X ngày 05/01/2026 của Phòng Nội vụ xã A)",
            "Phòng Nội vụ xã A",
        ),
        ("(Kèm theo Kế hoạch số 5/KH-X ngày 05/01/2026)", None),
        ("(Kèm theo Kế hoạch của ông Mẫu)", None),
    ],
)
def test_issuer(text: str, expected: str | None) -> None:
    assert issuer_in_note(text) == expected
