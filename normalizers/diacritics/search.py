"""The best path through a lattice of candidates, and how sure each word is.

The language model judges the paths.
"""

from __future__ import annotations

import math
from enum import IntEnum
from typing import NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.ngrams import NO_NODE, Integer, LanguageModel, step
from normalizers.diacritics.pieces import START

BEAM = 14  # paths kept at each word
BEAM_RANGE = 9.0  # nats below the best path at which a path is dropped
RIVAL_RANGE = 7.0  # nats below the chosen candidate at which a rival is no longer weighed
# Of ten lines that seem to go on from the line above, seven do.
CONTINUES = 0.7


Context = tuple[Integer, Integer, Integer]  # the nodes of the last one, two and three words


class WordJoin(IntEnum):
    """How a word is joined to the one before."""

    INSIDE = 0  # the same line
    MAYBE = 1  # a new line that may go on from the line above
    START = 2  # a new paragraph
    OPEN = 3  # what stood before is not known


class Lattice(NamedTuple):
    """Words one after the other; the candidates of word t stand at offsets[t] : offsets[t + 1].

    `ids` are ids of the lexicon, `scores` log likelihoods of what was read given the candidate,
    `joins` one `WordJoin` per word.
    """

    offsets: NDArray[np.int32]
    ids: NDArray[np.int32]
    scores: NDArray[np.float64]
    joins: NDArray[np.int8]


class _Drawn(NamedTuple):
    """A path through a lattice, to be weighed against its neighbours."""

    model: LanguageModel
    lattice: Lattice
    chosen: NDArray[np.int32]


class Path(NamedTuple):
    """The candidate chosen for each word: an index into `Lattice.ids`.

    `confidence` is its share among its rivals (0..1), `likelihood` what the language model gives it
    (log). `weights` has a log weight for every candidate of the lattice, its neighbours held fast;
    -inf for one too unlikely to be weighed.
    """

    chosen: NDArray[np.int32]
    confidence: NDArray[np.float64]
    likelihood: NDArray[np.float64]
    weights: NDArray[np.float64]


def best_path(model: LanguageModel, lattice: Lattice) -> Path:
    """The most likely candidates of all words together."""
    chosen = _search(model, lattice)
    return Path(chosen, *_weigh(_Drawn(model, lattice, chosen)))


@numba.njit(cache=True)
def _search(model: LanguageModel, lattice: Lattice) -> NDArray[np.int32]:
    """Viterbi search with a beam; paths that lead to the same context are one."""
    length = len(lattice.offsets) - 1
    parents = np.zeros((length, BEAM), np.int32)
    choices = np.zeros((length, BEAM), np.int32)
    scores, contexts = np.zeros(BEAM), np.full((BEAM, 3), NO_NODE, np.int64)
    contexts[0, 0] = START
    alive = 1
    for t in range(length):
        join = lattice.joins[t]
        if join >= WordJoin.START:
            contexts[:] = NO_NODE
            contexts[:, 0] = START if join == WordJoin.START else NO_NODE
        next_scores, next_contexts = np.zeros(BEAM), np.full((BEAM, 3), NO_NODE, np.int64)
        count, best, worst = 0, -np.inf, 0
        for c in range(lattice.offsets[t], lattice.offsets[t + 1]):
            word = lattice.ids[c]
            for p in range(alive):
                score, node2, node3 = step(
                    model, contexts[p, 0], contexts[p, 1], contexts[p, 2], word
                )
                if join == WordJoin.MAYBE:
                    score = _maybe(score, model.unigrams[word])
                score += scores[p] + lattice.scores[c]
                if score < best - BEAM_RANGE or (count == BEAM and score <= next_scores[worst]):
                    continue
                place = _place(next_contexts, count, word, node2, node3)
                if place < count and score <= next_scores[place]:
                    continue
                if place == BEAM:
                    place = worst
                elif place == count:
                    count += 1
                next_scores[place] = score
                next_contexts[place, 0] = word
                next_contexts[place, 1], next_contexts[place, 2] = node2, node3
                parents[t, place], choices[t, place] = p, c
                best = max(best, score)
                if count == BEAM:
                    worst = int(np.argmin(next_scores))
        scores, contexts, alive = next_scores, next_contexts, count
    return _trace_back(parents, choices, int(np.argmax(scores[:alive])))


@numba.njit(cache=True)
def _maybe(score: float, alone: float) -> float:
    """The score of a word that may go on from the line above, or stand alone."""
    return math.log(CONTINUES * math.exp(score) + (1 - CONTINUES) * math.exp(alone))


@numba.njit(cache=True)
def _place(
    contexts: NDArray[np.int64], count: int, word: Integer, node2: Integer, node3: Integer
) -> int:
    """Index of the path with this context, else the number of paths."""
    for i in range(count):
        if contexts[i, 0] == word and contexts[i, 1] == node2 and contexts[i, 2] == node3:
            return i
    return count


@numba.njit(cache=True)
def _trace_back(
    parents: NDArray[np.int32], choices: NDArray[np.int32], last: int
) -> NDArray[np.int32]:
    chosen = np.zeros(len(parents), np.int32)
    for t in range(len(parents) - 1, -1, -1):
        chosen[t] = choices[t, last]
        last = parents[t, last]
    return chosen


@numba.njit(cache=True)
def _weigh(drawn: _Drawn) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Confidence and likelihood of each chosen candidate; the weights of all candidates."""
    model, lattice, chosen = drawn
    length = len(chosen)
    confidence, likelihood = np.ones(length), np.zeros(length)
    weights = np.full(len(lattice.ids), -np.inf)
    context: Context = (np.int64(START), np.int64(NO_NODE), np.int64(NO_NODE))
    for t in range(length):
        if lattice.joins[t] >= WordJoin.START:
            first = START if lattice.joins[t] == WordJoin.START else NO_NODE
            context = (np.int64(first), np.int64(NO_NODE), np.int64(NO_NODE))
        word = np.int64(lattice.ids[chosen[t]])
        weights[chosen[t]] = 0.0
        if lattice.offsets[t + 1] - lattice.offsets[t] > 1:
            total = 1.0
            own = _around(drawn, context, t, chosen[t])
            floor = lattice.scores[chosen[t]] + model.unigrams[word] - RIVAL_RANGE
            for c in range(lattice.offsets[t], lattice.offsets[t + 1]):
                if c != chosen[t] and lattice.scores[c] + model.unigrams[lattice.ids[c]] > floor:
                    weights[c] = _around(drawn, context, t, c) - own
                    total += math.exp(min(weights[c], 50.0))
            confidence[t] = 1.0 / total
        likelihood[t], node2, node3 = step(model, context[0], context[1], context[2], word)
        context = (word, node2, node3)
    return confidence, likelihood, weights


@numba.njit(cache=True)
def _around(drawn: _Drawn, context: Context, t: int, candidate: Integer) -> float:
    """The score of a candidate for word t and of the three chosen words after it."""
    model, lattice, chosen = drawn
    score = lattice.scores[candidate]
    for i in range(t, min(t + 4, len(chosen))):
        if i > t and lattice.joins[i] >= WordJoin.START:
            break
        word = np.int64(lattice.ids[candidate] if i == t else lattice.ids[chosen[i]])
        gain, node2, node3 = step(model, context[0], context[1], context[2], word)
        score += _maybe(gain, model.unigrams[word]) if lattice.joins[i] == WordJoin.MAYBE else gain
        context = (word, node2, node3)
    return float(score)
