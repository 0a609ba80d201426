"""Days whose year a document prints elsewhere: "24/8" beside "Thứ Hai, ngày 24/8/2026"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from normalizers.letters.text import nfc, squeeze
from normalizers.time.dates import find_dates
from normalizers.time.expressions import mentions_of, scan
from normalizers.time.mentions import Unit
from normalizers.time.words import reading_form

MonthAndDay = tuple[int, int]


def dated_days(texts: Iterable[str]) -> dict[MonthAndDay, int]:
    """The years of the days that some texts print in full, of those that have one year alone.

    >>> dated_days(["Thứ Hai, ngày 24/8/2026", "05/9/2026", "05/9/2027"])
    {(8, 24): 2026}
    """
    found: dict[MonthAndDay, set[int]] = {}
    for text in texts:
        for match in find_dates(text):
            found.setdefault((match.date.month, match.date.day), set()).add(match.date.year)
    return {day: years.pop() for day, years in found.items() if len(years) == 1}


def year_of_days(text: str, dated: Mapping[MonthAndDay, int]) -> int | None:
    """The year that all days of a text have elsewhere; None where it says a year itself.

    >>> year_of_days("Trước ngày 24/8", {(8, 24): 2026})
    2026
    >>> year_of_days("Trước ngày 24/8/2025", {(8, 24): 2026}) is None
    True
    """
    if not dated:
        return None
    reading = reading_form(squeeze(nfc(text)))
    mentions = mentions_of(reading, scan(reading))
    if not mentions or any(m.year is not None or m.unit is not Unit.DAY for m in mentions):
        return None
    years = {dated.get(day) for m in mentions for day in (m.first, m.last)}
    return years.pop() if len(years) == 1 else None
