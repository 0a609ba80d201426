import numpy as np
import pytest
from PIL import Image, ImageDraw

from extractors.ocr.engine import OcrWord
from extractors.ocr.second_look.roman_strokes import mend_numerals, upright_strokes
from extractors.picture.pixels import Pixels, darker
from extractors.picture.sheet import PRINT, Sheet

HEIGHT = 26


def drawn(letters: str) -> Pixels:
    """Letters of a face with serifs, drawn by hand: I, 1, H, L, T, stop, slash."""
    image = Image.new("L", (40 + 20 * len(letters), HEIGHT), 255)
    draw = ImageDraw.Draw(image)
    x = 0
    for letter in letters:
        x += _draw(draw, letter, x)
    return np.asarray(image.crop((0, 0, max(x, 4), HEIGHT)), np.uint8)


def _draw(draw: ImageDraw.ImageDraw, letter: str, x: int) -> int:
    foot = HEIGHT - 1
    if letter == ".":
        draw.rectangle((x + 2, foot - 3, x + 5, foot), fill=0)
        return 8
    if letter == "/":
        draw.line((x, foot, x + 12, 0), fill=0, width=2)
        return 14
    if letter == "|":  # a slash that stands nearly upright
        draw.line((x + 2, foot, x + 7, 0), fill=0, width=3)
        return 12
    if letter == "H":
        for stem in (2, 15):
            draw.rectangle((x + stem, 0, x + stem + 3, foot), fill=0)
        draw.rectangle((x + 2, 12, x + 18, 14), fill=0)
        return 21
    if letter in "Vv":  # a bold one, a thin one
        thick = 7 if letter == "V" else 3
        for step in range(thick):
            draw.line((x + 2 + step, 0, x + 10 + step, foot), fill=0)
        draw.line((x + 24, 0, x + 12, foot), fill=0, width=2)
        draw.rectangle((x, 0, x + 12, 1), fill=0)
        draw.rectangle((x + 20, 0, x + 27, 1), fill=0)
        return 30
    draw.rectangle((x + 4, 0, x + 7, foot), fill=0)
    if letter in "I1":
        draw.rectangle((x + 1, foot - 1, x + 10, foot), fill=0)
        draw.rectangle((x + 1, 0, x + (10 if letter == "I" else 4), 1), fill=0)
        return 11
    bar = (x + 1, foot - 2, x + 23, foot) if letter == "L" else (x - 4, 0, x + 16, 2)
    draw.rectangle(bar, fill=0)
    return 21


@pytest.mark.parametrize(
    ("letters", "number", "serifs", "stop"),
    [
        ("I", 1, True, False),
        ("II", 2, True, False),
        ("III", 3, True, False),
        ("II.", 2, True, True),
        ("I/", 1, True, False),
        ("II|", 2, True, False),
        ("1", 1, False, False),
        ("1.", 1, False, True),
    ],
)
def test_strokes_are_counted(letters: str, number: int, serifs: bool, stop: bool) -> None:
    assert upright_strokes(darker(drawn(letters), PRINT)) == (number, serifs, stop)


@pytest.mark.parametrize("letters", ["H", "L", "IIII", "HI"])
def test_other_letters_are_no_strokes(letters: str) -> None:
    assert upright_strokes(darker(drawn(letters), PRINT)) is None


def test_an_empty_picture_has_no_strokes() -> None:
    assert upright_strokes(np.zeros((30, 10), np.uint8)) is None


def mended(read: list[str], letters: str) -> list[str]:
    """The last word stands on the picture of these letters."""
    picture = drawn(letters)
    page = np.full((100, 400), 255, np.uint8)
    page[20 : 20 + HEIGHT, 200 : 200 + picture.shape[1]] = picture
    words = [OcrWord(text, (1, 1, 1), 10, 20, 40, HEIGHT, 90.0) for text in read[:-1]]
    words.append(OcrWord(read[-1], (1, 1, 1), 200, 20, picture.shape[1], HEIGHT, 40.0))
    return [word.text for word in mend_numerals(words, Sheet(page, 200))]


@pytest.mark.parametrize(
    ("read", "letters", "expected"),
    [
        (["Quý", "H"], "II", "II"),
        (["Quý", "IH/2026"], "III/", "III/2026"),
        (["Quý", "1/2026"], "I/", "I/2026"),
        (["Quý", "1/2026"], "1/", "1/2026"),
        (["Quý", "I,", "H"], "II", "II"),
        (["HI."], "III.", "III."),
        (["IL"], "II.", "II."),
        (["1."], "1.", "1."),
        (["1."], "I.", "I."),
        (["Phụ", "lục", "H"], "II", "II"),
        (["PHỤ", "LỤC", "IH"], "III", "III"),
        (["PHẦN", "II"], "III", "III"),
        (["PHẦN", "H"], "H", "H"),
        (["các", "phần", "H"], "II", "H"),
        (["PHẦNI"], "I", "PHẦN I"),
        (["I-"], "II", "II-"),
        (["Quý", "1/2026"], "11/", "II/2026"),  # two strokes are no 1, whatever their serifs
        (["Quý", "12026."], "I/", "I/2026."),
        (["Quý", "12026."], "1/", "1/2026."),
        (["Quý", "2026"], "III", "III/2026"),
        (["nhóm", "H"], "II", "H"),
        (["Tháng", "II/2025"], "II/", "11/2025"),
        (["(tháng", "l)"], "1", "1)"),
        (["tháng", "IV/2025"], "I", "IV/2025"),
        (["tháng", "11/2025"], "II/", "11/2025"),
        (["11/2025"], "11/", "11/2025"),
        (["H"], "H", "H"),
        (["VỊ."], "VI.", "VI."),
        (["VIL"], "VII.", "VII."),
        (["VII."], "VIII.", "VIII."),
        (["VỊI"], "vII.", "VII."),
        (["VII."], "VII.", "VII."),
        (["VH."], "vIII.", "VIII."),
        (["V."], "V.", "V."),
    ],
)
def test_numerals_where_they_stand(read: list[str], letters: str, expected: str) -> None:
    assert mended(read, letters)[-1] == expected
