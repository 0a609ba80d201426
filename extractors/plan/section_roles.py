"""What a section bears, by the words of its heading: tasks, targets, or nothing that is a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from extractors.word_lists import any_case_re, any_of, phrases, tables, words_re
from extractors.zones.section_openings import introducing_word
from normalizers.letters.text import fold, word_key
from normalizers.letters.text_caches import TEXT_CACHES

# Under "Tình hình" only a heading that opens so bears tasks again.
_ARTICLE = rf"(?:(?:{any_of('unit_words', 'other_before')})\s+)?"
TASK_OPENING_RE = any_case_re(phrases("sentence_words", "task_headings"), f"^{_ARTICLE}", r"\b")
# "II. CHỈ TIÊU VÀ GIẢI PHÁP" / "2. Giải pháp": measures beside the targets are tasks.
MEASURES_RE = any_case_re(phrases("sentence_words", "measures"), f"^{_ARTICLE}", r"\b")
# "Đánh giá, xếp loại viên chức" and "Dự báo thiên tai" among tasks are work; "Đánh giá tình hình"
# is none.
WORK_OPENING_RE = re.compile(
    rf"^(?:công tác )?(?:{any_of('sentence_words', 'judging')})\b"
    rf"(?!,? (?:{any_of('sentence_words', 'judged')})\b)",
    re.IGNORECASE,
)


class SectionRole(StrEnum):
    """What stands in a section."""

    TASK = "task"
    TARGET = "target"
    IMPLEMENTATION = "implementation"  # tasks whose headings and subjects name who does them
    PURPOSE = "purpose"  # purposes, requirements, bases, state of affairs: no rows
    FUNDING = "funding"


BEARING = frozenset({SectionRole.TASK, SectionRole.TARGET, SectionRole.IMPLEMENTATION})


class _Words(NamedTuple):
    role: SectionRole
    strong: tuple[str, ...]
    opening: tuple[str, ...]
    anywhere: tuple[str, ...]
    whole: tuple[str, ...]


@cache
def _load() -> tuple[_Words, ...]:
    return tuple(
        _Words(
            SectionRole(role),
            *(
                tuple(map(_key, lists.get(kind, ())))
                for kind in ("strong", "opening", "anywhere", "whole")
            ),
        )
        for role, lists in tables("section_roles").items()
    )


def _key(text: str) -> str:
    return word_key(text)


@TEXT_CACHES.remember(4096)
def heading_role(heading: str) -> SectionRole | None:
    """The role that a heading's own words tell, or None where they tell nothing.

    Of several words the first decides: "MỤC TIÊU, YÊU CẦU" bears targets, "MỤC ĐÍCH, YÊU CẦU VÀ
    CHỈ TIÊU" nothing itself (its subsections decide for themselves), "NỘI DUNG, MỤC TIÊU,
    NHIỆM VỤ" tasks. "Tổ chức thực hiện" wins wherever it stands. Equal places go to the longer
    phrase ("thời gian và nội dung" before "thời gian").
    """
    key = f" {_key(heading)} "
    found = sorted(_found(key), key=lambda hit: (hit[0], -hit[1]))
    return found[0][2] if found else _misread_role(heading)


def _misread_role(heading: str) -> SectionRole | None:
    """The role of a heading that opens with known words, a mark of one misread.

    For instance "CHỈ TIỂU" of a scan.

    A text that lost its marks ("NOI DUNG") is left to its repair.
    """
    folded, words = f"{fold(word_key(heading))} ", _key(heading).split()
    hits = [
        (len(phrase), role)
        for phrase, key, role in _folded()
        if folded.startswith(f"{phrase} ") and _is_one_misread(words, key.split(), role)
    ]
    return max(hits)[1] if hits else None


def _is_one_misread(words: Sequence[str], expected: Sequence[str], role: SectionRole) -> bool:
    """True where one word differs, and has marks of its own.

    One without marks is misread where the other has them: "MỤC DICH". For what bears rows that is
    not enough: "Chi tiêu" is a word.
    """
    pairs = list(zip(words, expected, strict=False))
    differing = [word for word, other in pairs if word != other]
    if len(differing) != 1:
        return False
    kept = any(word != fold(word) for word, other in pairs if word == other)
    return differing[0] != fold(differing[0]) or (kept and role is SectionRole.PURPOSE)


@cache
def _folded() -> tuple[tuple[str, str, SectionRole], ...]:
    """The opening phrases of two words and more, without their marks and with them."""
    return tuple(
        (fold(phrase), phrase, words.role)
        for words in _load()
        for phrase in (*words.strong, *words.opening)
        if " " in phrase
    )


def _found(key: str) -> Iterator[tuple[int, int, SectionRole]]:
    for words in _load():
        if key.strip() in words.whole:
            yield -1, len(key), words.role
        for phrase in words.strong:
            if f" {phrase} " in key:
                yield -1, len(phrase), words.role
        for phrase in words.opening:
            if key.startswith(f" {phrase} "):
                yield 0, len(phrase), words.role
        for phrase in words.anywhere:
            place = key.find(f" {phrase} ")
            if place >= 0:
                yield place, len(phrase), words.role


def subsection_role(heading: str, inherited: SectionRole | None) -> SectionRole | None:
    """The role of a section under another: its own opening words decide over its parent's.

    Below the top a word in the middle of a heading says what the section is about, not what it
    bears: "3. Đổi mới nội dung, phương pháp" under "II. NHIỆM VỤ" inherits.
    """
    own = opening_role(heading)
    if inherited is None:
        return heading_role(heading)
    if own is SectionRole.TASK and inherited is SectionRole.TARGET and MEASURES_RE.match(heading):
        return own
    if own is None or (own is SectionRole.TASK and inherited in BEARING):
        return inherited
    if (
        inherited is SectionRole.PURPOSE
        and own is SectionRole.TASK
        and not TASK_OPENING_RE.match(heading)
    ):
        return inherited
    if own is SectionRole.PURPOSE and inherited in BEARING and WORK_OPENING_RE.match(heading):
        return inherited
    if (
        own is SectionRole.FUNDING
        and inherited is SectionRole.TASK
        and not _is_bare_funding(heading)
    ):
        return inherited
    return own


def introduced_role(text: str) -> SectionRole | None:
    """The role of the items below a lead-in that is but its word.

    For instance "* Chỉ tiêu:", "- Biện pháp thực hiện:".

    Schools set targets and measures one below the other under a heading that says neither. Only
    words that stand alone count: "- Mục tiêu của chương trình là:" says nothing.
    """
    word = introducing_word(text)
    return opening_role(word) if word else None


_FILLER_RE = words_re(map(_key, phrases("sentence_words", "heading_fillers")), "^ ", " ")


def opening_role(heading: str) -> SectionRole | None:
    """The role told by the first words, after "Về", "Các", "Một số" and the like."""
    key = f" {_key(heading)} "
    key = _FILLER_RE.sub(" ", key)
    first = key.split(maxsplit=1)[:1]
    hits = [
        (len(phrase), role)
        for word in first
        for phrase, role, is_whole in _openings().get(word, ())
        if (key == f" {phrase} " if is_whole else key.startswith(f" {phrase} "))
    ]
    return max(hits)[1] if hits else None


@cache
def _openings() -> dict[str, list[tuple[str, SectionRole, bool]]]:
    """The phrases that a heading may open with, by their first word; some are all of it."""
    found: dict[str, list[tuple[str, SectionRole, bool]]] = {}
    for words in _load():
        for phrase in (*words.strong, *words.opening, *words.whole):
            is_whole = phrase in words.whole
            found.setdefault(phrase.split()[0], []).append((phrase, words.role, is_whole))
    return found


def _is_bare_funding(heading: str) -> bool:
    """True for "Kinh phí thực hiện".

    "Kinh phí đào tạo cho giáo viên hợp đồng …" may state a task.
    """
    return len(heading.split()) <= 6
