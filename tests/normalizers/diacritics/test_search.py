"""The best path through a lattice, against all paths."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest

from normalizers.diacritics.ngrams import NO_NODE, step
from normalizers.diacritics.pieces import FIRST_WORD, START
from normalizers.diacritics.search import (
    CONTINUES,
    RIVAL_RANGE,
    Lattice,
    WordJoin,
    best_path,
)
from tests.normalizers.diacritics.toy import WORDS, toy_model

MODEL = toy_model(keep_all=True)


def lattice_of(rows: Sequence[Sequence[tuple[int, float]]], joins: Sequence[WordJoin]) -> Lattice:
    flat = [entry for row in rows for entry in row]
    return Lattice(
        np.cumsum([0, *map(len, rows)]).astype(np.int32),
        np.array([word for word, _ in flat], np.int32),
        np.array([score for _, score in flat]),
        np.array(joins, np.int8),
    )


def random_lattice(seed: int, joins: Sequence[WordJoin]) -> Lattice:
    """Six words of one to three candidates."""
    random = np.random.default_rng(seed)
    rows = [
        [
            (FIRST_WORD + int(word), -3 * random.random())
            for word in random.permutation(WORDS)[:size]
        ]
        for size in random.integers(1, 4, 6)
    ]
    return lattice_of(rows, random.choice(joins, 6))


def likelihoods(lattice: Lattice, path: Sequence[int]) -> list[float]:
    """What the language model gives each word of a path, as `_search` weighs it."""
    context = (START, NO_NODE, NO_NODE)
    found = []
    for c, join in zip(path, lattice.joins.tolist(), strict=True):
        if join in (WordJoin.START, WordJoin.OPEN):
            context = (START if join == WordJoin.START else NO_NODE, NO_NODE, NO_NODE)
        word = int(lattice.ids[c])
        score, node2, node3 = step(MODEL, *context, word)
        if join == WordJoin.MAYBE:
            alone = float(MODEL.unigrams[word])
            score = math.log(CONTINUES * math.exp(score) + (1 - CONTINUES) * math.exp(alone))
        found.append(score)
        context = (word, node2, node3)
    return found


def total(lattice: Lattice, path: Sequence[int]) -> float:
    return sum(likelihoods(lattice, path)) + float(lattice.scores[list(path)].sum())


def paths(lattice: Lattice) -> list[tuple[int, ...]]:
    ranges = [range(a, b) for a, b in zip(lattice.offsets, lattice.offsets[1:], strict=False)]
    return list(product(*ranges))


@pytest.mark.parametrize("seed", range(40))
def test_no_path_is_better(seed: int) -> None:
    lattice = random_lattice(seed, list(WordJoin))
    chosen = best_path(MODEL, lattice).chosen.tolist()
    assert total(lattice, chosen) == pytest.approx(
        max(total(lattice, path) for path in paths(lattice))
    )


@pytest.mark.parametrize("seed", range(20))
def test_weights_say_what_each_rival_would_cost(seed: int) -> None:
    lattice = random_lattice(seed, [WordJoin.INSIDE, WordJoin.START, WordJoin.OPEN])
    path = best_path(MODEL, lattice)
    chosen = path.chosen.tolist()
    assert path.likelihood.tolist() == pytest.approx(likelihoods(lattice, chosen))
    weighed = 0
    for t, (start, stop) in enumerate(zip(lattice.offsets, lattice.offsets[1:], strict=False)):
        for c in range(start, stop):
            rival = [*chosen[:t], c, *chosen[t + 1 :]]
            if path.weights[c] > -math.inf:
                weighed += 1
                assert path.weights[c] == pytest.approx(
                    total(lattice, rival) - total(lattice, chosen)
                )
    assert weighed > len(chosen)


@pytest.mark.parametrize("seed", range(20))
def test_confidence_is_the_share_among_the_rivals(seed: int) -> None:
    lattice = random_lattice(seed, list(WordJoin))
    path = best_path(MODEL, lattice)
    for t, (start, stop) in enumerate(zip(lattice.offsets, lattice.offsets[1:], strict=False)):
        share = 1 / np.exp(path.weights[start:stop] - path.weights[path.chosen[t]]).sum()
        assert path.confidence[t] == pytest.approx(share)
        assert 0 < path.confidence[t] <= 1


def test_a_new_paragraph_forgets_what_stood_before() -> None:
    rows = [[(FIRST_WORD + i, 0.0)] for i in (0, 1, 2)]
    after = [
        likelihoods(lattice_of(rows, joins), (0, 1, 2))[2]
        for joins in (
            (WordJoin.START, WordJoin.INSIDE, WordJoin.START),
            (WordJoin.OPEN, WordJoin.INSIDE, WordJoin.START),
        )
    ]
    assert after[0] == after[1] == step(MODEL, START, NO_NODE, NO_NODE, FIRST_WORD + 2)[0]


def test_an_open_beginning_is_no_beginning() -> None:
    rows = [[(FIRST_WORD + 3, 0.0)]]
    found = {
        join: best_path(MODEL, lattice_of(rows, [join])).likelihood[0]
        for join in (WordJoin.START, WordJoin.OPEN)
    }
    assert found[WordJoin.OPEN] == pytest.approx(float(MODEL.unigrams[FIRST_WORD + 3]))
    assert found[WordJoin.START] == pytest.approx(
        step(MODEL, START, NO_NODE, NO_NODE, FIRST_WORD + 3)[0]
    )


def test_a_word_that_leaves_no_choice() -> None:
    path = best_path(
        MODEL,
        lattice_of([[(FIRST_WORD, 0.0)]] * 3, [WordJoin.START, WordJoin.INSIDE, WordJoin.INSIDE]),
    )
    assert path.chosen.tolist() == [0, 1, 2]
    assert path.weights.tolist() == [0.0, 0.0, 0.0]


def test_a_function_is_compiled_for_one_type_of_numbers() -> None:
    best_path(MODEL, random_lattice(1, list(WordJoin)))
    assert {str(types[1:]) for types in step.signatures} == {"(int64, int64, int64, int64)"}


@pytest.mark.parametrize("seed", range(20))
def test_two_neighbors_may_both_be_others(seed: int) -> None:
    lattice = random_lattice(seed, [WordJoin.INSIDE])
    path = best_path(MODEL, lattice)
    chosen = path.chosen.tolist()
    floors = [lattice.scores[c] + MODEL.unigrams[lattice.ids[c]] - RIVAL_RANGE for c in chosen]
    extra = np.zeros(len(chosen))
    for t in range(len(chosen) - 1):
        left, right = (
            [
                c
                for c in range(lattice.offsets[i], lattice.offsets[i + 1])
                if c != chosen[i] and lattice.scores[c] + MODEL.unigrams[lattice.ids[c]] > floors[i]
            ]
            for i in (t, t + 1)
        )
        both = sum(
            math.exp(total(lattice, [*chosen[:t], a, b, *chosen[t + 2 :]]) - total(lattice, chosen))
            for a, b in product(left, right)
        )
        extra[t : t + 2] += both
    assert path.joint.tolist() == pytest.approx(list(1 / (1 / path.confidence + extra)))
