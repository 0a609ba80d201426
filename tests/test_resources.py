"""The word lists in */resources.

Each is read, no entry stands twice, none is shadowed by another.
"""

from __future__ import annotations

import ast
import csv
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractors.lines.labels import LabelRole, load_labels, read_label
from extractors.plan.section_roles import SectionRole, heading_role
from extractors.tables.columns import ColumnRole, column_role
from extractors.zones.body_kinds import begins_with_body, body_words, kind_end
from extractors.zones.signing import is_office, is_signature_line
from extractors.zones.type_lines import type_line
from normalizers.citations.document_types import document_types, type_of_symbol
from normalizers.letters.text import comparison_key
from tests.places import ROOT

PACKAGES = ("normalizers", "extractors", "pipeline")
FILES = sorted(
    path
    for package in PACKAGES
    for path in (ROOT / package / "resources").glob("*")
    if path.suffix in (".csv", ".toml")
)
# A list whose rows are told apart by more than their first column.
KEY_COLUMNS = {"symbol_fonts": 2, "document_types": 2, "rule_precision": 2}


def strings_of_code() -> frozenset[str]:
    """Every string that the code of the project holds, docstrings among them."""
    trees = (
        ast.parse(path.read_text("utf-8"))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
    )
    return frozenset(
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


STRINGS = strings_of_code()


def table(path: Path) -> tuple[list[str], list[list[str]]]:
    """The columns and the rows of a CSV file, without its remarks."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]
    head, *rows = csv.reader(lines)
    return head, rows


def lists_of(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The lists of words of a TOML file, with their dotted names."""
    for name, value in tomllib.loads(path.read_text("utf-8")).items():
        inner = value.items() if isinstance(value, dict) else [("", value)]
        yield from ((f"{name}.{key}".strip("."), words) for key, words in inner)


CSV_FILES = [path for path in FILES if path.suffix == ".csv"]
LISTS = [
    (path.name, name, words)
    for path in FILES
    if path.suffix == ".toml"
    for name, words in lists_of(path)
    if isinstance(words, list)
]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_some_module_reads_it(path: Path) -> None:
    assert {path.name, path.stem} & STRINGS


@pytest.mark.parametrize(
    ("file", "name"), [case[:2] for case in LISTS], ids=[f"{c[0]}-{c[1]}" for c in LISTS]
)
def test_some_module_knows_each_name_of_a_list(file: str, name: str) -> None:
    """A list that no code asks for is dead."""
    assert {part for part in name.split(".") if part not in STRINGS} == set(), file


@pytest.mark.parametrize("case", LISTS, ids=[f"{c[0]}-{c[1]}" for c in LISTS])
def test_no_word_stands_twice_in_a_list(case: tuple[str, str, list[str]]) -> None:
    assert [word for word, count in Counter(case[2]).items() if count > 1] == []


@pytest.mark.parametrize("path", CSV_FILES, ids=lambda path: path.name)
def test_no_row_stands_twice(path: Path) -> None:
    count = KEY_COLUMNS.get(path.stem, 1)
    keys = [tuple(row[:count]) for row in table(path)[1]]
    assert [key for key, number in Counter(keys).items() if number > 1 and any(key)] == []


@pytest.mark.parametrize("path", CSV_FILES, ids=lambda path: path.name)
def test_every_row_fills_its_columns(path: Path) -> None:
    head, rows = table(path)
    assert all(len(row) <= len(head) for row in rows)
    assert all(any(row[:2]) for row in rows)


def raw(name: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((ROOT / "extractors" / "resources" / name).read_text("utf-8"))


COLUMN_WORDS = [
    (role, word)
    for role, lists in raw("column_headers.toml").items()
    for w in lists.values()
    for word in w
]


@pytest.mark.parametrize(("role", "word"), COLUMN_WORDS)
def test_no_heading_of_a_column_is_shadowed(role: str, word: str) -> None:
    assert column_role(word) is ColumnRole(role)


LABELS = [(role, phrase) for role, lists in raw("labels.toml").items() for phrase in lists["whole"]]


@pytest.mark.parametrize(("role", "phrase"), LABELS)
def test_no_label_is_shadowed(role: str, phrase: str) -> None:
    found = read_label(f"{phrase}: Mẫu")
    assert found is not None and found.role is LabelRole(role)


def test_no_label_of_agent_and_verb_is_shadowed() -> None:
    shadowed = [
        f"{agent} {verb}".strip()
        for role, lists in raw("labels.toml").items()
        for agent in lists["agents"]
        for verb in lists["verbs"]
        if f"{agent} {verb}".strip() not in lists.get("unless", ())
        and load_labels()[comparison_key(f"{agent} {verb}")] is not LabelRole(role)
    ]
    assert shadowed == []


SECTION_WORDS = [
    (role, word)
    for role, lists in raw("section_roles.toml").items()
    for words in lists.values()
    for word in words
]


@pytest.mark.parametrize(("role", "word"), SECTION_WORDS)
def test_no_heading_of_a_section_is_shadowed(role: str, word: str) -> None:
    assert heading_role(word) is SectionRole(role)


@pytest.mark.parametrize("kind", body_words("kinds"))
def test_every_kind_of_body_is_known(kind: str) -> None:
    assert begins_with_body(f"{kind.upper()} HOA MƠ")
    assert kind_end(f"{kind.upper()} HOA MƠ") == len(kind)


@pytest.mark.parametrize("word", [*body_words("bare_kinds"), *body_words("nameless")])
def test_lists_of_kinds_hold_kinds(word: str) -> None:
    assert begins_with_body(word)


SIGNING = tomllib.loads((ROOT / "extractors/resources/signing.toml").read_text("utf-8"))


@pytest.mark.parametrize("office", SIGNING["offices"])
def test_every_office_signs(office: str) -> None:
    assert is_office(office.upper()) and is_signature_line(office.upper())


@pytest.mark.parametrize("drafter", [*SIGNING["drafters"], *SIGNING["approvals"]])
def test_every_drafter_signs(drafter: str) -> None:
    assert is_signature_line(drafter.upper())


@pytest.mark.parametrize("row", document_types(), ids=lambda row: row.name)
def test_types_are_known_by_name_and_abbreviation(row: tuple[str, str, str]) -> None:
    abbreviation, name, _ = row
    assert type_line(name.upper()) == (name, "")
    first = next(r.name for r in document_types() if r.abbreviation == abbreviation)
    assert not abbreviation or type_of_symbol(f"{abbreviation}-UBND") == first


def test_remarks_stand_above_the_rows() -> None:
    """A remark within a list would be read as a row where a reader does not skip it."""
    for path in CSV_FILES:
        text = path.read_text("utf-8")
        assert not re.search(r"^[^#\n].*\n#", text, re.MULTILINE), path.name
