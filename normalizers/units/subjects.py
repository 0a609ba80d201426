"""The units that open a statement as its grammatical subject, and where they end."""

from __future__ import annotations

import re

from normalizers.letters.capitals import CAPITALS
from normalizers.letters.item_signs import DASHES
from normalizers.letters.sentences import BREAK_RE
from normalizers.letters.text import nfc, squeeze
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.units.complete_names import topic_begin
from normalizers.units.doers import doers
from normalizers.units.joints import last_piece
from normalizers.units.lists import strip_remark
from normalizers.units.name_ends import FAVOUR, deed_starts
from normalizers.units.openings import name_start
from normalizers.units.person_ends import persons_end
from normalizers.units.predicates import (
    SUBJECT_LIMIT,
    classes_of_predicates,
    is_duty,
    predicate_start,
)
from normalizers.units.tagged_words import word_sorts
from normalizers.units.torn_deeds import with_small_deed
from normalizers.word_lists import any_case_re, any_of, phrases

LONGEST_HEADING = 160
LEAST_SHARE = 0.25  # how likely a deed that no list has begins at a place, at the least
KIND_WORDS = 3  # "Đơn vị", "Các hộ": what is done to them says which ones
VERB_AHEAD = 60  # letters that the tagger is shown
OPENING_MARKS = f" {DASHES}_“\"'"
# "Trân trọng đề nghị Sở A", "Riêng Sở A": what stands before who is charged.
LEAD_IN_RE = re.compile(
    rf"(?:(?:{any_of('unit_words', 'before_charges')})\s+)*(?:{any_of('unit_words', 'charges')})"
    rf"(?:\s+(?:{any_of('unit_words', 'what_is_charged')}))?(?:\s+cho)?\s*:?\s+",
    re.IGNORECASE,
)
# "Đồng thời các xã rà soát": what only joins a sentence to the one before it.
_ALSO_RE = any_case_re(phrases("unit_words", "also"), behind=r",?\s+")
# "Học sinh nghèo | được miễn học phí": who gets something does nothing.
_PASSIVE_RE = re.compile(rf"(?:được|bị)\s+(?!{any_of('unit_words', 'charged')})\w")
# "Sở A cùng (với) Sở B rà soát": B helps.
_COMPANY_RE = re.compile(rf"\s+(?:{any_of('unit_words', 'company')})\s+")
_IN_CHARGE_RE = re.compile(rf"(?<=\s)(?:{any_of('unit_words', 'taken_parts')})\s")
_HAVING = phrases("unit_words", "having")
# "Ban Chỉ đạo 389 xã" bears the number of a decision in its name.
NO_NAME_RE = re.compile(
    r"[%“”\"?!=<>]|\.\s|\scó\s(?:một|\d)"
    r"|(?<![Cc]hỉ đạo )(?<!quốc gia )(?<!năm )\d{3,}|\d{5,}|\d+/"
)
_PLACE = rf"[{CAPITALS}]\w*(?:\s[{CAPITALS}]\w*){{0,3}}"
_RANGE_RE = re.compile(
    rf"\s(?P<range>(?:{any_of('unit_words', 'range_from')})\s{_PLACE}"
    rf"\s(?P<to>(?:{any_of('unit_words', 'range_to')})\s{_PLACE}))"
)
_PLURALS = frozenset(phrases("unit_words", "collective"))
_OPEN_LIST_RE = any_case_re(phrases("unit_words", "listed_kinds"), r"(?:^|\s)các\s+", "$")


@TEXT_CACHES.remember(8192)
def subject_units(statement: str) -> tuple[str, ...]:
    """The units that open a statement as its grammatical subject, or nothing.

    >>> subject_units("Phòng Tài chính có trách nhiệm hướng dẫn các đơn vị")
    ('Phòng Tài chính',)
    >>> subject_units("Tổ chức hội nghị tập huấn")
    ()
    """
    text = squeeze(nfc(statement[: 2 * SUBJECT_LIMIT])).lstrip(OPENING_MARKS)
    lead_in = LEAD_IN_RE.match(text) or _ALSO_RE.match(text)
    body = text[lead_in.end() :] if lead_in else text
    if name_start(body[:120]) is None:
        return ()
    body = with_small_deed(body)
    end, colon = _behind_range(body, subject_end(body)), body.find(":", 0, LONGEST_HEADING)
    if colon >= 0 and (end is None or colon < end):
        if units := names_in(body[:end], in_heading=True) if end is not None else ():
            return units
        # "Giám đốc các Sở: Nội vụ, Tài chính …" goes on naming after the colon.
        return () if _OPEN_LIST_RE.search(body[:colon]) else names_in(body[:colon], in_heading=True)
    end = _behind_participle(body, end) if end is not None else None
    if end is None:
        return ()
    joined = _COMPANY_RE.search(body, 0, end)
    return names_in(body[: joined.start() if joined else end], in_heading=False)


def _behind_range(body: str, end: int | None) -> int | None:
    """The end of "các xã từ An Khê đến Bình Sơn", which says which places the name means."""
    found = _RANGE_RE.search(body, 0, SUBJECT_LIMIT)
    if found is None or end not in (found.start("range"), found.start("to")):
        return end
    named = body[: found.start()].lower().split()
    return found.end() if _PLURALS.intersection(named) else end


def _behind_participle(body: str, end: int) -> int | None:
    """Where the deed begins behind "được kiểm tra", which says which body it is; None without one.

    "Đơn vị được kiểm tra | bố trí phòng" does something, "Hộ nghèo được hỗ trợ xe đạp" does not.
    """
    passive = _PASSIVE_RE.match(body, end)
    if passive is None or len(body[:end].split()) > KIND_WORDS:
        return end if passive is None else None
    verb, *behind = (*word_sorts(body[passive.end() - 1 :][:VERB_AHEAD]), None, None)[:2]
    if verb is None or behind[0] is None or behind[0].sort != "V":
        return None
    return passive.end() - 1 + behind[0].begin


def companions(statement: str) -> tuple[str, ...]:
    """Who does it together with the subject of a statement.

    >>> companions("Phòng Tài chính cùng với Sở Nội vụ rà soát quy chế")
    ('Sở Nội vụ',)
    """
    text = squeeze(nfc(statement[: 2 * SUBJECT_LIMIT])).lstrip(OPENING_MARKS)
    lead_in = LEAD_IN_RE.match(text)
    body = with_small_deed(text[lead_in.end() :] if lead_in else text)
    joined = _COMPANY_RE.search(body, 0, SUBJECT_LIMIT)
    if joined is None or not names_in(body[: joined.start()], in_heading=False):
        return ()
    behind = body[joined.end() :]
    end = subject_end(behind) if name_start(behind[:120]) is not None else None
    return names_in(behind[:end], in_heading=False) if end is not None else ()


@TEXT_CACHES.remember(8192)
def subject_end(text: str) -> int | None:
    """Where the predicate begins: one of the list, or one that only shape and word sorts betray.

    Names stand before it; a predicate of the list is taken unless another place is likelier by far.
    Who is in charge of something does it, if no deed follows. A person's name ends with its
    capitals. No name ends in "có": of "Cơ quan thú y có văn bản, …" it is of the predicate.
    """
    end, persons = _predicate_begin(text) or _charge_begin(text), persons_end(text)
    if persons is not None and (end is None or persons < end):
        return persons
    return _before_first_deed(text, _before_having(text, end)) if end is not None else None


def _before_having(text: str, end: int) -> int:
    before, blank, last = text[:end].rstrip().rpartition(" ")
    return len(before + blank) if last in _HAVING and text[:end].endswith(" ") else end


def _before_first_deed(text: str, end: int) -> int:
    """The end of "các đơn vị" in "các đơn vị nghiên cứu, báo cáo Sở": no comma parts who from what.

    What stands before the comma is the first of their deeds; of one unit it may be its name.
    """
    before = text[:end].rstrip()
    names = before.removesuffix(",")
    first, last = name_start(names), name_start(last_piece(names))
    if names == before or first is None or last is None or not first.is_many:
        return end
    return len(names) - len(last.rest) if last.rest in classes_of_predicates() else end


def _predicate_begin(text: str) -> int | None:
    listed = predicate_start(text)
    if listed is not None and is_duty(text, listed):
        return listed
    if listed is not None and _is_behind_topic(text, listed):
        return listed
    stop = BREAK_RE.search(text, 0, SUBJECT_LIMIT)
    clause = text[: stop.end() if stop else SUBJECT_LIMIT]
    bound = listed if listed is not None and _are_names(text[:listed]) else None
    ends = deed_starts(clause, bound, _are_names, LEAST_SHARE)
    of_listed = next((end.share for end in ends if end.begin == bound), 0.0)
    best = next((end for end in ends if end.begin != bound), None)
    is_likelier = best is not None and best.share >= max(LEAST_SHARE, FAVOUR * of_listed)
    return best.begin if best is not None and is_likelier else listed


def _is_behind_topic(text: str, begin: int) -> bool:
    """“Ban Chỉ đạo về chuyển đổi số | tổ chức họp”: no other word tells where the topic ends."""
    topic = topic_begin(text)
    return topic is not None and topic < begin and _are_names(text[:begin])


def _charge_begin(text: str) -> int | None:
    """Where "phụ trách hậu cần" begins, if nothing else is said of who stands before it.

    "Phó Hiệu trưởng phụ trách chuyên môn | duyệt giáo án" says of somebody what else he does.
    """
    stop = BREAK_RE.search(text, 0, SUBJECT_LIMIT)
    found = _IN_CHARGE_RE.search(text, 0, stop.start() if stop else SUBJECT_LIMIT)
    return found.start() if found is not None and _are_names(text[: found.start()]) else None


def _are_names(subject: str) -> bool:
    return bool(names_in(subject, in_heading=False))


def names_in(subject: str, *, in_heading: bool) -> tuple[str, ...]:
    """The units that a subject or a heading names, or nothing where it is more than names."""
    subject = strip_remark(subject)
    if NO_NAME_RE.search(subject):
        return ()
    names = doers(subject, in_heading=in_heading)
    return names if all(":" not in name or _lists_places(name) for name in names) else ()


def _lists_places(name: str) -> bool:
    """“UBND các xã: An Khê, Bình Sơn” is one name with its places, each in capitals."""
    head, _, places = name.partition(":")
    listed = places.replace(" và ", ", ").split(", ")
    words = [word for place in listed for word in place.split()]
    return len(listed) > 1 and " các " in head and all(word[:1].isupper() for word in words)
