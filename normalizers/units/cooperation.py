"""Who helps, in running prose.

For instance "chủ trì, phối hợp với X …", "chủ động phối hợp X …", "A phối hợp với B …".

"Phối hợp" belongs to who does the sentence where nothing before it sends somebody else ("chỉ đạo
các xã phối hợp …") and where it is no noun ("quy chế phối hợp").
"""

from __future__ import annotations

import re
from functools import cache

from normalizers.letters.text import nfc, squeeze
from normalizers.units.asides import opens_aside
from normalizers.units.doers import is_doer
from normalizers.units.lists import split_units
from normalizers.units.name_ends import deed_start
from normalizers.units.openings import name_start
from normalizers.units.predicates import SUBJECT_LIMIT, predicate_start
from normalizers.word_lists import phrases, rows

_SENTENCE_RE = re.compile(r"(?<=[.;])\s+(?![^()]*\))")
_JOINS_RE = re.compile(r"(?<!\w)phối hợp(?!\w)", re.IGNORECASE)
_WITH_RE = re.compile(r"\s*(?::\s*)?(?:(?P<with>với|cùng(?: với)?)(?!\w))?\s*:?\s*", re.IGNORECASE)
_BREAK_RE = re.compile(r"\.(?=\s|$)|[;:(“”\"]")
_BRACKETS_RE = re.compile(r"\([^()]*\)")
_CHARGE_RE = re.compile(r"^\W*(?:giao|đề nghị|yêu cầu|phân công)\s", re.IGNORECASE)
_LONGEST = 3000
_LONGEST_LIST = 500


@cache
def _words(word_class: str) -> str:
    """A pattern for the expressions of a class, longest first."""
    listed = [row["expression"] for row in rows("cooperation") if row["class"] == word_class]
    alternatives = "|".join(map(re.escape, sorted(listed, key=len, reverse=True)))
    return rf"(?<!\w)(?:{alternatives})(?!\w)"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(_words("noun") + r"\s*$", re.IGNORECASE),
        re.compile(_words("sends"), re.IGNORECASE),
        re.compile(rf"\s*(?:{_words('manner')}[\s,]*)+", re.IGNORECASE),
        re.compile(_words("end")),
    )


def helpers_in(statement: str) -> tuple[str, ...]:
    """The units that the sentences of a statement say help, in reading order.

    Nobody where none says so.

    >>> helpers_in("Chủ trì, phối hợp với Sở Tài chính và các xã rà soát danh mục.")
    ('Sở Tài chính', 'các xã')
    >>> (helpers_in("Chỉ đạo các xã phối hợp với Hội Nông dân mở lớp."),
    ...  helpers_in("Phối hợp mở lớp."))
    ((), ())
    """
    names: list[str] = []
    for sentence in _SENTENCE_RE.split(squeeze(nfc(statement[:_LONGEST]))):
        names += _helpers_of(sentence) or _who_takes_part(sentence)
    return tuple(dict.fromkeys(names))


def _who_takes_part(sentence: str) -> list[str]:
    """Names after "có sự tham gia của …": known, with a capital or with a place ("… các thôn")."""
    joins = re.search(_words("joins"), sentence, re.IGNORECASE)
    if joins is None:
        return []
    behind = sentence[joins.end() :].lstrip()[:_LONGEST_LIST]
    names = split_units(_up_to_the_deed(behind, _patterns()[-1]))
    return [name for name in names if is_doer(name, in_heading=False) or _is_placed(name)]


def _is_placed(name: str) -> bool:
    is_level = name.split()[-1] in phrases("unit_words", "level_ends")
    return is_level or any(word[:1].isupper() for word in name.split())


def _helpers_of(sentence: str) -> list[str]:
    """The helpers that a sentence names: after its first "phối hợp" that has names after it."""
    for joins in _JOINS_RE.finditer(sentence):
        before = sentence[: joins.start()]
        noun, *_ = _patterns()
        if noun.search(before):
            continue
        if _sends(_own_clause(before)):
            return []
        if found := list_of_helpers(sentence[joins.end() :]):
            return list(found)
    return []


def _own_clause(before: str) -> str:
    """What precedes "phối hợp" after the aside, the topic and the charge.

    "Giao Sở A …" sends nobody else, nor does "Về đất đai: Giao Sở A …".
    """
    text = before.rpartition(", ")[2] if opens_aside(before) else before
    topic, _, behind = text.rpartition(": ")
    text = behind if topic and _CHARGE_RE.match(behind) else text
    return _CHARGE_RE.sub("", text)


def _sends(before: str) -> bool:
    """Somebody else is to help; "giao" sends whom it names, and "giao thông" nobody."""
    _, sends, *_ = _patterns()
    return sends.search(before) is not None or any(
        name_start(before[charge.end() :].lstrip()[:120]) is not None
        for charge in re.finditer(_words("charges"), before, re.IGNORECASE)
    )


def list_of_helpers(behind: str) -> tuple[str, ...]:
    """The units that a text after "phối hợp" opens with, up to the deed.

    Without "với" a kind must follow ("phối hợp Sở A …"); "phối hợp mở lớp" names nobody. A name
    that no list knows stays where it opens with a capital or another of the list is known.
    """
    *_, manner, end = _patterns()
    skipped = manner.match(behind)
    text = behind[skipped.end() :] if skipped else behind
    found = _WITH_RE.match(text)
    assert found is not None
    text = text[found.end() :][:_LONGEST_LIST]
    if not found["with"] and name_start(text[:120]) is None and not text[:1].isupper():
        return ()
    names = split_units(_up_to_the_deed(text, end))
    known = [is_doer(name, in_heading=False) for name in names]
    kept = [
        name for name, is_known in zip(names, known, strict=True) if is_known or name[:1].isupper()
    ]
    return tuple(kept) if any(known) or found["with"] or any(map(_is_titled, kept)) else ()


def _is_titled(name: str) -> bool:
    """A name by its shape: capitals in it beside the first ("Tạp chí Giáo dục")."""
    return name[:1].isupper() and any(word[:1].isupper() for word in name.split()[1:])


def _up_to_the_deed(text: str, end: re.Pattern[str]) -> str:
    """The text before the first predicate or word that turns away from the list, brackets aside."""
    text = _BRACKETS_RE.sub(lambda found: " " * len(found[0]), text)
    limit = text[:SUBJECT_LIMIT]
    places = [found.start() for found in (_BREAK_RE.search(limit), end.search(limit)) if found]
    if (predicate := predicate_start(f"{limit} ")) is not None:
        places.append(predicate)
    names = text[: min(places, default=len(text))].rstrip(" ,")
    return names[: deed_start(names)].rstrip(" ,")
