"""The rows of a CSV, also as a spreadsheet saves it; written whole or not at all.

A spreadsheet with Vietnamese settings parts cells by semicolons, others by commas or tabs; it
writes UTF-8 with a mark before it, or UTF-16 as "Unicode text".
"""

from __future__ import annotations

import csv
import fcntl
import io
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from pipeline.corrections.cells import guarded, unguarded
from pipeline.dataset.hold import explained
from pipeline.errors import WrongCorrections

SEPARATORS = ";,\t"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
MOST_BYTES = 64 << 20
_REPLACED = "Save it as “CSV UTF-8”"


class CsvRow(NamedTuple):
    """A row: the line on which it ends, and its cells by the names of their columns."""

    line: int
    cells: dict[str, str]


def read_rows(path: Path, needed: Sequence[str]) -> list[CsvRow]:
    """The rows of a CSV that are not empty; nothing where there is no file.

    Raises:
        WrongCorrections: it cannot be read, is no text, or a column that is needed is missing.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise WrongCorrections(f"{path}: it cannot be read: {error.strerror}") from error
    if len(data) > MOST_BYTES:
        raise WrongCorrections(f"{path}: it has more than {MOST_BYTES >> 20} MiB")
    try:
        return list(_rows(_text(path, data), path, needed))
    except csv.Error as error:
        raise WrongCorrections(f"{path}: it is no CSV: {error}") from error


def _text(path: Path, data: bytes) -> str:
    coding = "utf-16" if data.startswith(UTF16_MARKS) else "utf-8-sig"
    try:
        return data.decode(coding).replace("\0", "")
    except UnicodeDecodeError as error:
        raise WrongCorrections(f"{path}: its letters are not UTF-8. {_REPLACED}") from error


def _rows(text: str, path: Path, needed: Sequence[str]) -> Iterator[CsvRow]:
    first, separator = text.partition("\n")[0], ","
    if text.startswith("sep="):
        separator, text = text[4:5], text.partition("\n")[2]
    else:
        separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    names = [name.strip().casefold() for name in next(reader, [])]
    missing = [name for name in needed if name not in names]
    if names and missing:
        raise WrongCorrections(f"{path}: the column {missing[0]} is missing")
    for cells in reader:
        if any(cell.strip() for cell in cells):
            padded = [*cells, *[""] * (len(names) - len(cells))]
            named = zip(names, map(unguarded, padded), strict=False)
            yield CsvRow(reader.line_num, dict(named))


def write_rows(path: Path, names: Sequence[str], rows: Iterable[dict[str, str]]) -> None:
    """Writes a CSV that spreadsheets open with its letters right, whole or not at all.

    Raises:
        StoreError: it cannot be written; the file is then as it was.
    """
    passing = path.with_name(f".{path.name}.new")
    with explained(path.parent), passing.open("w", encoding="utf-8-sig", newline="") as lines:
        writer = csv.DictWriter(lines, names, restval="")
        writer.writeheader()
        writer.writerows({name: guarded(cell) for name, cell in row.items()} for row in rows)
        lines.flush()
        os.fsync(lines.fileno())
        passing.replace(path)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Keeps other programs from writing the file meanwhile: they wait.

    Raises:
        StoreError: the folder cannot be written.
    """
    with explained(path.parent), path.with_name(f".{path.name}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
