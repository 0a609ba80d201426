"""What a signature prints of itself: who signed, when, an address. It is no text of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.layout.furniture import STAMP_FIELD_RE, STAMP_RE
from extractors.layout.printed_lines import PrintedLine, group_lines
from extractors.lines.letters import bare
from extractors.models import Box, DropKind
from extractors.pdf.file import Annotated, LeftOut, RawPage
from extractors.printed import Word
from normalizers.letters.addresses import MAILBOX

SLACK = 2.0  # points
# An address, or a time of day to the second: no number or day of a document has one.
TELLING_RE = re.compile(rf"{MAILBOX}|\b\d{{1,2}}:\d{{2}}:\d{{2}}\b")


def without_signature_notes(page: RawPage) -> RawPage:
    """The page without the notes of signature stamps, which are named as left out."""
    notes = [words for words in _stamps(page.annotated) if _is_note(group_lines(words))]
    if not notes:
        return page
    gone = {word for words in notes for word in words}
    left_out = tuple(
        LeftOut(DropKind.SIGNATURE_STAMP, line.words)
        for words in notes
        for line in group_lines(words)
    )
    kept = tuple(word for word in page.words if word not in gone)
    return page._replace(words=kept, left_out=(*page.left_out, *left_out))


def _stamps(annotated: Annotated) -> Iterator[list[Word]]:
    """The words of each annotation; a word belongs to the smallest box around it."""
    boxes = sorted(set(annotated.boxes), key=_area)
    inside: dict[Box, list[Word]] = {box: [] for box in boxes}
    for word in annotated.words:
        box = next((box for box in boxes if _holds(box, word)), None)
        if box is not None:
            inside[box].append(word)
    return (words for words in inside.values() if words)


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)


def _holds(box: Box, word: Word) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box.x0 - SLACK <= x <= box.x1 + SLACK and box.top - SLACK <= y <= box.bottom + SLACK


def _is_note(lines: Sequence[PrintedLine]) -> bool:
    texts = [bare(line.text) for line in lines]
    return any(
        STAMP_RE.match(text) or STAMP_FIELD_RE.match(text) or TELLING_RE.search(text)
        for text in texts
    )
