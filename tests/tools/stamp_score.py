"""What stamps over head and foot cost, beside the same pages without: python -m
tests.tools.stamp_score.

The first pages of every plan of tests/documents are scanned once for each stamp of
`tests.tools.rendering.stamp_kinds`; only the page that bears the stamp differs. The truth is what
the text layer of the same pages gives.

head, foot   fields that the plan prints, and how many are right, null, wrong; a field that is not
             printed and was read counts as wrong
told         of those that are null or wrong: a warning names them
rows         F1 as in scan_score, and the cells of paired rows
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import pypdfium2
from PIL import Image

from pipeline.dataset.records import DocumentRecord
from tests.places import DOCUMENTS
from tests.test_formats import keys
from tests.tools.rendering.scan_fixtures import digital_part
from tests.tools.rendering.scans import MODERATE, chosen, foot_of, save_pdf
from tests.tools.rendering.stamp_kinds import AT_FOOT, STAMPS, Mark, StampKind, stamped_page
from tests.tools.scan_score import MAX_JOBS, Reading, Score, read, score_rows, share

HEAD = ("document_type", "number", "issued_on", "place", "title", "issuer", "superior_issuer")
FOOT = ("signer_name", "signer_title", "recipients")
TOLD_BY = {
    "number": ("number_unread", "number_blank", "head_unread"),
    "issued_on": ("date_incomplete", "head_unread"),
    "signer_name": ("signer_unread",),
}
PLACES = dict.fromkeys(HEAD, "head_unread") | dict.fromkeys(FOOT, "foot_unread")
MOST_PAGES = 6
ABOVE_NAME = 80  # points from the office to the name of the signer


@dataclass
class StampScore:
    """What one stamp came to over some plans."""

    name: str
    head: Counter[str] = field(default_factory=Counter)
    foot: Counter[str] = field(default_factory=Counter)
    rows: Score = field(default_factory=lambda: Score("", ""))
    misses: list[str] = field(default_factory=list)

    def __add__(self, other: StampScore) -> StampScore:
        """Both together, under the name of the first."""
        return StampScore(
            self.name,
            self.head + other.head,
            self.foot + other.foot,
            self.rows + other.rows,
            [*self.misses, *other.misses],
        )


class Plan(NamedTuple):
    """The first pages of a plan: their text layer, what it gives, where their feet are, as scans.

    `images` are the pages without a stamp.
    """

    stem: str
    data: bytes
    truth: Reading
    feet: dict[int, tuple[float, float]]
    images: tuple[Image.Image, ...]


def plan_of(stem: str) -> Plan:
    """The plan, read and scanned."""
    with pypdfium2.PdfDocument(DOCUMENTS / f"{stem}.pdf") as document:
        data = digital_part(stem, range(min(MOST_PAGES, len(document))))
    truth = read(data, f"{stem}.pdf")
    with pypdfium2.PdfDocument(data) as document:
        images = tuple(
            stamped_page(page, StampKind(Mark.NONE), _seed(stem, index))
            for index, page in enumerate(document)
        )
        return Plan(stem, data, truth, feet_of(document, truth.result.document), images)


def _seed(stem: str, page: int) -> tuple[int, int]:
    return crc32(stem.encode()), page


def write_stamped(plan: Plan, kind: StampKind, path: Path) -> None:
    """A plan as a scan; the page with head or foot bears the stamp."""
    images, last = list(plan.images), len(plan.images) - 1
    bearing = [min(plan.feet, default=last)] if kind.mark in AT_FOOT else [0]
    if kind.mark is Mark.STRIPES:
        bearing = [0, *plan.feet]
    with pypdfium2.PdfDocument(plan.data) as document:
        for at in bearing:
            foot = plan.feet.get(at)
            images[at] = stamped_page(document[at], kind, _seed(plan.stem, at), foot)
    save_pdf(images, path, MODERATE.quality)


def feet_of(
    document: pypdfium2.PdfDocument, record: DocumentRecord
) -> dict[int, tuple[float, float]]:
    """Where the signature stands on each page with a foot; a foot without recipients by its name.

    The page is that on which the name of the signer is printed.
    """
    feet = {}
    for index, page in enumerate(document):
        text = page.get_textpage()
        name = text.search(record.signer_name or "\0", match_case=True).get_next()
        if name is None:
            continue
        x0, _, _, top = text.get_charbox(name[0])
        x1 = text.get_charbox(name[0] + name[1] - 1)[2]
        found = foot_of(page)
        feet[index] = found or ((x0 + x1) / 2, page.get_height() - top - ABOVE_NAME)
    return feet


def score_stamp(plan: Plan, kind: StampKind, folder: Path) -> StampScore:
    """Scan a plan with a stamp, read it, compare."""
    path = folder / f"{plan.stem}-{kind.mark.name}-{kind.ink.name}.pdf"
    write_stamped(plan, kind, path)
    scanned = read(path.read_bytes(), path.name).result
    path.unlink()
    score, truth = StampScore(kind.name), plan.truth.result
    score_rows(score.rows, truth.tasks, scanned.tasks)
    score.misses += [f"{plan.stem[:2]} {miss}" for miss in score.rows.misses]
    for names, counts in ((HEAD, score.head), (FOOT, score.foot)):
        for name in names:
            _score_field(name, truth.document, scanned.document, counts)
            wanted, given = (getattr(one.document, name) for one in (truth, scanned))
            if keys(wanted) != keys(given):
                score.misses.append(f"{plan.stem[:2]} {name}: {wanted!r} != {given!r}")
    return score


def _score_field(
    name: str, truth: DocumentRecord, found: DocumentRecord, counts: Counter[str]
) -> None:
    wanted, given = keys(getattr(truth, name)), keys(getattr(found, name))
    if not wanted and not given:
        return
    verdict = "right" if wanted == given else "wrong" if given else "null"
    counts.update((verdict, "fields"))
    words = (*TOLD_BY.get(name, ()), PLACES[name], "mended_print")
    if verdict != "right" and not set(words).isdisjoint(found.warnings):
        counts["told"] += 1


def line(score: StampScore) -> str:
    """A row of the table in markdown."""
    rows = score.rows
    cells = [score.name]
    for counts in (score.head, score.foot):
        cells.append(f"{counts['right']}/{counts['fields']}")
        cells.append(f"{counts['null']} + {counts['wrong']}")
        cells.append(str(counts["told"]))
    cells += [share((2 * rows.pairs, rows.rows)), share((2 * rows.exact, rows.rows))]
    cells.append(share(rows.fields))
    return f"| {' | '.join(cells)} |"


HEADING = """\
| stamp | head | null + wrong | told | foot | null + wrong | told | rows F1 | exact F1 | fields |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""


def table(scores: Sequence[StampScore], with_misses: bool = False) -> Iterator[str]:
    """A row for each stamp, over all plans."""
    yield HEADING
    totals = [
        sum((score for score in scores if score.name == name), start=StampScore(name))
        for name in dict.fromkeys(score.name for score in scores)
    ]
    yield from map(line, totals)
    for total in totals if with_misses else ():
        yield from ("", total.name, *(f"    {miss}" for miss in total.misses))


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.tools.stamp_score",
        description=__doc__,
        formatter_class=argparse.RawTextHelpFormatter,
    )
    parser.add_argument("--stamps", nargs="*", default=[], help="parts of names: seal, grey")
    parser.add_argument("--stems", nargs="*", default=[], help="beginnings of names; without: all")
    parser.add_argument("--jobs", type=int, default=1, choices=range(1, MAX_JOBS + 1))
    parser.add_argument("--misses", action="store_true", help="show what was read wrong")
    options = parser.parse_args()
    kinds = [
        kind
        for kind in STAMPS
        if not options.stamps or all(part in kind.name for part in options.stamps)
    ]
    stems = chosen(options.stems)
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CACHE_HOME"] = str(Path(name) / "cache")
        measure = partial(_score, kinds=kinds, folder=Path(name))
        if options.jobs == 1:
            scores = [score for stem in stems for score in measure(stem)]
        else:
            with ProcessPoolExecutor(options.jobs) as pool:
                scores = [score for of_plan in pool.map(measure, stems) for score in of_plan]
    print("\n".join(table(scores, options.misses)))


def _score(stem: str, kinds: Sequence[StampKind], folder: Path) -> list[StampScore]:
    print(stem, file=sys.stderr)
    plan = plan_of(stem)
    return [score_stamp(plan, kind, folder) for kind in kinds]


if __name__ == "__main__":
    main()
