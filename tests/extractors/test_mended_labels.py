"""Numerals of headings that are read otherwise than they are printed are named."""

import pytest

from extractors.models import Line, Page
from extractors.repair_pages import repair_pages


def labels_of(texts: list[str], confidence: float | None = None) -> list[tuple[int, str]]:
    lines = tuple(
        Line(text, text, 1, number, confidence=confidence)
        for number, text in enumerate(texts, start=1)
    )
    found = repair_pages((Page(1, lines),)).labels
    return [(label.line, label.label) for label in found]


# Each case: the lines, and the lines whose numeral is another, with it.
CASES = [
    ("a letter before II", ["L. MỤC ĐÍCH", "II. NỘI DUNG"], [(1, "I")]),
    ("strokes that are letters", ["I. MỤC ĐÍCH", "II. VIỆC", "Ill. NỘI DUNG"], [(3, "III")]),
    ("a figure among strokes", ["I. MỤC ĐÍCH", "1I. NỘI DUNG"], [(2, "II")]),
    ("numerals as printed", ["I. MỤC ĐÍCH", "II/ NỘI DUNG", "III- VIỆC"], []),
    ("letters of a list", ["A. VIỆC", "B. NƯỚC", "C. RỪNG", "D. ĐẤT"], []),
    ("numbers and letters", ["1. Mục đích", "a) Nội dung", "- Việc"], []),
]


@pytest.mark.parametrize(("texts", "labels"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_numerals_read_otherwise_are_named(texts: list[str], labels: list[tuple[int, str]]) -> None:
    assert labels_of(texts) == labels


def test_what_ocr_read_is_no_print() -> None:
    assert labels_of(["L. MỤC ĐÍCH", "II. NỘI DUNG"], confidence=0.9) == []


DUSTY = ("2.2. Giao Tổ A", "_2.3. Giao Tổ B", "2.4. Giao Tổ C")


@pytest.mark.parametrize("sure", [(None, None, None), (0.9, None, 0.9), (0.9, 0.9, 0.9)])
def test_the_sequence_is_that_of_all_lines(sure: tuple[float | None, ...]) -> None:
    lines = tuple(
        Line(text, text, 1, number, confidence=confidence)
        for number, (text, confidence) in enumerate(zip(DUSTY, sure, strict=True), start=1)
    )
    (page,) = repair_pages((Page(1, lines),)).pages
    assert [block.text for block in page.blocks if isinstance(block, Line)][1] == "2.3. Giao Tổ B"


ENGINE = """\
Sở Mẫu dé nghị các xã rà soat lại việc chông dịch, kiêm tra nguôn nước và viêc xử lý rác thai.
Các trường trién khai day đủ kê hoạch, phôi hợp với y tê xã, bao đảm an toàn thực phâm cho học sinh.
Uy ban nhân dân các xã tăng cường tuyên truyên, huy động nhân dân tham gia vê sinh môi trường.
"""
LIST = ("6. Rà soát quy chế", "1. Công khai thủ tục", "8. Sửa nội quy")


@pytest.mark.parametrize(
    ("above", "number"),
    [
        pytest.param(ENGINE * 3, "7", id="a text that an engine read"),
        pytest.param("Sở Nội vụ rà soát quy chế của các xã trong năm.\n" * 9, "1", id="typed"),
    ],
)
def test_numbers_of_a_text_that_an_engine_read(above: str, number: str) -> None:
    lines = [*above.splitlines(), *LIST]
    page = Page(1, tuple(Line(text, text, 1, at) for at, text in enumerate(lines, start=1)))
    (mended,) = repair_pages((page,)).pages
    found = [block.text for block in mended.blocks if isinstance(block, Line)]
    assert found[-2] == f"{number}. Công khai thủ tục"
