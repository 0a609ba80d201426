"""A web page, or a web archive → pages of lines and tables."""

from __future__ import annotations

from itertools import count

from extractors.errors import EmptyDocument
from extractors.models import Page, Table, into_pages
from extractors.web.archive import page_of_archive
from extractors.web.blocks import WebBlocks
from extractors.web.charset import decode_page, is_web_page
from extractors.web.flow import WebFlow
from extractors.web.markup import parse_page


def read_web_page(data: bytes, max_bytes: int) -> tuple[Page, ...]:
    """The pages of a web document; lines and table rows are numbered in reading order from 1.

    Raises:
        ExtractionError: there is no page in it, it is too large or prints nothing.
    """
    said = None
    if not is_web_page(data):
        data, said = page_of_archive(data)
    root = parse_page(decode_page(data, max_bytes, said))
    numbers = count(1)
    blocks = tuple(WebBlocks(WebFlow(), lambda _: next(numbers)).read(root))
    if not any(isinstance(block, Table) or not block.is_blank for block in blocks):
        raise EmptyDocument("the web page prints no text")
    return into_pages(blocks)
