"""What a figure of a target measures: the noun before it, or what it counts."""

from __future__ import annotations

import re

from normalizers.letters.sentences import SENTENCE_END_RE
from normalizers.word_lists import any_case_re, any_of, longest_first, phrases, words_re

WORDS = "metric_words"
LONGEST_SUBJECT = 14  # words after a figure
_EDGES = " :–-+*•“”\"'"
_CLAUSE_RE = re.compile(r"[;:,](?:\s|$)|\.(?:\s|$)|\s(?:và|trong đó)\s")
# "cấp chữ ký số cho 100% giáo viên": what the figure counts stands after it.
_GIVEN_RE = any_case_re(phrases(WORDS, "given_to"), r"(?<!\w)", r"\s*$")
# "tỷ lệ hộ nghèo giảm còn", "kinh tế số chiếm": the words between what is measured and its figure.
_TURN_RE = any_case_re(
    phrases(WORDS, "turn"), r"(?:\s|^)", rf"(?:\s+(?:{any_of(WORDS, 'turn_rest')}))*\s*$"
)
_REACHES_RE = any_case_re(phrases(WORDS, "reaches"), behind=r"(?!\w)")
TIME_AHEAD_RE = re.compile(
    rf"^\s*(?:(?:chỉ tiêu \d+|(?:{any_of(WORDS, 'until')})?\s*năm \d{{4}}(?:\s+trở đi)?"
    rf"|{any_of(WORDS, 'yearly')})\W*)+",
    re.IGNORECASE,
)
_STRIVING_RE = any_case_re(phrases(WORDS, "striving"), r"^\s*(?:", r"(?:\W+|$))+")
# What ends the noun that a figure counts.
NOUN_END_RE = words_re(longest_first(WORDS, "done"), r"\s", r"\s")
_MEASURED_RE = any_case_re(longest_first(WORDS, "measured"), r"(?<!\w)", r"(?!\w)")


def clause_before(line: str, found: re.Match[str]) -> str:
    """The clause that leads to a figure; of "Giảm tỷ lệ sinh: 2%" what stands before the colon."""
    ahead = line[: found.start()].rstrip()
    parts = _CLAUSE_RE.split(ahead.rstrip(" :") if ahead.endswith(":") else line[: found.start()])
    return parts[-1]


def subject_of(line: str, found: re.Match[str]) -> str | None:
    """What is measured.

    From a noun that is measured ("tỷ lệ …") up to the figure; else the clause before a verb like
    "đạt"; else the nouns after the figure up to their verb.
    """
    sentence = SENTENCE_END_RE.split(line[: found.start()])[-1]
    measured = _MEASURED_RE.search(sentence)
    if measured and not re.search(r"[%‰]", sentence[measured.start() :]):
        return _TURN_RE.sub("", sentence[measured.start() :]).strip(_EDGES) or None
    before = clause_before(line, found)
    is_share = bool(found["share"] or found["share_low"])
    turns = _TURN_RE.search(before) or _REACHES_RE.match(found[0].strip())
    bare = _STRIVING_RE.sub("", TIME_AHEAD_RE.sub("", _TURN_RE.sub("", before))).strip(_EDGES)
    if is_share and turns and bare and not _GIVEN_RE.search(before):
        return bare
    return _nouns_behind(line, found) or bare or None


def _nouns_behind(line: str, found: re.Match[str]) -> str:
    """The nouns after a figure: up to their verb, over a list, else up to the end of the clause."""
    behind = line[found.end("high" if found["high"] else "low") :].rstrip(" .;")
    behind = SENTENCE_END_RE.split(behind)[0]
    behind = re.sub(r"^[%‰ ]*/\s*(?:năm|tháng|quý)\b", "", behind).strip("%‰ ")
    verb = NOUN_END_RE.search(f" {behind} ")
    listed = f" {behind} "[: verb.start()] if verb else ""
    if not verb or len(listed.split()) > LONGEST_SUBJECT or ":" in listed:
        listed = _CLAUSE_RE.split(behind, maxsplit=1)[0]
        verb = NOUN_END_RE.search(f" {listed} ")
        listed = f" {listed} "[: verb.start()] if verb else listed
    return " ".join(listed.split()[:LONGEST_SUBJECT]).strip(f"{_EDGES},")
