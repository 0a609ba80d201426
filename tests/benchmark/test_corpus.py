"""The generated corpus: the same seed gives the same files, and its truth is printed in them."""

import ast
import json
import re
from pathlib import Path

import docx
import pytest

from benchmark.corpus import SEED, write
from benchmark.documents import GENRES, NO_ROWS, document
from benchmark.layouts import as_text
from benchmark.records import Document, Grid, Layout
from tests.places import ROOT

TEXT_LAYOUTS = [layout for layout in Layout if layout is not Layout.WORD]
DOCUMENTS = [document(SEED, index) for index in range(42)]


def squeezed(text: str) -> str:
    return re.sub(r"[\s*]+", " ", text)


def test_the_generator_knows_nothing_of_the_pipeline() -> None:
    for path in (ROOT / "benchmark").glob("*.py"):
        named = {
            name.split(".")[0]
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in (
                [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else [alias.name for alias in node.names]
            )
        }
        assert named.isdisjoint({"pipeline", "extractors", "normalizers", "tests"}), path.name


def test_the_same_seed_gives_the_same_document() -> None:
    assert [document(SEED, index) for index in range(42)] == DOCUMENTS
    assert document(SEED + 1, 0) != DOCUMENTS[0]


@pytest.mark.parametrize("layout", TEXT_LAYOUTS)
def test_what_is_true_is_printed(layout: Layout) -> None:
    for index, made in enumerate(DOCUMENTS):
        text = squeezed(as_text(made, layout, index))
        for row in made.rows:
            named = [*row["leads"], *row["coordinators"], row["deliverable"], row["deadline_raw"]]
            for value in [row["text"], row["section_heading"], *filter(None, named)]:
                assert squeezed(value) in text, (layout, index, value)
        for name in ("number", "signer_name", "title"):
            assert squeezed(made.record[name]) in text


def test_a_statement_stands_once_in_a_document() -> None:
    for made in DOCUMENTS:
        texts = [row["text"] for row in made.rows]
        assert len(texts) == len(set(texts))


def test_genres_without_tasks_have_no_truth_and_others_have() -> None:
    assert {made.genre for made in DOCUMENTS} == set(GENRES)
    assert all(bool(made.rows) != (made.genre in NO_ROWS) for made in DOCUMENTS)


def test_tables_have_three_to_eight_columns_and_whole_rows() -> None:
    grids = [block for made in DOCUMENTS for block in made.blocks if isinstance(block, Grid)]
    assert all(3 <= len(grid.header) <= 8 for grid in grids)
    assert all(len(row) in (1, len(grid.header)) for grid in grids for row in grid.rows)


def test_a_corpus_has_files_and_truth(tmp_path: Path) -> None:
    write(tmp_path, 14)
    names = {path.stem for path in (tmp_path / "files").iterdir()}
    for name in ("documents", "manifest"):
        lines = (tmp_path / f"{name}.jsonl").read_text("utf-8").splitlines()
        assert {json.loads(line)["doc"] for line in lines} == names
    tasks = (tmp_path / "tasks.jsonl").read_text("utf-8").splitlines()
    word = next(iter((tmp_path / "files").glob("*.docx")))
    book = docx.Document(str(word))
    printed = [paragraph.text for paragraph in book.paragraphs]
    printed += [cell.text for table in book.tables for row in table.rows for cell in row.cells]
    texts = [json.loads(line)["text"] for line in tasks if json.loads(line)["doc"] == word.stem]
    assert all(text in squeezed(" ".join(printed)) for text in texts)
    assert isinstance(DOCUMENTS[0], Document)
