"""The data dictionary: every table and column, rendered from the schemas.

`python -m pipeline.dataset.dictionary FILE [vi]` writes it (`make dictionary`).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from pipeline.dataset.records import SCHEMA_VERSION, TABLES
from pipeline.dataset.schema import Column, columns, table_description
from pipeline.language.catalog import said, speaking, spoken
from pipeline.language.choice import Language
from pipeline.language.word_tables import vietnamese_meanings

INTRODUCTION = """# Data dictionary

Schema version {}. Written by `make dictionary` from the schemas of the tables; do \
not edit.

*Printed* is what the paper says, repaired; *normalized* is what it means: ids, dates, codes. A \
column
that may be null is null where the document does not say. Lists are empty, never null.
"""


def render_dictionary() -> str:
    """The whole dictionary as markdown."""
    introduction = said(INTRODUCTION).format(SCHEMA_VERSION)
    return "\n".join([introduction, *(_render_table(table) for table in TABLES)])


def _render_table(table: str) -> str:
    rows = [_render_column(table, column) for column in columns(table)]
    head = [said("| column | type | null | meaning |"), "| --- | --- | --- | --- |"]
    return "\n".join([f"## {table}.parquet", "", meaning_of(table), "", *head, *rows, ""])


def _render_column(table: str, column: Column) -> str:
    meaning = meaning_of(table, column)
    if column.values:
        meaning += " " + said(f"Values: {', '.join(f'`{value}`' for value in column.values)}.")
    null = said("yes") if column.nullable else ""
    return f"| `{column.name}` | {_type_name(column)} | {null} | {_escape(meaning)} |"


def meaning_of(table: str, column: Column | None = None) -> str:
    """What a table or one of its columns means, in the language that is spoken."""
    if spoken() is Language.VIETNAMESE:
        return vietnamese_meanings()[table if column is None else f"{table}.{column.name}"]
    return table_description(table) if column is None else column.description


def _type_name(column: Column) -> str:
    """The parquet type without the names that pyarrow gives to list items."""
    name = str(column.type).replace("item: ", "").replace("[day]", "")
    return f"`{name}`"


def _escape(text: str) -> str:
    return text.replace("|", "\\|")


def main(arguments: Sequence[str]) -> None:
    """Writes the dictionary to the file named, in the language named."""
    file, language = (*arguments, Language.ENGLISH)[:2]
    with speaking(Language(language)):
        Path(file).write_text(render_dictionary(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
