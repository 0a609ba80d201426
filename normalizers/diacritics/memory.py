"""What a document says of itself.

Words that stand side by side in one place help to read another.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

SUPPORT, MOST_SUPPORT = 0.8, 2.5  # nats for the logarithm of a pair's count, and at most


class DocumentMemory:
    """The pairs of neighbours on the best path of a document."""

    def __init__(self, path: NDArray[np.int32]) -> None:
        """Counts the pairs of a path of ids."""
        self._path: list[int] = path.tolist()
        self._pairs = Counter(pairwise(self._path))

    def support(self, t: int, candidates: NDArray[np.int32]) -> NDArray[np.float64]:
        """Nats in favour of each candidate for word t.

        It stands beside these neighbours elsewhere.
        """
        before = self._path[t - 1] if t else None
        after = self._path[t + 1] if t + 1 < len(self._path) else None
        counts = [self._elsewhere(t, word, before, after) for word in candidates.tolist()]
        support: NDArray[np.float64] = SUPPORT * np.log1p(np.array(counts, np.float64))
        return support.clip(max=MOST_SUPPORT)

    def _elsewhere(self, t: int, word: int, before: int | None, after: int | None) -> int:
        own = 1 if word == self._path[t] else 0
        found = 0
        if before is not None:
            found += self._pairs[before, word] - own
        if after is not None:
            found += self._pairs[word, after] - own
        return found
