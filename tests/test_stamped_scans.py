"""The head of a scanned page is read under stamps, and what the stamps say is named."""

from __future__ import annotations

import io
from functools import cache
from zlib import crc32

import pypdfium2
import pytest

from extractors.codes import WarningCode
from extractors.ocr import program
from pipeline.document.config import Config
from pipeline.document.left_out import left_out
from pipeline.document.read_document import ReadDocument
from pipeline.document.stages import read_document
from tests.places import DOCUMENTS
from tests.tools.rendering.scan_fixtures import digital_part
from tests.tools.rendering.stamp_kinds import Ink, Mark, StampKind, stamped_page

STEM = "02-ubnd-xa-chuyen-doi-so"
SAYS = "what stamps on the page say"
HEAD = ("document_type", "number", "issued_on", "place", "title", "issuer")
needs_engine = pytest.mark.skipif(
    not program.has_tesseract(), reason=f"no Tesseract with Vietnamese data: {program.INSTALL}"
)
FRAMES = [
    *((mark, ink) for mark in (Mark.FRAME, Mark.GRID) for ink in (Ink.COLOUR, Ink.BLACK)),
    (Mark.URGENT, Ink.GREY),
    (Mark.URGENT, Ink.BLACK),
]


pytestmark = pytest.mark.usefixtures("own_cache")


@cache
def scanned(mark: Mark, ink: Ink) -> ReadDocument:
    with pypdfium2.PdfDocument(DOCUMENTS / f"{STEM}.pdf") as document:
        image = stamped_page(document[0], StampKind(mark, ink), (crc32(STEM.encode()), 0))
    buffer = io.BytesIO()
    image.save(buffer, "PNG", dpi=image.info["dpi"])
    return read_document(buffer.getvalue(), Config())


@cache
def printed() -> ReadDocument:
    return read_document(digital_part(STEM, [0]), Config())


def head(read: ReadDocument) -> dict[str, object]:
    fields = {name: getattr(read.front, name) for name in HEAD}
    return fields | {"issuer": (read.front.issuer or "").upper()}


@needs_engine
@pytest.mark.parametrize(("mark", "ink"), [*FRAMES, (Mark.ROUND, Ink.COLOUR)])
def test_the_head_under_a_stamp_is_that_of_the_text_layer(mark: Mark, ink: Ink) -> None:
    read = scanned(mark, ink)
    codes = {issue.code for issue in read.issues}
    wanted = head(printed())
    if read.front.number is None and WarningCode.NUMBER_UNREAD in codes:
        wanted["number"] = None  # the frame runs through its figures
    assert head(read) == wanted
    assert ink is Ink.BLACK or read.front.number


@needs_engine
@pytest.mark.parametrize(
    ("mark", "word"), [(Mark.FRAME, "ĐẾN"), (Mark.GRID, "UBND"), (Mark.URGENT, "KH")]
)
def test_what_a_stamp_says_is_named(mark: Mark, word: str) -> None:
    read = scanned(mark, Ink.BLACK)
    said = [text for notice in left_out(read) if SAYS in notice.sentence for text in notice.texts]
    assert word in " ".join(said)


@needs_engine
def test_without_a_stamp_nothing_is_named() -> None:
    read = scanned(Mark.NONE, Ink.COLOUR)
    assert not [notice for notice in left_out(read) if SAYS in notice.sentence]
    assert head(read) == head(printed())
