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


FIRST = ["5. Phối hợp với gia đình 5.1.", "Mời phụ huynh dự giờ.", "5.2. Gửi sổ liên lạc."]


def test_the_first_item_of_a_list_is_parted_from_its_heading() -> None:
    assert parted(FIRST) == [
        ("5. Phối hợp với gia đình", (1,)),
        ("5.1. Mời phụ huynh dự giờ.", (1, 2)),
        ("5.2. Gửi sổ liên lạc.", (3,)),
    ]
    whole = ["5. Phối hợp với gia đình 5.1. Mời phụ huynh dự giờ.", *FIRST[2:]]
    assert [text for text, _ in parted(whole)] == [text for text, _ in parted(FIRST)]


STAYING = {
    "no second item": [*FIRST[:2], "6. Gửi sổ liên lạc."],
    "the first item stands on its line": [FIRST[0], "5.1. Mời dự giờ.", FIRST[2]],
    "a decimal before its unit": ["5. Đạt 5.1 điểm", "Mời phụ huynh dự giờ.", FIRST[2]],
    "the number of another list": ["5. Gặp gia đình 4.1.", *FIRST[1:]],
}


@pytest.mark.parametrize("listed", STAYING.values(), ids=STAYING)
def test_what_is_no_first_item_stays(listed: list[str]) -> None:
    assert parted(listed)[0][0] == listed[0]


@pytest.mark.parametrize("listed", WHOLE.values(), ids=WHOLE)
def test_what_is_no_glued_item_stays(listed: list[str]) -> None:
    assert [text for text, _ in parted(listed)] == listed
