from __future__ import annotations

import pytest

from extractors.ocr.engine import OcrWord
from pipeline.training.rendering import RenderedLine, matched


def row(text: str, y: int, block: int = 0) -> list[OcrWord]:
    """The words of a line that was read, 20 pixels high."""
    return [OcrWord(word, (block, 0, y), 0, y, 10, 20, 90.0) for word in text.split()]


# Each case: the rows that were read, the line that was printed in the middle of 100 to 120 pixels,
# and what it is paired with.
ROWS = [
    ("the row at its height", [("ke hoach nam", 100)], "ke hoach nam"),
    ("a row above it", [("ke hoach nam", 60)], None),
    ("two rows at its height", [("ke hoach nam", 100), ("so noi vu", 101)], None),
    ("a row far longer", [("ke hoach nam cua ban giam hieu nha truong", 100)], None),
    ("a row far shorter", [("ke", 100)], None),
    ("nothing was read", [], None),
]


@pytest.mark.parametrize(("rows", "expected"), [c[1:] for c in ROWS], ids=[c[0] for c in ROWS])
def test_matched(rows: list[tuple[str, int]], expected: str | None) -> None:
    words = [word for text, y in rows for word in row(text, y)]
    printed = [RenderedLine("kế hoạch năm", 110.0)]
    assert [read for read, _ in matched(words, printed)] == ([expected] if expected else [])
