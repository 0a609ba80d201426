"""From a picture to words and rules, with recorded words instead of Tesseract."""

from pathlib import Path

import numpy as np
import pytest

from extractors.ocr.cache import OcrCache
from extractors.ocr.cell_column import cell_boxes, to_column
from extractors.ocr.engine import OcrRequest, OcrWord
from extractors.ocr.page import PageFault, ScannedPage, read_pages
from extractors.picture.pixels import Pixels
from extractors.picture.prepare import Prepared, prepare
from extractors.picture.rules.solid import take_rules
from extractors.picture.sheet import Sheet
from tests.extractors.scan_pages import (
    DPI,
    FakeEngine,
    array,
    paper,
    read_page,
    ruled_page,
    text_lines,
    word,
)

LINES = range(400, 2000, 56)
GRID = ([200, 330, 900, 1450], [300, 420, 560, 700])


def read_words() -> FakeEngine:
    return FakeEngine([word("Triển", 240, 374), word("khai", 330, 374)])


def test_words_are_in_points_and_keep_their_confidence() -> None:
    page = read_page(array(text_lines(paper(), [400])), DPI, read_words(), OcrCache(None))
    assert [w.text for w in page.words] == ["Triển", "khai"]
    assert page.words[0].x0 == pytest.approx(240 * 72 / DPI, abs=1)
    assert page.words[0].confidence == pytest.approx(0.95)
    assert (page.width, page.height) == pytest.approx((595.4, 842.0), abs=0.5)


def test_a_second_reading_asks_nothing(tmp_path: Path) -> None:
    pixels, engine = array(text_lines(paper(), LINES)), read_words()
    first = read_page(pixels, DPI, engine, OcrCache(tmp_path))
    asked = len(engine.requests)
    assert read_page(pixels, DPI, engine, OcrCache(tmp_path)) == first
    assert len(engine.requests) == asked > 0


def test_another_engine_reads_anew(tmp_path: Path) -> None:
    pixels, engine, other = array(text_lines(paper(), LINES)), read_words(), read_words()
    other.name = "fake 2"
    for one in (engine, other):
        read_page(pixels, DPI, one, OcrCache(tmp_path))
    assert engine.requests and other.requests


def test_a_page_that_fails_spoils_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sound, broken = array(text_lines(paper(), LINES)), array(paper())

    def prepared(pixels: Pixels, dpi: int, sideways: bool = False) -> Prepared:
        if pixels is broken:
            raise ValueError("could not broadcast (43,275) into (43,282)")
        return prepare(pixels, dpi, sideways)

    monkeypatch.setattr("extractors.ocr.page.prepare", prepared)
    pictures = [(sound, DPI), (broken, DPI), (sound, DPI)]
    first, second, third = read_pages(pictures, read_words(), OcrCache(tmp_path))
    assert isinstance(first, ScannedPage) and first == third
    assert isinstance(second, PageFault) and "broadcast" in str(second)


@pytest.mark.parametrize("shape", [(1, 1), (1, 300), (300, 1)])
def test_a_picture_of_a_pixel_is_an_empty_page_or_a_fault(shape: tuple[int, int]) -> None:
    (page,) = read_pages([(np.full(shape, 255, np.uint8), DPI)], FakeEngine([]), OcrCache(None))
    assert isinstance(page, PageFault) or not page.words


def test_a_damaged_entry_is_read_anew(tmp_path: Path) -> None:
    pixels, engine = array(text_lines(paper(), LINES)), read_words()
    read_page(pixels, DPI, engine, OcrCache(tmp_path))
    for path in tmp_path.rglob("*.z"):
        path.write_bytes(b"broken")
    asked = len(engine.requests)
    assert read_page(pixels, DPI, engine, OcrCache(tmp_path)).words
    assert len(engine.requests) > asked


def test_an_unsure_page_is_tried_upside_down() -> None:
    answers = iter([30.0, 95.0])

    def answer(_request: OcrRequest) -> list[OcrWord]:
        sure = next(answers)
        return [word("chữ", 240 + 90 * n, 374, confidence=sure) for n in range(12)]

    page = read_page(array(text_lines(paper(), LINES)), DPI, FakeEngine(answer), OcrCache(None))
    assert page.quarters == 2
    assert page.confidence == pytest.approx(0.95)


def test_a_page_without_sense_is_tried_on_its_side() -> None:
    answers = iter([30.0, 35.0, 95.0])

    def answer(_request: OcrRequest) -> list[OcrWord]:
        sure = next(answers)
        return [word("chữ", 240 + 90 * n, 374, confidence=sure) for n in range(12)]

    page = read_page(array(text_lines(paper(), LINES)), DPI, FakeEngine(answer), OcrCache(None))
    assert page.quarters % 2 == 1
    assert page.confidence == pytest.approx(0.95)
    assert page.width > page.height


def test_a_page_that_makes_no_sense_any_way_is_read_four_times() -> None:
    engine = FakeEngine([word("chữ", 240 + 90 * n, 374, confidence=30.0) for n in range(12)])
    page = read_page(array(text_lines(paper(), LINES)), DPI, engine, OcrCache(None))
    assert page.confidence == pytest.approx(0.3)
    assert len(engine.requests) == 4


def test_a_blank_page_has_no_words() -> None:
    page = read_page(array(paper()), DPI, FakeEngine(), OcrCache(None))
    assert page.words == () and page.confidence is None


@pytest.mark.parametrize("degrees", [-2.0, -0.7, 0.0, 1.3, 2.0])
def test_the_tilt_is_found(degrees: float) -> None:
    image = text_lines(paper(), LINES).rotate(degrees, fillcolor=255)
    prepared = prepare(array(image), DPI)
    assert prepared.quarters == 0
    assert prepared.degrees == pytest.approx(-degrees, abs=0.15)


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_the_turn_is_found(quarters: int) -> None:
    image = text_lines(paper(), LINES).rotate(90 * quarters, expand=True, fillcolor=255)
    assert prepare(array(image), DPI).quarters == quarters


def dithered(top: int, height: int) -> Pixels:
    """A page in black and white with text, and behind some of it a grey made of single dots."""
    pixels = np.where(array(text_lines(paper(), LINES)) < 128, 0, 255).astype(np.uint8)
    ys, xs = np.mgrid[0:height, 0:1200]
    pixels[top : top + height, 220:1420][(xs + 2 * ys) % 5 == 0] = 0
    return pixels


@pytest.mark.parametrize("top", [LINES[0] - 60, LINES[20] - 60])
def test_a_grey_ground_of_dots_is_made_paper(top: int) -> None:
    plain = dithered(top, 0)
    made = prepare(dithered(top, 90), DPI).sheet.grey
    ground = slice(top, top + 90), slice(220, 1420)
    assert (made[ground][plain[ground] > 0] < 128).mean() < 0.02
    assert (made[ground][plain[ground] == 0] < 128).mean() > 0.9


def test_a_page_of_one_bit_without_grain_is_left_as_it_is() -> None:
    plain = dithered(0, 0)
    assert (prepare(plain, DPI).sheet.grey == plain).all()


def test_rules_are_found_and_erased() -> None:
    ruled = take_rules(Sheet(array(ruled_page(*GRID)), DPI))
    assert [round(rule.at) for rule in sorted(ruled.rules.down)] == pytest.approx(GRID[0], abs=2)
    assert [round(rule.at) for rule in sorted(ruled.rules.across)] == pytest.approx(GRID[1], abs=2)
    assert (ruled.grey < 100).sum() < 20


def test_broken_rules_are_bridged() -> None:
    pixels = array(ruled_page(*GRID)).copy()
    pixels[:, 600:608] = 255
    pixels[480:488, :] = 255
    ruled = take_rules(Sheet(pixels, DPI))
    tables = list(cell_boxes(ruled.rules.in_points(ruled.scale)))
    assert [len(cells) for _, cells in tables] == [9]


def test_text_is_no_rule() -> None:
    ruled = take_rules(Sheet(array(text_lines(paper(), LINES)), DPI))
    assert ruled.rules.across == () and ruled.rules.down == ()


def test_cells_stand_one_below_the_other() -> None:
    image = text_lines(ruled_page(*GRID), [380], left=380, right=600)
    image = text_lines(image, [380], left=950, right=1200)
    ruled = take_rules(Sheet(array(image), DPI))
    column = to_column(ruled, list(cell_boxes(ruled.rules.in_points(ruled.scale))))
    cells = [piece for piece in column.pieces if piece.y > 300]
    assert len(cells) == 2
    assert cells[0].top + cells[0].height <= cells[1].top
    assert cells[0].left == cells[1].left
