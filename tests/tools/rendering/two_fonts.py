"""A PDF printed again with two fonts: the Vietnamese letters come from a fallback font.

Every letter stands where it stood; a letter that Latin-1 lacks is set in the second font, in its
turn or, as some renderers do, after the rest of its line.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from extractors.pdf.by_place import blank_behind_a_gap
from extractors.pdf.file import PdfLimits, RawPage, read_pages
from extractors.pdf.glyph_places import GlyphPlaces
from extractors.pdf.turns import Turn
from tests.extractors.pdf_maker import assembled

LATIN, BLANK = 0x100, 0x20
CMAP = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def "
    "1 begincodespacerange <00> <FF> endcodespacerange "
    "{count} beginbfchar {mapped}endbfchar endcmap end end"
)


class Letter(NamedTuple):
    """A letter of a page.

    Its place in the file's coordinates, its advance, the size of its font.
    """

    text: str
    x: float
    y: float
    advance: float
    size: float

    @property
    def is_fallback(self) -> bool:
        """Whether the first font lacks the letter."""
        return ord(self.text) >= LATIN


def with_two_fonts(data: bytes, late: bool, ruled: bool = True) -> bytes:
    """The same pages with a fallback font; `late` sets its letters after the rest of each line.

    Without `ruled` the tables lose their lines.
    """
    drawn = list(read_pages(data, PdfLimits()))
    with pypdfium2.PdfDocument(data) as document:
        pages = [(page.get_size(), _within_advances(list(_letters(page)))) for page in document]
    codes = Codes.of([letter for _, letters in pages for letter in letters])
    contents = [
        "\n".join([*(_rules(raw) if ruled else ()), *_lines(letters, codes, late)])
        for raw, (_, letters) in zip(drawn, pages, strict=True)
    ]
    return _pdf([size for size, _ in pages], contents, codes)


def _within_advances(letters: Sequence[Letter]) -> list[Letter]:
    """The letters, none wider than the way to the next one of its line.

    The box of a letter with a horn reaches over its advance.
    """
    ordered = sorted(letters, key=lambda letter: (letter.y, letter.x))
    way = {
        left: right.x - left.x
        for left, right in pairwise(ordered)
        if left.y == right.y and right.x > left.x
    }
    return [
        letter._replace(advance=min(letter.advance, way.get(letter, letter.advance)))
        for letter in letters
    ]


def print_runs(runs: Sequence[Sequence[Letter]]) -> bytes:
    """A page of runs of letters, in this order, each letter in the font that has it."""
    codes = Codes.of([letter for run in runs for letter in run])
    drawn = [
        _run(list(own), codes)
        for run in runs
        for _, own in groupby(run, key=lambda letter: letter.is_fallback)
    ]
    return _pdf([(595.0, 842.0)], ["\n".join(drawn)], codes)


def _letters(page: Any) -> Iterator[Letter]:
    textpage = page.get_textpage()
    width, height = page.get_size()
    glyphs = GlyphPlaces(textpage.raw, Turn(0, width, height))
    area, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    count = textpage.count_chars()
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(textpage.raw, index)
        pdfium.FPDFText_GetCharOrigin(textpage.raw, index, ctypes.byref(x), ctypes.byref(y))
        if pdfium.FPDFText_IsGenerated(textpage.raw, index):
            if code == BLANK and 0 < index < count - 1:
                blank = blank_behind_a_gap(index, glyphs)
                if blank:
                    yield Letter(" ", blank.x0, y.value, blank.x1 - blank.x0, blank.size)
            continue
        if not BLANK <= code < 0xFFFE:
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage.raw, index, ctypes.byref(area))
        size = pdfium.FPDFText_GetFontSize(textpage.raw, index)
        yield Letter(chr(code), x.value, y.value, area.right - area.left, size)
    textpage.close()


class Codes(NamedTuple):
    """What each letter is in its font, and how wide, in thousandths of the size."""

    code: dict[str, int]
    width: dict[str, int]

    @classmethod
    def of(cls, letters: Sequence[Letter]) -> Codes:
        """Codes from 1 for the letters of each of the two fonts."""
        width: dict[str, int] = {}
        for letter in letters:
            thousandths = round(1000 * letter.advance / letter.size)
            width[letter.text] = min(thousandths, width.get(letter.text, thousandths))
        code: dict[str, int] = {}
        for fallback in (False, True):
            own = sorted({letter.text for letter in letters if letter.is_fallback is fallback})
            code |= {text: number for number, text in enumerate(own, 1)}
        return cls(code, width)


def _lines(letters: Sequence[Letter], codes: Codes, late: bool) -> Iterator[str]:
    for _, line in groupby(letters, key=lambda letter: (letter.y, letter.size)):
        own = list(line)
        if late:
            first = [letter for letter in own if not letter.is_fallback]
            yield _run(first, codes) if first else ""
            own = [letter for letter in own if letter.is_fallback]
        for _, run in groupby(own, key=lambda letter: letter.is_fallback):
            yield _run(list(run), codes)


def _run(letters: Sequence[Letter], codes: Codes) -> str:
    """The letters of one font as one array, moved on where others stand between them."""
    first = letters[0]
    parts, pen = [], first.x
    for letter in letters:
        move = (pen - letter.x) * 1000 / letter.size
        parts.append(f"{move:.2f} " if abs(move) > 1 else "")
        parts.append(f"<{codes.code[letter.text]:02X}>")
        pen = letter.x + codes.width[letter.text] * letter.size / 1000
    font = f"/F{1 + first.is_fallback} {first.size}"
    return f"BT {font} Tf 1 0 0 1 {first.x:.3f} {first.y:.3f} Tm [{''.join(parts)}] TJ ET"


def _rules(page: RawPage) -> Iterator[str]:
    for rule in page.rules.across:
        y = page.height - rule.at
        yield f"0.5 w {rule.start:.2f} {y:.2f} m {rule.stop:.2f} {y:.2f} l S"
    for rule in page.rules.down:
        start, stop = page.height - rule.start, page.height - rule.stop
        yield f"0.5 w {rule.at:.2f} {start:.2f} m {rule.at:.2f} {stop:.2f} l S"


def _pdf(sizes: Sequence[tuple[float, float]], contents: Sequence[str], codes: Codes) -> bytes:
    bodies = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    fonts = []
    for fallback in (False, True):
        own = [text for text in codes.code if (ord(text) >= LATIN) is fallback]
        bodies += _font(own, codes, len(bodies))
        fonts.append(f"/F{1 + fallback} {len(bodies)} 0 R")
    kids = []
    for (width, height), content in zip(sizes, contents, strict=True):
        bodies.append(_stream(content))
        page = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents {len(bodies)} 0 R"
            f"/Resources<</Font<<{''.join(fonts)}>>>>>>"
        )
        bodies.append(page.encode())
        kids.append(f"{len(bodies)} 0 R")
    bodies[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return assembled(bodies)


def _font(letters: Sequence[str], codes: Codes, before: int) -> Iterator[bytes]:
    """A font whose letters are drawn as boxes: their map to Unicode, their shapes, the font."""
    mapped = "".join(f"<{codes.code[text]:02X}> <{ord(text):04X}> " for text in letters)
    yield _stream(CMAP.format(count=len(letters), mapped=mapped))
    for text in letters:
        width = codes.width[text]
        yield _stream(f"{width} 0 0 0 {width} 700 d1 0 0 {width} 700 re f")
    names = "".join(f"/g{codes.code[text]} {before + 2 + i} 0 R" for i, text in enumerate(letters))
    listed = " ".join(f"/g{codes.code[text]}" for text in letters)
    widths = " ".join(str(codes.width[text]) for text in letters)
    yield (
        f"<</Type/Font/Subtype/Type3/FontBBox[0 -220 1000 900]/FontMatrix[.001 0 0 .001 0 0]"
        f"/CharProcs<<{names}>>/Encoding<</Type/Encoding/Differences[1 {listed}]>>/FirstChar 1"
        f"/LastChar {len(letters)}/Widths[{widths}]/ToUnicode {before + 1} 0 R/Resources<<>>>>"
    ).encode()


def _stream(text: str) -> bytes:
    data = text.encode("ascii")
    return b"<</Length %d>>\nstream\n" % len(data) + data + b"\nendstream"
