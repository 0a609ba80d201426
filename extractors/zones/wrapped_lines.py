"""Lines of one column that a narrow cell wrapped: where one expression runs over a break.

An expression of a header (motto, number, date, kind of a body) that stands on both sides of a line
break says that the break parts nothing: "CỘNG HÒA XÃ" / "HỘI CHỦ NGHĨA VIỆT NAM", "ỦY BAN NHÂN" /
"DÂN", "Hà Lam, ngày 5" / "tháng 1 năm 2026".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, takewhile

from extractors.lines.formal_lines import MOTTO_RE, opens_number
from extractors.lines.letters import bare, is_capitals
from extractors.word_lists import one_of
from extractors.zones.body_kinds import begins_with_body, body_words, kind_end
from extractors.zones.header_parts import place_in
from normalizers.citations.document_number import match_number
from normalizers.letters.capitals import CAPITALS
from normalizers.time.issue_dates import FULL_DATE_RE

# No expression of a header is longer.
MAX_SPAN = 120
# "Thành phố" / "Hà Lam, ngày …": the level of a place at the end of a narrow line.
LEVELS = tuple(
    form for level in body_words("levels") for form in (level.capitalize(), level.upper())
)
_LEVEL = f"(?:{one_of(LEVELS)})"
_WORD = rf"[{CAPITALS}][^\W\d_A-Z]{{0,6}}"
# "Thành phố", "Thành phố Hà", "Hà": what a narrow column leaves of a place on the line above.
TORN_PLACE_RE = re.compile(rf"{_LEVEL}(?:\s(?:-\s)?{_WORD}){{0,3}}|{_WORD}(?:\s{_WORD})?")
PLACE_REST_RE = re.compile(rf"{_WORD}(?:\s(?:-\s)?{_WORD}){{0,3}}")
PLACE_NAME_RE = re.compile(rf"[{CAPITALS}][^;:/()\d]{{1,40}}")
DASHES = ("- ", "– ")


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
    below = " ".join(lines[index : index + 3])[:MAX_SPAN]
    above = lines[index - 1]
    if _is_torn_place(above, lines[index], below) or _is_torn_name(above, lines[index]):
        return True
    starts = _starts_above(lines, index)
    return any(
        crosses(" ".join(lines[first:index]), below) for first in starts for crosses in CROSSINGS
    )


def _starts_above(lines: Sequence[str], index: int) -> list[int]:
    """The lines above from which an expression may reach the break."""
    above = range(index - 1, -1, -1)
    lengths = accumulate(len(lines[i]) + 1 for i in above)
    reaching = takewhile(lambda length: length <= MAX_SPAN, lengths)
    return [i for i, _ in zip(above, reaching, strict=False)]


def _crosses_at(above: str, below: str, spans: Iterator[re.Match[str]]) -> bool:
    at = len(above)
    return any(span.start() < at and span.end() > at + 1 for span in spans)


def _motto_crosses(above: str, below: str) -> bool:
    return _crosses_at(above, below, MOTTO_RE.finditer(bare(f"{above} {below}")))


def _date_crosses(above: str, below: str) -> bool:
    return _crosses_at(above, below, FULL_DATE_RE.finditer(f"{above} {below}"))


def _blank_day_crosses(above: str, below: str) -> bool:
    """True for "Hà Lam, ngày" / "tháng 9 năm 2026": no day is filled in."""
    is_open = bare(above).endswith("ngay") and place_in(above) is None
    return is_open and place_in(f"{above} {below}") is not None


def _kind_crosses(above: str, below: str) -> bool:
    return kind_end(f"{above} {below}") > len(above) + 1


def _number_crosses(above: str, below: str) -> bool:
    """True where the number line above lacks its symbol, or ends in a hyphen or a slash."""
    if not opens_number(above):  # no "SỞ Y TẾ"
        return False
    alone = match_number(above)
    if alone is not None and alone.value.symbol and not above.endswith(("-", "–", "/")):
        return False
    found = match_number(f"{above} {below}")
    return found is not None and bool(found.value.symbol) and found.end > len(above) + 1


CROSSINGS: tuple[Callable[[str, str], bool], ...] = (
    _motto_crosses,
    _date_crosses,
    _blank_day_crosses,
    _kind_crosses,
    _number_crosses,
)


def _is_torn_place(above: str, below: str, rest: str) -> bool:
    """True for "Hà Lam," / "ngày 5 …", "Hà" / "Lam, ngày 5 …", "Thành phố" / "Hà Lam, ngày …".

    `rest` is the line below with those that may go on with it.
    """
    if bare(below).startswith(("ngay", "ng ay")):
        return (
            above.endswith(",") and bool(PLACE_NAME_RE.fullmatch(above)) and not is_capitals(above)
        )
    if is_capitals(above) or begins_with_body(above) or not TORN_PLACE_RE.fullmatch(above):
        return False
    place = place_in(rest) or (below if above in LEVELS else "")
    return bool(PLACE_REST_RE.fullmatch(place))


def _is_torn_name(above: str, below: str) -> bool:
    """True for "TRUNG TÂM DẠY NGHỀ" / "- GIÁO DỤC …": a dash between capitals opens no item."""
    if not below.startswith(DASHES) or above.startswith(DASHES):
        return False
    if above.endswith((":", ";", ".", ",")):
        return False
    return is_capitals(above) and is_capitals(below)
