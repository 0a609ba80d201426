"""The plan's own period, from its title or preamble.

"Cải cách hành chính năm 2026" is the year 2026; "giai đoạn 2026 - 2030, tầm nhìn đến năm 2045" is
2026 to 2030. Dates and years of cited documents say nothing of the plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from normalizers.letters.figures import printed_figure
from normalizers.letters.text import nfc, squeeze
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.time.expressions import mentions_of, scan
from normalizers.time.mentions import Mention, Part, Relation, Unit
from normalizers.time.spans import UNKNOWN, Period, Stretch, span, stretches
from normalizers.time.tokens import TokenKind
from normalizers.time.words import any_of, mask_citations, one_of, reading_form

__all__ = ["Period", "parse_period"]

_LONGEST = 4000  # a preamble; what is longer is a body
# "…, ngày   tháng 01 năm 2025": a place and date line whose day is blank.
# "Trường … xây dựng kế hoạch cải cách hành chính năm 2026 như sau": after it stands the plan's own
# year.
_OWN_PLAN_RE = re.compile(
    rf"(?<!\w)(?:{one_of('makes_plan')})\s+(?:và\s+(?:thực\s+hiện|triển\s+khai)\s+)?"
    r"(?:kèm\s+theo\s+quyết\s+định\s+này\s+)?(?:bản\s+)?kế\s+hoạch(?!\s+số)(?!\w)"
)
# "Chuyển đổi số 2026" ends in a year, also above "(Cập nhật lần 2)"; "Quyết định số 2026" in a
# number.
_LAST_YEAR_RE = re.compile(
    r"(?<=[^\W\d_]\s)(?<!năm\s)(?<!định\ssố\s)(?<!quyết\ssố\s)(?<!hoạch\ssố\s)(?<!văn\ssố\s)"
    r"(20[0-9]{2})(?:\s*-\s*(20[0-9]{2}))?(?:\s*\([^()]*\))?\W*$"
)
_JOINING = frozenset({"và", "&", "kế", "hoạch"})


@TEXT_CACHES.remember(4096)
def parse_period(text: str) -> Period | None:
    """The period that a title or preamble gives its plan; None when nothing says so.

    A year of the plan's own beats the stage of the programme it carries out: "Kế hoạch năm 2026
    thực hiện Chương trình giai đoạn 2026 - 2030" is 2026. A year before the stage is not the
    plan's own ("khắc phục hạn chế năm 2025, giai đoạn 2026 - 2030"). Of several years that stand
    apart the last counts ("tổng kết năm 2025 và nhiệm vụ năm 2026").
    """
    line = squeeze(nfc(text[:_LONGEST]))
    reading = mask_citations(line, reading_form(line))
    placed = _own_stretches(reading)
    own = list(_OWN_PLAN_RE.finditer(reading))
    if own:
        placed = [s for s in placed if s.mention.begin >= own[-1].end()] or placed
    return _explicit_range(placed) or _chosen(reading, placed) or _bare_year(reading)


def _is_prospect(before: str) -> bool:
    return bool(re.search(any_of("prospect") + r"\s*(?:(?:đến|tới|năm|giai đoạn)\s*)*$", before))


def _says_nothing(reading: str, mention: Mention) -> bool:
    """A prospect ("tầm nhìn đến năm 2045"), a blank date, a past year whose faults are mended."""
    before = reading[max(0, mention.begin - 60) : mention.begin]
    if _is_prospect(before):
        return True
    return mention.unit is Unit.MONTHS and before.rstrip(" .…_").endswith("ngày")


def _own_stretches(reading: str) -> list[Stretch]:
    mentions = mentions_of(reading, scan(reading))
    told = [
        m
        for m in mentions
        if (m.year is not None or m.unit is Unit.SEMESTER) and not _says_nothing(reading, m)
    ]
    days = [
        m for m in mentions if m.unit is Unit.DAY and m.relation in (Relation.FROM, Relation.UNTIL)
    ]
    kept = [m for m in mentions if m in days or (m in told and m.unit is not Unit.DAY)]
    return [s for s in stretches(kept, UNKNOWN) if s.start is not None]


def _explicit_range(placed: Sequence[Stretch]) -> Period | None:
    """The stretch that is said outright: "từ ngày 15/12/2025 đến ngày 15/02/2026"."""
    for earlier, later in pairwise(placed):
        if (earlier.mention.relation, later.mention.relation) == (Relation.FROM, Relation.UNTIL):
            said = span([earlier, later], open_end=False)
            return said if said.start and said.end else None
    return None


def _bare_year(reading: str) -> Period | None:
    """A lone year, or two, that ends the title: "Chuyển đổi số 2026"."""
    match = _LAST_YEAR_RE.search(reading)
    if not match or _is_prospect(reading[max(0, match.start() - 60) : match.start()]):
        return None
    first, last = printed_figure(match[1]), printed_figure(match[2] or match[1])
    return Period(date(first, 1, 1), date(last, 12, 31)) if first <= last else None


def _is_range(stretch: Stretch) -> bool:
    return stretch.mention.unit is Unit.YEAR and stretch.mention.listed


def _chosen(reading: str, placed: Sequence[Stretch]) -> Period | None:
    placed = [s for s in placed if s.mention.unit is not Unit.DAY]
    ends = [s for s in placed if s.mention.relation in (Relation.UNTIL, Relation.BEFORE)]
    ranges = [s for s in placed if _is_range(s) and s not in ends]
    single = [s for s in placed if s not in ends and s not in ranges and not _is_mended(reading, s)]
    stage = _stage(ranges)
    if stage is not None:
        return _with_year(reading, stage, single)
    if single:
        return _single(reading, single)
    return Period(None, ends[0].end) if ends and ends[0].end else None


def _is_mended(reading: str, stretch: Stretch) -> bool:
    """True for a past year whose faults are mended: "khắc phục hạn chế … năm 2025"."""
    before = reading[max(0, stretch.mention.begin - 160) : stretch.mention.begin]
    return bool(
        re.search(
            any_of("mending") + r"(?:(?!(?<!\w)(?:và|năm)(?!\w)\s+(?:nâng|cải|duy|nhiệm))[^.;])*$",
            before,
        )
    )


def _stage(ranges: Sequence[Stretch]) -> Stretch | None:
    """The last stage, a body's term only where there is nothing else."""
    own = [s for s in ranges if not s.mention.term] or list(ranges)
    return own[-1] if own else None


def _with_year(reading: str, stage: Stretch, single: Sequence[Stretch]) -> Period:
    """The stage, or the year of the plan's own that stands with it.

    "Giai đoạn 2026 - 2030 và năm 2026" covers both: the stage.
    """
    own = [s for s in single if s.start and stage.start and s.start >= stage.start]
    if not own:
        return Period(stage.start, stage.end)
    first = min(own, key=lambda s: s.mention.begin)
    between = reading[stage.mention.stop : first.mention.begin]
    joined = first.mention.begin >= stage.mention.stop and "và" in between and _joins(between)
    within = first.end is not None and stage.end is not None and first.end <= stage.end
    return Period(stage.start, stage.end) if joined and within else _single(reading, own)


def _joins(between: str) -> bool:
    """True where nothing stands between two stretches but what joins them: ", và kế hoạch"."""
    return _JOINING.issuperset(between.replace(",", " ").replace(";", " ").split())


def _single(reading: str, single: Sequence[Stretch]) -> Period:
    """The first of the finer stretches; of years alone the last, joined ones together."""
    first = single[0]
    same = [s for s in single if s.mention.unit is first.mention.unit]
    if first.mention.unit not in (Unit.YEAR, Unit.SCHOOL_YEAR) or len(same) == 1:
        return _open(reading, first)
    last = max(same, key=lambda s: (s.end is not None, s.end))
    between = reading[same[0].mention.stop : same[1].mention.begin]
    if len(same) == 2 and last is same[1] and _joins(between):
        return Period(same[0].start, last.end)
    return _open(reading, last)


def _open(reading: str, stretch: Stretch) -> Period:
    """The stretch, without its end where the text leaves it open.

    For instance "và những năm tiếp theo", "từ năm 2026".
    """
    followers = scan(reading[stretch.mention.stop : stretch.mention.stop + 60])
    if followers and followers[0].kind == TokenKind.OPEN_END and followers[0].begin <= 2:
        return Period(stretch.start, None)
    if stretch.mention.relation is Relation.FROM and stretch.mention.part in (None, Part.START):
        return Period(stretch.start, None)
    return Period(stretch.start, stretch.end)
