"""Labels and headings that OCR misread by a letter or two: "CHỈ 1IÊU", "phối hợp tực hiện:".

A line that is no known label or heading, and all but a letter is one, is that one: a block or a
section is lost otherwise. Nothing is mended where two phrases are as near, or where the words are
those of a sentence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from rapidfuzz.distance import Levenshtein

from extractors.lines.label_words import known_words
from extractors.lines.letters import is_capitals
from extractors.lines.markers import read_marker
from extractors.word_lists import phrases, phrases_under
from normalizers.letters.text import comparison_key, fold, nfc

MAX_LABEL_WORDS, MAX_HEADING_WORDS = 8, 14
LEAST_LETTERS = 8  # of a phrase: of a shorter one a letter makes another word
LETTERS_AN_ERROR = 8  # so many letters of a phrase for each that may be wrong
MOST_ERRORS = 2
ROMAN_LETTERS = "IVX"
HEADING_KINDS = ("strong", "opening", "whole")
STOPS = ".,;:"

Phrases = Mapping[int, Mapping[str, str]]  # number of words → comparison key → spelling


def mend_phrases(lines: Sequence[str]) -> list[str]:
    """The lines of a page, misread labels and headings as the phrases that they are.

    >>> mend_phrases(["Đơn vị phối hợp tực hiện: Sở Y tế.", "II. CHỈ 1IÊU CHUNG"])
    ['Đơn vị phối hợp thực hiện: Sở Y tế.', 'II. CHỈ TIÊU CHUNG']
    """
    return [_mended(with_demands(line)) for line in lines]


def with_demands(line: str) -> str:
    """The line with the words by which somebody is asked, where the marks of one were misread.

    Of two words one must stand as it is: "để nghỉ Tết" is no demand.

    >>> with_demands("Sở Mẫu dé nghị các xã"), with_demands("mua vé để nghỉ Tết")
    ('Sở Mẫu đề nghị các xã', 'mua vé để nghỉ Tết')
    """
    return _demands_re().sub(lambda found: _demand(found[0]), line)


def _demand(printed: str) -> str:
    meant = next(p for p in phrases("sentence_words", "asking_words") if fold(p) == fold(printed))
    words = zip(printed.split(), meant.split(), strict=True)
    is_half = any(comparison_key(word) == comparison_key(own) for word, own in words)
    return _in_case(meant, printed) if is_half else printed


@cache
def _demands_re() -> re.Pattern[str]:
    """The words of a demand with any marks, a small letter at the head or a capital."""
    meant = map(_any_marks, phrases("sentence_words", "asking_words"))
    return re.compile(rf"(?<!\w)(?:{'|'.join(meant)})(?!\w)", re.IGNORECASE)


def _any_marks(phrase: str) -> str:
    """A pattern of the letters of a phrase, with whatever marks."""
    return "".join(f"[{letter}{_marked()[letter]}]" for letter in fold(phrase))


@cache
def _marked() -> Mapping[str, str]:
    """The letters with marks of each letter, from À to ỹ."""
    letters = defaultdict[str, str](str)
    for letter in map(chr, range(ord("À"), ord("ỹ") + 1)):
        letters[fold(letter)] += letter
    return letters


def _mended(line: str) -> str:
    marker = read_marker(line)
    begin = len(line) - len(marker.rest) if marker is not None else 0
    body = line[begin:]
    head, colon, value = body.partition(":")
    if colon and len(head.split()) <= MAX_LABEL_WORDS:
        found = _nearest(head, _labels())
        return f"{line[:begin]}{found}{colon}{value}" if found else line
    if body.rstrip()[-1:] in tuple(STOPS):
        return line
    return line[:begin] + _with_opening(body) if _may_be_heading(line, body) else line


def _may_be_heading(line: str, body: str) -> bool:
    """A title in capitals, or one below a Roman numeral."""
    is_short = len(body.split()) <= MAX_HEADING_WORDS
    return is_short and (is_capitals(body, LEAST_LETTERS) or line.lstrip()[:1] in ROMAN_LETTERS)


def _with_opening(body: str) -> str:
    """A heading whose first words are a phrase that is misread; as it is where one is known."""
    words = body.split()
    heads = [(count, " ".join(words[:count])) for count in sorted(_headings(), reverse=True)]
    if any(_key(head) in _headings()[count] for count, head in heads):
        return body
    found = ((count, _nearest(head, _headings())) for count, head in heads if len(words) >= count)
    count, opening = next(((count, text) for count, text in found if text), (0, ""))
    return " ".join((opening, *words[count:])) if opening else body


def _key(printed: str) -> str:
    return comparison_key(printed.strip(f" *_-–+•({STOPS}"))


def _nearest(printed: str, known: Phrases) -> str | None:
    """The one phrase that a text is but for a letter or two, in its case; None for none.

    None, too, where the text itself is known.
    """
    key, choices = _key(printed), known.get(len(printed.split()), {})
    if len(key) < LEAST_LETTERS or key in choices:
        return None
    most = min(MOST_ERRORS, len(key) // LETTERS_AN_ERROR)
    near: dict[int, list[str]] = defaultdict(list)
    for other, phrase in choices.items():
        distance = Levenshtein.distance(key, other, score_cutoff=most)
        if distance <= most:
            near[distance].append(phrase)
    best = near[min(near)] if near else []
    return _in_case(best[0], printed) if len(best) == 1 else None


def _in_case(phrase: str, printed: str) -> str:
    """The phrase as the text is set; the words that were read rightly stay as they are printed."""
    capitals = is_capitals(printed, 1)
    return " ".join(
        old if comparison_key(old) == comparison_key(new) else _set(new, old, capitals)
        for old, new in zip(printed.split(), phrase.split(), strict=True)
    )


def _set(word: str, printed: str, capitals: bool) -> str:
    opening = "(" if printed.startswith("(") else ""
    stop = printed[-1] if printed[-1] in STOPS and word[-1] not in STOPS else ""
    is_title = printed.lstrip("(")[:1].isupper()
    set_word = word.upper() if capitals else word.capitalize() if is_title else word
    return f"{opening}{set_word}{stop}"


@cache
def _labels() -> Phrases:
    return _by_words(known_words().spellings)


@cache
def _headings() -> Phrases:
    return _by_words(phrases_under("section_roles", HEADING_KINDS))


def _by_words(phrases: Iterable[str]) -> Phrases:
    """The phrases of two words and more, by how many words they have."""
    table: dict[int, dict[str, str]] = defaultdict(dict)
    for phrase in sorted(phrases):
        if " " in phrase:
            table[len(phrase.split())].setdefault(comparison_key(phrase), nfc(phrase))
    return table
