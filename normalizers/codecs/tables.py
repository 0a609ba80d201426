"""The tables of single-byte encodings, from `normalizers/resources`."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


@cache
def read_table(name: str) -> dict[str, str]:
    """The pairs `code` → `letter` of a table."""
    text = files("normalizers.resources").joinpath(f"{name}.csv").read_text("utf-8")
    return {row["code"]: row["letter"] for row in csv.DictReader(text.splitlines())}
