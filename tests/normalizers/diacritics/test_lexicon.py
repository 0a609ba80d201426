"""The words that the model knows, and how they are written."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import numpy as np
import pytest

from normalizers.diacritics.lexicon import (
    Case,
    Lexicon,
    case_of,
    plain_form,
    read_lexicon,
    write_lexicon,
)
from normalizers.diacritics.model import shipped_model
from normalizers.diacritics.pieces import FIRST_WORD
from normalizers.letters.syllables import is_syllable, onsets, rhymes
from normalizers.letters.text import TONE_MARKS, comparison_key

TONES = ("", *TONE_MARKS)
PLAIN_FORMS = [
    ("oa, open", "hoà", "hòa"),
    ("oa, closed", "toán", "toán"),
    ("oa, closed, misplaced", "tóan", "toán"),
    ("oe", "khoẻ", "khỏe"),
    ("uy", "thuỷ", "thủy"),
    ("uy, alone", "uỷ", "ủy"),
    ("uy, closed", "huỳnh", "huỳnh"),
    ("uyê", "tuyến", "tuyến"),
    ("uya", "khuỷa", "khuỷa"),
    ("qu", "quý", "quý"),
    ("qu, misplaced", "qúy", "quý"),
    ("qua", "quả", "quả"),
    ("qua, misplaced", "qủa", "quả"),
    ("gi alone", "gì", "gì"),
    ("gia", "giá", "giá"),
    ("gia, misplaced", "gía", "giá"),
    ("giêng", "giếng", "giếng"),
    ("ươ", "được", "được"),
    ("ươ, misplaced", "đựơc", "được"),
    ("ưa", "của", "của"),
    ("ia", "phía", "phía"),
    ("iê", "tiến", "tiến"),
    ("oai", "ngoài", "ngoài"),
    ("oai, misplaced", "ngòai", "ngoài"),
    ("uôi", "cuối", "cuối"),
    ("oong", "xoóng", "xoóng"),
    ("no tone", "hoa", "hoa"),
    ("no vowel", "đ", "đ"),
    ("foreign", "wifi", "wifi"),
    ("two syllables", "tậpcủa", "tậpcủa"),
    ("two tones", "hòá", "hòá"),
    ("glued, one tone", "kếhoach", "kếhoach"),
    ("abbreviation", "gd&đt", "gd&đt"),
    ("empty", "", ""),
]


@pytest.mark.parametrize(
    ("word", "plain"), [c[1:] for c in PLAIN_FORMS], ids=[c[0] for c in PLAIN_FORMS]
)
def test_plain_form(word: str, plain: str) -> None:
    assert plain_form(word) == plain


def placements(base: str, tone: str) -> set[str]:
    """A syllable with a tone on any of its vowels."""
    places = [i for i, char in enumerate(base) if unicodedata.normalize("NFD", char)[0] in "aeiouy"]
    return {unicodedata.normalize("NFC", base[: i + 1] + tone + base[i + 1 :]) for i in places}


def test_a_syllable_has_one_form_wherever_its_tone_stands() -> None:
    bases = sorted({onset + rhyme for onset in onsets() for rhyme in rhymes()})
    assert len(bases) > 4000
    for base in bases:
        for tone in TONE_MARKS[:2]:
            forms = {plain_form(word) for word in placements(base, tone)}
            assert len(forms) == 1, (base, forms)
            assert {plain_form(form) for form in forms} == forms
            assert {comparison_key(form) for form in forms} == {
                comparison_key(placements(base, tone).pop())
            }


CASES = [
    ("sở", Case.LOWER),
    ("Sở", Case.TITLE),
    ("SỞ", Case.UPPER),
    ("IoT", Case.TITLE),
    ("pH", Case.TITLE),
    ("Y", Case.TITLE),
    ("Đ", Case.TITLE),
    ("y", Case.LOWER),
    ("GD&ĐT", Case.UPPER),
    ("CO2", Case.UPPER),
    ("12", Case.LOWER),
]


@pytest.mark.parametrize(("word", "case"), CASES)
def test_case_of(word: str, case: Case) -> None:
    assert case_of(word) is case


LEXICON = Lexicon(
    ("và", "sở", "iot", "ubnd", "ủy", "gd&đt"),
    np.array([[90, 1, 0], [10, 80, 0], [0, 9, 1], [0, 0, 50], [7, 0, 0], [0, 0, 5]]),
    {"iot": "IoT"},
)


def test_ids() -> None:
    assert LEXICON.ids == {word: FIRST_WORD + i for i, word in enumerate(LEXICON.words)}


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("Sở", "sở"),
        ("SỞ", "sở"),
        ("uỷ", "ủy"),
        ("UỶ", "ủy"),
        ("IOT", "iot"),
        ("so", None),
        ("", None),
    ],
)
def test_id_of(word: str, known: str | None) -> None:
    assert LEXICON.id_of(word) == (known and LEXICON.ids[known])


@pytest.mark.parametrize(
    ("word", "ways"),
    [
        ("sở", ("sở", "Sở", "SỞ")),
        ("iot", ("iot", "IoT", "IOT")),
        ("gd&đt", ("gd&đt", "Gd&đt", "GD&ĐT")),
    ],
)
def test_written(word: str, ways: tuple[str, str, str]) -> None:
    assert tuple(LEXICON.written(LEXICON.ids[word], case) for case in Case) == ways


def test_case_scores_are_shares_and_no_case_is_impossible() -> None:
    scores = LEXICON.case_scores
    np.testing.assert_allclose(np.exp(scores).sum(axis=1), 1.0)
    assert scores.argmax(axis=1).tolist() == [
        Case.LOWER,
        Case.TITLE,
        Case.TITLE,
        Case.UPPER,
        Case.LOWER,
        Case.UPPER,
    ]
    assert scores.min() > -8


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_lexicon(LEXICON, tmp_path / "lexicon.tsv")
    found = read_lexicon(tmp_path / "lexicon.tsv")
    assert (found.words, found.titles) == (LEXICON.words, LEXICON.titles)
    np.testing.assert_array_equal(found.case_counts, LEXICON.case_counts)


def test_a_lexicon_without_words(tmp_path: Path) -> None:
    write_lexicon(Lexicon((), np.zeros((0, 3), np.int64), {}), tmp_path / "lexicon.tsv")
    assert read_lexicon(tmp_path / "lexicon.tsv").case_counts.shape == (0, 3)


def test_the_shipped_words_are_in_their_plain_form() -> None:
    words = shipped_model().lexicon.words
    assert len(words) == len(set(words)) > 5000
    assert [word for word in words if plain_form(word.lower()) != word] == []
    assert [word for word in words if not unicodedata.is_normalized("NFC", word)] == []
    assert sum(map(is_syllable, words)) > 4000
