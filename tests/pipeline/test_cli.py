import json
import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

from extractors.errors import EmptyDocument
from pipeline import __version__, load_tasks
from pipeline.cli import main
from pipeline.dataset.codes import advice_on
from pipeline.dataset.hold import hold_dataset
from pipeline.workers import document_job
from pipeline.workers.pool import LocalProcesses
from tests.extractors.containers.container_files import archive
from tests.pipeline import fakes


def module(name: str, **contents: object) -> ModuleType:
    made = ModuleType(name)
    made.__dict__.update(contents)
    return made


@pytest.fixture(autouse=True)
def fake_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands over a process function that needs no real plans."""
    monkeypatch.setattr(document_job, "STAGES", fakes.NAME)
    for name, contents in {
        "pipeline.views.text_view": {"document_text": fakes.document_text},
        "pipeline.views.inspect": {"inspect_file": fakes.inspect_file, "inspect_many": None},
    }.items():
        monkeypatch.setitem(sys.modules, name, module(name, **contents))


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(3):
        (folder / f"plan{number}.txt").write_text(f"Việc {number}")
    return folder


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def test_run_writes_the_dataset_and_a_summary(
    plans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = plans.parent / "out"
    assert run("run", plans, "--out", out, "--jobs", 1) == 0
    assert len(load_tasks(out)) == 3
    shown = capsys.readouterr().out
    for label, count in (
        ("documents", "3"),
        ("tasks", "3"),
        ("targets", "0"),
        ("failures", "0"),
        ("fake_warning", "3  plan0.txt, plan1.txt, plan2.txt"),
    ):
        assert re.search(rf"^ *{label} +{count}$", shown, re.MULTILINE), label


def test_run_takes_files_and_folders(plans: Path) -> None:
    more = plans.parent / "more.txt"
    more.write_text("Việc nữa")
    assert run("run", plans, more, "--out", plans.parent / "out", "--jobs", 2, "--quiet") == 0
    assert len(load_tasks(plans.parent / "out")) == 4


def test_json_is_all_that_is_printed(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (plans / "empty.txt").write_text("")
    assert run("run", plans, "--out", plans.parent / "out", "--jobs", 1, "--json") == 1
    figures = json.loads(capsys.readouterr().out)
    assert (figures["documents"], figures["tasks"]) == (3, 3)
    assert figures["warnings"] == {"fake_warning": 3}
    assert [f["code"] for f in figures["failures"]] == ["empty_document"]


def test_quiet_prints_nothing(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("run", plans, "--out", plans.parent / "out", "--jobs", 1, "--quiet") == 0
    assert capsys.readouterr().out == ""


def test_every_night_names_what_failed(plans: Path, caplog: pytest.LogCaptureFixture) -> None:
    (plans / "trong.txt").write_text("")
    (plans / "goi.zip").write_bytes(archive({}))
    for flags in ([], ["--quiet"], ["--quiet"]):
        assert run("run", plans, "--out", plans.parent / "out", "--jobs", 1, *flags) == 1
        shown, _ = caplog.text, caplog.clear()
        for name, advice in (("trong.txt", "Look whether it opens"), ("goi.zip", "holds no file")):
            lines = [line for line in shown.splitlines() if name in line]
            assert any(advice in line for line in lines), flags


@pytest.mark.parametrize(("allowed", "code"), [(None, 1), (0, 1), (1, 1), (2, 0), (9, 0)])
def test_max_failures(plans: Path, allowed: int | None, code: int) -> None:
    (plans / "a.txt").write_text("CRASH")
    (plans / "b.txt").write_text("")
    more = [] if allowed is None else ["--max-failures", allowed]
    assert run("run", plans, "--out", plans.parent / "out", "--jobs", 1, *more) == code


WRONG = [
    ("unknown command", ["ruin"], "there is no command 'ruin'; did you mean run?"),
    ("a word like no command", ["xyzzy"], "there is no command 'xyzzy'; see"),
    ("unknown command of help", ["help", "inspct"], "did you mean inspect?"),
    (
        "unknown option",
        ["run", "x", "-o", "y", "--jbos=2"],
        "no option --jbos; did you mean --jobs?",
    ),
    ("option of another command", ["text", "x", "--quite"], "there is no option --quite"),
    ("too many words", ["text", "x", "y"], "unexpected words: y"),
    ("no inputs", ["run", "--out", "x"], "INPUT"),
    ("no output", ["run", "x"], "--out"),
    ("no jobs", ["run", "x", "--out", "y", "--jobs", "0"], "0 is not a number from 1"),
    ("jobs in words", ["run", "x", "--out", "y", "--jobs", "all"], "all is not a number from 1"),
    (
        "less than no failures",
        ["run", "x", "--out", "y", "--max-failures=-1"],
        "-1 is not a number from 0",
    ),
]


@pytest.mark.parametrize(("arguments", "said"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_wrong_usage(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert said in capsys.readouterr().err


HELP = [
    ([], "usage: kehoach [-h]"),
    (["help"], "kehoach run my-plans/ --out my-dataset/"),
    (["-h"], "usage: kehoach [-h]"),
    (["help", "run"], "usage: kehoach run"),
    *((["help", name], "examples:") for name in ("run", "inspect", "text", "repair", "doctor")),
]


@pytest.mark.parametrize(("arguments", "said"), HELP)
def test_help(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 0
    assert said in capsys.readouterr().out


def test_short_options(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("run", plans, "-o", plans.parent / "out", "-j", 1, "-q", "-f") == 0
    assert len(load_tasks(plans.parent / "out")) == 3
    assert capsys.readouterr().out == ""


def errors(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [line for line in capsys.readouterr().err.splitlines() if line.startswith("kehoach: ")]


def test_a_missing_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("run", tmp_path / "nowhere", "--out", tmp_path / "out") == 2
    assert errors(capsys) == [f"kehoach: {tmp_path}/nowhere: there is no such file or folder"]


def test_an_output_that_is_a_file(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = plans.parent / "out"
    out.write_text("")
    assert run("run", plans, "--out", out) == 2
    assert errors(capsys) == [
        f"kehoach: {out}: the dataset cannot be written: it is a file, not a folder"
    ]


def test_a_dataset_that_another_run_holds(plans: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with hold_dataset(plans.parent / "out"):
        assert run("run", plans, "--out", plans.parent / "out") == 4
    assert "another run" in errors(capsys)[0]


def test_an_interruption(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(LocalProcesses, "map", interrupted)
    assert run("run", plans, "--out", plans.parent / "out", "--jobs", 1) == 130


VIEWS = [
    (["text"], "repaired plan0.txt\n"),
    (["text", "--raw"], "raw plan0.txt\n"),
    (["inspect"], "tree plan0.txt\n"),
    (["inspect", "--json"], "json plan0.txt\n"),
]


@pytest.mark.parametrize(("arguments", "shown"), VIEWS)
def test_views_of_one_document(
    plans: Path, arguments: list[str], shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments, plans / "plan0.txt") == 0
    assert capsys.readouterr().out == shown


def test_a_folder_is_inspected_document_by_document(
    plans: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.undo()
    (plans / "plan0.txt").write_text("KẾ HOẠCH\nNăm 2026\nI. NHIỆM VỤ\n1. Rà soát thủ tục.")
    (plans / "plan1.txt").write_text("")
    (plans / "plan2.txt").unlink()
    (plans / "goi.zip").write_bytes(archive({"b.txt": "KẾ HOẠCH\nI. NHIỆM VỤ".encode()}))
    assert run("inspect", plans) == 1
    shown = capsys.readouterr()
    assert re.findall("^=== (.*)", shown.out, re.MULTILINE) == ["goi.zip/b.txt", "plan0.txt"]
    assert "Rà soát thủ tục" in shown.out
    assert "kehoach: plan1.txt: " in shown.err
    assert run("inspect", plans / "goi.zip", "--json") == 0
    assert json.loads(capsys.readouterr().out)["source_path"] == "goi.zip/b.txt"


@pytest.mark.parametrize("command", ["text", "inspect"])
def test_a_view_of_nothing(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command, tmp_path / "nowhere") == 2
    assert errors(capsys) == [f"kehoach: {tmp_path}/nowhere: there is no such file"]


def test_a_view_that_may_not_be_read(
    plans: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def locked(path: Path, raw: bool) -> str:
        raise PermissionError(13, "Permission denied", str(path))

    view = module("pipeline.views.text_view", document_text=locked)
    monkeypatch.setitem(sys.modules, "pipeline.views.text_view", view)
    assert run("text", plans / "plan0.txt") == 2
    assert errors(capsys) == [f"kehoach: {plans}/plan0.txt: it cannot be read: Permission denied"]


def test_a_view_of_a_bad_document(
    plans: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def empty(path: Path, raw: bool) -> str:
        raise EmptyDocument("Nothing is printed in it.")

    view = module("pipeline.views.text_view", document_text=empty)
    monkeypatch.setitem(sys.modules, "pipeline.views.text_view", view)
    assert run("text", plans / "plan0.txt") == 1
    line = f"{plans}/plan0.txt: Nothing is printed in it. {advice_on('empty_document')}"
    assert errors(capsys) == [f"kehoach: {line}"]


def test_nothing_heavy_is_imported_for_help() -> None:
    heavy = {"numpy", "pandas", "pyarrow", "rapidfuzz", "rich"}
    program = f"import sys, pipeline.__main__; print(*{heavy} & set(sys.modules))"
    shown = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert shown.stdout.split() == []


def test_the_version_and_the_module_as_a_command() -> None:
    command = [sys.executable, "-m", "pipeline", "--version"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True)
    assert shown.stdout == f"kehoach {__version__}\n"


@pytest.mark.parametrize(("flags", "traceback"), [([], False), (["--debug"], True)])
def test_an_error_of_our_own_is_one_sentence(flags: list[str], traceback: bool) -> None:
    program = (
        "import sys, pipeline.cli, pipeline.__main__ as m\n"
        "pipeline.cli.main = lambda: 1 / 0\n"
        f"sys.argv = ['kehoach', *{flags}]\n"
        "m.main()"
    )
    shown = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert shown.returncode == 1
    assert ("Traceback" in shown.stderr) == traceback
    assert (
        "kehoach: internal error (ZeroDivisionError: division by zero)" in shown.stderr
    ) != traceback


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    program = (
        "import sys, types\n"
        "view = types.ModuleType('pipeline.views.text_view')\n"
        "view.document_text = lambda path, raw: 'x' * 10_000_000\n"
        "sys.modules['pipeline.views.text_view'] = view\n"
        "from pipeline.__main__ import main\n"
        "sys.exit(main())"
    )
    (tmp_path / "plan.txt").write_text("x")
    command = (
        f'{sys.executable} -c "$0" text {tmp_path}/plan.txt | head -c 10; echo " '
        f'${{PIPESTATUS[0]}}"'
    )
    shown = subprocess.run(
        ["bash", "-c", command, program], capture_output=True, text=True, check=True
    )
    assert (shown.stdout, shown.stderr) == ("xxxxxxxxxx 0\n", "")


def test_a_second_run_does_what_is_new_and_a_full_run_everything(
    plans: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done = []
    for flags in ([], [], ["--full"]):
        assert run("run", plans, "--out", plans.parent / "out", "--jobs", 1, "--json", *flags) == 0
        done.append(json.loads(capsys.readouterr().out)["processed"])
    assert done == [3, 0, 3]


def test_the_settings_of_a_file_and_the_flags_over_them(
    plans: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(plans.parent)
    (plans / "empty.txt").write_text("")
    (plans.parent / "kehoach.toml").write_text("max_failures = 1\njobs = 1\n")
    assert run("run", plans, "--out", "out", "--quiet") == 0
    assert run("run", plans, "--out", "out", "--quiet", "--max-failures", 0) == 1
    (plans.parent / "kehoach.toml").write_text("max_failure = 1\n")
    assert run("run", plans, "--out", "out", "--quiet") == 2
    assert errors(capsys) == [
        "kehoach: kehoach.toml: there is no setting 'max_failure'; did you mean 'max_failures'?"
    ]


def test_a_cluster_that_is_not_there(
    plans: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert run("run", plans, "--out", plans.parent / "out", "--dask", "tcp://x:1") == 3
    assert errors(capsys) == ["kehoach: Dask is not installed: pip install 'kehoach[dask]'"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_told_to_end_keeps_what_was_done(plans: Path, number: signal.Signals) -> None:
    for i in range(200):
        (plans / f"slow{i}.txt").write_text(f"SLOW\nViệc {i}")
    program = (
        "import signal, sys, pipeline.workers.document_job as job, pipeline.cli as cli\n"
        f"job.STAGES = {fakes.NAME!r}\n"
        # Tests that are started in the background have the signal ignored, and children inherit it.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "sys.exit(cli.main())"
    )
    out = plans.parent / "out"
    command = [sys.executable, "-c", program, "run", plans, "--out", out, "--jobs", "1", "--quiet"]
    running = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    log = out / "run-log.jsonl"
    while not log.exists() or log.read_text().count("\n") < 5:
        assert running.poll() is None
        time.sleep(0.01)
    running.send_signal(number)
    _, said = running.communicate()
    assert running.returncode == 130
    assert said == "kehoach: interrupted; what was done is kept, the dataset is as it was\n"
    done = [json.loads(line) for line in log.read_text().splitlines()]
    kept = sum(line["event"] == "document" for line in done)
    assert (done[-1]["event"], done[-1]["reason"]) == ("broken_off", "interrupted")
    with sqlite3.connect(out / ".ledger.sqlite") as db:
        assert kept <= db.execute("SELECT count(*) FROM documents").fetchone()[0] < 203
