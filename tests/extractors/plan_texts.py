"""Small plans for tests: a text is read as the body (or the appendix) of a plan."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence

from extractors.codes import Origin, TaskKind
from extractors.lines.furniture import remove_furniture
from extractors.lines.paragraphs import join_lines
from extractors.models import Block, Zone, ZoneKind
from extractors.plan.genres import A_PLAN, Finding
from extractors.plan.nodes import Node, Outline
from extractors.plan.outline import build_outline
from extractors.plan.reader import read_plan
from extractors.plan.reading import PlanRows
from extractors.plan.task_rows import TaskRow
from extractors.tables.joins import join_tables
from extractors.text.reader import read_text

# A statement, and what else is expected of its row; a field that is not named is not looked at.
Wanted = str | tuple[str, Mapping[str, object]]
# What a case is about, the text of a plan, and its rows.
Case = tuple[str, str, list[Wanted]]
# Deeds of an office, to fill a plan with.
A = "Rà soát quy chế của đơn vị."
B = "Công khai thủ tục tại trụ sở."
C = "Tổng hợp, báo cáo kết quả hằng quý."


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a text as the composition makes them: without furniture, tables joined."""
    data = textwrap.dedent(text).strip("\n").encode()
    return join_tables(remove_furniture(read_text(data, len(data)).pages).blocks)


def outline_of(text: str) -> Outline:
    """The outline of a text."""
    return build_outline(join_lines(blocks_of(text)))


def node_of(text: str) -> Node:
    """The first node of a text."""
    return outline_of(text).nodes[0]


def read_body(text: str, kind: ZoneKind = ZoneKind.BODY, finding: Finding = A_PLAN) -> PlanRows:
    """The sections and rows of a text that is one zone."""
    blocks = blocks_of(text)
    return read_plan(blocks, [Zone(kind, 0, len(blocks))], finding)


def check_rows(rows: Sequence[TaskRow], wanted: Sequence[Wanted]) -> None:
    """The rows have the statements wanted, in order, and the fields that are named."""
    named = [(want, {}) if isinstance(want, str) else want for want in wanted]
    assert [row.statement for row in rows] == [statement for statement, _ in named]
    for row, (statement, fields) in zip(rows, named, strict=True):
        found = {name: getattr(row, name) for name in fields}
        assert found == dict(fields), statement


def task_row(statement: str, **fields: object) -> TaskRow:
    """An item's row with a statement and what else is named."""
    values: dict[str, object] = {
        "kind": TaskKind.TASK,
        "origin": Origin.ITEM,
        "rule": "item",
        "section": 0,
        "section_path": ("II",),
        "section_heading": "NHIỆM VỤ",
        "line_numbers": (5,),
        "places": (),
    }
    return TaskRow(statement=statement, **(values | fields))  # type: ignore[arg-type]
