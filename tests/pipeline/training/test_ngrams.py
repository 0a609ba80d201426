"""n-gram counts → smoothed, pruned probabilities → a language model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from normalizers.diacritics.ngrams import (
    NO_NODE,
    ORDER,
    STEPS,
    LanguageModel,
    read_language_model,
    step,
    write_language_model,
)
from normalizers.diacritics.pieces import FIRST_WORD, START
from pipeline.training.ngrams import build_language_model, count, prune, smooth
from tests.normalizers.diacritics.toy import VOCABULARY, toy_corpus, toy_model

# Half a step for the probability and for each of up to three back-off weights.
ROUNDING = 4 * 0.5 / STEPS
Context = tuple[int, int, int]


def contexts(model: LanguageModel) -> Iterator[Context]:
    """The nodes after every n-gram of up to three words that the model has, and after nothing."""
    yield NO_NODE, NO_NODE, NO_NODE
    for first in range(VOCABULARY):
        yield first, NO_NODE, NO_NODE
        for node2 in range(int(model.starts1[first]), int(model.starts1[first + 1])):
            yield int(model.words2[node2]), node2, NO_NODE
            for node3 in range(int(model.starts2[node2]), int(model.starts2[node2 + 1])):
                _, after, _ = step(
                    model, int(model.words2[node2]), node2, NO_NODE, model.words3[node3]
                )
                yield int(model.words3[node3]), after, node3


@pytest.mark.parametrize("keep_all", [True, False])
def test_all_words_together_have_probability_one(keep_all: bool) -> None:
    model = toy_model(keep_all)
    seen = list(contexts(model))
    assert len(seen) > 100
    for context in seen:
        total = sum(np.exp(step(model, *context, word)[0]) for word in range(VOCABULARY))
        assert abs(np.log(total)) < ROUNDING, context


def test_no_word_is_impossible_and_none_begins_twice() -> None:
    model = toy_model(keep_all=True)
    assert np.isfinite(model.unigrams).all()
    assert model.unigrams.argmin() == START


def test_pruning_leaves_the_contexts_of_what_stays() -> None:
    orders = smooth([(1, toy_corpus(1)), (4, toy_corpus(2))], VOCABULARY)
    kept = prune(orders)
    assert all(0 < stay.sum() < len(stay) for stay in kept[1:])
    for lower, order, low_stay, stay in zip(orders[1:], orders[2:], kept, kept[1:], strict=False):
        assert set((order.keys[stay] >> np.uint64(16)).tolist()) <= set(
            lower.keys[low_stay].tolist()
        )


def test_what_was_seen_is_likelier_than_what_was_not() -> None:
    ids = np.array([START, 12, 13, 14, START, 12, 13, 14, START, 15, 13, 16] * 4, np.uint16)
    orders = smooth([(1, ids)], VOCABULARY)
    model = build_language_model(orders, [np.ones(len(order.keys), bool) for order in orders[1:]])
    _, node2, _ = step(model, START, NO_NODE, NO_NODE, 12)
    _, after2, after3 = step(model, 12, node2, NO_NODE, 13)
    scores = {word: step(model, 13, after2, after3, word)[0] for word in (14, 16, 17)}
    assert scores[14] > scores[16] > scores[17]


@pytest.mark.parametrize("order", range(1, ORDER + 1))
def test_count(order: int) -> None:
    ids = toy_corpus(3, paragraphs=30)
    found = count(ids, order)
    windows = (tuple(ids[i : i + order].tolist()) for i in range(len(ids) - order + 1))
    expected = Counter(window for window in windows if START not in window[1:])
    keys = {
        sum(word << 16 * (order - 1 - i) for i, word in enumerate(w)): n
        for w, n in expected.items()
    }
    assert dict(zip(found.keys.tolist(), found.counts.tolist(), strict=True)) == keys
    assert (np.diff(found.keys.astype(float)) > 0).all()


def test_a_corpus_shorter_than_an_n_gram() -> None:
    assert len(count(np.array([START, FIRST_WORD], np.uint16), 3).keys) == 0


def test_what_is_written_is_read(tmp_path: Path) -> None:
    model = toy_model(keep_all=False)
    write_language_model(model, tmp_path / "ngrams")
    for ours, theirs in zip(model, read_language_model(tmp_path / "ngrams"), strict=True):
        assert ours.dtype == theirs.dtype
        np.testing.assert_array_equal(ours, theirs)
