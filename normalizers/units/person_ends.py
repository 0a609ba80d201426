"""Where the persons end that open a text: "Ông Trần Văn Mẫu | phụ trách chung việc trực đêm".

All of a person's name is in capitals. What stands behind it in small letters and is a verb is what
he does, also where the same word goes on with an office ("Phó Chủ tịch phụ trách kinh tế").
"""

from __future__ import annotations

import re

from normalizers.letters.capitals import CAPITALS
from normalizers.units.joints import PIECE_END_RE
from normalizers.units.openings import StartClass, name_start
from normalizers.units.tagged_words import opens_with_verb
from normalizers.word_lists import any_of

_PERSON_RE = re.compile(
    rf"(?:{any_of('unit_words', 'addresses')})\s+(?:(?:{any_of('unit_words', 'degrees')})\.?\s+)?"
    rf"(?P<name>(?-i:[{CAPITALS}])[\w’']*(?:\s(?-i:[{CAPITALS}])[\w’']*){{0,5}})"
    r"(?P<remark>\s\([^()]{2,80}\))?",
    re.IGNORECASE,
)
_DEED_RE = re.compile(r"\s(?=[^\W\d_])")
_MOST_PERSONS = 6
_VERB_AHEAD = 60  # letters that the tagger is shown


def persons_end(text: str) -> int | None:
    """Where the deed begins behind the persons that open a text; None where none of both does.

    >>> text = "Bà Lê Thị Mẫu (Chi hội trưởng) và ông Trần Văn Bình lo hậu cần"
    >>> text[persons_end(text) :]
    'lo hậu cần'
    >>> persons_end("Ông Trần Văn Mẫu trưởng thôn lo hậu cần"), persons_end("Đồng chí Bí thư lo")
    (None, None)
    """
    begin = 0
    for _ in range(_MOST_PERSONS):
        person = _PERSON_RE.match(text, begin)
        if person is None or _is_office(text[person.start("name") :]):
            return None
        joint = PIECE_END_RE.match(text, person.end())
        if joint is None:
            break
        begin = joint.end()
    else:
        return None
    deed = _DEED_RE.match(text, person.end())
    if deed is None:
        return None
    rest = text[deed.end() :]
    is_deed = (
        rest[:1].islower() and name_start(rest) is None and opens_with_verb(rest[:_VERB_AHEAD])
    )
    return deed.end() if is_deed else None


def _is_office(name: str) -> bool:
    start = name_start(name)
    return start is not None and start.start_class is not StartClass.PERSON
