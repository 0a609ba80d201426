"""A day that comes back: "định kỳ hằng năm báo cáo Sở trước ngày 15 tháng 12" is due every year."""

from __future__ import annotations

from normalizers.letters.sentences import SENTENCE_END_RE
from normalizers.time.expressions import mentions_of, scan
from normalizers.time.mentions import Unit
from normalizers.time.tokens import TokenKind, recurring_units_of


def recurrence_beside(reading: str, place: int) -> tuple[int, int] | None:
    """Where the sentence around a place says how often ("hằng năm", "định kỳ"), or None.

    The word before the place counts first, the nearest to it; words that say the unit ("hằng
    quý") count before the bare "định kỳ".
    """
    begin = max((m.end() for m in SENTENCE_END_RE.finditer(reading, 0, place)), default=0)
    end = SENTENCE_END_RE.search(reading, place)
    sentence = reading[begin : end.start() if end else len(reading)]
    found = [token for token in scan(sentence) if token.kind == TokenKind.EVERY]
    if not found:
        return None
    with_unit = [t for t in found if recurring_units_of(t)] or found
    before = [t for t in with_unit if begin + t.stop <= place]
    chosen = before[-1] if before else with_unit[0]
    return begin + chosen.begin, begin + chosen.stop


def names_no_year(phrase: str) -> bool:
    """True for "trước ngày 15/12" and "trước ngày 25", whose year, or month too, is not said."""
    tokens = scan(phrase)
    mentions = mentions_of(phrase, tokens)
    days = [m for m in mentions if m.unit is Unit.DAY]
    if any(m.year is not None for m in mentions):
        return False
    return bool(days) or any(token.kind == TokenKind.DAY_ONLY for token in tokens)


def with_recurrence(line: str, again: tuple[int, int], phrase: tuple[int, int]) -> str:
    """The two pieces of the line in reading order: "hằng năm; trước ngày 15 tháng 12"."""
    pieces = (line[slice(*place)].strip(" ,;") for place in sorted((again, phrase)))
    return "; ".join(pieces)
