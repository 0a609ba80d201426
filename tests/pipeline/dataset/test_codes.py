import ast
from pathlib import Path

import pytest

from extractors.codes import FailureCode, LeftOutCode, RowFlag, WarningCode
from pipeline.dataset.codes import CODES, SAY_IT_THEMSELVES, CodeKind, advice_on
from pipeline.dataset.codes_page import main, render_codes
from tests.places import ROOT
from tests.syntax_trees import MODULES, TREES, nodes

COMMITTED = ROOT / "docs" / "codes.md"
SETS = [
    (CodeKind.WARNING, WarningCode),
    (CodeKind.INFO, LeftOutCode),
    (CodeKind.FLAG, RowFlag),
    (CodeKind.FAILURE, FailureCode),
]
CODE_FILES = [
    path
    for package in ("extractors", "pipeline")
    for path in (ROOT / package).rglob("*.py")
    if path.name != "codes.py"
]


@pytest.mark.parametrize(("kind", "codes"), SETS)
def test_every_code_is_documented_once(
    kind: CodeKind, codes: type[WarningCode | LeftOutCode | RowFlag | FailureCode]
) -> None:
    assert sorted(code.code for code in CODES if code.kind is kind) == sorted(codes)


def test_no_code_stands_for_two_things() -> None:
    assert len({str(code.code) for code in CODES}) == len(CODES)


def test_every_code_is_used() -> None:
    text = "\n".join(path.read_text("utf-8") for path in CODE_FILES)
    unused = [c for c in CODES if f"{type(c.code).__name__}.{c.code.name}" not in text]
    assert unused == []


def test_the_committed_table_is_current(tmp_path: Path) -> None:
    assert COMMITTED.read_text("utf-8") == render_codes(), "run `make dictionary`"
    main([str(tmp_path / "codes.md")])
    assert (tmp_path / "codes.md").read_text("utf-8") == render_codes()


@pytest.mark.parametrize("code", FailureCode)
def test_what_to_do_about_a_failure_is_said_once(code: FailureCode) -> None:
    """By the code, or by the message where that knows more of the input."""
    assert advice_on(code).endswith(".") is (code not in SAY_IT_THEMSELVES)


def test_every_refusal_of_a_format_says_what_to_do() -> None:
    """“…, which is not read; save it as PDF”: what is wrong, a semicolon, what to do."""
    refusals = [
        node
        for name in MODULES
        for node in nodes(TREES[name])
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "UnsupportedFormat"
    ]
    assert refusals
    assert [ast.unparse(node) for node in refusals if "; " not in ast.unparse(node)] == []
