"""Characters that carry the legacy font that they are set in."""

import pytest

from extractors.word.font_tags import is_set_in, mark_font, trusted_fonts, unmark, without_marks
from normalizers.codecs.fonts import FontCodec
from normalizers.codecs.models import CodecName

TIME, CAPITALS = FontCodec(CodecName.TCVN3), FontCodec(CodecName.TCVN3, capitals=True)
VNI = FontCodec(CodecName.VNI)
BOTH = frozenset({CodecName.TCVN3, CodecName.VNI})

PRINTED = [
    ("TCVN3", mark_font("kÕ ho¹ch", TIME), "kÕ ho¹ch", "kế hoạch"),
    ("a font of capitals", mark_font("kÕ ho¹ch", CAPITALS), "kÕ ho¹ch", "KẾ HOẠCH"),
    ("VNI over two runs", mark_font("Ke", VNI) + mark_font("á hoaïch", VNI), "Keá hoaïch",
     "Kế hoạch"),
    ("beside Unicode", "Sở " + mark_font("Y tÕ", TIME), "Sở Y tÕ", "Sở Y tế"),
    ("figures and stops stay", mark_font("Sè 12.", TIME), "Sè 12.", "Số 12."),
    ("Unicode in a legacy font", mark_font("Kế hoạch", TIME), "Kế hoạch", "Kế hoạch"),
    ("codes of a symbol font", mark_font("k\uf0d5", TIME), "kÕ", "kế"),
    ("no font", "kÕ ho¹ch", "kÕ ho¹ch", "kÕ ho¹ch"),
    ("nothing", "", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "raw", "text"), [c[1:] for c in PRINTED], ids=[c[0] for c in PRINTED]
)
def test_marks_are_taken_off(marked: str, raw: str, text: str) -> None:
    assert without_marks(marked) == raw
    assert unmark(marked, BOTH) == (raw, text)
    assert unmark(marked, frozenset()).text == raw  # fonts that lie


def test_fonts_that_hold_and_fonts_that_lie() -> None:
    held = mark_font("kÕ ho¹ch c¶i c¸ch hµnh chÝnh", TIME)
    lied = mark_font("kế hoạch cải cách hành chính", TIME)
    assert trusted_fonts([held]) == {CodecName.TCVN3}
    assert CodecName.TCVN3 not in trusted_fonts([lied])
    assert trusted_fonts([held, lied * 3]) == frozenset()  # the document as a whole decides
    assert trusted_fonts(["kÕ ho¹ch"]) == trusted_fonts([]) == frozenset()


def test_what_is_set_in_codes() -> None:
    assert is_set_in(mark_font("ho¹ch", TIME), CodecName.TCVN3)
    assert not is_set_in(mark_font("ho¹ch", TIME), CodecName.VNI)
    assert not is_set_in(mark_font("nam", TIME), CodecName.TCVN3)  # ASCII alone
    assert not is_set_in("ho¹ch", CodecName.TCVN3)
