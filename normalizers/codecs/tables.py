"""The tables of single-byte encodings, from `normalizers/resources`."""

from __future__ import annotations

from functools import cache

from normalizers.resource_files import csv_rows


@cache
def read_table(name: str) -> dict[str, str]:
    """The pairs `code` → `letter` of a table."""
    return {row["code"]: row["letter"] for row in csv_rows("normalizers.resources", name)}
