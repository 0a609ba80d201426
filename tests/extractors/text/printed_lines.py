"""The lines that a text prints, as the reader of texts has them."""

from __future__ import annotations

from extractors.models import Line
from extractors.text.reader import read_text


def printed_lines(source: str) -> list[str]:
    """The texts of the lines that are not blank."""
    pages = read_text(source.encode(), 10**6).pages
    return [b.text for page in pages for b in page.blocks if isinstance(b, Line) and not b.is_blank]
