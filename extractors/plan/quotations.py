"""Paragraphs in quotation marks below the sentence that says which paper they are taken from.

    Ngày 12/3, Sở Mẫu đã gửi Công văn số 46/SM-TT, trong đó yêu cầu các xã:
    “… Rà soát sổ hộ. Báo cáo Sở trước ngày 20/3.”

A scan may lose the mark that opens a quotation; one from an article of law still has its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.lines.paragraphs import Flow
from extractors.lines.statements import is_lead_in
from extractors.models import Paragraph
from extractors.word_lists import any_of
from normalizers.citations.references import find_references

OPENS, CLOSES = "“", "”"
STOPS = " .;,"  # may follow the mark that ends a quotation
MAX_QUOTED = 8  # paragraphs
ARTICLE_RE = re.compile(rf"\b(?:{any_of('sentence_words', 'cited_parts')})\s+\d", re.IGNORECASE)


def quotations(flow: Sequence[Flow]) -> Iterator[int]:
    """The places of the paragraphs that are quoted, and of the sentences that introduce them."""
    for place, content in enumerate(flow):
        if isinstance(content, Paragraph) and is_lead_in(content.text):
            below = flow[place + 1 : place + 1 + MAX_QUOTED]
            length = _length(content.text, below)
            if length and find_references(content.text):
                yield from range(place, place + 1 + length)


def _length(lead: str, below: Sequence[Flow]) -> int:
    """How many paragraphs are quoted below a sentence; 0 where no quotation ends there."""
    is_open = 0
    for place, content in enumerate(below):
        if not isinstance(content, Paragraph):
            return 0
        text = content.text.strip()
        if place == 0 and not text.startswith(OPENS):
            if ARTICLE_RE.search(lead) is None:
                return 0
            is_open = 1
        is_open += text.count(OPENS) - text.count(CLOSES)
        if is_open <= 0:
            return place + 1 if text.rstrip(STOPS).endswith(CLOSES) else 0
    return 0
