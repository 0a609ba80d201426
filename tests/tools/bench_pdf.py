"""What reading a PDF page costs, against what the libraries need for the same page.

    python -m tests.tools.bench_pdf [FILE.pdf …]

Text pages: against pypdfium2 giving its characters and their boxes; at most 3 times.
Table pages: against pdfplumber's `extract_tables`; at most 1.3 times.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pypdfium2

from extractors.layout.tables import page_frames
from extractors.paged_documents import read_pdf
from extractors.pdf.file import PdfLimits, read_pages
from tests.extractors.pdf_maker import Sheet, make_pdf

SENTENCE = "Tăng cường kỷ luật, kỷ cương hành chính; công khai, minh bạch mọi việc"
XS = [40.0, 80.0, 250.0, 340.0, 430.0, 555.0]
ROUNDS = 5


def text_sample(pages: int = 40) -> bytes:
    """Pages of wrapped paragraphs."""
    lines = [SENTENCE] * 38
    return make_pdf([Sheet().lines(85, 80, lines, 18, 13) for _ in range(pages)])


def table_sample(pages: int = 20) -> bytes:
    """Pages that hold a table of 15 rows each."""
    sheets = []
    for _ in range(pages):
        sheet = Sheet().grid(XS, [60.0 + 48 * row for row in range(16)])
        for row in range(15):
            for x, text in zip(
                XS, (str(row), SENTENCE[:20], "Sở Nội vụ", "Quyết định", "Quý I/2026"), strict=False
            ):
                sheet.lines(
                    x + 4, 74 + 48 * row, [text] * (3 if text == SENTENCE[:20] else 1), 14, 12
                )
        sheets.append(sheet)
    return make_pdf(sheets)


def characters_and_boxes(data: bytes) -> None:
    """What pypdfium2 needs to give its characters and their boxes."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        textpage = page.get_textpage()
        textpage.get_text_range()
        for index in range(textpage.count_chars()):
            textpage.get_charbox(index)
        textpage.close()
        page.close()
    document.close()


def plumber_tables(data: bytes) -> None:
    """What pdfplumber needs to give the tables."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.extract_tables()
            page.close()


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds: the best of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def report(name: str, data: bytes) -> None:
    """One line: the cost of a page, and its ratio to the library's."""
    pages = list(read_pages(data, PdfLimits()))
    has_tables = any(page_frames(page.rules) for page in pages)
    ours = seconds(lambda: read_pdf(data, PdfLimits()))
    base = seconds(lambda: characters_and_boxes(data))
    line = f"{name}: {len(pages)} pages, {ours / len(pages) * 1000:.2f} ms a page"
    line += f", {ours / base:.2f} × characters and boxes"
    if has_tables:
        line += f", {ours / seconds(lambda: plumber_tables(data)):.3f} × extract_tables"
    print(line)


def main(paths: list[str]) -> None:
    """Report on the files, or on samples of text and of tables."""
    if not paths:
        report("text", text_sample())
        report("tables", table_sample())
    for path in paths:
        report(Path(path).name, Path(path).read_bytes())


if __name__ == "__main__":
    main(sys.argv[1:])
