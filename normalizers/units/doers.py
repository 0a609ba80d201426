"""Can a name be who does something? The judgement that subjects and headings share."""

from __future__ import annotations

from normalizers.units.complete_names import (
    DeedPlace,
    ends_in_figure,
    has_known_field,
    is_level,
    listed_words,
    opens_name,
)
from normalizers.units.joints import PIECE_END_RE
from normalizers.units.lists import split_units, strip_remark
from normalizers.units.openings import (
    UNIT_CLASSES,
    NameStart,
    StartClass,
    is_abbreviation,
    is_person_name,
    name_start,
)
from normalizers.units.predicates import (
    TEAMS,
    PredicateClass,
    listed_predicate,
    predicate_start,
    strong_predicate_start,
)
from normalizers.units.tagged_words import is_verb_of_somebody, word_sorts
from normalizers.word_lists import phrases

LONGEST_BEFORE_PART, LONGEST_PART = 8, 6  # words
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
            return _is_of_many(start)
        case StartClass.LEVEL:
            return start.is_many or (start.is_one_place and not in_heading)
        case StartClass.NAMED:
            in_prose = not in_heading and (_stands_alone(start) or _is_set_up(start))
            in_prose = in_prose or _ends_in_name(start) or _shares_name(start)
            return named or _is_of_places(start) or _lists_common_nouns(start) or in_prose
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


def _shares_name(start: NameStart) -> bool:
    """“Báo và Đài Phát thanh tỉnh”: two kinds with one name."""
    joint = PIECE_END_RE.match(f" {start.rest}")
    second = name_start(start.rest[joint.end() - 1 :]) if joint is not None else None
    return second is not None and second.start_class in UNIT_CLASSES and second.has_proper_rest


def _is_of_places(start: NameStart) -> bool:
    """“Đoàn các xã, phường”, "Hội trực thuộc": which of them, without "các" before the kind."""
    if start.rest in phrases("unit_words", "closing_tails"):
        return True
    places = name_start(start.rest)
    return places is not None and places.start_class is StartClass.LEVEL and places.is_many


def _is_of_many(start: NameStart) -> bool:
    """“Thanh tra các sở”: what a field is in many bodies."""
    bodies = name_start(start.rest)
    return bodies is not None and bodies.is_many and bodies.start_class in UNIT_CLASSES


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
    if (doer := _before_part(name)) is not None:
        return doer
    start, deed = name_start(name), strong_predicate_start(name)
    if start is None or deed is None or len(name[deed:].split()) < SHORTEST_DEED:
        return name
    cut = strip_remark(name[:deed])
    bare = name_start(cut)
    return cut if bare is not None and bare.rest else name


def _before_part(name: str) -> str | None:
    """The name before what it does, where nothing of that can be part of it.

    "Lớp 5A trực ban", "HT duyệt", "Đ/c Hà phụ trách chung"; "Tổ giám sát", "Kế toán tổng hợp" are
    names, and of "Phó Hiệu trưởng phụ trách" nobody can say.
    """
    words = name.split()
    for count in range(1, min(len(words), LONGEST_BEFORE_PART + 1)):
        bare, part = " ".join(words[:count]), " ".join(words[count:])
        if part[0].islower() and len(words) - count <= LONGEST_PART and _does_part(bare, part):
            return bare
    return None


def _does_part(bare: str, part: str) -> bool:
    place = DeedPlace(f"{bare} {part}", len(bare) + 1, bare)
    start = place.start
    if start is None or not _needs_no_name(place, start) or _ends_in_kind(place):
        return False
    if opens_name(place) or not _is_verb(place):
        return False
    is_staff = start.start_class in (StartClass.STAFF, StartClass.CLERK) and not start.rest
    if is_staff and len(word_sorts(part)) == 1:
        return False  # "GV hướng dẫn" is who guides
    if not is_verb_of_somebody(part):
        return False
    is_in_charge = part.split(maxsplit=1)[0] in listed_words("telling_tails")
    return not is_in_charge or (
        start.start_class is StartClass.PERSON
        and part.startswith(phrases("unit_words", "taken_parts"))
    )


def _is_verb(place: DeedPlace) -> bool:
    """A word that a tagger takes for a verb where it stands, too ("GV bộ môn" is none)."""
    words = word_sorts(place.text)
    return all(word.sort == "V" for word in words if word.begin == place.begin)


def _needs_no_name(place: DeedPlace, start: NameStart) -> bool:
    """A person, a short form, an office, a class or a body that is complete as it stands."""
    if start.start_class is StartClass.PERSON:
        return bool(start.rest) and place.before[-1][:1].isupper()
    if start.start_class is StartClass.OFFICE and not start.rest:
        return True
    if is_level(place) or has_known_field(place):
        return listed_predicate(place.text, place.begin) is PredicateClass.STRONG
    return ends_in_figure(place) or (is_abbreviation(place.before[-1]) and not start.rest)


def _ends_in_kind(place: DeedPlace) -> bool:
    """“Trưởng ban | tổ chức”, "Chánh văn phòng | đăng ký đất đai": the name is the kind's."""
    kinds = (name_start(" ".join(place.before[-count:])) for count in (1, 2))
    is_inner = len(place.before) > 1 and not is_level(place)
    return is_inner and any(
        kind is not None and kind.start_class in UNIT_CLASSES and not kind.rest for kind in kinds
    )
