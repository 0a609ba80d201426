"""Names that stand as a heading before their duty: "Trung tâm Kiểm soát thanh toán: Chủ trì …".

A name may hold words that are deeds elsewhere ("thanh toán", "kiểm tra thuế"). Before a colon that
a deed follows it is whole.
"""

from __future__ import annotations

import re

from normalizers.letters.item_signs import BEFORE_ITEM
from normalizers.letters.text import nfc, squeeze
from normalizers.letters.words import WORD_RE
from normalizers.units.lists import split_units
from normalizers.units.openings import name_start
from normalizers.units.predicates import PredicateClass, listed_predicate
from normalizers.units.subjects import LONGEST_HEADING
from normalizers.units.tagged_words import opens_with_verb
from normalizers.word_lists import any_of, phrases

_RUN_IN_RE = re.compile(
    rf"{BEFORE_ITEM}(?P<who>[^\W\d_][^:.;()]{{3,90}}?)\s*:\s+(?P<deed>[^\W\d_].{{5,}})"
)
# "Sở A lo các việc sau: …" introduces what follows.
_INTRODUCING = phrases("unit_words", "introducing_ends")
# "Đồng chí Trưởng ban xây dựng quỹ - Trưởng tiểu ban: Phụ trách chung": a dash parts two offices.
_TITLED_RE = re.compile(
    rf"{BEFORE_ITEM}(?P<who>(?:{any_of('unit_words', 'addresses')})\s[^:.;()–-]{{3,100}}?"
    r"\s[–-]\s[^:.;()–-]{3,60}):\s+[^\W\d_]",
    re.IGNORECASE,
)
# "Ông Trần Văn Mẫu (Trưởng thôn) — Tổ phó: Trực đêm": the dash says what part he has here.
_PART_BEHIND_REMARK_RE = re.compile(
    rf"{BEFORE_ITEM}(?P<who>(?:{any_of('unit_words', 'addresses')})\s[^:.;()—–-]{{3,60}}?)"
    r"\s\([^()]{2,100}\)\s?[—–-]\s[^:;()]{3,60}:\s+[^\W\d_]",
    re.IGNORECASE,
)
_LONGEST, SEEN = 400, 80  # letters that are looked at, and that the tagger is shown


def run_in_names(statement: str, leads: tuple[str, ...]) -> tuple[str, ...]:
    """The names before the colon of a statement, where the subject found so far is cut short.

    Empty where no name stands there, a sure deed is among the words, or none follows.

    >>> run_in_names("Trung tâm Kiểm soát thanh toán: Chủ trì rà soát.", ("Trung tâm Kiểm soát",))
    ('Trung tâm Kiểm soát thanh toán',)
    >>> run_in_names("Sở A rà soát: Sửa quy chế.", ("Sở A",))
    ()
    """
    found = _RUN_IN_RE.match(squeeze(nfc(statement[:_LONGEST])))
    who = found["who"] if found else ""
    if found is None or len(leads) > 1 or not all(map(who.startswith, leads)) or leads == (who,):
        return ()
    introduces = who.casefold().endswith(_INTRODUCING)
    if name_start(who) is None or introduces or not _is_deed(found["deed"]):
        return ()
    if any(listed_predicate(who, word.start()) is PredicateClass.STRONG for word in _words(who)):
        return ()
    names = split_units(who)
    return names if all(name_start(name) for name in names) else (who,)


def titled_name(statement: str) -> str:
    """A person addressed by two offices before the colon of a statement, or "".

    An office in brackets is no part of the name, and the name ends before it.

    >>> titled_name("Đồng chí Trưởng ban vận động - Trưởng tiểu ban: Phụ trách chung.")
    'Đồng chí Trưởng ban vận động - Trưởng tiểu ban'
    >>> titled_name("Ông Trần Văn Mẫu (Trưởng thôn) — Tổ phó: Trực đêm.")
    'Ông Trần Văn Mẫu'
    """
    text = squeeze(nfc(statement[:LONGEST_HEADING]))
    found = _TITLED_RE.match(text) or _PART_BEHIND_REMARK_RE.match(text)
    return found["who"] if found else ""


def _is_deed(text: str) -> bool:
    """A text that opens with a verb, of the list or of the language."""
    plain = f"{text[:1].lower()}{text[1:]} "
    if plain.startswith(phrases("unit_words", "never_names")) or listed_predicate(plain, 0):
        return True
    return opens_with_verb(text[:SEEN])


def _words(who: str) -> list[re.Match[str]]:
    return [word for word in WORD_RE.finditer(who) if word[0][0].isalpha()]
