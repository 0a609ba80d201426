"""Words with another width than their letters: what an engine is sure of may not be all."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractors.ocr.engine import OcrWord
from extractors.ocr.second_look.letter_widths import BEARINGS, LineScales, advance

EM = 30  # pixels
LINE = "Ban hành kèm theo Quyết định này danh mục các nhiệm vụ của các phòng và đơn vị"
WORDS = LINE.split()


def printed(texts: Sequence[str], line: int = 1, em: int = EM) -> list[OcrWord]:
    """Words as wide as their letters say."""
    widths = [round(em * ((advance(text) or 1.0) - BEARINGS)) for text in texts]
    return [
        OcrWord(text, (1, 1, line), 100 * at, 40 * line, width, 24, 96.0)
        for at, (text, width) in enumerate(zip(texts, widths, strict=True))
    ]


def misfit(read: str, print_: str, line: int = 1) -> bool:
    """Whether what was read misfits, where something else is printed."""
    (word,) = printed([print_], line)
    return LineScales([*printed(WORDS), word]).misfit(word.line, read, word.width)


@pytest.mark.parametrize(
    ("read", "print_"),
    [
        ("I", "NNT"),
        ("21-KH/ĐTN", "21-KH/ĐĐTN"),
        ("TTVHTTT", "TTVHTT"),
        ("B111", "BTTTT"),
        ("tri", "cử tri"),  # the word before it is not read
        ("KH,ĐĐMST", "KH,ĐMST"),
    ],
)
def test_letters_that_are_too_few_or_too_many(read: str, print_: str) -> None:
    pixels = round(EM * (sum(advance(part) or 0 for part in print_.split()) + 0.25))
    width = pixels if " " in print_ else printed([print_])[0].width
    assert LineScales(printed(WORDS)).misfit((1, 1, 1), read, width)


@pytest.mark.parametrize(
    ("read", "print_"),
    [
        ("NNT", "NNT"),
        ("Bẳn", "Bản"),  # a mark has no width
        ("trường", "trường"),
        ("12/KH-UBND", "12/KH-UBND"),
        ("hàng", "hằng"),
        ("I", "1"),
    ],
)
def test_letters_that_fit(read: str, print_: str) -> None:
    assert not misfit(read, print_)


def test_a_line_of_one_word_is_measured_by_the_page() -> None:
    assert misfit("I", "NNT", line=2)
    assert not misfit("NNT", "NNT", line=2)


def test_horns_may_be_wide() -> None:
    words = printed(WORDS)
    wide = round(EM * ((advance("trường") or 0) + 0.2))
    assert not LineScales(words).misfit((1, 1, 1), "trường", wide)


def test_another_face_tells_nothing() -> None:
    """Where many words misfit, the letters have other widths."""
    other = [word._replace(width=60) for word in printed(WORDS)]
    assert not LineScales(other).misfit((1, 1, 1), "I", 80)


def test_few_words_tell_nothing() -> None:
    assert not LineScales(printed(["Số:"])).misfit((1, 1, 1), "I", 80)
