"""The places of rows, cut out of their pages with the box drawn, or out of their text.

A clipping of a page is a PNG of 16 colours at 110 dpi, some kilobytes; that of a text is its lines
with the ones around them.
"""

from __future__ import annotations

import base64
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image, ImageDraw

from extractors.codes import SourceFormat
from extractors.errors import ExtractionError
from extractors.text.file import LINE_END_RE, decode
from pipeline.dataset.rows import Row
from pipeline.document.config import Config
from pipeline.report.page_pictures import PagePicture, page_pictures
from pipeline.report.task_columns import in_doubt
from pipeline.run.source_bytes import SourceBytes

EMBEDDED = 300  # clippings at most within the page: about a megabyte
AROUND = 12.0  # points of the page above and below the box
LINES_AROUND = 1
COLOURS = 16
OUTLINE = (176, 96, 0)
FOLDER_ENDING = "-clippings"


class Clippings(StrEnum):
    """Which rows get a clipping."""

    QUEUE = "queue"  # those to look at, within the page
    ALL = "all"  # every row: those to look at within the page, the others in a folder beside it
    NONE = "none"


class Clipped(NamedTuple):
    """The clippings of a row: pictures of a page, or numbered lines of a text."""

    task_id: str
    pictures: tuple[bytes, ...] = ()
    lines: tuple[tuple[int, str, bool], ...] = ()  # number, text, whether it is the row's own


def clippings_for(
    rows: Mapping[str, Sequence[Row]], wanted: Clippings, source: SourceBytes, out: Path
) -> dict[str, Any]:
    """The clippings by the number of their row, as the page has them: data, names or lines.

    Writes the folder beside the page where all are wanted.
    """
    if wanted is Clippings.NONE:
        return {}
    queue = [task["task_id"] for task in in_doubt(rows["tasks"])][:EMBEDDED]
    chosen = {*queue} if wanted is Clippings.QUEUE else {task["task_id"] for task in rows["tasks"]}
    within = {*queue}
    folder = out.with_name(f"{out.stem}{FOLDER_ENDING}")
    numbers = {task["task_id"]: number for number, task in enumerate(rows["tasks"])}
    return {
        str(numbers[clipped.task_id]): _placed(
            clipped, numbers[clipped.task_id], None if clipped.task_id in within else folder
        )
        for clipped in _clipped(rows, chosen, source)
    }


def _placed(clipped: Clipped, number: int, folder: Path | None) -> dict[str, Any]:
    if clipped.lines:
        return {"lines": [list(line) for line in clipped.lines]}
    if folder is None:
        data = (base64.b64encode(png).decode("ascii") for png in clipped.pictures)
        return {"pictures": [f"data:image/png;base64,{letters}" for letters in data]}
    folder.mkdir(parents=True, exist_ok=True)
    names = [f"{number:06d}-{piece}.png" for piece in range(len(clipped.pictures))]
    for name, png in zip(names, clipped.pictures, strict=True):
        (folder / name).write_bytes(png)
    return {"pictures": [f"{folder.name}/{name}" for name in names]}


def _clipped(
    rows: Mapping[str, Sequence[Row]], chosen: set[str], source: SourceBytes
) -> Iterator[Clipped]:
    by_document: dict[str, list[Row]] = defaultdict(list)
    for task in rows["tasks"]:
        if task["task_id"] in chosen:
            by_document[task["document_id"]].append(task)
    documents = {row["document_id"]: row for row in rows["documents"]}
    for name, tasks in by_document.items():
        document = documents[name]
        data = source.read(document["sha256"])
        if data is None:
            continue
        if document["source_format"] == SourceFormat.TEXT:
            yield from text_clippings(data, tasks)
        else:
            yield from page_clippings(data, document["source_format"], tasks)


def text_clippings(data: bytes, tasks: Iterable[Row]) -> Iterator[Clipped]:
    """The lines of each row in a plain text, as the file has them."""
    try:
        lines = LINE_END_RE.split(decode(data, Config().max_text_bytes).text)
    except ExtractionError:
        return
    for task in tasks:
        first, last = task["line_start"], task["line_end"]
        if first is None or last > len(lines):
            continue
        shown = range(max(1, first - LINES_AROUND), min(len(lines), last + LINES_AROUND) + 1)
        yield Clipped(
            task["task_id"], lines=tuple((n, lines[n - 1], first <= n <= last) for n in shown)
        )


def page_clippings(data: bytes, source_format: str, tasks: Sequence[Row]) -> Iterator[Clipped]:
    """The boxes of each row on its pages; each page is made a picture once."""
    boxes: dict[int, list[tuple[str, Row]]] = defaultdict(list)
    for task in tasks:
        for place in task["places"]:
            if place["x0"] is not None:
                boxes[place["page"]].append((task["task_id"], place))
    pieces: dict[str, list[bytes]] = defaultdict(list)
    if boxes:
        for page in page_pictures(data, source_format, sorted(boxes)):
            for task_id, place in boxes[page.number]:
                pieces[task_id].append(clip(page, place))
    for task_id, found in pieces.items():
        yield Clipped(task_id, tuple(found))


def clip(page: PagePicture, place: Row) -> bytes:
    """The strip of a page around a box, over its whole width, with the box drawn."""
    scale, image = page.scale, page.image
    top = max(0, round((place["top"] - AROUND) * scale))
    bottom = min(image.height, max(top + 1, round((place["bottom"] + AROUND) * scale)))
    strip = image.crop((0, top, image.width, bottom))
    sides = (place["x0"] * scale, place["top"] * scale - top,
             place["x1"] * scale, place["bottom"] * scale - top)  # fmt: skip
    box = (sides[0] - 2, sides[1] - 1, max(sides[2], sides[0]) + 2, max(sides[3], sides[1]) + 1)
    ImageDraw.Draw(strip).rectangle(box, outline=OUTLINE, width=2)
    stream = io.BytesIO()
    strip.quantize(COLOURS, method=Image.Quantize.MEDIANCUT).save(stream, "PNG", optimize=True)
    return stream.getvalue()
