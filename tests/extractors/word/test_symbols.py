from __future__ import annotations

import pytest

from extractors.word.symbols import bullet_text, is_symbol_font, symbol_text, without_private_use


@pytest.mark.parametrize(
    ("font", "expected"),
    [
        ("Symbol", True),
        ("Wingdings 2", True),
        (" wingdings", True),
        ("Times New Roman", False),
        ("", False),
        (None, False),
    ],
)
def test_symbol_font(font: str | None, expected: bool) -> None:
    assert is_symbol_font(font) is expected


@pytest.mark.parametrize(
    ("code", "font", "expected"),
    [
        (0xF0B3, "Symbol", "≥"),
        (0xB3, "Symbol", "≥"),
        (0xA8, "Wingdings", "□"),
        (0xF035, "Symbol", "5"),
        (0x2265, None, "≥"),
        (0x41, "Times New Roman", "A"),
        (0xF0FE, "Webdings", "\uf0fe"),  # nobody knows: it stays what it was
    ],
)
def test_symbol(code: int, font: str | None, expected: str) -> None:
    assert symbol_text(code, font) == expected


@pytest.mark.parametrize(
    ("text", "font", "expected"),
    [("đạt \uf0b3 90%", "Symbol", "đạt ≥ 90%"), ("đạt 90%", "Symbol", "đạt 90%")],
)
def test_text(text: str, font: str, expected: str) -> None:
    assert without_private_use(text, font) == expected


@pytest.mark.parametrize(
    ("text", "font", "expected"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\uf02d", "Symbol", "-"),
        ("Ø", "Wingdings", "•"),
        ("-", "Times New Roman", "-"),
        ("–", "Times New Roman", "–"),
        ("−", "Times New Roman", "-"),
        ("+", None, "+"),
        ("*", None, "*"),
        ("o", "Courier New", "•"),
        ("(1)", None, "(1)"),
        ("", None, ""),
    ],
)
def test_bullet(text: str, font: str | None, expected: str) -> None:
    assert bullet_text(text, font) == expected
