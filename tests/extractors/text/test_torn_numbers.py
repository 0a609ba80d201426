"""Numbers from which the dash was torn."""

from __future__ import annotations

import pytest

from extractors.text.torn_numbers import join_torn_numbers
from tests.factories import lines

LIST = ["1", "- Phòng Kinh tế lập sổ.", "2 - Văn phòng:", "- Gửi thư;", "3", "- Ban Quản lý chợ."]


def joined(texts: list[str]) -> list[tuple[str, tuple[int, ...]]]:
    return [(line.text, line.line_numbers) for line in join_torn_numbers(lines("\n".join(texts)))]


def test_a_torn_number_counts_with_those_that_kept_their_dash() -> None:
    assert joined(LIST) == [
        ("1 - Phòng Kinh tế lập sổ.", (1, 2)),
        ("2 - Văn phòng:", (3,)),
        ("- Gửi thư;", (4,)),
        ("3 - Ban Quản lý chợ.", (5, 6)),
    ]


def test_each_list_counts_for_itself() -> None:
    again = [*LIST, "1 - Trạm Y tế:", "2", "- Hội Nông dân trồng cây."]
    assert [text for text, _ in joined(again)][-2:] == [
        "1 - Trạm Y tế:",
        "2 - Hội Nông dân trồng cây.",
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ["1", "- Lập sổ.", "2", "- Gửi thư.", "3", "- Thu phí."],  # pages
        ["1 - Lập sổ.", "2 - Gửi thư.", "7", "- Thu phí."],  # it counts from elsewhere
        ["1 - Lập sổ.", "2", "Gửi thư."],  # no dash below
        ["1 - Lập sổ.", "2", "", "- Gửi thư."],  # a gap
        ["1 - Lập sổ.", "2-3", "- Gửi thư."],  # a range
    ],
)
def test_all_others_stay(texts: list[str]) -> None:
    assert [text for text, _ in joined(texts)] == texts
