"""Sentences that tell: of a paper that bears its number already, of what is and was throughout."""

from __future__ import annotations

import re

from extractors.lines.statements import starts_with_verb
from extractors.plan.sections import DONE_RE, charges_somebody, demands
from extractors.word_lists import any_case_re, any_of, phrases, words_re
from normalizers.time.deadlines import trailing_deadline
from normalizers.units.assignments import prose_assignment
from normalizers.units.subjects import subject_units

# "Sở Mẫu ban hành Kế hoạch số 12/KH-SM về …": what has its number was issued.
ENACTED_RE = re.compile(
    rf"\s(?:{any_of('sentence_words', 'enacting')})\s+(?:{any_of('sentence_words', 'cited_kinds')})"
    r"\s+(?:\w{2,3}\s+)?\d{1,5}[-/]",
    re.IGNORECASE,
)
DUTY_RE = words_re(phrases("sentence_words", "duty"), r"\b", r"\b")
MILD_RE = words_re(phrases("sentence_words", "foretelling"), r"\b", r"\b")
# "Ngành may bao gồm …", "Chợ Mẫu là …": what something is.
BEING_RE = any_case_re(phrases("sentence_words", "being"), r"[^.;:]{2,120}?\s", r"\s")
OWNED_RE = re.compile(rf"\w+\s(?:\w+\s)?(?:{any_of('sentence_words', 'whose')})\s")
LEAST_SENTENCES = 2
LEAST_WORDS = 40


def tells_of_enacted(text: str) -> bool:
    """True for "Ngày 05/3, Sở Mẫu ban hành Kế hoạch số 12/KH-SM về …": nobody has to issue it.

    No word of a demand stands in it, and it opens with who issued it, or with the day.
    """
    found = ENACTED_RE.search(text)
    if found is None or starts_with_verb(text) or DUTY_RE.search(text):
        return False
    return bool(prose_assignment(text[: found.end()]).leads)


def tells_throughout(text: str) -> bool:
    """True for a long paragraph that opens with what is or was, and charges nobody in the end.

    "Nghề may của xã bao gồm … . Nghề có vai trò … . Trong những năm qua, nghề đã …": so the
    conclusions of a meeting begin, above what they assign.
    """
    sentences = text.strip().split(". ")  # a semicolon parts what is told of one thing
    is_long = len(sentences) >= LEAST_SENTENCES and len(text.split()) >= LEAST_WORDS
    return is_long and _tells(sentences[0]) and not any(map(_charges, sentences))


def _tells(sentence: str) -> bool:
    return DONE_RE.search(sentence) is not None or BEING_RE.match(sentence) is not None


def _opens_with_deed(sentence: str) -> bool:
    """True for "Phát triển nghề may"; "Phát triển của nghề may …" names something."""
    return starts_with_verb(sentence) and OWNED_RE.match(sentence) is None


def _charges(sentence: str) -> bool:
    """True for a deed, a duty, a day, or what a unit does that it has not done."""
    duty = any(MILD_RE.fullmatch(found[0]) is None for found in DUTY_RE.finditer(sentence))
    if duty or _opens_with_deed(sentence) or charges_somebody(sentence) or demands(sentence):
        return True
    if trailing_deadline(sentence) is not None:
        return True
    return bool(subject_units(sentence)) and not _tells(sentence)
