"""What a damaged word may have been, and how likely: the candidates that the lattice is made of."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray


class Candidates(NamedTuple):
    """Candidates of one word, best first.

    Ids, log likelihoods, the words as they would be written.
    """

    ids: NDArray[np.int32]
    scores: NDArray[np.float64]
    words: tuple[str, ...]


class Channel(Protocol):
    """A way in which text is damaged."""

    def candidates(self, word: str, is_in_capitals: bool) -> Candidates:
        """What the word may have been; `is_in_capitals` where its whole line is."""


def fixed(word: str, index: int) -> Candidates:
    """The only candidate of a word that is not in doubt."""
    return Candidates(np.array([index], np.int32), np.zeros(1), (word,))


def any_of(words: Mapping[str, int]) -> Candidates:
    """Candidates that are as likely as each other: words with their ids."""
    ids = np.fromiter(words.values(), np.int32, len(words))
    return Candidates(ids, np.zeros(len(words)), tuple(words))


class ChannelTables(NamedTuple):
    """What was learned from pairs of damaged and clean text.

    `letters`: printed letter → string read → log likelihood; `words`: string read → printed word →
    how often.
    """

    letters: Mapping[str, Mapping[str, float]]
    words: Mapping[str, Mapping[str, int]]


def read_channel(folder: Path) -> ChannelTables:
    """The tables of a folder: letters.tsv and words.tsv."""
    letters: dict[str, dict[str, float]] = defaultdict(dict)
    for letter, segment, score in _rows(folder / "letters.tsv"):
        letters[letter][segment] = float(score)
    words: dict[str, dict[str, int]] = defaultdict(dict)
    for read, word, count in _rows(folder / "words.tsv"):
        words[read][word] = int(count)
    return ChannelTables(letters, words)


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
