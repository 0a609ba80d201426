"""Pages that tell of a document and are none: an article, an answer to a question.

They print no head. What stands above their first paragraph of prose is a title; the paragraph
itself, a sentence that charges somebody ("Sở A yêu cầu các trường thực hiện các nội dung sau:") and
the items below it are what the page says.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lines.formal_lines import is_address
from extractors.lines.letters import is_capitals
from extractors.lines.markers import opens_item, read_marker
from extractors.lines.paragraphs import join_lines
from extractors.models import Block, Paragraph
from extractors.zones.genre_lines import genre_of_head
from extractors.zones.header_parts import place_in, prints_motto
from extractors.zones.issuers import issuer_in_text
from extractors.zones.section_openings import ends_preamble, is_base, names_citation
from extractors.zones.type_lines import small_type_line, type_line
from extractors.zones.views import View
from extractors.zones.web_heads import is_header_line
from normalizers.citations.document_number import match_number

MAX_NUMBER = 60  # letters of a line with the number of a document
MAX_HEADER = 20  # blocks that a header has at most, with the address of a letter
MIN_PROSE_WORDS = 20  # of a paragraph; a title is shorter, or ends openly
PROSE_ENDS = (".", ":", '."', ".”", "...", "…")


def first_told(blocks: Sequence[Block], views: Sequence[View], start: int, stop: int) -> int | None:
    """The block with the first paragraph of prose of a text that prints nothing of a head.

    None where a head is printed, or where the prose issues a plan ("… xây dựng kế hoạch … như
    sau:"): it is the preamble of a document whose head is lost. So it is between a title that names
    a type ("Chỉ thị về giữ rừng") and a lead-in right above the body ("… các việc sau:").
    """
    if _prints_head(blocks, views, start, stop) or _is_preamble(views[start:stop]):
        return None
    flow = join_lines(blocks[start:stop])
    places = {
        block.line_numbers[0]: start + i
        for i, block in enumerate(blocks[start:stop])
        if block.line_numbers
    }
    for content in flow:
        if not isinstance(content, Paragraph) or _is_basis(content.text):
            return None
        if opens_item(content.text) or _is_prose(content.text):
            is_issued = issuer_in_text(content.text) is not None
            return None if is_issued else places.get(content.line_numbers[0])
    return None


def _is_preamble(views: Sequence[View]) -> bool:
    """True for a title with its type over paragraphs of which the last introduces the body."""
    printed = [seen.text for seen in views if not seen.is_blank]
    is_titled = len(printed) > 1 and small_type_line(printed[0]) is not None
    return is_titled and ends_preamble(printed[-1])


def _prints_head(blocks: Sequence[Block], views: Sequence[View], start: int, stop: int) -> bool:
    """True where a type, a genre, bodies, number, day or address are printed."""
    if any(type_line(views[i].text) is not None for i in range(start, stop)):
        return True
    first = next((i for i in range(start, stop) if not views[i].is_blank), start)
    near = range(first, min(stop, first + MAX_HEADER))
    return genre_of_head(blocks, start, stop) is not None or any(
        _is_of_head(piece) for i in near for piece in views[i].pieces
    )


def _is_of_head(piece: str) -> bool:
    """True for motto, number, address, place and day; sentences end in a day, too."""
    if len(piece) <= MAX_NUMBER and match_number(piece) is not None:
        return True
    *_, name = (place_in(piece) or "").rpartition(" ")
    return prints_motto(piece) or is_address(piece) or name[:1].isupper()


def has_header(seen: View) -> bool:
    """True for motto, number, place and day, or the address of a letter."""
    return any(is_header_line(piece) or is_address(piece) for piece in seen.pieces)


def _is_basis(text: str) -> bool:
    marker = read_marker(text)
    return is_base(text) or (marker is not None and names_citation(marker.rest))


def _is_prose(text: str) -> bool:
    is_long = len(text.split()) >= MIN_PROSE_WORDS and not is_capitals(text)
    return is_long and text.rstrip().endswith(PROSE_ENDS)
