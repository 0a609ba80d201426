"""How a line ends: with a sentence, or open (in a bracket, before a number, in a waiting word)."""

from __future__ import annotations

import re
from functools import cache

from extractors.word_lists import any_case_re, phrases, rows

TERMINALS = tuple(".;:!?…")
CLOSERS = "”\"’')]»"
# "… thực hiện./.", also where a scan reads another stop ("./,"), or a scrap of a seal behind it
# ("./. Al”").
DOCUMENT_END_RE = re.compile(r"\s?(?:\.?/\.\W{0,4}(?:\w{1,3}\W{0,3})?|\./[,;:]?[”\"’')\]»\s*_]*)$")
# A full line that ends so waits for a number: "theo Điều" / "5. …" is no item.
AWAITS_NUMBER_RE = any_case_re(phrases("sentence_words", "numbered_things"), r"\b", "$")
# "II. THỜI GIAN, ĐỊA ĐIỂM", "1. Chuyển đổi số": there the word belongs to a noun and waits for
# nothing.
NOUN_END_RE = any_case_re(phrases("sentence_words", "nouns_like_numbered_things"), r"\b", "$")


def ends_document(text: str) -> bool:
    """True for "… thực hiện./.", the mark with which a document ends.

    >>> ends_document("Các sở thực hiện./."), ends_document("Các sở thực hiện.")
    (True, False)
    """
    return DOCUMENT_END_RE.search(text) is not None


def without_end(text: str) -> str:
    """The text without the mark that ends the document.

    >>> without_end("Các sở thực hiện./. Al”"), without_end("Các sở thực hiện.")
    ('Các sở thực hiện', 'Các sở thực hiện.')
    """
    return DOCUMENT_END_RE.sub("", text)


def is_unfinished(text: str) -> bool:
    """True where no sentence, item or lead-in ends: no closing mark at the end."""
    return has_open_bracket(text) or not text.rstrip(CLOSERS + " ").endswith(TERMINALS)


def has_open_bracket(text: str) -> bool:
    """True where a bracket is opened and not closed."""
    return text.count("(") > text.count(")")


def ends_open(text: str) -> bool:
    """True where the last word or mark cannot end a sentence: "và", "của", a comma, a dash."""
    stripped = text.rstrip()
    if stripped.endswith((",", "-", "–", "/", "(", "“")):
        return True
    words = [word.casefold().strip("“\"'(") for word in stripped.split()[-2:]]
    return bool(words) and words[-1] in open_endings() and " ".join(words) not in whole_endings()


def awaits_number(text: str) -> bool:
    """True where a line breaks off before a number: "… quy định tại Điều"."""
    return AWAITS_NUMBER_RE.search(text) is not None and NOUN_END_RE.search(text) is None


@cache
def whole_endings() -> frozenset[str]:
    """Words of two syllables that end a sentence though their last one could not: "mặt bằng"."""
    return _listed("whole_endings")


@cache
def open_endings() -> frozenset[str]:
    """Words that no sentence ends with."""
    return _listed("open_endings")


def _listed(name: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows(name))
