"""Does a section plan what is to come, or tell what was? Its items and its heading, weighed.

A report whose third part is next year's plan plans there; a plan whose first part tells what the
year before brought tells there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from extractors.codes import Bearing
from extractors.lines.statements import is_closing, says_deed
from extractors.plan.genres import outlook_words
from extractors.plan.sections import was_done
from extractors.plan.telling import DUTY_RE
from normalizers.letters.text import comparison_key
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.time.deadlines import leading_time, parse_deadline, trailing_deadline
from normalizers.time.periods import Period, parse_period

PLANS, TELLS = 2.4, -3.0
SLIGHT = 1e-9  # no evidence weighs so little
MIN_LEAVES = 2  # one alone says nothing of its section


class PlanPart(NamedTuple):
    """A section: its heading, its leaves, and the first day of what the document is about."""

    title: str
    leaves: tuple[str, ...]
    since: date | None

    @property
    def period(self) -> Period | None:
        """The period that the heading names."""
        return parse_period(self.title)


class OutlookEvidence(NamedTuple):
    """One sort of evidence: its weight, and how far it holds of a section (0..1)."""

    name: str
    weight: float
    holds: Callable[[PlanPart], float]


def part_bearing(title: str, leaves: Sequence[str], since: date | None, outer: Bearing) -> Bearing:
    """How the rows of a section come about, inside a document whose rows come about as `outer`.

    What plans within a report gives every item; what tells within a plan only real assignments.
    """
    leaves = [text for text in leaves if not is_closing(text)]
    part = PlanPart(title, tuple(leaves), since)
    if outer is Bearing.ASSIGNMENTS and len(leaves) >= MIN_LEAVES and reaches(part, PLANS):
        return Bearing.SECTIONS
    if outer is Bearing.SECTIONS and not reaches(part, TELLS + SLIGHT):
        return Bearing.ASSIGNMENTS
    return outer


def reaches(part: PlanPart, limit: float) -> bool:
    """True where the outlook is at least `limit`; no more evidence is asked than decides it."""
    score = 0.0
    more = sum(max(evidence.weight, 0.0) for evidence in EVIDENCE)
    less = sum(min(evidence.weight, 0.0) for evidence in EVIDENCE)
    for evidence in EVIDENCE:
        if score + more < limit - SLIGHT or score + less > limit + SLIGHT:
            break
        score += evidence.weight * evidence.holds(part)
        more -= max(evidence.weight, 0.0)
        less -= min(evidence.weight, 0.0)
    return score + less > limit + SLIGHT or score >= limit


def outlook(part: PlanPart) -> float:
    """How far a section plans (above 0) or tells (below 0)."""
    return sum(evidence.weight * evidence.holds(part) for evidence in EVIDENCE)


def _share(holds: Callable[[str], bool], texts: Sequence[str]) -> float:
    return sum(map(holds, texts)) / len(texts) if len(texts) >= MIN_LEAVES else 0.0


def _is_done(text: str) -> bool:
    return was_done(text) and not says_deed(text)


def _is_due_after(text: str, since: date | None) -> bool:
    time = leading_time(text)
    end = parse_deadline(time[0] if time else trailing_deadline(text) or "").end
    return end is not None and (since is None or end >= since)


def _opens_with(part: PlanPart, kind: str) -> float:
    """1 where the first of the words of all kinds that the heading has is of this kind."""
    return float(_first_kind(part.title) == kind)


@TEXT_CACHES.remember(2048)
def _first_kind(title: str) -> str | None:
    """Of which kind the first of the words of all kinds is that a heading has."""
    key = f" {comparison_key(title.replace(',', ' '))} "
    found = [
        (place, -len(phrase), other)
        for other in ("to_come", "asked", "was")
        for phrase in outlook_words(other)
        if (place := key.find(f" {phrase} ")) >= 0
    ]
    return min(found)[2] if found else None


def _names_later(part: PlanPart) -> float:
    start = part.period.start if part.period else None
    return float(start is not None and part.since is not None and start > part.since)


def _names_past(part: PlanPart) -> float:
    end = part.period.end if part.period else None
    return float(end is not None and part.since is not None and end < part.since)


def _due_later(part: PlanPart) -> float:
    return _share(lambda text: _is_due_after(text, part.since), part.leaves)


def _of_duty(part: PlanPart) -> float:
    return _share(lambda text: DUTY_RE.search(text.casefold()) is not None, part.leaves)


def _asks_nothing(part: PlanPart) -> float:
    return _share(lambda text: not (says_deed(text) or "%" in text), part.leaves)


EVIDENCE: tuple[OutlookEvidence, ...] = (
    OutlookEvidence(
        "its heading says what is to come", 2.0, lambda part: _opens_with(part, "to_come")
    ),
    OutlookEvidence("its heading asks for something", 1.0, lambda part: _opens_with(part, "asked")),
    OutlookEvidence("its heading says what was", -1.5, lambda part: _opens_with(part, "was")),
    OutlookEvidence("its heading names a later time", 1.5, _names_later),
    OutlookEvidence("its heading names a time that is over", -2.0, _names_past),
    OutlookEvidence("its items are duties", 1.0, _of_duty),
    OutlookEvidence("its items ask for nothing", -1.5, _asks_nothing),
    OutlookEvidence("its items were done", -4.0, lambda part: _share(_is_done, part.leaves)),
    OutlookEvidence(
        "no item was done", 0.5, lambda part: float(not any(map(_is_done, part.leaves)))
    ),
    OutlookEvidence("its items are due later", 1.5, _due_later),  # the costly one is asked last
)
