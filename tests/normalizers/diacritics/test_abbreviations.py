"""Abbreviations keep their letters when a text is repaired."""

import pytest

from normalizers.diacritics.abbreviations import exchanges_letters, loses_letters
from normalizers.diacritics.codes import repair_code
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.model import shipped_model
from normalizers.repair import Repairs, repair


@pytest.mark.parametrize(
    ("raw", "text", "lost"),
    [
        ("TH&THCS", "THCS", True),
        ("CTr", "CT", True),
        ("KHHD", "HĐ", True),
        ("PGDĐT", "GDĐT", True),
        ("PGDDT", "GDĐT", True),
        ("GD&DPT", "GD&ĐT", False),
        ("HDND", "HĐND", False),
        ("SGDDT", "SGDĐT", False),
        ("THU'C", "THỰC", False),
        ("CAAC", "CÁC", False),  # a syllable: a heading in capitals
        ("Baao", "Báo", False),
        ("UBND", "UBND", False),
    ],
)
def test_an_abbreviation_that_lost_letters(raw: str, text: str, lost: bool) -> None:
    assert loses_letters(raw, text) is lost


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("Truong TH&THCS Nam Son thuc hién nhiém vu nim hoc.", "TH&THCS"),
        ("Thwe hién KHHD va KHGD cua to chuyén m6n", "KHGD"),
        ("Can ctr CTr-UBND s6 05 cua HDND x4 Nam Son", "CTr-UBND"),
        ("Bao cao HDND x4 Nam Son trwéc ngay 15/12", "HĐND"),
    ],
)
def test_abbreviations_in_a_damaged_line(read: str, printed: str) -> None:
    assert printed in repair(read, Repairs.OCR).text.split()


def test_parts_of_a_code_keep_their_letters() -> None:
    model = shipped_model()
    made = repair_code("45/KHHD-UBND", model.channel(Mode.OCR), model.code_parts)
    assert sum(map(str.isalpha, made)) == len("KHHDUBND")


@pytest.mark.parametrize(
    ("raw", "text", "exchanged"),
    [
        ("CBCCVN", "CBCCVC", True),
        ("VPQPPL", "VBQPPL", True),
        ("HDND", "HĐND", False),
        ("TO", "TP", False),  # two letters: a word as often
        ("TRIEN", "TRIỂN", False),
        ("SGDDT", "SGDĐT", False),
    ],
)
def test_an_abbreviation_of_other_letters(raw: str, text: str, exchanged: bool) -> None:
    assert exchanges_letters(raw, text) is exchanged


def test_an_abbreviation_of_other_letters_is_doubted() -> None:
    found = repair("Phdi hop voi doi ngii CBCCVN cua don vi", Repairs.OCR)
    assert min(word.confidence for word in found.words if word.raw == "CBCCVN") <= 0.5
