"""Lists of posts, guests, papers to hand in, and steps of a procedure: nobody gets a task.

"Cô Hoa: Dạy lớp 1A", "1B: Cô Lan", "Tổ trưởng: Lê Văn Mẫu" beside each other say who somebody is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.lines.statements import starts_with_verb
from extractors.models import Table
from extractors.plan.naming import ADDRESSED_RE, names_people, names_units_only
from extractors.plan.nodes import Node
from extractors.plan.shares import are_enough
from extractors.word_lists import any_case_re, any_of, phrases
from normalizers.time.deadlines import leading_time, trailing_deadline
from normalizers.units.lists import strip_remark
from normalizers.units.name_ends import deed_start
from normalizers.units.openings import OFFICES, UNIT_CLASSES, is_person_name, name_start
from normalizers.units.subjects import subject_units

LEAST, SHARE = 2, 0.6  # of a list
MAX_POST = 7  # words
PARTED_RE = re.compile(r"\s*:\s+|\s+[-–]\s+")
# "1A", "10A2", "lớp 5", "khối 3, 4": what somebody teaches or looks after.
CLASS_RE = re.compile(
    r"(?<![\w/])(?:\d{1,2}[A-ZĐ]\d{0,2}"
    rf"|(?i:{any_of('sentence_words', 'school_classes')})\s\d{{1,2}})(?![\w/])"
)
# "01 Bản sao giấy khai sinh", "02 ảnh 3x4": so many of a paper.
PAPER_RE = re.compile(
    rf"(?P<count>\d{{1,2}}\s+)?(?i:{any_of('sentence_words', 'papers_to_hand_in')})\b(?!\s*:)"
)
# "Mở lớp nghề: (1) - Rất cần (hai xóm)."
RATED_RE = re.compile(r":\s+\(\d\)\s*[-–]\s*(?P<mark>[^\W\d][^().;:]{1,40})(?:\([^()]*\))?[\s.;]*$")
STEP_RE = any_case_re(phrases("sentence_words", "procedure_steps"), r"\W*", r"\s+\d{1,2}\W")
PREPARATION_RE = any_case_re(phrases("sentence_words", "preparations"))
PROCEDURE_RE = any_case_re(phrases("sentence_words", "procedures"), behind=r"\b")


def is_roll(texts: Sequence[str]) -> bool:
    """A list of which most items only name people and bodies, say who has which post, or rate."""
    return are_enough(_only_names, texts, max(LEAST, SHARE * len(texts))) or is_rated(texts)


def is_rated(texts: Sequence[str]) -> bool:
    """A form that is filled in: most items end in a mark of one scale, and marks come again.

    "Mở lớp nghề: (1) - Rất cần (hai xóm)." beside "Vay vốn: (2) - Cần." and "Tìm việc: (1) - Rất
    cần." says how much each is wanted.
    """
    marks = [mark["mark"].strip() for text in texts if (mark := RATED_RE.search(text))]
    is_most = len(marks) > LEAST and len(marks) >= SHARE * len(texts)
    return is_most and 2 * len(set(marks)) <= len(marks)


def _only_names(text: str) -> bool:
    return is_post(text) or names_people(text) or names_units_only(text) or is_body(text)


def is_body(text: str) -> bool:
    """“Trường Đại học Mẫu Sơn;”, "Viện Cây ăn quả (Bộ Mẫu)": one body, its own name last."""
    name = strip_remark(text)
    start = name_start(name)
    is_one = start is not None and start.start_class in UNIT_CLASSES and start.has_proper_rest
    is_named = is_one and ":" not in name and name.split()[-1][0].isupper()
    return is_named and deed_start(name) is None


def is_dossier(texts: Sequence[str]) -> bool:
    """A list of which most items are papers to hand in, some of them counted."""
    found = [paper for text in texts if (paper := PAPER_RE.match(text))]
    counted = sum(paper["count"] is not None for paper in found)
    return counted >= LEAST and len(found) >= max(LEAST + 1, SHARE * len(texts))


def is_post(text: str) -> bool:
    """True for "Cô Hoa: Dạy lớp 1A", "1A: Cô Hoa", "Tổ trưởng: Lê Văn Mẫu"."""
    one, *others = PARTED_RE.split(text.strip(" .;,"))
    if len(others) != 1:
        return not others and _names_person_and_class(one)
    (other,) = others
    return (_is_person(one) and _says_post(other)) or (_says_post(one) and _is_person(other))


def _names_person_and_class(text: str) -> bool:
    """“Nguyễn Văn An 5A”: a name, and the class at its end."""
    found = [place for place in CLASS_RE.finditer(text) if place.end() == len(text)]
    return bool(found) and _is_person(text[: found[-1].start()].rstrip(" ,("))


def is_thing(text: str) -> bool:
    """True for "Giáo viên: giáo án, tranh ảnh", "Loa đài, hoa tươi" among what is to be brought.

    A unit with its own name is given something to do: "Tổ Văn phòng: bàn ghế".
    """
    start = name_start(text)
    if start is not None and start.has_proper_rest:
        return False
    head, colon, value = text.partition(":")
    said = (value if colon else head).strip()
    does = _starts_with_deed(said) or bool(subject_units(said))
    return bool(said) and not does and trailing_deadline(text) is None


def is_preparation(heading: str | None) -> bool:
    """True for the heading "Chuẩn bị", "Công tác chuẩn bị:", and nothing else."""
    return PREPARATION_RE.fullmatch((heading or "").strip(" .:")) is not None


def is_of_roll(text: str) -> bool:
    """True for what a list of people or papers holds: no deed, nobody charged, no time."""
    if PAPER_RE.match(text) or RATED_RE.search(text):
        return True
    does = starts_with_verb(text) or bool(subject_units(text))
    is_timed = leading_time(text) is not None or trailing_deadline(text) is not None
    return is_post(text) or is_body(text) or not (does or is_timed or ":" in text)


def _is_person(text: str) -> bool:
    return ADDRESSED_RE.fullmatch(text) is not None or is_person_name(text)


def _says_post(text: str) -> bool:
    """An office, or a class somebody has, in a few words."""
    if len(text.split()) > MAX_POST or any(map(_starts_with_deed, text.split(", ")[1:])):
        return False
    start = name_start(text)
    is_office = start is not None and start.start_class in OFFICES
    return is_office or CLASS_RE.search(text) is not None


def _starts_with_deed(text: str) -> bool:
    """True for a part of a list that is a deed: "Tổ trưởng, theo dõi sĩ số"."""
    return starts_with_verb(text[:1].upper() + text[1:])


def is_procedure(nodes: Sequence[Node], heading: str | None) -> bool:
    """Two steps and more under "Quy trình lựa chọn sách"."""
    steps = sum(STEP_RE.match(_printed(node)) is not None for node in nodes)
    return steps >= LEAST and PROCEDURE_RE.match(heading or "") is not None


def is_step(node: Node) -> bool:
    """True for "Bước 1: Họp tổ …", without a time."""
    return bool(STEP_RE.match(_printed(node))) and not trailing_deadline(node.text)


def _printed(node: Node) -> str:
    return "" if isinstance(node.content, Table) else node.content.text
