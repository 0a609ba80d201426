"""Lines of one column that a narrow cell wrapped: where one expression runs over a break.

An expression of a header (motto, number, date, kind of a body) that stands on both sides of a line
break says that the break parts nothing: "CỘNG HÒA XÃ" / "HỘI CHỦ NGHĨA VIỆT NAM", "ỦY BAN NHÂN" /
"DÂN", "Hà Lam, ngày 5" / "tháng 1 năm 2026".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from extractors.zones.body_kinds import kind_end
from extractors.zones.header_parts import MOTTO_RE, place_in
from extractors.zones.letters import bare, is_capitals
from normalizers.citations.document_number import match_number
from normalizers.letters.capitals import CAPITALS
from normalizers.time.issue_dates import FULL_DATE_RE

# No expression of a header is longer.
MAX_SPAN = 120
# "Thành phố Hà" / "Lam, ngày 08 …": a narrow column wraps the name of a place.
TORN_PLACE_RE = re.compile(
    r"(?:Thành phố|TP\.?|Tp\.?|Tỉnh|Huyện|Quận|Thị xã|Thị trấn|Xã|Phường|Đặc khu)"
    rf"(?:\s(?:-\s)?[{CAPITALS}][^\W\d_]*){{0,3}}"
)
SYLLABLE_RE = re.compile(rf"[{CAPITALS}][^\W\d_A-Z]{{1,6}}")  # "Hà" / "Lam, ngày …"
DAY_RE = re.compile(r"ng\s?ay\b")
PLACE_NAME_RE = re.compile(rf"[{CAPITALS}][^;:/()\d]{{1,40}}")


def joined_lines(lines: Sequence[str]) -> list[list[int]]:
    """The lines as runs of indexes: those of one run are one line that was wrapped.

    >>> joined_lines(["CỘNG HÒA XÃ", "HỘI CHỦ NGHĨA VIỆT NAM", "UBND XÃ A"])
    [[0, 1], [2]]
    """
    runs: list[list[int]] = []
    for index in range(len(lines)):
        if runs and goes_on(lines, index):
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def goes_on(lines: Sequence[str], index: int) -> bool:
    """True where an expression of a header crosses the break above the line."""
    if index == 0 or not lines[index] or not lines[index - 1]:
        return False
    if _is_torn_place(lines[index - 1], lines[index]):
        return True
    starts = _starts_above(lines, index)
    below = " ".join(lines[index : index + 3])[:MAX_SPAN]
    return any(
        crosses(" ".join(lines[first:index]), below) for first in starts for crosses in CROSSINGS
    )


def _starts_above(lines: Sequence[str], index: int) -> list[int]:
    """The lines above from which an expression may reach the break."""
    lengths = accumulate(len(lines[i]) + 1 for i in range(index - 1, -1, -1))
    return [
        i
        for i, length in zip(range(index - 1, -1, -1), lengths, strict=False)
        if length <= MAX_SPAN
    ]


def _crosses_at(above: str, below: str, spans: Iterator[re.Match[str]]) -> bool:
    at = len(above)
    return any(span.start() < at and span.end() > at + 1 for span in spans)


def _motto_crosses(above: str, below: str) -> bool:
    return _crosses_at(above, below, MOTTO_RE.finditer(bare(f"{above} {below}")))


def _date_crosses(above: str, below: str) -> bool:
    return _crosses_at(above, below, FULL_DATE_RE.finditer(f"{above} {below}"))


def _kind_crosses(above: str, below: str) -> bool:
    return kind_end(f"{above} {below}") > len(above) + 1


def _number_crosses(above: str, below: str) -> bool:
    """True where the number line above lacks its symbol, or ends in a hyphen or a slash."""
    if not bare(above).startswith("so"):
        return False
    alone = match_number(above)
    if alone is not None and alone.value.symbol and not above.endswith(("-", "–", "/")):
        return False
    found = match_number(f"{above} {below}")
    return found is not None and bool(found.value.symbol) and found.end > len(above) + 1


CROSSINGS: tuple[Callable[[str, str], bool], ...] = (
    _motto_crosses,
    _date_crosses,
    _kind_crosses,
    _number_crosses,
)


def _is_torn_place(above: str, below: str) -> bool:
    """True for "Hà Lam," / "ngày 5 …", "Hà" / "Lam, ngày 5 …", "Thành phố Hà" / "Lam, ngày …"."""
    if DAY_RE.match(bare(below)):
        return (
            above.endswith(",") and bool(PLACE_NAME_RE.fullmatch(above)) and not is_capitals(above)
        )
    place = place_in(below)
    if place is None or is_capitals(above):
        return False
    if TORN_PLACE_RE.fullmatch(above) and len(place.split()) <= 2:
        return True
    return bool(SYLLABLE_RE.fullmatch(above) and SYLLABLE_RE.fullmatch(place))
