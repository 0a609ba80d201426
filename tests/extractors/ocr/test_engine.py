"""Tesseract's calls and answers; most with a program that stands in for it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from extractors.errors import Cause
from extractors.ocr.engine import BLOCK_MODE, OcrRequest, Tesseract, parse_pages, wrapper
from extractors.ocr.program import EngineEnded, EngineRefused, NoAnswer, PageTimeout, has_tesseract
from extractors.picture.pixels import bitmap_file
from tests.extractors.scan_pages import array, paper
from tests.tools.rendering.fonts import vietnamese_font

Table = Callable[[list[str]], str]


def requests(*sizes: int) -> list[OcrRequest]:
    """Pictures told apart by their width."""
    return [OcrRequest(np.full((20, size), 255, np.uint8), 200) for size in sizes]


def table_of(pictures: list[str]) -> str:
    """A table in which each page has one word: the width of its picture."""
    rows = []
    for number, picture in enumerate(pictures, 1):
        with Image.open(picture) as image:
            rows.append(f"1\t{number}\t0\t0\t0\t0\t0\t0\t{image.width}\t20\t-1\t")
            rows.append(f"5\t{number}\t1\t1\t1\t1\t0\t0\t9\t9\t95\t{image.width}")
    return "\n".join(rows)


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch) -> Callable[[Table], list[list[str]]]:
    """Puts a function in the place of Tesseract; gives the list of what it was asked."""

    def install(answer: Table) -> list[list[str]]:
        asked: list[list[str]] = []

        def run(listed: str, base: str, *options: str, timeout: float) -> None:
            assert timeout == 60 and options[0] == "tsv"
            pictures = Path(listed).read_text("utf-8").splitlines()
            asked.append(pictures)
            Path(f"{base}.tsv").write_text(answer(pictures), "utf-8")

        monkeypatch.setattr(wrapper(), "run_tesseract", run)
        return asked

    return install


def texts(answers: object) -> list[object]:
    assert isinstance(answers, list)
    return [
        answer.cause if isinstance(answer, NoAnswer) else [word.text for word in answer]
        for answer in answers
    ]


def test_pictures_are_read_by_one_process(program: Callable[[Table], list[list[str]]]) -> None:
    asked = program(table_of)
    assert texts(Tesseract().read(requests(30, 40, 50))) == [["30"], ["40"], ["50"]]
    assert [len(pictures) for pictures in asked] == [3]


def test_pictures_that_are_set_otherwise_are_read_apart(
    program: Callable[[Table], list[list[str]]],
) -> None:
    asked = program(table_of)
    mixed = requests(30, 40, 50)
    mixed[1] = mixed[1]._replace(mode=BLOCK_MODE)
    assert texts(Tesseract().read(mixed)) == [["30"], ["40"], ["50"]]
    assert [len(pictures) for pictures in asked] == [2, 1]


def test_nothing_asked_runs_nothing(program: Callable[[Table], list[list[str]]]) -> None:
    asked = program(table_of)
    assert Tesseract().read([]) == [] == asked


def width(picture: str) -> int:
    with Image.open(picture) as image:
        return image.width


def test_a_picture_that_hangs_spoils_no_other(program: Callable[[Table], list[list[str]]]) -> None:
    def answer(pictures: list[str]) -> str:
        if any(width(picture) == 40 for picture in pictures):
            raise PageTimeout("Tesseract took more than 60 seconds")
        return table_of(pictures)

    program(answer)
    answers = Tesseract().read(requests(30, 40, 50))
    assert texts(answers) == [["30"], Cause.TIME, ["50"]]
    assert "60 seconds" in str(answers[1])


@pytest.mark.parametrize("error", [EngineRefused("no"), EngineEnded("signal 9")])
def test_a_picture_that_gives_no_answer_spoils_no_other(
    program: Callable[[Table], list[list[str]]], error: NoAnswer
) -> None:
    def answer(pictures: list[str]) -> str:
        if any(width(picture) == 40 for picture in pictures):
            raise error
        return table_of(pictures)

    program(answer)
    assert texts(Tesseract().read(requests(30, 40, 50))) == [["30"], error.cause, ["50"]]


def test_an_engine_that_was_killed_once_is_asked_again(
    program: Callable[[Table], list[list[str]]],
) -> None:
    killed = iter([True, True, False])

    def answer(pictures: list[str]) -> str:
        if next(killed):
            raise EngineEnded("signal 9")
        return table_of(pictures)

    asked = program(answer)
    assert texts(Tesseract().read(requests(30))) == [["30"]]
    assert len(asked) == 3


def test_an_empty_answer_is_asked_for_twice(program: Callable[[Table], list[list[str]]]) -> None:
    asked = program(lambda _: "")
    assert texts(Tesseract().read(requests(30))) == [Cause.DOCUMENT]
    assert len(asked) == 3  # together, alone, and alone once more


STAND_INS = [
    ("kill -9 $$", Cause.MACHINE, "signal 9"),
    ("kill -6 $$", Cause.MACHINE, "signal 6"),
    ("echo out of ink >&2; exit 1", Cause.DOCUMENT, "out of ink"),
    ("sleep 30", Cause.TIME, "more than 0 seconds"),
    ("exit 0", Cause.DOCUMENT, "no answer"),
]


@pytest.mark.parametrize(("does", "cause", "says"), STAND_INS)
def test_an_engine_that_does_not_end_well_gives_no_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str, cause: Cause, says: str
) -> None:
    """A page that nobody read is no page on which nothing is printed."""
    stand_in = tmp_path / "tesseract"
    stand_in.write_text(f"#!/bin/sh\n{does}\n")
    stand_in.chmod(0o755)
    monkeypatch.setattr("extractors.ocr.program.PROGRAM", str(stand_in))
    (answer,) = Tesseract(0.3).read(requests(30))
    assert isinstance(answer, NoAnswer)
    assert answer.cause is cause and says in str(answer)


LOADED = """
import sys
{first}
from extractors.ocr.engine import wrapper
print(wrapper().__name__, "pandas" in sys.modules)
from pytesseract import pytesseract
print(pytesseract.pandas_installed, "pandas" in sys.modules, wrapper() is pytesseract)
"""


@pytest.mark.parametrize(
    ("first", "loaded", "kept"),
    [
        ("", "False", "False"),
        ("import pandas", "True", "False"),
        ("import pytesseract", "True", "True"),
    ],
)
def test_reading_loads_no_pandas_and_leaves_it_to_others(
    first: str, loaded: str, kept: str
) -> None:
    code = LOADED.format(first=first)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["pytesseract.pytesseract", loaded, "True", "True", kept]


def test_a_table_that_lacks_a_page_is_not_believed(
    program: Callable[[Table], list[list[str]]],
) -> None:
    program(lambda pictures: table_of(pictures[:2]))
    assert texts(Tesseract().read(requests(30, 40, 50))) == [["30"], ["40"], ["50"]]


def test_words_of_the_table_that_tesseract_gives() -> None:
    table = "\n".join(
        [
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
            "1\t1\t0\t0\t0\t0\t0\t0\t1654\t2339\t-1\t",
            "4\t1\t1\t1\t1\t0\t100\t50\t300\t30\t-1\t",
            "5\t1\t1\t1\t1\t1\t100\t50\t60\t30\t96.36\tKế",
            "5\t1\t1\t1\t1\t2\t170\t50\t60\t30\t12.5\t12/QĐÐ-UBND",
            "5\t1\t1\t1\t1\t3\t240\t50\t60\t30\t95\t ",
        ]
    )
    table += "\n1\t2\t0\t0\t0\t0\t0\t0\t1654\t2339\t-1\t"
    words, nothing = parse_pages(table)
    assert [(w.text, w.confidence) for w in words] == [("Kế", 96.36), ("12/QĐ-UBND", 12.5)]
    assert nothing == ()


def test_a_picture_tells_its_resolution(tmp_path: Path) -> None:
    pixels = np.arange(21, dtype=np.uint8).reshape(3, 7)
    path = tmp_path / "page.bmp"
    path.write_bytes(bitmap_file(pixels, 172))
    with Image.open(path) as image:
        assert image.info["dpi"] == pytest.approx((172, 172), abs=0.1)
        assert (np.asarray(image.convert("L")) == pixels).all()


@pytest.mark.skipif(not has_tesseract(), reason="Tesseract with Vietnamese is not installed")
def test_together_is_as_alone() -> None:
    font = vietnamese_font(38)
    if font is None:
        pytest.skip("no font with Vietnamese is installed")
    asked = []
    for text in ("Trung tâm năm 2026", "", "Hoàn thành trong tháng"):
        image = paper(900, 400)
        ImageDraw.Draw(image).text((80, 120), text, fill=0, font=font)
        asked.append(OcrRequest(array(image), 200))
    engine = Tesseract()
    together = engine.read(asked)
    assert together == [answer for request in asked for answer in engine.read([request])]
    assert texts(together) == [
        ["Trung", "tâm", "năm", "2026"],
        [],
        ["Hoàn", "thành", "trong", "tháng"],
    ]
