"""Who does an item and by when, as its own sentence and the headings above it say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.codes import RowFlag, TaskKind
from extractors.lines.statements import (
    is_lead_in,
    is_statement,
    starts_with_verb,
    without_pointer,
)
from extractors.plan.assignment_blocks import Block, bare_assignment
from extractors.plan.item_rules import heading_time
from extractors.plan.nodes import Node
from extractors.plan.reading import Context
from extractors.plan.section_roles import SectionRole
from extractors.plan.sections import asked_in, asks_openly, heading_title, was_done
from extractors.plan.tails import tail_of, with_tail
from extractors.plan.task_rows import TaskRow
from extractors.word_lists import any_case_re, phrases
from normalizers.codes import OF_CALENDAR, DeadlineKind
from normalizers.letters.remarks import closing_remark, without_lists
from normalizers.letters.sentences import last_sentence
from normalizers.time.clause_times import without_completion
from normalizers.time.deadlines import (
    Deadline,
    is_time,
    leading_time,
    opening_time,
    opens_due,
    parse_deadline,
    trailing_deadline,
)
from normalizers.time.target_times import time_of_target, time_of_targets
from normalizers.units.assignments import (
    asked_units,
    charged_names,
    concerned_in,
    heading_units,
)
from normalizers.units.cooperation import helpers_in
from normalizers.units.known_names import NO_NAMES, KnownNames
from normalizers.units.lists import split_units
from normalizers.units.named_by_document import named_in
from normalizers.units.openings import OFFICES, StartClass, name_start
from normalizers.units.printed_roles import NOBODY, Assigned, parse_assignment

UNITS_BESIDE = 2  # headings that name units, at the least, beside one that is taken for a name
LONGEST_NAME = 20  # words
SHORTEST_SENTENCE = 3  # words of a name, at the most
WORDS_BEFORE = 2  # "đội ngũ", "tập thể"
NO_CONTEXT = Context()
BY_DAY = ";BY"  # of a rule of recurrence that says on which day
HALF_RE = re.compile(
    r"(?:chủ trì\s*(?:,|và)?\s*)?(?:trực tiếp\s+)?phối hợp(?:\s+thực hiện)?(?:\s+với)?",
    re.IGNORECASE,
)
HEADING_TAIL_RE = re.compile(r"\s*\((?=\D)|\s+[-–]\s+(?=[^\W\d_]{2})")
# "… nuôi con (bú mẹ trong 6 tháng đầu; ăn bổ sung), tẩy giun": what a list within says of time.
APPOINTS_RE = any_case_re(phrases("sentence_words", "appointing"), "^", r"\s")


def time_below(
    node: Node, role: SectionRole | None, beside: Sequence[str], above: Context
) -> str | None:
    """The time that a heading sets for what stands below it.

    Its own, or that of the headings above. `beside` are the titles of the headings beside it.

    A heading of targets may bear its time among other words ("Mục tiêu cụ thể đến năm 2030"); a
    theme may stand after it ("Tháng 10/2026 - Chăm ngoan học giỏi"). Of stages each has its own in
    brackets: "1. Khảo sát (từ tháng 6 đến tháng 8/2026)" beside "2. Lập đồ án (quý IV/2026)".
    """
    if time := heading_time(node.text) or heading_time(HEADING_TAIL_RE.split(node.text)[0]):
        return time
    if was_done(node.text):
        return above.deadline  # "Ngày 05/3/2026, Sở đã có công văn gửi các xã với nội dung:"
    if time_ahead := leading_time(node.text):
        return time_ahead[0]
    if is_lead_in(node.text) and (opening := opening_time(node.text)):
        return opening
    if role is SectionRole.TARGET and (time := time_of_targets(node.text)):
        return time
    if (time := _bracketed_time(heading_title(node))) and any(
        other not in (None, time) for other in map(_bracketed_time, beside)
    ):
        return time
    return above.deadline


def _bracketed_time(title: str) -> str | None:
    """The time in the brackets at the end of a title, which hold nothing else."""
    found = closing_remark(title, stops="")
    return trailing_deadline(title) if found is not None and is_time(found[1]) else None


def who_below(
    node: Node, role: SectionRole | None, beside: Sequence[str], above: Context
) -> Context:
    """The context with who a heading says leads and helps in what stands below it.

    `beside` are the titles of the headings beside it, which tell whether its list names units.
    "Chủ trì, phối hợp với Y:" names the helpers of its items; "b) Chủ trì, phối hợp" leaves them
    to its items.
    """
    title = heading_title(node)
    half = HALF_RE.match(title)
    if half is not None and half.end() == len(title):
        return replace(above, subjects_help=True)
    helpers = helpers_in(title) if half is not None else ()
    leads = () if helpers else heading_leads(node, role, beside, above.bodies)
    return replace(
        above,
        leads=leads or above.leads,
        coordinators=helpers or (() if leads else above.coordinators),
        subjects_help=above.subjects_help and not leads,
    )


def heading_leads(
    node: Node,
    role: SectionRole | None,
    beside: Sequence[str] = (),
    bodies: KnownNames = NO_NAMES,
) -> tuple[str, ...]:
    """The units that a heading names, or the subject of a sentence that introduces items.

    A name that no list knows is known by what stands before it ("Trách nhiệm của …") or by its
    place among headings that name units ("Đối với đội ngũ bác sĩ" among "Đối với Sở A", "… Sở B").
    """
    if role not in (SectionRole.TASK, SectionRole.IMPLEMENTATION):
        return ()
    title = heading_title(node)
    if units := heading_units(title) or charged_names(title):
        return units
    if asks_openly(node.text):
        return ()  # who asks leads nothing
    if is_lead_in(node.text) and (asked := asked_units(node.text)):
        return asked
    about = concerned_in(title) if all(concerned_in(other) for other in beside) else None
    if about and _ends_with_somebody(about) and _names_by_place(node, about, beside):
        return split_units(about)
    if role is SectionRole.IMPLEMENTATION and _names_by_place(node, title, beside):
        return split_units(title)
    if len(node.text.split()) <= SHORTEST_SENTENCE or was_done(node.text):
        return ()  # "Sở A đã nêu các việc sau:" says who told of them
    return named_in(node.text, bodies).leads


def _names_by_place(node: Node, title: str, beside: Sequence[str]) -> bool:
    """A short title without a verb of its own among titles that mostly name units."""
    naming = sum(bool(heading_units(other)) for other in beside)
    is_list_of_units = naming >= UNITS_BESIDE and naming * 2 >= len(beside)
    is_short = len(title.split()) <= LONGEST_NAME and not is_statement(node.text)
    return is_list_of_units and is_short and ":" not in node.text and not starts_with_verb(title)


def _ends_with_somebody(name: str) -> bool:
    """True for "đội ngũ giáo viên": words that no list has before staff or a unit."""
    words = name.split()
    return any(name_start(" ".join(words[begin:])) for begin in range(1, 1 + WORDS_BEFORE))


def _stated_assignment(statement: str, bodies: KnownNames) -> Assigned:
    """Who a sentence says does it: its subject, or a closing sentence that says only who."""
    if asked := asked_in(statement):
        return Assigned(asked, ())
    bare, assigned = _bare_sentence(statement), named_in(statement, bodies)
    if bare.leads and assigned.leads in ((), bare.leads):
        return bare
    last = last_sentence(statement)
    is_charge = last is not None and last.startswith("Giao ") and not assigned.leads
    closing = named_in(last, bodies) if last and is_charge else assigned
    if not (closing.leads or any(assigned)) and (parted := _parted_behind_time(statement)):
        return named_in(parted, bodies)
    return closing if closing.leads else assigned


def _parted_behind_time(statement: str) -> str | None:
    """“Trước ngày 15/3 các trường rà soát …” with the comma that its time lacks."""
    time = trailing_deadline(statement)
    if time is None or not statement.startswith(f"{time} "):
        return None
    return f"{time},{statement[len(time) :]}"


def _bare_sentence(statement: str) -> Assigned:
    """Who a last sentence names that says nothing else: "… UBND xã chủ trì, các thôn phối hợp"."""
    last = last_sentence(statement)
    labels = bare_assignment(last) if last is not None else ()
    return parse_assignment(labels[0].value) if labels else NOBODY


def appoints_own(statement: str, leads: Sequence[str]) -> bool:
    """True where a unit assigns its own people, and answers for it itself.

    For instance "Phân công thành viên phụ trách từng tổ".
    """
    return bool(APPOINTS_RE.match(statement)) and all(lead[:1].islower() for lead in leads)


def are_its_own(leads: Sequence[str], above: Sequence[str] = ()) -> bool:
    """“… lãnh đạo phối hợp với …” under a heading that names the body.

    An office without its body. Beside other people that are asked it is one of them: "Giáo viên
    chủ nhiệm …" below "… yêu cầu các tổ, giáo viên, nhân viên".
    """
    starts = [name_start(lead) for lead in leads]
    is_alone = all(
        start and start.start_class is StartClass.OFFICE and not start.rest and not start.is_many
        for start in starts
    )
    others = map(name_start, above if len(above) > 1 else ())
    return is_alone and not any(other and other.start_class in OFFICES for other in others)


def _stated_time(row: TaskRow, above: Context) -> str | None:
    """The time in a sentence; beside that of the heading above it must be one of the calendar."""
    if row.deadline not in (None, above.deadline):
        return None
    said = without_lists(row.statement)
    stated = trailing_deadline(without_pointer(said))
    own = parse_deadline(stated or "")
    is_closer = row.deadline is None or own.kind in OF_CALENDAR or _names_day_of(own, row.deadline)
    return stated if is_closer else None


def _names_day_of(own: Deadline, above: str) -> bool:
    """True for "trước ngày 31/8 hằng năm" below "Hằng năm": it says on which day each time."""
    outer = parse_deadline(above)
    rules = own.recurrence_rule or "", outer.recurrence_rule or ""
    return outer.kind is DeadlineKind.RECURRING and BY_DAY in rules[0] and BY_DAY not in rules[1]


def with_prose(row: TaskRow, above: Context = NO_CONTEXT) -> TaskRow:
    """What the sentence itself says of who and when, flagged as read from prose.

    Of a target it says when; the time of the heading above holds where the sentence states none.
    """
    if row.kind is TaskKind.TARGET:
        stated = time_of_target(row.statement) if row.deadline in (None, above.deadline) else None
        return replace(row, deadline=stated) if stated else row
    assigned = _stated_assignment(row.statement, above.bodies)
    if above.subjects_help:
        assigned = Assigned((), (*assigned.leads, *assigned.coordinators))
    if not assigned.leads and (tail := tail_of(row.statement)) and tail.is_sure:
        row, assigned = with_tail(row, tail), NOBODY
    flags = row.flags
    leads, coordinators, deadline = row.leads, row.coordinators, row.deadline
    is_own = appoints_own(row.statement, assigned.leads) or are_its_own(assigned.leads, row.leads)
    if assigned.leads and not (row.leads and is_own):
        leads, flags = assigned.leads, (*flags, RowFlag.FROM_PROSE)
        coordinators = assigned.coordinators
    elif assigned.coordinators:
        coordinators, flags = assigned.coordinators, (*flags, RowFlag.FROM_PROSE)
    is_due = row.is_due or _is_due(row.statement)
    if stated := _stated_time(row, above):
        deadline = without_completion(stated)
        is_due = is_due or deadline != stated
        flags = flags if RowFlag.FROM_PROSE in flags else (*flags, RowFlag.FROM_PROSE)
    return replace(
        row,
        leads=leads,
        coordinators=coordinators,
        deadline=deadline,
        flags=flags,
        is_due=is_due,
    )


def _is_due(statement: str) -> bool:
    """True for "Ngày 12/9/2026: Hạn chót gửi bài": the time ahead is the end of one."""
    ahead = leading_time(statement)
    return ahead is not None and opens_due(ahead[1])


def _names_own_lead(row: TaskRow) -> bool:
    """True where the sentence of a row says who does it: labels of its heading say it of others."""
    return bool(row.leads) and RowFlag.FROM_PROSE in row.flags


def left_of_labels(block: Block, row: TaskRow, context: Context) -> Block:
    """What the labels of a heading say of a row: nothing that its sentence says otherwise."""
    if _names_own_lead(row):
        block = replace(block, leads=(), coordinators=())
    own = row.deadline if RowFlag.FROM_PROSE in row.flags else None
    is_day = (
        own not in (None, context.deadline) and parse_deadline(own or "").kind is DeadlineKind.DATE
    )
    return replace(block, deadline=None) if is_day else block
