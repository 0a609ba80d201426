import ast
from dataclasses import replace
from pathlib import Path

import pytest

import normalizers.diacritics
from extractors.import_closure import (
    CHECKSUMS,
    PACKAGES,
    checksums_of,
    imported_modules,
    installed_code,
    resources_of,
)
from pipeline import fingerprint
from pipeline.dataset.schema import columns
from pipeline.document.config import Config
from pipeline.fingerprint import (
    ENGINES,
    FAILED,
    Fingerprints,
    current_marks,
    reading_modules,
    rows_modules,
)
from tests.syntax_trees import IMPORTS as IMPORTS_OF
from tests.syntax_trees import TREES

CODE = installed_code()
N_GRAMS = Path(normalizers.diacritics.__file__).parent / "model" / "ngrams"


def marks_with(
    monkeypatch: pytest.MonkeyPatch, modules: dict[str, bytes], resources: dict[str, bytes]
) -> Fingerprints:
    """The marks if some modules and resources had another content."""
    changed = CODE._replace(
        modules={**CODE.modules, **modules}, resources={**CODE.resources, **resources}
    )
    monkeypatch.setattr(fingerprint, "installed_code", lambda: changed)
    return current_marks(Config())


def test_the_marks_stay() -> None:
    assert current_marks(Config()) == current_marks(Config())


TOUCHED = [
    ("a rule of normalization", "normalizers.time.deadlines", "", True, False),
    ("the names of units", "normalizers.units.resolve", "", True, False),
    ("repair of text", "normalizers.repair", "", True, False),
    ("where plans have their rows", "extractors.plan.items", "", True, False),
    ("the composition", "pipeline.document.stages", "", True, False),
    ("abbreviations", "", "abbreviations.csv", True, False),
    ("the n-grams of the repair", "", CHECKSUMS, True, False),
    ("words of deadlines", "", "deadline_words.toml", True, False),
    ("the reader of PDF", "extractors.pdf.words", "", True, True),
    ("a reader that is imported late", "extractors.ocr.words", "", True, True),
    ("fonts of symbols", "", "symbol_fonts.csv", True, True),
    ("the command line", "pipeline.cli", "", False, False),
    ("the ledger", "pipeline.run.ledger", "", False, False),
    ("progress", "pipeline.run.progress", "", False, False),
]


@pytest.mark.parametrize(
    ("module", "resource", "rows", "reading"), [t[1:] for t in TOUCHED], ids=[t[0] for t in TOUCHED]
)
def test_what_a_change_touches(
    monkeypatch: pytest.MonkeyPatch, module: str, resource: str, rows: bool, reading: bool
) -> None:
    before = current_marks(Config())
    modules = {module: CODE.modules[module] + b"#"} if module else {}
    resources = {
        name: data + b"#" for name, data in CODE.resources.items() if name.endswith(f"/{resource}")
    }
    assert bool(resources) == bool(resource)
    after = marks_with(monkeypatch, modules, resources)
    assert (before.rows != after.rows) == rows
    assert all((before.reading[name] != after.reading[name]) == reading for name in ENGINES)


def test_checksums_stand_for_large_resources() -> None:
    assert (N_GRAMS / CHECKSUMS).read_text("ascii") == checksums_of(N_GRAMS)
    assert not [name for name in CODE.resources if name.endswith(".npy")]


def test_a_resource_that_no_module_names_belongs_to_all(monkeypatch: pytest.MonkeyPatch) -> None:
    after = marks_with(monkeypatch, {}, {"normalizers/unheard_of.bin": b"1"})
    other = marks_with(monkeypatch, {}, {"normalizers/unheard_of.bin": b"2"})
    assert after.rows != other.rows
    assert after.reading["text"] != other.reading["text"]


def test_every_resource_is_named_by_a_module() -> None:
    assert resources_of(CODE, CODE.modules) == set(CODE.resources)
    assert resources_of(CODE, ["pipeline.cli"]) == set()
    assert reading_modules(CODE) - {"pipeline.document.reading_codec"} < rows_modules(CODE)


def test_no_import_is_overlooked() -> None:
    """What the syntax tree says is imported is found in the lines, too."""
    for module in rows_modules(CODE) & set(TREES):
        ours = {name for name in IMPORTS_OF[module] if name.split(".")[0] in PACKAGES}
        overlooked = ours - {*PACKAGES} - imported_modules(CODE.modules[module].decode())
        assert overlooked == set(), module


IMPORTS = [
    ("from extractors.models import Line, Page", {"extractors.models", "extractors.models.Line"}),
    (
        "    from pipeline.dataset.store import (\n        read_table,\n    )",
        {"pipeline.dataset.store"},
    ),
    ("import normalizers.letters.text", {"normalizers.letters.text"}),
    ("from extractors.pdf import words", {"extractors.pdf.words"}),
]


@pytest.mark.parametrize(("text", "found"), IMPORTS)
def test_imports(text: str, found: set[str]) -> None:
    ast.parse(text.strip())
    assert found <= imported_modules(text)


def test_other_limits_try_failures_again() -> None:
    before, after = (
        current_marks(Config()),
        current_marks(replace(Config(), seconds_per_document=5.0)),
    )
    assert before.reading[FAILED] != after.reading[FAILED]
    assert before.reading["pdf"] == after.reading["pdf"]
    assert before.rows == after.rows


def test_another_tesseract_touches_scans_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = current_marks(Config())
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    after = current_marks(Config())
    assert {name for name in ENGINES if before.reading[name] != after.reading[name]} >= {
        "pdf",
        "image",
        FAILED,
    }
    assert before.reading["text"] == after.reading["text"]
    assert before.reading["docx"] == after.reading["docx"]


def test_every_format_has_a_mark() -> None:
    (formats,) = (
        column.values for column in columns("documents") if column.name == "source_format"
    )
    assert {*formats, FAILED} == set(ENGINES)
