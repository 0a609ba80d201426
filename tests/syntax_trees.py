"""The modules of the project as syntax trees, which the rules of the code's shape read.

A module is parsed when a test asks for it: each process of a run loads all modules of tests, and
one or two of the processes run the tests that ask.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

from tests.places import ROOT

PACKAGES = ("normalizers", "extractors", "pipeline")
# What may hold a statement. An expression holds none, and most of a tree are expressions.
HOLDERS = (ast.stmt, ast.ExceptHandler, ast.match_case)

Made = TypeVar("Made")


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {
    module_name(path): path
    for package in PACKAGES
    for path in sorted((ROOT / package).rglob("*.py"))
}


class OfModules(Mapping[str, Made]):
    """What is made of each module, when it is first asked for."""

    def __init__(self, make: Callable[[str], Made]) -> None:
        self._make = cache(make)

    def __getitem__(self, module: str) -> Made:
        if module not in MODULES:
            raise KeyError(module)
        return self._make(module)

    def __iter__(self) -> Iterator[str]:
        return iter(MODULES)

    def __len__(self) -> int:
        return len(MODULES)


def is_type_checking(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
    )


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """All statements but those that only a type checker reads."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, HOLDERS) and not is_type_checking(child):
            yield child
            yield from statements(child)


def imports(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in statements(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide what imports what"
            module = node.module or ""
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return found


@cache
def nodes(tree: ast.AST) -> tuple[ast.AST, ...]:
    """Every node of a tree, walked once for all rules."""
    return tuple(ast.walk(tree))


TREES = OfModules(lambda module: ast.parse(MODULES[module].read_text("utf-8")))
IMPORTS = OfModules(lambda module: imports(TREES[module]))
