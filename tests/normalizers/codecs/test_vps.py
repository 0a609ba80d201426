"""VPS, word by word and as documents."""

import pytest

from normalizers.codecs import vps
from normalizers.codecs.convert import convert_lines
from normalizers.codecs.tables import read_table
from tests.normalizers.codecs.encoders import TYPED, to_vps
from tests.normalizers.codecs.test_codecs import MARKED
from tests.normalizers.codecs.test_convert import PLANS

VPS = [
    ("a word", "k‰ hoåch", "kế hoạch"),
    ("a capital without a code", "NHIŒM Vø", "NHIỆM VỤ"),
    ("a capital that is a quote elsewhere", "V“ VIŒC", "VỀ VIỆC"),
    ("a quote behind no syllable", "UBND”", "UBND”"),
    ("a letter alone", "ª xã", "ở xã"),
    ("a degree of warmth", "12° ", "12° "),
    ("a dash between words", "Sª – Ban", "Sở – Ban"),
    ("digits", "12/KH-UBND", "12/KH-UBND"),
]


@pytest.mark.parametrize(("text", "read"), [c[1:] for c in VPS], ids=[c[0] for c in VPS])
def test_vps(text: str, read: str) -> None:
    assert vps.decode(text) == read


@pytest.mark.parametrize("letter", MARKED)
def test_every_letter_comes_back(letter: str) -> None:
    assert vps.decode(f"b{to_vps(letter)}") == f"b{letter}"


def test_the_table_holds_every_letter_once() -> None:
    letters = list(read_table("vps").values())
    assert len(letters) == len(set(letters))
    assert set(MARKED) <= set(letters)


@pytest.mark.parametrize("name", sorted(PLANS)[::4])
def test_a_plan_comes_back_but_for_case(name: str) -> None:
    right = [line.translate(TYPED).lower() for line in PLANS[name]]
    made = [line.text.lower() for line in convert_lines([to_vps(line) for line in PLANS[name]])]
    assert [pair for pair in zip(right, made, strict=True) if pair[0] != pair[1]] == []


CLEAN = [
    ["Mức tăng 5‰ so với năm trước", "Ghi chú: † đã nghỉ; ‡ chuyển công tác", "Sở Nội vụ"],
    ["Œuvre complète, cœur, sœur", "L'œil du maître", "Le bœuf à la mode"],
    ["Škoda, Šibenik, žena, Dubček", "Příliš žluťoučký kůň", "Šárka"],
    ["“VỀ VIỆC” – “ĐỂ”", "Kế hoạch số 5…", "• Rà soát"],
    ["Plan B ‹draft›", "Total: €12, 3 ‰", "Œ"],
]


@pytest.mark.parametrize("lines", CLEAN)
def test_what_is_no_vps_is_left_alone(lines: list[str]) -> None:
    assert [line.text for line in convert_lines(lines)] == lines
