"""The labels of an item → who leads it, who helps, what comes of it and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.codes import Origin, RowFlag
from extractors.lines.label_words import LabelRole, LabelWords
from extractors.lines.labels import Label, bare_label, label_block, manner_label
from extractors.lines.markers import NUMBERED, MarkerKind
from extractors.lines.statements import is_lead_in, is_pointer
from extractors.models import OtherText, Place
from extractors.plan.nodes import HEADING_KINDS
from extractors.plan.task_rows import TaskRow
from extractors.word_lists import any_case_re, any_of, phrases
from normalizers.letters.remarks import REMARK_RE, whole_remark
from normalizers.letters.sentences import PART_END_RE
from normalizers.letters.text import squeeze
from normalizers.letters.words import CHARACTER_RE
from normalizers.time.clause_times import without_completion
from normalizers.time.deadlines import (
    is_time,
    leading_time,
    parse_deadline,
    says_due,
    trailing_deadline,
)
from normalizers.units.assignments import heading_units
from normalizers.units.lists import split_units
from normalizers.units.printed_roles import parse_assignment

# "…; hoàn thành trước ngày 30/9/2026", "… thực hiện thường xuyên": when, after who.
TIME_TAIL_RE = re.compile(
    rf"\s*(?:[;,]\s*|\s)(?=(?:{any_of('sentence_words', 'opens_when')})\b)"
    rf"|\s+(?:triển khai\s+)?thực hiện(?=\s+(?:{any_of('sentence_words', 'done_when')})|\s*$)",
    re.IGNORECASE,
)
# "Đơn vị phối hợp: Các tổ phối hợp triển khai thực hiện.": the role once more, after the names.
HELPING_TAIL_RE = re.compile(
    rf"\s+(?:cùng\s+)?phối hợp(?:\s+(?:{any_of('sentence_words', 'helping_rest')})){{0,3}}"
    r"\s*\.?\s*$",
    re.IGNORECASE,
)
ROLE_WORDS_RE = any_case_re(phrases("sentence_words", "role_words"), r"\b", r"\b")
# Labels that no field of a row takes: their values stand in `other`.
WITHOUT_FIELD = frozenset({LabelRole.FUNDING, LabelRole.PLACE, LabelRole.MANNER, LabelRole.UNKNOWN})
MAX_BARE = 200


@dataclass(frozen=True, slots=True)
class Block:
    """What a block of labels says; empty fields where it has no such label."""

    leads: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    deliverable: str | None = None
    deadline: str | None = None
    is_due: bool = False
    notes: str | None = None
    other: tuple[OtherText, ...] = ()
    has_unknown: bool = False  # a label that says nothing of the kinds that fields take
    line_numbers: tuple[int, ...] = ()
    places: tuple[Place, ...] = ()

    def __bool__(self) -> bool:
        """True when any label of an assignment is there."""
        return bool(self.leads or self.coordinators or self.deliverable or self.deadline)


NO_BLOCK = Block()


def labelled_line(text: str, words: LabelWords | None = None) -> tuple[Label, ...]:
    """The labels of a line that says only who, what or when, () for any other.

    The whole line may stand in brackets: "(Chủ trì: Văn phòng; thời gian: Quý I)", "(Giao Phòng A
    chủ trì, phối hợp với Phòng B)".
    """
    if labels := label_block(text, words):
        return labels
    bracketed = whole_remark(text)
    if bracketed is None:
        return ()
    who, when = _who_and_when(bracketed)
    if "chủ trì" in who and ":" not in who and parse_assignment(who).leads:
        labels = (Label(LabelRole.ASSIGNMENT, "", who),)
        return (*labels, Label(LabelRole.DEADLINE, "", when)) if when else labels
    return label_block(bracketed, words)


def line_labels(
    text: str, kind: MarkerKind | None, *, behind_label: bool, words: LabelWords
) -> tuple[Label, ...]:
    """The labels of a line where it stands, its marker off.

    After another label of its block "Hình thức: …" says how. After a marker "Cơ quan chủ trì"
    needs no colon. A heading without a value ("V. PHÂN CÔNG NHIỆM VỤ:") is no label, nor is "b) Chủ
    trì, phối hợp", whose items say whom, nor "2. Đối tượng tham gia:" with a number of its own.
    """
    labels = (
        labelled_line(text, words)
        or (manner_label(text) if behind_label else ())
        or bare_label(kind is not None, text)
    )
    if not labels or labels[-1].value:
        return labels
    role = labels[-1].role
    heads = kind in HEADING_KINDS or (kind is not None and role is LabelRole.ASSIGNMENT)
    heads = heads or (kind in NUMBERED and role is LabelRole.PLACE and not behind_label)
    return () if heads else labels


def bare_assignment(text: str) -> tuple[Label, ...]:
    """The labels of a line that is nothing but who and when, () for any other.

    "Phòng Tôn giáo chủ trì, phối hợp với UBND các xã, quý III năm 2026." below an item assigns it;
    "Sở Tư pháp chủ trì, phối hợp với các sở rà soát văn bản." is a task itself.
    """
    if len(text) > MAX_BARE or "chủ trì" not in text or ":" in text:
        return ()
    who, when = _who_and_when(text)
    if not when:
        who, when = _parted_at_time(text)
    behind = who.partition("chủ trì")[2].strip(" .;,")
    if behind and "phối hợp" not in behind:
        return ()  # a deed: "chủ trì xây dựng kế hoạch"
    assigned = parse_assignment(who.strip(" .;,"))
    names = (*assigned.leads, *assigned.coordinators)
    if not assigned.leads or not all(heading_units(name) == (name,) for name in names):
        return ()
    if _says_more(who, names):
        return ()
    labels = (Label(LabelRole.ASSIGNMENT, "", who.strip(" .;,")),)
    return (*labels, Label(LabelRole.DEADLINE, "", when)) if when else labels


def _says_more(who: str, names: Sequence[str]) -> bool:
    """The text has words beside the names and the words of their roles: it is a task itself."""
    for name in sorted(names, key=len, reverse=True):
        who = who.replace(name, " ")
    return CHARACTER_RE.search(ROLE_WORDS_RE.sub(" ", REMARK_RE.sub(" ", who))) is not None


def _parted_at_time(text: str) -> tuple[str, str]:
    """Who, and the time that ends the line ("…, quý III năm 2026"); "" for none."""
    line = text.rstrip(" .;")
    for joint in PART_END_RE.finditer(line):
        if _is_when(line[joint.end() :]):
            return line[: joint.start()], line[joint.end() :]
    return text, ""


def _is_when(text: str) -> bool:
    """A time, or the event that it hangs on: "xong trước mùa khô"."""
    if is_time(text):
        return True
    stated = trailing_deadline(text)
    return stated is not None and without_completion(text) == without_completion(stated)


def _who_and_when(text: str) -> tuple[str, str]:
    """The two parts of "Giao A chủ trì, phối hợp với B; hoàn thành trước ngày 30/9/2026"."""
    who, *rest = TIME_TAIL_RE.split(text, maxsplit=1)
    when = rest[-1].strip(" ,;.") if rest else ""
    return who, when if parse_deadline(when).kind else ""


def read_block(labels: Sequence[Label]) -> Block:
    """The block that labels make; a role that comes twice keeps both values."""
    values: dict[LabelRole, list[str]] = {role: [] for role in LabelRole}
    for label in labels:
        values[label.role] += [label.value] if label.value else []
    leads: list[str] = []
    coordinators: list[str] = []
    printed = [value for value in values[LabelRole.DEADLINE] if not _only_introduces(value)]
    times = [value for value in printed if not _points(value)]
    for value in values[LabelRole.LEAD] + values[LabelRole.ASSIGNMENT]:
        who, when = _parted_at_time(value)
        times = [when, *times] if when and when not in times else times
        assigned = parse_assignment(who)
        leads += assigned.leads
        coordinators += assigned.coordinators
    for value in values[LabelRole.COORDINATOR]:
        coordinators += split_units(HELPING_TAIL_RE.sub("", value))
    return Block(
        tuple(leads),
        tuple(coordinators),
        _joined(values[LabelRole.DELIVERABLE]),
        _joined(times),
        any(label.role is LabelRole.DEADLINE and says_due(label.printed) for label in labels),
        _joined(values[LabelRole.NOTES]),
        tuple(
            OtherText(label.printed, label.value)
            for label in labels
            if label.value and (label.role in WITHOUT_FIELD or _points_for_time(label))
        ),
        any(label.role is LabelRole.UNKNOWN for label in labels),
    )


def _points_for_time(label: Label) -> bool:
    return label.role is LabelRole.DEADLINE and _points(label.value)


def _points(value: str) -> bool:
    """“Thời gian: Chi tiết tại Phụ lục I”: the times stand there; "Theo lịch của xã" is one."""
    return is_pointer(value) and parse_deadline(value).kind is None


def _only_introduces(value: str) -> bool:
    """True for "Thời gian: Tùy tình hình, tổ chức các buổi như sau:": the times stand below it."""
    return is_lead_in(value) and leading_time(value) is None


def with_labels(below: Block, labels: Sequence[Label]) -> Block:
    """What the labelled lines below say, and what the labels inside the own sentence add."""
    if not labels and not below.is_due:
        return below
    own = read_block(labels)
    return replace(
        below,
        leads=below.leads or own.leads,
        coordinators=below.coordinators or own.coordinators,
        deliverable=below.deliverable or own.deliverable,
        deadline=below.deadline or own.deadline,
        is_due=below.is_due if below.deadline else own.is_due,
        notes=below.notes or own.notes,
        other=(*own.other, *below.other),
        has_unknown=below.has_unknown or own.has_unknown,
    )


def _joined(values: Sequence[str]) -> str | None:
    return "; ".join(squeeze(value).rstrip(" .;") for value in values) or None


def assign(row: TaskRow, block: Block) -> TaskRow:
    """The row with what a block says of it; what the block leaves out stays as it was.

    A block that names no doer, product or time ("Kinh phí: …") belongs to the row and changes
    nothing.
    """
    line_numbers = tuple(sorted({*row.line_numbers, *block.line_numbers}))
    if block == NO_BLOCK and line_numbers == row.line_numbers:
        return row
    row = replace(
        row,
        notes=block.notes or row.notes,
        other=(*row.other, *block.other),
        line_numbers=line_numbers,
        places=(
            *row.places,
            *(place for place in block.places if place.box or place not in row.places),
        ),
        flags=(*row.flags, RowFlag.UNKNOWN_COLUMN) if block.has_unknown else row.flags,
    )
    if not block:
        return row
    return replace(
        row,
        origin=Origin.ASSIGNMENT,
        leads=block.leads or row.leads,
        coordinators=block.coordinators or row.coordinators,
        deliverable=block.deliverable or row.deliverable,
        deadline=block.deadline or row.deadline,
        is_due=block.is_due if block.deadline else row.is_due,
        flags=tuple(flag for flag in row.flags if flag != RowFlag.FROM_PROSE),
        rule="labelled_item",
    )
