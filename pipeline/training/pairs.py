"""Pairs of lines, as read and as printed, in files of columns parted by tabs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.training.corpora import settings, table_rows


class Pair(NamedTuple):
    """A line as it was read with the model of a language, and as it was printed."""

    language: str
    read: str
    printed: str


def write_pairs(pairs: Iterable[Pair], path: Path) -> None:
    """Writes a file of pairs; it is there only when it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as out:
        out.write("\t".join(Pair._fields) + "\n")
        out.writelines(
            "\t".join(field.replace("\t", " ") for field in pair) + "\n" for pair in pairs
        )
    partial.replace(path)


def read_pairs(path: Path) -> Iterator[Pair]:
    """The pairs of a file that `write_pairs` wrote."""
    return (Pair(**row) for row in table_rows(path))


def given_pairs(folder: Path) -> Iterator[Pair]:
    """The pairs that a folder of corpora has already; none where it has no such file."""
    given = settings()["pairs"]
    path = folder / given["file"]
    if path.exists():
        for row in table_rows(path):
            yield Pair(given["language"], row[given["read"]], row[given["printed"]])
