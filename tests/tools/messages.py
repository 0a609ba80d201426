"""Every message for people that the code holds, as the msgids of the catalogue.

`python -m tests.tools.messages` prints those that have no Vietnamese yet; with `--compile` it
writes the .mo of the .po (`make messages`).
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator

from pipeline.arguments import ALL_EXAMPLES, COMMANDS_TITLE, HELP_OF_COMMANDS
from pipeline.deadlines.due_rows import Standing
from pipeline.language.catalog import PO_FILE, compile_catalog, entries_of, example_remark
from pipeline.run.figures import Changes
from pipeline.views.lineage_view import NEAREST
from tests.places import ROOT

GAP = "{}"
LETTERS_RE = re.compile(r"[A-Za-z]{2}")
# Raised for programmers, or within the code alone: no person reads them.
INNER = {
    "SchemaError",
    "ValueError",
    "TypeError",
    "AssertionError",
    "KeyError",
    "NotImplementedError",
}
ROLES = ("lead", "coordinator")
NO_MESSAGES = {"utf-8", "replace", "help"}
# The report and the page of reviews have their words in both languages themselves.
NOT_SPOKEN = ("pipeline/training", "pipeline/contract", "pipeline/report", "pipeline/review")
# Calls whose texts people read: the name of what is called -> which arguments (None: all).
SPOKEN_CALLS = {
    "said",
    "translated",
    "_complain",
    "CheckResult",
    "CommandHelp",
    "ArgumentTypeError",
}
SPOKEN_KEYWORDS = {"help", "description", "title"}
# What argparse says by itself.
OF_ARGPARSE = (
    "the following arguments are required: {}",
    "argument {}: {}",
    "invalid choice: {} (choose from {})",
    "expected one argument",
    "expected at least one argument",
    "expected {} arguments",
)
SPOKEN_TABLES = {"ADVICE", "WITHOUT_DAY", "_REASONS", "LABELS"}


def template(node: ast.AST) -> str | None:
    """The text of a string, an f-string or a sum of them; a gap for each value."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(GAP if isinstance(part, ast.FormattedValue) else template(part) or ""
                       for part in node.values)  # fmt: skip
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return "".join(template(part) or GAP for part in (node.left, node.right))
    return None


def texts_within(node: ast.AST) -> Iterator[str]:
    """The outermost texts within a piece of code: of a choice each."""
    found = template(node)
    if found is not None:
        yield found
        return
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.Call) or isinstance(node, ast.Raise):
            yield from texts_within(child)


def called(node: ast.AST | None) -> str:
    """The name of what a call calls."""
    function = node.func if isinstance(node, ast.Call) else node
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def spoken(tree: ast.AST) -> Iterator[str]:
    """The texts of a module that people read."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            if called(node.exc) not in INNER:
                yield from (text for a in node.exc.args for text in texts_within(a))
        elif isinstance(node, ast.Call):
            if called(node) in SPOKEN_CALLS:
                yield from (text for a in node.args for text in texts_within(a))
            for keyword in node.keywords:
                if keyword.arg in SPOKEN_KEYWORDS:
                    yield from texts_within(keyword.value)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = {t.id for t in targets if isinstance(t, ast.Name)}
            if names & SPOKEN_TABLES and isinstance(node.value, ast.Dict):
                yield from (text for value in node.value.values for text in texts_within(value))


def messages() -> list[str]:
    """All messages, in the order of the code."""
    found: dict[str, None] = {}
    for package in ("extractors", "pipeline"):
        for path in sorted((ROOT / package).rglob("*.py")):
            if not str(path.relative_to(ROOT)).startswith(NOT_SPOKEN):
                found.update(dict.fromkeys(spoken(ast.parse(path.read_text("utf-8")))))
    words = [*Changes._fields, *map(str, Standing), *NEAREST, *ROLES, COMMANDS_TITLE, *OF_ARGPARSE]
    found.update(dict.fromkeys(words))
    for text in [ALL_EXAMPLES, *(said.examples for said in HELP_OF_COMMANDS.values())]:
        found.update(dict.fromkeys(example_remark(line)[1] for line in text.splitlines()))
    with_letters = (text for text in found if LETTERS_RE.search(text.replace(GAP, "")))
    return [text for text in with_letters if text not in NO_MESSAGES]


def main(arguments: list[str]) -> None:
    """Prints what has no Vietnamese, or compiles the catalogue."""
    if arguments == ["--compile"]:
        compile_catalog(PO_FILE)
        return
    known = entries_of(PO_FILE.read_text("utf-8")) if PO_FILE.exists() else {}
    for text in messages():
        if text not in known:
            print(repr(text))


if __name__ == "__main__":
    main(sys.argv[1:])
