import pytest

from extractors.layout.confidence import (
    DOUBTED,
    line_confidence,
    row_confidence,
    unsure_words,
)
from extractors.models import Box
from extractors.printed import Word


def word(text: str, confidence: float | None, x: float = 100, base: float = 100) -> Word:
    return Word(text, x, base - 10, x + 20, base + 3, base, 13, confidence)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], None),
        ([word("a", None)], None),
        ([word("ab", 0.9), word("cd", 0.7)], 0.8),
        ([word("abc", 1.0), word("d", 0.6)], 0.9),
    ],
)
def test_a_line_weighs_words_by_their_letters(words: list[Word], expected: float | None) -> None:
    assert line_confidence(words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ở tiểu học!. Các trường", DOUBTED),
        ("môn giáo dục? và đào tạo", DOUBTED),
        ("Ngày hội Đọc sách!", 0.96),
        ("Học để làm gì? Học để làm người.", 0.96),
        ("(…?) và", 0.96),
    ],
)
def test_a_figure_that_was_read_as_a_stop_is_doubted(text: str, expected: float) -> None:
    assert line_confidence([word(part, 0.96) for part in text.split()]) == expected


def test_a_row_has_the_words_inside() -> None:
    words = [word("trong", 0.9), word("ngoài", 0.1, base=300)]
    assert row_confidence(words, Box(50, 50, 200, 150)) == 0.9
    assert row_confidence([word("lớp", None)], Box(50, 50, 200, 150)) is None


@pytest.mark.parametrize(
    ("text", "confidence", "is_unsure"),
    [
        ("27/KH-UBND", 0.4, True),
        ("27/KH-UBND", 0.8, False),
        ("hoạch", 0.4, False),
        ("12", None, False),
        ("Nogg", 0.06, True),
        ("Clụu", 0.51, True),
        ("Nông", 0.9, False),
        ("hoạch", 0.06, False),
    ],
)
def test_unsure_words_of_numbers_and_names(
    text: str, confidence: float | None, is_unsure: bool
) -> None:
    assert (unsure_words([word(text, confidence)]) == (text,)) is is_unsure


def test_a_number_that_is_read_surely_once_is_sure() -> None:
    assert unsure_words([word("14/KH-UBND", 0.5), word("14/KH-UBND", 0.9)]) == ()


@pytest.mark.parametrize(
    ("text", "confidence", "expected"),
    [
        ("2026", 0.6, DOUBTED),
        ("2026", 0.61, 0.993),
        ("quy", 0.6, 0.994),  # a word without digits weighs by its letters
        ("15%", 0.3, DOUBTED),
    ],
)
def test_an_unsure_number_makes_its_line_unsure(
    text: str, confidence: float, expected: float
) -> None:
    long = [word("hoạch" * 40, 1.0), word(text, confidence)]
    assert line_confidence(long) == pytest.approx(expected, abs=0.002)
