"""The titles with which an appendix begins: "PHỤ LỤC I", "Biểu số 2", "DANH MỤC NHIỆM VỤ …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from extractors.lines.appendix_words import NUMBER
from extractors.lines.formal_lines import opens_note
from extractors.lines.letters import bare, is_capitals
from extractors.word_lists import any_of, longest_first, phrases, words_re
from extractors.zones.section_openings import is_listed
from extractors.zones.signing import is_signature_line, person_name
from extractors.zones.type_lines import type_line
from extractors.zones.views import View, following

MAX_TITLE = 400
MAX_UNTITLED = 300
# How many printed blocks below a title may hold the evidence that it is one.
NEAR = 8
FAR_LISTED = 6  # lines above a title where another of a list stands, wrapped lines among them
MAX_TITLE_LINES = 5  # of what is attached, its note the last

# As a title stands: any of its words in its own case, whatever follows. A marker of an item is told
# in any case, and by what follows it.
_MAYBE = r"\s?"  # between two words, where one may be glued to the other
_NUMBER = rf"(?:[sS][ốôỐÔ]\s*:?\s*)?{NUMBER}"
TITLE_RE = re.compile(
    rf"^(?P<word>{any_of('head_words', 'appendix_words', _MAYBE)})"
    rf"(?:\s+(?P<number>{_NUMBER}))?\s*(?P<mark>[:.–(-])?\s*(?P<rest>.*)$"
)
# "Phụ lục 1 đính kèm", "Phụ lục kèm theo Kế hoạch này": a mention.
MENTION_RE = words_re(phrases("zones", "mentions"), "^", r"\b")
# What an appendix without the word is called, below the signature.
UNTITLED_RE = words_re(longest_first("zones", "untitled"), "^", r"\b")


def appendix_word(text: str) -> bool:
    """True for a title such as "PHỤ LỤC", "Phụ lục 1", "PHỤ LỤC I: TÊN", "Biểu số 2".

    No mention.
    """
    if len(text) > MAX_TITLE or text[:1] not in "PBM":
        return False
    match = TITLE_RE.match(text)
    if match is None or is_listed(text) or text.endswith((";", ",")):
        return False
    word, number, mark, rest = (
        match["word"],
        match["number"],
        match["mark"],
        match["rest"].strip(" *"),
    )
    if not word.upper().startswith(("PHỤ", "PHU")) and not number:
        return False
    if not rest:
        return mark in (None, ":", ".")
    if MENTION_RE.match(bare(rest)) and not is_capitals(rest) and mark != "(":
        return False
    if mark == "(":
        return opens_note(rest)
    return (
        is_capitals(rest)
        or bool(number and mark and rest[0].isupper())
        or (word.isupper() and rest[0].isupper())
    )


def is_appendix_title(views: Sequence[View], index: int, in_body: bool) -> bool:
    """True where an appendix begins. In the body, small letters need evidence below.

    A list of the appendices ("Phụ lục 1: …" / "Phụ lục 2: …", one below the other) is none.
    """
    text = views[index].text
    if not appendix_word(text):
        return False
    near = following(views, index + 1, NEAR)
    if _is_listed_beside(views, near) and not _attached_note(views, near[:3]):
        return False
    above = range(index - 1, max(-1, index - FAR_LISTED), -1)
    is_last = in_body and _is_listed_beside(views, above) and not _table_near(views, near)
    if is_last or not in_body or (is_capitals(text) and text.startswith("PH")):
        return not is_last
    return (
        _table_near(views, near)
        or _attached_note(views, near[:3])
        or is_capitals(_first_text(views, near))
    )


def _is_listed_beside(views: Sequence[View], beside: Iterable[int]) -> bool:
    """True where the next paragraph beside a title is one; a wrapped line of it begins small."""
    texts = (views[index].text for index in beside if not views[index].is_blank)
    return appendix_word(next((text for text in texts if not text[:1].islower()), ""))


def _table_near(views: Sequence[View], near: Sequence[int]) -> bool:
    return any(views[other].table is not None for other in near)


def _attached_note(views: Sequence[View], near: Sequence[int]) -> bool:
    """True where a note of attachment stands at one of a title's next places."""
    return any(opens_note(views[other].text) for other in near)


def _first_text(views: Sequence[View], near: Sequence[int]) -> str:
    return views[near[0]].text if near else ""


def untitled_appendix(views: Sequence[View], index: int) -> bool:
    """True for "DANH MỤC NHIỆM VỤ …" in capitals below a signature, and for any title with a note.

    "BẢN PHÂN CÔNG NHIỆM VỤ" / "(Kèm theo Quyết định số …)": the note says that it is attached.
    """
    text = views[index].text
    if not text or not is_capitals(text) or len(text) > MAX_UNTITLED:
        return False
    if UNTITLED_RE.match(bare(text)):
        return True
    near = following(views, index + 1, MAX_TITLE_LINES)
    return not is_signature_line(text) and _attached_note(views, _of_title(views, near))


def _of_title(views: Sequence[View], near: Sequence[int]) -> list[int]:
    """The places before a part of a signature or a type: below "KẾ HOẠCH" begins a plan."""
    return list(takewhile(lambda other: not _ends_title(views[other].text), near))


def _ends_title(text: str) -> bool:
    return bool(person_name(text) or is_signature_line(text) or type_line(text))
