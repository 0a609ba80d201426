"""Letters of a broken font, which no Vietnamese word has."""

from __future__ import annotations

import pytest

from extractors.models import Line, Page
from extractors.repair_pages import repair_pages
from normalizers.diacritics.alphabet import alphabet, has_odd_letters
from normalizers.diacritics.odd_letters import UNREAD
from normalizers.repair import LETTERS, repair, repair_all

# A text with odd letters, and what it prints.
MENDED = [
    ("one word", "Báo cáo định k\u01f6 hằng quý về Sở.", "Báo cáo định kỳ hằng quý về Sở."),
    ("in capitals", "THỦ TỤC L\u01f7NH VỰC ĐẤT ĐAI", "THỦ TỤC LĨNH VỰC ĐẤT ĐAI"),
    ("a letter of private use", "tổ chức thực h\ue012ện nhiệm vụ", "tổ chức thực hiện nhiệm vụ"),
    ("two letters", "qu\u01e4n lý, định k\u01f6 báo cáo", "quản lý, định kỳ báo cáo"),
    ("a consonant", "đẩy mạnh cải cá\u01e5h hành chính", "đẩy mạnh cải cách hành chính"),
    (
        "a name with a letter that is known",
        "định k\u01f6 hằng năm\nhuyện K\u01f6 Sơn, theo định k\u01f6",
        "định kỳ hằng năm\nhuyện Kỳ Sơn, theo định kỳ",
    ),
    (
        "one letter in all words",
        "cán bộ c\u01dcng phải học\nxây dựng đội ng\u01dc giáo viên",
        "cán bộ cũng phải học\nxây dựng đội ngũ giáo viên",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("given", "printed"), [c[1:] for c in MENDED], ids=[c[0] for c in MENDED])
def test_letters_of_a_broken_font(given: str, printed: str) -> None:
    mended = repair(given)
    assert (mended.text, mended.steps) == (printed, (LETTERS,))
    assert repair(mended.text).steps == ()


KEPT = [
    ("a name of another language", "xã \u010cư Jút, buôn \u0180uôn Đôn"),
    ("a foreign name", "Nhà văn Karel \u010capek và thành phố Łódź"),
    ("the marks of western Europe", "quán café Zürich, señor"),
    ("bullets", "\u2022 Rà soát quy chế\n\uf0b7 Báo cáo"),
    ("words that want two letters", "cán bộ c\u01dcng phải học\nmở lớp ngoại ng\u01dc cho cán bộ"),
]  # fmt: skip


@pytest.mark.parametrize("given", [c[1] for c in KEPT], ids=[c[0] for c in KEPT])
def test_what_stays(given: str) -> None:
    assert LETTERS not in repair(given).steps


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("các đơn vị x\u01dcb phải thực hiện", UNREAD),
        ("xã \u010cư Jút thực hiện", None),
        ("các đơn vị phải thực hiện", None),
    ],
)
def test_a_word_that_stays_odd_is_flagged(text: str, confidence: float | None) -> None:
    (line,) = repair_pages((Page(1, (Line(text, text, 1, 1),)),)).pages[0].blocks
    assert isinstance(line, Line)
    assert (line.text, line.confidence) == (text, confidence)


def test_lines_without_odd_letters_are_left_alone() -> None:
    lines = ["định k\u01f6 hằng năm", "định kỳ hằng tháng"]
    first, second = repair_all(lines)
    assert first.words and not second.words


def test_no_letter_of_the_alphabet_is_odd() -> None:
    letters = "".join(alphabet())
    assert not has_odd_letters(letters + letters.upper() + "fjwz")
    assert [letter for letter in "\u01f6\u0180\ue012\uf0b7ßé" if has_odd_letters(letter)] == [
        "\u01f6", "\u0180", "\ue012",
    ]  # fmt: skip
