"""What goes with a corpus to others: it can be loaded, and its scorer scores."""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from benchmark.corpus import OF_PAPER, write
from benchmark.records import Layout
from benchmark.score import scores
from pipeline.dataset.schema import schema

TABLES = ("tasks", "documents", "sections")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    write(folder, 20, layouts=[layout for layout in Layout if layout not in OF_PAPER])
    return folder


@pytest.mark.parametrize("name", TABLES)
def test_truth_has_the_columns_of_the_dataset(corpus: Path, name: str) -> None:
    table = pq.read_table(corpus / "truth" / f"{name}.parquet")
    columns = {field.name: field.type for field in schema(name)}
    assert table.num_rows == len((corpus / f"{name}.jsonl").read_text("utf-8").splitlines())
    for field in table.schema:
        if field.name != "doc":
            assert pa.types.is_list(field.type) == pa.types.is_list(columns[field.name])
            if not pa.types.is_list(field.type):
                assert field.type == columns[field.name], field.name


def test_the_data_card_names_the_files_as_they_are(corpus: Path) -> None:
    card = json.loads((corpus / "croissant.json").read_text("utf-8"))
    assert card["license"].endswith("publicdomain/zero/1.0/")
    files = {one["@id"]: one for one in card["distribution"]}
    for one in files.values():
        data = (corpus / one["contentUrl"]).read_bytes()
        assert one["sha256"] == hashlib.sha256(data).hexdigest()
    for records in card["recordSet"]:
        for field in records["field"]:
            source = files[field["source"]["fileObject"]["@id"]]
            path, column = corpus / source["contentUrl"], field["source"]["extract"]["column"]
            if path.suffix == ".parquet":
                assert column in pq.read_schema(path).names
            else:
                assert column in json.loads(path.read_text("utf-8").splitlines()[0])


def test_the_card_says_how_many_documents_there_are(corpus: Path) -> None:
    count = len(list((corpus / "files").iterdir()))
    text = (corpus / "README.md").read_text("utf-8")
    assert f"{count} documents" in text
    assert "{" not in text
    assert "CC0" in (corpus / "LICENSE").read_text("utf-8")


def answers(corpus: Path, path: Path, count: int) -> Path:
    """The first rows of the truth, as a tool would give them, and one that nobody states."""
    rows = [json.loads(line) for line in (corpus / "tasks.jsonl").read_text("utf-8").splitlines()]
    given = [
        {"doc": row["doc"], "task": row["text"], "leads": row["leads"]} for row in rows[:count]
    ]
    given.append({"doc": rows[0]["doc"], "task": "Nơi nhận: như trên"})
    path.write_text("".join(json.dumps(row) + "\n" for row in given), "utf-8")
    return path


def test_the_scorer_counts_what_is_found(corpus: Path, tmp_path: Path) -> None:
    total = len((corpus / "tasks.jsonl").read_text("utf-8").splitlines())
    found = scores(corpus, answers(corpus, tmp_path / "answers.jsonl", total // 2))
    assert found["all"]["recall"] == round(total // 2 / total, 4)
    assert found["all"]["precision"] == round(total // 2 / (total // 2 + 1), 4)
    assert found["all"]["leads"] == 1
    assert {"text", "word"} <= found.keys()


@pytest.mark.slow
def test_the_scorer_stands_by_itself(corpus: Path, tmp_path: Path) -> None:
    """As somebody runs it who has the published folder alone."""
    alone = tmp_path / "published"
    shutil.copytree(corpus, alone)
    path = answers(alone, tmp_path / "answers.jsonl", 3)
    done = subprocess.run(
        [sys.executable, "-I", alone / "score.py", alone, path, "--json"],
        cwd=tmp_path, check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert json.loads(done.stdout)["all"]["precision"] == 0.75
