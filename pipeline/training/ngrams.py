"""N-gram counts → modified Kneser-Ney probabilities → pruned arrays of the language model.

An n-gram is a key of 64 bits, 16 for each id, the last word lowest. Corpora have weights: each is
discounted by its own counts of counts, then weighed, so that a weight of 8 makes a corpus count for
more without making its singletons look like words seen eight times (Chen and Goodman 1999 for the
discounts; the back-off weights are made anew after pruning).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.ngrams import ORDER, STEPS, LanguageModel
from normalizers.diacritics.pieces import START

Keys = NDArray[np.uint64]
Floats = NDArray[np.float64]

BITS = np.uint64(16)
# An n-gram stays if leaving it to the lower order would cost its occurrences more nats than this.
LEAST_GAIN = {2: 0.0, 3: 5.0, 4: 8.0}
LEAST_BELOW = 1e-12  # a small corpus may leave nothing to the lower order


@dataclass(frozen=True)
class Counted:
    """The n-grams of one order in one corpus, ascending, with their counts."""

    keys: Keys
    counts: NDArray[np.int64]


@dataclass(frozen=True)
class Smoothed:
    """The n-grams of one order, ascending.

    `probability` is interpolated with the lower order, whose own is `lower`; `backoff` is the
    weight of the lower order after the n-gram's context; `uses` the weighed counts.
    """

    keys: Keys
    probability: Floats
    lower: Floats
    backoff: Floats
    uses: Floats


def count(ids: NDArray[np.uint16], order: int) -> Counted:
    """The n-grams of a corpus of ids; none crosses the START of a paragraph."""
    wide = ids.astype(np.uint64)
    size = len(wide) - order + 1
    keys, inside = np.zeros(max(size, 0), np.uint64), np.ones(max(size, 0), bool)
    for i in range(order):
        part = wide[i : i + len(keys)]
        keys = (keys << BITS) | part
        if i:
            inside &= part != START
    unique, counts = np.unique(keys[inside], return_counts=True)
    return Counted(unique, counts.astype(np.int64))


def smooth(corpora: Sequence[tuple[int, NDArray[np.uint16]]], vocabulary: int) -> list[Smoothed]:
    """The orders 1 to ORDER of weighed corpora; `vocabulary` is the number of ids."""
    counted = [(weight, [count(ids, n) for n in range(1, ORDER + 1)]) for weight, ids in corpora]
    orders = [_unigrams(_discounted(counted, 1), vocabulary)]
    for n in range(2, ORDER + 1):
        orders.append(_interpolated(_discounted(counted, n), n, orders[-1]))
    return orders


class _Discounted(NamedTuple):
    """The keys of all corpora with their discounted and weighed counts.

    The values are what the discount leaves, what it was taken from, and the weighed counts.
    """

    keys: Keys
    kept: Floats
    mass: Floats
    uses: Floats


def _discounted(counted: Sequence[tuple[int, list[Counted]]], n: int) -> _Discounted:
    keys, kept, mass, uses = [], [], [], []
    for weight, orders in counted:
        own = orders[n - 1]
        evidence = _continuations(own, orders[n], n) if n < ORDER else own.counts
        discount = _discounts(evidence)[np.minimum(evidence, 3)]
        keys.append(own.keys)
        kept.append(weight * (evidence - discount))
        mass.append(weight * evidence.astype(float))
        uses.append(weight * own.counts.astype(float))
    joined = np.concatenate(keys)
    order = np.argsort(joined, kind="stable")
    unique, starts = np.unique(joined[order], return_index=True)
    sums = [np.add.reduceat(np.concatenate(column)[order], starts) for column in (kept, mass, uses)]
    return _Discounted(unique, *sums)


def _continuations(own: Counted, longer: Counted, n: int) -> NDArray[np.int64]:
    """In how many contexts an n-gram stands; its count where it opens a paragraph."""
    tails, contexts = np.unique(longer.keys & _mask(n), return_counts=True)
    place = np.minimum(np.searchsorted(tails, own.keys), len(tails) - 1)
    found = tails[place] == own.keys
    opens = (own.keys >> np.uint64(16 * (n - 1))) == START
    return np.where(opens, own.counts, np.where(found, contexts[place], 1))


def _mask(words: int) -> np.uint64:
    return np.uint64((1 << (16 * words)) - 1)


def _discounts(counts: NDArray[np.int64]) -> Floats:
    """What is taken from a count of 0, 1, 2, 3 and more."""
    n1, n2, n3, n4 = (max(1, int(np.count_nonzero(counts == i))) for i in (1, 2, 3, 4))
    y = n1 / (n1 + 2 * n2)
    return np.array([0.0, 1 - 2 * y * n2 / n1, 2 - 3 * y * n3 / n2, 3 - 4 * y * n4 / n3]).clip(
        0.0, 2.9
    )


def _unigrams(found: _Discounted, vocabulary: int) -> Smoothed:
    probability, seen = np.zeros(vocabulary), np.zeros(vocabulary)
    words = found.keys != START
    probability[found.keys[words].astype(int)] = found.kept[words] / found.mass[words].sum()
    probability += (1 - probability.sum()) / vocabulary
    seen[found.keys.astype(int)] = found.uses
    probability[START] = 1e-9  # never foretold
    zeros = np.zeros(vocabulary)
    return Smoothed(np.arange(vocabulary, dtype=np.uint64), probability, zeros, zeros, seen)


def _interpolated(found: _Discounted, n: int, lower: Smoothed) -> Smoothed:
    keys, kept, mass, uses = found
    _, starts, sizes = np.unique(keys >> BITS, return_index=True, return_counts=True)
    total, left = np.add.reduceat(mass, starts), np.add.reduceat(kept, starts)
    backoff = np.repeat(1 - left / total, sizes)
    below = lower.probability[np.searchsorted(lower.keys, keys & _mask(n - 1))]
    probability = kept / np.repeat(total, sizes) + backoff * below
    return Smoothed(keys, probability, below, backoff, uses)


def prune(orders: Sequence[Smoothed]) -> list[NDArray[np.bool_]]:
    """Which n-grams of each order stay: those that earn their place, and the contexts of those."""
    kept: list[NDArray[np.bool_]] = []
    contexts: Keys | None = None
    for n in range(ORDER, 1, -1):
        order = orders[n - 1]
        below = np.maximum(order.backoff * order.lower, LEAST_BELOW)
        gain = order.uses * np.log(order.probability / below)
        stay = gain > LEAST_GAIN[n]
        if contexts is not None:
            stay[np.searchsorted(order.keys, contexts)] = True
        contexts = np.unique(order.keys[stay] >> BITS)
        kept.append(stay)
    return kept[::-1]


def build_language_model(
    orders: Sequence[Smoothed], kept: Sequence[NDArray[np.bool_]]
) -> LanguageModel:
    """The arrays of the n-grams that stay."""
    unigrams = np.log(orders[0].probability).astype(np.float32)
    arrays: list[NDArray[np.generic]] = [unigrams]
    above = orders[0].keys
    for n in range(2, ORDER + 1):
        order, stay = orders[n - 1], kept[n - 2]
        keys, probability, lower = order.keys[stay], order.probability[stay], order.lower[stay]
        contexts = keys >> BITS
        starts, stops = np.searchsorted(contexts, above), np.searchsorted(contexts, above, "right")
        arrays += [
            _costs(_backoffs(probability, lower, starts, stops)),
            np.append(starts, len(keys)).astype(np.uint32),
            (keys & _mask(1)).astype(np.uint16),
            _costs(probability),
        ]
        above = keys
    return LanguageModel(*arrays)  # type: ignore[arg-type]


def _backoffs(
    probability: Floats, lower: Floats, starts: NDArray[np.intp], stops: NDArray[np.intp]
) -> Floats:
    """The weight of the lower order after each context.

    With it all words together have probability 1.
    """
    own, below = (np.concatenate([[0.0], np.cumsum(values)]) for values in (probability, lower))
    left = 1 - (own[stops] - own[starts])
    left_below = np.maximum(1e-6, 1 - (below[stops] - below[starts]))
    return np.where(stops > starts, np.clip(left / left_below, 1e-7, 1.0), 1.0)


def _costs(probability: Floats) -> NDArray[np.uint8]:
    return np.clip(np.round(-np.log(np.maximum(probability, 1e-9)) * STEPS), 0, 255).astype(
        np.uint8
    )
