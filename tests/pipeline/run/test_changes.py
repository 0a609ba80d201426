"""What changed since the dataset was written last."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.run.changes import RunFigures, changes_since, publish, summarize
from pipeline.run.figures import Changes
from pipeline.run.ledger import open_ledger

Files = dict[str, str | None]  # name → content; None for what could not be read
BEFORE: Files = {"a": "1", "b": "2", "broken": None}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with open_ledger(tmp_path) as db:
        yield db


def see(
    db: sqlite3.Connection, run: int, files: Files, failed: frozenset[str] = frozenset()
) -> None:
    """Notes the files of a run, and what became of their contents."""
    db.execute("UPDATE files SET is_here = FALSE")
    for name, content in files.items():
        db.execute(
            "INSERT OR REPLACE INTO files (path, is_here, name, sha256) VALUES (?, TRUE, ?, ?)",
            (name.encode(), name, content),
        )
        if content is not None:
            db.execute(
                "INSERT OR REPLACE INTO documents (sha256, run, status, again, reading_mark,"
                " rows_mark, tries, seconds, pages, tasks, targets, warnings)"
                " VALUES (?, ?, ?, 0, '', '', 0, 0, 2, 3, 1, 'no_tasks')",
                (content, run, "failed" if content in failed else "done"),
            )


def run_twice(
    db: sqlite3.Connection, after: Files, failed: frozenset[str] = frozenset()
) -> Changes:
    see(db, 1, BEFORE)
    changes_since(db)
    publish(db, 1, gone_runs_kept=10)
    see(db, 2, after, failed)
    return changes_since(db)


CASES = [
    ("nothing changed", BEFORE, Changes()),
    ("a new file", {**BEFORE, "c": "3"}, Changes(new=1)),
    ("a copy of a known one", {**BEFORE, "c": "1"}, Changes(renamed=1)),
    ("another name", {"a": "1", "c": "2", "broken": None}, Changes(renamed=1)),
    ("another content", {**BEFORE, "b": "9"}, Changes(changed=1)),
    ("a file is gone", {"a": "1", "broken": None}, Changes(gone=1)),
    ("what failed is gone", {"a": "1", "b": "2"}, Changes(gone=1)),
    ("a file can no longer be read", {**BEFORE, "b": None}, Changes(changed=1, failed=1)),
    ("all are gone", {}, Changes(gone=3)),
]


@pytest.mark.parametrize(("after", "changes"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_changes(ledger: sqlite3.Connection, after: Files, changes: Changes) -> None:
    assert run_twice(ledger, after) == changes


def test_a_failure_counts_once(ledger: sqlite3.Connection) -> None:
    assert run_twice(ledger, BEFORE, frozenset("2")) == Changes(failed=1)
    publish(ledger, 2, gone_runs_kept=10)
    see(ledger, 3, BEFORE, frozenset("2"))
    assert changes_since(ledger) == Changes()


def test_the_first_run_finds_all_new(ledger: sqlite3.Connection) -> None:
    see(ledger, 1, BEFORE)
    assert changes_since(ledger) == Changes(new=3, failed=1)


def test_what_is_gone_is_forgotten_after_some_runs(ledger: sqlite3.Connection) -> None:
    run_twice(ledger, {"a": "1"})
    publish(ledger, 2, gone_runs_kept=1)
    known = "SELECT sha256 FROM documents ORDER BY sha256"
    assert ledger.execute(known).fetchall() == [("1",), ("2",)]  # it may come back
    see(ledger, 3, {"a": "1"})
    changes_since(ledger)
    publish(ledger, 3, gone_runs_kept=1)
    assert ledger.execute(known).fetchall() == [("1",)]
    assert ledger.execute("SELECT name FROM files").fetchall() == [("a",)]


def night(db: sqlite3.Connection, run: int, files: Files) -> list[str]:
    """A night in which nothing that is known is read again; the contents that are known then."""
    known = [sha256 for (sha256,) in db.execute("SELECT sha256 FROM documents")]
    see(db, run, {name: content for name, content in files.items() if content not in known})
    for name, content in files.items():
        db.execute("UPDATE files SET is_here = TRUE WHERE name = ? AND sha256 = ?", (name, content))
    changes_since(db)
    publish(db, run, gone_runs_kept=5)
    return [sha256 for (sha256,) in db.execute("SELECT sha256 FROM documents ORDER BY sha256")]


def test_nights_are_counted_from_the_last_one_that_had_it(ledger: sqlite3.Connection) -> None:
    assert night(ledger, 1, {"a": "1", "b": "2", "c": "3"}) == ["1", "2", "3"]
    assert night(ledger, 50, {"a": "1", "b": "2", "c": "3"}) == ["1", "2", "3"]
    assert night(ledger, 51, {"a": "1", "b": "9"}) == ["1", "2", "3", "9"]
    assert night(ledger, 55, {"a": "1", "b": "9"}) == ["1", "2", "3", "9"]
    assert night(ledger, 56, {"a": "1", "b": "9"}) == ["1", "9"]


def test_the_first_names_of_a_warning_come_from_all_that_have_it(
    ledger: sqlite3.Connection, tmp_path: Path
) -> None:
    see(ledger, 1, {name: name for name in "abcdefgh"})
    for name, codes in (("a", "x"), ("b", "y x"), ("c", "y"), ("h", "")):
        ledger.execute("UPDATE documents SET warnings = ? WHERE sha256 = ?", (codes, name))
    found = summarize(ledger, RunFigures(tmp_path, 1, 0.5), Changes())
    assert found.warnings == {"no_tasks": 4, "x": 2, "y": 2}
    assert found.warned == {"no_tasks": ("d", "e", "f"), "x": ("a", "b"), "y": ("b", "c")}


def test_the_figures_of_a_run(ledger: sqlite3.Connection, tmp_path: Path) -> None:
    see(ledger, 1, {"a": "1", "copy": "1", "b": "2", "c": "3"}, frozenset("3"))
    found = summarize(ledger, RunFigures(tmp_path, 1, 0.5), Changes(new=3))
    assert (found.documents, found.duplicates, found.pages) == (2, 1, 4)
    assert (found.tasks, found.targets) == (6, 2)
    assert (found.processed, found.unchanged) == (1, 2)
    assert [failure.source_path for failure in found.failures] == ["c"]
    assert found.warnings["no_tasks"] == len(found.warned["no_tasks"])
