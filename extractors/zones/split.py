"""A document falls into zones: head, articles or body, foot, appendices.

    plan                          FRONT BODY BACK APPENDIX …
    decision with a plan attached FRONT ARTICLES BACK FRONT BODY [BACK] [APPENDIX …]
    decision that bears the plan  FRONT BODY BACK        ("Điều 1. Phê duyệt … I. … II. …")

One pass over the blocks: each block is asked whether it opens the next zone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.lines.drawn_lines import is_rule
from extractors.lines.formal_lines import is_address, motto_in
from extractors.lines.letters import bare, is_capitals
from extractors.lines.markers import MarkerKind, read_marker
from extractors.lines.statements import is_lead_in, is_statement
from extractors.models import Block, Zone, ZoneKind
from extractors.word_lists import phrases
from extractors.zones.appendix_titles import NEAR, is_appendix_title, untitled_appendix
from extractors.zones.foot_lines import has_recipients_heading, is_recipient_item, signs
from extractors.zones.foot_openings import begins_back, is_place_and_date
from extractors.zones.front_end import front_end
from extractors.zones.section_openings import (
    DEMAND_RE,
    demands_below,
    ends_preamble,
    is_article,
    is_first_or_second,
    roman_number,
    titles_programme,
)
from extractors.zones.signing import is_signature_line, person_name
from extractors.zones.type_lines import type_line
from extractors.zones.views import View, following, is_task_table, view
from extractors.zones.web_heads import PLANS

ATTACHABLE = PLANS | frozenset(phrases("sentence_words", "attachable"))
# "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch …": the plan is attached, the article bears
# none.
MAX_TITLE_WORDS = 14  # of an article


def split_zones(blocks: Sequence[Block]) -> tuple[Zone, ...]:
    """The zones of a document in order; they cover every block once, none is empty."""
    if not blocks:
        return ()
    views = [view(block) for block in blocks]
    marks = _marks(blocks, views)
    bounds = [*(start for _, start in marks[1:]), len(blocks)]
    zones = [
        Zone(kind, start, stop)
        for (kind, start), stop in zip(marks, bounds, strict=True)
        if start < stop
    ]
    return tuple(_read_articles(views, zones))


def _marks(blocks: Sequence[Block], views: Sequence[View]) -> list[tuple[ZoneKind, int]]:
    """Where each zone begins."""
    marks = [(ZoneKind.FRONT, 0)]
    body = front_end(blocks, views, 0)
    attaches = _may_attach(views, body)
    marks.append((_body_kind(views, body), body))
    signed = False  # a foot was seen in this part: feet of forms in the appendices are none
    first = next((index for index, seen in enumerate(views) if not seen.is_blank), 0)
    if _is_appendix_alone(views, first):
        marks, body = [(ZoneKind.APPENDIX, 0)], first + 1
    for index in range(body, len(views)):
        kind, start = marks[-1]
        if views[index].is_blank or index < start:
            continue
        if (
            attaches
            and kind in (ZoneKind.ARTICLES, ZoneKind.BACK)
            and index > start
            and _attached(views, index)
        ):
            body = front_end(blocks, views, index)
            head = _header_above(views, index, start)
            marks += [(ZoneKind.FRONT, head), (_body_kind(views, body), body)]
            attaches, signed = False, False
        elif _opens_appendix(views, index, kind, start):
            marks.append((ZoneKind.APPENDIX, index))
        elif kind is not ZoneKind.BACK and not signed and begins_back(views, index):
            marks.append((ZoneKind.BACK, _date_above(views, index, start)))
            signed = True
    return marks


def _is_appendix_alone(views: Sequence[View], first: int) -> bool:
    """True for a file that begins with "PHỤ LỤC II" and has no head of a document near it."""
    if not is_appendix_title(views, first, in_body=False):
        return False
    near = [views[index] for index in (first, *following(views, first + 1, NEAR))]
    texts = [piece for seen in near if seen.table is None for piece in (seen.text, *seen.pieces)]
    return not any(type_line(text) or motto_in(text) for text in texts)


def _body_kind(views: Sequence[View], index: int) -> ZoneKind:
    return (
        ZoneKind.ARTICLES if index < len(views) and is_article(views[index].text) else ZoneKind.BODY
    )


def _may_attach(views: Sequence[View], body: int) -> bool:
    """True for a decision, a letter: what encloses a plan. A plan encloses appendices only."""
    texts = [seen.text for seen in views[:body]]
    named = next(
        (found.document_type for found in map(type_line, texts) if found is not None), None
    )
    if named is not None:
        return named not in PLANS
    has_articles = body < len(views) and is_article(views[body].text)
    return has_articles or any(is_address(text) for text in texts)


def _attached(views: Sequence[View], index: int) -> bool:
    """True where the title of an attached plan stands: "KẾ HOẠCH" in capitals on its line."""
    text = views[index].text
    if not text or not is_capitals(text[:12]):
        return False
    found = type_line(text)
    return found is not None and found.document_type in ATTACHABLE


def _header_above(views: Sequence[View], title: int, start: int) -> int:
    """The first line of a header block that the attached plan repeats above its title."""
    head = title
    for index in range(title - 1, start, -1):
        seen = views[index]
        if seen.is_blank or (seen.text and is_rule(seen.text)):
            continue
        if signs(seen) or not any(_is_header_piece(piece) for piece in seen.pieces):
            break
        head = index
    return head


def _is_header_piece(piece: str) -> bool:
    if motto_in(piece):
        return True
    if is_recipient_item(piece):
        return False  # "- Lưu: VT, KTTH."
    return is_capitals(piece) and not is_signature_line(piece) and person_name(piece) is None


def _opens_appendix(views: Sequence[View], index: int, kind: ZoneKind, start: int) -> bool:
    if index == start:
        return False
    if is_appendix_title(views, index, in_body=kind in (ZoneKind.BODY, ZoneKind.ARTICLES)):
        return kind is not ZoneKind.APPENDIX or index > start
    if kind is not ZoneKind.BACK or not _signed_before(views, start, index):
        return False
    return untitled_appendix(views, index) or is_task_table(views[index])


def _signed_before(views: Sequence[View], start: int, index: int) -> bool:
    """True where the foot is complete enough for something new to begin: a name or a recipient."""
    recent = range(max(start, index - 60), index)
    return index - start > 3 or any(map(_tells_foot, views[recent.start : recent.stop]))


def _tells_foot(seen: View) -> bool:
    """True for a signature, a name, an office beside recipients: OCR may have lost its name."""
    if signs(seen) or any(map(person_name, seen.pieces)):
        return True
    return has_recipients_heading(seen) and any(map(is_signature_line, seen.pieces))


def _date_above(views: Sequence[View], index: int, start: int) -> int:
    """The line "X, ngày … tháng … năm …" right above a signature belongs to it."""
    for other in range(index - 1, max(start, index - 4), -1):
        if not views[other].is_blank:
            return other if is_place_and_date(views[other].text) else index
    return index


def _read_articles(views: Sequence[View], zones: list[Zone]) -> list[Zone]:
    """Articles that bear the plan's own sections are its body, if no plan is attached."""
    attached = sum(zone.kind is ZoneKind.FRONT for zone in zones) > 1
    return [
        Zone(ZoneKind.BODY, zone.start, zone.stop)
        if zone.kind is ZoneKind.ARTICLES and not attached and _bears_sections(views, zone)
        else zone
        for zone in zones
    ]


def _bears_sections(views: Sequence[View], zone: Zone) -> bool:
    """True for "Điều 1. Phê duyệt … I. MỤC TIÊU … II. …", or "… như sau: 1. … 2. …".

    Also for an article that asks for the items below it.
    """
    texts = [views[i].text for i in range(zone.start, zone.stop) if views[i].text]
    if sum(roman_number(text) is not None for text in texts) >= 2:
        return True
    if any(word in bare(texts[0]) for word in ("kem theo", "dinh kem")):
        return False
    if any(map(_is_titled_programme, texts)):
        return True
    if sum(map(is_first_or_second, texts)) < 2:
        return False
    is_introduced = (
        is_first_or_second(below) and _is_asking_article(above) for above, below in pairwise(texts)
    )
    return any(map(ends_preamble, texts[:3])) or any(is_introduced)


def _is_asking_article(text: str) -> bool:
    """True for "Điều 2. Hội đồng đề nghị Ủy ban nhân dân xã làm những việc sau:", "… Giao:"."""
    marker = read_marker(text)
    if marker is None or marker.kind is not MarkerKind.ARTICLE or not is_lead_in(text):
        return False
    return DEMAND_RE.search(text) is not None or demands_below(marker.rest)


def _is_titled_programme(text: str) -> bool:
    """True for "Điều 2. Nhiệm vụ và giải pháp chủ yếu", the title of what stands below it."""
    is_title = len(text.split()) <= MAX_TITLE_WORDS and not is_statement(text)
    return is_title and _is_of_articles(text) and titles_programme(text)


def _is_of_articles(text: str) -> bool:
    marker = read_marker(text)
    return marker is not None and marker.kind is MarkerKind.ARTICLE
