"""Numbered items that end in a stop: headings or statements, by their list."""

import pytest

from extractors.lines.paragraphs import join_lines
from extractors.plan.heading_lists import run_in_headings
from tests.extractors.plan_texts import blocks_of

BODY = "Ủy ban nhân dân xã thành lập Ban Chỉ đạo gồm năm người, do Chủ tịch làm Trưởng ban."
CASES = [
    (f"2.1. Thành lập Ban Chỉ đạo.\n\n{BODY}\n\n2.2. Kiểm tra hiện trạng.\n\n{BODY}", [1, 5]),
    (f"a) Bước một.\n\n{BODY}\n\nb) Bước hai.\n\n{BODY}", [1, 5]),
    # two of three are followed; the third alone is no heading
    (
        f"1. Bước một.\n\n{BODY}\n\n2. Bước hai.\n\n{BODY}\n\n3. Báo cáo kết quả.\n\n- Gửi về xã.",
        [1, 5],
    ),
    # one item alone says nothing
    (f"2.1. Thành lập Ban Chỉ đạo.\n\n{BODY}", []),
    # statements of a list
    ("1. Rà soát quy chế.\n\n2. Sửa nội quy.\n\n3. Báo cáo.", []),
    # one of three
    (f"1. Rà soát quy chế.\n\n{BODY}\n\n2. Sửa nội quy.\n\n3. Báo cáo.", []),
    # what follows is a label, a lead-in, an item
    ("1. Rà soát quy chế.\n\nChủ trì: Văn phòng.\n\n2. Sửa nội quy.\n\nChủ trì: Văn phòng.", []),
    ("1. Việc một.\n\nCụ thể như sau:\n\n2. Việc hai.\n\nCụ thể như sau:", []),
    ("1. Việc một.\n\n- Gửi báo cáo.\n\n2. Việc hai.\n\n- Gửi báo cáo.", []),
    # long items state something
    (
        "\n\n".join(
            f"{n}. {'Rà soát và sửa đổi quy chế làm việc của cơ quan ' * 4}.\n\n{BODY}"
            for n in (1, 2)
        ),
        [],
    ),
    # numbers that begin anew are another list
    (f"1. Bước một.\n\n{BODY}\n\n1. Rà soát quy chế.\n\n1. Sửa nội quy.", []),
    # bullets and Roman numerals are no such lists
    (f"- Bước một.\n\n{BODY}\n\n- Bước hai.\n\n{BODY}", []),
    ("Lời chào.", []),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_run_in_headings(text: str, lines: list[int]) -> None:
    assert sorted(run_in_headings(join_lines(blocks_of(text)))) == lines
