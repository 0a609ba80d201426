"""Reads what stands in a package of resources: tables of CSV and of TOML that anybody may edit.

A line that begins with "#" is a remark; the first other line of a CSV file names the columns.
"""

from __future__ import annotations

import csv
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

REMARK = "#"


def csv_rows(package: str, name: str) -> tuple[dict[str, str], ...]:
    """The rows of `<name>.csv` in a package, by column."""
    lines = (files(package) / f"{name}.csv").read_text("utf-8").splitlines()
    said = (line for line in lines if line.strip() and not line.startswith(REMARK))
    return tuple(csv.DictReader(said))


@cache
def has_toml(package: str, name: str) -> bool:
    """True where a package has a file `<name>.toml`."""
    return (files(package) / f"{name}.toml").is_file()


@cache
def toml_tables(package: str, name: str) -> dict[str, Any]:
    """The lists and tables of `<name>.toml` in a package."""
    return tomllib.loads((files(package) / f"{name}.toml").read_text("utf-8"))
