import pytest

from extractors.ocr.cell_column import CellImage
from extractors.ocr.engine import OcrWord
from extractors.ocr.second_look.ordinal_sequences import Ordinal, count_ordinals, counted


def column(texts: str) -> list[Ordinal]:
    """The cells of a column; a question mark after one says that OCR was unsure of it."""
    return [Ordinal(text.strip("?"), 30.0 if "?" in text else 95.0) for text in texts.split()]


@pytest.mark.parametrize(
    ("texts", "mended"),
    [
        ("STT 1 2 3 4", {}),
        ("STT 5 6 Vị 8 9", {3: "7"}),
        ("STT 1 2 S 4", {3: "3"}),
        ("STT 1 2 9? 4 5", {3: "3"}),
        ("TT I 1 2 3 II 4 5", {}),
        ("STT I. 2 3 4".replace(".", ""), {1: "1"}),
        ("STT II 2.1 212? III 3.1 3.2 33?", {3: "2.2", 7: "3.3"}),
        ("TT 1 2 3 4 STT I 11", {7: "1.1"}),
        ("TT I 1 2 II 3 4 MI 5 6 IV 7", {7: "III"}),
        ("II 2.1 2.2 MI 31? 32? 33 IV 4.1", {3: "III", 4: "3.1", 5: "3.2", 6: "3.3"}),
        ("116 117 18 119 120", {2: "118"}),
        ("Đ? TT 6 7 8", {0: "5"}),
        ("B? 2.3 2.4 2.5", {0: "2.2"}),
        ("STT 1.2 II 2.1 212? III 3.1 3:2 Bo? IV 4.1 4.2", {4: "2.2", 7: "3.2", 8: "3.3"}),
        ("I 1.1 1.2 Bo II 2.1 2.2", {}),  # sure: a remark
        (
            "I 12 21 22 MI 31 32 33 41",
            {1: "1.2", 2: "2.1", 3: "2.2", 4: "III", 5: "3.1", 6: "3.2", 7: "3.3", 8: "4.1"},
        ),
        # what is printed so, or may be
        ("11 12 13 14 15", {}),
        ("18 19 20 21 22 31", {}),
        ("1 2 2 4 5", {}),
        ("1 2 7 8 9", {}),
        ("1 2 3 x 5", {3: "4"}),
        ("A 1 2 B 1 2 C 1", {}),
        ("I 1 2 II 1 2 III 1", {}),
        ("1 1.1 1.2 2 2.1 3 3.1", {}),
        ("18 9 72 21 4", {}),
        ("40 30 20 10 100", {}),
        ("x x x x x", {}),
        ("1 Vị 3", {}),
        ("TT 1 2 3 MI 4", {}),
        ("Đ 6 7 8 TT 9", {}),
        ("A 1 2 TT 3 B 1", {}),
    ],
)
def test_a_column_of_ordinals_counts(texts: str, mended: dict[int, str]) -> None:
    assert counted(column(texts)) == mended


def test_the_words_of_a_column_are_those_it_counts() -> None:
    pieces = [CellImage(40 + index % 2, 100 * index, 20, 30, ordinal=True) for index in range(5)]
    pieces.append(CellImage(600, 100, 20, 30, ordinal=True))  # of another column
    texts = ("1", "2", "S", "4", "5", "S")
    words = [OcrWord(text, (index, 0, 0), 1, 1, 9, 9, 50.0) for index, text in enumerate(texts)]
    found = {word.line[0]: word.text for word in count_ordinals(words, pieces, 200)}
    assert found == {0: "1", 1: "2", 2: "3", 3: "4", 4: "5", 5: "S"}
