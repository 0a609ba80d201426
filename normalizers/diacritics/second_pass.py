"""What a first pass over a document tells the second.

How badly it was read, and what it says elsewhere.

The channel was learned from pages of one quality. Where a bad print loses every tenth tone ("câp",
"giây"), words that make sense as they stand ("thâm", "đôi") are as often misread, and less evidence
of the language model is enough to say so. And where two words side by side are both misread ("đâu
thâu"), neither helps the other, but the document may have the phrase in other places.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.search import Lattice, Path
from normalizers.letters.text import fold

USUAL = 0.008  # share of the words of an ordinary scan that are surely misread
PRIOR = 150  # words of an ordinary scan that are added to each document: a short one tells little
MOST = 3.0  # nats of noise
SURE = 0.9  # 0..1: words that bear witness
UNSURE = 0.98  # words that are surer are not asked about
SUPPORT, MOST_SUPPORT = 0.8, 2.0  # nats for the logarithm of a count, and at most
# The same for a phrase that differs from what was read in nothing but its marks, and how many times
# as often as that it stands in the document.
PHRASE, MOST_PHRASE, OFTENER, LEAST_OFTEN = 1.6, 4.0, 4, 3


class Weighed(NamedTuple):
    """A word as it was read, what it may have been, and whether its engine knows Vietnamese."""

    raw: str
    candidates: tuple[str, ...]
    is_light: bool


class _Said(NamedTuple):
    """What the document surely says: pairs of neighbours, and what a string was misread from."""

    pairs: Counter[tuple[int, int]]
    readings: Counter[tuple[str, int]]
    phrases: dict[tuple[str, str], set[tuple[int, int]]]  # by their letters without marks


def extra_noise(misread: int, words: int) -> float:
    """Nats by which any misreading is likelier in a document than in an ordinary one.

    >>> extra_noise(0, 1000), round(extra_noise(80, 1000), 1)
    (0.0, 2.2)
    """
    share = (misread + USUAL * PRIOR) / (words + PRIOR)
    return min(MOST, max(0.0, math.log(share / USUAL)))


def noisier(words: Sequence[Weighed], lattice: Lattice, path: Path) -> Lattice:
    """The lattice in which misreadings are as likely as in the document at hand."""
    noise = _noise(words, lattice, path)
    if not noise:
        return lattice
    scores, starts = lattice.scores.copy(), lattice.offsets.tolist()
    for t, word in enumerate(words):
        if word.is_light and len(word.candidates) > 1:
            own = slice(starts[t], starts[t + 1])
            scores[own] += [0.0 if text == word.raw else noise for text in word.candidates]
    return lattice._replace(scores=scores)


def remembering(words: Sequence[Weighed], lattice: Lattice, path: Path) -> Lattice:
    """The lattice in which unsure words are likelier what the document surely says elsewhere."""
    said, starts = _said(words, lattice, path), lattice.offsets.tolist()
    unsure = [
        t
        for t, (word, sureness) in enumerate(zip(words, path.confidence.tolist(), strict=True))
        if len(word.candidates) > 1 and sureness < UNSURE
    ]
    phrases = _phrases(words, lattice, path, said)
    if not unsure and not phrases:
        return lattice
    scores = lattice.scores.copy()
    for t in unsure:
        scores[starts[t] : starts[t + 1]] += _support(t, lattice, said, words[t])
    for place, nats in phrases:
        scores[place] += nats
    return lattice._replace(scores=scores)


def _phrases(
    words: Sequence[Weighed], lattice: Lattice, path: Path, said: _Said
) -> list[tuple[int, float]]:
    """Places in the lattice of words that two neighbours are, where a phrase is known, with nats.

    Two neighbours that are both misread ("đâu thâu") bear each other out, sure as they seem.
    """
    chosen, found = lattice.ids[path.chosen].tolist(), list[tuple[int, float]]()
    for t, (left, right) in enumerate(pairwise(words)):
        if not (left.is_light and right.is_light):
            continue
        for pair in said.phrases.get((fold(left.raw), fold(right.raw)), ()):
            count, own = said.pairs[pair], said.pairs[chosen[t], chosen[t + 1]]
            if count < max(LEAST_OFTEN, OFTENER * own) or pair == (chosen[t], chosen[t + 1]):
                continue
            nats = min(MOST_PHRASE, PHRASE * math.log1p(count))
            places = [_place(lattice, t + step, word) for step, word in enumerate(pair)]
            found += [(place, nats) for place in places if place is not None]
    return found


def _place(lattice: Lattice, t: int, word: int) -> int | None:
    """Where in the lattice a candidate of word t stands."""
    own = _ids(lattice, t)
    return int(lattice.offsets[t]) + own.index(word) if word in own else None


def _noise(words: Sequence[Weighed], lattice: Lattice, path: Path) -> float:
    read = misread = 0
    for t, word in enumerate(words):
        if word.is_light:
            read += 1
            is_misread = _chosen(t, word, lattice, path) != word.raw
            misread += is_misread and path.confidence[t] >= SURE
    return extra_noise(misread, read)


def _chosen(t: int, word: Weighed, lattice: Lattice, path: Path) -> str:
    """How the chosen candidate of word t is written."""
    return word.candidates[int(path.chosen[t]) - int(lattice.offsets[t])]


def _said(words: Sequence[Weighed], lattice: Lattice, path: Path) -> _Said:
    ids, sure = lattice.ids[path.chosen].tolist(), (path.confidence >= SURE).tolist()
    pairs = Counter(
        (left, right)
        for (left, is_left), (right, is_right) in pairwise(zip(ids, sure, strict=True))
        if is_left and is_right
    )
    readings = Counter(
        (word.raw.lower(), word_id)
        for t, (word, word_id, is_sure) in enumerate(zip(words, ids, sure, strict=True))
        if is_sure and _chosen(t, word, lattice, path) != word.raw
    )
    phrases: dict[tuple[str, str], set[tuple[int, int]]] = {}
    for t, pair in enumerate(pairwise(ids)):
        if pairs[pair] >= LEAST_OFTEN:
            texts = (_chosen(t + step, words[t + step], lattice, path) for step in (0, 1))
            left, right = map(fold, texts)
            phrases.setdefault((left, right), set()).add(pair)
    return _Said(pairs, readings, phrases)


def _support(t: int, lattice: Lattice, said: _Said, read: Weighed) -> NDArray[np.float64]:
    """Nats in favour of each candidate of word t: by its phrases elsewhere, and by its misreadings.

    That a string was left as it was read elsewhere tells nothing: one print is misread one way.
    """
    found = []
    before, own, after = (_ids(lattice, place) for place in (t - 1, t, t + 1))
    for word in own:
        phrases = max((said.pairs[other, word] for other in before), default=0)
        phrases += max((said.pairs[word, other] for other in after), default=0)
        found.append(_nats(phrases) + _nats(said.readings[read.raw.lower(), word]))
    return np.array(found)


def _nats(count: int) -> float:
    return min(MOST_SUPPORT, SUPPORT * math.log1p(count))


def _ids(lattice: Lattice, t: int) -> list[int]:
    """The ids of the candidates of word t; none before the first and after the last."""
    if not 0 <= t < len(lattice.offsets) - 1:
        return []
    ids: list[int] = lattice.ids[lattice.offsets[t] : lattice.offsets[t + 1]].tolist()
    return ids
