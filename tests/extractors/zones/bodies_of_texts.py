"""Where the body of a text begins, for tests of what stands before it."""

from __future__ import annotations

from extractors.zones.front_end import front_end
from extractors.zones.views import view
from tests.extractors.document_blocks import document


def first_of_body(text: str) -> str | None:
    """The first printed line or table of the body; None where all of the text is its head."""
    blocks = document(text)
    end = front_end(blocks, list(map(view, blocks)), 0)
    return next((block.text for block in blocks[end:] if block.text), None)
