"""Rules for items: what is a title, what states something, what completes a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.lines.letters import is_capitals
from extractors.lines.markers import BULLETS, MarkerKind
from extractors.lines.statements import (
    action_verbs,
    is_closing,
    is_count,
    is_lead_in,
    is_noun_phrase,
    is_pointer,
    is_statement,
    starts_with_verb,
    statement_text,
    without_pointer,
)
from extractors.models import Table
from extractors.plan.nodes import HEADING_KINDS, Node
from extractors.plan.reading import Context
from extractors.plan.section_roles import SectionRole, introduced_role
from extractors.plan.sections import DONE_RE, charges_somebody
from extractors.plan.task_rows import Kind, Origin, TaskRow
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.text import comparison_key
from normalizers.time.deadlines import leading_time, trailing_deadline
from normalizers.units.assignments import heading_units, prose_assignment, subject_units

LONG_STATEMENT = 25  # words: a numbered item over details that is this long states something itself
MAX_DETAIL_WORDS = 18
MIN_LEAD_IN_WORDS = 6
MAX_LEAD_IN_WORDS = 60


def time_lead_in(text: str) -> str | None:
    """The time of a lead-in that says nothing else ("Đến năm 2027:"), or None."""
    time = leading_time(text) if is_lead_in(text) else None
    return time[0] if time and not time[1].strip(" :") else None


def heading_time(text: str) -> str | None:
    """The time that a heading is, with or without a colon ("1. Tháng 9/2025" over its items)."""
    if not any(map(str.isalpha, text)):
        return None
    return time_lead_in(text) or time_lead_in(f"{text.rstrip(' .')}:")


def is_title(node: Node) -> bool:
    """A Roman, part, article or capital-letter heading, or a line in capitals: never an item."""
    return node.kind in HEADING_KINDS or (is_capitals(node.text) and len(node.text.split()) > 1)


def states_something(node: Node, is_item_beside: bool) -> bool:
    """An item over details that is a whole sentence itself: it is a row beside its details.

    A bullet by its full stop ("Tự kiểm tra mỗi quý một lần." + details); a numbered item, which is
    mostly a heading ("3. Cải cách thủ tục hành chính."), when it is long, or when it opens with a
    verb in a list whose other items are plain statements.
    """
    if not is_statement(node.text) or is_lead_in(node.text):
        return False
    if node.kind in BULLETS:
        return True
    if node.kind in HEADING_KINDS:
        return False
    return len(node.text.split()) > LONG_STATEMENT or (
        is_item_beside and starts_with_verb(node.text)
    )


def why_no_statement(text: str) -> str | None:
    """Why a text says nothing to do by its form alone, or None."""
    if is_closing(text):
        return "a closing paragraph"
    if is_pointer(text) or is_count(text):
        return "points to an appendix or counts a table"
    return "a lead-in" if is_lead_in(text) else None


def says_what_to_do(text: str) -> bool:
    """A lead-in paragraph that has a verb of its own: "… bộ phận kỹ thuật báo cáo gồm các nội dung sau:".

    "Các chỉ tiêu cụ thể như sau:" has none; single words are too often something else.
    """
    words = re.findall(r"\w+", text)[:MAX_LEAD_IN_WORDS]
    return len(words) > MIN_LEAD_IN_WORDS and any(
        comparison_key(f"{first} {second}") in action_verbs() for first, second in pairwise(words)
    )


def says_who_or_when(text: str, context: Context) -> bool:
    """True for a real assignment: a verb or a demand, and who does it or by when.

    What was done, what is given and what may happen assigns nothing.
    """
    if DONE_RE.search(text):
        return False
    when = leading_time(text) or trailing_deadline(without_pointer(text))
    who = bool(context.leads) or bool(prose_assignment(text).leads)
    return (who or when is not None) and (
        starts_with_verb(text) or bool(DEMAND_RE.search(text)) or charges_somebody(text)
    )


def states_duty(row: TaskRow) -> bool:
    """False for a bare noun phrase or a citation.

    A sentence with its doer ("Tổ A lo …") states a duty.
    """
    names_doer = "from_prose" in row.flags and bool(row.leads)
    return names_doer or not is_noun_phrase(row.statement)


CHARGING_RE = re.compile(r"(?P<before>^|[:;,.]\s)(?:đồng thời\s+)?giao\s", re.IGNORECASE)
# "… là thành viên Ban Tổ chức.": who somebody is, at the end of the sentence.
MEMBER_RE = re.compile(
    r"^(?:các |ông|bà|đồng chí)[^:;]{0,300}\slà (?:\w+ )?(?:thành viên|ủy viên)\b[^,;:]{0,80}$",
    re.IGNORECASE,
)
PERSON_RE = re.compile(
    rf"(?:(?i:ông|bà|đồng chí|đ/c|thầy|cô|ts|pgs|ths|bs)[\s.:]+)+(?:[{CAPITALS}][\w’']*\s+){{1,5}}?"
    rf"[{CAPITALS}][\w’']*(?=\s*[-–,(;])"
)
PARTS_RE = re.compile(r"\s*[,;(]\s*|\s+[-–]\s+")
OFFICE_RE = re.compile(
    r"(?:đồng |quyền |phó |nguyên )?(?:trưởng|phó|thành viên|ủy viên|thư ký)\b", re.IGNORECASE
)
MAX_UNITS_ONLY = 160
# A body's name: capitals, one small syllable behind each, and the words of levels; no verb.
BODY_RE = re.compile(
    r"(?:Bộ|Sở|Cục|Vụ|UBND|[ỦU][yỷ] ban|Công an|Ban (?:Chỉ huy|Chỉ đạo|Tuyên giáo|Dân vận)|Văn phòng|Phòng"
    r"|Chi cục|Mặt trận|UBMTTQ|Hội|Đoàn)"
    rf"(?:\s(?:[{CAPITALS}][\w&-]*(?:\s[^\W\d_{CAPITALS}]+)?|Cựu chiến binh|và|các|cấp|xã|phường|tỉnh|huyện"
    r"|thành phố|nhân dân|trung ương))*"
)
STATE_RE = re.compile(r"[^.;:,]{2,80}?\s(?:đã|luôn (?:nhận được|được|có))\s")
DEMAND_RE = re.compile(
    r"\b(?:cần|phải|sẽ|thì|tiếp tục|có trách nhiệm|có nhiệm vụ|chủ động|yêu cầu|đề nghị|triển khai thực hiện"
    r"|tổ chức thực hiện|chậm nhất|trước ngày)\b"
)


def tells_state(text: str) -> bool:
    """A sentence that tells what somebody did or has: "UBND xã đã ban hành quy chế." is no task.

    One sentence, its subject first, no word of a demand behind it.
    """
    found = STATE_RE.match(text)
    if found is None or re.search(r"[.;]\s", text) or DEMAND_RE.search(text):
        return False
    return bool(subject_units(text))


def is_charge(text: str) -> bool:
    """True where a sentence gives a unit something to do, wherever it stands: "… : giao Sở A thẩm định."."""
    found = CHARGING_RE.search(text)
    return found is not None and bool(prose_assignment(text[found.end("before") :]).leads)


def names_people(text: str) -> bool:
    """True for "Ông Nguyễn Văn An, Phó Giám đốc, Trưởng ban;": a person and offices, and no deed."""
    if MEMBER_RE.search(text):
        return True
    if PERSON_RE.match(text) is None or ":" in text or DEMAND_RE.search(text):
        return False
    _, *offices = PARTS_RE.split(text.strip(" .;,"))
    return bool(offices) and all(part[:1].isupper() or _is_office(part) for part in offices)


def _is_office(text: str) -> bool:
    """True for an office in small letters ("đồng Trưởng ban", "thành viên")."""
    return OFFICE_RE.match(text) is not None


def names_units_only(text: str) -> bool:
    """True for "3. Sở Khoa học và Công nghệ" with nothing below, "Bộ Y tế; Bộ Tài chính.": nothing to do.

    Every word belongs to the names; each begins with a kind that heads a body of the state.
    """
    bare_text = text.strip(" .;:")
    if len(bare_text) > MAX_UNITS_ONLY or ":" in bare_text:
        return False
    units = heading_units(bare_text)
    left = re.sub(r"\W|(?<!\w)và(?!\w)", "", bare_text)
    covered = re.sub(r"\W|(?<!\w)và(?!\w)", "", " ".join(units))
    return bool(units) and left == covered and all(map(BODY_RE.fullmatch, units))


def labels_are_own(item: Node, below: Sequence[Node]) -> bool:
    """True where the labels are "+" lines under a "-" item: a level below it, they hold for it alone."""
    is_below = any(node.is_label and node.kind is MarkerKind.PLUS for node in below)
    return is_below and item.kind is MarkerKind.DASH


def is_detail(text: str) -> bool:
    """A noun phrase in a list: short, no verb at its start, no figure, no time, no label."""
    words = text.split()
    return (
        len(words) <= MAX_DETAIL_WORDS
        and not starts_with_verb(text)
        and "%" not in text
        and ":" not in text
        and not words[0][0].isdigit()
        and leading_time(text) is None
    )


def states_target(statement: str) -> bool:
    """True for "Chỉ tiêu: 100% hồ sơ …", "Mục tiêu cụ thể: …": the item says itself what it is."""
    head, colon, rest = statement.partition(":")
    return bool(colon and rest.strip()) and introduced_role(head) is SectionRole.TARGET


def states_measure(node: Node) -> bool:
    """True for "* Giải pháp: Lập đội tuyển" among targets: its line opens with the word, a value behind it.

    The word is no part of the statement where it is a known label.
    """
    printed = "" if isinstance(node.content, Table) else node.content.text
    head, colon, rest = printed.partition(":")
    return bool(colon and rest.strip()) and introduced_role(head) is SectionRole.TASK


def item_row(node: Node, text: str, context: Context, rule: str) -> TaskRow:
    """The row of an item or paragraph with what the headings above it say."""
    statement = statement_text(text)
    is_target = context.role is SectionRole.TARGET and not states_measure(node)
    is_target = is_target or states_target(statement)
    kind = Kind.TARGET if is_target else Kind.TASK
    time = leading_time(statement)
    return TaskRow(
        kind=kind,
        origin=Origin.ITEM,
        statement=statement,
        rule=rule,
        section=context.section,
        section_path=context.path,
        section_heading=context.heading,
        line_numbers=node.line_numbers,
        places=node.places,
        ordinal=node.marker.label if node.marker else None,
        area_raw=context.area,
        leads=context.leads if kind is Kind.TASK else (),
        deadline=time[0] if time else context.deadline,
    )
