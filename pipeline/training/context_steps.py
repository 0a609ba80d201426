"""The steps of the training of the wide context that are loops over single words, compiled.

Rows of words are learned by Adagrad, one use after the other: a seldom word learns as fast as a
frequent one.
"""

from __future__ import annotations

from typing import NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.pieces import START
from normalizers.diacritics.wide_context import NO_CASE, REACH, Singles

TINY = 1e-8
EASY = 0.995  # what is foretold more surely than that teaches nothing
NEGLIGIBLE = 1e-5
MOST_ALIKE = 64


class Text(NamedTuple):
    """Clean text: ids with START before each paragraph, and how each word is written."""

    ids: NDArray[np.uint16]
    cases: NDArray[np.uint8]


class Places(NamedTuple):
    """The words about each word of a batch, and how far the text is seen to each side."""

    ids: NDArray[np.int32]  # batch x places
    cases: NDArray[np.int32]
    seen: NDArray[np.int32]  # batch x 2


class Rows(NamedTuple):
    """Rows that are learned, and the sums of the squares of their slopes."""

    values: Singles
    squares: Singles


class Choice(NamedTuple):
    """What each word of a batch may be read as, itself first, and what the network wants there."""

    ids: NDArray[np.int32]  # batch x most
    counts: NDArray[np.int32]
    wanted: Singles  # batch x depth


def rows_of(values: Singles, start: float) -> Rows:
    """Rows that nothing was learned about yet."""
    return Rows(values, np.full(values.shape, start, np.float32))


@numba.njit(cache=True)
def fill_places(text: Text, at: NDArray[np.int64], places: Places) -> None:
    """The words about those that stand at some places of a text, none beyond its paragraph."""
    for b in range(len(at)):
        for side in range(2):
            is_beyond = False
            for step in range(REACH):
                place = at[b] + (step + 1 if side else -step - 1)
                is_beyond = is_beyond or step >= places.seen[b, side]
                column = side * REACH + step
                places.ids[b, column] = START if is_beyond else text.ids[place]
                places.cases[b, column] = NO_CASE if is_beyond else text.cases[place]
                is_beyond = is_beyond or text.ids[place] == START


@numba.njit(cache=True)
def fill_inputs(words: Singles, cases: Singles, places: Places, inputs: Singles) -> None:
    """What the words about each word of a batch tell, side by side."""
    width = words.shape[1]
    for b in range(places.ids.shape[0]):
        for p in range(places.ids.shape[1]):
            word, case = places.ids[b, p], places.cases[b, p]
            for k in range(width):
                inputs[b, p * width + k] = words[word, k] + cases[case, k]


@numba.njit(cache=True)
def learn_inputs(
    words: Rows, cases: Rows, places: Places, slopes: Singles, rate: np.float32
) -> None:
    """Moves the rows of the words about each word, and of their cases, down their slopes."""
    width = words.values.shape[1]
    for b in range(len(slopes)):
        for p in range(places.ids.shape[1]):
            word, case = places.ids[b, p], places.cases[b, p]
            for k in range(width):
                slope = slopes[b, p * width + k]
                _move(words, word, k, slope, rate)
                _move(cases, case, k, slope, rate)


@numba.njit(cache=True)
def learn_choice(
    meant: Rows, usual: Rows, choice: Choice, rate: np.float32, slopes: Singles
) -> NDArray[np.float64]:
    """Moves what the words want, fills the slopes of what is wanted; the share of each right one.

    Without a rate nothing is learned.
    """
    shares = np.zeros(len(choice.counts))
    scores = np.zeros(MOST_ALIKE, np.float32)
    for b in range(len(shares)):
        count = choice.counts[b]
        most = np.float32(-1e30)
        for i in range(count):
            word = choice.ids[b, i]
            score = usual.values[word, 0]
            for k in range(slopes.shape[1]):
                score += choice.wanted[b, k] * meant.values[word, k]
            scores[i] = score
            most = max(most, score)
        total = np.float32(0.0)
        for i in range(count):
            scores[i] = np.exp(scores[i] - most)
            total += scores[i]
        shares[b] = scores[0] / total
        slopes[b] = 0
        if rate == 0 or shares[b] >= EASY:
            continue
        for i in range(count):
            error = scores[i] / total - np.float32(i == 0)
            if abs(error) < NEGLIGIBLE:
                continue
            word = choice.ids[b, i]
            _move(usual, word, 0, error, rate)
            for k in range(slopes.shape[1]):
                slopes[b, k] += error * meant.values[word, k]
                _move(meant, word, k, error * choice.wanted[b, k], rate)
    return shares


@numba.njit(cache=True)
def _move(rows: Rows, row: int, column: int, slope: np.float32, rate: np.float32) -> None:
    rows.squares[row, column] += slope * slope
    step = rate * slope / np.sqrt(rows.squares[row, column] + np.float32(TINY))
    rows.values[row, column] -= step
