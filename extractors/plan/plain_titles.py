"""Headings of a plan that lost their numbers and their bold: "Mục đích", "Nội dung" on a line each.

One such line may be a cell or a remark. Where a text has no numbered heading at all, and several
lines say what sections bear, what tells among them as well as what asks, they are its headings.
Two are enough where both are set apart by a colon or in bold and the text begins with one of them.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from extractors.lines.label_words import LabelWords
from extractors.lines.labels import label_block
from extractors.lines.letters import is_capitals
from extractors.lines.markers import Marker, MarkerKind
from extractors.lines.paragraphs import Flow
from extractors.lines.statements import is_statement
from extractors.models import Paragraph
from extractors.plan.nodes import HEADING_KINDS
from extractors.plan.section_roles import BEARING, opening_role
from extractors.zones.section_openings import introducing_word
from normalizers.units.subjects import subject_units

LEAST, LEAST_SET_APART = 3, 2  # lines that say what a section bears
MOST_WORDS = 10
LABEL_WORDS = 2  # "Nội dung", "Biện pháp": a label may be as long
NUMBERS = frozenset({MarkerKind.NUMBER, MarkerKind.NUMBER_PAREN})


def plain_titles(
    flow: Sequence[Flow],
    markers: Sequence[Marker | None],
    without_number: Set[int] = frozenset(),
    duties: Set[int] = frozenset(),
    words: LabelWords | None = None,
) -> frozenset[int]:
    """The first line numbers of the lines that are headings without a marker.

    `without_number` are those of lines over "2.1." where no "2." is printed: they are headings, and
    what stands below them are none of the text. `duties` are those over items that say who does
    what: one is enough. `words` are the labels of the document: what has a value behind its colon
    ("Kết quả: Sổ theo dõi") is a label, wherever it stands in its block.
    """
    if any(marker is not None and _heads(marker, without_number) for marker in markers):
        return frozenset()
    titles = [
        content
        for place, (content, marker) in enumerate(zip(flow, markers, strict=True))
        if isinstance(content, Paragraph) and marker is None and _is_over_text(flow, place)
        if _is_title(content.text) and not _is_field(content.text, words)
    ]
    is_known = _are_known(titles) or _are_set_apart(flow, titles) or _begin(flow, titles)
    if not is_known:
        titles = [title for title in titles if title.line_numbers[0] in duties]
    if not titles:
        return frozenset()
    return frozenset(title.line_numbers[0] for title in titles) | without_number


def _is_field(text: str, words: LabelWords | None) -> bool:
    return any(label.value for label in label_block(text, words))


def _are_known(titles: Sequence[Paragraph]) -> bool:
    roles = {opening_role(title.text) for title in titles}
    tells_and_asks = bool(roles & BEARING) and bool(roles - BEARING)
    return len(titles) >= LEAST and (tells_and_asks or _open_alike(titles))


def _begin(flow: Sequence[Flow], titles: Sequence[Paragraph]) -> bool:
    """True for "Mục tiêu" above all of a text and "Nội dung và phân công" farther down.

    They bear different things, and one is too long for a label.
    """
    is_long = any(len(title.text.split()) > LABEL_WORDS for title in titles)
    roles = {opening_role(title.text) for title in titles}
    return len(roles) > 1 and is_long and titles[0] is flow[0]


def _are_set_apart(flow: Sequence[Flow], titles: Sequence[Paragraph]) -> bool:
    """True for "Mục tiêu:", "Giải pháp:", each in bold or with a colon, where the text begins so.

    It may begin with a field, too: "Mục tiêu: Giảm 5 vụ cháy." They bear different things, or open
    alike: "Mục tiêu chung:", "Mục tiêu cụ thể:".
    """
    first = flow[0] if titles else None
    if not isinstance(first, Paragraph):
        return False
    field, colon, value = first.text.partition(":")
    is_field = bool(colon and value.strip() and introducing_word(field))
    is_begun = is_field or titles[0] is first
    if not is_begun or not all(map(_is_set_apart, titles)):
        return False
    roles = {*map(opening_role, [title.text for title in titles]), opening_role(field)}
    return len(roles) > 1 or (len(titles) >= LEAST_SET_APART and _open_alike(titles))


def _is_set_apart(title: Paragraph) -> bool:
    return title.text.rstrip().endswith(":") or all(line.is_bold for line in title.lines)


def _heads(marker: Marker, without_number: Set[int]) -> bool:
    """True for a numbered heading; a numbered sentence is an item.

    So is "2.1." where the numbers above it are lost.
    """
    if without_number and len(marker.value) > 1:
        return False
    return marker.kind in HEADING_KINDS or (
        marker.kind in NUMBERS and not is_statement(marker.rest)
    )


def _open_alike(titles: Sequence[Paragraph]) -> bool:
    """True for "Các mục tiêu", "Các nhiệm vụ", "Các giải pháp": one form, which no label has."""
    first = {title.text.split()[0] for title in titles}
    return len(first) == 1 and all(len(title.text.split()) > LABEL_WORDS for title in titles)


def _is_over_text(flow: Sequence[Flow], place: int) -> bool:
    """Something that is no such title stands right below."""
    below = flow[place + 1] if place + 1 < len(flow) else None
    return below is not None and not (isinstance(below, Paragraph) and _is_title(below.text))


def _is_title(text: str) -> bool:
    is_open = text.rstrip(" :")[-1:].isalnum()
    is_short = len(text.split()) <= MOST_WORDS and is_open and text[:1].isupper()
    if not is_short or is_capitals(text) or opening_role(text) is None:
        return False
    return not subject_units(text)
