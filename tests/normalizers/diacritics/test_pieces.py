"""A line cut into what the language model sees."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.diacritics.pieces import (
    CODE,
    FIRST_WORD,
    NUMBER,
    PUNCTUATION,
    SILENT,
    START,
    UNKNOWN,
    WORD,
    Piece,
    split_line,
    split_token,
)
from tests.normalizers.codecs.cases import FOREIGN, PLAIN

W, N, C, S = WORD, NUMBER, CODE, SILENT
COMMA, SEMICOLON, COLON, END, DASH, OPEN, CLOSE, SLASH = range(4, 12)

CASES = [
    ("words", "Điều hành", [("Điều", W), (" ", S), ("hành", W)]),
    ("all kinds of spaces", "\tmột  ba\u00a0", [("\t", S), ("một", W), ("  ", S), ("ba", W),
    ("\u00a0", S)]),
    ("empty", "", []),
    ("blank", "  ", [("  ", S)]),
    ("number", "5", [("5", N)]),
    ("number of thousands", "12.345,67", [("12.345,67", N)]),
    ("share", "98,5%", [("98,5%", N)]),
    ("date", "05/01/2026", [("05/01/2026", N)]),
    ("range", "5-7", [("5-7", N)]),
    ("product", "3x2x1", [("3x2x1", N)]),
    ("product, sign", "20×30", [("20×30", N)]),
    ("number before a full stop", "2026.", [("2026", N), (".", END)]),
    ("number with a minus", "-5", [("-", DASH), ("5", N)]),
    ("letters within digits are a word", "2O25", [("2O25", W)]),
    ("hours", "07h30", [("07h30", W)]),
    ("paper", "A4", [("A4", W)]),
    ("x with digits", "x4", [("x4", W)]),
    ("code", "13/KH-UBND", [("13/KH-UBND", C)]),
    ("code of a year", "09/2025/TT-BNV;", [("09/2025/TT-BNV", C), (";", SEMICOLON)]),
    ("code in brackets", "(13/KH-UBND)", [("(", OPEN), ("13/KH-UBND", C), (")", CLOSE)]),
    ("no code without its number", "KH-UBND", [("KH", W), ("-", DASH), ("UBND", W)]),
    ("no code: a quarter", "I/2026", [("I", W), ("/", SLASH), ("2026", N)]),
    ("address", "https://a.vn/b?c=d,", [("https://a.vn/b?c=d", C), (",", COMMA)]),
    ("address without scheme", "www.a.vn", [("www.a.vn", C)]),
    ("address of a site", "hoalang.example.vn.", [("hoalang.example.vn", C), (".", END)]),
    ("address of a page", "a.vn/tin-tuc", [("a.vn/tin-tuc", C)]),
    ("name of a file", "ke-hoach.docx,", [("ke-hoach.docx", C), (",", COMMA)]),
    ("path of Windows", "C:\\ke-hoach", [("C:\\ke-hoach", C)]),
    ("no path", "C:ke", [("C", W), (":", COLON), ("ke", W)]),
    ("no address: initials", "T.vna", [("T", W), (".", END), ("vna", W)]),
    ("border of a cell", "a | 1", [("a", W), (" ", S), ("|", S), (" ", S), ("1", N)]),
    ("a bar in a word", "t|p", [("t|p", W)]),
    ("misread date", "O5/O1/2O25", [("O5/O1/2O25", N)]),
    ("misread date, dots", "05.O1.2O25,", [("05.O1.2O25", N), (",", COMMA)]),
    ("no misread date", "5/QD/2025", [("5/QD/2025", C)]),
    ("mail", "vanthu@a.vn", [("vanthu@a.vn", C)]),
    ("superscript", "Đào tạo²,", [("Đào", W), (" ", S), ("tạo", W), ("²", S), (",", COMMA)]),
    ("two superscripts", "(xã¹³)", [("(", OPEN), ("xã", W), ("¹", S), ("³", S), (")", CLOSE)]),
    ("list, bracket", "đ) Một", [("đ", W), (")", CLOSE), (" ", S), ("Một", W)]),
    ("list, Roman", "II. Một", [("II", W), (".", END), (" ", S), ("Một", W)]),
    ("list, number", "1) Một", [("1", N), (")", CLOSE), (" ", S), ("Một", W)]),
    ("list, levels", "1.2.3. Một", [("1.2.3", N), (".", END), (" ", S), ("Một", W)]),
    ("list, dash", "- Một", [("-", DASH), (" ", S), ("Một", W)]),
    ("list, plus", "+ Một", [("+", DASH), (" ", S), ("Một", W)]),
    ("list, bullet", "• Một", [("•", S), (" ", S), ("Một", W)]),
    ("quotation marks", "“Kế”", [("“", S), ("Kế", W), ("”", S)]),
    ("a hook read as a quotation mark", "co’ sở", [("co’", W), (" ", S), ("sở", W)]),
    ("a question may be a misread letter", "ngay?", [("ngay?", W)]),
    ("exclamation", "Tốt!", [("Tốt", W), ("!", END)]),
    ("ampersand", "GD&ĐT", [("GD&ĐT", W)]),
    ("initials", "T.Ư", [("T", W), (".", END), ("Ư", W)]),
    ("and so on", "v.v…", [("v", W), (".", END), ("v", W), ("…", END)]),
    ("words tied by a dash", "Đoàn-Đội", [("Đoàn", W), ("-", DASH), ("Đội", W)]),
    ("words glued by a comma", "VT,TCHC", [("VT", W), (",", COMMA), ("TCHC", W)]),
    ("closing of a plan", "định./.", [("định", W), (".", END), ("/", SLASH), (".", END)]),
    ("marks alone", "…:", [("…", END), (":", COLON)]),
    ("symbols within", "nhi¢m", [("nhi¢m", W)]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "pieces"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_split_line(line: str, pieces: list[tuple[str, int]]) -> None:
    assert list(split_line(line)) == [Piece(*piece) for piece in pieces]


@pytest.mark.parametrize("line", [case[1] for case in (*CASES, *PLAIN, *FOREIGN)])
def test_the_pieces_are_the_line(line: str) -> None:
    assert "".join(piece.text for piece in split_line(line)) == line


@given(
    st.text(max_size=60)
    | st.text(st.sampled_from("aĐ đ15.,/-–()²x&?!“”:@\n\t\u00a0¢"), max_size=40)
)
def test_the_pieces_of_any_line_are_the_line(line: str) -> None:
    pieces = list(split_line(line))
    assert "".join(piece.text for piece in pieces) == line
    assert all(piece.text for piece in pieces)
    assert {piece.kind for piece in pieces} <= {W, S, N, C, *PUNCTUATION.values()}
    assert all(piece.kind == S for piece in pieces if piece.text.isspace())


def test_kinds_and_words_do_not_meet() -> None:
    assert sorted({START, UNKNOWN, NUMBER, CODE, *PUNCTUATION.values()}) == list(range(FIRST_WORD))


def test_a_token_is_cut_once() -> None:
    assert split_token("xã;") is split_token("xã;")
