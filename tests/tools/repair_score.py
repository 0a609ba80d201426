"""How much of repaired text is right, syllable by syllable, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from normalizers.diacritics.lexicon import plain_form

EDGES = ".,;:()[]“”\"'‘’!?–—-…/*"


class Score(NamedTuple):
    """Shares 0..1 of the syllables of the right text.

    `kept`: of the tokens that were right before.
    """

    right: float
    right_but_for_case: float
    kept: float
    syllables: int


def score(repaired: Sequence[str], right: Sequence[str], given: Sequence[str]) -> Score:
    """The score of repaired lines.

    Tone placement does not count, punctuation at the edges neither.
    """
    good = good_but_for_case = syllables = was_right = kept = 0
    for line, truth, before in zip(repaired, right, given, strict=True):
        then = [made for _, made in pairs_of(truth, before)]
        for (word, made), old in zip(pairs_of(truth, line), then, strict=True):
            if old == word:
                was_right += 1
                kept += made == word
            if word.isalpha():
                syllables += 1
                good += made == word
                good_but_for_case += (made or "").casefold() == word.casefold()
    return Score(
        good / syllables, good_but_for_case / syllables, kept / max(1, was_right), syllables
    )


def pairs_of(truth: str, line: str) -> Iterator[tuple[str, str | None]]:
    """Each token of the truth with the one that stands for it, None where none does."""
    words, made = _tokens(truth), _tokens(line)
    found: list[str | None] = [None] * len(words)
    for code in Levenshtein.opcodes(words, made):
        if code.tag in ("equal", "replace"):
            size = min(code.src_end - code.src_start, code.dest_end - code.dest_start)
            for i in range(size):
                found[code.src_start + i] = made[code.dest_start + i]
    return zip(words, found, strict=True)


def _tokens(line: str) -> list[str]:
    return [_one_form(token) for word in line.split() if (token := word.strip(EDGES))]


def _one_form(token: str) -> str:
    """The token with its tone in the old place, its capitals as they are."""
    plain = plain_form(token.lower())
    if len(plain) != len(token):
        return token
    return "".join(
        new.upper() if old.isupper() else new for old, new in zip(token, plain, strict=True)
    )
