"""Who does it, in running text: "cannot say" is the answer unless the words are plain.

What a cell or a label says is read by `printed_roles`.
"""

from __future__ import annotations

import re

from normalizers.letters.item_signs import BEFORE_ITEM
from normalizers.letters.remarks import closing_remark
from normalizers.letters.sentences import SENTENCE_END_RE
from normalizers.letters.text import nfc, squeeze
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.units.asides import behind_topic, charged_behind, clauses_behind_aside, led_behind
from normalizers.units.cooperation import helpers_in
from normalizers.units.doers import doers
from normalizers.units.lists import split_units, strip_remark
from normalizers.units.openings import name_start
from normalizers.units.predicates import (
    SUBJECT_LIMIT,
    predicate_start,
    strong_predicate_start,
)
from normalizers.units.printed_roles import Assigned, parse_assignment
from normalizers.units.run_in_names import run_in_names, titled_name
from normalizers.units.subjects import (
    LONGEST_HEADING,
    NO_NAME_RE,
    companions,
    names_in,
    subject_units,
)
from normalizers.word_lists import any_case_re, any_of, phrases

_OWNED = rf"(?:{any_of('unit_words', 'owned')})(?:\s+thực hiện)?\s+của"
_OF_RE = re.compile(
    rf"(?:{_OWNED}"
    rf"|{any_of('unit_words', 'concerning')}|giao cho|{any_of('unit_words', 'charging')})\s+",
    re.IGNORECASE,
)
_CONCERNING_RE = any_case_re(phrases("unit_words", "concerning"), "^", r"\s+")
_STANDING_RE = re.compile(
    rf"\s[-–]\s*(?:cơ quan|đơn vị) (?:{any_of('unit_words', 'standing')}).*$", re.IGNORECASE
)
_HEADING_TAIL_RE = re.compile(
    rf"(?:có (?:trách nhiệm|nhiệm vụ)|{any_of('unit_words', 'heading_tails')})"
    rf"(?:\s+(?:{any_of('unit_words', 'heading_tail_rest')}))*"
    r"(?:,?\s+phối hợp(?:\s+với)?\s.*)?[\s:.]*",
    re.IGNORECASE,
)
_NOT_BEHIND = "".join(rf"(?<!\b{word}\s)" for word in phrases("unit_words", "no_directing_after"))
_ASKING = (
    rf"(?:(?:{any_of('unit_words', 'asking')})"
    rf"|{_NOT_BEHIND}(?:{any_of('unit_words', 'directing')})(?=\s+(?-i:[A-ZĐ])))\s+(?:cho\s+)?"
)
_CHARGING_RE = re.compile(
    rf"(?P<owned>{_OWNED}\s+)|{_ASKING}",
    re.IGNORECASE,
)


_ASKED_RE = re.compile(rf"(?<!\w){_ASKING}", re.IGNORECASE)
# "giao Phòng A thực hiện các việc sau"
_WORK_REST_RE = re.compile(rf"(?:\s(?:{any_of('unit_words', 'heading_tail_rest')})(?!\w)){{1,6}}$")
# "… có yêu cầu sau đây đối với Sở A như sau:", "giao nhiệm vụ cho các xã": whom a demand is for.
_TOWARD_RE = re.compile(
    rf"(?:(?:{any_of('unit_words', 'heading_tail_rest')})\s+){{0,3}}"
    rf"(?:{any_of('unit_words', 'toward')})\s+",
    re.IGNORECASE,
)
LONGEST_LEAD_IN = 800  # letters of a lead-in in which its last sentence stands


# "Đối với giáo viên: Hướng dẫn trẻ rửa tay": the heading of an item stands on its line.
_CONCERNED_RE = re.compile(rf"{BEFORE_ITEM}((?:Đối với|Về phía)\s[^:.;]{{3,120}}):\s+\S")
# "(cô Lan phụ trách)", "(Trạm Y tế thực hiện)": nothing but names before the word.
_CHARGED_RE = re.compile(
    rf"(?P<who>[^:;\s][^:;]{{0,79}}?[^:;\s])\s++(?:{any_of('unit_words', 'leading_parts')})"
    r"(?:,\s(?P<others>[^:;]{5,160}))?",
    re.IGNORECASE,
)
_PERSONS_RE = any_case_re(phrases("unit_words", "addresses"), behind=r"\s+[^\W\d_]")


def prose_assignment(statement: str) -> Assigned:
    """Leads and coordinators that a statement's own sentence names.

    A closing parenthesis ("(Giao X chủ trì, phối hợp với Y)") speaks before the subject. Who helps
    is said beside a lead or without one ("Phối hợp với Y …" under a heading that names X).
    """
    _, bracket = closing_remark(statement[-2 * SUBJECT_LIMIT :], " .;*/_") or ("", "")
    if "chủ trì" in nfc(bracket).casefold():
        said = parse_assignment(bracket)
        if said.leads and all(
            doers(name, in_heading=False) for name in said.leads + said.coordinators
        ):
            return said
    if bracket and (charged := _charged_in(bracket)) is not None:
        return charged
    plain = squeeze(nfc(statement[: 2 * SUBJECT_LIMIT]))
    if charged := _charged_in(plain.partition(":")[2]):
        return charged  # "Khối 6: Cô Lan phụ trách." says of what, and who
    if opening := _CONCERNED_RE.match(plain[:LONGEST_HEADING]):
        # "Đối với đơn nặc danh: Ban A lập sổ": what it is about does nothing.
        concerned, deed = heading_units(opening[1]), plain[opening.end() - 1 :]
        leads = concerned or (subject_units(deed) if deed[0].isupper() else ())
        if leads or not any(charged_behind(statement)):
            return Assigned(leads, () if concerned else helpers_in(deed))
    if titled := titled_name(statement):
        return Assigned((titled,), helpers_in(statement))
    leads = subject_units(statement) or _subject_behind_aside(statement)
    leads = run_in_names(statement, leads) or leads
    leads = leads or names_in(led_behind(statement), in_heading=False)
    if not leads:
        behind = (behind_topic(statement), *charged_behind(statement))
        leads = next((units for text in behind if (units := subject_units(text))), ())
    helpers = helpers_in(statement) or companions(statement)
    return Assigned(leads, tuple(name for name in helpers if name not in leads))


def _subject_behind_aside(statement: str) -> tuple[str, ...]:
    """The subject of the first clause after an aside that has one: "Hằng năm, Sở A chủ trì …"."""
    clauses = clauses_behind_aside(statement)
    return next((units for clause in clauses if (units := subject_units(clause))), ())


def _charged_in(bracket: str) -> Assigned | None:
    found = _CHARGED_RE.fullmatch(nfc(bracket).strip(" ."))
    if found is None:
        return None
    who, helpers = found["who"], helpers_in(bracket) if found["others"] else ()
    if found["others"] and not helpers:
        return None
    if not (_PERSONS_RE.match(who) or who[:1].isupper() or (helpers and name_start(who))):
        return None
    names = doers(who, in_heading=True)
    return Assigned(names, helpers) if names else None


def concerned_in(heading: str) -> str | None:
    """What a heading says that it is about: "Đối với hội viên" is about "hội viên"; or None."""
    text = strip_remark(heading)
    opening = _CONCERNING_RE.match(text) if len(heading) <= LONGEST_HEADING else None
    return text[opening.end() :] if opening is not None else None


def charged_names(heading: str) -> tuple[str, ...]:
    """Who a heading charges by its words, known by a list or not.

    For instance "Trách nhiệm của đối tượng kiểm kê".

    After "Đề nghị", "Giao" a name must open with a capital, or with "các".
    """
    text = strip_remark(heading)
    found = _CHARGING_RE.match(text)
    if found is None or len(heading) > LONGEST_HEADING:
        return ()
    rest = text[found.end() :]
    is_shouted = text.isupper() and name_start(rest) is None
    if is_shouted or not (found["owned"] or rest[:1].isupper() or rest.startswith("các ")):
        return ()
    return () if NO_NAME_RE.search(rest) or _is_sentence(rest) else split_units(rest)


def _is_sentence(text: str) -> bool:
    """A known name with its predicate after it: "Sở A rà soát danh mục"."""
    return name_start(text) is not None and predicate_start(text) is not None


def asked_units(lead_in: str) -> tuple[str, ...]:
    """Whom the last sentence of a lead-in asks for what follows it, or nothing.

    >>> asked_units("Cây khô nhiều. Vì vậy, Sở Mẫu đề nghị các phường thực hiện các việc sau:")
    ('các phường',)
    """
    sentence = SENTENCE_END_RE.split(squeeze(nfc(lead_in[-LONGEST_LEAD_IN:])).rstrip(" :"))[-1]
    for asked in reversed(list(_ASKED_RE.finditer(sentence))):
        rest = _WORK_REST_RE.sub("", sentence[asked.end() :])
        if names := _named_first(rest) or _asked_toward(sentence[: asked.end()], rest):
            return names
    return ()


def _asked_toward(demand: str, rest: str) -> tuple[str, ...]:
    """Whom somebody's demand is for; "Yêu cầu đối với thí sinh:" is nobody's."""
    toward = _TOWARD_RE.match(rest)
    is_asked = toward is not None and subject_units(demand.rpartition(", ")[2])
    return _named_first(rest[toward.end() :]) if toward and is_asked else ()


def _named_first(text: str) -> tuple[str, ...]:
    return subject_units(text) or names_in(text, in_heading=True)


@TEXT_CACHES.remember(8192)
def heading_units(heading: str) -> tuple[str, ...]:
    """The units or persons that a heading names as those who do its items, or nothing.

    >>> heading_units("Trách nhiệm của Sở Tài chính"), heading_units("Tổ chức thực hiện")
    (('Sở Tài chính',), ())
    """
    if len(heading) > LONGEST_HEADING:
        return ()
    text = _STANDING_RE.sub("", strip_remark(heading))
    prefix = _OF_RE.match(text)
    text = text[prefix.end() :] if prefix else text
    end = strong_predicate_start(text)
    if end is not None:
        if not _HEADING_TAIL_RE.fullmatch(text[end:]):
            return ()
        return _without_deed(names_in(text[:end], in_heading=True), text)
    return names_in(text, in_heading=True)


def _without_deed(names: tuple[str, ...], text: str) -> tuple[str, ...]:
    """The names before a deed of two verbs: "Hiệu trưởng tổ chức thực hiện các việc sau"."""
    subjects = subject_units(text)
    if not names or not subjects or names[:-1] != subjects[:-1]:
        return names
    rest = names[-1].removeprefix(subjects[-1]).strip()
    return subjects if rest.islower() and names[-1] != rest else names
