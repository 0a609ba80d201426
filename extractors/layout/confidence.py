"""How sure OCR is of words → how sure a line or a row is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractors.models import Box
from extractors.printed import Word
from normalizers.letters.syllables import is_syllable

UNSURE = 0.6  # two of three words below it are wrong
DOUBTED = 0.85  # the most for a line with such a number: its rows are flagged
END_OF_SENTENCE, OTHER_STOPS = "!?", ".,;:"


def line_confidence(words: Iterable[Word]) -> float | None:
    """0..1; None where no word is from a scan.

    That of most letters; a number or an abbreviation that is unsure makes its line unsure, however
    long that is: no language model foretells them. So does a figure that was read as a stop.
    """
    words = list(words)
    read = [(word.confidence, word.text) for word in words if word.confidence is not None]
    known = [(sure, len(text)) for sure, text in read]
    has_doubt = any(sure <= UNSURE and _is_unforetold(text) for sure, text in read)
    has_doubt = has_doubt or has_stop_inside([text for _, text in read])
    letters = sum(count for _, count in known)
    if not letters:
        return None
    mean = round(sum(sure * count for sure, count in known) / letters, 3)
    return min(mean, DOUBTED) if has_doubt else mean


def has_stop_inside(texts: Sequence[str]) -> bool:
    """True where a stop that ends sentences ends none: the raised figure of a note was read so.

    >>> [has_stop_inside(text.split()) for text in ("tiểu học!.", "giáo dục? và", "Vì sao? Vì")]
    [True, True, False]
    """
    return any(_is_stop_inside(*pair) for pair in pairwise([*texts, ""]))


def _is_stop_inside(text: str, after: str) -> bool:
    core = text.rstrip(OTHER_STOPS)
    ends = core[-1:] in tuple(END_OF_SENTENCE) and core[-2:-1].isalpha()
    return ends and (core != text or after[:1].islower())


def unsure_words(words: Iterable[Word]) -> tuple[str, ...]:
    """The words that OCR is nowhere sure of and that may be of a number or a name: they are none.

    Handwriting in "Số: …/KH-UBND" is read as something, hardly ever as what was written; so is a
    name that a stamp and a signature cross.
    """
    best: dict[str, float] = {}
    for word in words:
        if word.confidence is not None and (_may_number(word.text) or word.text[:1].isupper()):
            best[word.text] = max(word.confidence, best.get(word.text, 0.0))
    return tuple(text for text, sure in best.items() if sure < UNSURE)


def _is_unforetold(text: str) -> bool:
    return any(map(str.isdigit, text)) or (text.isupper() and not is_syllable(text.lower()))


def _may_number(text: str) -> bool:
    return any(letter.isdigit() or letter == "/" for letter in text)


def row_confidence(words: Sequence[Word], box: Box) -> float | None:
    """That of the words within a row of a table."""
    if not words or words[0].confidence is None:
        return None
    return line_confidence(
        word
        for word in words
        if box.top <= word.base - 0.3 * word.size < box.bottom
        and box.x0 <= (word.x0 + word.x1) / 2 <= box.x1
    )
