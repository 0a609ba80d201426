"""Unicode form, spaces, keys."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.letters.text import comparison_key, fold, nfc, squeeze
from tests.factories import CpuLimit

NFC = [
    ("decomposed", "Ho\u0300a", "Hòa"),
    ("two marks", "e\u0302\u0301", "ế"),
    ("marks in the other order", "a\u0323\u0302", "ậ"),
    ("eth", "\u00d0ồng", "Đồng"),
    ("african d", "\u0189ồng", "Đồng"),
    ("windows-1258", "Vi\u00ea\u0323t", "Việt"),
    ("composed", "Hòa", "Hòa"),
    ("ascii", "abc", "abc"),
    ("empty", "", ""),
    ("small eth stays", "\u00f0", "\u00f0"),
    ("tone stays where it is", "hoà", "hoà"),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in NFC], ids=[c[0] for c in NFC])
def test_nfc(text: str, expected: str) -> None:
    assert nfc(text) == expected


SQUEEZED = [
    ("spaces", "  a   b ", "a b"),
    ("tabs and lines", "a\t\nb\r\nc", "a b c"),
    ("hard space", "a\u00a0\u2009b", "a b"),
    ("zero width", "a\u200bb\ufeff", "ab"),
    ("soft hyphen", "kế\u00ad hoạch", "kế hoạch"),
    ("line separator", "a\u2028b\u2029c", "a b c"),
    ("control", "a\x07b", "ab"),
    ("nothing to do", "a b", "a b"),
    ("only spaces", " \u00a0\t", ""),
    ("empty", "", ""),
    ("hyphen stays", "a-b", "a-b"),
]


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in SQUEEZED], ids=[c[0] for c in SQUEEZED]
)
def test_squeeze(text: str, expected: str) -> None:
    assert squeeze(text) == expected


SAME = [
    ("Uỷ ban  HOÀ", "Ủy ban hòa"),
    ("THUỶ", "thủy"),
    ("Khoẻ", "khỏe"),
    ("Ho\u0300a", "hoà"),
    ("\u00d0ồng", "đồng"),
    ("quí", "QUÍ"),
    ("a\u00a0b", "a b"),
    ("nghiệp", "NGHIỆP"),
]
DIFFERENT = [
    ("Sở", "Số"),
    ("Sở", "sơ"),
    ("đ", "d"),
    ("quận", "quân"),
    ("a b", "ab"),
    ("hòa", "hóa"),
    ("ủy", "uy"),
    ("mẫu", "mâu"),
    ("ơ", "o"),
]


@pytest.mark.parametrize(("one", "other"), SAME, ids=[c[0] for c in SAME])
def test_same_key(one: str, other: str) -> None:
    assert comparison_key(one) == comparison_key(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT, ids=["-".join(c) for c in DIFFERENT])
def test_different_keys(one: str, other: str) -> None:
    assert comparison_key(one) != comparison_key(other)


FOLDED = [
    ("Sở Nội vụ", "so noi vu"),
    ("ĐỒNG", "dong"),
    ("\u00d0a", "da"),
    ("ưu", "uu"),
    ("  A  b ", "a b"),
    ("số 5/KH", "so 5/kh"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), FOLDED, ids=[c[0] or "empty" for c in FOLDED])
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@given(st.text(max_size=60))
def test_forms_are_stable(text: str) -> None:
    assert nfc(nfc(text)) == nfc(text)
    assert unicodedata.is_normalized("NFC", nfc(text))
    assert squeeze(squeeze(text)) == squeeze(text)
    assert comparison_key(nfc(text)) == comparison_key(text)


@given(st.text(alphabet="aàáảãạăâeêioôơuưyđ bcghnt", max_size=30))
def test_keys_do_not_see_case_nor_form(text: str) -> None:
    assert comparison_key(text.upper()) == comparison_key(text)
    assert comparison_key(unicodedata.normalize("NFD", text)) == comparison_key(text)
    assert fold(text).isascii()


@pytest.mark.parametrize("piece", [" ", "a", "a ", "\u200b", "e\u0301"])
def test_long_texts_are_quick(piece: str) -> None:
    with CpuLimit(1):
        squeeze(piece * 50_000)
        comparison_key(piece * 50_000)
        fold(piece * 50_000)
