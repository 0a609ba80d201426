"""Every code and column has its Vietnamese, and what is set as code in it is the same."""

from __future__ import annotations

import re

import pytest

from pipeline.dataset import codes_page, dictionary
from pipeline.dataset.codes import CODES, Code
from pipeline.dataset.records import TABLES
from pipeline.dataset.schema import columns, table_description
from pipeline.language.catalog import speaking
from pipeline.language.choice import Language
from pipeline.language.word_tables import vietnamese_codes, vietnamese_meanings
from tests.places import ROOT

CODE_RE = re.compile(r"`[^`]+`")
COMMAND_RE = re.compile(r"`(?:kehoach|--)[^`]*`|`[a-z_]+\.csv`")
MEANINGS = {table: table_description(table) for table in TABLES} | {
    f"{table}.{column.name}": column.description for table in TABLES for column in columns(table)
}


def test_every_code_has_its_vietnamese() -> None:
    """A new code wants a row in pipeline/resources/codes.csv."""
    assert set(vietnamese_codes()) == {str(code.code) for code in CODES}
    assert all(meaning and advice for meaning, advice in vietnamese_codes().values())


def test_every_column_has_its_vietnamese() -> None:
    """A new column wants a row in pipeline/resources/meanings.csv."""
    assert set(vietnamese_meanings()) == set(MEANINGS)


@pytest.mark.parametrize("code", CODES, ids=lambda code: str(code.code))
def test_codes_name_the_same_commands(code: Code) -> None:
    said = vietnamese_codes()[code.code]
    for english, vietnamese in zip((code.meaning, code.advice), said, strict=True):
        assert sorted(COMMAND_RE.findall(english)) == sorted(COMMAND_RE.findall(vietnamese))
        assert english[-1] == vietnamese[-1]


@pytest.mark.parametrize("name", MEANINGS)
def test_columns_name_the_same_values(name: str) -> None:
    english, vietnamese = MEANINGS[name], vietnamese_meanings()[name]
    assert set(CODE_RE.findall(english)) == set(CODE_RE.findall(vietnamese))
    assert vietnamese.endswith(".") == english.endswith(".")


def test_the_vietnamese_pages_of_reference_are_current() -> None:
    with speaking(Language.VIETNAMESE):
        pages = {
            "bang-ma": codes_page.render_codes(),
            "tu-dien-du-lieu": dictionary.render_dictionary(),
        }
    for name, text in pages.items():
        assert (ROOT / "docs" / f"{name}.md").read_text("utf-8") == text, "run `make dictionary`"
        assert not re.search(r"\b(?:the|of|and|what|meaning)\b", text), name
