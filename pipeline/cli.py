"""The command line: commands, exit codes, and what is printed. Nothing heavy is imported here."""

from __future__ import annotations

import argparse
import getpass
import json
import logging
import os
import signal
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from extractors.errors import ExtractionError
from pipeline.arguments import parse_arguments
from pipeline.errors import InputNotFound, RunError
from pipeline.exit_codes import ExitCode
from pipeline.language.catalog import said, speaking, spoken
from pipeline.language.choice import Language, chosen_language
from pipeline.option_types import Command

if TYPE_CHECKING:
    from pipeline.settings import Settings
    from pipeline.workers.executor import Executor


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code: that of the program, or the one that is given."""
    words = sys.argv[1:] if arguments is None else [*arguments]
    with speaking(chosen_language(words, os.environ)):
        return _one_command(words, is_program=arguments is None)


def _one_command(words: Sequence[str], *, is_program: bool) -> int:
    options = parse_arguments(COMMANDS, words)
    options.is_program = is_program
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


def _explained(command: Command, options: argparse.Namespace) -> int:
    """Runs the command; what the user can mend is one sentence and an exit code."""
    try:
        code = command(options)
        sys.stdout.flush()
        return code
    except ExtractionError as exc:
        from pipeline.run.progress import error_line

        return _complain(error_line(str(options.file), exc), ExitCode.FAILURES)
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
    from pipeline.run.unit_registry import read_registry
    from pipeline.settings import load_settings
    from pipeline.workers.document_job import DocumentJob

    flags = {name: getattr(options, name) for name in ("jobs", "dask", "max_failures", "units")}
    settings = load_settings(os.environ, flags)
    config = settings.config()
    batch = Batch(
        job=DocumentJob(config),
        executor=_executor(settings),
        marks=current_marks(config),
        full=options.full,
        follow_links=options.follow_links,
        allow_empty=options.allow_empty,
        is_program=options.is_program,
        reporter=reporter(options.quiet),
        registry=read_registry(Path(settings.units)),
        snapshots_kept=settings.snapshots_kept,
        gone_runs_kept=settings.gone_runs_kept,
    )
    signal.signal(signal.SIGTERM, _interrupt)
    summary = run_batch(options.inputs, options.out, batch)
    if options.json:
        print(summary_json(summary))
    elif not options.quiet:
        print(f"{render_summary(summary)}\n\n{said(f'dataset: {options.out}')}")
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
    from pipeline.run.contents import documents_in, holds_documents
    from pipeline.views.inspect import inspect_file, inspect_many

    if options.picture:
        from pipeline.views.picture_view import draw_pages

        for drawn in draw_pages(_existing(options.file), options.out):
            print(drawn)
        return ExitCode.OK
    if not options.file.is_dir() and not holds_documents(_existing(options.file)):
        print(inspect_file(options.file, as_json=options.json))
        return ExitCode.OK
    failed = 0
    for shown, error in inspect_many(documents_in(options.file), as_json=options.json):
        if shown:
            print(shown)
        if error:
            failed += 1
            _complain(error, ExitCode.FAILURES)
    return ExitCode.FAILURES if failed else ExitCode.OK


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


def _units(options: argparse.Namespace) -> ExitCode:
    from pipeline.run.unit_registry import decide, read_registry
    from pipeline.settings import load_settings
    from pipeline.views.units_view import render_units, units_view

    path = Path(load_settings(os.environ, {"units": options.units}).units)
    if options.decide:
        decide(path, *options.decide)
        print(said(f"kept in {path}; the next run over the inputs uses it"))
        return ExitCode.OK
    view = units_view(options.dataset, read_registry(path))
    print(
        json.dumps(view.as_dict(), ensure_ascii=False, default=str)
        if options.json
        else render_units(view)
    )
    return ExitCode.OK


def _lineage(options: argparse.Namespace) -> ExitCode:
    from pipeline.views.lineage_view import read_lineage, render_lineage

    if options.tasks:
        from pipeline.views.task_links import render_task_links, suggest_task_links

        print(render_task_links(suggest_task_links(options.dataset)))
    else:
        print(render_lineage(read_lineage(options.dataset)))
    return ExitCode.OK


def _report(options: argparse.Namespace) -> ExitCode:
    from pipeline.report.clippings import Clippings
    from pipeline.report.report import NAME, write_report
    from pipeline.run.unit_registry import read_registry
    from pipeline.settings import load_settings

    registry = read_registry(Path(load_settings(os.environ, {"units": options.units}).units))
    out = options.out or options.dataset / NAME
    language = options.lang or Language.VIETNAMESE  # of those who read it, not of who makes it
    print(write_report(options.dataset, out, Clippings(options.clippings), language, registry))
    return ExitCode.OK


def _check(options: argparse.Namespace) -> ExitCode:
    from pipeline.contract.check import check_dataset
    from pipeline.contract.findings import sentences

    found = check_dataset(options.dataset)
    if options.json:
        print(json.dumps([finding._asdict() for finding in found], ensure_ascii=False, indent=2))
    elif found:
        print("\n".join(sentences(found)))
    else:
        print(said(f"{options.dataset}: the dataset keeps its contract"))
    return ExitCode.FAILURES if found else ExitCode.OK


def _due(options: argparse.Namespace) -> ExitCode:
    from pipeline.deadlines.due import due
    from pipeline.views.due_view import due_json, render_due

    frame = due(options.dataset, unit=options.unit, days=options.days, start=options.start)
    print(due_json(frame) if options.json else render_due(frame))
    return ExitCode.OK


def _export(options: argparse.Namespace) -> ExitCode:
    from pipeline.export.carry_out import Order, carry_out
    from pipeline.export.flat_tables import ExportOptions

    how = ExportOptions(spoken(), not options.without_persons, options.unit)
    order = Order(options.to, options.template, per_unit=options.per_unit, copy=options.copy)
    for line in carry_out(options.dataset, order, how):
        print(line)
    return ExitCode.OK


def _corrections(options: argparse.Namespace) -> ExitCode:
    from pipeline.corrections.differences import Author
    from pipeline.export.read_back import DeletedRows, read_back, render_read_back

    who = options.who or getpass.getuser()
    when = datetime.now().isoformat(timespec="seconds")
    signed, deleted = Author(who, when, options.workbook.name), DeletedRows(options.deleted_rows)
    found = read_back(options.dataset, options.workbook, signed, deleted)
    print(render_read_back(found, spoken()))
    for problem in found.problems:
        _complain(problem, ExitCode.FAILURES)
    return ExitCode.FAILURES if found.problems else ExitCode.OK


def _review(options: argparse.Namespace) -> ExitCode:
    from pipeline.review.server import ReviewServer

    language = Language(options.lang or Language.VIETNAMESE)  # as the report
    server = ReviewServer(options.dataset, options.port, options.who, language)
    print(said(f"open {server.address}"))
    print(said("Ctrl-C ends it; the next run uses what was decided"), flush=True)
    with speaking(language):
        server.serve()
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
    print(f"kehoach: {said(message)}", file=sys.stderr)
    return code


COMMANDS: dict[str, Command] = {
    "run": _run,
    "inspect": _inspect,
    "text": _text,
    "repair": _repair,
    "units": _units,
    "lineage": _lineage,
    "report": _report,
    "check": _check,
    "export": _export,
    "corrections": _corrections,
    "due": _due,
    "review": _review,
    "doctor": _doctor,
}
