"""What stands before the subject of a sentence: "Trên cơ sở đề nghị của xã, Sở A chủ trì …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from normalizers.letters.item_signs import BEFORE_ITEM
from normalizers.letters.text import nfc, squeeze
from normalizers.units.openings import StartClass, name_start
from normalizers.units.predicates import SUBJECT_LIMIT, strong_predicate_start
from normalizers.units.subjects import LEAD_IN_RE, OPENING_MARKS, subject_end
from normalizers.units.tagged_words import opens_with_verb, word_sorts
from normalizers.word_lists import any_case_re, any_of, phrases, rows

NO_SOMEBODY = frozenset({StartClass.PLURAL, StartClass.LEVEL, StartClass.DOMAIN})
NAME_LIMIT = 120  # letters
LABEL_WORDS = 12  # of what stands before the colon of an item
_COMMA_RE = re.compile(r"[,:]\s+")
_ASKING = any_of("unit_words", "asking")
# What opens a subject in small letters: "các phòng, ban", "thủ trưởng các đơn vị".
_PLAIN_DOERS_RE = re.compile(
    rf"(?:(?:{_ASKING})\s+)?(?:{any_of('unit_words', 'plain_doers')})\s|(?:{_ASKING})\s"
)
# "…, giao Sở A thực hiện", "… “…” - giao Sở A thực hiện"
_CHARGE_BEHIND_RE = re.compile(
    rf"(?:[,;]|\s[-–])\s+(?=(?:{any_of('unit_words', 'giving')})\s+(?:cho\s+)?[A-ZĐ])"
)
# "… do Sở A ban hành", "… do các xã gửi": who stands before a deed in this way made a thing.
_MADE_BY_RE = re.compile(
    rf"\s(?:{any_of('unit_words', 'made_by')})\s[^,;.]{{2,60}}$", re.IGNORECASE
)
_GROUND = phrases("unit_words", "grounds")
_HELPING_RE = any_case_re(phrases("unit_words", "helping"), BEFORE_ITEM, r"\s")
_DONE_RE = any_case_re(phrases("unit_words", "done"), r"\s", r"\s")


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
    return bool(_openings()[0].match(sentence.lstrip(OPENING_MARKS)))


def clauses_behind_aside(statement: str) -> Iterator[str]:
    """What follows the commas of an opening aside, where a subject with its predicate may begin.

    Behind what a deed is grounded on, a clause that opens with a verb is the deed ("Trên cơ sở danh
    sách, tiến hành rà soát …, các hộ …"); "Trên cơ sở rà soát, đánh giá …" goes on.

    The predicate follows the subject without another comma; a list inside the aside ("của Sở A, Sở
    B, tham mưu …") is no subject, nor is anything after a deed ("Căn cứ Kế hoạch này lập dự toán
    gửi Sở A, Sở B tổng hợp").
    """
    text = squeeze(nfc(statement[: 2 * SUBJECT_LIMIT])).lstrip(OPENING_MARKS)
    aside, base = _openings()
    opening = aside.match(text)
    if opening is None:
        return
    names_ground = text.startswith(_GROUND) and not opens_with_verb(text[opening.end() :])
    deed, last = _deed_of_base(text) if base.match(text) else None, 0
    for place, comma in enumerate(_COMMA_RE.finditer(text, 0, SUBJECT_LIMIT)):
        is_first, clause = place == 0, text[comma.end() :]
        if deed is not None and deed < comma.start():
            return
        if names_ground and opens_with_verb(clause[:NAME_LIMIT]):
            return
        end = subject_end(clause)
        opens = clause[:1].isupper() or bool(_PLAIN_DOERS_RE.match(clause))
        opens = opens or (is_first and _opens_with_somebody(clause))
        opens = opens and not _is_in_list_of_objects(text[last : comma.start()])
        last = comma.end()
        if opens and end is not None and not clause[:end].rstrip().endswith(","):
            yield clause


def _deed_of_base(text: str) -> int | None:
    """Where the deed begins behind a base; who made the base does none in the sentence.

    "Căn cứ mẫu do Sở A ban hành, các trường nhập số liệu": "ban hành" says of the form whose it is.
    """
    deed = strong_predicate_start(text)
    if deed is None or _MADE_BY_RE.search(text, 0, deed) is None:
        return deed
    comma = _COMMA_RE.search(text, deed)
    opens = comma is not None and opens_with_verb(text[comma.end() :][:NAME_LIMIT])
    return comma.end() if comma is not None and opens else None


def _is_in_list_of_objects(part: str) -> bool:
    """True for a part of a sentence that is a verb and names: "hướng dẫn các xã", of a list.

    What the next comma parts from it goes on with that list, and does nothing itself.
    """
    opening = word_sorts(part[:NAME_LIMIT])[:1]
    if not opening or opening[0].sort != "V":
        return False
    behind = part[opening[0].begin + len(opening[0].word) :].strip()
    return name_start(behind[:NAME_LIMIT]) is not None and subject_end(f"{behind} ") is None


def _opens_with_somebody(clause: str) -> bool:
    """“…, giáo viên đưa học sinh về lớp”: staff and bodies in small letters.

    What a rule says of every "đơn vị", "cơ quan", of places and fields is no such thing.
    """
    start = name_start(clause[:NAME_LIMIT])
    return start is not None and start.start_class not in NO_SOMEBODY


def led_behind(statement: str) -> str:
    """Who leads what a statement names before: "Xây dựng kho mở: Sở A chủ trì, …" → "Sở A", or "".

    No more than names and commas may stand between the colon and the part that is played.
    """
    text = squeeze(nfc(statement[: 2 * SUBJECT_LIMIT]))
    found = _led_behind_re().search(text, 0, SUBJECT_LIMIT)
    if found is None or not found["subject"][0].isupper():
        return ""
    # "Tham gia hội thi do Sở A chủ trì": who helps does not lead.
    if not found["parted"] and _HELPING_RE.match(text):
        return ""
    # "Xử lý vi phạm do Công ty A thực hiện": of the object of a deed it says who did that.
    is_of_object = found["works"] and not found["parted"] and word_sorts(text)[0].sort == "V"
    return "" if is_of_object else found["subject"]


@cache
def _led_behind_re() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?P<parted>[:;.]\s+(?:(?:giao|do)\s+)?|,\sdo\s)|\sdo\s)"
        r"(?P<subject>[^\W\d_][^:;.]{2,160}?)"
        r"(?<!\bđã)\s(?:(?:làm\s+)?(?:chủ trì|phối hợp)(?=[\s,.])"
        rf"|(?:{any_of('unit_words', 'taken_parts')}"
        rf"|(?P<works>{any_of('unit_words', 'taken_works')}))"
        rf"(?=[,.;]|$|\s(?:{any_of('unit_words', 'before_times')})\s))",
        re.IGNORECASE,
    )


def charged_behind(statement: str) -> Iterator[str]:
    """What charges somebody behind a comma or a dash: "Mở 03 lớp học, giao Sở A thực hiện"."""
    text = squeeze(nfc(statement[: 2 * SUBJECT_LIMIT]))
    for comma in _CHARGE_BEHIND_RE.finditer(text, 0, SUBJECT_LIMIT):
        yield text[comma.end() :]


def behind_topic(statement: str) -> str:
    """What a topic before a colon charges somebody with: "Về hồ nước: giao Sở A thẩm định …".

    Or what somebody does: "Tổ chức đoàn kiểm tra: Phòng Y tế thành lập 02 đoàn."
    """
    head, colon, behind = squeeze(nfc(statement[: 2 * SUBJECT_LIMIT])).partition(": ")
    if not colon or "." in head:
        return ""
    is_label = len(head.split()) <= LABEL_WORDS and behind[:1].isupper()
    is_label = is_label and _DONE_RE.search(behind.partition(".")[0]) is None
    return behind if is_label or LEAD_IN_RE.match(behind) else ""
