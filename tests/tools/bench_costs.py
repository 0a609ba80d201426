"""What reading a generated corpus costs: by stage, of whole runs, and against limits.

A limit is what cannot be done without: reading the same bytes by the one library that everything
rests on, in this run, in a process of its own. CPU of all processes, with their start.
"""

from __future__ import annotations

import os
import shutil
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from tests.json_lines import read_lines
from tests.tools.bench_floors import HASH_ALL, seconds
from tests.tools.bench_growth import Night, night
from tests.tools.bench_reading import Read
from tests.tools.bench_scans import one_process_cost, page_pictures
from tests.tools.score import MANY, records

PDF_ALONE = """
import resource, sys
from pathlib import Path
from tests.tools.bench_formats import characters_with_pypdfium2

for path in sorted(Path(sys.argv[1]).iterdir()):
    characters_with_pypdfium2(path.read_bytes())
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime)
"""
WORD_ALONE = """
import resource, sys, zipfile
from pathlib import Path
from lxml import etree

for path in sorted(Path(sys.argv[1]).iterdir()):
    tree = etree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    "".join(tree.itertext())
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime)
"""
ALONE = {"pdf": (PDF_ALONE, "pypdfium2"), "word": (WORD_ALONE, "lxml")}
BEARING = ("--max-failures", MANY)
YOUNG = 2.1  # seconds: what is younger is hashed once more
Figures = dict[str, dict[str, float]]


def stages(corpus_read: Sequence[Read]) -> Figures:
    """CPU of each stage by format, in a process that has read a document before."""
    groups: dict[str, list[Read]] = defaultdict(list)
    for one in corpus_read:
        if one.document:
            groups[one.about.get("format", "text")].append(one)
    found: Figures = {}
    for name, group in sorted(groups.items()):
        pages = sum(one.document["pages"] for one in group)
        sums = [sum(column) for column in zip(*(one.spent for one in group), strict=True)]
        per_page = [1000 * value / pages for value in sums]
        found[f"cost {name}"] = {
            "documents": len(group),
            "pages": pages,
            "ms a page of programs": round(per_page[0], 1),
            "ms a page of reading": round(per_page[1], 1),
            "ms a page of understanding": round(per_page[2], 1),
            "ms a document": round(1000 * sum(sums) / len(group), 1),
        }
    return found


def whole_runs(folder: Path) -> Figures:
    """Runs of the command line on the files of each format, and their limits.

    Memory is that of the parent and of the largest process that it started.
    """
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache-of-runs")
    found: Figures = {}
    for name, files in by_format(folder).items():
        out = folder / f"dataset-{name}"
        spent = night(files, out, *BEARING)
        pages = sum(document["pages"] for document in records(out / "documents.parquet"))
        found[f"run {name}"] = _of_run(spent, len(list(files.iterdir())), pages)
        if name == "text":
            time.sleep(YOUNG)
            night(files, out, *BEARING)
            again = night(files, out, *BEARING)
            alone = seconds(HASH_ALL, [files])
            found["limit text unchanged, hashing alone"] = _ratio(again.cpu, alone)
        elif name == "scan":
            (folder / "pictures").mkdir()
            pictures = page_pictures(sorted(files.iterdir()), folder / "pictures")
            alone = one_process_cost(pictures, "vie").cpu
            found["limit scan, Tesseract alone"] = _ratio(spent.cpu, alone)
        else:
            code, library = ALONE[name]
            found[f"limit {name}, {library} alone"] = _ratio(spent.cpu, seconds(code, [files]))
    return found


def by_format(folder: Path) -> dict[str, Path]:
    """Folders with the files of one format each."""
    formats = {about["doc"]: about["format"] for about in read_lines(folder / "manifest.jsonl")}
    found: dict[str, Path] = {}
    for path in sorted((folder / "files").iterdir()):
        name = formats[path.stem]
        found[name] = folder / "by-format" / name
        found[name].mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, found[name] / path.name)
    return found


def _of_run(spent: Night, documents: int, pages: int) -> dict[str, float]:
    return {
        "documents a second": round(documents / spent.wall, 2),
        "pages a second": round(pages / spent.wall, 2),
        "CPU ms a page": round(1000 * spent.cpu / pages, 1),
        "parent MB": round(spent.parent),
        "worker MB": round(spent.worker),
    }


def _ratio(own: float, alone: float) -> dict[str, float]:
    return {
        "kehoach CPU s": round(own, 2),
        "limit CPU s": round(alone, 2),
        "ratio": round(own / alone, 2),
    }
