"""The words of the corpora, and paragraphs as ids."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from normalizers.diacritics.lexicon import Case, Lexicon
from normalizers.diacritics.pieces import CODE, FIRST_WORD, NUMBER, PUNCTUATION, START, UNKNOWN
from pipeline.training.vocabulary import (
    LEAST_FOREIGN,
    LEAST_MARKED,
    LEAST_SYLLABLE,
    TokenCounts,
    build_lexicon,
    code_parts,
    encode,
)


def lexicon_of(paragraphs: Iterable[str], codes: Iterable[tuple[str, int]] = ()) -> Lexicon:
    counts = TokenCounts()
    counts.add(paragraphs)
    return build_lexicon([(1, counts)], codes)


WORDS = [
    ("a syllable", "xã", LEAST_SYLLABLE, "xã"),
    ("a rare syllable", "xã", LEAST_SYLLABLE - 1, None),
    ("the tone is put in its old place", "hoà", LEAST_SYLLABLE, "hòa"),
    ("punctuation is no part", "(xã);", LEAST_SYLLABLE, "xã"),
    ("a foreign word", "website", LEAST_FOREIGN, "website"),
    ("a rare foreign word", "website", LEAST_FOREIGN - 1, None),
    ("a foreign word too long", "w" * 21, LEAST_FOREIGN, None),
    ("an abbreviation with marks", "x PGD&ĐT y z", LEAST_SYLLABLE + 1, "pgd&đt"),
    ("a rare abbreviation with marks", "x PGD&ĐT y z", LEAST_SYLLABLE, None),
    ("glued words", "tậpcủa", LEAST_MARKED - 1, None),
    ("glued words, long", "thựchiện", LEAST_MARKED, None),
    ("a number", "2026", LEAST_FOREIGN, None),
    ("with a digit", "A4", LEAST_FOREIGN, None),
]


@pytest.mark.parametrize(
    ("token", "times", "word"), [w[1:] for w in WORDS], ids=[w[0] for w in WORDS]
)
def test_what_is_a_word(token: str, times: int, word: str | None) -> None:
    words = set(lexicon_of([token] * times).words) - {"x", "y", "z"}
    assert words == ({word} if word else set())


def test_glued_words_that_are_frequent_and_short() -> None:
    assert lexicon_of(["tậpcủa"] * LEAST_MARKED).words == ("tậpcủa",)


def test_words_of_heavier_corpora_come_first() -> None:
    light, heavy = TokenCounts(), TokenCounts()
    light.add(["xã huyện"] * 10)
    heavy.add(["huyện"] * 5)
    assert build_lexicon([(1, light), (8, heavy)], ()).words == ("huyện", "xã")


def test_cases_are_counted_but_in_lines_of_capitals() -> None:
    lexicon = lexicon_of(["ở Sở này"] * 6 + ["các sở"] * 4 + ["SỞ NỘI VỤ"] * 50)
    counts = lexicon.case_counts[lexicon.ids["sở"] - FIRST_WORD]
    assert (counts[Case.LOWER], counts[Case.TITLE], counts[Case.UPPER]) == (4, 6, 0)


def test_ways_of_writing() -> None:
    lexicon = lexicon_of(["các thiết bị IoT cho xã"] * LEAST_FOREIGN)
    assert lexicon.titles == {"iot": "IoT"}


def test_parts_of_numbers_are_words_in_capitals() -> None:
    lexicon = lexicon_of(["xã"] * LEAST_SYLLABLE, [("KH-SGDĐT", 30), ("TTg", 50)])
    assert set(lexicon.words) == {"xã", "kh", "sgdđt"}
    assert lexicon.written(lexicon.ids["sgdđt"], Case.UPPER) == "SGDĐT"


def test_code_parts() -> None:
    assert code_parts([("KH-SGDĐT", 3), ("QĐ-TTg", 2), ("KH-GD&ĐT", 4)]) == {
        "KH": 7,
        "SGDĐT": 3,
        "QĐ": 2,
        "GD&ĐT": 4,
    }


def test_encode() -> None:
    lexicon = lexicon_of(["kế hoạch hòa bình"] * LEAST_SYLLABLE)
    ids = lexicon.ids
    text = ["Kế hoạch số 13/KH-UBND, (2026) A4", "", "HOÀ"]
    assert encode(text, lexicon).tolist() == [
        *(START, ids["kế"], ids["hoạch"], UNKNOWN, CODE, PUNCTUATION[","]),
        *(PUNCTUATION["("], NUMBER, PUNCTUATION[")"], CODE, START, START, ids["hòa"]),
    ]
