"""The pages and lines of a document, where its file is unchanged."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from pipeline.dataset.rows import read_rows
from pipeline.review.sources import Sources
from tests.pipeline.review.datasets import PDF, inputs, run

DOCX = PDF.replace(".pdf", ".docx")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sources")
    run(inputs(root, PDF, DOCX))
    return root / "out"


def document(out: Path, name: str) -> dict[str, Any]:
    rows = read_rows(out, ["documents"], copies=True)["documents"]
    return next(row for row in rows if row["source_path"] == name)


def tasks(out: Path, name: str) -> list[dict[str, Any]]:
    key = document(out, name)["document_id"]
    rows = read_rows(out, ["tasks"], copies=True)["tasks"]
    return [row for row in rows if row["document_id"] == key]


def test_word_shows_its_lines(out: Path) -> None:
    found = Sources(out).look(document(out, DOCX), tasks(out, DOCX))
    assert found["shows"] == "lines"
    assert all(found["marks"].values())  # each row stands somewhere


def test_a_page_is_rendered_once_and_stays(out: Path) -> None:
    sources = Sources(out)
    first = sources.page(document(out, PDF), 2)
    assert first is not None and first.startswith(b"\x89PNG")
    assert sources.page(document(out, PDF), 2) is first
    assert sources.page(document(out, PDF), 0) is None
    assert sources.page(document(out, DOCX), 1) is None


def test_a_file_that_comes_back_is_shown_again(out: Path, tmp_path: Path) -> None:
    path = out.parent / "in" / PDF
    sources = Sources(out)
    shutil.move(path, tmp_path / PDF)
    assert sources.look(document(out, PDF), [])["shows"] == "nothing"
    shutil.move(tmp_path / PDF, path)
    assert sources.look(document(out, PDF), [])["shows"] == "pages"
