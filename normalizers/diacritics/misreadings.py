"""The channel of print that was misread, letter by letter and word by word."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.candidates import Candidates, ChannelTables
from normalizers.diacritics.lexicon import Case, Lexicon, case_of
from normalizers.diacritics.pieces import CODE, FIRST_WORD, UNKNOWN
from normalizers.diacritics.spelling import (
    IMPOSSIBLE,
    LONGEST_SEGMENT,
    SpellingTrie,
    alphabet,
    spellings,
)
from normalizers.letters.syllables import is_syllable
from normalizers.letters.text import fold

MOST_CANDIDATES = 22
LONGEST_WORD = 22
SPELLING_MARGIN = 9.0

# Likelihoods of a letter read as k characters that no pair shows, for k = 0 .. 3.
UNSEEN_SEGMENT = (math.log(1e-4), math.log(7e-5), IMPOSSIBLE, IMPOSSIBLE)
STRAY_CHARACTER = -7.0  # one character more than the pairs show
# In a line of capitals a word is in capitals; in another the lexicon says.
IN_CAPITALS, NOT_IN_CAPITALS = -0.1, -4.0
AMONG_SMALL = -3.0  # a syllable in capitals among words in small letters: "TO chifc" is "Tổ chức"

# A word that the lexicon does not know, left as it is: names, foreign words, codes.
UNKNOWN_WORD, UNKNOWN_LETTER, ODD_CHARACTER = -3.0, -2.2, -3.0
MISREAD = -3.0  # the same of an engine of the wrong language, which makes such words by itself
MONEY, MONEY_SIGN = "¢€¥£", -6.0  # no plan prints them; they are letters misread
CODE_WORD, CODE_WITH_SMALL_LETTER = -1.0, -3.0
# The pairs show the misreadings of a few faces and resolutions. However often a word was seen in
# them, it counts for no more than this, so that what they lack ("PAO" for "ĐÀO") stays possible.
MOST_EVIDENCE = 60.0
KIN, LEAST_OF_KIN = 100.0, 1.5e-4  # readings that those of the same base count for; a share
ENDING_MARK, NO_ENDING_MARK = math.log(0.2), math.log(0.8)


def with_kin(letters: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """The letters with what those of the same base are read as: õ as G, for ô and ó are.

    A rare letter was seen too seldom to show all that its shape is taken for.
    """
    families: defaultdict[tuple[str, bool], list[str]] = defaultdict(list)
    for letter in letters:
        families[fold(letter), letter.isupper()].append(letter)
    shared: dict[str, dict[str, float]] = {}
    for family in families.values():
        mean: defaultdict[str, float] = defaultdict(float)
        for letter in family:
            for segment, score in letters[letter].items():
                mean[segment] += math.exp(score) / len(family)
        shared |= {letter: _mixed_with(letters[letter], mean) for letter in family}
    return shared


def _mixed_with(row: Mapping[str, float], mean: Mapping[str, float]) -> dict[str, float]:
    """A letter's readings with those of its kin, the more of them the seldomer it was seen."""
    seen = math.exp(-min(row.values(), default=0.0))  # what was read once says how often
    weight = KIN / (KIN + seen)
    mixed = {
        segment: (1 - weight) * math.exp(row.get(segment, IMPOSSIBLE)) + weight * share
        for segment, share in mean.items()
    }
    return {
        segment: math.log(share)
        for segment, share in mixed.items()
        if segment in row or share > LEAST_OF_KIN
    }


class MisreadChannel:
    """Print that was misread: by an engine of the wrong language, or of the right one."""

    def __init__(
        self, lexicon: Lexicon, trie: SpellingTrie, tables: ChannelTables, keeps_case: bool = False
    ) -> None:
        """A channel over the words of a lexicon and its trie.

        `keeps_case` where case is read right.
        """
        self._keeps_case = keeps_case
        self._lexicon = lexicon
        self._trie = trie
        self._tables = tables
        self._letters = alphabet(lexicon)
        self._known: dict[tuple[str, bool], Candidates] = {}

    def candidates(self, word: str, is_in_capitals: bool) -> Candidates:
        """The words of the lexicon that may have been misread so, and the word as it is."""
        key = (word, is_in_capitals)
        if key not in self._known:
            self._known[key] = self._ranked(word, is_in_capitals)
        return self._known[key]

    def _ranked(self, word: str, is_in_capitals: bool) -> Candidates:
        found: dict[
            int, tuple[float, float, str]
        ] = {}  # id → likelihood, that of its best way, that way
        for text, tail, weight in _ways_to_end(word):
            for (index, case), score in self._likelihoods(text).items():
                score += weight + self._case_score(index, case, is_in_capitals)
                total, best, written = found.get(index, (IMPOSSIBLE, IMPOSSIBLE, ""))
                if score > best:
                    best, written = score, self._lexicon.written(index, case) + tail
                found[index] = float(np.logaddexp(total, score)), best, written
        unigrams = self._unigram_ranks
        ranked = sorted(
            ((score, index, written) for index, (score, _, written) in found.items()),
            key=lambda item: -(item[0] + unigrams[item[1]]),
        )[:MOST_CANDIDATES]
        ranked += [(score, index, word) for index, score in self._as_it_is(word)]
        return Candidates(
            np.array([index for _, index, _ in ranked], np.int32),
            np.array([score for score, _, _ in ranked]),
            tuple(written for _, _, written in ranked),
        )

    def _as_it_is(self, word: str) -> list[tuple[int, float]]:
        found = _as_it_is(word)
        if self._keeps_case:
            return found
        return [(index, score + doubt_of_unknown(index, word)) for index, score in found]

    @cached_property
    def _unigram_ranks(self) -> NDArray[np.float64]:
        """Logarithm of the share of each id among all words, to choose candidates by."""
        counts = self._lexicon.case_counts.sum(axis=1) + 1.0
        return np.concatenate([np.zeros(FIRST_WORD), np.log(counts / counts.sum())])

    def _case_score(self, index: int, case: Case, is_in_capitals: bool) -> float:
        word = self._lexicon.words[index - FIRST_WORD]
        if is_in_capitals:
            return IN_CAPITALS if case is Case.UPPER or len(word) == 1 else NOT_IN_CAPITALS
        score = float(self._lexicon.case_scores[index - FIRST_WORD, case])
        is_shouted = case is Case.UPPER and not self._keeps_case and is_syllable(word)
        return score + AMONG_SMALL if is_shouted else score

    def _likelihoods(self, word: str) -> dict[tuple[int, Case], float]:
        """Log likelihood that a word, in some way of writing, was read so.

        What the letters say is mixed with how often the very word was read so (Witten-Bell).
        """
        by_letters: dict[tuple[int, Case], float] = {}
        if len(word) <= LONGEST_WORD:
            emissions = self._emissions(word)
            for case in (case_of(word),) if self._keeps_case else _plausible_cases(word):
                ids, scores = self._likeliest(
                    *spellings(self._trie, emissions, case, SPELLING_MARGIN)
                )
                by_letters.update(zip(((int(i), case) for i in ids), scores.tolist(), strict=True))
        seen = self._seen.get(word, {})
        return {
            key: self._mixed(key, seen.get(key, 0), by_letters.get(key, -20.0))
            for key in by_letters.keys() | seen.keys()
            if not (key[1] is Case.UPPER and len(self._lexicon.written(key[0], Case.LOWER)) == 1)
        }

    def _likeliest(
        self, ids: NDArray[np.int32], scores: NDArray[np.float64]
    ) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """The spellings that may end among the candidates: short words have hundreds."""
        if len(ids) <= 2 * MOST_CANDIDATES:
            return ids, scores
        best = np.argpartition(-(scores + self._unigram_ranks[ids]), 2 * MOST_CANDIDATES)[
            : 2 * MOST_CANDIDATES
        ]
        return ids[best], scores[best]

    def _mixed(self, key: tuple[int, Case], count: int, by_letters: float) -> float:
        total, kinds = self._totals.get(key, (0, 0))
        scale = min(1.0, MOST_EVIDENCE / total) if total else 1.0
        weight = kinds * scale + 4
        return math.log((count * scale + weight * math.exp(by_letters)) / (total * scale + weight))

    @cached_property
    def _seen(self) -> dict[str, dict[tuple[int, Case], int]]:
        """String read → (id, case) of the printed word → how often."""
        seen: dict[str, dict[tuple[int, Case], int]] = defaultdict(lambda: defaultdict(int))
        for read, words in self._tables.words.items():
            for word, count in words.items():
                index, case = self._lexicon.id_of(word), case_of(word)
                if index is None:
                    continue
                seen[read][index, case] += count
                # An engine that reads case right misreads "Hằng" as it does "hằng".
                if self._keeps_case and case is Case.LOWER and case_of(read) is Case.LOWER:
                    seen[read.capitalize()][index, Case.TITLE] += count
        return seen

    @cached_property
    def _totals(self) -> dict[tuple[int, Case], tuple[int, int]]:
        """(id, case) → how often it stood in the pairs, in how many ways it was read."""
        totals: dict[tuple[int, Case], list[int]] = defaultdict(lambda: [0, 0])
        for row in self._seen.values():
            for key, count in row.items():
                totals[key][0] += count
                totals[key][1] += 1
        return {key: (total, kinds) for key, (total, kinds) in totals.items()}

    @cached_property
    def _segment_rows(self) -> dict[str, NDArray[np.float32]]:
        """String read → log likelihood from each letter, small letters first, then capitals."""
        size = len(self._letters)
        rows: dict[str, NDArray[np.float32]] = {}
        letters = self._tables.letters
        shared = letters if self._keeps_case else with_kin(letters)
        for x, letter in enumerate(self._letters + self._letters.upper()):
            for segment, score in shared.get(letter, {}).items():
                if segment not in rows:
                    rows[segment] = np.full(2 * size, UNSEEN_SEGMENT[len(segment)], np.float32)
                rows[segment][x] = score
        return rows

    def _emissions(self, word: str) -> NDArray[np.float32]:
        """The array that `spellings` takes."""
        length, rows = len(word), self._segment_rows
        emissions = np.full(
            (length + 1, LONGEST_SEGMENT + 1, 2 * len(self._letters)), IMPOSSIBLE, np.float32
        )
        unseen = np.full(2 * len(self._letters), UNSEEN_SEGMENT[1], np.float32)
        for j in range(length + 1):
            emissions[j, 0] = rows.get("", UNSEEN_SEGMENT[0])
            for k in range(1, min(LONGEST_SEGMENT, length - j) + 1):
                entry = emissions[j, k]
                entry[:] = rows.get(word[j : j + k], UNSEEN_SEGMENT[k])
                if k > 1:
                    last = rows.get(word[j + k - 1], unseen)
                    np.maximum(
                        entry, np.maximum(emissions[j, k - 1], last) + STRAY_CHARACTER, out=entry
                    )
        return emissions


def _ways_to_end(word: str) -> list[tuple[str, str, float]]:
    """A final "?" may be a misread letter ("ct?" for "cứ") or a question.

    (word, what follows, weight).
    """
    if word.endswith("?") and len(word) > 1:
        return [(word, "", NO_ENDING_MARK), (word[:-1], "?", ENDING_MARK)]
    return [(word, "", 0.0)]


def _plausible_cases(word: str) -> tuple[Case, ...]:
    has_capital = any(char.isupper() for char in word)
    return (Case.TITLE, Case.UPPER, Case.LOWER) if has_capital else (Case.LOWER, Case.TITLE)


def doubt_of_unknown(index: int, word: str) -> float:
    """Nats for what an engine of the wrong language read, where it is no word of the lexicon.

    It hardly makes a syllable with a mark: one that is there was printed so, and most are names.

    >>> doubt_of_unknown(UNKNOWN, "wie"), doubt_of_unknown(UNKNOWN, "Hòa")
    (-3.0, 0.0)
    """
    is_printed = is_syllable(word) and not word.isascii()
    return MISREAD if index == UNKNOWN and not is_printed else 0.0


def _as_it_is(word: str) -> list[tuple[int, float]]:
    """The class of a word that the lexicon lacks.

    The second value is the log likelihood of its letters.
    """
    length = len(word)
    if any(char.isdigit() for char in word):
        small = CODE_WITH_SMALL_LETTER if any(char.islower() for char in word) else 0.0
        return [(CODE, CODE_WORD + UNKNOWN_LETTER * length + small)]
    odd = sum(not (char.isascii() and char.isalpha()) for char in word)
    signs = sum(char in MONEY for char in word)
    return [
        (UNKNOWN, UNKNOWN_WORD + UNKNOWN_LETTER * length + ODD_CHARACTER * odd + MONEY_SIGN * signs)
    ]
