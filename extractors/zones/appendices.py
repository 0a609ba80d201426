"""The head of an appendix: its label, its title, and where its content begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractors.lines.formal_lines import opens_note
from extractors.lines.letters import is_capitals
from extractors.lines.markers import read_appendix, read_marker
from extractors.lines.paragraphs import Flow
from extractors.lines.statements import is_lead_in
from extractors.models import Paragraph, Table
from normalizers.letters.text import squeeze

MAX_TITLE_PARAGRAPHS = 5
MAX_TITLE_WORDS = 60


class AppendixHead(NamedTuple):
    """`label` as printed ("Phụ lục 2"), the title on one line, the index of the first content."""

    label: str
    title: str | None
    start: int
    line_numbers: tuple[int, ...]


def read_appendix_head(flow: Sequence[Flow]) -> AppendixHead:
    """The head of an appendix zone.

    The title is what follows the label up to the content: lines in capitals, and the first line
    whatever its case. An appendix that opens with a title only ("BẢNG PHÂN CÔNG …") has the
    label "Phụ lục".
    """
    label, index = "Phụ lục", 0
    titles: list[str] = []
    lines: list[int] = []
    for index, content in enumerate(flow[: MAX_TITLE_PARAGRAPHS + 1]):
        if isinstance(content, Table) or not _belongs_to_head(content, index, titles):
            break
        text = squeeze(content.text)
        if index == 0 and (marker := read_appendix(text)):
            label, text = marker.label or label, marker.rest
        if text and not opens_note(text):
            titles.append(text.split("(Kèm theo")[0].strip())
        lines += content.line_numbers
    else:
        index = min(len(flow), MAX_TITLE_PARAGRAPHS + 1)
    return AppendixHead(label, squeeze(" ".join(titles)) or None, index, tuple(lines))


def _belongs_to_head(content: Paragraph, index: int, titles: Sequence[str]) -> bool:
    text = content.text
    if index == 0 or opens_note(text):
        return True
    if read_marker(text) is not None or is_lead_in(text) or len(text.split()) > MAX_TITLE_WORDS:
        return False
    return is_capitals(text) or not titles
