"""Repair: the Unicode form."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.repair import repair

REPAIRS = [
    ("decomposed", "Ke\u0302\u0301 hoa\u0323ch", "Kế hoạch", ("nfc",)),
    ("half composed", "Vi\u00ea\u0323t", "Việt", ("nfc",)),
    ("eth", "\u00d0ồng", "Đồng", ("nfc",)),
    ("clean", "Kế hoạch số 05/KH", "Kế hoạch số 05/KH", ()),
    ("ascii", "05/KH-UBND", "05/KH-UBND", ()),
    ("tone at the end stays", "hoà", "hoà", ()),
    ("an author's slip stays", "kế hoach", "kế hoach", ()),
    ("spaces stay", " Kế\t hoạch \n", " Kế\t hoạch \n", ()),
    ("quotes and dashes stay", "“Kế” – …", "“Kế” – …", ()),
    ("empty", "", "", ()),
]


@pytest.mark.parametrize(
    ("text", "mended", "steps"), [c[1:] for c in REPAIRS], ids=[c[0] for c in REPAIRS]
)
def test_repair(text: str, mended: str, steps: tuple[str, ...]) -> None:
    assert repair(text)[:2] == (mended, steps)


@given(st.text(max_size=80))
def test_a_second_repair_changes_nothing(text: str) -> None:
    once = repair(text)
    assert repair(once.text)[:2] == (once.text, ())
    assert bool(once.steps) is (once.text != text)
    assert unicodedata.is_normalized("NFC", once.text)
