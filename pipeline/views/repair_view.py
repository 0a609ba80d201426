"""Repaired text as `kehoach repair` prints it: line for line, or each change with its step."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.text.file import decode
from normalizers.repair import Repair, Repairs, repair_all
from pipeline.document.config import Config


def read_text(data: bytes) -> str:
    """The text of a file or of standard input.

    Raises:
        ExtractionError: the bytes are no text; the message says why.
    """
    return decode(data, Config().max_text_bytes).text


def repaired_lines(text: str, repairs: str) -> Iterator[str]:
    """The lines of a text after repair, as many as before."""
    return (mended.text for _, mended in _mended(text, repairs))


def explained(text: str, repairs: str) -> Iterator[str]:
    """Every change: number of the line, steps, what it was, what it is, how sure; parted by tabs.

    Steps that need no guess are shown by the line; those of the trained model word by word.
    """
    for number, (raw, mended) in enumerate(_mended(text, repairs), 1):
        steps = ",".join(mended.steps)
        if not mended.steps:
            continue
        changed = [word for word in mended.words if word.raw != word.text]
        if not changed:
            yield f"{number}\t{steps}\t{raw}\t{mended.text}\t1.00"
        for word in changed:
            yield f"{number}\t{steps}\t{word.raw}\t{word.text}\t{word.confidence:.2f}"


def _mended(text: str, repairs: str) -> Iterator[tuple[str, Repair]]:
    lines = text.removesuffix("\n").split("\n")
    return zip(lines, repair_all(lines, Repairs(repairs)), strict=True)
