"""What all commands share: the parser, the values that options take, the help of one command."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple, NoReturn

from pipeline.exit_codes import ExitCode
from pipeline.language.catalog import said, said_examples


class Parser(argparse.ArgumentParser):
    """A parser whose complaint is one sentence and names what was probably meant."""

    def __init__(self, **options: Any) -> None:
        """A parser with all that its help says in the language that is spoken."""
        spoken = {name: _spoken(name, value) for name, value in options.items()}
        super().__init__(**{**spoken, "add_help": False, "formatter_class": _HelpPage})
        self._positionals.title = said("arguments")
        self._optionals.title = said("options")
        self.add_argument("-h", "--help", action="help", help="show this help")

    def add_argument(self, *names: Any, **options: Any) -> argparse.Action:
        """Adds an argument; its help is a message."""
        if options.get("help"):
            options["help"] = said(options["help"])
        return super().add_argument(*names, **options)

    def error(self, message: str) -> NoReturn:
        """Says what is wrong and where help stands, and ends with the code for wrong usage."""
        see = said(f"see `{self.prog} --help`")
        self.exit(ExitCode.USAGE, f"kehoach: {said(message)}; {see}\n")


class _HelpPage(argparse.RawDescriptionHelpFormatter):
    """A page of help: what it says of itself is a message, too."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: Any = None) -> None:
        """Begins the page with how the command is used."""
        super().add_usage(usage, actions, groups, said("usage: ") if prefix is None else prefix)


def _spoken(name: str, value: Any) -> Any:
    """An option of a parser; descriptions and examples are messages."""
    if name == "epilog" and value:
        return said_examples(value)
    return said(value) if name == "description" and value else value


Command = Callable[[argparse.Namespace], ExitCode]


class CommandHelp(NamedTuple):
    """One command: what it does, examples of its use, and what adds its options."""

    summary: str
    examples: str
    add_options: Callable[[Parser], None]


def positive(text: str) -> int:
    """A number from 1."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1")
    return int(text)


def count(text: str) -> int:
    """A number from 0."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text} is not a number from 0")
    return int(text)


def day(text: str) -> date:
    """A day such as 2026-10-01."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no date such as 2026-10-01") from None
