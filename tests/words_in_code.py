"""Vietnamese words in the code of the project, counted by module.

Words that a person may want to add to or to take out stand in */resources, where nobody has to
program. What is left in code is the grammar of patterns ("từ … đến", "và"), and words in sentences
for people. Docstrings, remarks, specimens of rules and letters that algorithms work on do not
count. `python -m tests.words_in_code` writes tests/words_in_code.csv anew: its counts may only
fall.
"""

from __future__ import annotations

import ast
import csv
import re
import unicodedata
from collections.abc import Iterator

from tests.places import ROOT
from tests.syntax_trees import TREES, nodes

KEPT = ROOT / "tests" / "words_in_code.csv"
WORD_RE = re.compile(r"[^\W\d_]{2,}")
CHARACTER_CLASS_RE = re.compile(r"\[[^\]]*\]")


def is_marked(word: str) -> bool:
    """True for a word with a letter or a tone that only Vietnamese has in these texts."""
    return any(char in "đĐ" or unicodedata.decomposition(char) for char in word)


def is_rule_of_a_table(node: ast.AST) -> bool:
    """True for `Rule(…)`, `CellRule(…)` and the like: their tuples hold specimens."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id.endswith("Rule")
    )


def passed_over(tree: ast.AST) -> Iterator[ast.AST]:
    """The docstrings and the specimens of a module."""
    for node in nodes(tree):
        if isinstance(node, ast.Expr):
            yield node.value
        if is_rule_of_a_table(node):
            inner = (part for part in ast.walk(node) if isinstance(part, ast.Tuple))
            yield from (text for part in inner for text in ast.walk(part))


def words_of(tree: ast.AST) -> list[str]:
    """The Vietnamese words in the strings of a module."""
    passed = {id(node) for node in passed_over(tree)}
    texts = [
        node.value
        for node in nodes(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed
    ]
    return [
        word
        for text in texts
        for word in WORD_RE.findall(CHARACTER_CLASS_RE.sub("", text))
        if is_marked(word)
    ]


def counts() -> dict[str, int]:
    """How many words stand in each module that holds any."""
    found = {module: len(words_of(tree)) for module, tree in sorted(TREES.items())}
    return {module: count for module, count in found.items() if count}


def kept_counts() -> dict[str, int]:
    """The counts that may only fall."""
    with KEPT.open(encoding="utf-8", newline="") as stream:
        return {row["module"]: int(row["words"]) for row in csv.DictReader(stream)}


if __name__ == "__main__":
    with KEPT.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(["module", "words"])
        writer.writerows(counts().items())
