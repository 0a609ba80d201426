"""What is no decimal digit ("²", "③") never reaches `int`, which would end a whole document."""

import ast

import pytest

from extractors.lines.misread_markers import mend_markers
from extractors.tables.group_rows import is_column_numbers
from tests.syntax_trees import TREES, nodes


def asks_isdigit(tree: ast.AST) -> bool:
    """True where `x.isdigit()` decides whether `int(x)` is called in one expression."""
    for node in nodes(tree):
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


# Whose `int` is asked of no document's text: why.
MAY_CALL_INT = {
    "extractors/ocr/cell_column": "pixels",
    "extractors/ocr/engine": "Tesseract's own table",
    "extractors/ocr/second_look/odd_cells": "how sure Tesseract is",
    "extractors/pdf/nested_forms": "the objects of a PDF file",
    "extractors/pdf/soundness": "the directory of a PDF file",
    "extractors/picture": "pixels",
    "extractors/plan/rule_precision": "a table of the project",
    "extractors/scratch": "numbers of processes",
    "extractors/web/markup": "attributes of a web page, bounded and ASCII",
    "extractors/word": "attributes of a Word file, and its patterns of labels",
    "normalizers/codecs": "code points in tables of the project",
    "normalizers/diacritics": "indices and counts of the model",
    "normalizers/letters/figures": "the one function for the text of documents",
    "normalizers/units/word_features": "templates of underthesea",
    "pipeline/deadlines": "recurrence rules that the project wrote",
}
TEXT_ROOMS = ("extractors/", "normalizers/", "pipeline/document/", "pipeline/deadlines/")


def ints_of_text(tree: ast.AST) -> list[str]:
    """The calls of `int` whose argument may be a text, and `map(int, …)`."""
    found = []
    for node in nodes(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args):
            continue
        first = node.args[0]
        is_int = node.func.id == "int" and not isinstance(first, ast.BinOp | ast.BoolOp)
        is_map = node.func.id == "map" and isinstance(first, ast.Name) and first.id == "int"
        if (is_int or is_map) and not _is_measure(first):
            found.append(ast.unparse(node))
    return found


def _is_measure(argument: ast.AST) -> bool:
    """A call that gives a number: a length, a least or a greatest, an answer of a library."""
    named = ast.unparse(argument).split("(")[0]
    return isinstance(argument, ast.Call) and named.startswith(("len", "min", "max", "pdfium."))


@pytest.mark.parametrize(
    "module",
    [
        module
        for module in TREES
        if module.replace(".", "/").startswith(TEXT_ROOMS)
        and not module.replace(".", "/").startswith(tuple(MAY_CALL_INT))
    ],
)
def test_one_function_reads_the_figures_of_documents(module: str) -> None:
    assert not ints_of_text(TREES[module]), "normalizers.letters.figures reads what is printed"


def test_each_exception_is_needed() -> None:
    asked = {m.replace(".", "/") for m, tree in TREES.items() if ints_of_text(tree)}
    idle = [name for name in MAY_CALL_INT if not any(m.startswith(name) for m in asked)]
    assert not idle


def test_the_rule_sees_each_way_to_ask() -> None:
    for fault in ("int(match[1])", "int(text)", "tuple(map(int, parts))", "int(x.strip())"):
        assert ints_of_text(ast.parse(fault))
    for right in ("int(0.5 * dpi)", "int(len(x) * 0.9)", "int(len(x))", "figure(match[1])"):
        assert not ints_of_text(ast.parse(right))


@pytest.mark.parametrize(
    "lines", [["1) Một", "²) Hai", "3) Ba"], ["a) Một", "③) Hai", "c) Ba"], ["²³) Một"]]
)
def test_a_footnote_mark_is_no_figure(lines: list[str]) -> None:
    assert len(mend_markers(lines)) == len(lines)


@pytest.mark.parametrize("row", [["²", "³", "⁴"], ["(1)", "(²)", "(3)"]])
def test_a_row_of_footnote_marks(row: list[str]) -> None:
    assert not is_column_numbers(row)
