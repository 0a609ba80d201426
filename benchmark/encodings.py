"""Text in the encodings of the time before Unicode, as bytes of a file.

A capital without a code of its own is written by the code of its small letter.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from benchmark.records import Layout

TABLE = Path(__file__).parent / "resources" / "encodings.csv"
# Signs of Unicode that have no code: what a typist of that time wrote.
TYPED = str.maketrans({"–": "-", "“": '"', "”": '"', "¹": "1", "²": "2", "³": "3", "⁴": "4"})


def encoded(text: str, layout: Layout) -> bytes:
    """The bytes of a text in TCVN3, VNI or VPS."""
    codes = _codes(layout)
    return b"".join(codes.get(char) or char.encode("latin-1") for char in text.translate(TYPED))


@cache
def _codes(layout: Layout) -> dict[str, bytes]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if layout is Layout.VNI:
        return {row["letter"]: row["vni"].encode("cp1252") for row in rows}
    return {row["letter"]: bytes([int(row[layout.value], 16)]) for row in rows}
