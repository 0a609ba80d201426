"""Whether a table bears tasks: a table of rules over its header and its cells; the first decides.

Specimens are tables of cells parted by "|", as in `rules`; "¶" says what the part gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from extractors.codes import Bearing, Genre
from extractors.lines.statements import starts_with_verb
from extractors.models import Table
from extractors.plan.genres import DURATION_RE
from extractors.plan.naming import names_units_only
from extractors.plan.reading import Context
from extractors.plan.section_roles import SectionRole
from extractors.plan.sections import DONE_RE
from extractors.tables.cell_roles import deed_share, names_units
from extractors.tables.columns import STATEMENTS, ColumnRole
from extractors.tables.day_parts import spread_day_parts
from extractors.tables.headers import Header, cell_texts, find_header, is_task_table
from extractors.tables.task_tables import TableTask, read_task_table
from extractors.tables.turned import turn_unit_heads
from extractors.tables.unit_columns import gather_unit_columns
from extractors.word_lists import any_case_re, any_of, phrases
from normalizers.codes import DeadlineKind
from normalizers.time.deadlines import is_time, parse_deadline

UNREAD = "unread_table"  # the rule whose tables a warning names
MIN_DEEDS, DEED_WORDS = 2, 4  # cells of so many words that open with a verb
MOST = 0.6  # of the cells of a column: they say what the table is
MIN_ROWS = 2
DONE_CELL_RE = re.compile(
    rf"\W*(?:(?:{any_of('sentence_words', 'done_openings')})(?!\w)"
    rf"|(?:{any_of('sentence_words', 'done_cells')})\W*$)",
    re.IGNORECASE,
)
PRIZE_RE = any_case_re(phrases("sentence_words", "prizes"), r"\d\s*", r"(?!\w)")
NUMBER_SIGNS = "0123456789 .,;/+-"


@dataclass(frozen=True, slots=True)
class TableFacts:
    """A table as the rules see it.

    Shares are 0..1 of the rows (of the filled cells of a column).
    """

    bearing: Bearing
    role: SectionRole | None
    has_header: bool
    columns: frozenset[ColumnRole | None]
    is_task_table: bool = False
    may_hold_tasks: bool = False
    tasks: tuple[TableTask, ...] = ()
    verbs: float = 0.0
    units: float = 0.0
    prizes: float = 0.0
    durations: float = 0.0
    past: float = 0.0
    done: float = 0.0


class TableRule(NamedTuple):
    """A named rule on tables; `gives_rows` says whether the rows of the table are tasks."""

    name: str
    sentence: str
    holds: Callable[[TableFacts], bool]
    gives_rows: bool
    specimens: tuple[str, ...]
    others: tuple[str, ...] = ()


HEAD = "STT | Nhiệm vụ | Chủ trì | Thời gian\n"
TABLE_RULES: tuple[TableRule, ...] = (
    TableRule(
        UNREAD,
        "its cells read like tasks, and its columns are not understood: not read",
        lambda table: (
            not table.is_task_table
            and table.may_hold_tasks
            and table.bearing is Bearing.SECTIONS
            and table.role is not SectionRole.FUNDING
        ),
        False,
        (
            "Rà soát quy chế làm việc | Sở Y tế\nSửa đổi nội quy cơ quan | Sở Nội vụ",
            "An | Bình\nTrực ban | Sở Y tế\nQuý I | Rà soát quy chế làm việc\nSở Nội vụ | Quý II",
            "An | Bình\n1 | Rà soát quy chế làm việc\nQuý I | 2\nSửa đổi nội quy cơ quan | Quý II",
        ),
        (
            "An | Bình\n1 | 2",
            "Văn bản | Ngày\nBáo cáo tuần | 05/3/2026\nTờ trình | 06/3/2026",
            f"{HEAD}1 | Rà soát quy chế làm việc | Sở Y tế | Quý I",
        ),
    ),
    TableRule(
        "table_without_header",
        "a table without a header that is known: no task table",
        lambda table: not table.has_header,
        False,
        ("An | Bình\n1 | 2",),
        (f"{HEAD}1 | Rà soát quy chế | Tổ A | Quý I",),
    ),
    TableRule(
        "table_without_statements",
        "a table without statements and who, when or what: no task table",
        lambda table: not table.is_task_table,
        False,
        ("STT | Nội dung | Điểm tối đa\n1 | Ban hành kế hoạch | 2",),
        (f"{HEAD}1 | Rà soát quy chế | Tổ A | Quý I",),
    ),
    TableRule(
        "table_of_other_part",
        "a table of a form, a regulation, a procedure or a list: no task table",
        lambda table: table.bearing is Bearing.NOTHING,
        False,
        (f"¶nothing\n{HEAD}1 | Rà soát quy chế | Tổ A | Quý I",),
        (f"{HEAD}1 | Rà soát quy chế | Tổ A | Quý I",),
    ),
    TableRule(
        "table_of_money",
        "a table about money: no task table",
        lambda table: table.role is SectionRole.FUNDING,
        False,
        (f"¶funding\n{HEAD}1 | Tập huấn | Tổ A | Quý I",),
    ),
    TableRule(
        "table_of_durations",
        "its times say how long a step takes: no task table",
        lambda table: table.durations >= MOST,
        False,
        (
            "STT | Nội dung công việc | Người thực hiện | Thời gian\n"
            "1 | Tiếp nhận hồ sơ | Một cửa | 0,5 ngày làm việc\n2 | Thẩm định | Phòng A | 10",
        ),
        (
            "STT | Nội dung công việc | Người thực hiện | Tháng\n"
            "1 | Rà soát hồ sơ | Một cửa | 9\n2 | Thẩm định | Phòng A | 10",
            "Ngày | Nội dung công việc | Người thực hiện\n"
            "13/5 | Công bố quyết định | Trưởng đoàn\n14 - 22/5 | Làm việc tại xã | Tổ 1",
        ),
    ),
    TableRule(
        "table_of_results",
        "its cells tell what was done: no task table",
        lambda table: table.done >= MOST or table.past >= MOST,
        False,
        (
            "STT | Nhiệm vụ | Đơn vị thực hiện | Kết quả\n"
            "1 | Tập huấn | Phòng A | Đã hoàn thành\n2 | Sửa đường | Phòng B | Đang thực hiện",
            "Tổ | Nội dung đã làm | Thời gian\nTổ A | Tuần tra | Quý I\nTổ B | Chốt chặn | Quý I",
            f"¶2026-01-01\n{HEAD}1 | Tập huấn | Tổ A | Tháng 5/2025\n2 | Sửa | Tổ B | Quý I/2025",
        ),
        (
            "STT | Nhiệm vụ | Đơn vị thực hiện | Kết quả\n"
            "1 | Tập huấn | Phòng A | Báo cáo\n2 | Sửa đường | Phòng B | Hoàn thành 2 km",
            f"¶2026-01-01\n{HEAD}1 | Tập huấn | Tổ A | Tháng 5/2026\n2 | Sửa | Tổ B | Quý I/2025",
        ),
    ),
    TableRule(
        "table_of_other_section",
        "its section tells what is, and its rows say not what to do: no task table",
        lambda table: table.role is SectionRole.PURPOSE and table.verbs < MOST,
        False,
        (
            "¶purpose\nSTT | Nội dung | Đơn vị | Kết quả\n1 | Số hộ nghèo | Xã A | 15\n2 | "
            "Số lớp | Xã A | 4",
        ),
        (f"¶purpose\n{HEAD}1 | Rà soát quy chế | Tổ A | Quý I\n2 | Sửa đổi | Tổ B | Quý I",),
    ),
    TableRule(
        "table_of_names",
        "its rows name units, prices or points: no task table",
        lambda table: table.units >= MOST or table.prizes >= MOST,
        False,
        (
            "STT | Nội dung | Thời gian\n1 | UBND xã An Hòa | 10/3/2026\n2 | UBND xã Bình | "
            "11/3/2026",
            "STT | Nội dung | Kết quả\n1 | Giải Nhất: 500.000 đồng | 01\n2 | Giải Nhì: "
            "300.000 đồng | 02",
        ),
        (f"{HEAD}1 | UBND xã An Hòa tự kiểm tra | Tổ A | Quý I\n2 | Sửa đường | Tổ B | Quý I",),
    ),
    TableRule(
        "table_without_assignments",
        "a table that says not what to do, by whom and by when, in no plan: no task table",
        lambda table: table.bearing is Bearing.ASSIGNMENTS and not assigns(table),
        False,
        (
            f"¶assignments\n{HEAD}1 | Đón tiếp đại biểu | Văn phòng | 8h00\n2 | Khai mạc | "
            "Giám đốc | 8h15",
            "¶assignments\nSTT | Nội dung | Kết quả\n1 | Rà soát quy chế | Quy chế\n2 | Sửa "
            "| Nội quy",
        ),
        (f"¶assignments\n{HEAD}1 | Rà soát quy chế | Tổ A | Quý I\n2 | Sửa đổi | Tổ B | Quý II",),
    ),
    TableRule(
        "task_table",
        "a task table",
        lambda table: True,
        True,
        (f"{HEAD}1 | Rà soát quy chế | Tổ A | Quý I",),
        ("An | Bình\n1 | 2",),
    ),
)


def assigns(table: TableFacts) -> bool:
    """True for a table that says who and by when, and most rows of which open with a verb."""
    return {ColumnRole.LEAD, ColumnRole.DEADLINE} <= table.columns and table.verbs >= MOST


def table_facts(table: Table, context: Context) -> TableFacts:
    """What is known of a table under the headings that the context tells."""
    table = turn_unit_heads(gather_unit_columns(spread_day_parts(table)))
    header = find_header(table)
    if header is None or not is_task_table(header):
        columns = frozenset(header.roles) if header else frozenset()
        return TableFacts(
            context.bearing,
            context.role,
            header is not None,
            columns,
            may_hold_tasks=may_hold_tasks(table),
        )
    tasks = read_task_table(table, header)
    return _counted(header, tasks, context)


def may_hold_tasks(table: Table) -> bool:
    """True where cells, whatever their columns, say what to do, and others by whom or by when."""
    cells = [text for row in table.rows for text in cell_texts(row) if text]
    deeds = sum(len(text.split()) >= DEED_WORDS and starts_with_verb(text) for text in cells)
    times, units = (sum(map(says, cells)) for says in (is_time, names_units))
    says_both = deeds > 0 and times >= MIN_DEEDS and units >= MIN_DEEDS
    return says_both or (deeds >= MIN_DEEDS and times + units >= MIN_DEEDS)


def _counted(header: Header, tasks: tuple[TableTask, ...], context: Context) -> TableFacts:
    statements = [task.statement for task in tasks]
    times = [cell for task in tasks if (cell := task.field(ColumnRole.DEADLINE))]
    results = [cell for task in tasks if (cell := task.field(ColumnRole.DELIVERABLE))]
    heads = zip(header.texts, header.roles, strict=False)  # "Nội dung đã làm"
    told = any(role in STATEMENTS and DONE_RE.search(text) for text, role in heads)
    return TableFacts(
        context.bearing,
        context.role,
        True,
        frozenset(header.roles),
        is_task_table=True,
        tasks=tasks,
        verbs=_deeds(statements, context),
        units=_share(names_units_only, statements),
        prizes=_share(lambda text: PRIZE_RE.search(text) is not None, statements),
        durations=_share(is_duration, times),
        past=_share(lambda text: ends_before(text, context.since), times),
        done=1.0 if told else _share(lambda text: DONE_CELL_RE.match(text) is not None, results),
    )


def _deeds(statements: Sequence[str], context: Context) -> float:
    """The share of deeds; a report tells them in the same words, a listed verb has to open them."""
    tells = context.bearing is Bearing.ASSIGNMENTS and context.genre is not Genre.LETTER
    if tells or len(statements) < MIN_ROWS:
        return _share(starts_with_verb, statements)
    return deed_share(statements, MOST)


def _share(holds: Callable[[str], bool], texts: Sequence[str]) -> float:
    """The share of the texts for which something holds; 0 where there are too few to count."""
    return sum(map(holds, texts)) / len(texts) if len(texts) >= MIN_ROWS else 0.0


def is_duration(text: str) -> bool:
    """True for "0,5 ngày làm việc", "10; 8", "15 ngày": how long, and not when ("14 - 22/5")."""
    read = parse_deadline(text)
    if not text.strip(NUMBER_SIGNS):
        return read.kind is None
    return read.kind is DeadlineKind.DURATION or (
        read.end is None and DURATION_RE.search(text) is not None
    )


def ends_before(text: str, since: date | None) -> bool:
    """True for a time that is over when the plan begins."""
    end = parse_deadline(text).end if since else None
    return end is not None and since is not None and end < since


def decide_table(facts: TableFacts) -> TableRule:
    """The rule that decides a table: the first that holds (the last one always does)."""
    return next(rule for rule in TABLE_RULES if rule.holds(facts))
