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


def test_justified_line_is_one_column() -> None:
    """Its spaces are all as wide as the gap between columns may be elsewhere."""
    above = set_line("1. Các phòng thực hiện kế hoạch này từ ngày ký.", 60, 85)
    wide = "Nơi nhận: Như trên; Phòng Nội vụ, Trạm Y tế xã Hà Lam (để biết); Công an xã"
    words = set_line(wide, 60, 100, 6.5)
    below = set_line("(để phối hợp); Lưu: VT", 60, 115)
    assert find_columns(group_lines(above + words + below), WIDTH) == []


def test_wide_spaces_beside_a_signature() -> None:
    """The gap to the office is wider than the spaces of a line that is set wide."""
    line = set_line("Nơi nhận: Như trên; Lưu: VT", 60, 100, 6)
    line += set_line("KT. GIÁM ĐỐC", 400, 100, 6)
    (block,) = find_columns(group_lines(line), WIDTH)
    assert block.texts() == ("Nơi nhận: Như trên; Lưu: VT", "KT. GIÁM ĐỐC")
