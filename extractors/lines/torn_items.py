"""Items that a blank line tore before a capital, told by the list in which they stand.

- Tổ chức tập huấn cho giáo viên.
- Nêu rõ hoạt động nhằm phát triển

CNTT trong từng tiết dạy.

- Báo cáo kết quả hằng quý.

Where all other items of a list end with a stop, an item that does not is not whole; a paragraph
without a marker right below it that says no deed and names nobody is its rest. Without a blank line
between, what hardly an item of the document does without is enough. A title whose colon stands on
the next line, where those beside it have theirs, is one with that line; so is an item that ends in
a colon with the single line in small letters between it and the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.lines.endings import is_unfinished
from extractors.lines.joins import HEADINGS, opens_paragraph
from extractors.lines.letters import is_capitals
from extractors.lines.markers import BULLETS, MarkerKind, read_marker
from extractors.lines.paragraphs import Flow
from extractors.lines.statements import is_closing, is_pointer, starts_with_verb
from extractors.lines.torn_words import joined_text
from extractors.models import Paragraph
from normalizers.units.subjects import subject_units

ITEM_KINDS = BULLETS | {
    MarkerKind.NUMBER,
    MarkerKind.NUMBER_PAREN,
    MarkerKind.LETTER,
    MarkerKind.PAREN,
}
STOPS = (".", ";")
WHOLE_ITEMS = 3  # so many others of the list, each ended
MANY_ITEMS, HABIT = 8, 0.8  # of a document, and the share of those that end with a stop
MIN_DEED_WORDS = 5
MAX_TITLE_WORDS = 8  # "- Thủy sản" is the title of what stands below it


def join_torn_items(flow: Sequence[Flow]) -> tuple[Flow, ...]:
    """The paragraphs and tables with items that a blank line tore as one paragraph each."""
    joined: list[Flow] = []
    kinds = [_kind(content) for content in flow]
    ended = _kinds_with_stops(flow, kinds)
    for place, content in enumerate(flow):
        above = joined[-1] if joined else None
        if (
            isinstance(above, Paragraph)
            and isinstance(content, Paragraph)
            and (
                _tears_title(flow, kinds, place)
                or _tears_value(flow, kinds, place)
                or (_is_torn(above, content) and _is_habit(flow, kinds, place))
                or (kinds[place - 1] in ended and _may_be_torn(above, content))
            )
        ):
            text = joined_text((above.text, content.text))
            joined[-1] = Paragraph(text, above.lines + content.lines)
        else:
            joined.append(content)
    return tuple(joined)


def _kind(content: Flow) -> MarkerKind | None:
    """The style of the marker of an item; None for all else."""
    marker = read_marker(content.text) if isinstance(content, Paragraph) else None
    return marker.kind if marker is not None and marker.kind in ITEM_KINDS else None


def _is_torn(above: Paragraph, below: Paragraph) -> bool:
    """True where an item of some words stays open, and what follows is no beginning."""
    item, rest = above.text.strip(), below.text.strip()
    marker = read_marker(item)
    if marker is not None and marker.kind in HEADINGS:
        return False  # "II. Tiến độ" over a paragraph is whole
    is_open = is_unfinished(item) and not is_capitals(item)
    if not is_open or _may_be_title(item) or not rest.endswith(STOPS):
        return False
    is_beginning = ":" in rest or opens_paragraph(rest) or is_closing(rest) or is_pointer(rest)
    return not (is_beginning or starts_with_verb(rest) or subject_units(rest))


def _may_be_title(item: str) -> bool:
    """True for "- Thủy sản": a few words, and no deed."""
    marker = read_marker(item)
    words = len(item.split())
    is_deed = words > MIN_DEED_WORDS and starts_with_verb(marker.rest if marker else item)
    return words <= MAX_TITLE_WORDS and not is_deed


def _tears_title(flow: Sequence[Flow], kinds: Sequence[MarkerKind | None], place: int) -> bool:
    """True for "An Khê của xã:" right below "3. Về xử lý khu đất" where the titles beside end so.

    "2. Về quản lý chợ:" stands above it, a list below it, and "4. …:", if there is one.
    """
    above, rest = flow[place - 1], flow[place]
    if kinds[place - 1] is not MarkerKind.NUMBER or _at(kinds, place + 1) not in BULLETS:
        return False
    if not (isinstance(above, Paragraph) and isinstance(rest, Paragraph)):
        return False
    text = rest.text.strip()
    is_end = text.endswith(":") and len(text.split()) <= MAX_TITLE_WORDS and text[0].isupper()
    if not (is_end and _is_next(above, rest) and is_unfinished(above.text)):
        return False
    if opens_paragraph(text) or starts_with_verb(text) or subject_units(text):
        return False
    beside = list(_beside(flow, kinds, place - 1))
    return bool(beside) and all(title.endswith(":") for title in beside)


def _tears_value(flow: Sequence[Flow], kinds: Sequence[MarkerKind | None], place: int) -> bool:
    """True for "cuối năm 2026;" right below "- Vùng ven sông:", one line before the next item."""
    above, value = flow[place - 1], flow[place]
    if not (isinstance(above, Paragraph) and isinstance(value, Paragraph)):
        return False
    if kinds[place - 1] is None or kinds[place] is not None or not above.text.endswith(":"):
        return False
    is_alone = _at(kinds, place + 1) is kinds[place - 1] and len(value.lines) == 1
    return is_alone and value.text[:1].islower() and _is_next(above, value)


def _beside(flow: Sequence[Flow], kinds: Sequence[MarkerKind | None], place: int) -> Iterator[str]:
    """The texts of the items that count to the one at a place, and on from it."""
    for step, places in ((-1, range(place - 1, -1, -1)), (1, range(place + 1, len(flow)))):
        other = next((at for at in places if kinds[at] is kinds[place]), None)
        if other is not None and _value(flow[other]) == _value(flow[place]) + step:
            yield _text(flow[other])


def _text(content: Flow) -> str:
    return content.text.strip() if isinstance(content, Paragraph) else ""


def _value(content: Flow) -> int:
    marker = read_marker(_text(content))
    return marker.value[-1] if marker is not None and marker.value else 0


def _may_be_torn(above: Paragraph, below: Paragraph) -> bool:
    return _is_next(above, below) and _is_torn(above, below)


def _is_next(above: Paragraph, below: Paragraph) -> bool:
    """True where no blank line stands between."""
    return below.line_numbers[0] == above.line_numbers[-1] + 1


def _kinds_with_stops(
    flow: Sequence[Flow], kinds: Sequence[MarkerKind | None]
) -> frozenset[MarkerKind | None]:
    """The styles of which hardly an item of the document does without a stop or a colon.

    None, for paragraphs without a marker, where this holds of all items together. What may be torn
    itself is not counted.
    """
    ends: dict[MarkerKind | None, list[bool]] = {}
    for place, (content, kind) in enumerate(zip(flow, kinds, strict=True)):
        below = flow[place + 1] if place + 1 < len(flow) else None
        is_plain = isinstance(below, Paragraph) and kinds[place + 1] is None
        if kind is not None and isinstance(content, Paragraph):
            if is_plain and isinstance(below, Paragraph) and _may_be_torn(content, below):
                continue
            is_ended = content.text.rstrip(' ”"’)').endswith((*STOPS, ":"))
            ends.setdefault(kind, []).append(is_ended)
            ends.setdefault(None, []).append(is_ended)
    if len(ends.get(None, ())) < MANY_ITEMS:
        return frozenset()
    return frozenset(kind for kind, ended in ends.items() if sum(ended) >= HABIT * len(ended))


def _is_habit(flow: Sequence[Flow], kinds: Sequence[MarkerKind | None], place: int) -> bool:
    """True where the list goes on above and below, and all its other items end with a stop."""
    kind = kinds[place - 1]
    if kind is None or kinds[place] is not None or kind is not _at(kinds, place + 1):
        return False
    others = [*_run(flow, kinds, range(place - 2, -1, -1), kind)]
    others += _run(flow, kinds, range(place + 1, len(flow)), kind)
    return len(others) >= WHOLE_ITEMS and not any(map(is_unfinished, others))


def _at(kinds: Sequence[MarkerKind | None], place: int) -> MarkerKind | None:
    return kinds[place] if place < len(kinds) else None


def _run(
    flow: Sequence[Flow], kinds: Sequence[MarkerKind | None], places: range, kind: MarkerKind
) -> Iterator[str]:
    """The texts of the items of a style from a place on, as far as nothing else stands between."""
    for place in places:
        content = flow[place]
        if kinds[place] is not kind or not isinstance(content, Paragraph):
            return
        yield content.text.strip()
