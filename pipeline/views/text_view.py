"""The text of one document, as `kehoach text` prints it."""

from __future__ import annotations

from pathlib import Path

from extractors.read_file import page_text, read_source
from extractors.repair_pages import repair_pages
from pipeline.document.config import Config


def document_text(path: Path, raw: bool = False) -> str:
    """The text of a document, a form feed between pages; `raw` gives it as it was before repair.

    Raises:
        OSError: the file cannot be read.
        ExtractionError: the content cannot be read; the message says why.
    """
    pages = read_source(path.read_bytes(), Config().max_text_bytes).pages
    if not raw:
        pages = repair_pages(pages).pages
    return "\f".join(page_text(page, raw) for page in pages)
