"""Can a name be who does something? The judgement that subjects and headings share."""

from __future__ import annotations

from normalizers.units.lists import split_units, strip_remark
from normalizers.units.openings import NameStart, StartClass, is_person_name, name_start
from normalizers.units.predicates import TEAMS, predicate_start, strong_predicate_start
from normalizers.word_lists import phrases

SHORTEST_DEED = 5  # words: "Tổ Khoa học tự nhiên", "đơn vị được giao chủ trì" are names
# Kinds that stand alone for "our" unit in prose: "Sở chủ trì …".
_ALONE = frozenset(phrases("unit_words", "alone"))


def is_doer(name: str, *, in_heading: bool) -> bool:
    """True where the name opens with a unit, an office, a group of staff or a person.

    A heading has no predicate that would vouch for the name: there, common nouns need "các" or a
    name ("Cơ quan thường trực" is none, "Các đơn vị trực thuộc" is one).
    """
    if is_person_name(name):
        return True
    start = name_start(name)
    return start is not None and _is_doer_start(start, in_heading)


def _is_doer_start(start: NameStart, in_heading: bool) -> bool:
    # In "ĐƠN VỊ PHỐI HỢP" capitals tell no name.
    is_shouted = start.rest.isupper() and " " in start.rest
    named = start.is_many or start.has_proper_rest
    match start.start_class:
        case StartClass.DOMAIN:
            return False
        case StartClass.LEVEL:
            return start.is_many
        case StartClass.NAMED:
            in_prose = not in_heading and (_stands_alone(start) or _is_set_up(start))
            in_prose = in_prose or _ends_in_name(start)
            return named or _lists_common_nouns(start) or in_prose
        case StartClass.LOOSE if start.kind in phrases("unit_words", "counted_kinds"):
            # "Nhóm 07 thủ tục" is a topic
            is_named = start.has_proper_rest and not start.rest[0].isdigit()
            return not is_shouted and (start.is_many or is_named)
        case StartClass.LOOSE:
            return bool(start.rest) or start.is_many or (not in_heading and _stands_alone(start))
        case StartClass.PLURAL:
            return (start.is_many or (named and not is_shouted)) or not in_heading
        case StartClass.OFFICE:
            return start.kind not in phrases("unit_words", "kinds_with_field") or bool(start.rest)
        case _:
            return True


def _stands_alone(start: NameStart) -> bool:
    return not start.rest and start.kind in _ALONE


def _ends_in_name(start: NameStart) -> bool:
    """“Chi cục kiểm lâm Hà Trường”, "Cục thuế DNL": a field in small letters, then whose it is."""
    words = start.rest.split()
    is_field = len(words) > 1 and words[0].islower() and words[-1][:1].isupper()
    is_one = is_field and "," not in start.rest
    return is_one and predicate_start(f"{start.kind} {start.rest}") is None


def _is_set_up(start: NameStart) -> bool:
    """“Đội xung kích”, "Ban vận động": what a team is set up for says which one it is."""
    return bool(start.rest) and start.kind in TEAMS


def _lists_common_nouns(start: NameStart) -> bool:
    """“Sở, ban, ngành tỉnh” without "các"."""
    return start.rest.startswith(("ban,", "ngành", "ban ngành"))


def doers(printed: str, *, in_heading: bool) -> tuple[str, ...]:
    """The units that a text lists, or nothing where one of the names is no doer's.

    The "các" of the first reaches common nouns behind it: "Các tập đoàn, doanh nghiệp xuất khẩu".
    """
    names = split_units(printed)
    first = name_start(names[0]) if names else None
    is_strict = in_heading and not (first is not None and first.is_many)
    others_do = all(is_doer(name, in_heading=is_strict) for name in names[1:])
    return names if others_do and all(is_doer(n, in_heading=in_heading) for n in names[:1]) else ()


def named_units(printed: str) -> tuple[str, ...]:
    """The names of a cell or a label's value, one that is a sentence cut at its predicate.

    >>> named_units("UBND xã, các đơn vị liên quan chủ động rà soát danh mục")
    ('UBND xã', 'các đơn vị liên quan')
    """
    return tuple(map(_without_deed, split_units(printed)))


def _without_deed(name: str) -> str:
    """The name before its predicate; "các đơn vị thực hiện" has none but a part that it plays."""
    start, deed = name_start(name), strong_predicate_start(name)
    if start is None or deed is None or len(name[deed:].split()) < SHORTEST_DEED:
        return name
    cut = strip_remark(name[:deed])
    bare = name_start(cut)
    return cut if bare is not None and bare.rest else name
