"""What reading a PDF costs, against the least that its libraries need.

Python -m tests.tools.bench_formats.

(a) a page of text against pypdfium2 giving its characters and their boxes;
(b) a page with a table against pdfplumber's own `extract_tables` on it.
Processor time, the best of several runs, pages of tests/documents.
"""

from __future__ import annotations

import argparse
import importlib
import io
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.places import DOCUMENTS

TEXT_LIMIT, TABLE_LIMIT = 3.0, 1.3


class Pages(NamedTuple):
    """PDFs of pages of one kind, and how many pages they are."""

    files: tuple[bytes, ...]
    total: int


def pages_of(paths: Sequence[Path], with_table: bool) -> Pages:
    """The pages that carry a table, or those that carry none; a PDF of each document."""
    import pypdfium2

    files, total = [], 0
    for path in paths:
        numbers = [
            i for i, has_table in enumerate(_pages_with_tables(path)) if has_table is with_table
        ]
        if numbers:
            with pypdfium2.PdfDocument(path) as document:
                files.append(_extract(document, numbers))
            total += len(numbers)
    return Pages(tuple(files), total)


def _pages_with_tables(path: Path) -> list[bool]:
    import pdfplumber

    with pdfplumber.open(path) as document:
        return [bool(page.find_tables()) for page in document.pages]


def _extract(document: object, numbers: Sequence[int]) -> bytes:
    import pypdfium2

    with pypdfium2.PdfDocument.new() as made:
        made.import_pages(document, list(numbers))
        buffer = io.BytesIO()
        made.save(buffer)
        return buffer.getvalue()


def characters_with_pypdfium2(data: bytes) -> int:
    """All characters and their boxes."""
    import pypdfium2

    count = 0
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            text_page = page.get_textpage()
            text_page.get_text_bounded()
            for index in range(text_page.count_chars()):
                text_page.get_charbox(index)
                count += 1
            text_page.close()
            page.close()
    return count


def tables_with_pdfplumber(data: bytes) -> int:
    """All tables."""
    import pdfplumber

    count = 0
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            count += len(page.extract_tables())
            page.close()
    return count


def own_reader() -> Callable[[bytes], object]:
    """The project's PDF reader."""
    source = importlib.import_module("extractors.paged_documents")
    return lambda data: source.read_pdf(data, source.PdfLimits())


def cost(read: Callable[[bytes], object], files: Sequence[bytes], runs: int) -> float:
    """Processor seconds for all files: the best run."""
    return min(_once(read, files) for _ in range(runs))


def _once(read: Callable[[bytes], object], files: Sequence[bytes]) -> float:
    start = time.process_time()
    for data in files:
        read(data)
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    paths = sorted(DOCUMENTS.glob("*.pdf"))
    measure("text", pages_of(paths, False), (characters_with_pypdfium2, TEXT_LIMIT), runs)
    measure("table", pages_of(paths, True), (tables_with_pdfplumber, TABLE_LIMIT), runs)


def measure(
    name: str, pages: Pages, least: tuple[Callable[[bytes], object], float], runs: int
) -> None:
    """Print what a page costs the library alone and the project's reader, and their ratio."""
    read, limit = least
    floor = cost(read, pages.files, runs)
    print(
        f"{name}: {pages.total} pages, {read.__name__} {floor / pages.total * 1000:.1f} ms a page"
    )
    try:
        reader = own_reader()
    except ModuleNotFoundError:
        print("    extractors.paged_documents is missing: no ratio")
        return
    own = cost(reader, pages.files, runs)
    verdict = "within" if own <= limit * floor else "OVER"
    print(
        f"    read_pdf {own / pages.total * 1000:.1f} ms, ratio {own / floor:.2f}: "
        f"{verdict} {limit}"
    )


if __name__ == "__main__":
    main()
