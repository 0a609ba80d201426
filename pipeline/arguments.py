"""The arguments of all commands: options, help with examples, and the nearest right word."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from pipeline import __version__
from pipeline.dataset_options import DATASET_COMMANDS
from pipeline.language.catalog import said
from pipeline.language.choice import OPTION, Language
from pipeline.option_types import Command, CommandHelp, Parser, count, positive

REPAIR_MODES = ("auto", "ocr", "stripped", "light", "codec")
NEAR = 0.5  # likeness (0..1) from which a word counts as a slip of another
HELP = "help"
COMMANDS_TITLE = "commands"
RUN_EXAMPLES = """\
examples:
  kehoach run my-plans/ --out my-dataset/        a folder with all that is below it
  kehoach run a.pdf b.zip -o my-dataset/ -j 2    files and archives, two processes
  kehoach run my-plans/ -o my-dataset/ -q        for cron: names only what failed
"""
INSPECT_EXAMPLES = """\
examples:
  kehoach inspect plan.docx            header, sections, tables and rows
  kehoach inspect my-plans/            the same for each document of a folder
  kehoach inspect plan.pdf --json      for a program
  kehoach inspect --picture plan.pdf -o boxes/    its pages with the boxes of what was seen
"""
TEXT_EXAMPLES = """\
examples:
  kehoach text plan.pdf                the text after repair
  kehoach text plan.pdf --raw          the text as the file has it
"""
REPAIR_EXAMPLES = """\
examples:
  kehoach repair notes.txt             each line repaired
  kehoach repair --explain notes.txt   each change, and how sure it is
  pdftotext plan.pdf - | kehoach repair --mode ocr
"""
DOCTOR_EXAMPLES = """\
examples:
  kehoach doctor                       what is missing, and how to install it
"""
ALL_EXAMPLES = """\
examples:
  kehoach run my-plans/ --out my-dataset/
  kehoach inspect plan.docx
  kehoach help run
"""


def parse_arguments(
    commands: Mapping[str, Command], arguments: Sequence[str] | None
) -> argparse.Namespace:
    """The options of one command; `command` among them is what carries it out.

    Args:
        commands: What carries out each command, by the command's name.
        arguments: The words of the command line; None for those of the process.

    Raises:
        SystemExit: If help was asked for, or the words cannot be understood.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    parser, parsers = build_parsers(commands)
    words = _help_words(words, parsers)
    if words and not words[0].startswith("-") and words[0] not in parsers:
        near = _near(words[0], [*parsers, HELP])
        parser.error(said(f"there is no command {words[0]!r}") + near)
    options, unknown = parser.parse_known_args(words)
    if unknown:
        own = parsers.get(words[0], parser)
        own.error(_unknown_words(unknown, own))
    return options


def build_parsers(commands: Mapping[str, Command]) -> tuple[Parser, dict[str, Parser]]:
    """The parser of the whole command line, and that of each command by its name."""
    parser = Parser(
        prog="kehoach",
        description="Turns Vietnamese administrative plans (kế hoạch) into a dataset.",
        epilog=ALL_EXAMPLES,
    )
    parser.add_argument(
        "--version", action="version", version=f"kehoach {__version__}", help="show the version"
    )
    added = parser.add_subparsers(title=said(COMMANDS_TITLE), required=True, metavar="COMMAND")
    parsers = {}
    for name, told in HELP_OF_COMMANDS.items():
        summary = said(told.summary)
        own = added.add_parser(
            name,
            help=summary,
            description=f"{summary[:1].upper()}{summary[1:]}.",
            epilog=told.examples,
        )
        own.add_argument("--debug", action="store_true", help="show where an error comes from")
        own.add_argument(
            OPTION,
            choices=[*Language],
            metavar="vi|en",
            help="language (default: the environment's)",
        )
        own.set_defaults(command=commands[name], quiet=True)
        told.add_options(own)
        parsers[name] = own
    return parser, parsers


def _help_words(words: list[str], parsers: Mapping[str, Parser]) -> list[str]:
    """`kehoach`, `kehoach help` and `kehoach help run` as the options that show the help."""
    if not words or words == [HELP]:
        return ["--help"]
    if words[0] == HELP and words[1] in parsers:
        return [words[1], "--help"]
    return words[1:] if words[0] == HELP else words


def _unknown_words(unknown: Sequence[str], parser: Parser) -> str:
    options = [word.partition("=")[0] for word in unknown if word.startswith("-")]
    if not options:
        return said(f"unexpected words: {' '.join(unknown)}")
    known = [name for action in parser._actions for name in action.option_strings]
    return said(f"there is no option {options[0]}") + _near(options[0], known)


def _near(word: str, known: Sequence[str]) -> str:
    """What was probably meant, as the end of a sentence; nothing where no word is near."""
    found = difflib.get_close_matches(word, known, n=1, cutoff=NEAR)
    return said(f"; did you mean {found[0]}?") if found else ""


def _add_run(run: Parser) -> None:
    run.add_argument("inputs", nargs="+", type=Path, metavar="INPUT", help="a file or a folder")
    run.add_argument(
        "-o", "--out", required=True, type=Path, metavar="DIR", help="folder of the dataset"
    )
    run.add_argument("-f", "--full", action="store_true", help="do again what has not changed")
    run.add_argument(
        "--follow-links", action="store_true", help="follow links that lead out of the inputs"
    )
    run.add_argument(
        "-j", "--jobs", type=positive, metavar="N", help="worker processes (default: all cores)"
    )
    run.add_argument(
        "--dask", metavar="ADDRESS", help="work on a Dask cluster (pip install 'kehoach[dask]')"
    )
    run.add_argument(
        "--max-failures", type=count, metavar="N", help="exit with 1 if more fail (default: 0)"
    )
    run.add_argument(
        "--allow-empty",
        action="store_true",
        help="take an input folder as it is that held documents and holds none now",
    )
    run.add_argument(
        "--units",
        metavar="FILE",
        help="registry of units (default: data/units.csv, if it is there)",
    )
    run.add_argument("-q", "--quiet", action="store_true", help="print failures only")
    run.add_argument("--json", action="store_true", help="print the summary as JSON")
    run.set_defaults(quiet=False)


def _add_inspect(inspect: Parser) -> None:
    inspect.add_argument("file", type=Path, metavar="FILE", help="a document, or a folder of them")
    inspect.add_argument(
        "--json", action="store_true", help="print JSON; of a folder an object a line"
    )
    inspect.add_argument(
        "--picture", action="store_true", help="draw the boxes of what is seen on the pages (PNG)"
    )
    inspect.add_argument(
        "-o", "--out", type=Path, default=Path(), metavar="DIR", help="folder of these pictures"
    )


def _add_text(text: Parser) -> None:
    text.add_argument("file", type=Path, metavar="FILE")
    text.add_argument("--raw", action="store_true", help="the text before repair")


def _add_repair(repair: Parser) -> None:
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


def _add_nothing(_parser: Parser) -> None:
    """The command takes no options of its own."""


HELP_OF_COMMANDS = {
    "run": CommandHelp("read files and folders into a dataset", RUN_EXAMPLES, _add_run),
    "inspect": CommandHelp(
        "show what is seen in a document, or in each of a folder", INSPECT_EXAMPLES, _add_inspect
    ),
    "text": CommandHelp("print the repaired text of one document", TEXT_EXAMPLES, _add_text),
    "repair": CommandHelp("repair text, line for line", REPAIR_EXAMPLES, _add_repair),
    **DATASET_COMMANDS,
    "doctor": CommandHelp("check the programs that kehoach calls", DOCTOR_EXAMPLES, _add_nothing),
}
