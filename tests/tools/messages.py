"""Every message for people that the code holds, as the msgids of the catalogue.

`python -m tests.tools.messages` prints those that have no Vietnamese yet; with `--compile` it
writes the .mo of the .po (`make messages`).
"""

from __future__ import annotations

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Set

from extractors.codes import TextSource
from extractors.models import CellState
from extractors.picture.render import OUT_OF_MEMORY
from extractors.plan.genres import A_PLAN
from extractors.plan.rules import SENTENCES
from extractors.plan.section_roles import SectionRole
from extractors.plan.table_rules import TABLE_RULES
from pipeline.arguments import ALL_EXAMPLES, COMMANDS_TITLE, HELP_OF_COMMANDS
from pipeline.contract.row_rules import ROW_RULES
from pipeline.contract.table_schema import NULL
from pipeline.dataset import codes_page, dictionary
from pipeline.deadlines.due_rows import Standing
from pipeline.document.left_out import DROPPED_AS
from pipeline.language.catalog import PO_FILE, compile_catalog, entries_of, example_remark
from pipeline.run.figures import Changes
from pipeline.views.inspect import LEFT_OUT_AS
from pipeline.views.lineage_view import NEAREST
from tests.places import ROOT
from tests.syntax_trees import MODULES, TREES, nodes

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
NOT_SPOKEN = ("pipeline/training", "pipeline/report", "pipeline/review")
# Calls whose texts people read: the name of what is called -> which arguments (None: all).
SPOKEN_CALLS = {
    "said",
    "translated",
    "_complain",
    "CheckResult",
    "CommandHelp",
    "ArgumentTypeError",
}
# Calls that keep a sentence for people beside names: what has no blank is a name.
SENTENCE_CALLS = {
    "Breach",
    "CheckResult",
    "Finding",
    "Issue",
    "Notice",
    "PageFault",
    "PageRoute",
    "Refused",
    "RowRule",
    "_finding",
}
SPOKEN_KEYWORDS = {"help", "description", "title"}
# Functions that give a text for people.
SPOKEN_KEYS = {"sentence"}  # of dictionaries that become rows of `warnings`
SPOKEN_FUNCTIONS = {"_sentence", "refusal", "_limit_problem", "_tests", "__str__"}
APPENDED = {"problems.append", "lost.append"}
# Errors for programmers whose messages people read after all: a cell that was corrected.
READ_HERE = {"pipeline/corrections": {"ValueError"}}
COUNTED = "counted"  # gives "1 line", "2 lines"
# What argparse says by itself.
OF_ARGPARSE = (
    "the following arguments are required: {}",
    "argument {}: {}",
    "invalid choice: {} (choose from {})",
    "expected one argument",
    "expected at least one argument",
    "expected {} arguments",
)
SPOKEN_TABLES = {"ADVICE", "WITHOUT_DAY", "_REASONS", "LABELS", "kinds"}


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
        if isinstance(child, ast.Compare):
            continue  # what a text is compared with is said to nobody
        if not isinstance(child, ast.Call) or isinstance(node, ast.Raise):
            yield from texts_within(child)


def called(node: ast.AST | None) -> str:
    """The name of what a call calls."""
    function = node.func if isinstance(node, ast.Call) else node
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def spoken(tree: ast.AST, read: Set[str] = frozenset()) -> Iterator[str]:
    """The texts of a module that people read.

    Args:
        tree: The module.
        read: Errors for programmers whose messages people read here.
    """
    for node in nodes(tree):
        if isinstance(node, ast.FunctionDef):
            yield from of_function(node)
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
            if called(node.exc) not in INNER - read:
                yield from (text for a in node.exc.args for text in texts_within(a))
        elif isinstance(node, ast.Call):
            if called(node) == COUNTED and (noun := template(node.args[-1])):
                yield from (f"{GAP} {noun}", f"{GAP} {noun}s")
            if called(node) in SPOKEN_CALLS or ast.unparse(node.func) in APPENDED:
                yield from (text for a in node.args for text in texts_within(a))
            for keyword in node.keywords:
                if keyword.arg in SPOKEN_KEYWORDS:
                    yield from texts_within(keyword.value)
        elif isinstance(node, ast.Dict):
            pairs = zip(node.keys, node.values, strict=True)
            yield from (
                text for key, value in pairs
                if isinstance(key, ast.Constant) and key.value in SPOKEN_KEYS
                for text in texts_within(value)
            )  # fmt: skip
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = {t.id for t in targets if isinstance(t, ast.Name)}
            if names & SPOKEN_TABLES and isinstance(node.value, ast.Dict):
                yield from (text for value in node.value.values for text in texts_within(value))


def of_function(function: ast.FunctionDef) -> Iterator[str]:
    """The sentences that a function keeps for people, also by a name of its own."""
    kept: list[ast.AST] = []
    for node in nodes(function):
        if isinstance(node, ast.Call) and called(node) in SENTENCE_CALLS:
            kept += [*node.args, *(keyword.value for keyword in node.keywords)]
        elif isinstance(node, ast.Return | ast.Yield) and function.name in SPOKEN_FUNCTIONS:
            kept += [node.value] if node.value else []
    given = named_texts(function) if kept else {}
    texts = (
        text for part in kept for text in [*texts_within(part), *given.get(ast.unparse(part), ())]
    )
    yield from (text for text in texts if " " in text.strip())


def named_texts(function: ast.FunctionDef) -> dict[str, list[str]]:
    """The texts that a function gives a name to."""
    given: dict[str, list[str]] = defaultdict(list)
    for node in nodes(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                given[ast.unparse(target)] += texts_within(node.value)
    return given


def of_rules() -> Iterator[str]:
    """The sentences of the rules on texts and tables, and those of the contract."""
    yield from SENTENCES.values()
    yield from (rule.sentence for rule in TABLE_RULES)
    yield from (rule.problem for rules in ROW_RULES.values() for rule in rules)
    yield A_PLAN.evidence
    yield from (NULL, OUT_OF_MEMORY, *DROPPED_AS.values(), *LEFT_OUT_AS.values())


def of_decisions() -> Iterator[str]:
    """What a sentence on a correction without a place begins with, with its day and without."""
    for what in ("The correction of {}", "The acceptance", "The rejection", "The addition"):
        yield from (what, f"{what} of {GAP}")


def of_closed_sets() -> Iterator[str]:
    """The values that `kehoach inspect` shows, and the words of the pages of reference."""
    for closed in (SectionRole, TextSource, CellState):
        yield from (value.replace("_", " ") for value in closed)
    yield from (codes_page.INTRODUCTION, *codes_page.TITLES.values(), dictionary.INTRODUCTION)


def messages() -> list[str]:
    """All messages, in the order of the code."""
    found: dict[str, None] = {}
    for module, path in MODULES.items():
        place = str(path.relative_to(ROOT))
        if place.startswith(("extractors/", "pipeline/")) and not place.startswith(NOT_SPOKEN):
            read = READ_HERE.get(str(path.parent.relative_to(ROOT)), set())
            found.update(dict.fromkeys(spoken(TREES[module], read)))
    words = [*Changes._fields, *map(str, Standing), *NEAREST, *ROLES, COMMANDS_TITLE, *OF_ARGPARSE]
    words += [*of_rules(), *of_decisions(), *of_closed_sets()]
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
