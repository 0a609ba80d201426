"""What reading scans costs, against Tesseract alone on the same pictures.

Python -m tests.tools.bench_scans.

(a) processor time of `kehoach run --jobs 1` on a folder of scans, with all its programs, against
that of
    Tesseract on the same page pictures, one at a time, one thread each; to compare, all in one
    process;
(b) wall time of `kehoach run --jobs 2` on two cores against `--jobs 1` on one;
(c) processor time of a second run, which finds the results of OCR where the first run kept them.
Each run begins with an empty cache, but for (c). Nothing else should run on the machine.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pandas
import pypdfium2
from PIL import Image
from pypdfium2 import raw

from tests.places import ROOT
from tests.tools.rendering.scans import KINDS, POINTS, chosen, write_scan

CPU_LIMIT, WALL_LIMIT = 1.15, 0.58
STEMS = ("02", "07", "10", "11")  # lists, articles, tables, 19 pages
PAGE_MODE = "4"


class Cost(NamedTuple):
    """Seconds: of processors, with all programs that were run, and by the clock."""

    cpu: float
    wall: float


def page_pictures(scans: Sequence[Path], folder: Path) -> list[Path]:
    """The pictures that the pages of PDFs consist of, in their own resolution, as PNG."""
    made = []
    for path in scans:
        with pypdfium2.PdfDocument(path) as document:
            for number, page in enumerate(document, 1):
                made.append(folder / f"{path.stem}-{number}.png")
                picture = _picture(page)
                dpi = picture.width / page.get_width() * POINTS
                picture.save(made[-1], dpi=(dpi, dpi), compress_level=1)
    return made


def _picture(page: pypdfium2.PdfPage) -> Image.Image:
    pictures = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])
    bitmaps = [
        picture.get_bitmap() for picture in pictures if isinstance(picture, pypdfium2.PdfImage)
    ]
    image: Image.Image = max(bitmaps, key=lambda bitmap: bitmap.width * bitmap.height).to_pil()
    return image if image.mode in ("1", "L", "RGB") else image.convert("RGB")


def cost(command: Sequence[str | Path], environment: Mapping[str, str], cores: int = 1) -> Cost:
    """What a program costs with all the programs that it runs, bound to so many cores.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    usable = sorted(os.sched_getaffinity(0))[:cores]
    started = time.perf_counter()
    running = subprocess.Popen(
        [str(part) for part in command],
        env={**os.environ, **environment},
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: os.sched_setaffinity(0, usable),
    )
    assert running.stderr
    complaint = running.stderr.read()
    _, status, usage = os.wait4(running.pid, 0)  # of the program and of all that it waited for
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command, stderr=complaint.decode())
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - started)


def tesseract_cost(pictures: Sequence[Path], language: str) -> Cost:
    """Tesseract on each picture, one after the other."""
    costs = [
        cost(
            ["tesseract", picture, "stdout", "-l", language, "--psm", PAGE_MODE, "tsv"], ONE_THREAD
        )
        for picture in pictures
    ]
    return Cost(sum(one.cpu for one in costs), sum(one.wall for one in costs))


def one_process_cost(pictures: Sequence[Path], language: str) -> Cost:
    """Tesseract on all pictures, its model loaded once: no reader can cost less."""
    listed = pictures[0].parent / "pictures.txt"
    listed.write_text("".join(f"{picture}\n" for picture in pictures), "utf-8")
    return cost(
        ["tesseract", listed, "stdout", "-l", language, "--psm", PAGE_MODE, "tsv"], ONE_THREAD
    )


ONE_THREAD = {"OMP_THREAD_LIMIT": "1"}


def run_cost(folder: Path, work: Path, jobs: int) -> Cost:
    """`kehoach run` on a folder; `work` holds its cache and its dataset."""
    environment = {**ONE_THREAD, "XDG_CACHE_HOME": str(work / "cache")}
    out = work / f"dataset-{time.monotonic_ns()}"
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "pipeline",
        "run",
        folder,
        "--out",
        out,
        "--jobs",
        str(jobs),
        "--quiet",
    ]
    spent = cost(command, environment, jobs)
    if not len(pandas.read_parquet(out / "tasks.parquet")):
        sys.exit("kehoach read no rows from the scans: its cost says nothing")
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.tools.bench_scans",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--kind", default="moderate", choices=KINDS)
    parser.add_argument("--stems", nargs="*", default=list(STEMS), help="beginnings of names")
    parser.add_argument("--skip-wall", action="store_true", help="only (a)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        scans = [
            path
            for stem in chosen(options.stems)
            for path in write_scan(stem, options.kind, folder)
        ]
        (folder / "pictures").mkdir()
        pictures = page_pictures(scans, folder / "pictures")
        print(f"{len(scans)} documents, {len(pictures)} pages, {options.kind}")
        try:
            measure(folder / options.kind, pictures, folder, not options.skip_wall)
        except subprocess.CalledProcessError as error:
            sys.exit(f"{error}\n{error.stderr}")


def measure(scans: Path, pictures: Sequence[Path], work: Path, with_wall: bool) -> None:
    """Print all costs and their ratios."""
    alone = tesseract_cost(pictures, "vie")
    print(f"tesseract   cpu {alone.cpu:6.1f} s, wall {alone.wall:6.1f} s, a process a page")
    floor = one_process_cost(pictures, "vie")
    print(f"            cpu {floor.cpu:6.1f} s, wall {floor.wall:6.1f} s, all pages in one process")
    one = run_cost(scans, work / "one", 1)
    print(f"--jobs 1    cpu {one.cpu:6.1f} s, wall {one.wall:6.1f} s")
    print(f"(a) cpu, kehoach / tesseract: {verdict(one.cpu / alone.cpu, CPU_LIMIT)}")
    if not with_wall:
        return
    two = run_cost(scans, work / "two", 2)
    print(f"--jobs 2    cpu {two.cpu:6.1f} s, wall {two.wall:6.1f} s")
    print(f"(b) wall, two cores / one: {verdict(two.wall / one.wall, WALL_LIMIT)}")
    again = run_cost(scans, work / "one", 1)
    print(f"(c) second run: cpu {again.cpu:.1f} s, {again.cpu / one.cpu:.2f} of the first")


def verdict(ratio: float, limit: float) -> str:
    """A ratio beside its limit."""
    return f"{ratio:.2f}, {'within' if ratio <= limit else 'OVER'} {limit}"


if __name__ == "__main__":
    main()
