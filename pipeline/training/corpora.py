"""Paragraphs of clean text, with the weight of where they come from."""

from __future__ import annotations

import csv
import lzma
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from normalizers.resource_files import toml_tables

PLACES = "places"


@dataclass(frozen=True, slots=True)
class Corpus:
    """A file of paragraphs, one a line."""

    name: str
    weight: int
    path: Path


class CorpusMissing(Exception):
    """The folder holds no file of those that corpora.toml names."""


def settings() -> dict[str, Any]:
    """The content of corpora.toml."""
    return toml_tables("pipeline.training", "corpora")


def find_corpora(folder: Path) -> list[Corpus]:
    """The corpora of a folder, in the order of corpora.toml; those that are not there are left out.

    Raises:
        CorpusMissing: there is none.
    """
    found = [
        Corpus(name, weight, path)
        for name, weight in settings()["weights"].items()
        for path in (folder / f"{name}.txt.xz", folder / f"{name}.txt")
        if path.exists()
    ]
    if not found:
        raise CorpusMissing(
            f"{folder} holds none of: {', '.join(settings()['weights'])} (.txt or .txt.xz)"
        )
    return found


def paragraphs(corpus: Corpus, held_back: bool = False) -> Iterator[str]:
    """The paragraphs to train on in NFC, or those that are held back for measuring."""
    opened = lzma.open if corpus.path.suffix == ".xz" else open
    with opened(corpus.path, "rt", encoding="utf-8") as lines:
        for i, line in enumerate(lines):
            if is_held_back(corpus.name, i) is held_back:
                yield unicodedata.normalize("NFC", line).strip()


def is_held_back(name: str, index: int) -> bool:
    """True for a paragraph that no training may see; whole runs, so that no document is torn."""
    rule = settings()["held_back"]
    return name in rule["files"] and zlib.crc32(b"%d" % (index // rule["run"])) % rule["share"] == 0


def place_names(folder: Path) -> Iterator[str]:
    """Names of communes with what they belong to: "Phường Ba Đình, Thành phố Hà Nội"."""
    for name, *columns in settings()["gazetteer"]["places"]:
        path = folder / "gazetteer" / name
        if path.exists():
            for row in table_rows(path):
                yield unicodedata.normalize("NFC", ", ".join(row[column] for column in columns))


def number_suffixes(folder: Path) -> Iterator[tuple[str, int]]:
    """Suffixes of document numbers with their uses: ("TT-BGDĐT", 812)."""
    rule = settings()["gazetteer"]
    path = folder / "gazetteer" / rule["number_suffixes"]
    if path.exists():
        for row in table_rows(path):
            if int(row["count"]) >= rule["number_suffix_least"]:
                yield unicodedata.normalize("NFC", row["suffix"]), int(row["count"])


def table_rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a table whose columns tabs part."""
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
