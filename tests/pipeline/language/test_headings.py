"""Every table and column has a Vietnamese heading, and no two share one."""

from __future__ import annotations

from pipeline.dataset.records import TABLES
from pipeline.export.flat_tables import column_names
from pipeline.language.headings import column_of
from pipeline.language.word_tables import vietnamese_headings


def test_every_column_has_a_heading() -> None:
    names = {*TABLES, *(column for table in TABLES for column in column_names(table))}
    assert names - set(vietnamese_headings()) == set()


def test_headings_of_columns_lead_back() -> None:
    columns = {column for table in TABLES for column in column_names(table)}
    headings = vietnamese_headings()
    assert {name for name in columns if column_of(headings[name]) != name} == set()
