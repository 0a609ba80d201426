"""The trie search against the best alignment of every word."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from normalizers.diacritics.lexicon import Case, Lexicon
from normalizers.diacritics.pieces import FIRST_WORD
from normalizers.diacritics.spelling import (
    IMPOSSIBLE,
    LONGEST_SEGMENT,
    alphabet,
    build_trie,
    spellings,
)

WORDS = (
    "xã",
    "xá",
    "x",
    "cán",
    "can",
    "cá",
    "a",
    "nhà",
    "nhàn",
    "anh",
    "hàn",
    "nan",
    "ccc",
    "hánxã",
)
LEXICON = Lexicon(WORDS, np.ones((len(WORDS), len(Case)), np.int64), {})
LETTERS = alphabet(LEXICON)
TRIE = build_trie(LEXICON)


def random_emissions(seed: int, length: int) -> NDArray[np.float32]:
    random = np.random.default_rng(seed)
    emissions = -4 * random.random((length + 1, LONGEST_SEGMENT + 1, 2 * len(LETTERS))).astype(
        np.float32
    )
    emissions[random.random(emissions.shape) < 0.2] = IMPOSSIBLE
    for j in range(length + 1):
        emissions[j, length - j + 1 :] = IMPOSSIBLE
    return emissions


def aligned(word: str, case: Case, emissions: NDArray[np.float32]) -> float:
    """The likelihood of the best way to lay the letters of a word over the whole string."""
    length = len(emissions) - 1
    best = {0: 0.0}
    for i, char in enumerate(word):
        is_capital = case is Case.UPPER or (case is Case.TITLE and i == 0)
        letter = LETTERS.index(char) + is_capital * len(LETTERS)
        row: dict[int, float] = {}
        for j, score in best.items():
            for k in range(min(LONGEST_SEGMENT, length - j) + 1):
                row[j + k] = max(row.get(j + k, -np.inf), score + float(emissions[j, k, letter]))
        best = row
    return best.get(length, -np.inf)


@pytest.mark.parametrize("case", Case)
@pytest.mark.parametrize("seed", range(12))
def test_the_words_within_the_margin_and_no_others(seed: int, case: Case) -> None:
    emissions = random_emissions(seed, length=seed % 6 + 1)
    scores = {FIRST_WORD + i: aligned(word, case, emissions) for i, word in enumerate(WORDS)}
    margin = 25.0  # wide: what falls below twice of it is cut before the best is known
    expected = {i: score for i, score in scores.items() if score >= max(scores.values()) - margin}
    ids, found = spellings(TRIE, emissions, case, margin)
    assert dict(zip(ids.tolist(), found.tolist(), strict=True)) == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("seed", range(12))
def test_a_narrow_margin_gives_a_part(seed: int) -> None:
    emissions = random_emissions(seed, length=4)
    wide = dict(zip(*map(list, spellings(TRIE, emissions, Case.LOWER, 25.0)), strict=True))
    narrow = dict(zip(*map(list, spellings(TRIE, emissions, Case.LOWER, 4.0)), strict=True))
    assert narrow.items() <= wide.items()
    assert all(score >= max(narrow.values()) - 4.0 for score in narrow.values())


def test_every_word_stands_in_the_trie_once() -> None:
    assert sorted(TRIE.word[TRIE.word >= 0].tolist()) == list(
        range(FIRST_WORD, FIRST_WORD + len(WORDS))
    )
    assert TRIE.children.sum() == len(TRIE.letter) - 1


def test_letters_are_in_a_fixed_order() -> None:
    assert list(LETTERS) == sorted(set("".join(WORDS)))
