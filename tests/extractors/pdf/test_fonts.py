"""Words that are set in legacy fonts."""

import pytest

from extractors.pdf.fonts import legacy_words, read_fonts
from normalizers.codecs.fonts import FontCodec
from normalizers.codecs.models import CodecName
from tests.extractors.pdf.text_pages import text_page
from tests.extractors.pdf_maker import Sheet

TIME, VNI = FontCodec(CodecName.TCVN3), FontCodec(CodecName.VNI)
CAPITALS = FontCodec(CodecName.TCVN3, capitals=True)


def words(text: str, font: str) -> tuple[str, dict[int, FontCodec]]:
    with text_page(Sheet().text(50, 100, text), font) as opened:
        found = legacy_words(opened.textpage, opened.text)
    return found.text.strip(), found.fonts


def test_the_font_of_each_word_is_asked_for() -> None:
    assert words("kÕ ho¹ch", ".VnTime") == ("kÕ ho¹ch", {0: TIME, 3: TIME})
    assert words("ho¹ch", ".VnTimeH")[1] == {0: CAPITALS}


def test_codes_of_a_symbol_font() -> None:
    assert words("k\uf0d5", ".VnTime") == ("kÕ", {0: TIME})


@pytest.mark.parametrize(
    ("text", "font"),
    [("kÕ ho¹ch", "Times-Roman"), ("plan", ".VnTime")],
)
def test_words_of_other_fonts(text: str, font: str) -> None:
    assert words(text, font) == (text, {})


READ = [
    ("TCVN3", ["kÕ", "ho¹ch"], [1, 1], [TIME, TIME], ["kế", "hoạch"]),
    ("capitals", ["kÕ"], [1], [CAPITALS], ["KẾ"]),
    ("VNI", ["Keá", "hoaïch"], [1, 1], [VNI, VNI], ["Kế", "hoạch"]),
    ("beside Unicode", ["Sở", "Y", "tÕ"], [1, 1, 1], [None, None, TIME], ["Sở", "Y", "tế"]),
    ("two lines", ["kÕ", "ho¹ch"], [1, 2], [TIME, TIME], ["kế", "hoạch"]),
    ("a font that lies", ["kế", "hoạch"], [1, 1], [TIME, TIME], ["kế", "hoạch"]),
    ("no font", ["ho¹ch"], [1], [None], ["ho¹ch"]),
    ("nothing", [], [], [], []),
]


@pytest.mark.parametrize(
    ("texts", "lines", "fonts", "read"), [r[1:] for r in READ], ids=[r[0] for r in READ]
)
def test_words_as_printed(
    texts: list[str], lines: list[int], fonts: list[FontCodec | None], read: list[str]
) -> None:
    assert read_fonts(texts, lines, fonts) == read
