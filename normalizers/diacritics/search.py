"""The best path through a lattice of candidates, and how sure each word is.

The language model judges the paths.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.candidates import Candidates
from normalizers.diacritics.ngrams import NO_NODE, Integer, LanguageModel, step
from normalizers.diacritics.pieces import START

BEAM = 14  # paths kept at each word
BEAM_RANGE = 9.0  # nats below the best path at which a path is dropped
RIVALS = 5  # candidates of each of two neighbors that may both be others
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


def lattice_of(candidates: Sequence[Candidates], joins: Sequence[WordJoin]) -> Lattice:
    """The lattice of words, each with its candidates and its join."""
    sizes = [len(word.ids) for word in candidates]
    return Lattice(
        np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32),
        np.concatenate([word.ids for word in candidates]),
        np.concatenate([word.scores for word in candidates]),
        np.fromiter(joins, np.int8, len(joins)),
    )


class _Drawn(NamedTuple):
    """A path through a lattice, to be weighed against its neighbours."""

    model: LanguageModel
    lattice: Lattice
    chosen: NDArray[np.int32]


class Path(NamedTuple):
    """The candidate chosen for each word: an index into `Lattice.ids`.

    `confidence` is its share among its rivals (0..1), its neighbours held fast; `joint` the same
    where either neighbour may be another word, too ("thầy triệu" for "thủy triều"). `likelihood` is
    what the language model gives it (log). `weights` has a log weight for every candidate of the
    lattice, its neighbours held fast; -inf for one too unlikely to be weighed.
    """

    chosen: NDArray[np.int32]
    confidence: NDArray[np.float64]
    likelihood: NDArray[np.float64]
    weights: NDArray[np.float64]
    joint: NDArray[np.float64]


class _Beam(NamedTuple):
    """For each word (rows) and each path kept there (columns) the path before and the choice.

    A choice is an index into `Lattice.ids`. `scores` and `contexts` (three nodes) of the paths have
    two rows, which serve a word and the next one in turn.
    """

    parents: NDArray[np.int32]
    choices: NDArray[np.int32]
    scores: NDArray[np.float64]
    contexts: NDArray[np.int64]


def best_path(model: LanguageModel, lattice: Lattice, is_last: bool = True) -> Path:
    """The most likely candidates of all words together."""
    size = (len(lattice.joins), BEAM)
    parents, choices = np.zeros(size, np.int32), np.zeros(size, np.int32)
    beam = _Beam(parents, choices, np.zeros((2, BEAM)), np.zeros((2, BEAM, 3), np.int64))
    chosen = _trace_back(beam, _search(model, lattice, beam))
    return weighed(model, lattice, chosen, is_last)


def weighed(
    model: LanguageModel, lattice: Lattice, chosen: NDArray[np.int32], is_last: bool = True
) -> Path:
    """The path of the chosen candidates; `joint`, which costs much, is asked for the last one."""
    length = len(chosen)
    confidence, likelihood, joint = np.ones(length), np.zeros(length), np.ones(length * is_last)
    weights = np.full(len(lattice.ids), -np.inf)
    _weigh(_Drawn(model, lattice, chosen), confidence, likelihood, weights, joint)
    return Path(chosen, confidence, likelihood, weights, joint if is_last else confidence)


def _trace_back(beam: _Beam, last: Integer) -> NDArray[np.int32]:
    parents, choices = beam.parents.tolist(), beam.choices.tolist()
    chosen = np.zeros(len(parents), np.int32)
    for t in range(len(parents) - 1, -1, -1):
        chosen[t] = choices[t][last]
        last = parents[t][last]
    return chosen


@numba.njit(cache=True)
def _search(model: LanguageModel, lattice: Lattice, beam: _Beam) -> Integer:
    """Viterbi search with a beam; paths that lead to the same context are one.

    Fills the beam and returns the column of the best path.
    """
    offsets, ids, likelihoods, joins = lattice
    parents, choices, scores, contexts = beam
    contexts[0, 0, 0], contexts[0, 0, 1], contexts[0, 0, 2] = START, NO_NODE, NO_NODE
    # Not plain 0 and 1: a function called with a literal is compiled for it once more.
    zero = np.int64(0)
    now, alive, full = zero, zero + 1, np.int64(BEAM)
    worst: Integer
    for t in range(len(joins)):
        join = joins[t]
        if join >= WordJoin.START:
            for p in range(alive):
                contexts[now, p, 0] = START if join == WordJoin.START else NO_NODE
                contexts[now, p, 1] = contexts[now, p, 2] = NO_NODE
        count, best, worst = zero, -math.inf, zero
        for c in range(np.int64(offsets[t]), np.int64(offsets[t + 1])):
            word = np.int64(ids[c])
            for p in range(alive):
                score, node2, node3 = step(
                    model, contexts[now, p, 0], contexts[now, p, 1], contexts[now, p, 2], word
                )
                if join == WordJoin.MAYBE:
                    score = _maybe(score, model.unigrams[word])
                score += scores[now, p] + likelihoods[c]
                if score < best - BEAM_RANGE or (count == BEAM and score <= scores[1 - now, worst]):
                    continue
                place = _place(contexts, 1 - now, count, (word, node2, node3))
                if place < count and score <= scores[1 - now, place]:
                    continue
                if place == BEAM:
                    place = worst
                elif place == count:
                    count += 1
                scores[1 - now, place] = score
                contexts[1 - now, place, 0] = word
                contexts[1 - now, place, 1], contexts[1 - now, place, 2] = node2, node3
                parents[t, place], choices[t, place] = p, c
                best = max(best, score)
                if count == BEAM:
                    worst = _extreme(scores, 1 - now, full, -1.0)
        now, alive = 1 - now, count
    return _extreme(scores, now, alive, 1.0)


@numba.njit(cache=True)
def _extreme(scores: NDArray[np.float64], row: Integer, count: Integer, sign: float) -> Integer:
    """The first column of the highest (sign 1) or lowest (-1) of the first scores of a row."""
    found: Integer = 0
    for i in range(1, count):
        if sign * scores[row, i] > sign * scores[row, found]:
            found = i
    return found


@numba.njit(cache=True)
def _maybe(score: float, alone: float) -> float:
    """The score of a word that may go on from the line above, or stand alone."""
    return math.log(CONTINUES * math.exp(score) + (1 - CONTINUES) * math.exp(alone))


@numba.njit(cache=True)
def _place(contexts: NDArray[np.int64], row: Integer, count: Integer, context: Context) -> Integer:
    """The column of the path of a row with this context, else the number of its paths."""
    for i in range(count):
        if (
            contexts[row, i, 0] == context[0]
            and contexts[row, i, 1] == context[1]
            and contexts[row, i, 2] == context[2]
        ):
            return i
    return count


@numba.njit(cache=True)
def _weigh(
    drawn: _Drawn,
    confidence: NDArray[np.float64],
    likelihood: NDArray[np.float64],
    weights: NDArray[np.float64],
    joint: NDArray[np.float64],
) -> None:
    """Fills in what is said of each chosen candidate (not an empty `joint`), and all weights."""
    model, lattice, chosen = drawn
    offsets, ids, likelihoods, joins = lattice
    context: Context = (np.int64(START), np.int64(NO_NODE), np.int64(NO_NODE))
    totals = np.zeros(len(chosen))
    for t in range(len(chosen)):
        if joins[t] >= WordJoin.START:
            first = START if joins[t] == WordJoin.START else NO_NODE
            context = (np.int64(first), np.int64(NO_NODE), np.int64(NO_NODE))
        own_place = np.int64(chosen[t])
        word = np.int64(ids[own_place])
        weights[own_place] = 0.0
        if offsets[t + 1] - offsets[t] > 1:
            total = 1.0
            own = _around(drawn, context, t, own_place)
            floor = likelihoods[own_place] + model.unigrams[word] - RIVAL_RANGE
            for c in range(np.int64(offsets[t]), np.int64(offsets[t + 1])):
                if c != own_place and likelihoods[c] + model.unigrams[ids[c]] > floor:
                    weights[c] = _around(drawn, context, t, c) - own
                    total += math.exp(min(weights[c], 50.0))
            confidence[t] = 1.0 / total
        if offsets[t + 1] - offsets[t] > 1 and t + 1 < len(joint):
            both = _both(drawn, context, t)
            totals[t] += both
            totals[t + 1] += both
        likelihood[t], node2, node3 = step(model, context[0], context[1], context[2], word)
        context = (word, node2, node3)
    for t in range(len(joint)):
        joint[t] = 1.0 / (1.0 / confidence[t] + totals[t])


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


@numba.njit(cache=True)
def _both(drawn: _Drawn, context: Context, t: int) -> float:
    """The share of the pairs of other words for t and t + 1, for one of the chosen pair."""
    model, lattice, chosen = drawn
    offsets, ids, likelihoods, joins = lattice
    if joins[t + 1] >= WordJoin.START or offsets[t + 2] - offsets[t + 1] < 2:
        return 0.0
    left, right = np.int64(chosen[t]), np.int64(chosen[t + 1])
    own = _around_both(drawn, context, t, left, right)
    floor_left = likelihoods[left] + model.unigrams[ids[left]] - RIVAL_RANGE
    floor_right = likelihoods[right] + model.unigrams[ids[right]] - RIVAL_RANGE
    found = 0.0
    last = min(np.int64(offsets[t + 1]), np.int64(offsets[t]) + RIVALS)
    for a in range(np.int64(offsets[t]), last):
        if a == left or likelihoods[a] + model.unigrams[ids[a]] < floor_left:
            continue
        end = min(np.int64(offsets[t + 2]), np.int64(offsets[t + 1]) + RIVALS)
        for b in range(np.int64(offsets[t + 1]), end):
            if b != right and likelihoods[b] + model.unigrams[ids[b]] > floor_right:
                found += math.exp(min(_around_both(drawn, context, t, a, b) - own, 50.0))
    return found


@numba.njit(cache=True)
def _around_both(drawn: _Drawn, context: Context, t: int, left: Integer, right: Integer) -> float:
    """The score of candidates for words t and t + 1 and of the three chosen words after them."""
    model, lattice, chosen = drawn
    score = lattice.scores[left] + lattice.scores[right]
    for i in range(t, min(t + 5, len(chosen))):
        if i > t and lattice.joins[i] >= WordJoin.START:
            break
        place = left if i == t else right if i == t + 1 else np.int64(chosen[i])
        word = np.int64(lattice.ids[place])
        gain, node2, node3 = step(model, context[0], context[1], context[2], word)
        score += _maybe(gain, model.unigrams[word]) if lattice.joins[i] == WordJoin.MAYBE else gain
        context = (word, node2, node3)
    return float(score)
