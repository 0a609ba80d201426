"""What stands before the subject of a sentence: "Trên cơ sở đề nghị của xã, Sở A chủ trì …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from normalizers.letters.text import nfc, squeeze
from normalizers.units.predicates import SUBJECT_LIMIT, predicate_start, strong_predicate_start
from normalizers.word_lists import any_case_re, any_of, rows

_OPENING_MARKS = " -–—+*•_“\"'"
_COMMA_RE = re.compile(r"[,:]\s+")
_ASKING = any_of("unit_words", "asking")
# What opens a subject in small letters: "các phòng, ban", "thủ trưởng các đơn vị".
_PLAIN_DOERS_RE = re.compile(
    rf"(?:(?:{_ASKING})\s+)?(?:{any_of('unit_words', 'plain_doers')})\s|(?:{_ASKING})\s"
)
# No more than names and commas may stand between the colon and "chủ trì".
_LED_BEHIND_RE = re.compile(
    r"(?:[:;.]\s+(?:(?:giao|do)\s+)?|\sdo\s)(?P<subject>[^\W\d_][^:;.]{2,160}?)"
    r"(?<!\bđã)\s(?:làm\s+)?(?:chủ trì|phối hợp)(?=[\s,.])",
    re.IGNORECASE,
)


@cache
def _openings() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for the words that open an aside, and for those that may open a deed as well."""
    listed = rows("aside_openings")
    every = [row["expression"] for row in listed]
    bases = [row["expression"] for row in listed if row["class"] == "base"]
    return any_case_re(every, behind=r"(?!\w)"), any_case_re(bases, behind=r"(?!\w)")


def opens_aside(sentence: str) -> bool:
    """True for a sentence that opens with an aside.

    For instance "Hằng năm, …", "Trên cơ sở đề nghị của xã, …".
    """
    return bool(_openings()[0].match(sentence.lstrip(_OPENING_MARKS)))


def clauses_behind_aside(statement: str) -> Iterator[str]:
    """What follows the commas of an opening aside, where a subject with its predicate may begin.

    The predicate follows the subject without another comma; a list inside the aside ("của Sở A, Sở
    B, tham mưu …") is no subject, nor is anything after a deed ("Căn cứ Kế hoạch này lập dự toán
    gửi Sở A, Sở B tổng hợp").
    """
    text = squeeze(nfc(statement[: 2 * SUBJECT_LIMIT])).lstrip(_OPENING_MARKS)
    aside, base = _openings()
    if not aside.match(text):
        return
    deed = strong_predicate_start(text) if base.match(text) else None
    for comma in _COMMA_RE.finditer(text, 0, SUBJECT_LIMIT):
        clause = text[comma.end() :]
        if deed is not None and deed < comma.start():
            return
        end = predicate_start(clause)
        opens = clause[:1].isupper() or bool(_PLAIN_DOERS_RE.match(clause))
        if opens and end is not None and not clause[:end].rstrip().endswith(","):
            yield clause


def behind_name(statement: str) -> str:
    """What follows the name of the work.

    For instance "Xây dựng kho mở: Sở A chủ trì, …" → "Sở A chủ trì, …", or "".
    """
    text = squeeze(nfc(statement[: 2 * SUBJECT_LIMIT]))
    found = _LED_BEHIND_RE.search(text, 0, SUBJECT_LIMIT)
    return text[found.start("subject") :] if found and found["subject"][0].isupper() else ""
