"""Pages of a scan as lines and cells, without any picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.misread.doubted_words import WordDoubts
from extractors.misread.head_and_foot import OwnReading, with_own_print
from extractors.models import Block, Cell, Dropped, Line, Table, TableRow
from extractors.zones.split import split_zones

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
DAY = "Hà Lam, ngày 5 tháng 1 năm 2026"


def table(left: str, right: str, number: int, confidence: float | None = 0.9) -> Table:
    """A block of two columns, as a head and a foot have it."""
    cells = (Cell(left, left), Cell(right, right))
    return Table((TableRow(cells, (number,), 1, confidence=confidence),), 2)


def scan(
    head: str,
    title: Sequence[str] = ("Nâng cấp chợ năm 2026",),
    body: Iterable[str] = (),
    foot: tuple[str, str] | None = None,
    confidence: float | None = 0.9,
) -> tuple[Block, ...]:
    """A plan: the left column of its head, the lines of its title, paragraphs, its foot."""
    blocks: list[Block] = [table(head, f"{NATION}\n{DAY}", 1, confidence)]
    for text in ("KẾ HOẠCH", *title, "", *body):
        blocks.append(Line(text, text, 1, len(blocks) + 1, confidence=confidence))
    blocks.append(Line("I. MỤC ĐÍCH", "I. MỤC ĐÍCH", 1, len(blocks) + 1, confidence=confidence))
    if foot is not None:
        blocks.append(table(*foot, len(blocks) + 1, confidence))
    return tuple(blocks)


def read(
    blocks: Sequence[Block],
    unsure: Iterable[str] = (),
    doubted: Iterable[str] = (),
    dropped: Sequence[Dropped] = (),
) -> OwnReading:
    """What the document's own print makes of it."""
    doubts = WordDoubts(frozenset(unsure), frozenset(doubted))
    return with_own_print(blocks, split_zones(blocks), dropped, doubts)


def mends(reading: OwnReading) -> dict[str, str]:
    """Each line that is read otherwise, and as what."""
    return {line.read: line.meant for line in reading.mended}
