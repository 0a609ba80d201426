"""Which words of the lexicon may have been misread as a string, by a channel of letters.

The channel says with what likelihood a printed letter was read as a string of up to three
characters. The words stand in a trie; a branch is left when even its best ending stays too far
below the best word.
"""

from __future__ import annotations

from typing import NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.lexicon import Case, Lexicon
from normalizers.diacritics.pieces import FIRST_WORD

LONGEST_SEGMENT = 3
IMPOSSIBLE = -1e9
DEEPEST = 26
MOST_WORDS = 4000
WIDEST_STACK = 8000


class SpellingTrie(NamedTuple):
    """The lexicon letter by letter.

    The children of a node stand at first[node] : first[node] + children[node].
    """

    letter: NDArray[np.int16]  # index into `alphabet`
    word: NDArray[np.int32]  # id of the word that ends here, or -1
    first: NDArray[np.int32]
    children: NDArray[np.int16]


class _Query(NamedTuple):
    """What is asked of the trie: the arguments of `spellings`, and the ceiling of each place."""

    emissions: NDArray[np.float32]
    ceiling: NDArray[np.float64]
    case: int
    margin: float


class _Walk(NamedTuple):
    """The places reached at each depth, the nodes to go to with their depths, the words found."""

    reached: NDArray[np.float64]
    stack: NDArray[np.int32]
    ids: NDArray[np.int32]
    scores: NDArray[np.float64]


def alphabet(lexicon: Lexicon) -> str:
    """The letters of the lexicon, in a fixed order."""
    return "".join(sorted(set("".join(lexicon.words))))


def build_trie(lexicon: Lexicon) -> SpellingTrie:
    """The trie of a lexicon; the root is node 0."""
    index = {char: i for i, char in enumerate(alphabet(lexicon))}
    children: list[dict[str, int]] = [{}]
    letters, words = [-1], [-1]
    for i, word in enumerate(lexicon.words, FIRST_WORD):
        node = 0
        for char in word:
            if char not in children[node]:
                children[node][char] = len(children)
                children.append({})
                letters.append(index[char])
                words.append(-1)
            node = children[node][char]
        words[node] = i
    return _laid_out(children, letters, words)


def _laid_out(children: list[dict[str, int]], letters: list[int], words: list[int]) -> SpellingTrie:
    """The nodes renumbered so that the children of each stand side by side."""
    order, first, count = [0], [], []
    for node in order:  # grows while it is walked: breadth first
        first.append(len(order))
        count.append(len(children[node]))
        order.extend(children[node].values())
    return SpellingTrie(
        np.array([letters[node] for node in order], np.int16),
        np.array([words[node] for node in order], np.int32),
        np.array(first, np.int32),
        np.array(count, np.int16),
    )


def spellings(
    trie: SpellingTrie, emissions: NDArray[np.float32], case: Case, margin: float
) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """The ids of words that may have been read so, with their log likelihoods.

    Args:
        trie: The words.
        emissions: Array (characters + 1, LONGEST_SEGMENT + 1, 2 x letters): entry (j, k, x) is the
        log
            likelihood that letter x was read as the k characters from j on; the second half of the
            letters are the capitals.
        case: The way of writing that is assumed.
        margin: Nats below the best word at which a word is left out.
    """
    walk = _Walk(
        np.full((DEEPEST, len(emissions)), IMPOSSIBLE),
        np.empty((WIDEST_STACK, 2), np.int32),
        np.empty(MOST_WORDS, np.int32),
        np.empty(MOST_WORDS),
    )
    walk.reached[0, 0] = 0.0
    found = _walk(trie, _Query(emissions, _ceilings(emissions), int(case), margin), walk)
    ids, scores = walk.ids[:found], walk.scores[:found]
    keep = scores >= scores.max(initial=IMPOSSIBLE) - margin
    return ids[keep], scores[keep]


def _ceilings(emissions: NDArray[np.float32]) -> NDArray[np.float64]:
    """For every place in the string the highest likelihood that its rest can reach."""
    highest: list[list[float]] = emissions.max(axis=2).tolist()
    length = len(highest) - 1
    ceiling = [IMPOSSIBLE] * length + [0.0]
    for j in range(length - 1, -1, -1):
        for k in range(1, min(LONGEST_SEGMENT, length - j) + 1):
            ceiling[j] = max(ceiling[j], highest[j][k] + ceiling[j + k])
    return np.array(ceiling)


@numba.njit(cache=True)
def _walk(trie: SpellingTrie, query: _Query, walk: _Walk) -> int:
    """How many words were found, depth first; fills `ids` and `scores` of the walk."""
    emissions, ceiling, case, margin = query
    length, letters = emissions.shape[0] - 1, emissions.shape[2] // 2
    reached, stack, ids, scores = walk
    height, found = np.int64(trie.children[0]), 0
    for child in range(height):
        stack[child, 0], stack[child, 1] = trie.first[0] + child, 1
    floor = ceiling[0] - 2 * margin
    while height > 0:
        height -= 1
        node, depth = stack[height, 0], stack[height, 1]
        letter = trie.letter[node]
        if case == 2 or (case == 1 and depth == 1):
            letter += letters
        for j in range(length + 1):
            reached[depth, j] = IMPOSSIBLE
        for j in range(length + 1):
            above = reached[depth - 1, j]
            if above > IMPOSSIBLE / 2:
                for k in range(min(LONGEST_SEGMENT, length - j) + 1):
                    here = above + emissions[j, k, letter]
                    if here > reached[depth, j + k]:
                        reached[depth, j + k] = here
        hope = IMPOSSIBLE
        for j in range(length + 1):
            hope = max(hope, reached[depth, j] + ceiling[j])
        if hope < floor:
            continue
        here = reached[depth, length]
        if trie.word[node] >= 0 and here >= floor and found < MOST_WORDS:
            ids[found], scores[found] = trie.word[node], here
            found += 1
            floor = max(floor, here - margin)
        if depth < DEEPEST - 1:
            for child in range(trie.children[node]):
                stack[height, 0], stack[height, 1] = trie.first[node] + child, depth + 1
                height += 1
    return found
