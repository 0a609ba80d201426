"""A corpus as files: documents, their truth, and a list of what each is.

    python -m benchmark.corpus build/benchmark [-n 500] [--seed 1] [--layouts lines pdf …]

`manifest.jsonl` says genre, body, layout, format and damage of each document; `tasks.jsonl`,
`documents.jsonl`, `sections.jsonl`, `tables.jsonl` and `texts.jsonl` hold the truth; `truth/` holds
rows, heads and sections once more as parquet, with the columns of the dataset (`published`).
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmark import paper, published
from benchmark.documents import document
from benchmark.encodings import encoded
from benchmark.layouts import as_text
from benchmark.records import ENCODED, TEXTS, Document, Layout
from benchmark.signing import with_widget
from tests.tools.rendering.two_fonts import with_two_fonts

SEED = 20261129
# Layouts in turn: three scans in twenty, and each other one once or twice.
SLOTS = (
    *TEXTS, *ENCODED, Layout.MISREAD, Layout.WORD, Layout.NUMBERED, Layout.NUMBERED,
    Layout.PDF, Layout.PDF, Layout.TWO_FONTS, Layout.SIGNED, Layout.SCAN, Layout.SCAN, Layout.SCAN,
)  # fmt: skip
OF_PAPER = (Layout.PDF, Layout.TWO_FONTS, Layout.SIGNED, Layout.SCAN, Layout.MISREAD)
FORMATS = {
    Layout.WORD: "word", Layout.NUMBERED: "word", Layout.PDF: "pdf", Layout.TWO_FONTS: "pdf",
    Layout.SIGNED: "pdf", Layout.SCAN: "scan",
}  # fmt: skip
Line = Mapping[str, Any]


class Planned(NamedTuple):
    """A document to write: its place in the corpus, its name, its layout, its damage."""

    number: int
    name: str
    made: Document
    layout: Layout
    damage: str

    @property
    def format(self) -> str:
        """text, word, pdf or scan."""
        return FORMATS.get(self.layout, "text")

    def about(self) -> Line:
        """Its line of the manifest."""
        return {
            "doc": self.name,
            "genre": self.made.genre,
            "body": self.made.body,
            "layout": self.layout.value,
            "format": self.format,
            "damage": self.damage,
        }


def planned(count: int, seed: int, layouts: Collection[Layout] = ()) -> list[Planned]:
    """The documents of a corpus; with `layouts` those alone that are set so."""
    found, scans = [], 0
    for index in range(count):
        layout = SLOTS[(index * 7 + index // 14) % len(SLOTS)]
        damage = ""
        if layout is Layout.SCAN:
            damage, scans = paper.DAMAGES[scans % len(paper.DAMAGES)], scans + 1
        if not layouts or layout in layouts:
            found.append(Planned(index, f"g{index:05}", document(seed, index), layout, damage))
    return found


def write(
    folder: Path, count: int, seed: int = SEED, layouts: Collection[Layout] = ()
) -> list[Planned]:
    """Write `count` documents with their truth.

    Raises:
        SystemExit: PDF or scans are wanted, and LibreOffice is missing.
    """
    files = folder / "files"
    files.mkdir(parents=True, exist_ok=True)
    for old in files.iterdir():
        old.unlink()
    plans = planned(count, seed, layouts)
    for one in plans:
        _write_plain(one, files)
    _write_papers([one for one in plans if one.layout in OF_PAPER], files)
    for name, lines in truth(plans).items():
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        (folder / f"{name}.jsonl").write_text(text, "utf-8")
    published.write(folder, seed)
    return plans


def truth(plans: Iterable[Planned]) -> dict[str, list[Line]]:
    """What is true of the documents, by the names of the files that hold it."""
    found: dict[str, list[Line]] = {
        name: [] for name in ("manifest", "tasks", "documents", "sections", "tables", "texts")
    }
    for one in plans:
        doc, made = {"doc": one.name}, one.made
        found["manifest"].append(one.about())
        found["tasks"] += [doc | row for row in made.rows]
        found["documents"].append(doc | made.record)
        found["sections"] += [doc | section for section in made.sections]
        found["tables"] += [doc | {"rows": rows} for rows in made.cells()]
        found["texts"].append(doc | {"texts": made.printed()})
    return found


def _write_plain(one: Planned, files: Path) -> None:
    """A document that needs no LibreOffice."""
    if one.layout in TEXTS:
        text = as_text(one.made, one.layout, one.number)
        (files / f"{one.name}.txt").write_text(text, "utf-8")
    elif one.layout in ENCODED:
        text = as_text(one.made, Layout.WRAPPED, one.number)
        (files / f"{one.name}.txt").write_bytes(encoded(text, one.layout))
    elif one.layout is Layout.WORD:
        paper.write_plain_word(one.made, files / f"{one.name}.docx")
    elif one.layout is Layout.NUMBERED:
        paper.write_office_word(one.made, files / f"{one.name}.docx")


def _write_papers(plans: Sequence[Planned], files: Path) -> None:
    """Documents that are printed first: PDF, scans, what was read from them."""
    if not plans:
        return
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        for one in plans:
            paper.write_office_word(one.made, place / f"{one.name}.docx")
        paper.write_pdfs(sorted(place.glob("*.docx")), place)
        for one in plans:
            _write_paper(one, place / f"{one.name}.pdf", files / f"{one.name}.pdf")


def _write_paper(one: Planned, pdf: Path, path: Path) -> None:
    if one.layout is Layout.SCAN:
        paper.write_scan(pdf, path, paper.damage_of(one.damage), one.number)
    elif one.layout is Layout.MISREAD:
        path.with_suffix(".txt").write_text(paper.misread(pdf, one.number), "utf-8")
    elif one.layout is Layout.TWO_FONTS:
        path.write_bytes(with_two_fonts(pdf.read_bytes(), late=bool(one.number % 2)))
    elif one.layout is Layout.SIGNED:
        lines = ("Digitally signed", f"Date: {one.made.record['issued_on']} 09:15:00 +07:00")
        path.write_bytes(with_widget(pdf.read_bytes(), lines))
    else:
        path.write_bytes(pdf.read_bytes())


def main(arguments: Sequence[str] | None = None) -> None:
    """Write a corpus as the command line says."""
    parser = argparse.ArgumentParser(description="writes plans with known truth")
    parser.add_argument("folder", type=Path)
    parser.add_argument("-n", type=int, default=500, help="how many documents")
    parser.add_argument("--seed", type=int, default=SEED)
    names = [layout.value for layout in Layout]
    parser.add_argument("--layouts", nargs="*", default=[], choices=names, help="these alone")
    given = parser.parse_args(arguments)
    write(given.folder, given.n, given.seed, [Layout(name) for name in given.layouts])


if __name__ == "__main__":
    main()
