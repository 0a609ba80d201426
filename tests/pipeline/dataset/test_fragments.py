"""The rows of one document as bytes, and many of them as tables."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.dataset import fragments
from pipeline.dataset.fragments import TABLES_OF_DOCUMENTS, Fragments, SourceNames, to_fragment
from pipeline.dataset.results import DocumentResult
from pipeline.dataset.schema import schema, to_table
from pipeline.document.source_file import SourceFile
from pipeline.errors import SchemaError
from tests.pipeline.fakes import document, task


def result(number: int, *statements: str) -> DocumentResult:
    source = SourceFile(Path("/in/a.txt"), f"{number}.txt", f"{number:064x}", 5)
    record = document(source)
    rows = tuple(task(record.document_id, at, text) for at, text in enumerate(statements))
    return DocumentResult(record, (), rows, (), ())


def names(*paths: str) -> SourceNames:
    return SourceNames(paths[0], paths[0], paths[1:])


def test_what_was_written_is_read_back() -> None:
    kept = Fragments()
    kept.add(to_fragment(result(1, "Rà soát", "Sửa")), names("a.txt"))
    kept.add(to_fragment(result(2)), names("b.txt"))
    kept.add(to_fragment(result(3, "Họp")), names("c.txt"))
    assert (len(kept), kept.task_count) == (3, 3)
    assert kept.table("tasks").column("task").to_pylist() == ["Rà soát", "Sửa", "Họp"]
    assert kept.table("tasks") == to_table("tasks", [
        row for each in (result(1, "Rà soát", "Sửa"), result(3, "Họp")) for row in each.tasks
    ])  # fmt: skip


def test_documents_are_named_as_their_files_are_now() -> None:
    kept = Fragments()
    kept.add(to_fragment(result(1)), names("new.txt", "copy.txt"))
    (row,) = kept.table("documents").to_pylist()
    assert (row["source_path"], row["duplicate_paths"]) == ("new.txt", ["copy.txt"])


def test_the_same_rows_give_the_same_bytes() -> None:
    assert to_fragment(result(1, "Rà soát")) == to_fragment(result(1, "Rà soát"))
    assert to_fragment(result(1, "Rà soát")) != to_fragment(result(1, "Sửa"))


def test_nothing_gives_empty_tables() -> None:
    kept = Fragments()
    for name in TABLES_OF_DOCUMENTS:
        assert kept.table(name).num_rows == 0 and kept.table(name).schema == schema(name)


def test_many_are_joined_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fragments, "_JOINED_AT", 2)
    kept = Fragments()
    for number in range(5):
        kept.add(to_fragment(result(number, f"Việc {number}")), names(f"{number}.txt"))
    assert kept.table("tasks").column("task").to_pylist() == [f"Việc {n}" for n in range(5)]


def test_rows_that_do_not_fit_are_refused() -> None:
    odd = replace(result(1).document, source_format="papyrus")
    with pytest.raises(SchemaError, match="papyrus"):
        to_fragment(replace(result(1), document=odd))
