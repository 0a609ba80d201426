from __future__ import annotations

import pytest

from extractors.layout.printed_lines import PrintedLine, group_lines
from extractors.layout.two_columns import find_columns, is_foot
from tests.extractors.layout.set_words import set_line

WIDTH = 600.0
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"


def page(*rows: tuple[str, str]) -> list[PrintedLine]:
    """Lines of a page 600 points wide: what stands left, what stands right."""
    words = []
    for number, (left, right) in enumerate(rows):
        base = 100.0 + 15 * number
        words += set_line(left, 60, base) if left else []
        words += set_line(right, 340, base) if right else []
    return group_lines(words)


def test_head() -> None:
    lines = page(("UBND XÃ HÀ LAM", NATION), ("TRƯỜNG HOA MƠ", MOTTO), ("Số: 5/KH-THHM", ""))
    (block,) = find_columns(lines, WIDTH)
    assert block.texts() == (
        "UBND XÃ HÀ LAM\nTRƯỜNG HOA MƠ\nSố: 5/KH-THHM",
        f"{NATION}\n{MOTTO}",
    )
    assert not is_foot(block)


def test_foot() -> None:
    lines = page(
        ("Nơi nhận:", "KT. GIÁM ĐỐC"),
        ("- Như trên;", "PHÓ GIÁM ĐỐC"),
        ("- Lưu: VT.", ""),
        ("", "Lê Văn Mẫu"),
    )
    (block,) = find_columns(lines, WIDTH)
    assert block.texts() == (
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.",
        "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Văn Mẫu",
    )
    assert is_foot(block)


@pytest.mark.parametrize(
    "rows",
    [
        [("Rà soát văn bản của các phòng", "")],
        [("Sở Nội vụ", "Sở Tài chính")],
        [(NATION, "")],
        [],
    ],
)
def test_no_columns(rows: list[tuple[str, str]]) -> None:
    assert find_columns(page(*rows), WIDTH) == []
