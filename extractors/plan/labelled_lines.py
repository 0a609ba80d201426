"""The lines of a document as its habit of labels sees them: phrases before colons, and times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.lines.markers import BULLETS, MarkerKind, read_marker
from extractors.lines.paragraphs import Flow
from extractors.models import Table
from extractors.plan.nodes import HEADING_KINDS
from normalizers.letters.item_signs import DASHES
from normalizers.letters.text import comparison_key, squeeze
from normalizers.time.deadlines import is_time

# What may be a label: a phrase without stops before a colon that text or a list follows.
HEAD_RE = re.compile(
    rf"(?:^\W{{0,3}}|[.;(]\s*|\s[{DASHES}]\s*)(?P<head>[^\W\d_][^.;:()\d]{{1,48}}?)\s*:(?=\s|$)"
)
MAX_HEAD_WORDS = 6


class Head(NamedTuple):
    """A phrase before a colon, and what follows it."""

    key: str
    printed: str
    value: str


class LabelledLine(NamedTuple):
    """A paragraph: its phrases before colons, the key of the first that opens it, its bullet.

    And whether it is a time and nothing else.
    """

    place: int
    heads: tuple[Head, ...] = ()
    opening: str = ""
    bullet: MarkerKind | None = None
    is_time: bool = False


NO_LINE = LabelledLine(-1)


def without_entries(lines: Sequence[LabelledLine]) -> list[LabelledLine]:
    """The lines, those that open as one right below a time without what they open with.

    "- Chào cờ: lớp 9A trực." below "Tuần 1 (05/10 - 10/10)" and below "Tuần 2 …" is what happens
    then; no item stands above it that it could be a label of.
    """
    entries = {below.opening for above, below in pairwise(lines) if above.is_time}
    is_entry = [line.opening in entries and bool(line.opening) for line in lines]
    return [
        line._replace(heads=(), opening="") if entry else line
        for line, entry in zip(lines, is_entry, strict=True)
    ]


def labelled_lines(flow: Sequence[Flow]) -> Iterator[LabelledLine]:
    """The paragraphs with what they open with; a table opens with nothing."""
    for place, content in enumerate(flow):
        if isinstance(content, Table):
            yield NO_LINE._replace(place=place)
            continue
        marker = read_marker(content.text)
        text = (marker.rest if marker else content.text).strip()
        is_heading = marker is not None and marker.kind in HEADING_KINDS
        heads = [] if is_heading else _heads(text)
        opens = bool(heads) and text.lstrip("(*_ -+").startswith(heads[0].printed.split()[0])
        bullet = marker.kind if marker and marker.kind in BULLETS else None
        opening = heads[0].key if opens else ""
        alone = not opens and is_time(text.rstrip(" .:"))
        yield LabelledLine(place, tuple(heads), opening, bullet, is_time=alone)


def _heads(text: str) -> list[Head]:
    found = [m for m in HEAD_RE.finditer(text) if len(m["head"].split()) <= MAX_HEAD_WORDS]
    stops = [m.start() for m in found[1:]] + [len(text)]
    return [
        Head(comparison_key(squeeze(m["head"])), squeeze(m["head"]), _value(text[m.end() : stop]))
        for m, stop in zip(found, stops, strict=False)
    ]


def _value(text: str) -> str:
    return squeeze(text).strip(" ;.,)(-–+")
