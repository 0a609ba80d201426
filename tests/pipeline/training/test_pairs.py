"""Files of pairs of lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.training.corpora import settings
from pipeline.training.pairs import Pair, given_pairs, read_pairs, write_pairs
from tests.tools.repair_cases import PRINTED, READINGS, readings

PAIRS = [
    Pair("eng", "Ke hoach", "Kế hoạch"),
    Pair("vie", 'Kê "hoạch', 'Kế "hoạch'),
    Pair("eng", "", "a"),
]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_pairs(PAIRS, tmp_path / "new" / "pairs.tsv")
    assert list(read_pairs(tmp_path / "new" / "pairs.tsv")) == PAIRS
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["pairs.tsv"]


def test_a_tab_parts_no_field(tmp_path: Path) -> None:
    write_pairs([Pair("eng", "a\tb", "a b")], tmp_path / "pairs.tsv")
    assert list(read_pairs(tmp_path / "pairs.tsv")) == [Pair("eng", "a b", "a b")]


def test_an_interrupted_file_is_not_there(tmp_path: Path) -> None:
    def broken() -> Iterator[Pair]:
        yield PAIRS[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_pairs(broken(), tmp_path / "pairs.tsv")
    assert not (tmp_path / "pairs.tsv").exists()


@pytest.mark.parametrize("language", ["eng", "vie"])
def test_readings(language: str) -> None:
    found = [pair for pair in read_pairs(READINGS) if pair.language == language]
    assert tuple(pair.read for pair in found) == readings(language)
    assert tuple(pair.printed for pair in found) == PRINTED


def test_pairs_of_the_folder(tmp_path: Path) -> None:
    given = settings()["pairs"]
    assert list(given_pairs(tmp_path)) == []
    text = f"{given['printed']}\t{given['read']}\nKế\tKe\n"
    (tmp_path / given["file"]).write_text(text, "utf-8")
    assert list(given_pairs(tmp_path)) == [Pair(given["language"], "Ke", "Kế")]
