"""A document's blocks and zones → its sections and task rows: the reader of plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from extractors.codes import Bearing, Genre
from extractors.lines.glued_items import part_glued_items
from extractors.lines.paragraphs import Flow, join_lines
from extractors.lines.statements import is_closing, is_lead_in
from extractors.lines.torn_items import join_torn_items
from extractors.models import Block, Paragraph, Zone, ZoneKind
from extractors.plan.addressees import address_of
from extractors.plan.asked import AskedOutline, asked_items, opens_by_telling, with_asked
from extractors.plan.calendars import opens_with_time
from extractors.plan.detail_lists import said_texts
from extractors.plan.genres import A_PLAN, Finding, part_finding
from extractors.plan.items import read_items
from extractors.plan.known_bodies import known_bodies
from extractors.plan.label_habit import label_words_of
from extractors.plan.nodes import Outline
from extractors.plan.outline import build_outline
from extractors.plan.parallel_items import with_parallel_leads
from extractors.plan.quoted import parted
from extractors.plan.reading import Context, Decision, PlanRows
from extractors.plan.rules import SENTENCES
from extractors.plan.section_roles import SectionRole, heading_role
from extractors.plan.sections import DONE_RE, Section, asks, asks_below
from extractors.plan.shares import are_enough
from extractors.plan.tails import with_habitual_tails
from extractors.plan.untold import (
    CHARGING,
    charges_each,
    guides,
    mostly_asked,
    mostly_tasks,
    role_of_all,
    role_of_rest,
)
from extractors.zones.appendices import read_appendix_head
from extractors.zones.issuers import issuer_in_text
from extractors.zones.section_openings import ends_preamble, makes_plan
from normalizers.time.target_times import time_of_targets
from normalizers.units.assignments import asked_units

QUOTED = "quoted"
LEAST_TIMES, MOST = 3, 0.75  # entries of a schedule, and their share


def read_plan(
    blocks: Sequence[Block],
    zones: Sequence[Zone],
    finding: Finding = A_PLAN,
    since: date | None = None,
) -> PlanRows:
    """The sections and rows of the body and the appendices, in reading order.

    `finding` says what the document is, `since` when what it plans begins.

    The articles of a decision that attaches a plan give sections and no rows.
    """
    flows = [
        part_glued_items(join_torn_items(join_lines(blocks[zone.start : zone.stop])))
        for zone in zones
    ]
    parts = parted(flows)
    flows = [part.own for part in parts]
    words = label_words_of([content for flow in flows for content in flow])
    bodies = known_bodies(zones, flows, words)
    reading = PlanRows(words=words)
    outer = Context(bearing=finding.bearing, since=since, words=words, bodies=bodies)
    for place, (zone, flow) in enumerate(zip(zones, flows, strict=True)):
        if zone.kind is ZoneKind.BODY:
            above = flows[place - 1] if place else ()
            is_cut = not any(flows[:place])  # nothing but blank lines stands above
            _read_body(flow, finding, replace(outer, is_cut=is_cut), above, reading)
            reading.decisions += map(_quoted, parts[place].quoted)
        elif zone.kind is ZoneKind.APPENDIX:
            _read_appendix(flow, finding, replace(outer, level=1), reading)
            reading.decisions += map(_quoted, parts[place].quoted)
    reading.rows = with_parallel_leads(with_habitual_tails(reading.rows))
    return reading


def _read_body(
    flow: Sequence[Flow],
    finding: Finding,
    outer: Context,
    above: Sequence[Flow],
    reading: PlanRows,
) -> None:
    """Read a body; `above` is the head over it."""
    outline = build_outline(flow, outer.words)
    found = asked_of_all(part_finding(flow, None) or finding, above, outline)
    reading.findings.append(found)
    is_untyped = found is A_PLAN
    tells = is_untyped or _tells_of_charge(found, outline)
    over = [content.text for content in above if isinstance(content, Paragraph)]
    outline, asked = with_asked(outline, _planner(over), over) if tells else AskedOutline(outline)
    if is_untyped and _asks_below(above):
        asked |= asked_items(outline)
    # Conclusions of a meeting assign work under headings that only say what it is about.
    is_work = found.genre is Genre.CONCLUSIONS or _asks_each(found, above, outline)
    context = replace(
        outer,
        leads=asked_above(found, above),
        role=SectionRole.TASK if is_work else None,
        rest=role_of_rest(outline, found),
        bearing=found.bearing,
        genre=found.genre,
        address=address_of(above) if found.genre is Genre.LETTER else "",
        asked=asked,
        is_told=is_untyped and opens_by_telling(outline),
    )
    read_items(outline, context, reading)


def _tells_of_charge(found: Finding, outline: Outline) -> bool:
    """True for a page that tells of a telegram or a letter: what it asks is a part of it only."""
    is_charging = found.genre in CHARGING
    return is_charging and role_of_all(outline, found.genre, found.bearing) is None


def asked_above(found: Finding, above: Sequence[Flow]) -> tuple[str, ...]:
    """Whom the preamble of a paper that charges somebody asks: they lead what names nobody."""
    preamble = _preamble(above)
    return asked_units(preamble) if found.genre in CHARGING and is_lead_in(preamble) else ()


def _preamble(above: Sequence[Flow]) -> str:
    """The last paragraph of a head, a stop behind "… các nội dung sau." read as the colon it is."""
    last = above[-1] if above else None
    if not isinstance(last, Paragraph):
        return ""
    text = last.text.rstrip()
    return f"{text[:-1]}:" if text.endswith(".") and ends_preamble(text) else text


def _quoted(content: Paragraph) -> Decision:
    """What became of a paragraph that is quoted."""
    return Decision(-1, content.line_numbers, content.text, SENTENCES[QUOTED], QUOTED)


def asked_of_all(found: Finding, above: Sequence[Flow], outline: Outline) -> Finding:
    """What a letter is whose preamble asks several bodies for what its items say.

    "… Sở A đề nghị các đơn vị thực hiện một số nội dung sau:" over deeds. A paper of a genre that
    no list knows is a schedule where times open what it says: "Tuần 1 (02/3 - 07/3): Nộp đề cương".
    """
    preamble, leaves = _preamble(above), said_texts(outline, -1)
    if found.bearing is not Bearing.ASSIGNMENTS:
        return found
    if found.genre is Genre.OTHER and _is_schedule(leaves):
        return found._replace(bearing=Bearing.SECTIONS)
    if not preamble:
        return found
    if found.genre is Genre.OTHER and is_lead_in(preamble) and issuer_in_text(preamble):
        return found._replace(bearing=Bearing.SECTIONS if makes_plan(preamble) else found.bearing)
    is_letter = found.genre is Genre.LETTER
    charged = charges_each(leaves) and (is_letter or asks(preamble))
    asked = asks(preamble) and mostly_tasks(leaves)
    asked = asked or (is_letter and _asks_below(above) and mostly_asked(leaves))
    if not (charged or asked or (is_letter and guides(leaves))):
        return found
    return found._replace(bearing=Bearing.SECTIONS)


def _is_schedule(leaves: Sequence[str]) -> bool:
    said = [text for text in leaves if not is_closing(text)]
    was_done = any(DONE_RE.search(text) for text in said)
    return not was_done and are_enough(opens_with_time, said, max(LEAST_TIMES, MOST * len(said)))


def _planner(texts: Sequence[str]) -> str | None:
    """Who issued the plan that a page tells of: "Vừa qua, UBND tỉnh ban hành Kế hoạch số …"."""
    return next(filter(None, map(issuer_in_text, texts)), None)


def _asks_each(found: Finding, above: Sequence[Flow], outline: Outline) -> bool:
    """True for a page without a type whose preamble asks, and whose paragraphs say who does it."""
    return found is A_PLAN and _asks_below(above) and charges_each(said_texts(outline, -1))


def _asks_below(above: Sequence[Flow]) -> bool:
    return asks_below(_preamble(above))


def _read_appendix(
    flow: Sequence[Flow], finding: Finding, outer: Context, reading: PlanRows
) -> None:
    if not flow:
        return
    head = read_appendix_head(flow)
    role = heading_role(head.title) if head.title else None
    section = Section(
        parent=-1,
        kind="appendix",
        label=head.label,
        title=head.title or head.label,
        level=1,
        path=(head.label,),
        role=role,
        line_numbers=head.line_numbers,
        page_number=flow[0].page_number,
    )
    reading.sections.append(section)
    place = len(reading.sections) - 1
    reading.decisions.append(
        Decision(
            place,
            head.line_numbers,
            section.title,
            SENTENCES["appendix_title"],
            "appendix_title",
        )
    )
    found = part_finding(flow[head.start :], head.title) or finding
    reading.findings.append(found)
    context = replace(
        outer,
        section=place,
        path=section.path,
        heading=section.title,
        role=role,
        deadline=time_of_targets(section.title) if role is SectionRole.TARGET else None,
        bearing=found.bearing,
    )
    read_items(build_outline(flow[head.start :], outer.words), context, reading)
