"""A closed set is an enum, and nothing in `pipeline` compares a value with its spelling.

A misspelled name of an enum fails at once; a misspelled string is a comparison that never holds.
"""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from tests.syntax_trees import TREES, nodes

LIST = ast.Tuple | ast.List | ast.Set
MEMBERS = ast.In | ast.NotIn


def enums() -> Iterator[type[StrEnum]]:
    """Every enum of strings that the code defines."""
    defining = (
        module
        for module, tree in TREES.items()
        if any(isinstance(n, ast.Name) and n.id == "StrEnum" for n in nodes(tree))
    )
    for module in defining:
        for value in vars(importlib.import_module(module)).values():
            if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum:
                yield value


@cache
def values() -> frozenset[str]:
    return frozenset(member.value for enum in enums() for member in enum)


def compared(tree: ast.AST) -> Iterator[str]:
    """The strings that comparisons hold, by themselves or in a list that is written out."""
    for node in nodes(tree):
        if not isinstance(node, ast.Compare):
            continue
        sides = [node.left, *node.comparators]
        if isinstance(node.ops[0], MEMBERS):
            sides = node.comparators  # "x" in text looks for letters
        parts = (
            part for side in sides for part in (side.elts if isinstance(side, LIST) else [side])
        )
        for part in parts:
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.value


def test_enums_are_found() -> None:
    assert {"carries_out", "not_checked", "recurring", "coordinator"} <= values()


def test_a_spelling_that_is_compared_is_found() -> None:
    text = "kind == 'target' or 'heading' in line or role in ('lead', 'x') or a != b"
    assert set(compared(ast.parse(text))) == {"target", "lead", "x"}


def test_no_consumer_compares_the_spelling_of_a_value() -> None:
    spelled = {
        module: found
        for module, tree in TREES.items()
        if module.startswith("pipeline.") and (found := sorted(values() & {*compared(tree)}))
    }
    assert spelled == {}
