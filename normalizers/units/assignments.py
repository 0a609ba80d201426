"""Who does it: leads and coordinators from a cell, a label, a parenthesis, prose or a heading.

`parse_assignment` reads a place that is there to say who; `subject_units`, `prose_assignment` and
`heading_units` read running text, where "cannot say" is the answer unless the words are plain.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from normalizers.letters.text import nfc, squeeze
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.units.asides import behind_topic, charged_behind, clauses_behind_aside, led_behind
from normalizers.units.cooperation import helpers_in
from normalizers.units.doers import doers, named_units
from normalizers.units.lists import split_units, strip_remark
from normalizers.units.openings import name_start
from normalizers.units.predicates import (
    SUBJECT_LIMIT,
    predicate_start,
    strong_predicate_start,
)
from normalizers.units.run_in_names import run_in_names, titled_name
from normalizers.units.subjects import (
    LEAD_IN_RE,
    LONGEST_HEADING,
    NO_NAME_RE,
    OPENING_MARKS,
    companions,
    names_in,
    subject_units,
)
from normalizers.word_lists import any_case_re, any_of, phrases

LONGEST_CELL = 4000

_WITH = r"(?:\s+(?:chặt chẽ\s+)?(?:với|cùng)(?!\w)|\s*:)?\s*"
_ROLE = r"(?P<role>chủ trì|phối hợp)"
_NO_LEAD = "".join(f"(?<!{word} )" for word in phrases("unit_words", "no_lead_after"))
_BRACKET_ROLE_RE = re.compile(
    rf"\(\s*(?:{any_of('unit_words', 'role_openings')})?\s*{_ROLE}[^()]*\)", re.IGNORECASE
)
_LABEL_RE = re.compile(
    rf"(?:^|(?<=[\s;.,(]))[-–+*]?\s*"
    rf"(?:(?:{any_of('unit_words', 'who_plays')})(?:\s*[/,]\s*\w+ ?\w*)?\s+)"
    rf"?{_ROLE}(?:\s+(?:{any_of('unit_words', 'role_rest')}))?\s*:",
    re.IGNORECASE,
)
_LEADS_RE = re.compile(
    rf"{_NO_LEAD}(?:,\s*)?(?:chịu trách nhiệm\s+|làm\s+)?chủ trì"
    rf"(?:\s+(?:{any_of('unit_words', 'led')}))?(?!\w)"
    r"[\s,;.:]*",
    re.IGNORECASE,
)
# "Hội đồng phối hợp phổ biến, giáo dục pháp luật" is a name.
_JOINS_RE = re.compile(
    rf"(?<!hội đồng )(?:,|;|\bvà)?\s*(?<!hội đồng )(?:để\s+)?phối hợp(?:\s+thực hiện)?{_WITH}",
    re.IGNORECASE,
)
_LAST_BRACKET_RE = re.compile(r"\(([^()]{5,400})\)[\s.;*/_]*$")
_OF_RE = re.compile(
    rf"(?:(?:{any_of('unit_words', 'owned')})(?:\s+thực hiện)?\s+của"
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
_CHARGING_RE = re.compile(
    rf"(?P<owned>(?:{any_of('unit_words', 'what_is_charged')})(?:\s+thực hiện)?\s+của\s+)"
    rf"|(?:{any_of('unit_words', 'asking')})\s+(?:cho\s+)?",
    re.IGNORECASE,
)


_ASKED_RE = any_case_re(phrases("unit_words", "asking"), r"(?<!\w)", r"\s+(?:cho\s+)?")
_SENTENCE_END_RE = re.compile(r"[.;]\s+")
# "giao Phòng A thực hiện các việc sau"
_WORK_REST_RE = re.compile(rf"(?:\s(?:{any_of('unit_words', 'heading_tail_rest')})(?!\w)){{1,6}}$")
LONGEST_LEAD_IN = 800  # letters of a lead-in in which its last sentence stands


class Assigned(NamedTuple):
    """Who leads and who coordinates, as printed."""

    leads: tuple[str, ...]
    coordinators: tuple[str, ...]


NOBODY = Assigned((), ())
# "Đối với giáo viên: Hướng dẫn trẻ rửa tay": the heading of an item stands on its line.
_CONCERNED_RE = re.compile(r"[-–+*•\s]*((?:Đối với|Về phía)\s[^:.;]{3,120}):\s+\S")
# "(cô Lan phụ trách)", "(Trạm Y tế thực hiện)": nothing but names before the word.
_CHARGED_RE = re.compile(
    rf"(?P<who>[^:;\s][^:;]{{0,79}}?[^:;\s])\s++(?:{any_of('unit_words', 'leading_parts')})"
    r"(?:,\s(?P<others>[^:;]{5,160}))?",
    re.IGNORECASE,
)
_PERSONS_RE = any_case_re(phrases("unit_words", "addresses"), behind=r"\s+[^\W\d_]")


@TEXT_CACHES.remember(4096)
def parse_assignment(printed: str) -> Assigned:
    """Leads and coordinators of a cell, a label's value or a parenthesis; all lead without a word.

    >>> parse_assignment("Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính")
    Assigned(leads=('Sở Nội vụ',), coordinators=('Sở Tài chính',))
    """
    text = nfc(printed)
    if len(text) > LONGEST_CELL:
        return Assigned(split_units(text), ())
    return _bracketed_roles(text) or _labelled_roles(text) or _prose_roles(text)


def _bracketed_roles(text: str) -> Assigned | None:
    """“Sở A (chủ trì), Sở B (phối hợp)”: the role stands behind its units."""
    sides: dict[str, list[str]] = {"chủ trì": [], "phối hợp": []}
    end = 0
    for found in _BRACKET_ROLE_RE.finditer(text):
        sides[found["role"].lower()].append(text[end : found.start()])
        end = found.end()
    if not end:
        return None
    # Units after the last bracket bear no role of their own: they help where a lead is named.
    sides["phối hợp" if sides["chủ trì"] else "chủ trì"].append(text[end:])
    return _assigned(sides)


def _labelled_roles(text: str) -> Assigned | None:
    """“Chủ trì: Sở A; phối hợp: Sở B”: the role stands before its units."""
    labels = list(_LABEL_RE.finditer(text))
    if not labels:
        return None
    sides: dict[str, list[str]] = {"chủ trì": [text[: labels[0].start()]], "phối hợp": []}
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        end = following.start() if following else len(text)
        sides[label["role"].lower()].append(text[label.end() : end])
    return _assigned(sides)


def _prose_roles(text: str) -> Assigned:
    """The leads and the coordinators of a sentence.

    For instance “Sở A chủ trì, phối hợp với Sở B”, "Sở A chủ trì, Sở B phối hợp", "Sở A phối hợp
    với Sở B".
    """
    lead_in = LEAD_IN_RE.match(text.lstrip(OPENING_MARKS))
    text = text.lstrip(OPENING_MARKS)[lead_in.end() :] if lead_in else text
    leads = _LEADS_RE.search(text)
    if leads:
        return _assigned(
            {"chủ trì": [text[: leads.start()]], "phối hợp": [_helpers(text[leads.end() :])]}
        )
    joins = _JOINS_RE.search(text)
    if joins and text[joins.end() :].strip(" .;"):
        return _assigned({"chủ trì": [text[: joins.start()]], "phối hợp": [text[joins.end() :]]})
    return Assigned(named_units(text), ())


def _helpers(text: str) -> str:
    """What is left of "phối hợp với Sở B", "Sở B phối hợp thực hiện", without the role's words.

    After a lead that has a deed ("Sở A chủ trì biên soạn tài liệu") nobody helps.
    """
    joins = _JOINS_RE.search(text)
    if joins is None:
        return text if name_start(text[:120]) is not None else ""
    before, behind = text[: joins.start()], text[joins.end() :]
    return f"{before}; {behind}" if before.strip() and behind.strip(" .;") else before + behind


def _assigned(sides: dict[str, list[str]]) -> Assigned:
    leads = [name for part in sides["chủ trì"] for name in named_units(part)]
    helpers = [name for part in sides["phối hợp"] for name in named_units(part)]
    return Assigned(tuple(dict.fromkeys(leads)), tuple(dict.fromkeys(helpers)))


def prose_assignment(statement: str) -> Assigned:
    """Leads and coordinators that a statement's own sentence names.

    A closing parenthesis ("(Giao X chủ trì, phối hợp với Y)") speaks before the subject. Who helps
    is said beside a lead or without one ("Phối hợp với Y …" under a heading that names X).
    """
    bracket = _LAST_BRACKET_RE.search(statement[-2 * SUBJECT_LIMIT :])
    if bracket and "chủ trì" in nfc(bracket[1]).casefold():
        said = parse_assignment(bracket[1])
        if said.leads and all(
            doers(name, in_heading=False) for name in said.leads + said.coordinators
        ):
            return said
    if bracket and (charged := _charged_in(bracket[1])) is not None:
        return charged
    plain = squeeze(nfc(statement[: 2 * SUBJECT_LIMIT]))
    if opening := _CONCERNED_RE.match(plain[:LONGEST_HEADING]):
        # "Đối với đơn nặc danh: Ban A lập sổ": what it is about does nothing.
        concerned, deed = heading_units(opening[1]), plain[opening.end() - 1 :]
        leads = concerned or (subject_units(deed) if deed[0].isupper() else ())
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
    sentence = _SENTENCE_END_RE.split(squeeze(nfc(lead_in[-LONGEST_LEAD_IN:])).rstrip(" :"))[-1]
    for asked in reversed(list(_ASKED_RE.finditer(sentence))):
        rest = _WORK_REST_RE.sub("", sentence[asked.end() :])
        if names := subject_units(rest) or names_in(rest, in_heading=True):
            return names
    return ()


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
        text = text[:end]
    return names_in(text, in_heading=True)
