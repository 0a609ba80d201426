"""docs/commands.md from the help of every command: `python -m tests.tools.commands_page FILE`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import cast
from unittest.mock import patch

from pipeline.arguments import build_parsers
from pipeline.cli import COMMANDS
from pipeline.option_types import Command

INTRODUCTION = """# Commands

Written by `make dictionary` from the commands themselves; do not edit. All take `--lang vi` or
`--lang en`, and `--debug`. Exit codes: 0 all well · 1 finished, but more than `--max-failures`
inputs failed, or a check found faults · 2 wrong usage, or an input or output that cannot be used ·
3 a program is missing · 4 another run holds the dataset · 130 interrupted.
"""
WIDTH = "100"


def commands_page() -> str:
    """The page: a section for each command, with its help as it is printed."""
    with patch.dict("os.environ", {"COLUMNS": WIDTH, "NO_COLOR": "1"}):
        _, parsers = build_parsers(cast("dict[str, Command]", COMMANDS))
        pages = [(name, parser.format_help()) for name, parser in parsers.items()]
    sections = [f"## {name}\n\n```text\n{told.rstrip()}\n```\n" for name, told in pages]
    return "\n".join([INTRODUCTION, *sections])


def main(arguments: Sequence[str]) -> None:
    """Writes the page to the file named."""
    Path(arguments[0]).write_text(commands_page(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
