"""Items that were glued to the one above them."""

from __future__ import annotations

import pytest

from extractors.lines.glued_items import part_glued_items
from extractors.lines.paragraphs import join_lines
from tests.factories import lines

GLUED = "b) Khen thưởng theo Quy chế đã duyệt.4. Tư vấn nghề nghiệp"
LIST = ["3. Đổi mới phong trào", "a) Phát động thi đua.", GLUED, "a) Mở hai lớp.", "5. Phối hợp"]
WHOLE = {
    "the number stands at a line": [*LIST[:3], "4. Việc khác", *LIST[3:]],
    "the list goes on otherwise": [*LIST[:4], "6. Phối hợp"],
    "nothing is below": LIST[:4],
    "a small letter follows": [*LIST[:2], "b) Theo mục đã nêu.4. tư vấn", *LIST[3:]],
    "a decimal": [*LIST[:2], "b) Theo tiểu mục 1.4. Tư vấn nghề", *LIST[3:]],
    "it stands twice": [*LIST[:2], f"{GLUED}", f"{GLUED}", *LIST[3:]],
    "a number of two levels": [*LIST[:2], "b) Theo biểu.4.1. Tư vấn nghề", *LIST[3:]],
}


def parted(listed: list[str]) -> list[tuple[str, tuple[int, ...]]]:
    flow = part_glued_items(join_lines(lines("\n".join(listed))))
    return [(content.text, content.line_numbers) for content in flow if content.text]


def test_a_glued_item_is_a_paragraph_of_its_own() -> None:
    assert parted(LIST)[2:4] == [
        ("b) Khen thưởng theo Quy chế đã duyệt.", (3,)),
        ("4. Tư vấn nghề nghiệp", (3,)),
    ]


def test_each_part_keeps_its_lines() -> None:
    wrapped = ["b) Khen thưởng các tổ theo", "quy chế đã duyệt.4. Tư vấn", "nghề nghiệp cho các tổ"]
    found = parted([*LIST[:2], *wrapped, *LIST[3:]])
    assert [numbers for _, numbers in found[2:4]] == [(3, 4), (4, 5)]


@pytest.mark.parametrize("listed", WHOLE.values(), ids=WHOLE)
def test_what_is_no_glued_item_stays(listed: list[str]) -> None:
    assert [text for text, _ in parted(listed)] == listed
