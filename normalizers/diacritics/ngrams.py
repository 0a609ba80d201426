"""An n-gram language model of order 4 in flat arrays that are mapped from disk, not read.

The n-grams stand in a forward trie: the children of an n-gram are the words that may follow it, in
ascending order of their ids, at `starts[n][i] : starts[n][i + 1]` of the next order. Probabilities
and back-off weights are negative natural logarithms in steps of 1 / STEPS, one byte each: a step of
0.07 changes no decision that the channel leaves open.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

ORDER = 4
STEPS = 14.0
NO_NODE = -1
# A new machine compiles the search once, which takes seconds. So what is compiled holds plain loops
# over integers of one type and arrays made outside: each call of numpy in it, and each type that a
# function is given, costs a tenth of a second.

Integer = int | np.signedinteger[Any]  # compiled functions take either


class LanguageModel(NamedTuple):
    """The arrays of the model; a node of order n is an index into the arrays of that order.

    A plain tuple of arrays, for that is what compiled functions take.
    """

    unigrams: NDArray[np.float32]  # log probability of every id
    backoff1: NDArray[np.uint8]
    starts1: NDArray[np.uint32]
    words2: NDArray[np.uint16]
    costs2: NDArray[np.uint8]
    backoff2: NDArray[np.uint8]
    starts2: NDArray[np.uint32]
    words3: NDArray[np.uint16]
    costs3: NDArray[np.uint8]
    backoff3: NDArray[np.uint8]
    starts3: NDArray[np.uint32]
    words4: NDArray[np.uint16]
    costs4: NDArray[np.uint8]


def read_language_model(folder: Path) -> LanguageModel:
    """The model of a folder, one file `NAME.npy` per array, mapped read-only."""
    return LanguageModel(
        *(
            np.load(folder / f"{name}.npy", mmap_mode="r").view(np.ndarray)
            for name in LanguageModel._fields
        )
    )


def write_language_model(model: LanguageModel, folder: Path) -> None:
    """Writes the files that `read_language_model` reads."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, array in model._asdict().items():
        np.save(folder / f"{name}.npy", array)


@numba.njit(cache=True)
def _child(word: Integer, start: Integer, stop: Integer, words: NDArray[np.uint16]) -> int:
    """Index of a word among the children start:stop, or NO_NODE."""
    low, high = start, stop
    while low < high:
        middle = (low + high) >> 1
        if words[middle] < word:
            low = middle + 1
        else:
            high = middle
    return int(low) if low < stop and words[low] == word else NO_NODE


@numba.njit(cache=True)
def step(
    model: LanguageModel, node1: Integer, node2: Integer, node3: Integer, word: Integer
) -> tuple[float, Integer, Integer]:
    """The log probability of a word after a context, and the nodes that it leads to.

    The nodes are of orders 2 and 3.

    `node1`, `node2`, `node3` are the nodes of the last one, two and three words, NO_NODE where the
    model does not have them; the next context's `node1` is the word itself.
    """
    score = float(model.unigrams[word])
    next2: Integer = np.int64(NO_NODE)
    next3: Integer = next2
    if node1 != NO_NODE:
        next2 = _child(
            word, np.int64(model.starts1[node1]), np.int64(model.starts1[node1 + 1]), model.words2
        )
        score = (
            -float(model.costs2[next2]) / STEPS
            if next2 != NO_NODE
            else score - model.backoff1[node1] / STEPS
        )
    if node2 != NO_NODE:
        next3 = _child(
            word, np.int64(model.starts2[node2]), np.int64(model.starts2[node2 + 1]), model.words3
        )
        score = (
            -float(model.costs3[next3]) / STEPS
            if next3 != NO_NODE
            else score - model.backoff2[node2] / STEPS
        )
    if node3 != NO_NODE:
        leaf = _child(
            word, np.int64(model.starts3[node3]), np.int64(model.starts3[node3 + 1]), model.words4
        )
        score = (
            -float(model.costs4[leaf]) / STEPS
            if leaf != NO_NODE
            else score - model.backoff3[node3] / STEPS
        )
    return score, next2, next3
