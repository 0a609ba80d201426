"""How each tool reads a file, in the way its own manual shows: text, and tables as rows of cells.

    .peers/NAME/bin/python tests/tools/peers/readers.py NAME OUT.jsonl FILE…

This program runs in the environment of the tool, so it imports the standard library alone at the
top. Each file gives a line: its text, its tables, the seconds of processors that reading took
with all programs that were called, or the error. The first file is read once before, unmeasured:
what a tool loads once for all files is no cost of a page.
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

POINTS, DPI = 72, 200  # of the scans: their own resolution
LANGUAGE = "vie"


class Reading(NamedTuple):
    """What a tool gives of a file; a table is rows of cells."""

    text: str
    tables: list[list[list[str]]]


def cells(rows: Sequence[Sequence[object]]) -> list[list[str]]:
    """Rows of cells as texts; with some tools an empty cell is None, or no number (NaN)."""
    return [["" if cell is None or cell != cell else str(cell) for cell in row] for row in rows]


def read_pdfplumber(path: Path) -> Reading:
    """Text and tables of each page, as its README begins."""
    texts, tables = [], []
    with importlib.import_module("pdfplumber").open(path) as document:
        for page in document.pages:
            texts.append(page.extract_text())
            tables += [cells(table) for table in page.extract_tables()]
            page.close()
    return Reading("\n\n".join(texts), tables)


def read_camelot(path: Path) -> Reading:
    """Tables by their rules (`lattice`); camelot gives no other text."""
    found = importlib.import_module("camelot").read_pdf(str(path), pages="all", flavor="lattice")
    return Reading("", [cells(table.df.values.tolist()) for table in found])


def read_img2table(path: Path) -> Reading:
    """Tables by their rules, from the text of the PDF, by Tesseract where there is none."""
    ocr = importlib.import_module("img2table.ocr").TesseractOCR(n_threads=1, lang=LANGUAGE)
    document = importlib.import_module("img2table.document").PDF(src=str(path))
    pages = document.extract_tables(ocr=ocr)
    frames = [table.df for page in pages.values() for table in page]
    return Reading("", [cells(frame.values.tolist()) for frame in frames])


def read_markitdown(path: Path) -> Reading:
    """Markdown."""
    tool = importlib.import_module("markitdown").MarkItDown()
    return from_markdown(tool.convert(str(path)).text_content)


def read_kreuzberg(path: Path) -> Reading:
    """Markdown and tables; Tesseract in Vietnamese where a page has no text."""
    kreuzberg = importlib.import_module("kreuzberg")
    config = kreuzberg.ExtractionConfig(
        use_cache=False,
        output_format="markdown",
        ocr=kreuzberg.OcrConfig(backend="tesseract", language=LANGUAGE),
    )
    given = kreuzberg.extract_file_sync(str(path), config=config)
    return Reading(given.content, [cells(table.cells) for table in given.tables])


def read_pymupdf(path: Path) -> Reading:
    """Text and tables of each page.

    The text of a cell is asked of its box: the table's own `extract()` loses blanks between words.
    """
    texts, tables = [], []
    with importlib.import_module("pymupdf").open(path) as document:
        for page in document:
            texts.append(page.get_text())
            for table in page.find_tables().tables:
                boxes = [row.cells for row in table.rows]
                tables.append(
                    cells([[box and page.get_textbox(box) for box in row] for row in boxes])
                )
    return Reading("\n\n".join(texts), tables)


def read_pdftotext(path: Path) -> Reading:
    """The text in its order of reading."""
    return Reading(_said("pdftotext", path, "-"), [])


def read_pdftotext_layout(path: Path) -> Reading:
    """The text as it stands on the page."""
    return Reading(_said("pdftotext", "-layout", path, "-"), [])


def read_tesseract(path: Path) -> Reading:
    """The text of each page's picture, Tesseract's own way of seeing the page."""
    with tempfile.TemporaryDirectory() as folder:
        pictures = _pictures(path, Path(folder))
        texts = [_said("tesseract", picture, "stdout", "-l", LANGUAGE) for picture in pictures]
    return Reading("\n\n".join(texts), [])


def read_ocrmypdf(path: Path) -> Reading:
    """The text that it writes beside the PDF (`--sidecar`)."""
    with tempfile.TemporaryDirectory() as folder:
        sidecar = Path(folder) / "text.txt"
        command = [sys.executable, "-m", "ocrmypdf", "-l", LANGUAGE, "--output-type", "pdf"]
        _said(*command, "--jobs", "1", "--sidecar", sidecar, path, Path(folder) / "out.pdf")
        return Reading(sidecar.read_text("utf-8"), [])


def read_kehoach(path: Path) -> Reading:
    """The rows of the dataset; the text as `kehoach text` prints it; no OCR kept from before."""
    with tempfile.TemporaryDirectory() as cache:
        os.environ["XDG_CACHE_HOME"] = cache
        return _read_kehoach(path)


def _read_kehoach(path: Path) -> Reading:
    stages = importlib.import_module("pipeline.document.stages")
    config = importlib.import_module("pipeline.document.config").Config()
    source_file = importlib.import_module("pipeline.document.source_file").SourceFile
    page_text = importlib.import_module("extractors.read_file").page_text
    data = path.read_bytes()
    source = stages.read_pages(data, config)
    read = stages.rows_of(source, source_file(path, path.name, "0" * 64, len(data)))
    text = "\n\n".join(page_text(page, False) for page in source.pages)
    return Reading(text, [[_row(task) for task in read.tasks]])


def _row(task: Any) -> list[str]:
    fields = (task.task, *task.leads, *task.coordinators, task.deliverable, task.deadline)
    return [str(field) for field in fields if field]


def from_markdown(text: str) -> Reading:
    r"""Markdown as text and tables: lines that begin with a pipe are rows.

    >>> from_markdown("a\n\n| b | c |\n| --- | --- |\n| d | e |\n").tables
    [[['b', 'c'], ['d', 'e']]]
    """
    tables: list[list[list[str]]] = []
    inside = False
    for line in text.splitlines():
        is_row = line.lstrip().startswith("|")
        if is_row and not inside:
            tables.append([])
        inside = is_row
        row = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if is_row and not all(set(cell) <= set(":- ") for cell in row):
            tables[-1].append(row)
    return Reading(text, [table for table in tables if table])


def _said(*command: str | Path) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.decode("utf-8", "replace").strip()[-300:])
    return done.stdout.decode("utf-8", "replace")


def _pictures(path: Path, folder: Path) -> list[Path]:
    made = []
    with importlib.import_module("pypdfium2").PdfDocument(path) as document:
        for number, page in enumerate(document):
            made.append(folder / f"{number}.png")
            page.render(scale=DPI / POINTS).to_pil().save(made[-1], dpi=(DPI, DPI))
    return made


def mend_ftfy(line: str) -> str:
    """The line with its encoding mended."""
    return str(importlib.import_module("ftfy").fix_text(line))


def mend_underthesea(line: str) -> str:
    """The line with its marks in their usual places."""
    return str(importlib.import_module("underthesea").text_normalize(line))


def mend_pyvi(line: str) -> str:
    """The line with marks; a line that it fails on stays."""
    try:
        return str(importlib.import_module("pyvi.ViUtils").add_accents(line))
    except KeyError:
        return line


READERS: dict[str, Callable[[Path], Reading]] = {
    "kehoach": read_kehoach,
    "pdfplumber": read_pdfplumber,
    "camelot": read_camelot,
    "img2table": read_img2table,
    "markitdown": read_markitdown,
    "kreuzberg": read_kreuzberg,
    "pymupdf": read_pymupdf,
    "pdftotext": read_pdftotext,
    "pdftotext -layout": read_pdftotext_layout,
    "tesseract": read_tesseract,
    "ocrmypdf": read_ocrmypdf,
}
MENDERS: dict[str, Callable[[str], str]] = {
    "ftfy": mend_ftfy,
    "underthesea": mend_underthesea,
    "pyvi": mend_pyvi,
}


def processor_seconds() -> float:
    """What this process and the programs that it waited for have used."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    usages = [resource.getrusage(one) for one in who]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def measured(read: Callable[[Path], Reading], path: Path) -> dict[str, Any]:
    """What came of one file."""
    started = processor_seconds()
    try:
        given = read(path)
    except Exception as error:  # a tool may fail in any way: its row says how
        return {"file": path.name, "error": f"{type(error).__name__}: {error}"[:300]}
    spent = processor_seconds() - started
    return {"file": path.name, "text": given.text, "tables": given.tables, "cpu": spent}


def mended(mend: Callable[[str], str], path: Path) -> dict[str, Any]:
    """The lines of a file, each mended by itself."""
    try:
        lines = [mend(line) for line in path.read_text("utf-8").splitlines()]
    except Exception as error:  # as above
        return {"file": path.name, "error": f"{type(error).__name__}: {error}"[:300]}
    return {"file": path.name, "lines": lines}


def main(name: str, out: Path, files: Sequence[Path]) -> None:
    """Read all files with one tool."""
    with out.open("w", encoding="utf-8") as lines:
        if name in READERS and files:
            measured(READERS[name], files[0])
        for path in files:
            found = (
                measured(READERS[name], path) if name in READERS else mended(MENDERS[name], path)
            )
            lines.write(json.dumps(found, ensure_ascii=False) + "\n")
            lines.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), [Path(argument) for argument in sys.argv[3:]])
