"""Pages as they were read → pages as the paper says them: encodings, marks and markers mended."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from extractors.lines.marker_dust import without_specks
from extractors.lines.markers import MarkerKind, read_marker
from extractors.lines.misread_acronyms import acronym_spellings, with_spellings
from extractors.lines.misread_markers import mend_given, mend_markers
from extractors.lines.misread_phrases import mend_phrases
from extractors.models import Block, Cell, Line, MendedLabel, Page, Table, TableRow
from normalizers.diacritics.mode import Mode
from normalizers.repair import Repair, repair_all

# 0..1: the most for a line with an acronym that OCR read otherwise, or with a doubted word.
UNSURE_WORD = 0.85
SHOWN = 60  # letters of a heading
DOUBTED = 0.7  # 0..1: a word that OCR read so is mostly wrong where the repair is less sure


class RepairedPages(NamedTuple):
    """Pages after repair, the names of the steps that changed anything, numerals read otherwise.

    `doubted` are words of a scan of which the repair is nowhere sure.
    """

    pages: tuple[Page, ...]
    steps: frozenset[str]
    labels: tuple[MendedLabel, ...] = ()
    doubted: frozenset[str] = frozenset()


def repair_pages(pages: tuple[Page, ...]) -> RepairedPages:
    """Repair every line and every cell, each with the others to help.

    What was given stays in `raw`.
    """
    pages = _with_columns(pages)
    items = [item for page in pages for block in page.blocks for item in _items(block)]
    mended = repair_all([item.text for item, _ in items], is_ocr=[is_ocr for _, is_ocr in items])
    steps = frozenset(step for item in mended for step in item.steps)
    texts = iter(mended)
    repaired = [tuple(_with_texts(block, texts) for block in page.blocks) for page in pages]
    clean = [block for group in repaired for block in group]
    marked = _with_markers(clean, Mode.LIGHT in steps)
    blocks = iter(_with_acronyms(marked))
    return RepairedPages(
        tuple(replace(page, blocks=tuple(islice(blocks, len(page.blocks)))) for page in pages),
        steps,
        tuple(_mended_labels(clean, marked)),
        _doubted_words([item for item, (_, is_ocr) in zip(mended, items, strict=True) if is_ocr]),
    )


def _doubted_words(repaired: Sequence[Repair]) -> frozenset[str]:
    """The words that OCR read and of which the repair is nowhere sure."""
    sure: dict[str, float] = {}
    for item in repaired:
        for word in item.words:
            if word.confidence < DOUBTED or word.text in sure:
                sure[word.text] = max(word.confidence, sure.get(word.text, 0.0))
    return frozenset(text for text, most in sure.items() if most < DOUBTED)


def _with_columns(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages with the columns of tables that were read straight across; most have none."""
    tables = (block for page in pages for block in page.blocks if isinstance(block, Table))
    if all(table.width > 1 for table in tables):
        return pages
    from extractors.across_pages import cut_across_pages

    return cut_across_pages(pages)


def _mended_labels(printed: Sequence[Block], read: Sequence[Block]) -> Iterator[MendedLabel]:
    """The numerals and letters that no OCR read, and that stand for others: "L. MỤC ĐÍCH" is I."""
    for before, after in zip(printed, read, strict=True):
        if isinstance(before, Line) and isinstance(after, Line) and before.confidence is None:
            marker, text = read_marker(after.text), before.text.strip()
            is_counted = marker is not None and (
                marker.kind is MarkerKind.ROMAN
                or (marker.kind is MarkerKind.LETTER and before.text != after.text)
            )
            if is_counted and marker and marker.label and not text.startswith(marker.label):
                yield MendedLabel(before.number, text[:SHOWN], marker.label)


def _with_markers(blocks: Sequence[Block], is_engines: bool) -> list[Block]:
    """The blocks with markers by sequence: all of what OCR read, of others numerals and letters.

    The sequence is that of all lines, whichever of them were read or repaired. `is_engines`: an
    engine once read the text, also those of its lines in which nothing had to be mended.
    """
    lines = [(i, block) for i, block in enumerate(blocks) if isinstance(block, Line)]
    mended = list(blocks)
    for is_read, mend in ((True, _mended), (False, mend_given)):
        if all(_was_read(line, is_engines) is not is_read for _, line in lines):
            continue
        texts = mend([line.text for _, line in lines])
        for (i, line), text in zip(lines, texts, strict=True):
            if _was_read(line, is_engines) is is_read and text != line.text:
                mended[i] = replace(line, text=text)
    return mended


def _was_read(line: Line, is_engines: bool) -> bool:
    return is_engines or line.confidence is not None


def _with_acronyms(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the acronyms that OCR read otherwise than the document writes them."""
    read = [item.text for block in blocks for item, is_ocr in _items(block) if is_ocr]
    spellings = acronym_spellings(read)
    return [_spelled(block, spellings) if spellings else block for block in blocks]


def _spelled(block: Block, spellings: Mapping[str, str]) -> Block:
    """A block with its acronyms by the document's spelling; where one is new, it is unsure."""
    if isinstance(block, Line):
        text = with_spellings(block.text, spellings)
        if block.confidence is None or text == block.text:
            return block
        return replace(block, text=text, confidence=min(block.confidence, UNSURE_WORD))
    return replace(block, rows=tuple(_spelled_row(row, spellings) for row in block.rows))


def _spelled_row(row: TableRow, spellings: Mapping[str, str]) -> TableRow:
    cells = tuple(replace(cell, text=with_spellings(cell.text, spellings)) for cell in row.cells)
    if row.confidence is None or cells == row.cells:
        return row
    return replace(row, cells=cells, confidence=min(row.confidence, UNSURE_WORD))


def _mended(lines: Sequence[str]) -> list[str]:
    """Lines that OCR read: markers by their sequence, labels and headings by nearness."""
    return mend_phrases(mend_markers(lines))


def _items(block: Block) -> Iterator[tuple[Line | Cell, bool]]:
    """A line, or the cells of a table, in reading order, each with whether OCR read it."""
    if isinstance(block, Line):
        yield block, block.confidence is not None
    else:
        yield from ((cell, row.confidence is not None) for row in block.rows for cell in row.cells)


def _with_texts(block: Block, texts: Iterator[Repair]) -> Block:
    """A block with its repaired texts, and with how sure they are where marks had to be found."""
    if isinstance(block, Line):
        mended = next(texts)
        sure = _confidence(block.confidence, [mended])
        if mended.text == block.text and sure == block.confidence:
            return block
        return replace(block, text=mended.text, confidence=sure)
    return Table(tuple(_with_cells(row, texts) for row in block.rows), block.width)


def _with_cells(row: TableRow, texts: Iterator[Repair]) -> TableRow:
    mended = [next(texts) for _ in row.cells]
    is_read = row.confidence is not None
    texts_read = (without_specks(item.text) if is_read else item.text for item in mended)
    cells = tuple(
        cell if text == cell.text else replace(cell, text=text)
        for cell, text in zip(row.cells, texts_read, strict=True)
    )
    return replace(row, cells=cells, confidence=_confidence(row.confidence, mended))


def _confidence(of_ocr: float | None, mended: Sequence[Repair]) -> float | None:
    """How sure a line or a table row is: that of OCR, else that of its repair.

    None where neither was. What OCR is sure of is no surer than its most doubted word.
    """
    if of_ocr is not None:
        doubted = min((item.doubted for item in mended), default=1.0)
        return of_ocr if doubted >= DOUBTED else min(of_ocr, UNSURE_WORD)
    if not any(item.has_new_marks or item.has_odd_letters or item.has_slips for item in mended):
        return None
    return round(math.prod(item.confidence for item in mended), 4)
