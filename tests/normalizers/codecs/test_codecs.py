"""Each table against its inverse, and the rules beside the tables."""

import unicodedata

import pytest

from normalizers.codecs import cp1258, tcvn3, utf8, viqr, vni
from normalizers.codecs.tables import read_table
from normalizers.codecs.words import is_formed, is_unicode
from tests.normalizers.codecs.encoders import ENCODERS, to_cp1258, to_viqr, to_vni, utf8_as

TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
SMALL = [unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES]
MARKED = [letter for letter in [*SMALL, "đ"] if not letter.isascii()]


def test_the_tables_hold_every_letter_once() -> None:
    for name in ("tcvn3", "vni", "vps"):
        letters = list(read_table(name).values())
        assert len(letters) == len(set(letters))
        assert set(MARKED) <= set(letters)
    assert set(read_table("vni").values()) == set(MARKED)
    assert set(read_table("tcvn3").values()) - set(MARKED) == set("ĂÂÊÔƠƯĐ")


@pytest.mark.parametrize("letter", [*MARKED, *map(str.upper, MARKED)])
def test_every_letter_comes_back(letter: str) -> None:
    assert vni.decode(to_vni(letter)) == letter
    assert viqr.decode("b" + to_viqr(letter)) == "b" + letter
    assert cp1258.decode(to_cp1258(letter)) == letter
    for page in ("cp1252", "cp1258", "latin-1"):
        assert utf8.decode(utf8_as(page)(letter)) == letter
        assert utf8.decode(utf8_as(page, 2)(letter)) == letter
    if letter.islower():
        assert tcvn3.decode("b" + ENCODERS["tcvn3"](letter) + "b") == f"b{letter}b"


TCVN3 = [
    ("word", "ho¹ch", "hoạch"),
    ("ư kept", "n\u00adíc", "nước"),
    ("ư as a hyphen", "n-íc", "nước"),
    ("ư as the last letter", "th-", "thư"),
    ("ư as the first letter", "-u", "ưu"),
    ("ư gone before ơ", "níc", "nước"),
    ("a hyphen between words", "héi-nghÞ", "hội-nghị"),
    ("both", "n-íc-ViÖt", "nước-Việt"),
    ("Ð made Đ by another program", "xÐt Đt", "xét ét"),
    ("a code without a letter", "aºb", "aºb"),
    ("digits", "12-KH", "12-KH"),
]


@pytest.mark.parametrize(("text", "read"), [c[1:] for c in TCVN3], ids=[c[0] for c in TCVN3])
def test_tcvn3(text: str, read: str) -> None:
    assert tcvn3.decode(text) == read


CAPITALS = [
    ("a word says so", "Së NéI vô", "Sở NỘI vụ"),
    ("a line says so", "ë THµNH PHè Hµ NéI", "Ở THÀNH PHỐ HÀ NỘI"),
    ("an abbreviation says nothing", "UBND x·", "UBND xã"),
    ("a capital and small letters", "Hµ Néi", "Hà Nội"),
]


@pytest.mark.parametrize(("text", "read"), [c[1:] for c in CAPITALS], ids=[c[0] for c in CAPITALS])
def test_capitals_of_tcvn3(text: str, read: str) -> None:
    assert tcvn3.decode(text) == read


VIQR = [
    ("marks in order", "Vie^.t", "Việt"),
    ("a curly apostrophe", "a^\u2019t", "ất"),
    ("one tone a syllable", "cu?a?", "của?"),
    ("escaped stop", r"Ha` No^.i a\.", "Hà Nội a."),
    ("an item", "I.", "I."),
    ("an item in brackets", "(a.", "(a."),
    ("dd in an abbreviation", "SGDDDT", "SGDĐT"),
    ("dd at the start", "DDa(ng", "Đăng"),
    ("an address", "www.moha.gov.vn", "www.moha.gov.vn"),
    ("a mail address", "a.b+o+@c.vn", "a.b+o+@c.vn"),
]


@pytest.mark.parametrize(("text", "read"), [c[1:] for c in VIQR], ids=[c[0] for c in VIQR])
def test_viqr(text: str, read: str) -> None:
    assert " ".join(map(viqr.decode, text.split(" "))) == read


FORMED = ["kế", "nghị", "gì", "quì", "giò", "hòa", "hoà", "uỷ", "người", "khoẻ", "giữa", "nguyễn"]
MALFORMED = [
    "kạ",
    "cế",
    "ngê",
    "ghà",
    "sôì",
    "aì",
    "cuì",
    "viêòt",
    "naêm",
    "ho¹ch",
    "tür",
    "",
    "a-b",
]


@pytest.mark.parametrize("word", FORMED)
def test_formed(word: str) -> None:
    assert is_formed(word) and is_formed(word.upper())


@pytest.mark.parametrize("word", MALFORMED)
def test_malformed(word: str) -> None:
    assert not is_formed(word)


def test_words_in_unicode() -> None:
    assert (
        is_unicode("việt")
        and is_unicode("ƯU")
        and not is_unicode("xã")
        and is_unicode("Đức")
        and not is_unicode("Đà")
    )
