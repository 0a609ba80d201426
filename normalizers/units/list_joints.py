"""Does a comma, a semicolon or "và" part two units, or does it stand inside one name?

Every rule is a small function over the name so far and the piece after the joint; the first that
answers decides. None means that the rule has nothing to say.
"""

from __future__ import annotations

import re
from string import digits

from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.units.collectives import (
    collective_goes_on,
    is_collective,
    office_governs,
    places_are_listed,
)
from normalizers.units.joints import COLLECTIVE_RE, LEVEL_RE, Joint, Rule, last_piece, last_start
from normalizers.units.openings import (
    OPEN_CLASSES,
    UNIT_CLASSES,
    NameStart,
    StartClass,
    is_abbreviation,
    is_person_name,
    name_start,
)
from normalizers.word_lists import any_case_re, any_of, phrases, words_re

DEPUTY_WORDS = 4  # "các đồng chí Trưởng"
LONGEST_SERIES = 3  # letters: "TV", "GV"
LONGEST_FIELD = 3  # words after a comma: "sinh viên", "Cán bộ quản lý"; longer names are units


_COUNCILS = any_of("unit_words", "councils")
_COUNCIL_OFFICE_RE = re.compile(
    rf"(?:văn phòng|VP)\s+(?:{any_of('unit_words', 'deputies')}|{_COUNCILS})"
    rf"(?:(?:,|\s+và|\s+&)\s+(?:{_COUNCILS}))?$",
    re.IGNORECASE,
)
_COUNCIL_RE = any_case_re(
    (*phrases("unit_words", "councils"), *phrases("unit_words", "committees")), behind=r"\b"
)
_DEPUTY = "phó "
# "Đồng chí", "Trung tá", "BS. ", "PGS.TS. ": what stands before a person's name.
_ADDRESS_RE = re.compile(
    rf"^(?:(?i:{any_of('unit_words', 'addresses')}|{any_of('unit_words', 'ranks')})\s+"
    r"|(?:[A-ZĐ]\w{0,4}\.\s?)+)+"
)
_IN_CHARGE_RE = words_re(phrases("unit_words", "kinds_with_field"), r"\s", r"\s\w")
_LEVEL_ENDS = frozenset(phrases("unit_words", "level_ends"))
_ADDRESSES = frozenset(phrases("unit_words", "addresses"))
_BOARD_PARTS = frozenset(phrases("unit_words", "board_members"))
_STANDING = frozenset(phrases("unit_words", "of_standing"))
_CAPITALS_RE = re.compile(r"[A-ZĐ][A-ZĐ&./-]{1,9}")
# "P.KHTH", "K.KSNK": how hospitals and colleges shorten a Phòng, a Khoa.
_SHORT_KINDS = ("P.", "K.")
_APPOSITION_RE = re.compile(
    rf"(?:là\s+)?(?:cơ quan|đơn vị)\s(?:{any_of('unit_words', 'appositions')})\b"
)
_STAFF_CLASSES = frozenset({StartClass.STAFF, StartClass.CLERK, StartClass.DOMAIN})
_OFFICE_CLASSES = frozenset({StartClass.OFFICE, StartClass.CLERK, StartClass.STAFF})


@TEXT_CACHES.remember(16384)
def begins_new_unit(name: str, joint: Joint, piece: str) -> bool:
    """True where the piece after the joint is a unit of its own.

    >>> begins_new_unit("Các sở, ngành", Joint.COMMA, "UBND cấp xã")
    True
    >>> begins_new_unit("Phòng Tổ chức", Joint.AND, "Cán bộ")
    False
    """
    start = name_start(piece)
    for rule in _RULES:
        answer = rule(name, joint, piece, start)
        if answer is not None:
            return answer
    return start is not None


def _semicolon_parts(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """A semicolon parts, but for the fields after "Các Sở: Nội vụ; Tài chính"."""
    if joint is not Joint.SEMICOLON:
        return None
    return not (":" in name and start is None)


def _stop_parts_before_kind(
    name: str, joint: Joint, piece: str, start: NameStart | None
) -> bool | None:
    """A full stop parts where a kind follows: "Văn phòng. Các phòng chuyên môn"."""
    return start is not None if joint is Joint.STOP else None


def _counted_alike(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """“TV1, TV4”: members by their numbers, of one series each."""
    first, second = (code.strip().rstrip(digits) for code in (name, piece))
    is_counted = first != name.strip() and second != piece.strip()
    is_series = first == second and first.isupper() and len(first) <= LONGEST_SERIES
    return True if is_counted and is_series else None


def _council_office(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """“Văn phòng HĐND và UBND tỉnh” is one office."""
    if _COUNCIL_OFFICE_RE.search(name) and _COUNCIL_RE.match(piece):
        return False
    return None


def _persons(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """A person's office follows the name after a comma: "Bà Trần Thị Mẫu, Hiệu trưởng"."""
    if is_person_name(piece) or is_person_name(_ADDRESS_RE.sub("", piece).split(" - ")[0]):
        return True
    if name.split()[-1].lower() in _ADDRESSES:
        return False  # "Các ông, bà trưởng thôn"
    bare = _ADDRESS_RE.sub("", name, count=1)
    is_person = is_person_name(bare) or (bare != name and name_start(bare) is None)
    if start is not None and start.start_class is StartClass.PERSON:
        return True
    if is_person and joint is Joint.COMMA and _is_board_part(piece, start):
        return False
    if not is_person or "," in bare or " - " in bare:
        return None
    if start is not None:
        return start.start_class not in _OFFICE_CLASSES or joint is Joint.AND
    return piece[:1].isupper() and all(word[:1].isupper() for word in piece.split())


def _is_board_part(piece: str, start: NameStart | None) -> bool:
    """“Ông A, Chủ tịch UBND xã, Phó Trưởng ban (Thường trực)": an office without its body."""
    is_office = start is not None and start.start_class is StartClass.OFFICE
    rest = start.rest.lower() if start is not None else ""
    return piece.lower() in _BOARD_PARTS or (is_office and (not rest or rest in _STANDING))


def _own_collective(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """“Các …” opens a unit, but for "UBND các xã, các phường", which goes on listing places.

    "Công an xã, các thôn" are two: only a council's name lists its places so.
    """
    if start is None or not start.is_many:
        return None
    goes_on = LEVEL_RE.search(name) and (_COUNCIL_RE.search(name) or COLLECTIVE_RE.search(name))
    return not (start.start_class is StartClass.LEVEL and goes_on)


def _no_kind(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """A piece without a kind goes on with the name; "các" alone and "BGH, TTVS" do not."""
    if start is not None:
        return None
    if piece.startswith(_SHORT_KINDS) and _CAPITALS_RE.fullmatch(piece[2:].strip()):
        return True
    if joint is Joint.COMMA and piece[:1].isupper() and _ends_alike(name, piece):
        return True
    if _CAPITALS_RE.fullmatch(piece.strip()) and joint is Joint.COMMA:
        if _CAPITALS_RE.fullmatch(name.strip()):
            return True  # "VTM, VOM, TTM": short names alone
        last = last_start(name)
        return (
            last is not None
            and not COLLECTIVE_RE.search(name)
            and is_abbreviation(last_piece(name).strip())
            and last.start_class not in OPEN_CLASSES
        )
    return False


def _ends_alike(name: str, piece: str) -> bool:
    """“Hội Nông dân xã, Dân quân xã": the same level ends what no list knows."""
    last, *others = reversed(piece.split())
    return bool(others) and last in _LEVEL_ENDS and name.endswith(f" {last}")


def _levels(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """“UBND xã, phường”, "Chủ tịch UBND tỉnh, thành phố": levels go on listing.

    "Thôn Đông và thôn Đoài" are two.
    """
    if start is None or start.start_class is not StartClass.LEVEL:
        return None
    first = name_start(name)
    if first is not None and first.is_one_place and start.is_one_place:
        return True
    return not (LEVEL_RE.search(name) or is_collective(name))


def _field_of_name(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """“Cục Khởi nghiệp và Doanh nghiệp công nghệ” is one name: what follows is a field of it."""
    if start is None or start.start_class is not StartClass.PLURAL or joint is not Joint.AND:
        return None
    is_field = piece[:1].isupper() and not start.is_many and bool(start.rest)
    return False if is_field and start.rest[:1].islower() and _takes_field(name, piece) else None


def _apposition(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """“Sở A, cơ quan thường trực Ban Chỉ đạo” is one body and what it is."""
    return False if joint is Joint.COMMA and _APPOSITION_RE.match(piece) else None


def _bare_field(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """A kind that stands alone in lower case is a field: "Phòng Bưu chính, viễn thông".

    Behind a field that somebody is in charge of it is another one: "Chuyên viên phụ trách Hành
    chính, Văn phòng".
    """
    if start is None or start.rest or start.is_many:
        return None
    if joint is Joint.COMMA and _IN_CHARGE_RE.search(name):
        return False
    if start.start_class is not StartClass.NAMED:
        return None
    return False if piece[:1].islower() and _takes_field(name, piece) else None


def _one_name_for_two(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """“Báo và Đài Phát thanh tỉnh”: a kind alone has its name from the one behind it."""
    first = name_start(name) if joint is Joint.AND else None
    if first is None or start is None or first.rest or first.is_many:
        return None
    is_alone = first.start_class is StartClass.NAMED and name[:1].isupper()
    return False if is_alone and start.start_class in UNIT_CLASSES and piece[0].isupper() else None


def _staff(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """Staff and clerks: a group ("Cán bộ, công chức"), one more ("…, Văn thư"), or part of a name.

    "Phòng Học sinh, sinh viên" and "Phòng Pháp chế và Thanh tra" are one name each.
    """
    if start is None or start.start_class not in _STAFF_CLASSES:
        return None
    last = last_start(name)
    if start.start_class is StartClass.STAFF and last and last.start_class is StartClass.STAFF:
        return bool(last.rest) and not _takes_field(name, piece)
    if start.start_class is StartClass.DOMAIN and ":" in name:
        return False  # "Các Sở: Nội vụ, Y tế"
    if start.start_class is StartClass.CLERK and joint is not Joint.AND:
        return True
    fits = len(piece.split()) <= LONGEST_FIELD or (joint is Joint.AND and piece[:1].isupper())
    return not (fits and _takes_field(name, piece))


def _takes_field(name: str, piece: str) -> bool:
    """A kind with a field after it: Phòng **T**ổ chức (và Cán bộ), Phụ trách Tổ chức (, viên chức).

    "Tổ chuyên môn và giáo viên" are two: a name in lower case is complete.
    """
    first = name_start(name)
    if first is None or is_abbreviation(piece.strip()):
        return False
    if first.kind in phrases("unit_words", "kinds_with_field"):
        return True
    return first.start_class in OPEN_CLASSES and first.has_proper_rest and not first.is_many


def _deputies(name: str, joint: Joint, piece: str, start: NameStart | None) -> bool | None:
    """“Trưởng, phó các phòng” names both with one noun."""
    if (
        name.casefold().endswith("trưởng")
        and len(name.split()) <= DEPUTY_WORDS
        and piece.casefold().startswith(_DEPUTY)
    ):
        return False
    return None


_RULES: tuple[Rule, ...] = (
    _semicolon_parts,
    _stop_parts_before_kind,
    _counted_alike,
    _council_office,
    _deputies,
    _persons,
    _apposition,
    _field_of_name,
    _one_name_for_two,
    _own_collective,
    office_governs,
    places_are_listed,
    _no_kind,
    _levels,
    _staff,
    _bare_field,
    collective_goes_on,
)
