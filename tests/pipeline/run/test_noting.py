"""A file that was found, and its rows in the ledger."""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.run.input_files import find_files
from pipeline.run.ledger import open_ledger
from pipeline.run.noting import Noting, hash_of
from tests.extractors.containers.container_files import archive

OLD = 1_700_000_000  # seconds: a time that has settled


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    (tmp_path / "out").mkdir()
    with open_ledger(tmp_path / "out") as db:
        yield db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def write(path: Path, data: bytes, seconds: int = OLD) -> None:
    path.write_bytes(data)
    os.utime(path, (seconds, seconds))


def noted(db: sqlite3.Connection, folder: Path, max_bytes: int = 1000) -> dict[str, object]:
    """The names of what is here, each with the beginning of its hash or with its code."""
    Noting(db, max_bytes).note([[*find_files([folder])]])
    rows = db.execute("SELECT name, sha256, code FROM files WHERE is_here ORDER BY name")
    return {name: sha256[:4] if sha256 else code for name, sha256, code in rows}


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:4]


def test_files_and_containers(ledger: sqlite3.Connection, folder: Path) -> None:
    write(folder / "a.txt", b"1")
    write(folder / "goi.zip", archive({"b.txt": b"2", "x/c.txt": b"3"}))
    assert noted(ledger, folder) == {
        "a.txt": digest(b"1"),
        "goi.zip/b.txt": digest(b"2"),
        "goi.zip/x/c.txt": digest(b"3"),
    }


PROBLEMS = [
    ("too large", "a.txt", b"x" * 2000, {"a.txt": "document_too_large"}),
    ("an empty file is read", "a.txt", b"", {"a.txt": digest(b"")}),
    ("an empty archive", "a.zip", archive({}), {"a.zip": "empty_document"}),
    ("a large archive is opened", "a.zip", archive({"b": os.urandom(1500)}), None),
]


@pytest.mark.parametrize(
    ("name", "data", "found"), [p[1:] for p in PROBLEMS], ids=[p[0] for p in PROBLEMS]
)
def test_what_is_odd(
    ledger: sqlite3.Connection, folder: Path, name: str, data: bytes, found: object
) -> None:
    write(folder / name, data)
    seen = noted(ledger, folder)
    assert seen == found if found is not None else list(seen) == ["a.zip/b"]


def test_a_link_to_nowhere(ledger: sqlite3.Connection, folder: Path) -> None:
    (folder / "a").symlink_to(folder / "nowhere")
    assert noted(ledger, folder) == {"a": "unreadable_file"}


def test_a_file_that_stands_is_not_opened(
    ledger: sqlite3.Connection, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder / "a.txt", b"1")
    write(folder / "goi.zip", archive({"b.txt": b"2"}))
    first = noted(ledger, folder)
    # The time of the last change of a file's state cannot be set back: it has settled later.
    monkeypatch.setattr("pipeline.run.noting._SETTLED_NS", -1)
    assert noted(ledger, folder) == first
    monkeypatch.setattr("pipeline.run.noting.container_kind", lambda path: pytest.fail(str(path)))
    assert noted(ledger, folder) == first


def test_a_file_that_stands_is_named_as_it_is_named_now(
    ledger: sqlite3.Connection, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt"):
        write(folder / name, name.encode())
    monkeypatch.setattr("pipeline.run.noting._SETTLED_NS", -1)
    first = noted(ledger, folder)
    monkeypatch.setattr("pipeline.run.noting.hash_of", lambda path, size: pytest.fail(path))
    ledger.execute("UPDATE files SET name = 'x' WHERE name = 'b.txt'")
    assert noted(ledger, folder) == first


def test_a_file_that_comes_twice_is_noted_once(ledger: sqlite3.Connection, folder: Path) -> None:
    write(folder / "a.txt", b"1")
    Noting(ledger, 1000).note([[*find_files([folder]), *find_files([folder])]])
    assert noted(ledger, folder) == {"a.txt": digest(b"1")}


def test_another_content_is_noticed(ledger: sqlite3.Connection, folder: Path) -> None:
    write(folder / "a.txt", b"1")
    noted(ledger, folder)
    write(folder / "a.txt", b"2")
    assert noted(ledger, folder) == {"a.txt": digest(b"2")}


def test_what_is_gone_is_not_seen(ledger: sqlite3.Connection, folder: Path) -> None:
    write(folder / "a.txt", b"1")
    noted(ledger, folder)
    (folder / "a.txt").unlink()
    assert noted(ledger, folder) == {}


def test_hashes(folder: Path) -> None:
    write(folder / "a", b"12345")
    path = str(folder / "a")
    assert hash_of(path, 5) == (hashlib.sha256(b"12345").hexdigest(), 5)
    assert hash_of(path, 3)[1] == 4  # one more than told: it grew
    assert hash_of(path, 9)[1] == 5
    assert hash_of(str(folder / "missing"), 0) == (hashlib.sha256(b"").hexdigest(), 0)
