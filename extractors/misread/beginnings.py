"""Words before a run that a stamp took as a whole: a kind of body, the first words of a title.

The beginning is taken where all that the document prints agrees on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.lines.markers import MarkerKind, read_marker
from extractors.misread.own_print import OwnPrint
from extractors.zones.body_kinds import begins_with_body, body_words, kind_end
from normalizers.letters.text import comparison_key, squeeze
from normalizers.units.short_forms import abbreviates

MOST_OF_BODY, MOST_OF_TITLE = 4, 6  # words that a stamp may have taken


def body_beginning(runs: Sequence[range], own: OwnPrint, symbol: str | None) -> str | None:
    """The words before a body's name without which it is none: "TRƯỜNG" of "TIỂU HỌC HÀ LAM".

    Of several those whose initials the document's own symbol has. None where a run is no body's
    name, and nothing tells what makes it one.
    """
    names = [(start, run) for run in runs for start in _starts(run, own)]
    told = {
        comparison_key(own.printed(range(start, run.start))): range(start, run.start)
        for start, run in names
        if symbol and abbreviates(symbol, squeeze(own.printed(range(start, run.stop))))
    }
    if len(told) != 1:
        nearest = [(_nearest(run, own), run) for run in runs]
        told = {
            comparison_key(own.printed(range(start, run.start))): range(start, run.start)
            for start, run in nearest
            if start is not None
        }
    return own.printed(next(iter(told.values()))) if len(told) == 1 else None


def _starts(run: range, own: OwnPrint) -> list[int]:
    """Where the name of a body may begin that a run is the end of."""
    found = []
    for start in range(run.start, max(-1, run.start - 1 - MOST_OF_BODY), -1):
        if _may_be_body(own.printed(range(start, run.stop))):
            found.append(start)
        if own.begins_text(start):
            break
    return found


def _nearest(run: range, own: OwnPrint) -> int | None:
    """The nearest of them, or the one that a longer kind begins at: "Ủy" before "ban nhân dân"."""
    best: int | None = None
    for start in _starts(run, own):
        longer = own.printed(range(start, run.stop))
        if best is None or kind_end(longer) > len(own.words[start].core) + 1:
            best = start
        else:
            break
    return best


def _may_be_body(text: str) -> bool:
    """True for the name of a body, or of its place: "XÃ HÀ LAM" below "ỦY BAN NHÂN DÂN"."""
    return begins_with_body(text) or text.casefold().startswith(body_words("levels"))


def title_beginning(runs: Iterable[range], own: OwnPrint, named: str) -> str | None:
    """The words between the name of the document's type and a run, or those that open an article.

    "" where the run itself begins there; None where nothing tells where the title begins.
    """
    found = {
        comparison_key(text): text for run in runs if (text := _before(run, own, named)) is not None
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _before(run: range, own: OwnPrint, named: str) -> str | None:
    names = comparison_key(named).split()
    for start in range(run.start, max(-1, run.start - 1 - MOST_OF_TITLE), -1):
        before = [own.words[place].key for place in range(max(0, start - len(names)), start)]
        if before == names or _opens_article(start, own):
            return own.printed(range(start, run.start))
        if own.begins_text(start):
            break
    return None


def _opens_article(place: int, own: OwnPrint) -> bool:
    """True for the first word behind "Điều 1."."""
    text = own.text_with(place)
    marker = read_marker(text)
    if marker is None or marker.kind is not MarkerKind.ARTICLE:
        return False
    begin = len(text) - len(marker.rest)
    return own.words[place].start <= begin < own.words[place].stop
