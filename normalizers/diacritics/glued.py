"""Words that OCR glued together: "NỘIDUNG", "thựchiện"."""

from __future__ import annotations

import re

from normalizers.diacritics.lexicon import Lexicon
from normalizers.diacritics.ngrams import NO_NODE, LanguageModel, step
from normalizers.letters.syllables import is_syllable

LONG_WORD_RE = re.compile(r"[^\W\d_]{4,}")


def unglue(line: str, lexicon: Lexicon, language: LanguageModel) -> str:
    """The line with a space in each word that is two syllables known side by side.

    At least one of them bears a mark: a word without any ("video") may be foreign.
    """
    return LONG_WORD_RE.sub(lambda match: _parted(match[0], lexicon, language), line)


def _parted(word: str, lexicon: Lexicon, language: LanguageModel) -> str:
    if word.isascii() or is_syllable(word) or lexicon.id_of(word) is not None:
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
