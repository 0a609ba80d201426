"""Rules for items: what is a title, what states something, what completes a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.codes import Origin, RowFlag, TaskKind
from extractors.lines.closings import without_closing
from extractors.lines.letters import is_capitals
from extractors.lines.markers import BULLETS, MarkerKind
from extractors.lines.statements import (
    action_verbs,
    is_lead_in,
    is_noun_phrase,
    is_statement,
    starts_with_verb,
    statement_text,
)
from extractors.models import Table
from extractors.plan.nodes import HEADING_KINDS, Node
from extractors.plan.reading import Context
from extractors.plan.section_roles import SectionRole, introduced_role
from extractors.plan.sections import opening_day
from extractors.plan.task_rows import TaskRow
from extractors.word_lists import any_case_re, phrases
from normalizers.letters.remarks import without_closing_remark
from normalizers.letters.text import comparison_key
from normalizers.letters.words import WORD_RE
from normalizers.time.dates import are_sortable_days
from normalizers.time.deadlines import is_time, leading_time, names_day

LONG_STATEMENT = 25  # words: a numbered item over details that is this long states something itself
_PROMISING = ("consisting", "introducing_ends", "promising")
PROMISING_RE = any_case_re(
    [word for key in _PROMISING for word in phrases("sentence_words", key)], r"\b", r"\s*:$"
)
PHASE_RE = any_case_re(phrases("sentence_words", "steps"), behind=r"\s+[0-9IVX]{1,4}\s*[:.–-]\s+")
MAX_DETAIL_WORDS = 60
USUAL_DETAIL_WORDS = 25  # the middle one of a list is no longer
QUOTES = ("“", '"', "‘")
MIN_LEAD_IN_WORDS = 6
MAX_LEAD_IN_WORDS = 60


def time_lead_in(text: str) -> str | None:
    """The time of a lead-in that says nothing else ("Đến năm 2027:"), or None."""
    time = leading_time(text) if is_lead_in(text) else None
    return time[0] if time and not time[1].strip(" :") else None


def heading_time(text: str) -> str | None:
    """The time that a heading is, with or without a colon ("1. Tháng 9/2025" over its items).

    So is a day that is counted and named: "NGÀY 1: THỨ HAI, NGÀY 24/8/2026". What only counts the
    time is none of it: "Đợt 1: Trong tháng 12/2026". Figures alone may count anything, unless a
    program prints days so: "2026-04-15 → 2026-05-14".
    """
    if are_sortable_days(text):
        return text.rstrip(" .:")
    if not any(map(str.isalpha, text)):
        return None
    if (phase := PHASE_RE.match(text)) and (time := heading_time(text[phase.end() :])):
        return time
    time = time_lead_in(text) or time_lead_in(f"{text.rstrip(' .')}:")
    return time or (text.rstrip(" .:") if names_day(text) else None)


def is_title(node: Node) -> bool:
    """A Roman, part, article or capital-letter heading, or a line in capitals: never an item."""
    return node.kind in HEADING_KINDS or entitles(node.text) or node.is_plain_title


def opens_section(node: Node) -> bool:
    """True for what is a heading of its own over items; a bullet introduces only.

    One that is bold as a whole and ends in a colon is a heading: "- **Nhóm hậu cần:**".
    """
    if node.kind in BULLETS:
        return _is_bold_title(node)
    return node.marker is not None or is_title(node)


def _is_bold_title(node: Node) -> bool:
    if isinstance(node.content, Table) or not is_lead_in(node.text):
        return False
    return all(line.is_bold for line in node.content.lines)


def entitles(text: str) -> bool:
    """True for a line in capitals, whatever a remark behind it is: "DỰ TOÁN (tổng: 20 triệu)"."""
    return is_capitals(without_closing_remark(text)) and len(text.split()) > 1


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


def promises_list(text: str) -> bool:
    """True for a sentence whose last word a list must follow: "… gồm:", "… như sau:"."""
    return PROMISING_RE.search(text) is not None


def says_what_to_do(text: str) -> bool:
    """A lead-in paragraph that has a verb of its own.

    For instance "… bộ phận kỹ thuật báo cáo gồm các nội dung sau:".

    "Các chỉ tiêu cụ thể như sau:" has none; single words are too often something else.
    """
    words = WORD_RE.findall(text)[:MAX_LEAD_IN_WORDS]
    return len(words) > MIN_LEAD_IN_WORDS and any(
        comparison_key(f"{first} {second}") in action_verbs() for first, second in pairwise(words)
    )


def states_duty(row: TaskRow) -> bool:
    """False for a bare noun phrase or a citation.

    A sentence with its doer ("Tổ A lo …") states a duty.
    """
    names_doer = RowFlag.FROM_PROSE in row.flags and bool(row.leads)
    return names_doer or not is_noun_phrase(row.statement)


def labels_are_own(item: Node, below: Sequence[Node]) -> bool:
    """True where the labels are "+" lines under a "-" item.

    A level below it, they hold for it alone.
    """
    is_below = any(node.is_label and node.kind is MarkerKind.PLUS for node in below)
    return is_below and item.kind is MarkerKind.DASH


def are_details(texts: Sequence[str]) -> bool:
    """Noun phrases of a list that complete the sentence above it; one of them may be long."""
    lengths = sorted(len(text.split()) for text in texts)
    middle = lengths[len(lengths) // 2]
    return middle <= USUAL_DETAIL_WORDS and all(map(is_detail, texts))


def is_detail(text: str) -> bool:
    """A noun phrase in a list: no verb at its start, no figure, no time, no label but a name's.

    "Dự án 1: “Nước sạch”" names something.
    """
    words = text.split()
    _, colon, named = text.partition(":")
    return (
        len(words) <= MAX_DETAIL_WORDS
        and not starts_with_verb(text)
        and "%" not in text
        and (not colon or named.strip().startswith(QUOTES))
        and not words[0][0].isdigit()
        and leading_time(text) is None
    )


def states_target(statement: str) -> bool:
    """True for "Chỉ tiêu: 100% hồ sơ …", "Mục tiêu cụ thể: …": the item says itself what it is."""
    head, colon, rest = statement.partition(":")
    return bool(colon and rest.strip()) and introduced_role(head) is SectionRole.TARGET


def states_measure(node: Node) -> bool:
    """True for "* Giải pháp: Lập đội tuyển" among targets.

    Its line opens with the word, a value after it.

    The word is no part of the statement where it is a known label.
    """
    printed = "" if isinstance(node.content, Table) else node.content.text
    head, colon, rest = printed.partition(":")
    return bool(colon and rest.strip()) and introduced_role(head) is SectionRole.TASK


def _opening_time(statement: str) -> str | None:
    """The time with a day in it that stands before a colon: "Thứ Năm (12/3): Trực cơ quan".

    "Giai đoạn 1: …" names no day.
    """
    head, colon, rest = statement.partition(":")
    is_day = bool(colon and rest.strip()) and "/" in head and is_time(head.strip())
    return head.strip() if is_day else None


def item_row(node: Node, text: str, context: Context, rule: str) -> TaskRow:
    """The row of an item or paragraph with what the headings above it say."""
    statement = without_closing(statement_text(text))
    is_target = context.role is SectionRole.TARGET and not states_measure(node)
    is_target = is_target or states_target(statement)
    kind = TaskKind.TARGET if is_target else TaskKind.TASK
    time = leading_time(statement)
    opening = opening_day(statement) or _opening_time(statement)
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
        leads=context.leads if kind is TaskKind.TASK else (),
        coordinators=context.coordinators if kind is TaskKind.TASK else (),
        deadline=time[0] if time else opening or context.deadline,
    )
