"""Letters spelled by wrong characters."""

import pytest

from normalizers.repair import repair

MENDED = [
    ("eth", "ðồng bộ", "đồng bộ"),
    ("cyrillic letters", "kế hоạсh", "kế hoạch"),
    ("a cyrillic abbreviation", "UВND xã Mẫu, việc", "UBND xã Mẫu, việc"),
    ("greek capitals", "ΚẾ HOẠCH", "KẾ HOẠCH"),
    ("zero-width space in a word", "nhi\u200bệm vụ", "nhiệm vụ"),
    ("soft hyphen in a word", "quy\u00adết định", "quyết định"),
    ("byte order mark in a word", "k\ufeffế", "kế"),
    ("tone before circumflex", "k\u00e9\u0302 hoạch", "kế hoạch"),
    ("tone twice", "kế\u0301 hoạch", "kế hoạch"),
    ("bullet of Symbol", "\uf0b7 Rà soát", "• Rà soát"),
    ("hyphen of Symbol", " \uf02d Rà soát", " - Rà soát"),
]
KEPT = [
    ("russian", "Москва và Hà Nội, việc"),
    ("greek", "α-tocopherol, kΩ, μm ở mức"),
    ("icelandic", "Það er gott"),
    ("zero-width space between words", "kế\u200bhoạch"),
    ("a tilde on another letter", "g\u0303"),
    ("a private sign within a line", "đạt \uf0fc"),
    ("Ede letters", "Ƀuôn Ma Thuột, Čư Jút"),
]


@pytest.mark.parametrize(("text", "mended"), [c[1:] for c in MENDED], ids=[c[0] for c in MENDED])
def test_mended(text: str, mended: str) -> None:
    found = repair(text)
    assert found.text == mended and "forms" in found.steps


@pytest.mark.parametrize("text", [c[1] for c in KEPT], ids=[c[0] for c in KEPT])
def test_kept(text: str) -> None:
    assert repair(text)[:2] == (text, ())
