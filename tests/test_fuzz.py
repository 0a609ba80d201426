"""Damaged documents are read or refused in words: a seeded number of each reader.

`python -m tests.tools.fuzz` tries as many more as one wants."""

from __future__ import annotations

import shutil
from collections import Counter

import pytest

from pipeline.workers.pool import LocalProcesses
from tests.tools.fuzz import BAD, Fuzz, mutants

MUTANTS = {
    "text": 200, "word": 200, "pdf": 60, "web": 60, "workbook": 60, "archive": 100,
    "letter": 200, "scan": 6, "doc": 6,
}  # fmt: skip
PROGRAMS = {"scan": "tesseract", "doc": "soffice"}


@pytest.mark.parametrize("reader", MUTANTS)
def test_damaged_documents_are_read_or_refused(reader: str) -> None:
    if (program := PROGRAMS.get(reader)) and not shutil.which(program):
        pytest.skip(f"{program} is not installed")
    outcomes = LocalProcesses(1).map(Fuzz(), mutants(reader, MUTANTS[reader]))
    found = [(mutant, code, said) for mutant, (code, said) in outcomes]
    assert [outcome for outcome in found if outcome[1] in BAD] == []
    if reader != "doc":  # a cut of an old Word file is seldom one
        assert Counter(code for _, code, _ in found)["read"] > 0
