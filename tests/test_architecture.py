"""The rules of the code's shape, read from its syntax trees."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("normalizers", "extractors", "pipeline")

# package -> packages of ours that it may import
MAY_IMPORT = {
    "normalizers": {"normalizers"},
    "extractors": {"extractors", "normalizers"},
    "pipeline": {"pipeline", "extractors", "normalizers"},
}

# room of the readers, or module in none -> rooms and modules in none that it may import
ROOMS: dict[str, set[str]] = {
    "errors": set(),
    "models": set(),
    "resources": set(),
    "lines": {"models"},
    "tables": {"lines", "models"},
    "zones": {"lines", "models"},
    "text": {"errors", "lines", "models", "tables"},
    "word": {"errors", "models"},
    "pdf": {"errors", "models"},
    "layout": {"lines", "models", "pdf", "tables", "zones"},
    "scan": {"errors", "layout", "models", "pdf"},
    "page_source": {"layout", "lines", "models", "pdf", "scan"},
    "source": {"errors", "lines", "models", "page_source", "pdf", "scan", "text", "word"},
    "plan": {"lines", "models", "tables", "zones"},
}

# third-party package -> the modules that may import it
OWNERS = {
    "PIL": {"extractors.scan.files", "pipeline.training.rendering"},
    "cv2": {"extractors.scan.pixels"},
    "distributed": {"pipeline.dask_cluster"},
    "ftfy": {"normalizers.codecs.foreign_utf8"},
    "docx": {"extractors.word.package"},
    "numba": {
        "normalizers.diacritics.ngrams",
        "normalizers.diacritics.search",
        "normalizers.diacritics.spelling",
    },
    "numpy": {
        "extractors.scan.broken",
        "extractors.scan.files",
        "extractors.scan.foreign",
        "extractors.scan.gaps",
        "extractors.scan.gutters",
        "extractors.scan.keystone",
        "extractors.scan.ladders",
        "extractors.scan.numerals",
        "extractors.scan.page",
        "extractors.scan.pieces",
        "extractors.scan.pixels",
        "extractors.scan.prepare",
        "extractors.scan.render",
        "extractors.scan.rules",
        "extractors.scan.runs",
        "extractors.scan.stacks",
        "normalizers.diacritics.candidates",
        "normalizers.diacritics.engine",
        "normalizers.diacritics.lexicon",
        "normalizers.diacritics.marks",
        "normalizers.diacritics.memory",
        "normalizers.diacritics.misreadings",
        "normalizers.diacritics.ngrams",
        "normalizers.diacritics.search",
        "normalizers.diacritics.spelling",
        "pipeline.training.ngrams",
        "pipeline.training.rendering",
        "pipeline.training.vocabulary",
    },
    "pandas": {"pipeline.dataset"},
    "pypdfium2": {
        "extractors.pdf.file",
        "extractors.pdf.fonts",
        "extractors.pdf.glyphs",
        "extractors.pdf.rules",
        "extractors.pdf.words",
        "extractors.scan.direct",
        "extractors.scan.render",
    },
    "pyarrow": {"pipeline.fragments", "pipeline.row_groups", "pipeline.schema", "pipeline.store"},
    "pytesseract": {"extractors.scan.ocr_engine"},
    "rapidfuzz": {"normalizers.matching"},
    "rich": {"pipeline.progress"},
}

MODULE_LINES, FUNCTION_LINES, PARAMETERS = 300, 50, 5


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {module_name(path): path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))}
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in MODULES.items()}


def is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def walk(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes but those that only a type checker reads."""
    yield node
    for child in ast.iter_child_nodes(node):
        if not is_type_checking(child):
            yield from walk(child)


def imports(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide what imports what"
            module = node.module or ""
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return found


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def test_the_rules_see_the_code() -> None:
    assert {"pipeline.cli", "extractors.models", "normalizers.text"} <= set(MODULES)
    assert imports(ast.parse("import a.b\ndef f():\n  from c import d")) == {"a.b", "c", "c.d"}
    assert imports(ast.parse("if TYPE_CHECKING:\n  import a")) == set()


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_one_way(module: str) -> None:
    ours = {name.split(".")[0] for name in imports(TREES[module])} & {*PACKAGES, "tests"}
    assert ours <= MAY_IMPORT[module.split(".")[0]]


def room(module: str) -> str:
    return module.split(".")[1]


READERS = [module for module in MODULES if module.startswith("extractors.")]


@pytest.mark.parametrize("module", READERS)
def test_rooms_import_one_way(module: str) -> None:
    entered = {room(name) for name in imports(TREES[module]) if name.startswith("extractors.")}
    assert entered - {room(module)} <= ROOMS[room(module)]


def test_no_way_between_rooms_leads_back() -> None:
    TopologicalSorter(ROOMS).prepare()  # raises CycleError
    assert set(ROOMS) == {room(module) for module in READERS}


@pytest.mark.parametrize("module", set(MODULES) - {"pipeline.__main__"})
def test_nothing_imports_the_command_line(module: str) -> None:
    assert "pipeline.cli" not in imports(TREES[module])


@pytest.mark.parametrize("module", MODULES)
def test_a_third_party_package_has_one_owner(module: str) -> None:
    foreign = {name.split(".")[0] for name in imports(TREES[module])} - {*PACKAGES, *sys.stdlib_module_names}
    assert {name for name in foreign if module not in OWNERS.get(name, ())} == set()


@pytest.mark.parametrize("module", MODULES)
def test_sizes(module: str) -> None:
    assert len(MODULES[module].read_text("utf-8").splitlines()) <= MODULE_LINES
    for function in functions(TREES[module]):
        assert (function.end_lineno or 0) - function.lineno < FUNCTION_LINES, function.name
        arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        named = [argument for argument in arguments if argument.arg not in ("self", "cls")]
        assert len(named) <= PARAMETERS, function.name


def catch_all_handlers(tree: ast.AST) -> int:
    handlers = (node for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler))
    return sum(
        node.type is None or ast.unparse(node.type) in ("Exception", "BaseException") for node in handlers
    )


def test_everything_is_caught_once_around_one_document() -> None:
    counts = {module: catch_all_handlers(tree) for module, tree in TREES.items()}
    assert {module: count for module, count in counts.items() if count} == {"pipeline.document_job": 1}


def prints(tree: ast.AST) -> bool:
    names = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    return "print" in names


def test_only_the_command_line_prints() -> None:
    assert {module for module, tree in TREES.items() if prints(tree)} <= {"pipeline.cli", "pipeline.__main__"}


def test_no_drawer_modules() -> None:
    drawers = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
    assert {module for module in MODULES if module.rsplit(".", 1)[-1] in drawers} == set()


def test_every_package_is_installed() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]
    present = {module_name(path) for package in PACKAGES for path in (ROOT / package).rglob("__init__.py")}
    assert set(listed) == present
