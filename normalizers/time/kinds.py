"""Which word of a deadline decides its kind.

An event it hangs on, what goes on, what comes back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from normalizers.codes import DeadlineKind
from normalizers.letters.figures import printed_figure
from normalizers.time.mentions import Mention, Unit
from normalizers.time.tokens import RECURRING, Token, TokenKind
from normalizers.time.words import phrases_re

# "Theo hướng dẫn …", not "tiếp theo", "kèm theo", "theo dõi".
_BY_WORD_RE = re.compile(r"(?<!\w)(?<!tiếp )(?<!kèm )(?<!kéo )theo(?!\w)(?!\s+(?:dõi|định\s+kỳ))")
_AFTER_EVENT_RE = re.compile(
    r"(?<!\w)sau\s+(?!ngày\s*[0-9]|tháng\s*[0-9]|năm\s|quý\s*[iv0-9]|học\s*kỳ\s*[i0-9]|giai\s*đoạn\s*[0-9]"
    r"|đó|này|cuối|đầu|hè)[^\W\d_]"
)
_FROM_EVENT_RE = re.compile(r"(?<!\w)từ\s+(?:ngày|thời\s+điểm|lúc)(?!\s*[0-9])(?!\w)")
_HOURS_RE = re.compile(r"([0-9]{1,2})\s?(?:giờ|h|g)")
_FOLLOWS_EVENT_RE = re.compile(r"[\s,]*(?:kể|tính|từ|sau|trước|so\s+với)(?!\w)")
_GLOSS_SIGNS = (" -", "(", ",", ";", "–")


class Reading(NamedTuple):
    """A deadline's text with its expressions."""

    text: str
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]


def conditions_in(text: str) -> list[int]:
    """Where a text names an event: "khi có yêu cầu", "sau hội nghị", "từ ngày ký"."""
    return [found.start() for found in _conditions(text)]


def _conditions(text: str) -> Iterator[re.Match[str]]:
    for pattern in (phrases_re("conditional"), _AFTER_EVENT_RE, _FROM_EVENT_RE):
        yield from pattern.finditer(text)


def _names_dated_day(read: Reading, found: re.Match[str]) -> bool:
    """True for "trước ngày khai giảng 05/9/2026": its day is printed, whatever it is called."""
    return any(
        token.kind == TokenKind.DAYS and found.start() < token.begin <= found.end()
        for token in read.tokens
    )


def condition_at(read: Reading) -> int | None:
    """Where the text first hangs on an event or on another's word; None where it does not."""
    text = read.text
    taken = [
        (t.begin, t.stop)
        for t in read.tokens
        if t.kind in (*RECURRING, TokenKind.OPEN_END, TokenKind.CONTINUOUS)
    ]
    days = [m.stop for m in read.mentions if m.unit is Unit.DAY]
    first_day = min(days, default=len(text) + 1)
    places = [f.start() for f in _conditions(text) if not _names_dated_day(read, f)]
    places += [m.start() for m in _BY_WORD_RE.finditer(text) if m.start() < first_day]
    inside = {p for begin, stop in taken for p in range(begin, stop)}
    return min((p for p in places if p not in inside), default=None)


def _is_duration(read: Reading, token: Token, recurs: bool) -> bool:
    if token.kind == TokenKind.CLOCK:  # "trong vòng 24 giờ"; "8 giờ" is a time of day
        hours = _HOURS_RE.fullmatch(token.match[0].strip())
        before = read.text[max(0, token.begin - 12) : token.begin]
        spans = hours and (
            printed_figure(hours[1]) >= 24 or "trong" in before or "quá" in before or "≤" in before
        )
        return bool(spans) and not read.mentions
    if token.kind != TokenKind.DURATION or _counts_down(read, token):
        return False
    return bool(_FOLLOWS_EVENT_RE.match(read.text, token.stop)) or not (read.mentions or recurs)


def _counts_down(read: Reading, token: Token) -> bool:
    """“ngày 10/12/2026 - 95 ngày trước hội làng”: the day is printed, and how far off it is."""
    days = [mention.stop for mention in read.mentions if mention.unit is Unit.DAY]
    before = read.text[min(days) : token.begin] if days and min(days) <= token.begin else None
    is_gloss = before is not None and before.rstrip().endswith(_GLOSS_SIGNS)
    behind = phrases_re("counts_down", r"[\s,]*", r"\s+(?!\w+\s*[0-9])")
    return is_gloss and behind.match(read.text, token.stop) is not None


def _first_word(read: Reading) -> tuple[int, DeadlineKind] | None:
    """The first expression that is no date, and its kind."""
    recurs = any(token.kind in RECURRING for token in read.tokens)
    for token in read.tokens:
        if token.kind == TokenKind.CONTINUOUS:
            return token.begin, DeadlineKind.CONTINUOUS
        if token.kind in RECURRING:
            return token.begin, DeadlineKind.RECURRING
        if _is_duration(read, token, recurs):
            return token.begin, DeadlineKind.DURATION
    return None


def word_kind(read: Reading) -> DeadlineKind | None:
    """The kind that a word decides, whatever dates stand beside it; the first word wins."""
    first, condition = _first_word(read), condition_at(read)
    if condition is not None and (first is None or condition <= first[0]):
        return DeadlineKind.CONDITIONAL
    return first[1] if first else None
