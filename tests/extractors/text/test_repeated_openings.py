"""The document's own name before each of its parts."""

from __future__ import annotations

import pytest

from extractors.text.repeated_openings import without_repeated_openings
from tests.factories import lines

NAME = "Quyết định 35/QĐ-UBND năm 2026. "
PLAIN = ["Điều 1.", "Ban hành kế hoạch trồng rừng.", "Điều 2.", "II. NHIỆM VỤ", "1. Trồng rừng."]


def cleared(texts: list[str]) -> list[str]:
    return [line.text for line in without_repeated_openings(lines("\n".join(texts)))]


def test_the_name_goes_from_every_part() -> None:
    given = [NAME + PLAIN[0], PLAIN[1], NAME + PLAIN[2], f"{NAME}KẾ HOẠCH. {PLAIN[3]}", PLAIN[4]]
    assert cleared(given) == PLAIN


def test_the_name_of_a_part_stays_above_its_title() -> None:
    title = "KẾ HOẠCH. TRỒNG RỪNG NĂM 2026"
    assert cleared([NAME + PLAIN[0], NAME + PLAIN[2], NAME + title])[2] == title


@pytest.mark.parametrize(
    "texts",
    [
        [NAME + PLAIN[0], NAME + PLAIN[2], PLAIN[4]],  # twice is no habit
        [f"Quyết định {n}/QĐ-UBND năm 2026. Điều {n}." for n in range(1, 5)],  # each another
        ["Kế hoạch này được công khai. Tổ A rà soát.", "Kế hoạch này được công khai. Tổ B đo."] * 2,
        [f"Quyết định 35/QĐ-UBND ngày 05 giao Sở {name} lo." for name in "ABCD"],  # sentences
    ],
)
def test_all_others_stay(texts: list[str]) -> None:
    assert cleared(texts) == texts
