"""The lines that a piece of a web page prints."""

from __future__ import annotations

from extractors.web.flow import WebFlow, WebLine
from extractors.web.markup import parse_page


def web_lines(body: str) -> list[str]:
    """The texts of its lines, blank ones among them."""
    found = WebFlow().items(parse_page(f"<html><body>{body}</body></html>"))
    return [item.text for item in found if isinstance(item, WebLine)]
