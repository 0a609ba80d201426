"""What a label or a heading of a column means by its words, where no list has it as a whole.

"Đơn vị cùng làm" has words that stand in known labels of helpers; the words of the known phrases
are counted by role, and a phrase says what most of its words are used for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from extractors.lines.label_words import phrases_by_role
from extractors.word_lists import tables
from normalizers.letters.text import word_key
from normalizers.letters.text_caches import TEXT_CACHES

PAIR_WEIGHT = 2.0  # "phối hợp" says more than "phối" and "hợp"
SAME_ROLE = {"statement": "task"}  # a label and a column of the same meaning


@TEXT_CACHES.remember(4096)
def phrase_roles(phrase: str) -> Mapping[str, float]:
    """Role → 0..1, how far the words of a phrase are used for it in known phrases.

    >>> max(phrase_roles("Đơn vị cùng làm").items(), key=lambda hit: hit[1])[0]
    'coordinator'
    """
    grams = list(_grams(_words(phrase)))
    total = sum(weight for _, weight in grams)
    found: defaultdict[str, float] = defaultdict(float)
    for gram, weight in grams:
        for role, share in _shares().get(gram, {}).items():
            found[role] += share * weight / total
    return dict(found)


@cache
def _shares() -> Mapping[str, Mapping[str, float]]:
    """Word or pair of words → role → its share, each role counted alike however long its list."""
    counts: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for role, phrases in _phrases().items():
        for phrase in phrases:
            for gram, _ in _grams(_words(phrase)):
                counts[gram][role] += 1 / len(phrases)
    return {
        gram: {role: count / sum(roles.values()) for role, count in roles.items()}
        for gram, roles in counts.items()
    }


def _phrases() -> Mapping[str, Sequence[str]]:
    table: dict[str, list[str]] = {}
    for role, lists in tables("column_headers").items():
        table.setdefault(role, []).extend([*lists["is"], *lists["has"]])
    for role, phrases in phrases_by_role().items():
        table.setdefault(SAME_ROLE.get(role, role), []).extend(phrases)
    return table


def _words(phrase: str) -> list[str]:
    return word_key(phrase).split()


def _grams(words: Sequence[str]) -> Iterator[tuple[str, float]]:
    for word in words:
        yield word, 1.0
    for first, second in pairwise(words):
        yield f"{first} {second}", PAIR_WEIGHT
