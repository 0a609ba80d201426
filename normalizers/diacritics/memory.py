"""What a document says of itself.

Words that stand side by side in one place help to read another.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.search import Lattice

SUPPORT, MOST_SUPPORT = 0.8, 2.5  # nats for the logarithm of a pair's count, and at most
IDS = 1 << 16

Integers = NDArray[np.int64]


class Phrases(NamedTuple):
    """How often each candidate of a lattice stands elsewhere behind the word before it.

    And before the word that follows.
    """

    before: Integers
    after: Integers

    @property
    def support(self) -> NDArray[np.float64]:
        """Nats in favour of each candidate."""
        found: NDArray[np.float64] = SUPPORT * np.log1p(self.before + self.after)
        return found.clip(max=MOST_SUPPORT)


def owners(lattice: Lattice) -> Integers:
    """The word of each candidate."""
    sizes = np.diff(lattice.offsets)
    return np.repeat(np.arange(len(sizes), dtype=np.int64), sizes)


def phrases_elsewhere(lattice: Lattice, chosen: NDArray[np.int32]) -> Phrases:
    """The phrases of a document, by the candidates that are chosen for its words."""
    ids, own = lattice.ids.astype(np.int64), owners(lattice)
    said = ids[chosen]
    is_said = said[own] == ids
    before, after = np.append(0, said[:-1]), np.append(said[1:], 0)
    pairs, counts = np.unique(said[:-1] * IDS + said[1:], return_counts=True)
    has_before, has_after = own > 0, own < len(said) - 1
    return Phrases(
        has_before * (_counted(before[own] * IDS + ids, pairs, counts) - is_said),
        has_after * (_counted(ids * IDS + after[own], pairs, counts) - is_said),
    )


def _counted(keys: Integers, known: Integers, counts: NDArray[np.int_]) -> Integers:
    """How often each pair was counted."""
    if not len(known):
        return np.zeros(len(keys), np.int64)
    places = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    return np.where(known[places] == keys, counts[places], 0).astype(np.int64)
