"""A small language model: the n-grams of random paragraphs of few words."""

from __future__ import annotations

from functools import cache

import numpy as np

from normalizers.diacritics.ngrams import LanguageModel
from normalizers.diacritics.pieces import FIRST_WORD, START
from pipeline.training.ngrams import build_language_model, prune, smooth

WORDS = 9
VOCABULARY = FIRST_WORD + WORDS


def toy_corpus(seed: int, paragraphs: int = 150) -> np.ndarray:
    """Paragraphs of 3 to 10 words, each word likeliest after some others."""
    random = np.random.default_rng(seed)
    habits = random.dirichlet(np.full(WORDS, 0.3), size=(WORDS, WORDS))
    ids = []
    for size in random.integers(3, 11, paragraphs):
        ids.append(START)
        first, second = random.integers(WORDS, size=2)
        for _ in range(size):
            first, second = second, random.choice(WORDS, p=habits[first, second])
            ids.append(FIRST_WORD + int(second))
    return np.array(ids, np.uint16)


@cache
def toy_model(keep_all: bool) -> LanguageModel:
    """The model of two corpora; `keep_all` without pruning."""
    orders = smooth([(1, toy_corpus(1)), (4, toy_corpus(2))], VOCABULARY)
    kept = [np.ones(len(order.keys), bool) for order in orders[1:]] if keep_all else prune(orders)
    model = build_language_model(orders, kept)
    for array in model:
        array.flags.writeable = (
            False  # as the arrays of the shipped model: compiled functions are shared
        )
    return model
