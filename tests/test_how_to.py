"""The how-to pages, each from its first command to its last: what is shown is what is printed.

Remarks in a page do what a reader does by hand:

write: FILE            the block below it becomes this file
insert: FILE | after | LINE   the block below it is put after the line that begins so (before, end)
change: FILE | OLD | NEW      words of a file are changed
sheet, delete, holds   cells and rows of an Excel file (tests/test_tutorials.py)
exits: N               the command before ended with this code
background             the command below goes on while the page is read
copy                   the page changes the code: it gets a copy of it
"""

from __future__ import annotations

import logging
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from configparser import ConfigParser
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline.cli import main
from tests.places import RAW, ROOT
from tests.test_tutorials import delete_row, fits, holds_cell, on_one_core, set_cell

PAGES = sorted((ROOT / "docs" / "how-to").glob("*.md"))
STEP_RE = re.compile(
    r"^<!-- (?P<deed>write|insert|background)(?:: (?P<words>.*?))? -->\n+```\w+\n(?P<body>.*?)^```"
    r"|^<!-- (?P<bare>[a-z]+)(?:: (?P<about>.*?))? -->"
    r"|^```console\n(?P<console>.*?)^```",
    re.MULTILINE | re.DOTALL,
)
PROMPT = "$ "
COPIED = ("extractors", "normalizers", "pipeline", "tests", "pyproject.toml")
SHEETS: dict[str, Callable[[str], object]] = {
    "sheet": set_cell,
    "delete": delete_row,
    "holds": holds_cell,
}
LONGEST = 120.0  # seconds that a command may take
CRON_RE = re.compile(
    r"^(?P<when>(?:[\d*,/-]+ +){5})(?P<command>cd .*kehoach run .*)$", re.MULTILINE
)


class Reader:
    """A reader of a page, in a folder with the sample plans.

    The command runs in this process, as in the tutorials; in one of its own where the page changes
    the code, or leaves a command behind.
    """

    def __init__(self, folder: Path, port: int, printed: pytest.CaptureFixture[str]) -> None:
        self.folder, self.port, self.code, self.printed = folder, port, ROOT, printed
        self.ended = 0
        self.behind: list[subprocess.Popen[bytes]] = []

    def run(self, command: str) -> list[str]:
        if command.startswith("kehoach ") and self.code is ROOT and not self.behind:
            with own_logging():
                self.ended = main(shlex.split(command)[1:])
            shown = self.printed.readouterr()
            return shown.out.splitlines() or shown.err.splitlines()
        done = subprocess.run(
            self.words(command), cwd=self.folder, env=self.environment(), text=True,
            capture_output=True, check=False, timeout=LONGEST,
        )  # fmt: skip
        self.ended = done.returncode
        return done.stdout.splitlines() or done.stderr.splitlines()

    def begin(self, command: str) -> None:
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.behind.append(
            subprocess.Popen(  # type: ignore[call-overload]
                self.words(command), cwd=self.folder, env=self.environment(), **quiet
            )
        )

    def words(self, command: str) -> list[str]:
        """A command line of a page as words for this machine."""
        command = command.replace("first:8786", f"127.0.0.1:{self.port}")
        command = command.replace(
            "--host first --port 8786", f"--host 127.0.0.1 --port {self.port}"
        )
        program, *rest = shlex.split(command)
        return {
            "kehoach": [sys.executable, "-m", "pipeline"],
            "python": [sys.executable],
            "dask": [sys.executable, "-m", "dask"],
        }[program] + rest

    def environment(self) -> dict[str, str]:
        plain = {name: value for name, value in os.environ.items() if name not in ("LANGUAGE",)}
        return plain | {"PYTHONPATH": str(self.code), "LC_ALL": "C.UTF-8"}

    def do(self, deed: str, words: str, body: str) -> None:
        path = self.folder / words.partition("|")[0].strip()
        if deed == "copy":
            for name in COPIED:
                copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
                copy(ROOT / name, self.folder / name)
            self.code = self.folder
        elif deed == "write":
            path.parent.mkdir(exist_ok=True)
            path.write_text(body, encoding="utf-8")
        elif deed == "insert":
            path.write_text(with_block(path.read_text("utf-8"), words, body), encoding="utf-8")
        elif deed == "change":
            _, old, new = (word.strip() for word in words.split("|"))
            text = path.read_text("utf-8")
            assert old in text, words
            path.write_text(text.replace(old, new, 1), encoding="utf-8")
        elif deed == "exits":
            assert self.ended == int(words)
        elif deed == "background":
            self.begin(body.strip())
        else:
            assert SHEETS[deed](words) is not False, words


@contextmanager
def own_logging() -> Iterator[None]:
    """As in a new process: nothing is logged anywhere before the command says where."""
    root = logging.getLogger()
    kept, root.handlers = root.handlers, []
    level = root.level
    try:
        yield
    finally:
        root.handlers = kept
        root.setLevel(level)


def with_block(text: str, words: str, block: str) -> str:
    """A text with a block after or before the first line that begins so, or at its end.

    >>> with_block("a\\nb\\n", "x | after | a", "new\\n"), with_block("a\\n", "x | end", "new\\n")
    ('a\\nnew\\nb\\n', 'a\\nnew\\n')
    """
    _, where, *anchor = (word.strip() for word in words.split("|"))
    lines = text.splitlines(keepends=True)
    place = len(lines)
    if anchor:
        found = [at for at, line in enumerate(lines) if line.strip().startswith(anchor[0])]
        assert found, words
        place = found[0] + (where == "after")
    return "".join([*lines[:place], block, *lines[place:]])


@pytest.fixture
def reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Reader]:
    shutil.copytree(RAW, tmp_path / "data" / "raw")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    on_one_core(monkeypatch)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    found = Reader(tmp_path, port, capsys)
    yield found
    for process in found.behind:
        process.terminate()
        process.wait(10)


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_from_its_first_command_to_its_last(page: Path, reader: Reader) -> None:
    if page.stem == "cluster":
        pytest.importorskip("distributed")
    steps = list(STEP_RE.finditer(page.read_text("utf-8")))
    assert steps
    for step in steps:
        if deed := step["deed"] or step["bare"]:
            reader.do(deed, step["words"] or step["about"] or "", step["body"] or "")
            continue
        for block in step["console"].split(f"\n{PROMPT}"):
            command, *told = block.removeprefix(PROMPT).strip("\n").split("\n")
            shown = reader.run(command)
            assert fits(told, shown), "\n".join([command, *shown])


@pytest.mark.slow
def test_the_line_for_cron_is_a_command_that_runs(reader: Reader) -> None:
    text = (ROOT / "docs" / "how-to" / "cron.md").read_text("utf-8")
    lines = [*CRON_RE.finditer(text)]
    assert len(lines) == 1
    command = lines[0]["command"]
    for place, here in {
        ".venv/bin/kehoach": f"{sys.executable} -m pipeline",
        "/opt/kehoach": str(reader.folder),
        "/srv/plans/incoming": "data/raw",
        "/srv/plans/dataset": "dataset",
    }.items():
        assert place in command
        command = command.replace(place, here)
    done = subprocess.run(
        ["sh", "-c", command], env=reader.environment(), capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert (reader.folder / "dataset" / "tasks.parquet").exists()


def test_the_units_of_systemd_are_right(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "how-to" / "systemd.md").read_text("utf-8")
    units = {m["words"]: m["body"] for m in STEP_RE.finditer(text) if m["deed"] == "write"}
    assert set(units) == {"kehoach.service", "kehoach.timer"}
    parsers = {}
    for name, body in units.items():
        parsers[name] = ConfigParser(interpolation=None)
        parsers[name].optionxform = str  # type: ignore[assignment, method-assign]
        parsers[name].read_string(body)
        there = body.replace("/opt/kehoach/.venv/bin/kehoach", sys.executable)
        (tmp_path / name).write_text(there.replace("/opt/kehoach", str(tmp_path)), "utf-8")
    assert parsers["kehoach.service"]["Service"]["ExecStart"].startswith("/opt/kehoach/")
    assert parsers["kehoach.timer"]["Timer"]["OnCalendar"]
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not on this machine; the files were parsed")
    done = subprocess.run(
        ["systemd-analyze", "verify", *units], cwd=tmp_path, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
