"""What is no decimal digit ("²", "③") never reaches `int`, which would end a whole document."""

import ast

import pytest

from extractors.lines.misread_markers import mend_markers
from extractors.tables.group_rows import is_column_numbers
from tests.test_architecture import TREES


def asks_isdigit(tree: ast.AST) -> bool:
    """True where `x.isdigit()` decides whether `int(x)` is called in one expression."""
    for node in ast.walk(tree):
        if isinstance(node, ast.IfExp):
            test, value = ast.unparse(node.test), ast.unparse(node.body)
        elif isinstance(node, ast.ListComp | ast.GeneratorExp):
            test = " ".join(ast.unparse(each) for part in node.generators for each in part.ifs)
            value = ast.unparse(node.elt)
        else:
            continue
        if "isdigit()" in test and "int(" in value:
            return True
    return False


def test_int_is_asked_of_decimal_digits_alone() -> None:
    """`str.isdigit` accepts "²", `int` does not: ask `isdecimal`."""
    assert [module for module, tree in TREES.items() if asks_isdigit(tree)] == []


def test_the_rule_sees_the_fault() -> None:
    assert asks_isdigit(ast.parse("int(x) if x.isdigit() else 0"))
    assert asks_isdigit(ast.parse("[int(x) for x in y if x.isdigit()]"))
    assert not asks_isdigit(ast.parse("int(x) if x.isdecimal() else 0"))


@pytest.mark.parametrize(
    "lines", [["1) Một", "²) Hai", "3) Ba"], ["a) Một", "③) Hai", "c) Ba"], ["²³) Một"]]
)
def test_a_footnote_mark_is_no_figure(lines: list[str]) -> None:
    assert len(mend_markers(lines)) == len(lines)


@pytest.mark.parametrize("row", [["²", "³", "⁴"], ["(1)", "(²)", "(3)"]])
def test_a_row_of_footnote_marks(row: list[str]) -> None:
    assert not is_column_numbers(row)
