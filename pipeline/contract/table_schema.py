"""The rules of a table as a schema of pandera, and what it finds.

The Arrow schema is the source: types are compared with it first, and its nullability and closed
sets become checks here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from pipeline.contract.findings import Breach
from pipeline.contract.row_rules import ROW_RULES, RowRule
from pipeline.contract.rules import CODES_OF, LIMITS, ORDERED, Within
from pipeline.dataset.keys import KEYS, REFERENCES
from pipeline.dataset.rows import Row
from pipeline.dataset.schema import Column, columns
from pipeline.errors import MissingPackage

if TYPE_CHECKING:
    import pandas as pd

WHOLE_ROW = "DataFrameSchema"  # pandera's name of what a check of several columns is about
NULL = "is null, which is not allowed"
Test = Callable[[Any], bool]
Known = Mapping[tuple[str, str], frozenset[str]]


def table_findings(
    table: str, rows: Sequence[Row], names: Sequence[str], known: Known
) -> list[Breach]:
    """What in a table breaks the contract.

    Args:
        table: Name of the table.
        rows: Its rows.
        names: The columns whose type is right; the others are not looked at.
        known: The keys that other tables may name, by table and column.

    Raises:
        MissingPackage: pandera is not installed.
    """
    pa = _pandera()
    import pandas as pd

    own = [column for column in columns(table) if column.name in names]
    checked = {
        column.name: pa.Column(
            object,
            [_check(pa, problem, test) for problem, test in _tests(table, column, known)],
            nullable=True,
        )
        for column in own
    }
    wide = [
        pa.Check(partial(_each_row, rule.holds), name=f"{rule.column} {rule.problem}")
        for rule in _row_rules(table, names)
    ]
    frame = pd.DataFrame({name: pd.Series([row[name] for row in rows], dtype=object)
                          for name in checked})  # fmt: skip
    try:
        pa.DataFrameSchema(checked, checks=wide).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        found = list(_findings(table, errors.failure_cases, rows))
    else:
        found = []
    return [*found, *_repeated_keys(table, rows, names)]


def _pandera() -> Any:
    try:
        import pandera.pandas
    except ImportError as error:
        raise MissingPackage(
            "`kehoach check` needs pandera: pip install 'kehoach[check]'"
        ) from error
    return pandera.pandas


def _check(pa: Any, problem: str, test: Test) -> Any:
    return pa.Check(test, element_wise=True, name=problem, ignore_na=problem != NULL)


def _each_row(holds: Test, frame: pd.DataFrame) -> pd.Series[bool]:
    import pandas as pd

    return pd.Series([holds(row) for row in frame.to_dict("records")], frame.index, dtype=bool)


def _tests(table: str, column: Column, known: Known) -> Iterator[tuple[str, Test]]:
    """The problems that a value of a column can have, each with the test that rules it out."""
    place = (table, column.name)
    if not column.nullable:
        yield NULL, _is_there
    if column.values:
        yield f"is not one of {', '.join(column.values)}", partial(_all_in, {*column.values})
    if place in CODES_OF:
        yield "holds a code that docs/codes.md does not list", partial(_all_in, CODES_OF[place])
    if place in LIMITS:
        yield _limit_problem(LIMITS[place]), partial(_is_within, LIMITS[place])
    named = REFERENCES.get(place)
    if named is not None and named in known:
        yield f"names no row of {named[0]}", partial(_all_in, known[named])


def _is_there(value: object) -> bool:
    return value is not None


def _all_in(known: frozenset[str] | set[str], value: object) -> bool:
    """True where a value is known; of a list where each is."""
    return known.issuperset(value) if isinstance(value, list) else value in known


def _is_within(limits: Within, value: float) -> bool:
    return limits.least <= value and (limits.most is None or value <= limits.most)


def _limit_problem(limits: Within) -> str:
    if limits.most is None:
        return f"is less than {limits.least:g}"
    return f"is not within {limits.least:g} and {limits.most:g}"


def _row_rules(table: str, names: Sequence[str]) -> Iterator[RowRule]:
    """The rules of a table whose columns are all there."""
    ordered = (
        RowRule(second, (first, second), f"lies before {first}", _in_order(first, second))
        for first, second in ORDERED.get(table, ())
    )
    for rule in (*ordered, *ROW_RULES.get(table, ())):
        if {rule.column, *rule.reads} <= {*names}:
            yield rule


def _in_order(first: str, second: str) -> Test:
    return lambda row: row[first] is None or row[second] is None or row[first] <= row[second]


def _findings(table: str, failures: pd.DataFrame, rows: Sequence[Row]) -> Iterator[Breach]:
    """The failures that pandera lists; it lists one of a row once for each column."""
    found: dict[tuple[str, str, int], None] = {}
    for failure in failures.to_dict("records"):
        problem, column, row = str(failure["check"]), str(failure["column"]), int(failure["index"])
        if failure["schema_context"] == WHOLE_ROW:
            column, _, problem = problem.partition(" ")
        found[column, problem, row] = None
    for column, problem, row in found:
        value = repr(rows[row][column])
        yield Breach(table, column, problem, row, _key(table, rows[row]), value)


def _key(table: str, row: Row) -> str:
    return ", ".join(str(row.get(name)) for name in KEYS.get(table, ()))


def _repeated_keys(table: str, rows: Sequence[Row], names: Sequence[str]) -> Iterator[Breach]:
    own = KEYS.get(table, ())
    if not own or not {*own} <= {*names}:
        return
    seen: set[tuple[Any, ...]] = set()
    for number, row in enumerate(rows):
        key = tuple(row[name] for name in own)
        if key in seen:
            yield Breach(table, None, "has two rows of one key", number, _key(table, row))
        seen.add(key)
