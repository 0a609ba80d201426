"""Which words are read alike by an engine of the wrong language: "viện" and "viên", "là" and "lá".

They are what its channel gives for the strings that a word was read as.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.lexicon import Case, Lexicon
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.model import RepairModel
from normalizers.diacritics.pieces import FIRST_WORD
from normalizers.letters.syllables import is_syllable
from normalizers.letters.text import fold

MOST_ALIKE, MOST_READINGS, LEAST_ALIKE = 16, 6, 1e-5  # words, readings of a word, a share


class Alike(NamedTuple):
    """For each id the ids that it may be read as, itself first, and how many there are."""

    ids: NDArray[np.int32]
    counts: NDArray[np.int32]


def words_alike(model: RepairModel, readings: Mapping[str, Mapping[str, int]]) -> Alike:
    """For each word those that it may be read as; `readings` is string read → word → how often.

    Syllables alone: abbreviations and foreign words keep to rules of their own.
    """
    lexicon, channel, usual = model.lexicon, model.channel(Mode.OCR), model.language.unigrams
    spoken = spoken_words(lexicon)
    found: list[Counter[int]] = [Counter() for _ in spoken]
    for index, reads in _readings_of(lexicon, readings).items():
        if not spoken[index]:
            continue
        total = sum(reads.values())
        for read, count in reads.most_common(MOST_READINGS):
            ids, scores, _ = channel.candidates(read, is_in_capitals=False)
            nats = scores + usual[ids]
            likely = np.exp(nats - nats.max())
            for other, share in zip(ids.tolist(), (likely / likely.sum()).tolist(), strict=True):
                if spoken[other] and other != index and share > LEAST_ALIKE:
                    found[index][other] += share * count / total
    ids, counts = np.zeros((len(spoken), MOST_ALIKE), np.int32), np.ones(len(spoken), np.int32)
    for index, others in enumerate(found):
        row = [index, *(other for other, _ in others.most_common(MOST_ALIKE - 1))]
        ids[index, : len(row)], counts[index] = row, len(row)
    return Alike(ids, counts)


def spoken_words(lexicon: Lexicon) -> NDArray[np.bool_]:
    """Which ids are syllables, and not mostly written in capitals as abbreviations are."""
    pairs = zip(lexicon.words, lexicon.case_counts.tolist(), strict=True)
    own = (is_syllable(word) and 2 * counts[Case.UPPER] < sum(counts) for word, counts in pairs)
    return np.array([*[False] * FIRST_WORD, *own])


def _readings_of(
    lexicon: Lexicon, readings: Mapping[str, Mapping[str, int]]
) -> dict[int, Counter[str]]:
    """Each word of the lexicon with what it was read as; without its marks, where nothing says."""
    found: dict[int, Counter[str]] = {i: Counter() for i in lexicon.ids.values()}
    for read, words in readings.items():
        for word, count in words.items():
            index = lexicon.id_of(word)
            if index is not None and not read.isdigit():
                found[index][read] += count
    bare = {index: Counter([fold(word)]) for word, index in lexicon.ids.items()}
    return {index: reads or bare[index] for index, reads in found.items()}
