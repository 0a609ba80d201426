"""The rules of the code's shape, read from its syntax trees."""

import ast
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from graphlib import TopologicalSorter

from tests.places import ROOT
from tests.syntax_trees import IMPORTS, MODULES, PACKAGES, TREES, imports, module_name, nodes

# package -> packages of ours that it may import
MAY_IMPORT = {
    "normalizers": {"normalizers"},
    "extractors": {"extractors", "normalizers"},
    "pipeline": {"pipeline", "extractors", "normalizers"},
}

# Rooms and what they may import of the same storey. A room is a folder, or a module that stands
# for itself; a module of a room that is named here is a door: others may enter by it alone.
ROOMS: dict[str, set[str]] = {
    "normalizers.codes": set(),
    "normalizers.resource_files": set(),
    "normalizers.letters": {"resource_files"},
    "normalizers.word_lists": {"letters", "resource_files"},
    "normalizers.time": {"codes", "letters", "word_lists"},
    "normalizers.places": {"letters", "resource_files", "word_lists"},
    "normalizers.units": {"codes", "letters", "places", "word_lists"},
    "normalizers.citations": {"codes", "letters", "time", "word_lists"},
    "normalizers.areas": {"codes", "letters", "units", "word_lists"},
    "normalizers.metric_subjects": {"letters", "word_lists"},
    "normalizers.metrics": {"codes", "letters", "metric_subjects", "word_lists"},
    "normalizers.codecs": {"letters", "resource_files"},
    "normalizers.diacritics": {"letters"},
    "normalizers.repair": {"codecs", "diacritics", "letters"},
    "normalizers.resources": set(),
    "extractors.codes": set(),
    "extractors.errors": {"codes"},
    "extractors.models": {"codes"},
    "extractors.import_closure": set(),
    "extractors.scratch": set(),
    "extractors.long_lines": {"errors", "models"},
    "extractors.resources": set(),
    "extractors.word_lists": set(),
    "extractors.lines": {"models", "word_lists"},
    "extractors.tables": {"lines", "models", "word_lists"},
    "extractors.zones": {"lines", "models", "tables", "word_lists"},
    "extractors.text.file": {"errors", "long_lines", "models"},
    "extractors.text": {
        "errors",
        "layout",
        "lines",
        "models",
        "printed",
        "tables",
        "text.file",
        "web",
    },
    "extractors.word": {"errors", "models", "scratch"},
    "extractors.printed": set(),
    "extractors.pdf": {"codes", "errors", "models", "printed"},
    "extractors.layout": {"lines", "models", "pdf", "printed", "tables", "word_lists", "zones"},
    "extractors.picture": {"errors", "models", "pdf", "printed"},
    "extractors.picture.rules": {"pdf", "picture", "printed"},
    "extractors.ocr.program": {"errors"},
    "extractors.ocr.engine": {"ocr.program", "errors", "picture", "scratch"},
    "extractors.ocr.cell_column": {"layout", "models", "ocr.engine", "pdf", "picture", "printed"},
    "extractors.ocr.second_look": {"ocr.cell_column", "ocr.engine", "picture"},
    "extractors.ocr": {
        "codes",
        "errors",
        "import_closure",
        "layout",
        "models",
        "ocr.cell_column",
        "ocr.engine",
        "ocr.program",
        "ocr.second_look",
        "pdf",
        "picture",
        "picture.rules",
        "printed",
    },
    "extractors.mail": set(),
    "extractors.known_formats": {"errors", "mail"},
    "extractors.containers": {"errors", "mail"},
    "extractors.web": {"errors", "lines", "mail", "models", "text.file"},
    "extractors.workbook": {"errors", "models", "tables"},
    "extractors.paged_documents": {"layout", "models", "ocr", "pdf"},
    "extractors.across_pages": {"lines", "models", "tables"},
    "extractors.repair_pages": {"across_pages", "lines", "models"},
    "extractors.misread": {"lines", "models", "repair_pages", "word_lists", "zones"},
    "extractors.read_file": {
        "codes",
        "errors",
        "long_lines",
        "known_formats",
        "models",
        "ocr",
        "paged_documents",
        "pdf",
        "picture",
        "text",
        "web",
        "word",
        "workbook",
    },
    "extractors.plan": {"codes", "lines", "models", "tables", "word_lists", "zones"},
    "pipeline.exit_codes": set(),
    "pipeline.errors": {"exit_codes"},
    "pipeline.dataset": {"errors", "language"},
    "pipeline.deadlines": {"dataset", "errors"},
    "pipeline.export": {"corrections", "dataset", "deadlines", "errors", "language"},
    "pipeline.language": set(),
    "pipeline.resources": set(),
    "pipeline.contract": {"dataset", "deadlines", "errors", "language"},
    "pipeline.document": {"dataset"},
    "pipeline.corrections": {"dataset", "document", "errors"},
    "pipeline.settings": {"document", "errors"},
    "pipeline.fingerprint": {"dataset", "document"},
    "pipeline.workers": {"dataset", "document", "errors", "fingerprint"},
    "pipeline.run": {
        "corrections",
        "dataset",
        "document",
        "errors",
        "fingerprint",
        "language",
        "workers",
    },
    "pipeline.review": {
        "corrections",
        "dataset",
        "document",
        "errors",
        "language",
        "report",
        "run",
    },
    "pipeline.views": {"dataset", "deadlines", "document", "errors", "language", "run"},
    "pipeline.report": {"dataset", "deadlines", "document", "language", "run", "views"},
    "pipeline.doctor": {"document", "language"},
    "pipeline.training": {"exit_codes"},
    "pipeline.option_types": {"exit_codes", "language"},
    "pipeline.dataset_options": {"option_types"},
    "pipeline.arguments": {"dataset_options", "language", "option_types"},
    "pipeline.cli": {
        "arguments",
        "contract",
        "corrections",
        "deadlines",
        "doctor",
        "errors",
        "exit_codes",
        "export",
        "fingerprint",
        "language",
        "option_types",
        "report",
        "review",
        "run",
        "settings",
        "views",
        "workers",
    },
    "pipeline.__main__": {"cli", "language"},
}

# third-party package -> the modules that may import it
OWNERS = {
    "PIL": {
        "pipeline.report.clippings",
        "pipeline.report.page_pictures",
        "pipeline.views.picture_view",
        "extractors.picture.image_files",
        "pipeline.training.rendering",
    },
    "cv2": {"extractors.picture.masks", "extractors.picture.pixels"},
    "dateutil": {"pipeline.deadlines.calendar_rules", "pipeline.deadlines.recurring_days"},
    "duckdb": {"pipeline.export.database_files"},
    "icalendar": {"pipeline.export.due_calendar"},
    "xlsxwriter": {"pipeline.export.excel_book"},
    "distributed": {"pipeline.workers.dask_cluster"},
    "flask": {"pipeline.review.application"},
    "ftfy": {"normalizers.codecs.foreign_utf8"},
    "docx": {"extractors.word.package"},
    "lxml": {"extractors.web.markup"},
    "olefile": {"extractors.containers.outlook"},
    "openpyxl": {
        "extractors.workbook.file",
        "pipeline.export.own_template",
        "pipeline.export.read_back",
    },
    "jinja2": {"pipeline.report.page"},
    "markupsafe": {"pipeline.report.page"},
    "numba": {
        "normalizers.diacritics.ngrams",
        "normalizers.diacritics.search",
        "normalizers.diacritics.side_by_side",
        "normalizers.diacritics.spelling",
        "normalizers.diacritics.wide_context",
        "pipeline.training.context_steps",
    },
    "numpy": {
        "extractors.picture.rules.broken",
        "extractors.picture.image_files",
        "extractors.picture.grey_stamps",
        "extractors.picture.seals",
        "extractors.picture.stamps_and_holes",
        "extractors.picture.stripes",
        "extractors.picture.frames",
        "extractors.picture.print_lines",
        "extractors.picture.under_seals",
        "extractors.ocr.second_look.unread_print",
        "extractors.picture.rules.no_rules",
        "extractors.picture.perspective",
        "extractors.picture.rules.level_only",
        "extractors.ocr.second_look.roman_strokes",
        "extractors.ocr.page",
        "extractors.ocr.cell_column",
        "extractors.ocr.side_column",
        "extractors.picture.masks",
        "extractors.picture.pixels",
        "extractors.picture.crossing_inks",
        "extractors.picture.lost_ink",
        "extractors.picture.paper_and_grain",
        "extractors.picture.prepare",
        "extractors.picture.render",
        "extractors.picture.rules.solid",
        "extractors.picture.bit_runs",
        "extractors.ocr.second_look.stacked_copies",
        "normalizers.diacritics.best_words",
        "normalizers.diacritics.sureness",
        "normalizers.diacritics.candidates",
        "normalizers.diacritics.engine",
        "normalizers.diacritics.lexicon",
        "normalizers.diacritics.tones",
        "normalizers.diacritics.memory",
        "normalizers.diacritics.misreadings",
        "normalizers.diacritics.ngrams",
        "normalizers.diacritics.search",
        "normalizers.diacritics.second_pass",
        "normalizers.diacritics.side_by_side",
        "normalizers.diacritics.spelling",
        "normalizers.diacritics.wide_context",
        "pipeline.training.alike",
        "pipeline.training.context_steps",
        "pipeline.training.ngrams",
        "pipeline.training.rendering",
        "pipeline.training.vocabulary",
        "pipeline.training.wide_context",
    },
    "pandera": {"pipeline.contract.table_schema"},
    "pandas": {
        "pipeline.contract.table_schema",
        "pipeline.deadlines.due",
        "pipeline.dataset.load",
        "pipeline.dataset.without_persons",
    },
    "asn1crypto": {"extractors.pdf.certificate"},
    "pdfplumber": {"extractors.pdf.second_reader", "pipeline.views.picture_view"},
    "pyhanko": {"extractors.pdf.signature_state"},
    "pypdfium2": {
        "pipeline.report.page_pictures",
        "extractors.pdf.annotations",
        "extractors.pdf.opening",
        "extractors.pdf.signatures",
        "extractors.pdf.file",
        "extractors.pdf.fonts",
        "extractors.pdf.glyphs",
        "extractors.pdf.by_place",
        "extractors.pdf.glyph_places",
        "extractors.pdf.hidden",
        "extractors.pdf.shapes",
        "extractors.pdf.page_words",
        "extractors.pdf.rules",
        "extractors.picture.embedded_picture",
        "extractors.picture.render",
    },
    "pyarrow": {
        "pipeline.contract.check",
        "pipeline.corrections.cells",
        "pipeline.dataset.descriptions",
        "pipeline.dataset.fragments",
        "pipeline.run.decided_tables",
        "pipeline.run.lineage",
        "pipeline.run.same_plans",
        "pipeline.run.row_groups",
        "pipeline.dataset.schema",
        "pipeline.dataset.spare_arrow",
        "pipeline.dataset.store",
        "pipeline.dataset.table_files",
        "pipeline.run.chunk_findings",
        "pipeline.dataset.arrays",
    },
    "pytesseract": {"extractors.ocr.engine"},
    "rapidfuzz": {
        "extractors.lines.misread_phrases",
        "extractors.misread.letter_shapes",
        "extractors.tables.across_lines",
        "pipeline.corrections.matching",
        "normalizers.units.candidates",
        "normalizers.units.resolve",
        "pipeline.views.units_view",
    },
    "werkzeug": {"pipeline.review.application", "pipeline.review.server"},
    "underthesea": {"normalizers.units.tagged_words"},
    "pycrfsuite": {"normalizers.units.tagged_words"},
    "rich": {"pipeline.run.progress"},
}

MODULE_LINES, FUNCTION_LINES, PARAMETERS = 300, 50, 5


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (
        node for node in nodes(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def test_the_rules_see_the_code() -> None:
    assert {"pipeline.cli", "extractors.models", "normalizers.letters.text"} <= set(MODULES)
    assert imports(ast.parse("import a.b\ndef f():\n  from c import d")) == {"a.b", "c", "c.d"}
    assert imports(ast.parse("if TYPE_CHECKING:\n  import a")) == set()


def each(faults: Callable[[str], Iterable[str]], modules: Iterable[str]) -> dict[str, set[str]]:
    """The modules that break a rule, each with its faults."""
    found = {module: set(faults(module)) for module in modules}
    return {module: broken for module, broken in found.items() if broken}


def test_imports_point_one_way() -> None:
    def faults(module: str) -> set[str]:
        ours = {name.split(".")[0] for name in IMPORTS[module]} & {*PACKAGES, "tests"}
        return ours - MAY_IMPORT[module.split(".")[0]]

    assert each(faults, MODULES) == {}


def room(module: str) -> str | None:
    """The room of a module: the longest name of ROOMS that it begins with.

    None for a storey's map.
    """
    parts = module.split(".")
    names = (".".join(parts[:count]) for count in range(len(parts), 1, -1))
    return next((name for name in names if name in ROOMS), None)


IN_ROOMS = [module for module in MODULES if module not in PACKAGES]


def test_rooms_import_one_way() -> None:
    def faults(module: str) -> set[str]:
        storey, own = module.split(".")[0], room(module)
        if own is None:
            return {"a new room: name it in ROOMS with what it may import"}
        named = {name for name in IMPORTS[module] if name.startswith(f"{storey}.")}
        entered = {found.removeprefix(f"{storey}.") for name in named if (found := room(name))}
        return entered - {own.removeprefix(f"{storey}.")} - ROOMS[own]

    assert each(faults, IN_ROOMS) == {}


def test_no_way_between_rooms_leads_back() -> None:
    ways = {
        name: {f"{name.split('.')[0]}.{door}" for door in doors} for name, doors in ROOMS.items()
    }
    TopologicalSorter(ways).prepare()  # raises CycleError
    assert set(ROOMS) == {room(module) for module in IN_ROOMS}


def test_every_package_is_a_map_of_its_rooms() -> None:
    """The docstring of a package names each module and each package within it."""
    for name, path in MODULES.items():
        if path.name == "__init__.py":
            text = ast.get_docstring(TREES[name]) or ""
            within = {m.removeprefix(f"{name}.") for m in MODULES if m.startswith(f"{name}.")}
            listed = {m for m in within if "." not in m and m not in ("__main__", "resources")}
            missing = {m for m in listed if not re.search(rf"\b{m}\b", text)}
            assert not missing, f"{name} does not say what is in {sorted(missing)}"


def test_nothing_imports_the_command_line() -> None:
    importers = {module for module in MODULES if "pipeline.cli" in IMPORTS[module]}
    assert importers == {"pipeline.__main__"}


def test_a_third_party_package_has_one_owner() -> None:
    def faults(module: str) -> set[str]:
        named = {name.split(".")[0] for name in IMPORTS[module]}
        foreign = named - {*PACKAGES, *sys.stdlib_module_names}
        return {name for name in foreign if module not in OWNERS.get(name, ())}

    assert each(faults, MODULES) == {}


def test_modules_are_short() -> None:
    lines = {name: len(path.read_text("utf-8").splitlines()) for name, path in MODULES.items()}
    assert {name: count for name, count in lines.items() if count > MODULE_LINES} == {}


def is_short(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    named = [argument for argument in arguments if argument.arg not in ("self", "cls")]
    lines = (function.end_lineno or 0) - function.lineno + 1
    return lines <= FUNCTION_LINES and len(named) <= PARAMETERS


def test_functions_are_short() -> None:
    def faults(module: str) -> set[str]:
        return {f.name for f in functions(TREES[module]) if not is_short(f)}

    assert each(faults, MODULES) == {}


CONSTANT_RE = re.compile("_?[A-Z0-9_]+")


def bound_names(node: ast.Assign | ast.AnnAssign) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return [n.id for target in targets for n in ast.walk(target) if isinstance(n, ast.Name)]


def late_constants(tree: ast.Module) -> set[str]:
    """Constants below the first function that need nothing which stands there."""
    functions_of = [n for n in tree.body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    first = min((function.lineno for function in functions_of), default=sys.maxsize)
    classes = [n for n in tree.body if isinstance(n, ast.ClassDef) and n.lineno > first]
    needed, found = {node.name for node in (*functions_of, *classes)}, set()
    for node in tree.body:
        if node.lineno > first and isinstance(node, ast.Assign | ast.AnnAssign):
            names = bound_names(node)
            used = {n.id for n in ast.walk(node) if isinstance(n, ast.Name)} - set(names)
            if used & needed or not all(map(CONSTANT_RE.fullmatch, names)):
                needed |= set(names)
            else:
                found |= set(names)
    return found


def test_constants_stand_above_the_first_function() -> None:
    assert late_constants(ast.parse("A = 1\ndef f(): ...\nB = f()\nC = B\nD = A")) == {"D"}
    assert each(lambda module: late_constants(TREES[module]), MODULES) == {}


def catch_all_handlers(tree: ast.AST) -> int:
    handlers = (node for node in nodes(tree) if isinstance(node, ast.ExceptHandler))
    return sum(
        node.type is None or ast.unparse(node.type) in ("Exception", "BaseException")
        for node in handlers
    )


def test_everything_is_caught_around_one_document_and_one_page() -> None:
    counts = {module: catch_all_handlers(tree) for module, tree in TREES.items()}
    assert {module: count for module, count in counts.items() if count} == {
        "extractors.ocr.page": 1,
        "extractors.pdf.second_reader": 1,
        "normalizers.units.tagged_words": 1,  # it raises it again
        "pipeline.workers.document_job": 1,
    }


def prints(tree: ast.AST) -> bool:
    names = {
        node.func.id
        for node in nodes(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    return "print" in names


def test_only_the_command_line_prints() -> None:
    assert {module for module, tree in TREES.items() if prints(tree)} <= {
        "pipeline.cli",
        "pipeline.__main__",
    }


def test_no_two_classes_share_a_public_name() -> None:
    names = Counter(
        node.name
        for tree in TREES.values()
        for node in tree.body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert {name for name, count in names.items() if count > 1} == set()


def holds_a_rule(tree: ast.Module) -> bool:
    """True where a function of the module decides something."""
    deciding = (ast.If, ast.IfExp, ast.BoolOp, ast.Compare)
    return any(
        isinstance(node, deciding) for function in functions(tree) for node in ast.walk(function)
    )


def test_every_rule_has_a_table_of_cases() -> None:
    """Each module that holds a rule has its tests/…/test_MODULE.py, or another test imports it."""
    paths = sorted((ROOT / "tests").rglob("test_*.py"))
    tested = {name for path in paths for name in imports(ast.parse(path.read_text("utf-8")))}
    mirrored = {module_name(path).removeprefix("tests.").replace("test_", "") for path in paths}
    rules = {
        name
        for name, tree in TREES.items()
        if MODULES[name].name not in ("__init__.py", "__main__.py") and holds_a_rule(tree)
    }
    assert rules - tested - mirrored == set()


def test_no_drawer_modules() -> None:
    drawers = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
    assert {module for module in MODULES if module.rsplit(".", 1)[-1] in drawers} == set()


def test_every_package_is_installed() -> None:
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"][
        "packages"
    ]
    present = {
        module_name(path) for package in PACKAGES for path in (ROOT / package).rglob("__init__.py")
    }
    assert set(listed) == present


def test_resources_have_one_reader() -> None:
    """No module opens a table of words of its own: how remarks and blanks are read is said once."""
    parsers = {"csv", "tomllib"}
    openers = {
        name
        for name in MODULES
        if "importlib.resources.files" in IMPORTS[name]
        and (parsers & IMPORTS[name] or name.startswith("extractors."))
    }
    assert openers == {"normalizers.resource_files"}
