"""What breaks the contract of a dataset, in sentences for people and fields for programs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.language.catalog import said

SHOWN = 3  # rows that a sentence names
WIDTH = 60  # characters of a value that a sentence shows


class Breach(NamedTuple):
    """One value, row, column or table that breaks the contract.

    `row` counts from 0; `key` is the row's key and `value` what it holds, where there is a row.
    """

    table: str
    column: str | None
    problem: str
    row: int | None = None
    key: str | None = None
    value: str | None = None


def sentences(findings: Iterable[Breach]) -> list[str]:
    """A sentence for each kind of finding of a column: the first rows, and how many there are."""
    kinds: dict[tuple[str, str | None, str], list[Breach]] = defaultdict(list)
    for finding in findings:
        kinds[finding.table, finding.column, finding.problem].append(finding)
    return [_sentence(found) for found in kinds.values()]


def _sentence(found: list[Breach]) -> str:
    first = found[0]
    name = f"{first.table}.{first.column}" if first.column else first.table
    if first.row is None:
        return f"{name} {said(first.problem)}"
    rows = "; ".join(_row(finding) for finding in found[:SHOWN])
    more = said(f"; and {len(found) - SHOWN} rows more") if len(found) > SHOWN else ""
    return f"{name} {said(first.problem)}: {rows}{more}"


def _row(finding: Breach) -> str:
    key = f" ({finding.key})" if finding.key else ""
    value = said(f" holds {_cut(finding.value)}") if finding.value is not None else ""
    return said(f"row {finding.row}{key}") + value


def _cut(text: str) -> str:
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"
