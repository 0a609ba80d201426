"""A document on paper: Word files, PDF, scans with graded damage.

The drawing is that of `tests/tools/rendering`; words, grammar and truth are the benchmark's own.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import docx
import pypdfium2

from benchmark.records import Block, Document, Foot, Form, Grid, Head
from tests.tools.rendering.content import Columns, Content, GridCell, Role, Text
from tests.tools.rendering.content import Document as Paper
from tests.tools.rendering.content import Grid as PaperGrid
from tests.tools.rendering.pdf import render_pdf
from tests.tools.rendering.scan_damage import Damage
from tests.tools.rendering.scans import save_image, save_pdf, scan_page
from tests.tools.rendering.word import render_word

ROLES = {Form.CENTRED: Role.CENTERED_BOLD, Form.HEADING: Role.HEADING, Form.TEXT: Role.BODY}
LONGEST_WEIGHT = 45
NARROWEST = 0.085  # of the width: "STT" in bold on one line
FILES_AT_ONCE = 40
# Each damage in three grades, from light to heavy; what is not named is as good as new.
GRADES: dict[str, tuple[Damage, Damage, Damage]] = {
    "skew": (Damage(skew=0.6), Damage(skew=1.5), Damage(skew=3.0)),
    "noise": (Damage(noise=8), Damage(noise=20), Damage(noise=35)),
    "blur": (Damage(blur=0.8), Damage(blur=1.3), Damage(blur=1.8)),
    "low dpi": (Damage(dpi=150), Damage(dpi=120), Damage(dpi=100)),
    "stripe": (Damage(stripes=170), Damage(stripes=110), Damage(stripes=50)),
    "stamp": (
        Damage(stamp=True),
        Damage(stamp=True, written=True, paper=15, noise=5),
        Damage(stamp=True, written=True, office=True, received=True, noise=8, quality=55),
    ),
}
DAMAGES = tuple(f"{name} {grade}" for grade in (1, 2, 3) for name in GRADES)


def damage_of(name: str) -> Damage:
    """The damage that a name such as `skew 2` means."""
    kind, _, grade = name.rpartition(" ")
    return GRADES[kind][int(grade) - 1]


def write_plain_word(document: Document, path: Path) -> None:
    """A Word file as somebody types it who knows no lists; group rows are merged cells."""
    book = docx.Document()
    for piece in document.blocks:
        if isinstance(piece, Block):
            _paragraph(book, piece.text, piece.form)
        elif isinstance(piece, Head):
            cells = book.add_table(1, 2).rows[0].cells
            cells[0].text, cells[1].text = "\n".join(piece.left), "\n".join(piece.right)
        elif isinstance(piece, Foot):
            for line in piece.left:
                _paragraph(book, line, Form.TEXT)
            for line in piece.right:
                _paragraph(book, line, Form.CENTRED)
        else:
            _word_grid(book, piece)
    book.save(str(path))


def _paragraph(book: docx.document.Document, text: str, form: Form) -> None:
    paragraph = book.add_paragraph()
    paragraph.add_run(text).bold = form is not Form.TEXT
    paragraph.alignment = 1 if form is Form.CENTRED else None  # type: ignore[assignment]


def _word_grid(book: docx.document.Document, grid: Grid) -> None:
    table = book.add_table(0, len(grid.header), style="Table Grid")
    for row in (grid.header, *grid.rows):
        cells = table.add_row().cells
        if len(row) == 1:
            cells[0].merge(cells[-1])
        for cell, text in zip(cells, row, strict=False):
            cell.text = text
    if grid.merged is not None:
        _merge_down(table, grid.merged)


def _merge_down(table: docx.table.Table, column: int) -> None:
    cells = list(table.columns[column].cells)
    above = cells[1]
    for cell in cells[2:]:
        if cell.text and cell.text == above.text:
            cell.text = ""
            text = above.text
            above = above.merge(cell)
            above.text = text
        else:
            above = cell


def write_office_word(document: Document, path: Path) -> None:
    """A Word file as an office makes it: automatic numbers, merged cells, real footnotes."""
    contents = tuple(content for piece in document.blocks for content in _contents(piece))
    path.write_bytes(render_word(Paper(contents, footnotes=tuple(document.notes))))


def _contents(piece: Block | Grid | Head | Foot) -> Sequence[Content]:
    if isinstance(piece, Block):
        return [Text(piece.text, ROLES[piece.form])]
    if isinstance(piece, Head):
        return [Columns(((piece.left, piece.right),))]
    if isinstance(piece, Foot):
        office, *signers = piece.right
        return [Columns(((piece.left, (office, "", *signers)),), is_foot=True)]
    return [_paper_grid(piece)]


def _paper_grid(grid: Grid) -> PaperGrid:
    header = tuple(GridCell(text, bold=True) for text in grid.header)
    rows: list[tuple[GridCell, ...]] = [header]
    above = ""
    for row in grid.rows:
        if len(row) == 1:
            rows.append((GridCell(row[0], len(grid.header), bold=True),))
            above = ""
            continue
        cells = [GridCell(text) for text in row]
        if grid.merged is not None:
            text = row[grid.merged]
            goes_on = bool(text) and text == above
            cells[grid.merged] = GridCell("" if goes_on else text, 1, _merge(goes_on))
            above = text
        rows.append(tuple(cells))
    return PaperGrid(tuple(rows), 1, _weights(grid))


def _merge(goes_on: bool) -> str:
    return "continue" if goes_on else "restart"


def _weights(grid: Grid) -> tuple[float, ...]:
    """Widths by the longest cell of each column."""
    rows = [row for row in (grid.header, *grid.rows) if len(row) > 1]
    longest = [min(LONGEST_WEIGHT, max(map(len, column))) for column in zip(*rows, strict=True)]
    narrowest = NARROWEST * sum(longest)
    return tuple(max(narrowest, length) for length in longest)


def write_pdfs(words: Sequence[Path], folder: Path) -> None:
    """A PDF of each Word file, some files at a time."""
    for start in range(0, len(words), FILES_AT_ONCE):
        render_pdf(words[start : start + FILES_AT_ONCE], folder)


def write_scan(pdf: Path, path: Path, damage: Damage, seed: int) -> None:
    """The pages of a PDF as a PDF of pictures."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [scan_page(page, damage, (seed, place)) for place, page in enumerate(document)]
    save_pdf(pages, path, damage.quality)


def misread(pdf: Path, seed: int) -> str:
    """The text that an engine for English reads from the pages of a PDF, printed and scanned."""
    damage = Damage(skew=0.3, noise=4, quality=75)
    texts = []
    with tempfile.TemporaryDirectory() as name, pypdfium2.PdfDocument(pdf) as document:
        for place, page in enumerate(document):
            picture = Path(name) / f"{place}.png"
            save_image(scan_page(page, damage, (seed, place)), picture, damage.quality)
            command = ["tesseract", str(picture), "-", "-l", "eng", "--psm", "4"]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            texts.append(done.stdout.strip("\f\n"))
    return "\n\f".join(texts) + "\n"
