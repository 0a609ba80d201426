"""Words that were not read surely, or that are none."""

from __future__ import annotations

import pytest

from extractors.misread.doubted_words import WordDoubts, acronym_of, doubter, is_mixed
from extractors.misread.own_print import OwnPrint, tokens_of


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("XÃ9đÃ", True),
        ("TI.U", True),
        ("!.ẠC", True),
        ("/ÙNG", True),
        ("dựng'đời", True),
        ("N#ÂN", True),
        ("ñạ", True),
        ("ÍCKœ", True),
        ("XƯZNG", True),
        ("XÃ", False),
        ("K'Ho", False),
        ("TP.HCM", False),
        ("27/KH-UBND", False),
        ("30/6/2026", False),
        ("5G", False),
        ("UBND", False),
        ("(THCS)", False),
        ("“Đọc", False),
        ("GD&ĐT", False),
        ("HÀ", True),  # unsure
        ("đóc", True),  # doubted by the repair
    ],
)
def test_a_word(word: str, expected: bool) -> None:
    is_doubted = doubter(WordDoubts(frozenset({"HÀ"}), frozenset({"đóc"})), OwnPrint(()))
    assert [is_doubted(token) for token in tokens_of(word)] == [expected]


def test_what_stands_elsewhere_is_a_word() -> None:
    (token,) = tokens_of("XQZT")
    assert doubter(WordDoubts(), OwnPrint(["XQZT họp"]))(token)  # that is itself
    assert not doubter(WordDoubts(), OwnPrint(["XQZT họp", "nhà máy XQZT"]))(token)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("LIBND", "UBND"), ("ƯBND", "UBND"), ("UBMT", None), ("TI.U", None), ("Ubnd", None)],
)
def test_short_forms(word: str, expected: str | None) -> None:
    (token,) = tokens_of(word)
    assert acronym_of(token) == expected


def test_signs_and_figures() -> None:
    assert [is_mixed(word) for word in ("han:hành", "Hà", "ISO9001:2015")] == [True, False, False]
