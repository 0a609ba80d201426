"""Words of other languages that a text repeats stay as they are printed."""

from __future__ import annotations

import pytest

from normalizers.diacritics.doubts import DOUBTFUL
from normalizers.diacritics.engine import repair_damaged
from normalizers.diacritics.foreign_words import foreign_words
from normalizers.diacritics.mode import Mode

SITE = (
    "Xây dựng webside của xã để xin ý kiến nhân dân",
    "Các cá nhân đăng nhập vào webside để tham gia ý kiến",
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Japan thuốc Japan", {"Japan"}),
        ("Japan thuốc", set()),
        ("Japan japan", set()),
        ("đẳẩm đẳẩm", set()),
        ("trung trung ihq ihq", set()),
        ("s6 s6 VNeID2 VNeID2", set()),
    ],
)
def test_foreign_words(words: str, found: set[str]) -> None:
    assert foreign_words(words.split()) == found


def repaired(*lines: str, mode: Mode = Mode.LIGHT) -> dict[str, tuple[str, float]]:
    """What each word was read from → what is written for it, and how sure that is."""
    found = repair_damaged(lines, [mode] * len(lines))
    return {word.raw: (word.text, word.confidence) for line in found for word in line.words}


def test_repeated_slip_stays_and_is_unsure() -> None:
    text, sure = repaired(*SITE)["webside"]
    assert (text, sure <= DOUBTFUL) == ("webside", True)


def test_single_one_may_be_a_misreading() -> None:
    assert repaired(SITE[0])["webside"][0] == "website"


def test_marks_are_mended_however_often() -> None:
    lines = ("Phòng chuyen mon phối hợp", "Giao tổ chuyen mon thực hiện", "Bộ phận chuyen mon")
    assert repaired(*lines)["chuyen"][0] == "chuyên"


def test_text_of_the_wrong_engine_is_mended() -> None:
    """It errs in the same letters everywhere."""
    lines = ("UBND xa td chifc hoi nghi", "Phong Noi vu td chifc kiem tra")
    assert repaired(*lines, mode=Mode.OCR)["chifc"][0] == "chức"
