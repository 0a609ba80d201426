"""The letters of lists: a stripped "d)" is "d)" after "c)" and "đ)" after "d)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from normalizers.diacritics.mode import Mode

MARKER_RE = re.compile(r"^(\s*)([a-zđ])(?=[).]\s)")


def number_lists(lines: Sequence[str], modes: Sequence[Mode | None]) -> Iterator[str]:
    """The lines with the letters d and đ of their lists in turn; lines without a mode as they are.

    >>> list(number_lists(["c) Một", "d) Hai", "d) Ba", "e) Bốn"], [Mode.OCR] * 4))
    ['c) Một', 'd) Hai', 'đ) Ba', 'e) Bốn']
    """
    last = ""
    for line, mode in zip(lines, modes, strict=True):
        marker = MARKER_RE.match(line)
        if marker and marker[2] == "d" and last == "d" and mode:
            line = f"{marker[1]}đ{line[marker.end() :]}"
        if marker:
            last = "đ" if line[marker.end() - 1] == "đ" else marker[2]
        yield line
