"""The data dictionary: every table and column, rendered from the schemas.

`python -m pipeline.dataset.dictionary FILE` writes it (`make dictionary`).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from pipeline.dataset.records import SCHEMA_VERSION, TABLES
from pipeline.dataset.schema import Column, columns, table_description

_INTRODUCTION = f"""# Data dictionary

Schema version {SCHEMA_VERSION}. Written by `make dictionary` from the schemas of the tables; do \
not edit.

*Printed* is what the paper says, repaired; *normalized* is what it means: ids, dates, codes. A \
column
that may be null is null where the document does not say. Lists are empty, never null.
"""


def render_dictionary() -> str:
    """The whole dictionary as markdown."""
    return "\n".join([_INTRODUCTION, *(_render_table(table) for table in TABLES)])


def _render_table(table: str) -> str:
    rows = [_render_column(column) for column in columns(table)]
    head = ["| column | type | null | meaning |", "| --- | --- | --- | --- |"]
    return "\n".join(
        [f"## {table}.parquet", "", f"{table_description(table)}", "", *head, *rows, ""]
    )


def _render_column(column: Column) -> str:
    meaning = column.description
    if column.values:
        meaning += " Values: " + ", ".join(f"`{value}`" for value in column.values) + "."
    null = "yes" if column.nullable else ""
    return f"| `{column.name}` | {_type_name(column)} | {null} | {_escape(meaning)} |"


def _type_name(column: Column) -> str:
    """The parquet type without the names that pyarrow gives to list items."""
    name = str(column.type).replace("item: ", "").replace("[day]", "")
    return f"`{name}`"


def _escape(text: str) -> str:
    return text.replace("|", "\\|")


def main(arguments: Sequence[str]) -> None:
    """Writes the dictionary to the file named."""
    Path(arguments[0]).write_text(render_dictionary(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
