"""What pairs of damaged and clean lines say of letters and of words: the tables of a channel.

Hard expectation maximisation: each printed letter gives a string of 0 to 3 characters; the best
segmentation of every pair is counted, the counts give the next likelihoods.
"""

from __future__ import annotations

import csv
import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from normalizers.diacritics.candidates import ChannelTables
from normalizers.diacritics.codes import PART_RE
from normalizers.diacritics.pieces import NUMBER, WORD, split_token
from normalizers.diacritics.spelling import LONGEST_SEGMENT
from normalizers.letters.text import fold, split_tones

ROUNDS = 5
LONGEST_PRINTED, LONGEST_READ = 14, 18
UNSEEN = (math.log(1e-4), math.log(7e-5), math.log(4e-6), math.log(4e-7))
# Nats per letter below which a pair of words is no misreading but a line torn out of step.
LEAST_PER_LETTER = -4.5
LOST_TONE, SAME_LETTER, SAME_BASE = 0.012, 0.004, 0.001

WordPairs = Counter[tuple[str, str]]  # (read, printed) → how often


def word_pairs(lines: Iterable[tuple[str, str]]) -> WordPairs:
    """Pairs of words from pairs of lines (read, printed) that have as many tokens."""
    pairs: WordPairs = Counter()
    for read, printed in lines:
        ours, theirs = (unicodedata.normalize("NFC", text).split() for text in (read, printed))
        if len(ours) == len(theirs):
            for a, b in zip(ours, theirs, strict=True):
                pairs.update(_words_of_tokens(a, b))
    return pairs


def _words_of_tokens(read: str, printed: str) -> Iterator[tuple[str, str]]:
    ours, theirs = (
        [piece.text for piece in split_token(token) if piece.kind in (WORD, NUMBER)]
        for token in (read, printed)
    )
    if len(ours) == len(theirs):
        yield from ((a, b) for a, b in zip(ours, theirs, strict=True) if PART_RE.fullmatch(b))


def learn_channel(
    pairs: WordPairs, misreadings: Mapping[str, Mapping[str, float]] | None = None
) -> ChannelTables:
    """The tables of a channel from pairs of words.

    `misreadings` are known shares of a letter's readings that the pairs may lack.
    """
    scores = _first_guess({char for _, printed in pairs for char in printed})
    for _ in range(ROUNDS):
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for (read, printed), count in pairs.items():
            segments = align(read, printed, scores)
            for letter, segment in zip(printed, segments or (), strict=False):
                counts[letter][segment] += count
        scores = {
            letter: {segment: math.log(n / (row.total() + 3)) for segment, n in row.items()}
            for letter, row in counts.items()
        }
    for letter, further in (misreadings or {}).items():
        row = scores.setdefault(letter, {})
        for segment, share in further.items():
            row[segment] = max(row.get(segment, -math.inf), math.log(share))
    words: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for (read, printed), count in sorted(pairs.items()):
        if _is_in_step(read, printed, scores):
            words[read][printed] = count
    return ChannelTables(scores, words)


def mark_misreadings(letters: str) -> dict[str, dict[str, float]]:
    """What real scans do to marks and rendered pages do not: a mark read as another, or lost.

    A letter is read as itself without its tone ("Kê" for "Kế") with a share of LOST_TONE, as one
    that differs in tone with SAME_LETTER, as another of the same base with SAME_BASE.
    """
    both = letters + letters.upper()
    return {
        letter: {
            other: _share(letter, other)
            for other in both
            if other != letter
            and fold(letter) == fold(other)
            and letter.isupper() == other.isupper()
        }
        for letter in both
    }


def _share(letter: str, other: str) -> float:
    if other == split_tones(letter)[0]:
        return LOST_TONE
    return SAME_LETTER if split_tones(letter)[0] == split_tones(other)[0] else SAME_BASE


def _first_guess(letters: Iterable[str]) -> dict[str, dict[str, float]]:
    """A letter is read as itself or as its base letter, in either case."""
    guess = {}
    for letter in letters:
        base = fold(letter)
        likely = {
            letter: 0.5,
            base.upper() if letter.isupper() else base: 0.3,
            base.upper(): 0.03,
            "é": 0.01,
        }
        guess[letter] = {segment: math.log(p) for segment, p in likely.items()}
    return guess


def align(read: str, printed: str, scores: Mapping[str, Mapping[str, float]]) -> list[str] | None:
    """The strings that the letters of a printed word were read as.

    None where they cannot be told.
    """
    if len(printed) > LONGEST_PRINTED or len(read) > LONGEST_READ:
        return None
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for letter in printed:
        known = scores.get(letter, {})
        row: dict[int, tuple[float, int]] = {}
        for start, (score, _) in best[-1].items():
            for size in range(min(LONGEST_SEGMENT, len(read) - start) + 1):
                total = score + known.get(read[start : start + size], UNSEEN[size])
                if total > row.get(start + size, (-math.inf, 0))[0]:
                    row[start + size] = (total, start)
        best.append(row)
    if len(read) not in best[-1]:
        return None
    ends = [len(read)]
    for row in best[:0:-1]:
        ends.append(row[ends[-1]][1])
    return [read[a:b] for a, b in pairwise(ends[::-1])]


def _is_in_step(read: str, printed: str, scores: Mapping[str, Mapping[str, float]]) -> bool:
    segments = align(read, printed, scores)
    if segments is None:
        return False
    total = sum(
        scores.get(letter, {}).get(segment, UNSEEN[len(segment)])
        for letter, segment in zip(printed, segments, strict=True)
    )
    return total > LEAST_PER_LETTER * max(2, len(printed))


def write_channel(tables: ChannelTables, folder: Path) -> None:
    """Writes the files that `read_channel` reads."""
    folder.mkdir(parents=True, exist_ok=True)
    letters = [
        (letter, segment, f"{score:.3f}")
        for letter, row in sorted(tables.letters.items())
        for segment, score in sorted(row.items())
    ]
    words = [
        (read, printed, count)
        for read, row in sorted(tables.words.items())
        for printed, count in row.items()
    ]
    for name, rows in (("letters.tsv", letters), ("words.tsv", words)):
        with (folder / name).open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n")
            writer.writerows(rows)
