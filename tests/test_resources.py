"""The word lists in */resources.

Each is read, no entry stands twice, none is shadowed by another.
"""

from __future__ import annotations

import ast
import csv
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from extractors.lines.label_words import LabelRole, known_words
from extractors.lines.labels import read_label
from extractors.plan.section_roles import SectionRole, heading_role
from extractors.tables.columns import ColumnRole, column_role
from extractors.zones.body_kinds import begins_with_body, body_words, kind_end
from extractors.zones.signing import is_office, is_signature_line
from extractors.zones.type_lines import type_line
from normalizers.citations.document_types import document_types, type_of_symbol
from normalizers.letters.text import comparison_key
from tests.places import ROOT
from tests.syntax_trees import PACKAGES, TREES, nodes
from tests.words_in_code import kept_counts, words_of

FILES = sorted(
    path
    for package in PACKAGES
    for path in (ROOT / package / "resources").glob("*")
    if path.suffix in (".csv", ".toml")
)
# A list whose rows are told apart by more than their first column.
KEY_COLUMNS = {"symbol_fonts": 2, "document_types": 2, "rule_precision": 2}


@cache
def strings_of_code() -> frozenset[str]:
    """Every string that the code of the project holds, docstrings among them."""
    return frozenset(
        node.value
        for tree in TREES.values()
        for node in nodes(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def table(path: Path) -> tuple[list[str], list[list[str]]]:
    """The columns and the rows of a CSV file, without its remarks."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]
    head, *rows = csv.reader(lines)
    return head, rows


def lists_of(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The lists of words of a TOML file, with their dotted names; rows of a table are no words."""
    for name, value in tomllib.loads(path.read_text("utf-8")).items():
        inner = value.items() if isinstance(value, dict) else [("", value)]
        yield from ((f"{name}.{key}".strip("."), words) for key, words in inner)


CSV_FILES = [path for path in FILES if path.suffix == ".csv"]
LISTS = [
    (path.name, name, words)
    for path in FILES
    if path.suffix == ".toml"
    for name, words in lists_of(path)
    if isinstance(words, list) and not any(isinstance(word, dict) for word in words)
]


def test_some_module_reads_each_file() -> None:
    assert [path.name for path in FILES if not {path.name, path.stem} & strings_of_code()] == []


def test_some_module_knows_each_name_of_a_list() -> None:
    """A list that no code asks for is dead."""
    known = strings_of_code()
    dead = [(file, name) for file, name, _ in LISTS if not set(name.split(".")) <= known]
    assert dead == []


def twice(words: Iterable[object]) -> list[object]:
    return [word for word, count in Counter(words).items() if count > 1]


def test_no_word_stands_twice_in_a_list() -> None:
    assert [(file, name, found) for file, name, words in LISTS if (found := twice(words))] == []


def test_no_list_is_written_twice() -> None:
    """Two rooms that mean the same words ask for one list; an upper storey reads those below."""
    known = [(frozenset(words), file, name) for file, name, words in LISTS if len(words) > 1]
    lists = {words for words, _, _ in known}
    kept = {words: [(file, name) for of, file, name in known if of == words] for words in lists}
    assert [places for places in kept.values() if len(places) > 1] == []


def test_no_row_stands_twice() -> None:
    for path in CSV_FILES:
        count = KEY_COLUMNS.get(path.stem, 1)
        assert twice(key for row in table(path)[1] if any(key := tuple(row[:count]))) == [], path


def test_every_row_fills_its_columns() -> None:
    for path in CSV_FILES:
        head, rows = table(path)
        assert all(len(row) <= len(head) and any(row[:2]) for row in rows), path.name


def raw(name: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((ROOT / "extractors" / "resources" / name).read_text("utf-8"))


COLUMN_WORDS = [
    (role, word)
    for role, lists in raw("column_headers.toml").items()
    for w in lists.values()
    for word in w
]


def test_no_heading_of_a_column_is_shadowed() -> None:
    assert [(r, w) for r, w in COLUMN_WORDS if column_role(w) is not ColumnRole(r)] == []


LABELS = [(role, phrase) for role, lists in raw("labels.toml").items() for phrase in lists["whole"]]


def test_no_label_is_shadowed() -> None:
    read = [(role, phrase, read_label(f"{phrase}: Mẫu")) for role, phrase in LABELS]
    assert [(r, p) for r, p, label in read if not label or label.role is not LabelRole(r)] == []


def test_no_label_of_agent_and_verb_is_shadowed() -> None:
    shadowed = [
        f"{agent} {verb}".strip()
        for role, lists in raw("labels.toml").items()
        for agent in lists["agents"]
        for verb in lists["verbs"]
        if f"{agent} {verb}".strip() not in lists.get("unless", ())
        and known_words().roles[comparison_key(f"{agent} {verb}")] is not LabelRole(role)
    ]
    assert shadowed == []


SECTION_WORDS = [
    (role, word)
    for role, lists in raw("section_roles.toml").items()
    for words in lists.values()
    for word in words
]


def test_no_heading_of_a_section_is_shadowed() -> None:
    assert [(r, w) for r, w in SECTION_WORDS if heading_role(w) is not SectionRole(r)] == []


def test_every_kind_of_body_is_known() -> None:
    for kind in body_words("kinds"):
        assert begins_with_body(f"{kind.upper()} HOA MƠ"), kind
        assert kind_end(f"{kind.upper()} HOA MƠ") == len(kind), kind


def test_lists_of_kinds_hold_kinds() -> None:
    words = [*body_words("bare_kinds"), *body_words("nameless")]
    assert [word for word in words if not begins_with_body(word)] == []


SIGNING = tomllib.loads((ROOT / "extractors/resources/signing.toml").read_text("utf-8"))


def test_every_office_signs() -> None:
    assert [word for word in SIGNING["offices"] if not is_office(word.upper())] == []


def test_every_signer_signs() -> None:
    signers = [word for name in ("offices", "drafters", "approvals") for word in SIGNING[name]]
    assert [word for word in signers if not is_signature_line(word.upper())] == []


def test_types_are_known_by_name_and_abbreviation() -> None:
    for abbreviation, name, _ in document_types():
        assert type_line(name.upper()) == (name, "")
        first = next(r.name for r in document_types() if r.abbreviation == abbreviation)
        assert not abbreviation or type_of_symbol(f"{abbreviation}-UBND") == first, name


def test_remarks_stand_above_the_rows() -> None:
    """A remark within a list would be read as a row where a reader does not skip it."""
    for path in CSV_FILES:
        text = path.read_text("utf-8")
        assert not re.search(r"^[^#\n].*\n#", text, re.MULTILINE), path.name


def test_words_stand_in_resources() -> None:
    """Words that a person may edit stand in */resources, read by `word_lists` of the storey.

    What is the grammar of a pattern stays in code; its count in tests/words_in_code.csv may fall.
    """
    kept = kept_counts()
    grown = {
        module: f"{count} words, {kept.get(module, 0)} are allowed: {' '.join(words_of(tree))}"
        for module, tree in TREES.items()
        if (count := len(words_of(tree))) > kept.get(module, 0)
    }
    assert grown == {}
