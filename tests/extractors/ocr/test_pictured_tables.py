"""A scan with a good layer of words: its tables are in the picture."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from extractors.ocr.cache import OcrCache
from extractors.ocr.layer_quality import PageSource
from extractors.ocr.pictured_tables import pictured_tables
from extractors.ocr.reader import ScanSettings
from extractors.ocr.routes import route_pages
from extractors.pdf.file import RawPage
from extractors.printed import RulingLine, RulingLines, Word
from tests.extractors.scan_pages import DPI, FakeEngine, paper, ruled_page, text_lines

COLUMNS, ROWS = (200, 400, 900, 1450), (600, 760, 920, 1080)
DRAWN = RulingLines((RulingLine(10.0, 0.0, 100.0),), (RulingLine(10.0, 0.0, 100.0),))
TEXT = (
    "Phòng Văn hóa - Xã hội chủ trì tổ chức tuyên truyền cải cách hành chính trên địa bàn xã " * 20
)


def pdf(image: Image.Image) -> bytes:
    made = io.BytesIO()
    image.save(made, "PDF", resolution=DPI)
    return made.getvalue()


NO_RULES = RulingLines((), ())


def layered(rules: RulingLines = NO_RULES, picture: float = 1.0) -> RawPage:
    words = tuple(Word(text, 60, 90, 95, 104, 100, 13) for text in TEXT.split())
    return RawPage(1, 595, 842, words, rules, picture)


def table_page() -> Image.Image:
    return text_lines(ruled_page(COLUMNS, ROWS), range(200, 560, 60))


def test_the_rules_of_a_level_picture_go_with_the_words_of_the_layer() -> None:
    engine = FakeEngine()
    routed = route_pages(pdf(table_page()), [layered()], ScanSettings(engine, OcrCache(None), 1))
    (page,), (route,) = routed.pages, routed.routes
    assert sorted(round(rule.at) for rule in page.rules.across) == [216, 274, 331, 389]
    assert sorted(round(rule.at) for rule in page.rules.down) == [72, 144, 324, 522]
    assert route.text_source is PageSource.TEXT_LAYER
    assert engine.requests == []


def test_a_table_that_lies_askew_is_left_to_ocr() -> None:
    image = table_page().rotate(1.5, fillcolor=255)
    ((number, rules),) = pictured_tables(pdf(image), [layered()])
    assert (number, rules) == (1, None)
    engine = FakeEngine()
    route_pages(pdf(image), [layered()], ScanSettings(engine, OcrCache(None), 1))
    assert engine.requests


@pytest.mark.parametrize(
    ("image", "page"),
    [
        (text_lines(paper(), range(200, 1500, 60)), layered()),
        (ruled_page((200, 700), (600, 760)), layered()),
        (table_page(), layered(rules=DRAWN)),
        (table_page(), layered(picture=0.4)),
        (table_page(), RawPage(1, 595, 842, picture_share=1.0)),
    ],
    ids=["no table", "a frame", "drawn lines", "a picture beside text", "no words"],
)
def test_pages_that_are_left_alone(image: Image.Image, page: RawPage) -> None:
    assert list(pictured_tables(pdf(image), [page])) == []
