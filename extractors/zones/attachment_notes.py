"""The note below the title of what is attached: "(Kèm theo Kế hoạch số … ngày … của …)".

It says of the document what a lost head would have said: type, number, date and issuer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.lines.formal_lines import opens_note
from extractors.lines.letters import bare
from extractors.models import Block, Zone, ZoneKind
from extractors.zones.issuers import body_of
from extractors.zones.views import text_of
from normalizers.citations.references import LegalCitation, find_references

# How many blocks of an appendix may stand above its note, and how many lines the note may have.
NOTE_BLOCKS, NOTE_LINES = 12, 6
ATTACHED_OF_RE = re.compile(r"\bcua\s+(?P<body>[^()]{3,120})\)?[\s*_.]*$")


def attachment_notes(blocks: Sequence[Block], zones: Sequence[Zone]) -> tuple[LegalCitation, ...]:
    """The documents that the notes name to which something is attached, in reading order."""
    return tuple(found for text in note_texts(blocks, zones) for found in find_references(text)[:1])


def agreed_note(notes: Sequence[LegalCitation]) -> LegalCitation | None:
    """The note with a number, where all notes with a number name the same one; else None."""
    numbered = [note for note in notes if note.number]
    return numbered[0] if len({note.number for note in numbered}) == 1 else None


def note_texts(blocks: Sequence[Block], zones: Sequence[Zone]) -> Iterator[str]:
    """The notes at the heads of attached plans and of appendices, each on one line."""
    for zone in zones:
        if zone.kind in (ZoneKind.FRONT, ZoneKind.APPENDIX):
            stop = min(zone.stop, zone.start + NOTE_BLOCKS)
            stop = zone.stop if zone.kind is ZoneKind.FRONT else stop
            for index in range(zone.start, stop):
                if opens_note(text_of(blocks[index])[:40]):
                    yield _whole_note(blocks, index, zone.stop)
                    break


def _whole_note(blocks: Sequence[Block], start: int, stop: int) -> str:
    """The note from its first line to its closing bracket, or to a blank line."""
    lines: list[str] = []
    for block in blocks[start : min(stop, start + NOTE_LINES)]:
        text = text_of(block)
        if not text:
            break
        lines.append(text.strip("*_ "))
        if text.rstrip(" *_.").endswith(")"):
            break
    return " ".join(lines)


def issuer_in_note(text: str) -> str | None:
    """The body of "(Kèm theo Kế hoạch số … của Phòng Giáo dục xã A)"."""
    match = ATTACHED_OF_RE.search(bare(text))
    return body_of(text[match.start("body") : match.end("body")]) if match else None
