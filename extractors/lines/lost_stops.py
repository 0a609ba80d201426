"""Numbers and capital letters of headings and items that lost their stop, told by their sequence.

"1 Công tác tuyên truyền" … "2 Công tác kiểm tra", "A MỤC ĐÍCH" … "B NỘI DUNG": one alone may be a
count or a name ("2 Trưởng ban", "A Lưới"); what counts on from its neighbour is a marker.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from extractors.lines.letters import is_capitals
from extractors.lines.markers import Marker, MarkerKind
from extractors.lines.misread_markers import NUMBER_RE
from normalizers.letters.figures import printed_figure

LONGEST = 60  # words of an item
HEADINGS = frozenset(
    {MarkerKind.PART, MarkerKind.SUBPART, MarkerKind.ARTICLE, MarkerKind.CAPITAL, MarkerKind.ROMAN}
)
Series = list[tuple[int, Marker]]
LETTERS = "ABCDEFGH"


def with_lost_stops(texts: Sequence[str], markers: Sequence[Marker | None]) -> list[Marker | None]:
    """The markers, with those whose stop is lost.

    >>> texts = ["1 Công tác tuyên truyền", "- Treo pa nô.", "2 Công tác kiểm tra", "2 Trưởng ban"]
    >>> [m and m.label for m in with_lost_stops(texts, [None] * 4)]
    ['1', None, '2', None]
    """
    found = list(markers)
    letters = [(i, m) for i, text in enumerate(texts) if (m := _capital(text, found[i]))]
    for place, marker in _counting([letters], found):
        found[place] = marker
    for place, marker in _counting(_lists(texts, found), found):
        found[place] = marker
    return found


def _lists(texts: Sequence[str], markers: Sequence[Marker | None]) -> Iterator[Series]:
    """The numbers, printed with their stop or perhaps without, between two headings."""
    part = 0
    numbers: list[tuple[int, int, Marker]] = []
    for place, (text, marker) in enumerate(zip(texts, markers, strict=True)):
        part += marker is not None and marker.kind in HEADINGS
        number = marker if marker is not None else _number(text)
        if number is not None and number.kind is MarkerKind.NUMBER and len(number.value) == 1:
            numbers.append((part, place, number))
    for _, group in groupby(numbers, key=lambda one: one[0]):
        yield [(place, number) for _, place, number in group]


def _counting(
    lists: Iterator[Series] | Sequence[Series], markers: Sequence[Marker | None]
) -> Iterator[tuple[int, Marker]]:
    """Of each list the markers without a stop that count on, from one to two at the least."""
    for series in lists:
        last = 0
        for at, (place, marker) in enumerate(series):
            value = marker.value[0]
            follows = at + 1 < len(series) and series[at + 1][1].value[0] == value + 1
            is_printed = markers[place] is not None
            counts_on = value == last + 1 and (last > 0 or follows)
            if is_printed or counts_on:
                last = value
            if counts_on and not is_printed:
                yield place, marker


def _number(text: str) -> Marker | None:
    found = NUMBER_RE.fullmatch(text)
    if found is None or found["stop"] or len(text.split()) > LONGEST or found["rest"].isupper():
        return None
    value = printed_figure(found["digits"])
    return Marker(MarkerKind.NUMBER, str(value), (value,), found["rest"])


def _capital(text: str, marker: Marker | None) -> Marker | None:
    label, _, rest = text.partition(" ")
    is_letter = len(label) == 1 and label in LETTERS and rest.lstrip()[:1].isupper()
    if marker is not None or not is_letter or not is_capitals(text):
        return None
    return Marker(MarkerKind.CAPITAL, label, (LETTERS.index(label) + 1,), rest.lstrip())
