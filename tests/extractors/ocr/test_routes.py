"""The pages of PDFs and images on their way to OCR and back."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence

import pytest
from PIL import Image

from extractors.errors import MissingTool
from extractors.models import Box
from extractors.ocr.cache import OcrCache
from extractors.ocr.engine import OcrRequest, OcrWord
from extractors.ocr.layer_quality import Defect, PageRoute, PageSource, document_source, page_defect
from extractors.ocr.program import INSTALL, PageTimeout, has_tesseract
from extractors.ocr.reader import FailedScan, ReadScan, ScanSettings, fair_share, read_scans
from extractors.paged_documents import read_image
from extractors.pdf.file import RawPage
from extractors.pdf.tilts import Tilt
from extractors.picture.render import Picture, Pictures, Refused, render_pages
from extractors.printed import RulingLines, Word
from extractors.read_file import page_text
from tests.extractors.scan_pages import DPI, FakeEngine, array, file_bytes, paper, text_lines, word
from tests.places import DOCUMENTS

NO_RULES = RulingLines((), ())
GOOD = "Phòng Văn hóa - Xã hội chủ trì tổ chức tuyên truyền cải cách hành chính trên địa bàn xã"
BAD = "Phong Vin h6a - Xa hoi cht tri t6 chirc tuyén truyén cai c4ch hanh chinh trén dia ban x4"
# What a font without a table of its letters gives for "Căn cứ kế hoạch của Sở …".
GARBLED = "&£F NKX SK WX\\¬Q WUX\\Q YQ ÓQJ 1K¤Q G¤Q WKF KLQ FKW OQJ QP KF "
STAMP = "Người ký: Trung tâm Lưu trữ Thời gian ký: 05.01.2026"


def settings(engine: FakeEngine, threads: int = 2) -> ScanSettings:
    return ScanSettings(engine, OcrCache(None), threads)


def raw_page(text: str, picture: float, rules: RulingLines = NO_RULES) -> RawPage:
    """A page with one word on each place of a line."""
    words = tuple(
        Word(part, 60 + 40 * n, 90, 95 + 40 * n, 104, 100, 13)
        for n, part in enumerate(text.split())
    )
    return RawPage(1, 595, 842, words, rules, picture)


@pytest.mark.parametrize(
    ("text", "picture", "expected"),
    [
        ("", 1.0, Defect.NO_TEXT),
        ("3", 0.9, Defect.NO_TEXT),
        (STAMP, 1.0, Defect.STAMP_ONLY),
        (BAD, 1.0, Defect.BAD_LAYER),
        (BAD, 0.0, None),
        (GOOD, 0.0, None),
        ("", 0.0, None),
        (GARBLED * 8, 0.0, Defect.BAD_LAYER),
        (GARBLED, 0.0, None),
        ("Uû ban nh©n d©n x· x©y dùng kÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2026 " * 4, 0.0, None),
        ("The office of the department plans the work of the year in the town " * 4, 0.0, None),
        ("12.500 15/3 20% 300 x 16 4.000 25 30/6 " * 8, 0.0, None),
        (GOOD, 0.3, Defect.PASTED_SCAN),
        (GOOD * 20, 1.0, None),
    ],
)
def test_pages_are_judged(text: str, picture: float, expected: Defect | None) -> None:
    assert page_defect(raw_page(text, picture)) == expected


def test_a_page_beyond_the_limits_is_not_read() -> None:
    assert page_defect(RawPage(1, 595, 842, picture_share=1.0, skipped=True)) is None


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (["ocr", "ocr"], "ocr"),
        (["ocr", "text_layer"], "mixed"),
        (["ocr", "unread"], "ocr"),
        (["text_layer"], "text_layer"),
        (["mixed", "text_layer"], "mixed"),
    ],
)
def test_the_route_of_a_document(sources: Sequence[str], expected: str) -> None:
    routes = [PageRoute(n, PageSource(source)) for n, source in enumerate(sources, 1)]
    assert document_source(routes) == expected


def test_an_image_file_becomes_pages_in_order() -> None:
    engine = FakeEngine([word("Quyết", 240, 374), word("định", 330, 374)])
    data = file_bytes([text_lines(paper(), [400]), text_lines(paper(), [400, 800])], "TIFF")
    document = read_image(data, settings(engine))
    assert [page_text(page) for page in document.pages] == ["Quyết định"] * 2
    assert [route.text_source for route in document.routes] == ["ocr", "ocr"]
    assert document.unread_pages == ()


def test_lines_tell_how_sure_they_are() -> None:
    engine = FakeEngine([word("Quyết", 240, 374, confidence=80.0)])
    document = read_image(file_bytes([text_lines(paper(), [400])], "PNG"), settings(engine))
    assert [block.confidence for block in document.pages[0].blocks] == [0.8]  # type: ignore[union-attr]


def test_a_page_that_hangs_is_reported_and_the_others_are_read() -> None:
    def answer(request: OcrRequest) -> list[OcrWord]:
        if request.pixels.shape[0] > 2000:
            raise PageTimeout("Tesseract took more than 60 seconds")
        return [word("còn", 240, 374)]

    data = file_bytes([text_lines(paper(), [400]), text_lines(paper(1200, 1700), [400])], "TIFF")
    document = read_image(data, settings(FakeEngine(answer)))
    assert document.unread_pages == (1,)
    assert "60 seconds" in (document.routes[0].reason or "")
    assert page_text(document.pages[1]) == "còn"


@pytest.mark.parametrize(
    ("pages", "threads", "expected"),
    [
        (0, 2, 1),
        (1, 1, 1),
        (1, 2, 1),
        (2, 2, 1),
        (3, 1, 3),
        (5, 1, 5),
        (5, 2, 3),
        (8, 1, 4),
        (19, 2, 5),
    ],
)
def test_every_thread_has_as_many_pages(pages: int, threads: int, expected: int) -> None:
    assert fair_share(pages, threads) == expected


def test_large_pictures_are_not_held_together() -> None:
    engine, small, large = FakeEngine(), array(paper(400, 600)), array(paper(6000, 6000))
    each = [
        Picture(n, pixels, DPI) for n, pixels in enumerate([small, small, small, large, large], 1)
    ]
    assert len(list(read_scans(Pictures(5, iter(each)), settings(engine, 1)))) == 5
    assert [count for count in engine.rounds if count] == [4, 1]


def test_a_missing_program_is_named() -> None:
    def answer(_request: OcrRequest) -> list[OcrWord]:
        raise MissingTool(f"Tesseract is not installed: {INSTALL}")

    with pytest.raises(MissingTool, match="apt-get install tesseract-ocr tesseract-ocr-vie"):
        read_image(file_bytes([text_lines(paper(), [400])], "PNG"), settings(FakeEngine(answer)))


def test_pages_keep_their_order_and_are_read_side_by_side() -> None:
    busy = threading.Semaphore(0)

    def answer(_request: OcrRequest) -> list[OcrWord]:
        busy.release()
        time.sleep(0.05)
        return [word("chữ", 240, 374)]

    pixels = array(text_lines(paper(), [400]))
    each: list[Picture | Refused] = [Picture(n, pixels, DPI) for n in range(1, 5)]
    each.insert(2, Refused(9, "too large"))
    found = list(read_scans(Pictures(5, iter(each)), settings(FakeEngine(answer))))
    numbers = [scan.page.number if isinstance(scan, ReadScan) else scan.number for scan in found]
    assert numbers == [1, 2, 9, 3, 4]
    assert isinstance(found[2], FailedScan)


@pytest.mark.parametrize(
    ("tilt", "box", "expected"),
    [
        (Tilt(0, 600, 800), Box(1, 2, 3, 4), Box(1, 2, 3, 4)),
        (Tilt(2, 600, 800), Box(0, 0, 10, 20), Box(590, 780, 600, 800)),
        # Turned clockwise to be upright: its top left stood at the bottom left.
        (Tilt(1, 600, 800), Box(0, 0, 10, 20), Box(0, 590, 20, 600)),
        (Tilt(3, 600, 800), Box(0, 0, 10, 20), Box(780, 0, 800, 10)),
        (Tilt(0, 600, 800), Box(-5, 0, 10, 900), Box(0, 0, 10, 800)),
    ],
)
def test_boxes_go_back_to_the_page_as_shown(tilt: Tilt, box: Box, expected: Box) -> None:
    assert tilt.back(box) == expected


def test_a_tilted_box_goes_back_by_the_angle() -> None:
    box = Tilt(0, 600, 800, 1.0).back(Box(590, 400, 600, 410))
    assert box.top > 404 and box.bottom > 414


@pytest.mark.skipif(not has_tesseract(), reason="Tesseract with Vietnamese is not installed")
class TestWithTesseract:
    def test_a_rendered_page_is_read(self) -> None:
        data = next(DOCUMENTS.glob("02-*.pdf")).read_bytes()
        (picture,) = render_pages(data, [1]).each
        assert isinstance(picture, Picture)
        image = Image.fromarray(picture.pixels)
        document = read_image(file_bytes([image], "PNG"), ScanSettings(cache=OcrCache(None)))
        text = page_text(document.pages[0])
        assert "KẾ HOẠCH" in text and "I. MỤC ĐÍCH, YÊU CẦU" in text
        assert (document.routes[0].quality_after or 0) > 0.95
        assert (document.routes[0].confidence or 0) > 0.9

    def test_a_blank_page_gives_nothing(self) -> None:
        document = read_image(file_bytes([paper()], "PNG"), ScanSettings(cache=OcrCache(None)))
        assert document.pages[0].blocks == ()
