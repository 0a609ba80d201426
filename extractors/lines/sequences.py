"""Which reading of a heading's marker holds: settled by the numbering of the whole list.

"L. MỤC ĐÍCH" before "II." is I, "L. KẾT LUẬN" after "K." is a letter, and "P. Giáo dục" with no A
before it is no heading at all. Every line that opens with a capital letter or a Roman numeral, or
with what may be one, has its candidates: as read, misread, no marker. The cheapest way through all
of them is the answer, for every room that asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.lines.letters import is_capitals
from extractors.lines.marker_forms import possible_forms
from extractors.lines.markers import LETTERS, Marker, MarkerKind, marker_readings, read_marker
from normalizers.letters.numerals import may_be_roman, to_roman

HEADINGS = (MarkerKind.CAPITAL, MarkerKind.ROMAN)
RESTARTS = (MarkerKind.PART, MarkerKind.SUBPART, MarkerKind.APPENDIX)
MAX_ROMAN = 20  # sections that a document has
E_LETTER = 6  # "E" after "D": many leave out "Đ"
# What a step costs.
RESTART, SKIP, MAX_SKIP, REPEAT = 1.0, 1.5, 4.0, 2.0
NO_FIRST = 6.0  # a capital letter without its A
MISREAD, STROKE = 1.5, 1.5  # another numeral than the one read
LATE = 2.5  # it begins the numbering later than at I: "H.M" under an article, and no II
UNMARKED = {MarkerKind.CAPITAL: 4.0, MarkerKind.ROMAN: 8.0}


class _State(NamedTuple):
    """The last capital letter and the last Roman numeral; 0 where none is open."""

    capital: int = 0
    roman: int = 0


class _Candidate(NamedTuple):
    marker: Marker | None
    cost: float = 0.0


class _Way(NamedTuple):
    """The cheapest way to a state: its cost and the markers chosen on it, the last first."""

    cost: float
    chosen: tuple[Marker | None, _Way] | None = None


def settle(texts: Sequence[str], *, loses_strokes: bool = False) -> list[Marker | None]:
    """The marker of each line, capital letters and Roman numerals by their sequence.

    `loses_strokes`: OCR read the lines, so that a second "II" may be III; else it is a slip that
    stays as printed.

    >>> [m and m.label for m in settle(["L. MỤC ĐÍCH", "1. Một", "II. NỘI DUNG"])]
    ['I', '1', 'II']
    """
    markers = [read_marker(text) for text in texts]
    places = [i for i, text in enumerate(texts) if _is_heading(text, markers[i])]
    first = next((i for i, text in enumerate(texts) if text.strip()), None)
    offered = {i: _candidates(texts[i], markers[i], i == first, loses_strokes) for i in places}
    if all(len(found) == 1 for found in offered.values()):
        return markers
    ways = {_State(): _Way(0.0)}
    steps: list[int] = []
    for i, marker in enumerate(markers):
        if marker is not None and marker.kind in RESTARTS:
            ways = _in_new_part(ways)
        elif i in offered:
            ways = _step(ways, offered[i])
            steps.append(i)
    best: _Way | None = min(ways.values(), key=lambda way: way.cost)
    for i in reversed(steps):
        assert best is not None and best.chosen is not None
        markers[i], best = best.chosen
    return markers


def _is_heading(text: str, marker: Marker | None) -> bool:
    if marker is not None:
        return marker.kind in HEADINGS
    return any(form.read(text.strip()) for form in possible_forms(text.strip()[:1]))


def _candidates(
    text: str, marker: Marker | None, is_first: bool, loses_strokes: bool
) -> list[_Candidate]:
    """As read first, so that it stays where another reading is no cheaper.

    The first line of a text may be a heading whose sisters above are cut off: "D. TỔ CHỨC".
    """
    read = [_Candidate(found) for found in marker_readings(text) if found.kind in HEADINGS]
    misread = [_Candidate(found, MISREAD) for found in _misread(text, marker, loses_strokes)]
    if marker is not None and marker.kind is MarkerKind.ROMAN:
        return [*read, *misread] if misread or len(read) > 1 else read
    if marker is None:
        return [_Candidate(None), *misread]
    is_named = not text.strip().startswith(str(marker.label))  # "Mục D. …"
    is_cut = is_first and is_capitals(marker.rest, LETTERS) and not misread
    if is_named or is_cut or (marker.value == (1,) and not misread):
        return read
    return [*read, *misread, _Candidate(None, UNMARKED[marker.kind])]


def _misread(text: str, marker: Marker | None, loses_strokes: bool) -> Iterator[Marker]:
    """The Roman numerals that the strokes may stand for; one that lost a stroke is the next."""
    if marker is not None and marker.kind is MarkerKind.ROMAN:
        following = marker.value[0] + 1
        if loses_strokes and to_roman(following) == f"{to_roman(marker.value[0])}I":
            yield Marker(MarkerKind.ROMAN, to_roman(following), (following,), marker.rest)
        return
    for form in possible_forms(text.strip()[:1]):
        found = form.read(text.strip())
        if found is None:
            continue
        for number in range(1, MAX_ROMAN + 1):
            if may_be_roman(found.label, number):
                yield Marker(MarkerKind.ROMAN, to_roman(number), (number,), found.rest)


def _in_new_part(ways: dict[_State, _Way]) -> dict[_State, _Way]:
    """Numerals begin anew in each part; capital letters may go on ("Phần II" over "B. …")."""
    following: dict[_State, _Way] = {}
    for state, way in sorted(ways.items(), key=lambda item: -item[1].cost):
        following[state._replace(roman=0)] = way
    return following


def _step(ways: dict[_State, _Way], candidates: Sequence[_Candidate]) -> dict[_State, _Way]:
    """The cheapest way to each state after one more line."""
    following: dict[_State, _Way] = {}
    for state, way in ways.items():
        for marker, cost in candidates:
            reached = _after(state, marker)
            total = way.cost + cost + (_cost(state, marker) if marker is not None else 0.0)
            if cost and marker is not None and not state.roman and marker.value[0] > 1:
                total += LATE
            known = following.get(reached)
            if known is None or total < known.cost:
                following[reached] = _Way(total, (marker, way))
    return following


def _after(state: _State, marker: Marker | None) -> _State:
    if marker is None:
        return state
    if marker.kind is MarkerKind.CAPITAL:
        return _State(marker.value[0])
    return state._replace(roman=marker.value[0])


def _cost(state: _State, marker: Marker) -> float:
    """What it costs that a marker follows the last one of its kind."""
    value = marker.value[0]
    is_capital = marker.kind is MarkerKind.CAPITAL
    last = state.capital if is_capital else state.roman
    if value == last + 1 or (is_capital and value == E_LETTER == last + 2):
        return 0.0
    if value == 1:
        return RESTART if last else 0.0
    if value <= last:
        return REPEAT
    if is_capital and not last:
        return NO_FIRST
    return min(MAX_SKIP, SKIP * (value - last - 1))
