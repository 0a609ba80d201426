"""What is copied from the former snapshot is the same, byte for byte, as what is written anew."""

import os
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow.parquet as pq
import pytest

from pipeline.dataset.fragments import TABLES_OF_DOCUMENTS
from pipeline.dataset.records import TABLES
from pipeline.dataset.schema import to_table
from pipeline.dataset.snapshots import is_whole
from pipeline.dataset.store import former_tables, write_snapshot
from pipeline.dataset.table_files import FormerTables, KeptPiece, TablePart
from tests.pipeline.fakes import task

OTHERS = [name for name in TABLES if name not in TABLES_OF_DOCUMENTS]


@cache
def piece(mark: str, size: int = 50) -> list[TablePart]:
    """A piece with two row groups of tasks, and nothing in the other tables."""
    halves = [
        to_table("tasks", [task(mark, i, f"Việc {mark} {i}") for i in some])
        for some in (range(size // 2), range(size // 2, size))
    ]
    others = [TablePart(n, to_table(n, []), mark) for n in TABLES_OF_DOCUMENTS if n != "tasks"]
    return [*others, *(TablePart("tasks", half, mark) for half in halves)]


def written(out: Path, marks: str, sizes: dict[str, int] | None = None) -> dict[str, bytes]:
    """A snapshot of pieces, with those copied that are there; all its files."""
    former = former_tables(out)
    parts: list[TablePart | KeptPiece] = []
    for mark in marks:
        kept = mark in former.pieces()
        parts += [KeptPiece(mark)] if kept else piece(mark, (sizes or {}).get(mark, 50))
    parts += [TablePart(name, to_table(name, [])) for name in OTHERS]
    folder = write_snapshot(out, parts, marks, former=former)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


NIGHTS = {
    "one is new at the end": "abcd",
    "one is new at the beginning": "xabc",
    "one is new in the middle": "axbc",
    "one went": "ac",
    "one is another": "axc",
    "all are others": "xyz",
    "the order is another": "cba",
    "none is left": "",
    "twenty are new": "abcdefghijklmnopqrst",
}


@pytest.mark.parametrize("night", NIGHTS)
def test_the_bytes_are_those_of_a_snapshot_written_anew(tmp_path: Path, night: str) -> None:
    written(tmp_path / "out", "abc")
    assert written(tmp_path / "out", NIGHTS[night]) == written(tmp_path / "new", NIGHTS[night])


def test_pieces_that_were_copied_are_copied_again(tmp_path: Path) -> None:
    sizes = {"a": 3, "b": 4_000, "c": 70}
    for marks in ("abc", "xabc", "bxc", "cb", "bac"):
        found = written(tmp_path / "out", marks, sizes)
    assert found == written(tmp_path / "new", "bac", sizes)


def test_every_reader_reads_it(tmp_path: Path) -> None:
    written(tmp_path, "abc")
    written(tmp_path, "bxca")
    path = tmp_path / "tasks.parquet"
    right = [f"Việc {mark} {i}" for mark in "bxca" for i in range(50)]
    assert [*pd.read_parquet(path)["task"]] == right
    assert [row for (row,) in duckdb.sql(f"SELECT task FROM '{path}'").fetchall()] == right
    assert pq.ParquetFile(path).metadata.num_rows == len(right)
    found = pq.read_table(path, filters=[("document_id", "=", "c")])
    assert found["task"].to_pylist() == [f"Việc c {i}" for i in range(50)]


def test_nothing_is_copied_from_a_snapshot_that_is_not_whole(tmp_path: Path) -> None:
    written(tmp_path, "abc")
    assert former_tables(tmp_path).pieces() == {"a", "b", "c"}
    path = (tmp_path / "tasks.parquet").resolve()
    data = bytearray(path.read_bytes())
    data[len(data) // 3] ^= 1
    path.write_bytes(data)
    assert former_tables(tmp_path).pieces() == frozenset()
    assert not is_whole(path.parent)


def test_a_damaged_list_of_pieces_is_not_believed(tmp_path: Path) -> None:
    written(tmp_path, "abc")
    path = (tmp_path / ".current" / "pieces.json").resolve()
    path.write_text(path.read_text().replace('"a"', '"z"'))
    assert former_tables(tmp_path).pieces() == frozenset()


def test_without_a_snapshot_there_is_nothing_to_copy(tmp_path: Path) -> None:
    assert former_tables(tmp_path).pieces() == FormerTables().pieces() == frozenset()


class Killed(BaseException):
    """The end of a process, as nothing in it could stop it."""


def killed_after(patch: pytest.MonkeyPatch, last: int) -> list[int]:
    """Has the n-th step that touches the disk kill; gives a list that grows with the steps."""
    steps: list[int] = []

    def counted(step: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **keywords: Any) -> Any:
            if len(steps) >= last:
                raise Killed
            steps.append(last)
            return step(*args, **keywords)

        return run

    patch.setattr(os, "fsync", counted(os.fsync))
    for name in ("mkdir", "rename", "replace", "symlink_to", "open", "unlink"):
        patch.setattr(Path, name, counted(getattr(Path, name)))
    return steps


def test_a_night_that_is_killed_while_it_copies_is_made_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = written(tmp_path / "new", "axc")
    before = written(tmp_path / "before", "abc")
    shutil.copytree(tmp_path / "before", tmp_path / "measure", symlinks=True)
    with monkeypatch.context() as patch:
        steps = killed_after(patch, 10_000)
        assert written(tmp_path / "measure", "axc") == right
    for last in range(0, len(steps), 7):
        out = shutil.copytree(tmp_path / "before", tmp_path / str(last), symlinks=True)
        with monkeypatch.context() as patch, pytest.raises(Killed):
            killed_after(patch, last)
            written(out, "axc")
        found = {path.name: path.read_bytes() for path in (out / ".current").resolve().iterdir()}
        assert found in (before, right)
        assert written(out, "axc") == right
