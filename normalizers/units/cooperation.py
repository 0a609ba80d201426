"""Who helps, in running prose.

For instance "chủ trì, phối hợp với X …", "chủ động phối hợp X …", "A phối hợp với B …".

"Phối hợp" belongs to who does the sentence where nothing before it sends somebody else ("chỉ đạo
các xã phối hợp …") and where it is no noun ("quy chế phối hợp").
"""

from __future__ import annotations

import re

from normalizers.letters.remarks import REMARK_RE
from normalizers.letters.sentences import BREAK_RE, sentences
from normalizers.letters.text import nfc, squeeze
from normalizers.units.asides import opens_aside
from normalizers.units.doers import is_doer
from normalizers.units.lists import split_units
from normalizers.units.name_ends import deed_start
from normalizers.units.openings import name_start
from normalizers.units.predicates import SUBJECT_LIMIT, is_duty, predicate_start
from normalizers.units.subjects import OPENING_MARKS
from normalizers.units.tagged_words import opens_with_verb
from normalizers.word_lists import any_case_re, any_of, of_class, one_of, phrases, words_re

_JOINS_RE = re.compile(r"(?<!\w)phối hợp(?!\w)", re.IGNORECASE)
_WITH_RE = re.compile(r"\s*(?::\s*)?(?:(?P<with>với|cùng(?: với)?)(?!\w))?\s*:?\s*", re.IGNORECASE)
_CHARGE_RE = any_case_re(phrases("unit_words", "charging"), r"^\W*", r"\s")
_LONGEST = 3000
_LONGEST_LIST = 500
_LONGEST_DEED = 7  # words
_AHEAD = 60  # letters that the tagger is shown


_WORD, _WORD_END = r"(?<!\w)", r"(?!\w)"
_NOUN_RE = any_case_re(of_class("cooperation", "noun"), _WORD, rf"{_WORD_END}\s*$")
_SENDS_RE = any_case_re(of_class("cooperation", "sends"), _WORD, _WORD_END)
_CHARGES_RE = any_case_re(of_class("cooperation", "charges"), _WORD, _WORD_END)
# "với sự hỗ trợ, giúp đỡ của …", "tham gia cùng …"
_TAKES_PART_RE = re.compile(
    rf"{_WORD}(?:(?:có|với)\s+(?:cả\s+)?sự\s+"
    rf"(?:(?:{any_of('unit_words', 'helping')})(?:\s*,\s*|\s+và\s+|\s+))+của"
    rf"|{one_of(of_class('cooperation', 'joins'))}){_WORD_END}",
    re.IGNORECASE,
)
# "Sở A chủ trì, Sở B phối hợp"
_PARTS_RE = re.compile(
    rf"\s(?:{any_of('unit_words', 'leading_parts')})(?:\s[^\W\d_]+){{0,2}}[,;]\s+"
    rf"(?P<who>[^.;:()]{{2,200}}?)\s+(?:{any_of('unit_words', 'helping_parts')}){_WORD_END}"
)
_MANNER_RE = any_case_re(
    of_class("cooperation", "manner"), rf"\s*(?:{_WORD}", rf"{_WORD_END}[\s,]*)+"
)
_ADDS_RE = any_case_re(of_class("cooperation", "adds"), r"[\s,]+", r"\s+")
_LEADING = frozenset({"", *phrases("unit_words", "leading_parts")})
_INTO_RE = any_case_re(phrases("unit_words", "into_deeds"), _WORD, r"\s+(?=\w)")
# "trong công tác …", and of several of them: "trong một số công tác …".
_SEVERAL = tuple(f"trong {word} " for word in phrases("unit_words", "several_of"))
_IN_SEVERAL = tuple(
    end.replace("trong ", several, 1)
    for end in of_class("cooperation", "end")
    for several in _SEVERAL
    if end.startswith("trong ")
)
_END_RE = words_re((*of_class("cooperation", "end"), *_IN_SEVERAL), _WORD, _WORD_END)


def helpers_in(statement: str) -> tuple[str, ...]:
    """The units that the sentences of a statement say help, in reading order.

    Nobody where none says so.

    >>> helpers_in("Chủ trì, phối hợp với Sở Tài chính và các xã rà soát danh mục.")
    ('Sở Tài chính', 'các xã')
    >>> (helpers_in("Chỉ đạo các xã phối hợp với Hội Nông dân mở lớp."),
    ...  helpers_in("Phối hợp mở lớp."))
    ((), ())
    """
    text = squeeze(nfc(statement[:_LONGEST]))
    names: list[str] = []
    for sentence in sentences(_with_commas(text)):
        names += _helpers_of(sentence) or _who_takes_part(sentence)
    return tuple(dict.fromkeys(names or _beside_the_lead(text)))


def _with_commas(text: str) -> str:
    """A statement that opens with "Chủ trì, phối hợp với Sở A; thủ trưởng các ngành rà soát …".

    Its deed is still to come: a semicolon before another name parts the list as a comma does.
    """
    joins = _JOINS_RE.search(text)
    if joins is None or text[: joins.start()].strip(OPENING_MARKS + ",").casefold() not in _LEADING:
        return text
    first, *others = text[joins.end() :].split("; ")
    while others and predicate_start(f"{first} ") is None and name_start(others[0][:120]):
        first += f", {others.pop(0)}"
    return "; ".join([text[: joins.end()] + first, *others])


def _beside_the_lead(text: str) -> list[str]:
    """“Sở A chủ trì, Sở B và các xã phối hợp …”: who stands before the part of a helper."""
    found = _PARTS_RE.search(text)
    names = split_units(found["who"]) if found else ()
    return list(names) if all(is_doer(name, in_heading=False) for name in names) else []


def _who_takes_part(sentence: str) -> list[str]:
    """Names after "có sự tham gia của …": known, with a capital or with a place ("… các thôn")."""
    joins = _TAKES_PART_RE.search(sentence)
    if joins is None:
        return []
    behind = sentence[joins.end() :].lstrip()[:_LONGEST_LIST]
    names = split_units(_up_to_the_deed(behind))
    return [name for name in names if is_doer(name, in_heading=False) or _is_placed(name)]


def _is_placed(name: str) -> bool:
    is_level = name.split()[-1] in phrases("unit_words", "level_ends")
    return is_level or any(word[:1].isupper() for word in name.split())


def _helpers_of(sentence: str) -> list[str]:
    """The helpers that a sentence names: after its first "phối hợp" that has names after it."""
    for joins in _JOINS_RE.finditer(sentence):
        before = sentence[: joins.start()]
        if _is_of_noun(before):
            continue
        if _sends(_own_clause(before)):
            return []
        if found := list_of_helpers(sentence[joins.end() :]):
            return list(found)
    return []


def _is_of_noun(before: str) -> bool:
    """True behind "quy chế", "tinh thần trách nhiệm"; "có trách nhiệm" says who has to help."""
    noun = _NOUN_RE.search(before)
    if noun is None:
        return False
    return not is_duty(before, before.rfind(" ", 0, max(noun.start() - 1, 0)) + 1)


def _own_clause(before: str) -> str:
    """What precedes "phối hợp" after the aside, the topic and the charge.

    "Giao Sở A …" sends nobody else, nor does "Về đất đai: Giao Sở A …", nor what is said of a case
    ("Nếu đơn được gửi qua xã: Sở A …").
    """
    text = before.rpartition(", ")[2] if opens_aside(before) else before
    topic, _, behind = text.rpartition(": ")
    is_said = _CHARGE_RE.match(behind) or name_start(behind[:120]) is not None
    text = behind if topic and is_said else text
    return _CHARGE_RE.sub("", text)


def _sends(before: str) -> bool:
    """Somebody else is to help; "giao" sends whom it names, and "giao thông" nobody."""
    return _SENDS_RE.search(before) is not None or any(
        name_start(before[charge.end() :].lstrip()[:120]) is not None
        for charge in _CHARGES_RE.finditer(before)
    )


def list_of_helpers(behind: str) -> tuple[str, ...]:
    """The units that a text after "phối hợp" opens with, up to the deed.

    Without "với" a kind must follow ("phối hợp Sở A …"); "phối hợp mở lớp" names nobody. A name
    that no list knows stays where it opens with a capital or another of the list is known.
    """
    skipped = _MANNER_RE.match(behind)
    text = behind[skipped.end() :] if skipped else behind
    found = _WITH_RE.match(text)
    assert found is not None
    text = text[found.end() :][:_LONGEST_LIST]
    if not found["with"] and name_start(text[:120]) is None and not text[:1].isupper():
        return _with_another_deed(behind)
    names = split_units(_up_to_the_deed(_ADDS_RE.sub(_and, text)))
    known = [is_doer(name, in_heading=False) for name in names]
    kept = [
        name for name, is_known in zip(names, known, strict=True) if is_known or name[:1].isupper()
    ]
    return tuple(kept) if any(known) or found["with"] or any(map(_is_titled, kept)) else ()


def _with_another_deed(behind: str) -> tuple[str, ...]:
    """The units of "phối hợp, trao đổi thông tin với Sở A": a comma joins two deeds with one "với".

    Nobody else stands between the two.
    """
    first, _, rest = behind.partition(",")
    shared = next((found for found in _WITH_RE.finditer(rest[:_AHEAD]) if found["with"]), None)
    deed = rest[: shared.start()] if shared else ""
    words = [*first.split(), *deed.split()]
    if shared is None or len(words) > _LONGEST_DEED or BREAK_RE.search(f"{first}{deed}"):
        return ()
    if "," in deed or any(name_start(" ".join(words[i:])) for i in range(len(words))):
        return ()
    found = list_of_helpers(rest[shared.start() :])
    return found if any(is_doer(name, in_heading=False) for name in found) else ()


def _and(adds: re.Match[str]) -> str:
    """The joint between two names: "Công an xã cùng với Hội A"; before no name it stays."""
    is_joint = name_start(adds.string[adds.end() :][:120]) is not None
    return ", " if is_joint else adds[0]


def _is_titled(name: str) -> bool:
    """A name by its shape: capitals in it beside the first ("Tạp chí Giáo dục")."""
    return name[:1].isupper() and any(word[:1].isupper() for word in name.split()[1:])


def _up_to_the_deed(text: str) -> str:
    """The text before the first predicate or word that turns away from the list, brackets aside."""
    text = REMARK_RE.sub(lambda found: " " * len(found[0]), text)
    limit = text[:SUBJECT_LIMIT]
    places = [found.start() for found in (BREAK_RE.search(limit), _END_RE.search(limit)) if found]
    if (predicate := predicate_start(f"{limit} ")) is not None:
        places.append(predicate)
    places += [
        found.start()
        for found in _INTO_RE.finditer(limit)
        if opens_with_verb(text[found.end() :][:_AHEAD])
    ]
    stop = min(places, default=len(text))
    deed = deed_start(limit)
    return text[: stop if deed is None else min(stop, deed)].rstrip(" ,")
