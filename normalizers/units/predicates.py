"""Where the subject of a statement ends: the first predicate in running prose.

Names are capitalized and verbs are not ("Sở Xây dựng xây dựng kế hoạch"); names in lower case are
told by the bare kind before them ("Tổ kiểm tra"). The expressions are `resources/predicates.csv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache

from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import LETTERS_RE
from normalizers.units.complete_names import is_of_topic
from normalizers.units.joints import PIECE_END_RE
from normalizers.units.known_fields import is_inside_field
from normalizers.units.openings import OPEN_CLASSES, StartClass, name_start
from normalizers.units.tagged_words import word_sorts
from normalizers.word_lists import alternatives, any_of, phrases, rows

SUBJECT_LIMIT = 400  # characters: the longest list of subjects seen has about 200

_OWNED_RE = re.compile(rf"\s+(?:{any_of('unit_words', 'connecting')})\s")  # whose a body is
MIN_WORKS = 2
_DUTY_RE = re.compile(r"\s+(?:có|chịu) trách nhiệm(?!\w)")

# "Trung tâm xây dựng kế hoạch": these two kinds stand alone for the issuer.
_SELF_NAMES = frozenset(phrases("unit_words", "self_names"))
# What a team is set up for follows its kind: "Đoàn thẩm định", "Tổ biên tập".
TEAMS = frozenset(phrases("unit_words", "teams"))
WORK_LIMIT = 40  # letters: from the name of a team's work to what it does
# "Cơ quan chủ trì", "đơn vị thực hiện" name a part that is played, not a deed.
_ROLE_WORDS = frozenset(phrases("unit_words", "roles"))
_DASHES = (" - ", " – ")


class PredicateClass(StrEnum):
    """How surely an expression is a predicate; see the head of the CSV file."""

    STRONG = "strong"
    WEAK = "weak"
    NOUN = "noun"
    ASIDE = "aside"


_WORKS = frozenset({PredicateClass.WEAK, PredicateClass.NOUN})


@cache
def classes_of_predicates() -> dict[str, PredicateClass]:
    """Expression → class, as listed."""
    return {row["expression"]: PredicateClass(row["class"]) for row in rows("predicates")}


@cache
def _predicate_re() -> re.Pattern[str]:
    listed = sorted(rows("predicates"), key=lambda row: -len(row["expression"]))
    patterns = alternatives((row["expression"][0], _pattern(row)) for row in listed)
    return re.compile(rf"(?<=\s)(?:{patterns})")


def _pattern(row: Mapping[str, str]) -> str:
    """The pattern of an expression, with what may not stand before it and after it."""
    expression = re.escape(row["expression"])
    words = filter(None, row["not_after"].split("|"))
    before = (rf"(?<!(?i:{re.escape(word)})\s{expression})" for word in words)
    after = rf"(?!\s(?:{row['not_before']})\b)" if row["not_before"] else ""
    return f"{expression}{''.join(before)}(?!\\w){after}"


def is_duty(text: str, begin: int) -> bool:
    """True where "có trách nhiệm" begins at a place, which is said of nobody but a subject."""
    return _DUTY_RE.match(text, max(0, begin - 1)) is not None


def before_duty(text: str) -> str:
    """What stands before "có trách nhiệm", the name of who has the duty; "" without one.

    >>> before_duty("Tổ giúp việc có trách nhiệm soạn tài liệu"), before_duty("Rà soát quy chế")
    ('Tổ giúp việc', '')
    """
    found = _DUTY_RE.search(text)
    return text[: found.start()] if found else ""


def listed_predicate(text: str, begin: int) -> PredicateClass | None:
    """The class of the expression of the list that begins at a place; None where none does."""
    found = _predicate_re().match(text, begin)
    return classes_of_predicates()[found[0]] if found else None


def _predicates(text: str) -> Iterator[tuple[int, PredicateClass]]:
    for found in _predicate_re().finditer(text):
        kind = classes_of_predicates()[found[0]]
        if not _belongs_to_name(text, found, kind):
            yield found.start(), kind


def _belongs_to_name(text: str, found: re.Match[str], kind: PredicateClass) -> bool:
    """True directly after a bare kind: "Tổ **kiểm tra**", "Cơ quan **chủ trì** có trách nhiệm"."""
    before = text[: found.start()].rstrip()
    if _is_made_noun(before, text[: found.end()]):
        return True
    if text.startswith(_DASHES, found.end()) and text[found.end() + 3 :][:1].isupper():
        return True
    if before.endswith(",") and found[0] == "tổ chức":
        return True  # "Cơ quan, tổ chức, cá nhân có trách nhiệm …"
    segment = PIECE_END_RE.split(before)[-1]
    if kind in _WORKS and (_is_of_team(segment, text, found) or _is_joined_work(text, found)):
        return True
    start = name_start(segment)
    if is_inside_field(text, found.start()) or is_of_topic(text, found.start()):
        return True
    if kind is PredicateClass.ASIDE or start is None or start.rest:
        return False
    if _DUTY_RE.match(text, found.end()):
        return True
    if kind is PredicateClass.NOUN:
        return start.start_class in OPEN_CLASSES | {StartClass.PLURAL, StartClass.STAFF}
    if start.is_many:
        return False
    if kind is PredicateClass.WEAK:
        return start.start_class in OPEN_CLASSES and start.kind not in _SELF_NAMES
    plays_role = start.start_class is StartClass.PLURAL or start.kind == "bộ phận"
    return plays_role and found[0] in _ROLE_WORDS


def _is_made_noun(before: str, said: str) -> bool:
    """True for "phụ trách việc | mời khách": of "Tổ giúp việc" the word is a half only."""
    maker = before.rpartition(" ")[2]
    begin = len(before) - len(maker)
    is_maker = maker in phrases("unit_words", "noun_makers")
    return is_maker and any(word.begin == begin for word in word_sorts(said))


def _is_of_team(segment: str, text: str, found: re.Match[str]) -> bool:
    """True for the work of a team after an office: "Thư ký Đoàn **thẩm định** có trách nhiệm".

    Another predicate must follow: "Trưởng đoàn kiểm tra hồ sơ" says what the head of a team does.
    """
    office, _, last = segment.rpartition(" ")
    team = name_start(last)
    is_team = team is not None and team.start_class in OPEN_CLASSES and team.kind in TEAMS
    follows = _predicate_re().search(text, found.end(), found.end() + WORK_LIMIT)
    is_named = name_start(office) is not None or name_start(segment) is not None
    return is_team and is_named and follows is not None


def _is_joined_work(text: str, found: re.Match[str]) -> bool:
    """True for the second work in a name: "Đoàn kiểm tra, **giám sát** của tỉnh".

    The first is a bare kind's own, and whose it is or what it does follows: a deed would have an
    object there.
    """
    parts = PIECE_END_RE.split(text[: found.start()])
    if len(parts) < MIN_WORKS or parts[-1]:
        return False
    if not (_OWNED_RE.match(text, found.end()) or _does_next(text, found.end())):
        return False
    words = parts[-2].split()
    start = name_start(" ".join(words[:-2]))
    is_bare = start is not None and not start.rest
    return is_bare and classes_of_predicates().get(" ".join(words[-2:])) in _WORKS


def _does_next(text: str, end: int) -> bool:
    """True where what it does follows its work, one word of what this is about between them.

    "Các đoàn thanh tra, kiểm tra chợ | lập biên bản"; of "Đoàn kiểm tra, đôn đốc xã thực hiện"
    others do the second.
    """
    between, follows = LETTERS_RE.match(text, end + 1), _predicate_re().match(text, end + 1)
    if follows is None and between is not None:
        is_unit = name_start(between[0]) is not None
        follows = None if is_unit else _predicate_re().match(text, between.end() + 1)
    return follows is not None


def predicate_start(text: str) -> int | None:
    """Where the first predicate begins, or None.

    An aside ("căn cứ …", "trong thời hạn …") counts where a predicate follows it.

    >>> predicate_start("Phòng Tài chính có trách nhiệm hướng dẫn")
    16
    """
    aside = None
    for position, kind in _predicates(text[:SUBJECT_LIMIT]):
        if kind is PredicateClass.ASIDE:
            aside = position if aside is None else aside
        else:
            return position if aside is None else aside
    return None


@TEXT_CACHES.remember(8192)
def strong_predicate_start(text: str) -> int | None:
    """Where the first expression begins that is never part of a name, or None."""
    found = (at for at, kind in _predicates(text[:SUBJECT_LIMIT]) if kind is PredicateClass.STRONG)
    return next(found, None)
