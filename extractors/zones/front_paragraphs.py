"""The printed lines of a head or a foot → its paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lines.drawn_lines import is_rule
from extractors.lines.markers import opens_bullet
from extractors.models import Block, Zone
from extractors.zones.authorities import is_authority
from extractors.zones.section_openings import is_base
from extractors.zones.type_lines import type_line
from extractors.zones.views import text_of


def front_paragraphs(blocks: Sequence[Block], zone: Zone) -> list[str]:
    """The printed paragraphs of a zone.

    Wrapped lines joined, also over a blank line of a page break.
    """
    paragraphs: list[str] = []
    blank = True
    for block in blocks[zone.start : zone.stop]:
        text = text_of(block)
        if not text or is_rule(text):
            blank = True
            continue
        if paragraphs and not _begins_paragraph(text, paragraphs[-1], blank):
            paragraphs[-1] = f"{paragraphs[-1]} {text}"
        else:
            paragraphs.append(text)
        blank = False
    return paragraphs


def _begins_paragraph(text: str, above: str, blank: bool) -> bool:
    """True unless the line goes on with the one above.

    A small letter, or no end of sentence there.
    """
    if is_base(text) and not above.endswith(","):
        return text[0].isupper() or opens_bullet(text)
    if (
        opens_bullet(text)
        or type_line(above) is not None
        or type_line(text) is not None
        or is_authority(above)
    ):
        return True
    if text[0].islower():
        return False
    return blank or above.endswith((";", ":", "."))
