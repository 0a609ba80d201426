"""Roman numerals and letters."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.letters.numerals import (
    LETTER_SEQUENCE,
    from_roman,
    letter_index,
    may_be_roman,
    read_roman,
    to_roman,
)


@pytest.mark.parametrize("number", range(1, 400))
def test_round_trip(number: int) -> None:
    assert from_roman(to_roman(number)) == number
    assert read_roman(to_roman(number)) == number


KNOWN = [
    (1, "I"),
    (2, "II"),
    (3, "III"),
    (4, "IV"),
    (5, "V"),
    (6, "VI"),
    (9, "IX"),
    (10, "X"),
    (14, "XIV"),
    (19, "XIX"),
    (38, "XXXVIII"),
    (40, "XL"),
    (44, "XLIV"),
    (49, "XLIX"),
    (50, "L"),
    (90, "XC"),
    (99, "XCIX"),
    (100, "C"),
    (399, "CCCXCIX"),
]


@pytest.mark.parametrize(("number", "letters"), KNOWN, ids=[c[1] for c in KNOWN])
def test_to_roman(number: int, letters: str) -> None:
    assert to_roman(number) == letters


@pytest.mark.parametrize("number", [0, -1, 400, 5000])
def test_no_roman_numeral(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        to_roman(number)


NO_ROMAN = [
    "",
    " ",
    "i",
    "iv",
    "IIII",
    "VV",
    "IC",
    "IL",
    "VX",
    "IIV",
    "XXXX",
    "LL",
    "CCCC",
    "M",
    "D",
    "I.",
    " I",
    "I I",
    "1",
    "Ill",
    "IVI",
    "XIXI",
    "Đ",
    "Ⅳ",
    "IX\n",
]


@pytest.mark.parametrize("text", NO_ROMAN, ids=repr)
def test_from_roman_refuses(text: str) -> None:
    assert from_roman(text) is None


def test_only_the_well_formed_are_numerals() -> None:
    """Every string of up to five letters is a numeral exactly where `to_roman` writes it."""
    written = {to_roman(number): number for number in range(1, 400)}
    for length in range(1, 6):
        for letters in map("".join, itertools.product("IVXLC", repeat=length)):
            assert from_roman(letters) == written.get(letters)


READINGS = [
    ("Ill", 3),
    ("IIl", 3),
    ("IlI", 3),
    ("I1I", 3),
    ("1II", 3),
    ("II1", 3),
    ("1I", 2),
    ("I1", 2),
    ("Il", 2),
    ("lI", 2),
    ("lV", 4),
    ("1V", 4),
    ("|V", 4),
    ("!V", 4),
    ("Vl", 6),
    ("V1", 6),
    ("V|", 6),
    ("Vll", 7),
    ("VIl", 7),
    ("V11", 7),
    ("Vlll", 8),
    ("VII1", 8),
    ("lX", 9),
    ("1X", 9),
    ("Xl", 11),
    ("X1", 11),
    ("Xll", 12),
    ("XlV", 14),
    ("Iv", 4),
    ("Ix", 9),
    ("I|", 2),
    ("I!", 2),
    ("II|", 3),
    ("TV", 4),
    ("TX", 9),
    ("VT", 6),
    ("HI", 3),
    ("VH", 7),
]


@pytest.mark.parametrize(("text", "number"), READINGS, ids=[c[0] for c in READINGS])
def test_read_roman(text: str, number: int) -> None:
    assert read_roman(text) == number


@pytest.mark.parametrize("number", range(1, 51))
def test_every_reading_of_one_letter(number: int) -> None:
    """Each I of a numeral read as l, 1, | or !, as long as one letter is left to tell it by."""
    letters = to_roman(number)
    for place, letter in enumerate(letters):
        for reading in "l1|!" if letter == "I" and len(letters) > 1 else "":
            assert read_roman(letters[:place] + reading + letters[place + 1 :]) == number


NO_READINGS = [
    "",
    "1",
    "11",
    "111",
    "l",
    "ll",
    "lll",
    "ill",
    "il",
    "iv",
    "vi",
    "|",
    "!",
    "1l",
    "v1",
    "lIII",
    "I11l",
    "IO",
    "T",
    "TT",
    "TP",
    "I0",
    "VIP",
    "Il.",
    "Ví",
    "XY",
    "2I",
    "H",
    "CH",
    "HX",
]


@pytest.mark.parametrize("text", NO_READINGS, ids=repr)
def test_no_reading(text: str) -> None:
    assert read_roman(text) is None


@given(st.text(alphabet="IVXLC1l|!iv.", max_size=12) | st.text(max_size=10))
def test_any_text_is_a_numeral_or_none(text: str) -> None:
    number = from_roman(text)
    assert number is None or to_roman(number) == text
    read_roman(text)
    letter_index(text)


@pytest.mark.parametrize(
    ("place", "letter"), list(enumerate(LETTER_SEQUENCE, start=1)), ids=LETTER_SEQUENCE
)
def test_letter_index(place: int, letter: str) -> None:
    assert letter_index(letter) == letter_index(letter.upper()) == place


def test_f_stands_for_g() -> None:
    assert letter_index("f") == letter_index("g")


@pytest.mark.parametrize(
    "letter", ["", "j", "w", "z", "ă", "ê", "aa", "1", ".", " a", "ơ"], ids=repr
)
def test_no_letter_of_the_sequence(letter: str) -> None:
    assert letter_index(letter) is None


@pytest.mark.parametrize(
    ("text", "number", "may_be"),
    [
        ("II", 2, True),
        ("H", 2, True),  # two strokes that touch
        ("IL", 3, True),
        ("IL", 4, False),
        ("V", 5, True),
        ("V", 6, False),
        ("1a", 1, False),  # a letter that no stroke looks like
        ("a", 1, False),
    ],
)
def test_what_may_be_a_numeral(text: str, number: int, may_be: bool) -> None:
    assert may_be_roman(text, number) is may_be
