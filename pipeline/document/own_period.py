"""The plan's own period: from its title, else from the heads of the document and of its plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from extractors.lines.paragraphs import join_lines
from extractors.models import Block, FrontMatter, Line, Zone, ZoneKind
from extractors.zones.section_openings import is_base, is_preamble, makes_plan
from normalizers.citations.references import find_references
from normalizers.letters.sentences import SENTENCE_END_RE
from normalizers.letters.text import fold
from normalizers.time.periods import Period, parse_period


def begins_on(front: FrontMatter, period: Period | None) -> date | None:
    """The first day of what a plan plans.

    That of its period, or its date of issue where that is earlier.
    """
    days = [day for day in (period.start if period else None, front.issued_on) if day]
    return min(days, default=None)


def own_period(front: FrontMatter, blocks: Sequence[Block], zones: Sequence[Zone]) -> Period | None:
    """The plan's own period.

    From its title, else from the heads of the document and of its plan.
    """
    if front.title and (period := parse_period(front.title)):
        return period
    for zone in zones:
        if zone.kind is not ZoneKind.FRONT:
            continue
        for paragraph in reversed(join_lines(blocks[zone.start : zone.stop])):
            text = getattr(paragraph, "text", "")
            # Of a text that lost its marks ("ke hoach … nam 2026.") only the end of a sentence is
            # sure.
            for piece in (text, *SENTENCE_END_RE.split(text)):
                if "ke hoach" not in fold(piece) or _is_of_another(piece):
                    continue
                if period := parse_period(piece):
                    return period if _is_main(period, blocks) else None
    return None


def _is_main(period: Period, blocks: Sequence[Block]) -> bool:
    """True unless the text names another period of that length more often: "năm học 2026-2027".

    What a head names in passing ("sách lớp 5 năm học 2027-2028") is not what the text is about.
    """
    named = Counter(
        found
        for block in blocks
        if isinstance(block, Line)
        if (found := parse_period(block.text)) is not None
    )
    alike = [count for other, count in named.items() if _shape(other) == _shape(period)]
    return max(alike, default=0) <= max(named[period], 1)  # lines may tear the head's own words


def _shape(period: Period) -> tuple[object, ...]:
    """When in a year a period begins and ends, and after how many years."""
    if period.start is None or period.end is None:
        return (period.start, period.end)
    years = period.end.year - period.start.year
    return (years, period.start.month, period.start.day, period.end.month, period.end.day)


def _is_of_another(text: str) -> bool:
    """True for a basis: "Căn cứ Kế hoạch số 5/KH-UBND … năm 2025" names the period of that plan.

    "… như sau:" behind it introduces what that plan says, where nobody makes a plan of his own.
    """
    return (
        is_base(text)
        and not (is_preamble(text) and makes_plan(text))
        and any(found.number for found in find_references(text))
    )
