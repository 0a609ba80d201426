"""The tutorials, from their first command to their last: each prints what is shown beside it.

`…` at the end of a line cuts it, alone on a line it stands for any number of lines. Remarks in a
page do what a person does by hand: `sheet` sets a cell of an Excel file, `holds` looks at one,
`delete` takes a row out.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from pipeline.cli import main
from tests.places import RAW, ROOT

MORE = "…"
STEP_RE = re.compile(
    r"^```console\n(.*?)^```|^<!-- (sheet|holds|delete): (.*?) -->", re.MULTILINE | re.DOTALL
)
PROMPT = "$ kehoach "


def fits(told: Sequence[str], printed: Sequence[str]) -> bool:
    """Whether lines that were printed are those that a page shows."""
    if not told:
        return not printed
    if told[0] == MORE:
        return any(fits(told[1:], printed[skipped:]) for skipped in range(len(printed) + 1))
    start, cut, _ = told[0].partition(MORE)
    is_same = bool(printed) and (
        printed[0].startswith(start.rstrip()) if cut else printed[0].rstrip() == told[0].rstrip()
    )
    return is_same and fits(told[1:], printed[1:])


@pytest.mark.parametrize(
    ("told", "printed", "is_right"),
    [
        (["a", "b"], ["a", "b"], True),
        (["a"], ["a", "b"], False),
        (["a", MORE], ["a", "b", "c"], True),
        ([MORE, "c"], ["a", "b", "c"], True),
        (["abc …"], ["abcdef"], True),
        (["abd …"], ["abcdef"], False),
        ([MORE], [], True),
        (["a"], [], False),
    ],
)
def test_what_fits(told: list[str], printed: list[str], is_right: bool) -> None:
    assert fits(told, printed) is is_right


def cell(words: str) -> tuple[Path, str, int, str, str]:
    path, sheet, row, heading, value = (word.strip() for word in words.split("|"))
    return Path(path), sheet, int(row), heading, value


def set_cell(words: str) -> None:
    path, sheet, row, heading, value = cell(words)
    book = openpyxl.load_workbook(path)
    places = {head.value: head.column for head in book[sheet][1]}
    book[sheet].cell(row, places[heading]).value = value  # type: ignore[assignment]
    book.save(path)


def delete_row(words: str) -> None:
    path, sheet, row = (word.strip() for word in words.split("|"))
    book = openpyxl.load_workbook(path)
    book[sheet].delete_rows(int(row))
    book.save(path)


def holds_cell(words: str) -> bool:
    path, sheet, row, heading, value = cell(words)
    found = openpyxl.load_workbook(path)[sheet]
    places = {head.value: head.column for head in found[1]}
    return bool(found.cell(row, places[heading]).value == value)


def commands_of(block: str) -> list[tuple[str, list[str]]]:
    """Each command of a block with the lines below it."""
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith(PROMPT):
            found.append((line.removeprefix(PROMPT), []))
        else:
            found[-1][1].append(line)
    return found


def on_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that is told no number of jobs reads its documents in this process."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: {0})


@pytest.mark.slow
@pytest.mark.parametrize(("page", "language"), [("tutorial", "en"), ("gio-dau-tien", "vi")])
def test_a_tutorial_from_its_first_command_to_its_last(
    page: str,
    language: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copytree(RAW, tmp_path / "data" / "raw")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANGUAGE", language)
    on_one_core(monkeypatch)
    text = (ROOT / "docs" / f"{page}.md").read_text("utf-8")
    steps = list(STEP_RE.finditer(text))
    assert len(steps) > 4
    for block, deed, words in (step.groups() for step in steps):
        if deed == "sheet":
            set_cell(words)
        elif deed == "delete":
            delete_row(words)
        elif deed == "holds":
            assert holds_cell(words), words
        for command, told in commands_of(block or ""):
            main(shlex.split(command))
            printed = capsys.readouterr()
            shown = printed.out.splitlines() or printed.err.splitlines()
            assert fits(told, shown), "\n".join([command, *shown])
