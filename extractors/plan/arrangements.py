"""Sections that arrange a meeting: when, where, who attends. Who does what in them is a task.

IV. THỜI GIAN, ĐỊA ĐIỂM
- Hội trường xã, ngày 08/3/2026.                           a place and a time: no row
- Ngày 06/3/2026: Phòng Văn hóa tổng duyệt chương trình.   a row
- Tháng 3: Xây dựng kịch bản.                              a row beside others like it

So it is under a heading that says nothing of what stands under it. Purposes, bases and what was
are no arrangements.
"""

from __future__ import annotations

from extractors.codes import Genre
from extractors.lines.markers import MarkerKind
from extractors.lines.statements import is_lead_in, starts_with_verb, without_pointer
from extractors.plan.naming import names_people, tells_state
from extractors.plan.nodes import Node, Outline
from extractors.plan.reading import Context
from extractors.plan.sections import DONE_RE, charges_somebody
from extractors.plan.shares import are_enough
from extractors.tables.cell_roles import opens_with_product
from extractors.word_lists import any_case_re, phrases
from normalizers.letters.remarks import without_closing_remark
from normalizers.time.clause_times import reports
from normalizers.time.deadlines import is_time, leading_time, parse_deadline, trailing_deadline
from normalizers.units.assignments import prose_assignment

ARRANGING_RE = any_case_re(phrases("sentence_words", "arranging"), "^", r"\b")
TIMING_RE = any_case_re(phrases("sentence_words", "timing"), "^", r"\b")
LEAST_STEPS, SHARE_OF_STEPS = 2, 0.6  # of a list
MOST_VERB_WORDS = 2  # before a paper: "Hoàn thành báo cáo quý I"
PLANS = frozenset({Genre.PLAN, Genre.DECISION_WITH_PLAN})


def acts_in_arrangement(outline: Outline, index: int, context: Context) -> bool:
    """True for a leaf that plainly says who does what, in a section of times and places.

    So does one of a list whose items are a time and a deed: "- Tháng 3+4: Xét tuyển đợt 1.".
    """
    heading = context.heading or ""
    arranges = context.role is None or ARRANGING_RE.match(heading) is not None
    if not arranges or context.genre not in PLANS or _stands_in_article(outline, index):
        return False
    return _says_who_does_what(outline.nodes[index].text) or _is_step_of_time(outline, index)


def time_alone(node: Node) -> str | None:
    """The time that a text is and nothing else: "03 ngày: 24, 25 và 26 tháng 8 năm 2026.".

    So is one with its label: "Thời gian tổ chức diễn đàn: Dự kiến tháng 10/2027". "- Hoàn thành báo
    cáo quý I." names a paper that has a time in its name, and "- Báo cáo trước ngày 25 hằng tháng."
    says what is done each time.
    """
    text = node.text.strip(" .;:")
    label, _, said = text.partition(":")
    is_labelled = TIMING_RE.match(label) is not None and is_time(said.strip())
    if not text or not (is_time(text) or is_labelled):
        return None
    is_item = node.marker is not None
    return None if is_item and (_names_paper(text) or reports(text)) else text


def _names_paper(text: str) -> bool:
    words = text.split()
    named = any(opens_with_product(" ".join(words[place:])) for place in range(MOST_VERB_WORDS + 1))
    return named and ":" not in text and trailing_deadline(text) is None


def time_of_section(node: Node, context: Context) -> str | None:
    """The time that a paragraph is, right under a heading of time ("1. Thời gian tổ chức")."""
    is_timed = node.marker is None and TIMING_RE.match(context.heading or "") is not None
    return time_alone(node) if is_timed else None


def _says_who_does_what(text: str) -> bool:
    """Who, a deed, and a day of the calendar, a helper or a duty beside; nothing that was done."""
    if DONE_RE.search(text) or tells_state(text) or names_people(text) or is_lead_in(text):
        return False
    assigned = prose_assignment(text)
    if not assigned.leads or _says_only_when(text):
        return False
    return bool(assigned.coordinators) or charges_somebody(text) or _is_dated(text)


def _is_step_of_time(outline: Outline, index: int) -> bool:
    """One of a list of which most items are a time, a colon and a deed."""
    beside = [outline.nodes[other].text for other in outline.below(outline.nodes[index].parent)]
    if not _is_timed_deed(outline.nodes[index].text):
        return False
    return are_enough(_is_timed_deed, beside, max(LEAST_STEPS, SHARE_OF_STEPS * len(beside)))


def _is_timed_deed(text: str) -> bool:
    """True for "Tháng 3: Xây dựng kế hoạch."; no "Ngày 08/3: Hội trường xã"."""
    time = leading_time(text)
    return (
        time is not None and ":" in text and starts_with_verb(time[1]) and not DONE_RE.search(text)
    )


def _says_only_when(text: str) -> bool:
    """True for "Các tổ tự kiểm tra: Từ ngày 06 - 15/3/2026 (lịch đính kèm)."."""
    _, colon, said = text.partition(":")
    return bool(colon) and is_time(without_closing_remark(said.strip(" .;")))


def _is_dated(text: str) -> bool:
    time = leading_time(text)
    read = parse_deadline(time[0] if time else trailing_deadline(without_pointer(text)) or "")
    return read.start is not None or read.end is not None


def _stands_in_article(outline: Outline, index: int) -> bool:
    while index >= 0:
        if outline.nodes[index].kind is MarkerKind.ARTICLE:
            return True
        index = outline.nodes[index].parent
    return False
