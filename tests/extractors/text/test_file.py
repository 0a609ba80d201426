"""Bytes → text → numbered lines."""

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.errors import (
    DocumentTooLarge,
    EmptyDocument,
    ExtractionError,
    UnreadableFile,
    UnsupportedFormat,
)
from extractors.text.file import decode, text_lines
from normalizers.codecs.vps import seen_as
from tests.normalizers.codecs.encoders import to_tcvn3, to_vni, to_vps

LIMIT = 10_000
BYTES = {seen_as(code): code for code in range(256)}
PLAN = "KẾ HOẠCH\nRà soát văn bản, đề xuất sửa đổi; Sở Mẫu chủ trì năm 2026.\n"
# windows-1258 writes the tone as a mark of its own.
TONES_APART = "Pho\u0300ng Mâ\u0303u rà soa\u0301t"

DECODED = [
    ("utf-8", PLAN.encode(), PLAN, "utf-8"),
    ("utf-8 with mark", codecs.BOM_UTF8 + PLAN.encode(), PLAN, "utf-8-sig"),
    ("utf-16 le with mark", codecs.BOM_UTF16_LE + PLAN.encode("utf-16-le"), PLAN, "utf-16"),
    ("utf-16 be with mark", codecs.BOM_UTF16_BE + PLAN.encode("utf-16-be"), PLAN, "utf-16"),
    ("utf-16 le bare", PLAN.encode("utf-16-le"), PLAN, "utf-16-le"),
    ("utf-16 be bare", PLAN.encode("utf-16-be"), PLAN, "utf-16-be"),
    ("windows-1258", TONES_APART.encode("cp1258"), TONES_APART, "windows-1258"),
    ("ascii", b"plan 2026", "plan 2026", "utf-8"),
    ("one letter", b"a", "a", "utf-8"),
    (
        "decomposed stays as given",
        unicodedata.normalize("NFD", PLAN).encode(),
        unicodedata.normalize("NFD", PLAN),
        "utf-8",
    ),
    ("cut inside a letter", (PLAN * 3).encode() + "ế".encode()[:2], PLAN * 3 + "\ufffd", "utf-8"),
    ("one broken byte", PLAN.encode() + b"\xff" + PLAN.encode(), PLAN + "\ufffd" + PLAN, "utf-8"),
    (
        "undefined code of windows-1258",
        TONES_APART.encode("cp1258") + b"\xd2\x8d",
        TONES_APART + "\u0309\ufffd",
        "windows-1258",
    ),
    ("tcvn3", to_tcvn3(PLAN).encode("latin-1"), to_tcvn3(PLAN), "windows-1252"),
    ("vni", to_vni(PLAN).encode("latin-1"), to_vni(PLAN), "windows-1252"),
    ("vps", bytes(BYTES[char] for char in to_vps(PLAN)), to_vps(PLAN), "windows-1252"),
    (
        "french",
        "L'été à Nîmes, ça plaît où l'on naît.\n".encode("cp1252"),
        "L'été à Nîmes, ça plaît où l'on naît.\n",
        "windows-1258",
    ),
    ("few controls", b"plan \x01" + b"a" * 200, "plan \x01" + "a" * 200, "utf-8"),
    ("signature not at the start", b"see %PDF-1.7", "see %PDF-1.7", "utf-8"),
]


@pytest.mark.parametrize(
    ("data", "text", "encoding"), [c[1:] for c in DECODED], ids=[c[0] for c in DECODED]
)
def test_decode(data: bytes, text: str, encoding: str) -> None:
    assert decode(data, LIMIT) == (text, encoding)


# As latin-1 the last byte of "ễ" is a line end of Unicode.
def test_a_letter_is_no_line_end() -> None:
    given = "Nguyễn Văn Mẫu\nlễ hội".encode().decode("latin-1")
    assert [line.text for line in text_lines(given)] == given.split("\n")
    assert [line.text for line in text_lines("một\x85hai")] == ["một", "hai"]


REFUSED = [
    ("nothing", b"", EmptyDocument, "empty"),
    ("blanks", b" \r\n\t\n\f", EmptyDocument, "empty"),
    ("a byte order mark alone", codecs.BOM_UTF8, EmptyDocument, "empty"),
    ("a wide mark alone", codecs.BOM_UTF16_LE, EmptyDocument, "empty"),
    ("hard blanks", "\u00a0\n".encode(), EmptyDocument, "empty"),
    ("too large", b"a" * (LIMIT + 1), DocumentTooLarge, "limit"),
    ("pdf", b"%PDF-1.7\n...", UnsupportedFormat, "PDF"),
    ("docx", b"PK\x03\x04....", UnsupportedFormat, "Word"),
    ("doc", b"\xd0\xcf\x11\xe0....", UnsupportedFormat, "old Word"),
    ("rtf", b"{\\rtf1 plan}", UnsupportedFormat, "RTF"),
    ("png", b"\x89PNG\r\n", UnsupportedFormat, "PNG"),
    ("jpeg", b"\xff\xd8\xff\xe0", UnsupportedFormat, "JPEG"),
    ("tiff", b"II*\x00\x08", UnsupportedFormat, "TIFF"),
    ("gif", b"GIF89a", UnsupportedFormat, "GIF"),
    ("program", b"\x7fELF\x02", UnsupportedFormat, "program"),
    ("zero byte", b"plan\x00of the year", UnreadableFile, "binary"),
    ("controls", bytes(range(1, 9)) * 20, UnreadableFile, "binary"),
    ("odd utf-16", codecs.BOM_UTF16_LE + b"a\x00b", UnreadableFile, "byte 4"),
    ("lone surrogate", codecs.BOM_UTF16_LE + b"a\x00\x00\xd8", UnreadableFile, "UTF-16"),
    ("broken text behind a mark", codecs.BOM_UTF8 + b"a\xff", UnreadableFile, "UTF-8"),
]


@pytest.mark.parametrize(
    ("data", "error", "word"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED]
)
def test_refuse(data: bytes, error: type[ExtractionError], word: str) -> None:
    with pytest.raises(error) as caught:
        decode(data, LIMIT)
    assert word in str(caught.value)
    assert "\n" not in str(caught.value)


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_named_error(data: bytes) -> None:
    try:
        decoded = decode(data, 300)
    except ExtractionError:
        return
    assert decoded.text.strip()
    text_lines(decoded.text)


@given(
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]),
    st.text("aăâbcdđeêế, ", min_size=30),
)
def test_encodings_round_trip(encoding: str, tail: str) -> None:
    text = "Kế hoạch công tác năm của phòng; nhiệm vụ trọng tâm " + tail
    assert decode(text.encode(encoding), LIMIT).text == text


LINES = [
    ("empty", "", [("", 1, 1)]),
    ("one", "a", [("a", 1, 1)]),
    ("line feed", "a\nb", [("a", 1, 1), ("b", 2, 1)]),
    ("return and feed", "a\r\nb", [("a", 1, 1), ("b", 2, 1)]),
    ("return", "a\rb", [("a", 1, 1), ("b", 2, 1)]),
    (
        "unicode separators",
        "a\u2028b\u2029c\x85d",
        [("a", 1, 1), ("b", 2, 1), ("c", 3, 1), ("d", 4, 1)],
    ),
    ("blank between", "a\n\nb", [("a", 1, 1), ("", 2, 1), ("b", 3, 1)]),
    ("page at a line's start", "a\n\fb", [("a", 1, 1), ("b", 2, 2)]),
    ("page at a line's end", "a\f\nb", [("a", 1, 1), ("b", 2, 2)]),
    ("page inside a line", "a\fb", [("a", 1, 1), ("b", 1, 2)]),
    ("two empty pages", "a\n\f\fb", [("a", 1, 1), ("b", 2, 3)]),
    ("page and blank line", "\f\n\nb", [("", 2, 2), ("b", 3, 2)]),
    ("mark at the start", "\ufeffa", [("a", 1, 1)]),
    ("tab and vertical tab end no line", "a\tb\x0bc", [("a\tb\x0bc", 1, 1)]),
    ("last line feed", "a\n", [("a", 1, 1), ("", 2, 1)]),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in LINES], ids=[c[0] for c in LINES])
def test_text_lines(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert [(x.text, x.number, x.page_number) for x in text_lines(text)] == expected


@given(st.text(alphabet="ab\n\r\f \t\x85", max_size=60))
def test_every_printed_character_is_on_a_line(text: str) -> None:
    found = text_lines(text)
    assert "".join(x.raw for x in found).replace(" ", "") == "".join(
        c for c in text if c not in "\n\r\f\x85 "
    )
    assert [x.number for x in found] == sorted(x.number for x in found)
    assert [x.page_number for x in found] == sorted(x.page_number for x in found)
