"""docs/commands.md is what the commands say of themselves."""

from __future__ import annotations

import re

from pipeline.cli import COMMANDS
from tests.places import ROOT
from tests.tools.commands_page import commands_page


def test_the_page_names_every_command_and_its_options() -> None:
    """`make dictionary` writes it; argparse breaks lines otherwise from release to release."""
    written = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert set(re.findall(r"^## (.*)$", written, re.MULTILINE)) == set(COMMANDS)
    assert set(re.findall(r"--[a-z-]+", written)) == set(re.findall(r"--[a-z-]+", commands_page()))
