from __future__ import annotations

import pytest

from extractors.lines.paragraphs import join_lines
from extractors.zones.appendices import read_appendix_head
from tests.extractors.plan_texts import blocks_of

TABLE = "STT\tNhiệm vụ\tChủ trì\n1\tRà soát\tTổ A\n2\tSửa\tTổ B"

CASES = [
    (
        "label, title, what it is attached to",
        f"PHỤ LỤC 2\nPHÂN CÔNG NHIỆM VỤ\n(Kèm theo Kế hoạch số 3/KH-TTM)\n{TABLE}",
        ("Phụ lục 2", "PHÂN CÔNG NHIỆM VỤ", 3),
    ),
    (
        "label and title on one line",
        f"Phụ lục số 01: Danh mục nhiệm vụ\n{TABLE}",
        ("Phụ lục số 01", "Danh mục nhiệm vụ", 1),
    ),
    ("no number", f"PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n{TABLE}", ("Phụ lục", "DANH MỤC NHIỆM VỤ", 2)),
    (
        "a title in small letters",
        f"Phụ lục I\nDanh mục nhiệm vụ năm 2026\n{TABLE}",
        ("Phụ lục I", "Danh mục nhiệm vụ năm 2026", 2),
    ),
    (
        "a title over two paragraphs in capitals",
        f"PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n\nNĂM 2026\n{TABLE}",
        ("Phụ lục", "PHÂN CÔNG NHIỆM VỤ NĂM 2026", 3),
    ),
    ("no label", f"BẢNG PHÂN CÔNG NHIỆM VỤ\n{TABLE}", ("Phụ lục", "BẢNG PHÂN CÔNG NHIỆM VỤ", 1)),
    (
        "attached within the title",
        f"PHỤ LỤC\nDANH MỤC (Kèm theo Kế hoạch)\n{TABLE}",
        ("Phụ lục", "DANH MỤC", 2),
    ),
    (
        "a second line in small letters is no title",
        "PHỤ LỤC\nDANH MỤC\nCác đơn vị rà soát quy chế.",
        ("Phụ lục", "DANH MỤC", 2),
    ),
    ("an item is no title", "PHỤ LỤC\n1. Rà soát quy chế\n2. Sửa nội quy", ("Phụ lục", None, 1)),
    ("a lead-in is no title", "PHỤ LỤC 3\nGồm các việc sau:\n- Rà soát", ("Phụ lục 3", None, 1)),
    (
        "a long paragraph is no title",
        "PHỤ LỤC 3\n" + "Rà soát quy chế " * 30,
        ("Phụ lục 3", None, 1),
    ),
    ("a label alone", "PHỤ LỤC 3", ("Phụ lục 3", None, 1)),
    ("a table at once", TABLE, ("Phụ lục", None, 0)),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_head(text: str, expected: tuple[str, str | None, int]) -> None:
    head = read_appendix_head(join_lines(blocks_of(text)))
    assert (head.label, head.title, head.start) == expected
    assert head.line_numbers == tuple(range(1, len(head.line_numbers) + 1)) or "\n\n" in text


def test_a_head_does_not_go_on_for_ever() -> None:
    text = "PHỤ LỤC\n" + "\n\n".join(
        f"DÒNG CHỮ {word}" for word in ("MỘT", "HAI", "BA", "BỐN", "NĂM", "SÁU", "BẢY")
    )
    head = read_appendix_head(join_lines(blocks_of(text)))
    assert head.start == 6
    assert head.title is not None and head.title.endswith("NĂM")
