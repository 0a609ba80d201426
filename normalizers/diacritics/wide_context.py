"""What the words about a word say of it: seven to each side, and which of them have capitals.

An n-gram knows four words that stood side by side in the corpora. A small network knows which words
go together: "tiểu thương" beside "ký cam kết", and that "Học" with a capital amid a sentence opens
the name of an institute. It was taught on clean text which of the words that are read alike stands
in a place (`pipeline.training.wide_context`). Of the candidates of a word it says how much likelier
than the chosen one each is; what was read, and the n-grams, know nothing of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path as File
from typing import NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.lexicon import Case, case_of
from normalizers.diacritics.pieces import START, WORD
from normalizers.diacritics.search import Lattice, WordJoin

REACH = 7  # words to each side
NO_CASE = len(Case)  # of a figure, a comma, and beyond the ends of a paragraph

Singles = NDArray[np.float32]


class WideContext(NamedTuple):
    """The arrays of the network, a plain tuple for compiled functions.

    `words` and `cases` say what a word beside tells, `places` what that means in each of the places
    beside, `own_case` what the case of the word itself means, all for a hidden layer that `narrow`
    makes shorter; `meant` is what each word wants there, `usual` how often it stands anywhere, -inf
    for what the network knows nothing of.
    """

    words: Singles  # ids x width
    cases: Singles  # cases x width
    places: Singles  # (places x width) x hidden
    own_case: Singles  # cases x hidden
    narrow: Singles  # hidden x depth
    meant: Singles  # ids x depth
    usual: Singles  # ids


class _Asked(NamedTuple):
    """The words of a lattice: what is chosen, and which candidates are asked about."""

    ids: NDArray[np.int32]
    cases: NDArray[np.int8]
    parts: NDArray[np.bool_]  # whether something parts a word from the one before
    offsets: NDArray[np.int32]
    candidates: NDArray[np.int32]
    is_asked: NDArray[np.bool_]


def read_wide_context(folder: File) -> WideContext:
    """The network of a folder, one file `NAME.npy` of half floats per array."""
    return WideContext(
        *(np.load(folder / f"{name}.npy").astype(np.float32) for name in WideContext._fields)
    )


def write_wide_context(net: WideContext, folder: File) -> None:
    """Writes the files that `read_wide_context` reads."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, array in net._asdict().items():
        np.save(folder / f"{name}.npy", array.astype(np.float16))


def cases_of(texts: Sequence[str], kinds: Sequence[int]) -> NDArray[np.int8]:
    """How the words of a text are written; what is no word has no case."""
    pairs = zip(texts, kinds, strict=True)
    return np.array(
        [case_of(text) if kind == WORD else NO_CASE for text, kind in pairs], dtype=np.int8
    )


def wide_support(
    net: WideContext,
    lattice: Lattice,
    chosen: NDArray[np.int32],
    cases: NDArray[np.int8],
    is_asked: NDArray[np.bool_],
) -> NDArray[np.float64]:
    """Nats by which each candidate that is asked about is likelier than the chosen one.

    -inf for the others, and for what is no syllable: of that the network knows nothing.
    """
    known = np.isfinite(net.usual)[lattice.ids]
    owners = np.repeat(np.arange(len(chosen)), np.diff(lattice.offsets))
    is_asked = is_asked & known & known[chosen][owners]
    found = np.zeros(len(lattice.ids))
    asked = _Asked(
        lattice.ids[chosen], cases, lattice.joins >= WordJoin.START, lattice.offsets,
        lattice.ids, is_asked,
    )  # fmt: skip
    _weigh(net, asked, found)
    return np.where(is_asked, found - found[chosen][owners], -np.inf)


@numba.njit(cache=True)
def _weigh(net: WideContext, asked: _Asked, found: NDArray[np.float64]) -> None:
    """Fills in what the network gives each candidate that is asked about."""
    offsets = asked.offsets
    for t in range(len(asked.ids)):
        count = 0
        for c in range(offsets[t], offsets[t + 1]):
            count += asked.is_asked[c]
        if count > 1:
            wanted = _wanted(net, asked, t)
            for c in range(offsets[t], offsets[t + 1]):
                if asked.is_asked[c]:
                    word = asked.candidates[c]
                    score = net.usual[word]
                    for k in range(len(wanted)):
                        score += wanted[k] * net.meant[word, k]
                    found[c] = score


@numba.njit(cache=True)
def _wanted(net: WideContext, asked: _Asked, t: int) -> Singles:
    """What the words about word t want to stand there."""
    hidden = net.own_case[asked.cases[t]].copy()
    width, last = net.words.shape[1], len(asked.ids) - 1
    for side in range(2):
        is_beyond, place = False, t
        for step in range(REACH):
            if side == 0:
                is_beyond = is_beyond or place == 0 or asked.parts[place]
                place -= 1
            else:
                place += 1
                is_beyond = is_beyond or place > last or asked.parts[place]
            word = START if is_beyond else asked.ids[place]
            case = NO_CASE if is_beyond else asked.cases[place]
            row = (side * REACH + step) * width
            for k in range(width):
                told = net.words[word, k] + net.cases[case, k]
                for h in range(len(hidden)):
                    hidden[h] += told * net.places[row + k, h]
    wanted = np.zeros(net.narrow.shape[1], np.float32)
    for h in range(len(hidden)):
        if hidden[h] > 0:
            for k in range(len(wanted)):
                wanted[k] += hidden[h] * net.narrow[h, k]
    return wanted
