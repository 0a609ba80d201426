"""Pictures of pages → their words, ruling lines and how they were turned; read once, then kept.

The reading of a page is a generator: it yields a picture that the engine is to read, is sent the
words, and returns the page. So the pages of several are read by one process of the engine.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from typing import Any, NamedTuple, cast

import numpy as np

from extractors.errors import Cause, ExtractionError
from extractors.models import Box
from extractors.ocr.cache import OcrCache
from extractors.ocr.cell_column import CellColumn, cell_boxes, to_column
from extractors.ocr.engine import BLOCK_MODE, COLUMN_MODE, OcrAnswer, OcrEngine, OcrRequest, OcrWord
from extractors.ocr.program import NoAnswer
from extractors.ocr.second_look.odd_cells import look_again
from extractors.ocr.second_look.ordinal_sequences import count_ordinals
from extractors.ocr.second_look.roman_strokes import mend_numerals
from extractors.ocr.second_look.stamp_texts import doubted_under, read_stamps
from extractors.ocr.second_look.unread_print import with_dashes
from extractors.ocr.second_look.unsure_words import look_closer
from extractors.ocr.side_column import on_page, side_column, with_column_below
from extractors.ocr.words import ReadWord, typeset, without_dust
from extractors.pdf.tilts import Keystone
from extractors.picture.masks import heights
from extractors.picture.pixels import Pixels, scaled, turned
from extractors.picture.prepare import Prepared, prepare
from extractors.picture.rules import level_only, no_rules
from extractors.picture.rules.drift import without_drift
from extractors.picture.rules.solid import take_rules
from extractors.picture.sheet import Sheet
from extractors.printed import RulingLine, RulingLines, Word

UNSURE_PAGE = 60.0  # a page read upside down or blank is less sure
FEW_WORDS = 8
FEW_LETTERS = 60
LETTER_HEIGHT = 16.3  # pixels: of the small letters of a picture that is read best
ABOUT = 0.08


class OutOfMemory(NoAnswer):
    """There was too little memory for the page."""

    cause = Cause.MEMORY


class PageFault(NoAnswer):
    """The page met a fault of the reader."""

    cause = Cause.DOCUMENT


class ScannedPage(NamedTuple):
    """What a picture of a page gave: words and rules of the upright page, in points."""

    width: float
    height: float
    words: tuple[Word, ...]
    rules: RulingLines
    quarters: int
    degrees: float
    confidence: float | None  # 0..1, None for a page without words
    keystone: Keystone = Keystone()
    stamps: tuple[tuple[Word, ...], ...] = ()  # what stamps say that were taken off the page


_Words = Generator[OcrRequest, Sequence[OcrWord], list[OcrWord]]
_Page = Generator[OcrRequest, Sequence[OcrWord], ScannedPage]


def read_pages(
    pictures: Sequence[tuple[Pixels, int]], engine: OcrEngine, cache: OcrCache
) -> list[ScannedPage | NoAnswer]:
    """The pages that pictures show, each given with its dpi, or why one could not be read.

    Raises:
        MissingTool: the engine is not installed.
    """
    keys = [
        cache.key(pixels.tobytes(), (engine.name, dpi, pixels.shape)) for pixels, dpi in pictures
    ]
    pages: dict[int, ScannedPage | NoAnswer] = {
        index: _from_json(kept)
        for index, key in enumerate(keys)
        if (kept := cache.get(key)) is not None
    }
    new = [index for index in range(len(pictures)) if index not in pages]
    for index, page in zip(
        new, _in_rounds([_reading(*pictures[i]) for i in new], engine), strict=True
    ):
        pages[index] = page
        if isinstance(page, ScannedPage):
            cache.put(keys[index], page)
    return [pages[index] for index in range(len(pictures))]


def _in_rounds(readings: Sequence[_Page], engine: OcrEngine) -> list[ScannedPage | NoAnswer]:
    """What the readings return; what they ask for in the same round goes to the engine together."""
    ended: dict[int, ScannedPage | NoAnswer] = {}
    answers: dict[int, OcrAnswer | None] = dict.fromkeys(range(len(readings)))
    while answers:
        asked: dict[int, OcrRequest] = {}
        for index, answer in answers.items():
            step = answer if isinstance(answer, NoAnswer) else _next_step(readings[index], answer)
            if isinstance(step, OcrRequest):
                asked[index] = step
            else:
                ended[index] = step
        answers = dict(zip(asked, engine.read(list(asked.values())), strict=True))
    return [ended[index] for index in range(len(readings))]


def _next_step(
    reading: _Page, answer: Sequence[OcrWord] | None
) -> OcrRequest | ScannedPage | NoAnswer:
    """What a reading asks for next, or what it came to: one page's fault is that page's alone."""
    try:
        # What a generator is sent first is None.
        return reading.send(answer)  # type: ignore[arg-type]
    except StopIteration as end:
        return cast(ScannedPage, end.value)
    except ExtractionError:
        raise
    except MemoryError:
        return OutOfMemory("the page wants more memory than a document may take")
    except Exception as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        return PageFault(f"the page could not be understood ({reason})")


def _reading(pixels: Pixels, dpi: int) -> _Page:
    """The page as it lies by its print.

    Where what is read makes no sense, the other ways round, too.
    """
    prepared = prepare(pixels, dpi)
    page = yield from _either_way_up(prepared)
    if _is_doubtful(page):
        other = prepare(pixels, dpi, sideways=prepared.quarters % 2 == 0)
        page = max(page, (yield from _either_way_up(other)), key=_sureness)
    return page


def _either_way_up(prepared: Prepared) -> _Page:
    page = yield from _read(prepared)
    if _is_doubtful(page):
        overhead = prepared._replace(
            sheet=Sheet(turned(prepared.sheet.grey, 2), prepared.sheet.dpi),
            quarters=(prepared.quarters + 2) % 4,
            taken=turned(prepared.taken, 2),
            stamps=(),
            covers=(),
        )
        page = max(page, (yield from _read(overhead)), key=_sureness)
    return page


def _is_doubtful(page: ScannedPage) -> bool:
    """A page with words enough to tell, of which hardly one is sure: it may lie any way."""
    return len(page.words) >= FEW_WORDS and (page.confidence or 0) * 100 < UNSURE_PAGE


def _sureness(page: ScannedPage) -> float:
    return sum((word.confidence or 0) * len(word.text) for word in page.words)


def _read(prepared: Prepared) -> _Page:
    sheet = take_rules(prepared.sheet)
    scale, width, height = sheet.scale, *sheet.size
    walls = level_only.find(sheet).in_points(scale).down
    rules = sheet.rules.in_points(scale)
    rules = rules._replace(down=(*rules.down, *walls))
    tables = list(cell_boxes(rules))
    if not tables:
        gutters = no_rules.find(sheet).in_points(scale)
        tables = list(cell_boxes(gutters))
        rules = RulingLines((*rules.across, *gutters.across), gutters.down) if tables else rules
    found = yield from (_cells(sheet, tables) if tables else _text(sheet))
    found = doubted_under(found, prepared.covers, prepared.taken, prepared.sheet)
    words = _typed(found, scale)
    stamps = yield from read_stamps(prepared.stamps, sheet.dpi, reading_scale(sheet))
    letters = sum(len(word.text) for word in words)
    sure = sum(word.confidence * len(word.text) for word in words) / letters if letters else None
    return ScannedPage(
        width,
        height,
        typeset(words),
        without_drift(rules),
        prepared.quarters,
        prepared.degrees,
        sure,
        prepared.keystone,
        tuple(typeset(_typed(said, scale)) for said in stamps),
    )


def _cells(sheet: Sheet, tables: Sequence[tuple[Box, list[Box]]]) -> _Words:
    """The words of a page with tables, read cell by cell."""
    factor, column = reading_scale(sheet), to_column(sheet, tables)
    read = yield from _words(column.pixels, sheet.dpi, factor, BLOCK_MODE)
    found = mend_numerals(list(_on_page(read, column)), sheet)
    found = yield from look_closer(with_dashes(sheet, found), sheet, factor)
    found = yield from look_again(found, column.pieces, sheet)
    return count_ordinals(found, column.pieces, sheet.dpi)


def _text(sheet: Sheet) -> _Words:
    """The words of a page without tables."""
    factor, column = reading_scale(sheet), side_column(sheet)
    picture = sheet.grey if column is None else with_column_below(sheet.grey, column)
    read = yield from _words(picture, sheet.dpi, factor, COLUMN_MODE)
    if column is not None:
        read = [on_page(word, column, len(sheet.grey)) for word in read]
    found = with_dashes(sheet, mend_numerals(read, sheet))
    return (yield from look_closer(found, sheet, factor))


def reading_scale(sheet: Sheet) -> float:
    """By how much a picture is made smaller or larger, that its letters have the size read best.

    Letters of 14 points at 170 dpi are read with half the errors of 200 dpi, and in less time.
    """
    height, width = sheet.ink.shape
    band = sheet.ink[height // 3 : 2 * height // 3, width // 6 : 5 * width // 6]
    least, most = 0.045 * sheet.dpi, 0.25 * sheet.dpi
    letters = [height for height in heights(band) if least < height < most]
    if len(letters) < FEW_LETTERS:
        return 1.0
    factor = min(max(LETTER_HEIGHT / float(np.median(letters)), 0.4), 1.6)
    return 1.0 if abs(factor - 1) < ABOUT else factor


def _words(pixels: Pixels, dpi: int, factor: float, mode: int) -> _Words:
    """The words of a picture that is read in another size."""
    if factor == 1.0:
        return list((yield OcrRequest(pixels, dpi, mode)))
    words = yield OcrRequest(scaled(pixels, factor), round(dpi * factor), mode)
    return [_resized(word, 1 / factor) for word in words]


def _resized(word: OcrWord, factor: float) -> OcrWord:
    left, top = round(word.x * factor), round(word.y * factor)
    right, bottom = round((word.x + word.width) * factor), round((word.y + word.height) * factor)
    return word._replace(x=left, y=top, width=max(1, right - left), height=max(1, bottom - top))


def _on_page(words: Sequence[OcrWord], column: CellColumn) -> Iterator[OcrWord]:
    """The words of the column where they stand on the page; the lines of each piece are its own."""
    for word in words:
        x, y = word.x + word.width / 2, word.y + word.height / 2
        inside = (
            (index, piece)
            for index, piece in enumerate(column.pieces)
            if piece.top - 4 <= y <= piece.top + piece.height + 4
            and piece.left - 8 <= x <= piece.left + piece.width + 8
        )
        index, piece = next(inside, (-1, None))
        if piece is not None:
            block, paragraph, line = word.line
            yield word._replace(
                x=word.x - piece.left + piece.x,
                y=word.y - piece.top + piece.y,
                line=(index, block * 1000 + paragraph, line),
            )


def _typed(words: Sequence[OcrWord], scale: float) -> list[ReadWord]:
    """The words in points with the number of their line, without dust."""
    numbers = dict.fromkeys(word.line for word in words)
    lines = {line: number for number, line in enumerate(numbers)}
    return without_dust(_in_points(word, lines[word.line], scale) for word in words)


def _in_points(word: OcrWord, line: int, scale: float) -> ReadWord:
    return ReadWord(
        word.text,
        line,
        word.x / scale,
        word.y / scale,
        (word.x + word.width) / scale,
        (word.y + word.height) / scale,
        word.confidence / 100,
    )


def _from_json(kept: Any) -> ScannedPage:
    width, height, words, (across, down), quarters, degrees, confidence, keystone, stamps = kept
    rules = RulingLines(
        tuple(RulingLine(*rule) for rule in across), tuple(RulingLine(*rule) for rule in down)
    )
    found = tuple(Word(*word) for word in words)
    said = tuple(tuple(Word(*word) for word in stamp) for stamp in stamps)
    return ScannedPage(
        width, height, found, rules, quarters, degrees, confidence, Keystone(*keystone), said
    )
