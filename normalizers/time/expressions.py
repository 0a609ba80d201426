"""A text read as a row of time expressions.

What is named, and whether before, until, from or after.

`scan` finds the expressions of a reading form; `mentions_of` gives each mention its relation and
keeps only what can be trusted.
"""

from __future__ import annotations

import re

from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import CHARACTER_RE
from normalizers.time.mentions import Mention, Part, Relation, read_mention
from normalizers.time.patterns import SEPARATOR, scanner
from normalizers.time.tokens import Token, TokenKind
from normalizers.time.weeks import in_weeks
from normalizers.time.words import phrases_re

_JOINED_RE = re.compile(rf"\s*(?:{SEPARATOR}\s*)*")
RELATIONS = {
    TokenKind.BEFORE: Relation.BEFORE,
    TokenKind.UNTIL: Relation.UNTIL,
    TokenKind.FROM: Relation.FROM,
    TokenKind.AFTER: Relation.AFTER,
}
# After these a bare "30/6" or "2026" is a time; alone in prose it may be a score or a count.
_LEADS_BARE = {
    *RELATIONS,
    TokenKind.FILLER,
    TokenKind.RATE,
    TokenKind.EVERY,
    TokenKind.CLOCK,
    TokenKind.WEEKDAY,
    TokenKind.PART,
}


@TEXT_CACHES.remember(8192)
def scan(reading: str) -> tuple[Token, ...]:
    """The time expressions of a reading form, in order and without overlap."""
    found = map(_token, scanner().finditer(reading))
    return tuple(token for token in found if _is_of_time(reading, token))


def _token(match: re.Match[str]) -> Token:
    return Token(TokenKind(str(match.lastgroup)), match)


def _is_of_time(reading: str, token: Token) -> bool:
    """False for the last word of "vỉa hè", and for the unit of "8 gam/ngày vào năm 2026"."""
    if token.kind == TokenKind.SUMMER:
        return _is_summer(reading, token)
    before = reading[max(0, token.begin - 2) : token.begin]
    is_unit = before.endswith("/") and before[:1].isalpha()
    return token.kind != TokenKind.FILLER or not is_unit


def _is_summer(reading: str, token: Token) -> bool:
    """False for the last word of "vỉa hè"."""
    return phrases_re("no_summer_after", behind=r"\s*$").search(reading, 0, token.begin) is None


def times_alone(reading: str) -> tuple[Token, ...] | None:
    """The expressions of a text that is times and signs and nothing else; None for another text.

    It is read no further than to the first word that is no time: of most texts, their first one.
    """
    found: list[Token] = []
    last = 0
    while (word := CHARACTER_RE.search(reading, last)) is not None:
        places = range(last, word.start() + 1)
        match = next((m for at in places if (m := scanner().match(reading, at))), None)
        token = _token(match) if match else None
        if token is None or not _is_of_time(reading, token):
            return None
        found.append(token)
        last = token.stop
    return tuple(found)


def is_pure(reading: str, tokens: tuple[Token, ...]) -> bool:
    """True when the text consists of time expressions and signs alone."""
    last = 0
    for token in tokens:
        if CHARACTER_RE.search(reading, last, token.begin):
            return False
        last = token.stop
    return not CHARACTER_RE.search(reading, last)


@TEXT_CACHES.remember(1024)
def mentions_of(reading: str, tokens: tuple[Token, ...]) -> tuple[Mention, ...]:
    """The mentions with their relation and part, without the bare numbers that no word supports.

    "Trước 30/6" and "30/6" alone in a cell are days; "đạt 8/10 tiêu chí" is a score.
    """
    pure = is_pure(reading, tokens)
    found: list[Mention] = []
    relation: Relation | None = None
    part: Part | None = None
    previous: Token | None = None
    for token in tokens:
        adjacent = previous is not None and not CHARACTER_RE.search(
            reading, previous.stop, token.begin
        )
        if not adjacent:
            relation, part = None, None
        mention = read_mention(token)
        if mention is not None:
            supported = pure or (adjacent and previous is not None and _supports(previous, found))
            inherited = relation or _inherited(reading, mention, found)
            if not mention.bare or supported:
                found.append(
                    mention._replace(
                        relation=inherited or mention.relation, part=part or mention.part
                    )
                )
            relation, part = None, None
        elif token.kind in RELATIONS:
            relation = _joined(relation, RELATIONS[token.kind])
        elif token.kind == TokenKind.NEXT_YEAR and adjacent and found and found[-1].year is None:
            found[-1] = found[-1]._replace(shift=-1 if token.match["v_before"] else 1)
        elif token.kind == TokenKind.PART:
            part = Part(token.match["p_part"])
        previous = token
    return in_weeks(reading, tokens, found)


def _supports(previous: Token, found: list[Mention]) -> bool:
    return previous.kind in _LEADS_BARE or bool(found and found[-1].stop == previous.stop)


def _joined(before: Relation | None, now: Relation) -> Relation:
    """The relation of two words in a row: "trước … chậm nhất" is before, else the last decides."""
    return Relation.BEFORE if before is Relation.BEFORE and now is Relation.UNTIL else now


def _inherited(reading: str, mention: Mention, found: list[Mention]) -> Relation | None:
    """What a joined mention takes from the one before it.

    The second day of "trước ngày 15/6 và 15/12" is "trước" too; the month after the dash of "từ
    tháng 1/2026 - tháng 6/2026" is the end.
    """
    if found and found[-1].relation is Relation.FROM and not found[-1].listed:
        between = reading[found[-1].stop : mention.begin].strip().removesuffix(">")
        return Relation.UNTIL if between and not between.strip("-") else None
    if not found or found[-1].relation is not Relation.BEFORE or found[-1].unit is not mention.unit:
        return None
    return Relation.BEFORE if _JOINED_RE.fullmatch(reading, found[-1].stop, mention.begin) else None
