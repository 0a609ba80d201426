"""Runs of printed words from which a line was read."""

from __future__ import annotations

import pytest

from extractors.misread.letter_shapes import StrokesKept, likeness, strokes
from extractors.misread.own_print import OwnPrint, tokens_of


def runs(line: str, doubted: set[str], *texts: str) -> list[str]:
    own, tokens = OwnPrint(texts), tokens_of(line)
    found = own.runs(tokens, [token.core in doubted for token in tokens])
    return [own.printed(run.words) for run in found]


@pytest.mark.parametrize(
    ("line", "doubted", "text", "expected"),
    [
        ("XÃ x LAM", {"x"}, "xã Hà Lam", ["xã Hà Lam"]),
        ("SỞ x VÀ Y", {"x"}, "Sở Dân số và Y tế", ["Sở Dân số và Y"]),
        ("SỞ VÀ", set(), "Sở Dân số và", []),  # nothing is doubted between them
        ("À LAM", {"À"}, "của xã Hà Lam", ["Hà Lam"]),
        ("XÃ x", {"x"}, "xã Hà Lam", ["xã Hà"]),
        ("XÃ x LAM", {"x"}, "xã. Hà Lam", []),
        ("XÃ x LAM", {"x"}, "xã Hà; Lam", []),
        ("XÃ x LAM", {"x"}, "xã a b c d e g Lam", []),
        ("VĂN x LAM", {"x"}, "Văn hóa - Thể thao Lam", ["Văn hóa - Thể thao Lam"]),
        ("x y", {"x", "y"}, "xã Hà Lam", []),
        ("A x", {"x"}, "a Hà", []),  # one letter is no word to look for
    ],
)
def test_runs(line: str, doubted: set[str], text: str, expected: list[str]) -> None:
    assert runs(line, doubted, text) == expected


def test_a_run_stays_in_its_text() -> None:
    assert runs("XÃ x LAM", {"x"}, "xã Hà", "Lam") == []


@pytest.mark.parametrize(
    ("read", "meant", "expected"),
    [
        ("UBND", "UBND", StrokesKept(6, 0, 0)),
        ("LIBND", "UBND", StrokesKept(6, 0, 0)),
        ("ƯBND", "UBND", StrokesKept(6, 0, 0)),
        ("KIIE", "Khê", StrokesKept(4, 0, 0)),
        ("LAM", "LÀM", StrokesKept(5, 0, 0)),
        ("L.M", "LAM", StrokesKept(4, 1, 0)),
        ("LAMS", "LAM", StrokesKept(5, 0, 1)),
        ("", "LAM", StrokesKept(0, 5, 0)),
    ],
)
def test_likeness(read: str, meant: str, expected: StrokesKept) -> None:
    assert likeness(read, meant) == expected


def test_strokes_of_figures() -> None:
    assert strokes("11Y5") == strokes("llys")
