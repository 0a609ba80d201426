"""Words that OCR glued together: "NỘIDUNG", "thựchiện"; misread, "Rasoat", "mdi39"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from heapq import nlargest
from typing import NamedTuple

from normalizers.diacritics.candidates import Channel
from normalizers.diacritics.lexicon import Lexicon
from normalizers.diacritics.misreadings import doubt_of_unknown
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.model import RepairModel, shipped_model
from normalizers.diacritics.ngrams import NO_NODE, LanguageModel, step
from normalizers.diacritics.pieces import NUMBER
from normalizers.letters.syllables import is_syllable
from normalizers.letters.words import LETTERS_RE

# Of misread text: letters, and digits among them ("S6hda12h6").
MISREAD_WORD_RE = re.compile(r"(?<![^\s(“\"])[^\W_]{5,22}(?=[.,;:)”\"!?]*(?:\s|$))")
FIGURES_RE = re.compile(r"[^\W\d_][^\W\d_]\d{2}")
DIGITS_RE = re.compile(r"\d{2,4}")
MEANT, KEPT = 6, 16  # likeliest words of a piece, ways to part what stands before a place
BAD = -17.0  # nats: a word that is no likelier than that may be two
GLUED, GLUED_NUMBER = -6.0, -1.5  # nats: of two words so many are read as one
DIGIT = -1.7  # nats
MIXED = -6.0  # nats: a word that holds figures is no code among words
SHORTEST_PIECE, LONGEST_PIECE = 2, 9
MOST_LOOKS = 80  # words of a document that are looked at: each costs a tenth of a second
LEAST_GLUED = 4  # letters of two syllables


def part_glued(
    lines: Sequence[str], modes: Sequence[Mode | None], model: RepairModel | None = None
) -> list[str]:
    """The lines with a space in words that OCR glued together; as repair itself parts them."""
    model = model or shipped_model()
    glue = MisreadGlue(model.channel(Mode.OCR), model.language) if Mode.OCR in modes else None
    found = []
    for line, mode in zip(lines, modes, strict=True):
        if mode is Mode.LIGHT:
            line = unglue(line, model.lexicon, model.language)
        elif mode is Mode.OCR and glue:
            line = glue.unglue(line)
        found.append(line)
    return found


def unglue(line: str, lexicon: Lexicon, language: LanguageModel) -> str:
    """The line with a space in each word that is two syllables known side by side.

    At least one of them bears a mark: a word without any ("video") may be foreign.
    """
    return LETTERS_RE.sub(lambda match: _parted(match[0], lexicon, language), line)


def _parted(word: str, lexicon: Lexicon, language: LanguageModel) -> str:
    if len(word) < LEAST_GLUED or word.isascii() or is_syllable(word):
        return word
    if lexicon.id_of(word) is not None:
        return word
    found = [
        (score, f"{word[:i]} {word[i:]}")
        for i in range(1, len(word))
        if (score := _score(word[:i], word[i:], lexicon, language)) is not None
    ]
    return max(found)[1] if found else word


def _score(left: str, right: str, lexicon: Lexicon, language: LanguageModel) -> float | None:
    """The log likelihood of two words side by side.

    None where they are no syllables, or never met.
    """
    if not (is_syllable(left) and is_syllable(right)):
        return None
    first, second = lexicon.id_of(left), lexicon.id_of(right)
    if first is None or second is None:
        return None
    score, node, _ = step(language, first, NO_NODE, NO_NODE, second)
    return score + float(language.unigrams[first]) if node != NO_NODE else None


class _Parted(NamedTuple):
    """Pieces of a word, how likely (nats) they are, and the id of the last one."""

    score: float
    pieces: tuple[str, ...]
    last: int


class MisreadGlue:
    """Parts the words of one document that are likelier two or more, each of them misread."""

    def __init__(self, channel: Channel, language: LanguageModel) -> None:
        """Nothing is known of the document yet."""
        self._channel = channel
        self._language = language
        self._known: dict[str, str] = {}
        self._whole = set[str]()

    def unglue(self, line: str) -> str:
        """The line with a space in each word that is likelier two."""
        return MISREAD_WORD_RE.sub(lambda match: self._of(match[0]), line)

    def _of(self, word: str) -> str:
        if word.isupper() or word.isdigit():
            return word
        if word not in self._known and word not in self._whole:
            whole = max(score for score, _ in _meant(word, self._channel, self._language))
            whole += MIXED * bool(FIGURES_RE.search(word))
            if whole > BAD or len(self._known) >= MOST_LOOKS:
                self._whole.add(word)
            else:
                self._known[word] = self._parted(word, whole)
        return self._known.get(word, word)

    def _parted(self, word: str, whole: float) -> str:
        best: list[list[_Parted]] = [[_Parted(0.0, (), NO_NODE)]]
        for end in range(1, len(word) + 1):
            ways = (
                way
                for start in range(max(0, end - LONGEST_PIECE), end - SHORTEST_PIECE + 1)
                if not (start and word[start - 1].isdigit() and word[start].isdigit())
                for way in _ways(best[start], word[start:end], self._channel, self._language)
            )
            best.append(nlargest(KEPT, ways))
        found = max(best[-1], default=None)
        return " ".join(found.pieces) if found and found.score > whole else word


def _ways(
    before: list[_Parted], piece: str, channel: Channel, language: LanguageModel
) -> Iterator[_Parted]:
    """The ways to go on with a piece: with each of its likeliest words.

    Figures stand for themselves: no piece has them beside letters.
    """
    if DIGITS_RE.search(piece) and not DIGITS_RE.fullmatch(piece):
        return
    for way in before:
        for score, index in _meant(piece, channel, language):
            if way.last == NO_NODE:
                yield _Parted(score, (piece,), index)
            else:
                after, _, _ = step(language, way.last, NO_NODE, NO_NODE, index)
                is_number = NUMBER in (way.last, index)
                own = score - float(language.unigrams[index]) + after
                own += GLUED_NUMBER if is_number else GLUED
                yield _Parted(way.score + own, (*way.pieces, piece), index)


def _meant(piece: str, channel: Channel, language: LanguageModel) -> list[tuple[float, int]]:
    """The likeliest words of a piece with their ids; a number where it is one."""
    if DIGITS_RE.fullmatch(piece):
        return [(DIGIT * len(piece) + float(language.unigrams[NUMBER]), NUMBER)]
    found = channel.candidates(piece, is_in_capitals=False)
    pairs = zip(found.scores.tolist(), found.ids.tolist(), strict=True)
    weighed = (
        (score - doubt_of_unknown(index, piece) + float(language.unigrams[index]), index)
        for score, index in pairs
    )
    return nlargest(MEANT, weighed)
