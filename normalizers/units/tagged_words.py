"""The words of a text as underthesea tags them: names of persons, and sorts of words.

Its models take a second to load, so they are loaded when a text first asks for them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import NamedTuple

from normalizers.letters.text_caches import TEXT_CACHES


class TaggedWord(NamedTuple):
    """A word of one syllable or more, where it begins in its text, and its sort ("V", "N")."""

    begin: int
    word: str
    sort: str


def tagged_names(text: str) -> list[tuple[str, str]]:
    """The words of a text with the tags of named entities: ("Lê Thị Mẫu", "B-PER")."""
    return [(word, tag) for word, _, _, tag in _asked("ner", text)]


@TEXT_CACHES.remember(4096)
def word_sorts(text: str) -> tuple[TaggedWord, ...]:
    """The words of a text, each with its sort, in order."""
    return tuple(_placed(text, [(word, sort) for word, sort in _asked("pos_tag", text)]))


def _placed(text: str, words: list[tuple[str, str]]) -> Iterator[TaggedWord]:
    place = 0
    for word, sort in words:
        begin = text.find(word.split()[0], place)
        if begin >= 0:
            yield TaggedWord(begin, word, sort)
            place = begin + len(word.split()[0])


def _asked(name: str, text: str) -> list[tuple[str, ...]]:
    """What a function of underthesea says of a text.

    A limit of time or memory may end the loading of its models halfway, and it would keep the half
    for good: what was begun is forgotten, so that the next text loads them anew.
    """
    try:
        import underthesea

        return list(getattr(underthesea, name)(text))
    except BaseException:
        for module in [m for m in sys.modules if m.partition(".")[0] == "underthesea"]:
            del sys.modules[module]
        raise
