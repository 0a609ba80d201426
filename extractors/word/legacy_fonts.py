"""Lines and cells with marks of legacy fonts → as the file has them, and as they are printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from extractors.models import Block, Cell, Line, Table
from extractors.word.font_tags import MARKED_RE, is_set_in, trusted_fonts, unmark
from normalizers.codecs.models import CodecName

Item = TypeVar("Item", Line, Cell)


class Settled(NamedTuple):
    """Blocks without marks, and the encodings that they were in."""

    blocks: tuple[Block, ...]
    decoded: frozenset[str]


def settle_fonts(blocks: Sequence[Block]) -> Settled:
    """Read what is set in legacy fonts; `raw` is the text as the file has it."""
    marked = [text for block in blocks for text in _texts(block) if MARKED_RE.search(text)]
    if not marked:
        return Settled(tuple(blocks), frozenset())
    trusted = trusted_fonts(marked)
    changed = {name for name in trusted for text in marked if is_set_in(text, name)}
    return Settled(
        tuple(_settled(block, trusted) for block in blocks), frozenset(map(str, changed))
    )


def _texts(block: Block) -> list[str]:
    if isinstance(block, Line):
        return [block.text]
    return [cell.text for row in block.rows for cell in row.cells]


def _settled(block: Block, trusted: frozenset[CodecName]) -> Block:
    if isinstance(block, Line):
        return _read(block, trusted)
    rows = tuple(
        replace(row, cells=tuple(_read(cell, trusted) for cell in row.cells)) for row in block.rows
    )
    return Table(rows, block.width)


def _read(item: Item, trusted: frozenset[CodecName]) -> Item:
    if not MARKED_RE.search(item.text):
        return item
    return replace(item, **unmark(item.text, trusted)._asdict())
