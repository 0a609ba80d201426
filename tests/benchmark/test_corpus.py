"""The generated corpus: the same seed gives the same files, and its truth is printed in them."""

import ast
import json
import re
from pathlib import Path

import docx
import pytest

from benchmark.corpus import OF_PAPER, SEED, planned, truth, write
from benchmark.documents import GENRES, NO_ROWS, document
from benchmark.encodings import encoded
from benchmark.layouts import as_text
from benchmark.paper import DAMAGES, damage_of
from benchmark.records import ENCODED, TEXTS, Grid, Layout
from tests.places import ROOT

DOCUMENTS = [document(SEED, index) for index in range(42)]
WITHOUT_OFFICE = [layout for layout in Layout if layout not in OF_PAPER]


def squeezed(text: str) -> str:
    return re.sub(r"[\s*]+", " ", text)


def imported(path: Path) -> set[str]:
    """The modules that a module names."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


def test_the_generator_takes_only_drawing_and_the_scorer_from_the_project() -> None:
    for path in (ROOT / "benchmark").glob("*.py"):
        for name in imported(path):
            assert name.split(".")[0] not in {"pipeline", "extractors", "normalizers"}, path.name
            if name.startswith("tests"):
                assert name.startswith("tests.tools.rendering") or path.name == "score.py", name


def test_the_same_seed_gives_the_same_document() -> None:
    assert [document(SEED, index) for index in range(42)] == DOCUMENTS
    assert document(SEED + 1, 0) != DOCUMENTS[0]


@pytest.mark.parametrize("layout", [layout for layout in TEXTS if layout is not Layout.PAGES])
def test_what_is_true_is_printed(layout: Layout) -> None:
    for index, made in enumerate(DOCUMENTS):
        text = squeezed(as_text(made, layout, index))
        for row in made.rows:
            named = [*row["leads"], *row["coordinators"], row["deliverable"], row["deadline_raw"]]
            for value in [row["text"], row["section_heading"], *filter(None, named)]:
                assert squeezed(value) in text, (layout, index, value)
        for name in ("number", "signer_name", "title"):
            assert squeezed(made.record[name]) in text
        for section in made.sections:
            assert squeezed(f"{section['path'][-1]}. {section['title']}") in text


def test_pages_tear_one_row_of_a_table_and_repeat_its_head() -> None:
    torn = 0
    for index, made in enumerate(DOCUMENTS):
        text = as_text(made, Layout.PAGES, index)
        words = set(re.findall(r"\w+", text))
        for row in made.rows:
            assert set(re.findall(r"\w+", row["text"])) <= words
        for grid in (block for block in made.blocks if isinstance(block, Grid)):
            if len(grid.rows) >= 5:
                torn += 1
                assert text.count(f"| {' | '.join(grid.header)} |") == 2
                whole = [f"| {' | '.join(row)} |" for row in grid.rows if len(row) > 1]
                assert sum(line not in text for line in whole) == 1
    assert torn


def test_a_footnote_stands_on_the_page_of_its_mark() -> None:
    noted = [(index, made) for index, made in enumerate(DOCUMENTS) if made.notes]
    assert noted
    for index, made in noted:
        for page in as_text(made, Layout.PAGES, index).split("\f"):
            for mark in "¹²³⁴":
                assert page.count(mark) in (0, 2)


@pytest.mark.parametrize("layout", ENCODED)
def test_each_letter_has_a_code(layout: Layout) -> None:
    """Small letters come back; capitals that have no code are those of their small letters."""
    small = "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵăâêôơưđ"
    codes = [encoded(letter, layout) for letter in small]
    assert len(set(codes)) == len(small)
    for letter, code in zip(small, codes, strict=True):
        capital = encoded(letter.upper(), layout)
        assert not code.isascii()
        assert capital == code or capital not in codes
    assert encoded("abc 12/KH-UBND", layout) == b"abc 12/KH-UBND"


def test_known_codes() -> None:
    assert encoded("Số", Layout.TCVN3) == "Sè".encode("latin-1")
    assert encoded("Việt", Layout.VNI) == "Vieät".encode("latin-1")
    assert encoded("Việt", Layout.VPS) == b"Vi\x8ct"


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
    assert max(len(grid.rows) for grid in grids) >= 14


def test_each_layout_and_each_damage_is_planned() -> None:
    plans = planned(140, SEED)
    assert {one.layout for one in plans} == set(Layout)
    assert {one.damage for one in plans} == {"", *DAMAGES}
    assert {one.format for one in plans} == {"text", "word", "pdf", "scan"}
    crossed = {(one.made.genre, one.layout) for one in planned(280, SEED)}
    assert len(crossed) == len(set(GENRES)) * len(Layout)


def test_a_heavier_grade_is_heavier() -> None:
    assert damage_of("noise 1").noise < damage_of("noise 2").noise < damage_of("noise 3").noise
    assert damage_of("low dpi 1").dpi > damage_of("low dpi 3").dpi
    assert damage_of("stripe 1").stripes > damage_of("stripe 3").stripes


def test_a_corpus_has_files_and_truth(tmp_path: Path) -> None:
    plans = write(tmp_path, 70, layouts=WITHOUT_OFFICE)
    names = {path.stem for path in (tmp_path / "files").iterdir()}
    assert names == {one.name for one in plans}
    for name, lines in truth(plans).items():
        written = (tmp_path / f"{name}.jsonl").read_text("utf-8").splitlines()
        assert [json.loads(line) for line in written] == json.loads(json.dumps(lines))
        assert {json.loads(line)["doc"] for line in written} <= names
    by_hand = next(one for one in plans if one.layout is Layout.WORD and one.made.rows)
    book = docx.Document(str(tmp_path / "files" / f"{by_hand.name}.docx"))
    printed = [paragraph.text for paragraph in book.paragraphs]
    printed += [cell.text for table in book.tables for row in table.rows for cell in row.cells]
    assert all(row["text"] in squeezed(" ".join(printed)) for row in by_hand.made.rows)
