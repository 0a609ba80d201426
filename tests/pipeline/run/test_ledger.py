"""A ledger whose bits are flipped is opened, or told to be damaged: nothing else comes of it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import LedgerDamaged
from pipeline.run.ledger import LEDGER_NAME, open_ledger

SCHEMA_WORDS = (b"CREATE", b"documents", b"published", b"PRIMARY KEY", b"units_by_content")


@pytest.fixture
def quiet() -> Iterator[None]:
    logging.disable(logging.WARNING)
    yield
    logging.disable(logging.NOTSET)


def places_of(data: bytes, word: bytes) -> Iterator[int]:
    at = data.find(word)
    while at >= 0:
        yield at
        at = data.find(word, at + 1)


@pytest.mark.usefixtures("quiet")
@pytest.mark.parametrize("word", SCHEMA_WORDS)
def test_a_bit_of_the_schema_that_is_flipped(tmp_path: Path, word: bytes) -> None:
    """The top bit of a letter makes the statement no text; SQLite's own error is then none, too."""
    with open_ledger(tmp_path):
        pass
    path = tmp_path / LEDGER_NAME
    whole, damaged = path.read_bytes(), 0
    places = list(places_of(whole, word))
    assert places
    for at in places:
        flipped = bytearray(whole)
        flipped[at] ^= 0x80
        path.write_bytes(flipped)
        for beside in tmp_path.glob(f"{LEDGER_NAME}-*"):
            beside.unlink()
        try:
            with open_ledger(tmp_path) as db:
                db.execute("SELECT count(*) FROM documents").fetchone()
        except LedgerDamaged:
            damaged += 1
    assert damaged
