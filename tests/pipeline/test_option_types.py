"""The values that options of the command line take."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date

import pytest

from pipeline.dataset_options import DATASET_COMMANDS
from pipeline.option_types import Parser, count, day, positive


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (positive, "1", 1),
        (count, "0", 0),
        (count, "30", 30),
        (day, "2026-10-01", date(2026, 10, 1)),
    ],
)
def test_a_value_is_read(read: Callable[[str], object], text: str, value: object) -> None:
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (positive, "0"),
        (positive, "-1"),
        (count, "-1"),
        (count, "x"),
        (day, "01/10/2026"),
        (day, ""),
    ],
)
def test_what_is_no_value_is_refused_in_words(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="no"):
        read(text)


REQUIRED = {"export": ["--to", "tasks.xlsx"], "corrections": ["--from", "tasks.xlsx"]}


@pytest.mark.parametrize("name", DATASET_COMMANDS)
def test_a_command_on_a_dataset_takes_its_folder(name: str) -> None:
    parser = Parser()
    DATASET_COMMANDS[name].add_options(parser)
    options = parser.parse_args(["my-dataset", *REQUIRED.get(name, [])])
    assert options.dataset.name == "my-dataset"


def test_a_decision_is_one_of_three() -> None:
    parser = Parser()
    DATASET_COMMANDS["units"].add_options(parser)
    words = ["d", "--decide", "same", "a", "b"]
    assert parser.parse_args(words).decide == ["same", "a", "b"]
    with pytest.raises(SystemExit):
        parser.parse_args(["d", "--decide", "equal", "a", "b"])
