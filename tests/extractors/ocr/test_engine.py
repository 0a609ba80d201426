"""Tesseract's calls and answers; most with a program that stands in for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytesseract
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.ocr.engine import (
    BLOCK_MODE,
    OcrRequest,
    PageTimeout,
    Tesseract,
    has_tesseract,
    parse_pages,
)
from extractors.picture.pixels import bitmap_file
from tests.extractors.scan_pages import array, paper

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

        def run(listed: str, _language: str, _options: str, timeout: float) -> str:
            assert timeout == 60
            pictures = Path(listed).read_text("utf-8").splitlines()
            asked.append(pictures)
            return answer(pictures)

        monkeypatch.setattr(pytesseract, "image_to_data", run)
        return asked

    return install


def texts(answers: object) -> list[object]:
    assert isinstance(answers, list)
    return [
        "timeout" if isinstance(answer, PageTimeout) else [word.text for word in answer]
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
            raise RuntimeError("Tesseract process timeout")
        return table_of(pictures)

    program(answer)
    answers = Tesseract().read(requests(30, 40, 50))
    assert texts(answers) == [["30"], "timeout", ["50"]]
    assert "60 seconds" in str(answers[1])


def test_a_picture_without_sense_spoils_no_other(
    program: Callable[[Table], list[list[str]]],
) -> None:
    def answer(pictures: list[str]) -> str:
        if any(width(picture) == 40 for picture in pictures):
            raise pytesseract.TesseractError(1, "Error during processing.")
        return table_of(pictures)

    program(answer)
    assert texts(Tesseract().read(requests(30, 40, 50))) == [["30"], [], ["50"]]


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
    asked = []
    for text in ("Trung tâm năm 2026", "", "Hoàn thành trong tháng"):
        image = paper(900, 400)
        font = ImageFont.truetype("LiberationSerif-Regular.ttf", 38)
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
