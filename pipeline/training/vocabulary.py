"""The lexicon from the words of the corpora, and paragraphs as ids of the lexicon."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from normalizers.diacritics.codes import PART_RE
from normalizers.diacritics.lexicon import Case, Lexicon, case_of, plain_form
from normalizers.diacritics.pieces import CODE, SILENT, START, UNKNOWN, WORD, Piece, split_token
from normalizers.letters.syllables import is_syllable

MOST_WORDS = 60_000  # ids are of 16 bits
LEAST_SYLLABLE, LEAST_FOREIGN, LEAST_MARKED = 4, 20, 25
LONGEST_FOREIGN, LONGEST_MARKED = 20, 7
LEAST_ABBREVIATION, ABBREVIATION_SHARE = 5, 0.8
CAPITALS_SHARE = 0.7


@dataclass
class TokenCounts:
    """Tokens between spaces with their counts.

    Those of lines in capitals apart, whose case says nothing.
    """

    normal: Counter[str] = field(default_factory=Counter)
    capitals: Counter[str] = field(default_factory=Counter)

    def add(self, paragraphs: Iterable[str]) -> None:
        """Counts the tokens of paragraphs."""
        for paragraph in paragraphs:
            letters = [char for char in paragraph[:80] if char.isalpha()]
            capital = sum(map(str.isupper, letters)) > CAPITALS_SHARE * len(letters)
            (self.capitals if capital else self.normal).update(paragraph.split())


def build_lexicon(
    counts: Iterable[tuple[int, TokenCounts]], codes: Iterable[tuple[str, int]]
) -> Lexicon:
    """The words that are frequent enough to be no slips, most frequent first.

    Args:
        counts: Weight and tokens of each corpus.
        codes: Suffixes of document numbers with their uses; their parts are words in capitals.
    """
    uses: Counter[str] = Counter()  # as often as printed
    weights: Counter[str] = Counter()
    ways: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for weight, tokens in counts:
        for table, tells_case in ((tokens.normal, True), (tokens.capitals, False)):
            for token, count in table.items():
                for word in _plain_words(token):
                    key = plain_form(word.lower())
                    uses[key] += count
                    weights[key] += count * weight
                    if tells_case:
                        ways[key][word] += count * weight
    for part, count in code_parts(codes).items():
        key = part.lower()
        uses[key] += max(count, LEAST_MARKED)
        weights[key] += count
        ways[key][part] += count
    words = [word for word, _ in weights.most_common() if _is_word(word, uses[word], ways[word])][
        :MOST_WORDS
    ]
    return Lexicon(tuple(words), _case_counts(words, ways), _titles(words, ways))


def code_parts(codes: Iterable[tuple[str, int]]) -> Counter[str]:
    """The parts in capitals of suffixes of document numbers: "KH-SGDĐT" → "KH", "SGDĐT"."""
    parts: Counter[str] = Counter()
    for suffix, count in codes:
        for part in PART_RE.findall(suffix):
            if part.isupper():
                parts[part] += count
    return parts


def abbreviations(lexicon: Lexicon) -> Counter[str]:
    """The words in capitals with Đ or &, which a code may have as parts: "GD&ĐT".

    Each counted once.
    """
    return Counter(
        word.upper()
        for word, counts in zip(lexicon.words, lexicon.case_counts.tolist(), strict=True)
        if not (word.isascii() and word.isalpha()) and not is_syllable(word)
        if counts[Case.UPPER] > ABBREVIATION_SHARE * sum(counts)
    )


def _plain_words(token: str) -> list[str]:
    return [
        piece.text
        for piece in split_token(token)
        if piece.kind == WORD and PART_RE.fullmatch(piece.text)
    ]


def _is_word(word: str, uses: int, ways: Counter[str]) -> bool:
    """A syllable, a foreign word or an abbreviation; what is glued ("tậpcủa") or rare is none."""
    if is_syllable(word):
        return uses >= LEAST_SYLLABLE
    if word.isascii():
        return uses >= LEAST_FOREIGN and len(word) <= LONGEST_FOREIGN
    if (
        ways[word.upper()] > ABBREVIATION_SHARE * ways.total()
    ):  # "PGD&ĐT": a D alone would be its reading
        return uses >= LEAST_ABBREVIATION
    return uses >= LEAST_MARKED and len(word) <= LONGEST_MARKED


def _case_counts(words: list[str], ways: dict[str, Counter[str]]) -> NDArray[np.int64]:
    counts = np.zeros((len(words), len(Case)), np.int64)
    for i, word in enumerate(words):
        for way, count in ways[word].items():
            counts[i, case_of(way)] += count
    return counts


def _titles(words: list[str], ways: dict[str, Counter[str]]) -> dict[str, str]:
    """The way in TITLE of words that are most often written otherwise: "IoT"."""
    titles = {}
    for word in words:
        found = Counter({way: n for way, n in ways[word].items() if case_of(way) is Case.TITLE})
        best = found.most_common(1)
        if (
            best
            and best[0][0] != word[0].upper() + word[1:]
            and plain_form(best[0][0].lower()) == word
        ):
            titles[word] = best[0][0]
    return titles


def encode(paragraphs: Iterable[str], lexicon: Lexicon) -> NDArray[np.uint16]:
    """Paragraphs as ids, START before each."""
    ids = array("H")
    known: dict[str, list[int]] = {}
    for paragraph in paragraphs:
        ids.append(START)
        for token in paragraph.split():
            row = known.get(token)
            if row is None:
                row = known[token] = [
                    _id(piece, lexicon) for piece in split_token(token) if piece.kind != SILENT
                ]
            ids.extend(row)
    return np.frombuffer(ids, np.uint16)


def _id(piece: Piece, lexicon: Lexicon) -> int:
    if piece.kind != WORD:
        return piece.kind
    index = lexicon.id_of(piece.text)
    if index is not None:
        return index
    return CODE if any(char.isdigit() for char in piece.text) else UNKNOWN
