"""One "các" over a list makes one collective.

How far it reaches ("các sở, ban, ngành; UBND cấp xã").
"""

from __future__ import annotations

from normalizers.units.joints import COLLECTIVE_RE, LEVEL_RE, PIECE_END_RE, Joint, last_start
from normalizers.units.openings import UNIT_CLASSES, NameStart, StartClass, name_start
from normalizers.word_lists import any_case_re, phrases

_SCHOOL_LEVEL_RE = any_case_re(phrases("unit_words", "school_levels"), behind=r"\b")
_QUALIFIER_RE = any_case_re(phrases("unit_words", "qualifiers"), behind=r"\b")
_SECOND_SORTS = ("", *phrases("unit_words", "second_sorts"))
_LEVEL_ENDS = tuple(f" {level}" for level in phrases("unit_words", "levels"))


def collective_goes_on(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """One "các" over common nouns is one collective.

    For instance "Các sở, ban, ngành", "các cơ quan, cá nhân".
    """
    if start is None or not is_collective(name):
        return None
    if joint is Joint.AND and "," in name and name.casefold().endswith(_LEVEL_ENDS):
        return True  # "các sở, ngành Thành phố và đơn vị liên quan"
    if joint is Joint.AND and _are_two_sorts(name, start):
        return True
    return not _is_common_noun(name, piece, start)


def _are_two_sorts(name: str, start: NameStart) -> bool:
    """“Các tổ chuyên môn và bộ phận văn phòng”: each sort is told by words of its own.

    A second one that says only how it stands to the first ("và đơn vị trực thuộc") goes on.
    """
    first = name_start(name)
    if first is None or not first.is_many or not first.rest or PIECE_END_RE.search(name):
        return False
    is_told = bool(start.rest) and not _QUALIFIER_RE.match(start.rest)
    return (
        is_told
        and start.kind != first.kind
        and {first.start_class, start.start_class} <= UNIT_CLASSES
    )


def is_collective(name: str) -> bool:
    """“Các sở”, "Trưởng các phòng", and the bare "Sở" of "Sở, ban, ngành"."""
    if COLLECTIVE_RE.search(name):
        return True
    first = name_start(name)
    return (
        first is not None
        and first.start_class in UNIT_CLASSES - {StartClass.WHOLE}
        and first.rest.split(" ")[0].rstrip(",") in _SECOND_SORTS
    )


def _is_common_noun(name: str, piece: str, start: NameStart) -> bool:
    """A piece that only lists one more sort: "ngành", "đơn vị liên quan", "Ban", "trường THCS"."""
    rest = start.rest
    if start.start_class is StartClass.WHOLE:
        return _lists_one_more_sort(name, piece, start)
    if start.start_class in UNIT_CLASSES - {StartClass.WHOLE}:
        if piece[:1].islower():
            is_plain = not start.has_proper_rest or bool(_SCHOOL_LEVEL_RE.match(rest))
            return is_plain or bool(LEVEL_RE.fullmatch(rest))
        return not rest or bool(_QUALIFIER_RE.match(rest))
    last = last_start(name)
    same_sort = last is not None and last.start_class not in UNIT_CLASSES
    return piece[:1].islower() and same_sort


def _lists_one_more_sort(name: str, piece: str, start: NameStart) -> bool:
    """“Các chi bộ, đảng bộ trực thuộc": a second sort in lower case without a name of its own."""
    first = name_start(name)
    same = first is not None and first.start_class is StartClass.WHOLE and first.is_many
    return (
        same and piece[:1].islower() and (not start.rest or bool(_QUALIFIER_RE.match(start.rest)))
    )


def office_governs(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """One office over several sorts: "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ"."""
    if start is None or start.start_class is not StartClass.PLURAL or start.is_many:
        return None
    last = last_start(name)
    if last is None or last.start_class is not StartClass.OFFICE or not piece[:1].islower():
        return None
    governed = name_start(last.rest)
    is_same = governed is not None and governed.kind == start.kind and not governed.is_many
    return False if is_same and joint is Joint.COMMA else None


def places_are_listed(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """After the places of a council a sort of bodies is its own.

    For instance "UBND các xã, phường, đơn vị khác".
    """
    if start is None or start.start_class is not StartClass.PLURAL:
        return None
    first = name_start(name)
    is_council = first is not None and first.start_class is StartClass.WHOLE and not first.is_many
    return True if is_council and COLLECTIVE_RE.search(name) else None
