"""The network of wide contexts learns which of the words that are read alike stands in a place."""

from __future__ import annotations

import numpy as np
import pytest

from normalizers.diacritics.candidates import read_channel
from normalizers.diacritics.model import shipped_model
from normalizers.diacritics.pieces import FIRST_WORD, START
from normalizers.diacritics.wide_context import NO_CASE, REACH
from pipeline.training.alike import Alike, words_alike
from pipeline.training.context_steps import Places, Text, fill_places
from pipeline.training.wide_context import Learner
from tests.places import ROOT

OCR = ROOT / "normalizers/diacritics/model/ocr"
FEW = {"vién": {"viện": 30, "viên": 50}, "14": {"là": 9}, "hang": {"hàng": 5, "hằng": 5}}


@pytest.fixture(scope="module")
def alike() -> Alike:
    return words_alike(shipped_model(), FEW)


def others(alike: Alike, word: str) -> list[str]:
    lexicon = shipped_model().lexicon
    index = lexicon.ids[word]
    found = alike.ids[index, : alike.counts[index]].tolist()
    assert found[0] == index
    return [lexicon.words[i - FIRST_WORD] for i in found[1:]]


@pytest.mark.parametrize(
    ("word", "other"),
    [("viện", "viên"), ("viên", "viện"), ("hằng", "hàng"), ("quả", "qua"), ("là", "lá")],
)
def test_words_that_are_read_alike(alike: Alike, word: str, other: str) -> None:
    assert other in others(alike, word)


@pytest.mark.parametrize("word", ["ubnd", "website"])
def test_abbreviations_and_foreign_words_are_not_asked_about(alike: Alike, word: str) -> None:
    assert alike.counts[shipped_model().lexicon.ids[word]] == 1


def test_words_of_other_shapes_are_none(alike: Alike) -> None:
    assert "xã" not in others(alike, "viện")


def test_nothing_is_looked_for_beyond_a_paragraph() -> None:
    ids = np.array([START, 20, 21, 22, START, 23, *[START] * REACH], np.uint16)
    cases = np.array([3, 0, 1, 2, 3, 0, *[3] * REACH], np.uint8)
    places = Places(
        np.zeros((1, 2 * REACH), np.int32),
        np.zeros((1, 2 * REACH), np.int32),
        np.full((1, 2), REACH, np.int32),
    )
    fill_places(Text(ids, cases), np.array([2]), places)
    assert places.ids[0].tolist() == [20, *[START] * (REACH - 1), 22, *[START] * (REACH - 1)]
    assert places.cases[0].tolist() == [0, *[NO_CASE] * (REACH - 1), 2, *[NO_CASE] * (REACH - 1)]


def test_a_word_far_away_tells() -> None:
    """Words 30 and 31 are read alike; which of them stands, the word four places before says."""
    random = np.random.default_rng(1)
    paragraphs = [
        [START, 40 + which, *random.integers(50, 60, 3), 30 + which, 61]
        for which in random.integers(0, 2, 4000).tolist()
    ]
    ids = np.array([*np.concatenate(paragraphs), *[START] * REACH], np.uint16)
    pairs = np.zeros((70, 16), np.int32)
    pairs[:, 0] = np.arange(70)
    pairs[30, 1], pairs[31, 1] = 31, 30
    counts = np.ones(70, np.int32)
    counts[30:32] = 2
    learner = Learner(Text(ids, np.zeros(len(ids), np.uint8)), Alike(pairs, counts))
    at = np.flatnonzero((ids == 30) | (ids == 31))
    losses = [learner.learn(random.choice(at, 512), 1 - i / 40) for i in range(40)]
    assert losses[-1] < 0.3


def test_the_shipped_readings_are_enough(alike: Alike) -> None:
    assert len(read_channel(OCR).words) > 10_000
    assert alike.counts.max() <= alike.ids.shape[1]
