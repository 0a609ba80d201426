"""Ledgers in memory, for tests."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from pipeline.run.ledger import SCHEMA
from pipeline.run.seals import add_seal


@contextmanager
def ledger_in_memory() -> Iterator[sqlite3.Connection]:
    """An empty ledger that goes with the test."""
    with closing(sqlite3.connect(":memory:")) as made:
        add_seal(made)
        made.executescript(SCHEMA)
        yield made
