"""What was found of several documents is kept for the next night, and lost without harm."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from pipeline.run.ledger import SCHEMA
from pipeline.run.memos import Memos


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as made:
        made.executescript(SCHEMA)
        Memos(made).put("a", "Việc".encode())
        yield made


def test_what_was_kept_comes_back(db: sqlite3.Connection) -> None:
    assert Memos(db).get("a") == "Việc".encode()
    assert Memos(db).get("b") is None


def test_what_is_kept_again_is_the_newer(db: sqlite3.Connection) -> None:
    Memos(db).put("a", b"new")
    assert Memos(db).get("a") == b"new"


@pytest.mark.parametrize(
    "damage",
    ["text = x'00ff'", "text = substr(text, 2)", "digest = 'f' || substr(digest, 2)", "mark = 'b'"],
)
def test_what_is_damaged_is_as_if_it_were_not_there(db: sqlite3.Connection, damage: str) -> None:
    db.execute(f"UPDATE memos SET {damage}")
    assert Memos(db).get("a") is None


def test_what_a_run_does_not_ask_for_goes(db: sqlite3.Connection) -> None:
    memos = Memos(db)
    memos.put("b", b"")
    memos.forget_others()
    assert (memos.get("a"), memos.get("b")) == (None, b"")
    later = Memos(db)
    later.get("b")
    later.forget_others()
    assert later.get("b") == b""
