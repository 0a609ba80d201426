"""A printed name as words that are compared."""

import pytest

from normalizers.letters.text import comparison_key
from normalizers.units.issuer_world import IssuerWorld
from normalizers.units.name_words import (
    LONGEST_ID,
    expand_abbreviations,
    id_within,
    key_words,
    slug_of,
    with_defined,
    without_tail,
    words_of,
)


def keys(text: str) -> tuple[str, ...]:
    return tuple(comparison_key(text).split())


EXPANDED = [
    ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
    ("UBND xã Lũng Pô", "Ủy ban nhân dân xã Lũng Pô"),
    ("HĐND&UBND xã", "Hội đồng nhân dân và Ủy ban nhân dân xã"),
    ("Tổ UBNDX", "Tổ UBNDX"),  # within another word
    ("Sở Nội vụ", "Sở Nội vụ"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "written"), EXPANDED)
def test_general_abbreviations(name: str, written: str) -> None:
    assert expand_abbreviations(name) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Phòng TV, TV2", "Phòng Thư viện, TV2"),
        ("ATV", "ATV"),
        ("tv", "tv"),  # a short form is printed in capitals
    ],
)
def test_what_the_document_defines(text: str, written: str) -> None:
    assert with_defined(text, {"TV": "Thư viện", "Tổ": "Tổ công tác"}) == written


WORDS = [
    ("Các Phòng, ban", "phòng ban"),
    ("Tổ 01", "tổ 1"),
    ("Văn hóa - Thể thao & Du lịch", "văn hóa thể thao và du lịch"),
    ("Tổ 10", "tổ 10"),
    ("Những", ""),
]


@pytest.mark.parametrize(("name", "words"), WORDS)
def test_words(name: str, words: str) -> None:
    assert words_of(name) == keys(words)


TAILS = [
    ("phòng kinh tế thuộc ủy ban xã", ["ủy ban xã"], "phòng kinh tế"),
    ("các trường trên địa bàn xã", ["xã"], "các trường"),
    ("trường tiểu học", ["xã"], "trường tiểu học"),
    ("xã", ["xã"], "xã"),  # nothing would be left
    ("đơn vị trực thuộc", [], "đơn vị trực thuộc"),  # no word that joins
]


@pytest.mark.parametrize(("name", "tails", "left"), TAILS, ids=[t[0] for t in TAILS])
def test_a_tail_that_only_says_whose(name: str, tails: list[str], left: str) -> None:
    assert without_tail(keys(name), [keys(tail) for tail in tails]) == keys(left)


def test_a_name_without_a_world_keeps_its_place() -> None:
    assert key_words("Trạm Y tế xã Lũng Pô", IssuerWorld()) == keys("trạm y tế xã lũng pô")


def test_slugs() -> None:
    assert slug_of(comparison_key("Sở Nội vụ")) == "so-noi-vu"
    assert slug_of("…") == ""
    long, other = slug_of("a" * 200), slug_of("a" * 201)
    assert len(long) <= LONGEST_ID and long != other


@pytest.mark.parametrize(
    ("unit", "name", "found"),
    [
        ("tinh-an-binh/so-noi-vu", "Sở Tư pháp", "tinh-an-binh/so-tu-phap"),
        ("so-noi-vu", "Tổ 01", "to-1"),
        ("tinh-an-binh/so-noi-vu", "…", None),
    ],
)
def test_the_id_in_the_world_of_a_unit(unit: str, name: str, found: str | None) -> None:
    assert id_within(unit, name) == found
