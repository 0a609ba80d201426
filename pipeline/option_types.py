"""What all commands share: the parser, the values that options take, the help of one command."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from typing import NamedTuple, NoReturn

from pipeline.exit_codes import ExitCode


class Parser(argparse.ArgumentParser):
    """A parser whose complaint is one sentence and names what was probably meant."""

    def error(self, message: str) -> NoReturn:
        """Says what is wrong and where help stands, and ends with the code for wrong usage."""
        self.exit(ExitCode.USAGE, f"kehoach: {message}; see `{self.prog} --help`\n")


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
