"""The corrections of a dataset: `corrections.csv` beside its tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.corrections.cells import clean, moment_of, value_of
from pipeline.corrections.correction import (
    COLUMNS,
    CORRECTABLE,
    FILE_NAME,
    TASK,
    Correction,
    RowVerdict,
    place_of,
)
from pipeline.corrections.csv_file import CsvRow, held, read_rows, write_rows

NEEDED = ("statement", "column", "now", "verdict")


class KeptCorrections(NamedTuple):
    """The corrections in the order of their times, and a sentence for each row that is none."""

    corrections: tuple[Correction, ...] = ()
    problems: tuple[str, ...] = ()


def read_corrections(dataset: Path) -> KeptCorrections:
    """The corrections beside a dataset; none where there is no file.

    Raises:
        WrongCorrections: the file as a whole cannot be understood.
    """
    found: list[Correction] = []
    problems: list[str] = []
    for row in read_rows(dataset / FILE_NAME, NEEDED):
        try:
            found.append(correction_of(row))
        except ValueError as error:
            problems.append(f"{FILE_NAME}, line {row.line}: {error}; the row is left out")
    return KeptCorrections(tuple(sorted(found, key=lambda one: one.when)), tuple(problems))


def correction_of(row: CsvRow) -> Correction:
    """The correction that a row of the CSV states.

    Raises:
        ValueError: it states none; the message says why.
    """
    cells = {name: clean(row.cells.get(name) or "") for name in COLUMNS}
    verdict = cells["verdict"].casefold()
    if verdict not in tuple(RowVerdict):
        raise ValueError(f"“{verdict}” is no verdict: {', '.join(RowVerdict)}")
    values = cells | {"verdict": RowVerdict(verdict), "when": moment_of(cells["when"])}
    found = Correction(**values)  # type: ignore[arg-type]
    if found.verdict is RowVerdict.ADD:
        found = found._replace(statement=found.statement or found.now, column=TASK)
    if not found.statement:
        raise ValueError("the statement of the row is missing")
    if found.verdict is RowVerdict.CORRECT and found.column not in CORRECTABLE:
        raise ValueError(f"“{found.column}” is no column that can be corrected")
    if found.verdict is RowVerdict.CORRECT:
        value_of(found.column, found.now)
    place_of(found.place)
    return found


def add_corrections(dataset: Path, corrections: Iterable[Correction]) -> None:
    """Adds corrections to those of a dataset; what others wrote meanwhile stays.

    Raises:
        WrongCorrections: the file that is there cannot be understood.
        StoreError: it cannot be written.
    """
    path = dataset / FILE_NAME
    with held(path):
        _write(path, [*_cells(path), *map(_row, corrections)])


def take_back(dataset: Path, corrections: Sequence[Correction]) -> None:
    """Takes corrections out again, each once, as they were added.

    Raises:
        WrongCorrections: the file that is there cannot be understood.
        StoreError: it cannot be written.
    """
    path = dataset / FILE_NAME
    unwanted = [_row(correction) for correction in corrections]
    with held(path):
        kept: list[dict[str, str]] = []
        for row in reversed(_cells(path)):
            known = {name: row.get(name, "") for name in COLUMNS}
            if known in unwanted:
                unwanted.remove(known)
            else:
                kept.append(row)
        _write(path, kept[::-1])


def _cells(path: Path) -> list[dict[str, str]]:
    return [row.cells for row in read_rows(path, NEEDED)]


def _row(correction: Correction) -> dict[str, str]:
    return {name: str(cell) for name, cell in correction._asdict().items()}


def _write(path: Path, rows: Sequence[dict[str, str]]) -> None:
    """Writes the rows; columns that people added stand after ours."""
    others = dict.fromkeys(name for row in rows for name in row if name and name not in COLUMNS)
    names = [*COLUMNS, *others]
    write_rows(path, names, [{name: row.get(name, "") for name in names} for row in rows])
