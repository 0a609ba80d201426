"""Who leads and who helps, of a place that is there to say so: a cell, a label, a parenthesis."""

from __future__ import annotations

import re
from typing import NamedTuple

from normalizers.letters.sentences import PART_END_RE
from normalizers.letters.text import nfc
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.units.doers import named_units
from normalizers.units.lists import split_units
from normalizers.units.openings import name_start
from normalizers.units.predicates import strong_predicate_start
from normalizers.units.subjects import LEAD_IN_RE, OPENING_MARKS, subject_units
from normalizers.units.tagged_words import opens_with_verb
from normalizers.word_lists import any_of, phrases

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
    rf"(?:\s+(?P<deed>{any_of('unit_words', 'led')}))?(?!\w)"
    r"(?P<parted>[ ]*[\n,;.:])?[\s,;.:]*",
    re.IGNORECASE,
)
# The part of who helps with all that belongs to it, for it is cut out: "và phối hợp thực hiện với".
# "Hội đồng phối hợp phổ biến, giáo dục pháp luật" is a name.
_HELPS_RE = re.compile(
    rf"(?<!hội đồng )(?:,|;|\bvà)?\s*(?<!hội đồng )(?:để\s+)?phối hợp(?:\s+thực hiện)?{_WITH}",
    re.IGNORECASE,
)


class Assigned(NamedTuple):
    """Who leads and who coordinates, as printed."""

    leads: tuple[str, ...]
    coordinators: tuple[str, ...]


NOBODY = Assigned((), ())


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
        behind = text[leads.end() :]
        if leads["deed"] and not leads["parted"]:
            behind = _behind_deed(behind)
        doing, behind = _doing_themselves(behind)
        return _assigned(
            {"chủ trì": [text[: leads.start()], *doing], "phối hợp": [_helpers(behind)]}
        )
    joins = _HELPS_RE.search(text)
    if joins and text[joins.end() :].strip(" .;"):
        return _assigned({"chủ trì": [text[: joins.start()]], "phối hợp": [text[joins.end() :]]})
    return Assigned(named_units(text), ())


def _behind_deed(text: str) -> str:
    """What stands behind the deed of a lead: of "chủ trì tham mưu UBND xã ban hành; Ban B" "Ban B".

    Whom the lead advises helps nobody, unless it is said to: "chủ trì thực hiện Ban B phối hợp".
    """
    deed, *others = PART_END_RE.split(text, maxsplit=1)
    if _HELPS_RE.search(deed) or name_start(deed[:120]) is None:
        return text
    return others[0] if others else ""


def _doing_themselves(text: str) -> tuple[list[str], str]:
    """Who does something of their own behind the lead's part, and the parts that are left.

    "Sở A chủ trì soạn quy chế; Sở B và các xã chủ động rà soát danh mục": no one helps there.
    """
    doing: list[str] = []
    left: list[str] = []
    for part in text.replace("\n", ";").split(";"):
        has_deed = strong_predicate_start(part) is not None and not _HELPS_RE.search(part)
        if has_deed and (names := subject_units(part)):
            doing += names
        else:
            left.append(part)
    return doing, "; ".join(left)


def _helpers(text: str) -> str:
    """What is left of "phối hợp với Sở B", "Sở B phối hợp thực hiện", without the role's words.

    After a lead that has a deed ("Sở A chủ trì biên soạn tài liệu") nobody helps.
    """
    joins = _HELPS_RE.search(text)
    if joins is None:
        return text if name_start(text[:120]) is not None else ""
    before, behind = text[: joins.start()], text[joins.end() :]
    if name_start(before[:120]) is None:
        before = ""  # "chủ trì biên soạn tài liệu; phối hợp với Sở B"
    return f"{before}; {behind}" if before.strip() and behind.strip(" .;") else before + behind


def _assigned(sides: dict[str, list[str]]) -> Assigned:
    leads = [name for part in sides["chủ trì"] for name in named_units(part)]
    helpers = [
        name for part in sides["phối hợp"] for name in named_units(part) if not _is_deed(name)
    ]
    return Assigned(tuple(dict.fromkeys(leads)), tuple(dict.fromkeys(helpers)))


def _is_deed(name: str) -> bool:
    """True for "triển khai các nhiệm vụ", which stands behind "phối hợp" as names do."""
    return name_start(name) is None and opens_with_verb(name)
