"""The command line: arguments, exit codes, and what is printed. Nothing heavy is imported here."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from extractors.errors import ExtractionError
from pipeline import __version__
from pipeline.errors import InputNotFound, RunError
from pipeline.exit_codes import ExitCode

if TYPE_CHECKING:
    from pipeline.settings import Settings
    from pipeline.workers.executor import Executor

REPAIR_MODES = ("auto", "ocr", "stripped", "light", "codec")

Command = Callable[[argparse.Namespace], ExitCode]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code."""
    options = build_parser().parse_args(arguments)
    level = logging.DEBUG if options.debug else logging.WARNING if options.quiet else logging.INFO
    logging.basicConfig(level=level, format="%(levelname)s %(message)s", stream=sys.stderr)
    command: Command = options.command
    try:
        return _explained(command, options)
    except KeyboardInterrupt:
        return _complain(
            "interrupted; what was done is kept, the dataset is as it was", ExitCode.INTERRUPTED
        )
    except BrokenPipeError:  # `kehoach text FILE | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK


def build_parser() -> argparse.ArgumentParser:
    """The arguments of all commands."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--debug", action="store_true", help="show where an error comes from")
    parser = argparse.ArgumentParser(
        prog="kehoach",
        description="Turns Vietnamese administrative plans (kế hoạch) into a dataset.",
    )
    parser.add_argument("--version", action="version", version=f"kehoach {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    run = commands.add_parser("run", parents=[common], help="read files and folders into a dataset")
    run.add_argument("inputs", nargs="+", type=Path, metavar="INPUT", help="a file or a folder")
    run.add_argument("--out", required=True, type=Path, metavar="DIR", help="folder of the dataset")
    run.add_argument("--full", action="store_true", help="do again what has not changed")
    run.add_argument(
        "--jobs", type=_positive, metavar="N", help="worker processes (default: all cores)"
    )
    run.add_argument(
        "--dask", metavar="ADDRESS", help="work on a Dask cluster (pip install 'kehoach[dask]')"
    )
    run.add_argument(
        "--max-failures", type=_count, metavar="N", help="exit with 1 if more fail (default: 0)"
    )
    run.add_argument("--quiet", action="store_true", help="print failures only")
    run.add_argument("--json", action="store_true", help="print the summary as JSON")
    run.set_defaults(command=_run)

    inspect = commands.add_parser(
        "inspect", parents=[common], help="show what is seen in one document"
    )
    inspect.add_argument("file", type=Path, metavar="FILE")
    inspect.add_argument("--json", action="store_true", help="print JSON")
    inspect.set_defaults(command=_inspect, quiet=True)

    text = commands.add_parser(
        "text", parents=[common], help="print the repaired text of one document"
    )
    text.add_argument("file", type=Path, metavar="FILE")
    text.add_argument("--raw", action="store_true", help="the text before repair")
    text.set_defaults(command=_text, quiet=True)

    repair = commands.add_parser("repair", parents=[common], help="repair text, line for line")
    repair.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="text (default: standard input)"
    )
    repair.add_argument(
        "--mode",
        choices=REPAIR_MODES,
        default="auto",
        help="what is repaired (default: what wants it)",
    )
    repair.add_argument(
        "--explain", action="store_true", help="print each change and how sure it is"
    )
    repair.set_defaults(command=_repair, quiet=True)

    doctor = commands.add_parser(
        "doctor", parents=[common], help="check the programs that kehoach calls"
    )
    doctor.set_defaults(command=_doctor, quiet=True)
    return parser


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text} is not a number from 0")
    return int(text)


def _explained(command: Command, options: argparse.Namespace) -> int:
    """Runs the command; what the user can mend is one sentence and an exit code."""
    try:
        code = command(options)
        sys.stdout.flush()
        return code
    except ExtractionError as exc:
        return _complain(f"{options.file}: {exc}", ExitCode.FAILURES)
    except RunError as exc:
        return _complain(str(exc), exc.exit_code)
    except BrokenPipeError:
        raise
    except OSError as exc:
        return _complain(f"{exc.filename}: it cannot be read: {exc.strerror}", ExitCode.USAGE)


def _run(options: argparse.Namespace) -> ExitCode:
    from pipeline.fingerprint import current_marks
    from pipeline.run.batch import Batch, run_batch
    from pipeline.run.progress import reporter
    from pipeline.run.summary import render_summary, summary_json
    from pipeline.settings import load_settings
    from pipeline.workers.document_job import DocumentJob

    flags = {name: getattr(options, name) for name in ("jobs", "dask", "max_failures")}
    settings = load_settings(os.environ, flags)
    config = settings.config()
    batch = Batch(
        job=DocumentJob(config),
        executor=_executor(settings),
        marks=current_marks(config),
        full=options.full,
        reporter=reporter(options.quiet),
        snapshots_kept=settings.snapshots_kept,
        gone_runs_kept=settings.gone_runs_kept,
    )
    signal.signal(signal.SIGTERM, _interrupt)
    summary = run_batch(options.inputs, options.out, batch)
    if options.json:
        print(summary_json(summary))
    elif not options.quiet:
        print(f"{render_summary(summary)}\n\ndataset: {options.out}")
    return ExitCode.FAILURES if len(summary.failures) > settings.max_failures else ExitCode.OK


def _executor(settings: Settings) -> Executor:
    """Who does the work: the processes of this machine, or the cluster that is named."""
    if settings.dask:
        from pipeline.workers.dask_cluster import DaskCluster

        return DaskCluster(settings.dask)
    from pipeline.workers.pool import LocalProcesses

    jobs = settings.jobs or len(os.sched_getaffinity(0))
    return LocalProcesses(jobs)


def _interrupt(_signal: int, _frame: FrameType | None) -> NoReturn:
    """A run that is told to end (systemd, kill) ends as with Ctrl-C."""
    raise KeyboardInterrupt


def _inspect(options: argparse.Namespace) -> ExitCode:
    from pipeline.views.inspect import inspect_file

    print(inspect_file(_existing(options.file), as_json=options.json))
    return ExitCode.OK


def _text(options: argparse.Namespace) -> ExitCode:
    from pipeline.views.text_view import document_text

    print(document_text(_existing(options.file), raw=options.raw))
    return ExitCode.OK


def _repair(options: argparse.Namespace) -> ExitCode:
    from pipeline.views.repair_view import explained, read_text, repaired_lines

    data = sys.stdin.buffer.read() if options.file is None else _existing(options.file).read_bytes()
    for line in (explained if options.explain else repaired_lines)(read_text(data), options.mode):
        print(line)
    return ExitCode.OK


def _doctor(_options: argparse.Namespace) -> ExitCode:
    from pipeline.doctor import examine, render

    findings = examine()
    print(render(findings))
    return ExitCode.OK if all(finding.is_well for finding in findings) else ExitCode.MISSING_TOOL


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise InputNotFound(f"{path}: there is no such file")
    return path


def _complain(message: str, code: ExitCode) -> ExitCode:
    print(f"kehoach: {message}", file=sys.stderr)
    return code
