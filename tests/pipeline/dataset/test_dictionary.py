from pathlib import Path

from pipeline.dataset.dictionary import main, render_dictionary
from pipeline.dataset.records import TABLES
from pipeline.dataset.schema import columns
from tests.places import ROOT

COMMITTED = ROOT / "docs" / "data-dictionary.md"


def test_the_committed_dictionary_is_current() -> None:
    assert COMMITTED.read_text("utf-8") == render_dictionary(), "run `make dictionary`"


def test_every_column_of_every_table_is_in_it() -> None:
    text = render_dictionary()
    for table in TABLES:
        section = text.split(f"## {table}.parquet\n")[1].split("\n## ")[0]
        names = [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")]
        assert names == [column.name for column in columns(table)]


def test_it_is_written_where_it_is_asked(tmp_path: Path) -> None:
    main([str(tmp_path / "dictionary.md")])
    assert (tmp_path / "dictionary.md").read_text("utf-8") == render_dictionary()
