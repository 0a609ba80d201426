"""Letters of Outlook for tests: OLE files of small streams, written by hand."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from itertools import pairwise

SECTOR, MINI_SECTOR, MINI_CUTOFF = 512, 64, 4096
FAT_SECTOR, END, FREE, NOBODY = 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF
STORAGE, STREAM, ROOT = 1, 2, 5

Tree = dict[str, "Tree | bytes"]


class _Entry:
    def __init__(self, name: str, kind: int, data: bytes = b"") -> None:
        self.name, self.kind, self.data = name, kind, data
        self.child = self.right = NOBODY
        self.start, self.size = END, len(data)

    def packed(self) -> bytes:
        name = self.name.encode("utf-16-le") + b"\0\0"
        return struct.pack(
            "<64sHBBIII16sIQQIQ",
            name, len(name), self.kind, 1, NOBODY, self.right, self.child, b"", 0, 0, 0,
            self.start, self.size,
        )  # fmt: skip


def outlook_letter(attached: Mapping[str, bytes | Mapping[str, bytes]]) -> bytes:
    """A letter with these attachments; a mapping is a letter that is attached."""
    return compound(_letter(attached))


def _letter(attached: Mapping[str, bytes | Mapping[str, bytes]]) -> Tree:
    tree: Tree = {"__properties_version1.0": b"\0" * 32}
    for number, (name, content) in enumerate(attached.items()):
        parts: Tree = {"__substg1.0_3707001F": name.encode("utf-16-le")}
        if isinstance(content, bytes):
            parts["__substg1.0_37010102"] = content
        else:
            parts["__substg1.0_3701000D"] = _letter(content)
        tree[f"__attach_version1.0_#{number:08X}"] = parts
    return tree


def compound(tree: Tree) -> bytes:
    """An OLE file of at most 127 sectors."""
    entries: list[_Entry] = []
    _add(entries, "Root Entry", tree)
    entries[0].kind = ROOT
    sectors, fat = [b""], [FAT_SECTOR]

    def chain(data: bytes) -> int:
        start, count = len(sectors), -(-len(data) // SECTOR)
        for number in range(count):
            sectors.append(data[number * SECTOR : (number + 1) * SECTOR].ljust(SECTOR, b"\0"))
            fat.append(start + number + 1 if number + 1 < count else END)
        return start if count else END

    mini, mini_fat = b"", list[int]()
    for entry in entries:
        if entry.kind == STREAM and entry.size >= MINI_CUTOFF:
            entry.start = chain(entry.data)
        elif entry.kind == STREAM and entry.size:
            entry.start, count = len(mini_fat), -(-entry.size // MINI_SECTOR)
            mini += entry.data.ljust(count * MINI_SECTOR, b"\0")
            mini_fat += [*range(entry.start + 1, entry.start + count), END]
    entries[0].start, entries[0].size = chain(mini), len(mini)
    table = _numbers(mini_fat)
    first_mini = chain(table)
    directory = chain(b"".join(entry.packed() for entry in entries))
    sectors[0] = _numbers(fat)
    head = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"", 0, 1, directory, 0,
        MINI_CUTOFF, first_mini, len(table) // SECTOR, END, 0,
    ) + struct.pack("<109I", 0, *[FREE] * 108)  # fmt: skip
    return head + b"".join(sectors)


def _add(entries: list[_Entry], name: str, content: Tree | bytes) -> int:
    place = len(entries)
    if isinstance(content, bytes):
        entries.append(_Entry(name, STREAM, content))
        return place
    entries.append(_Entry(name, STORAGE))
    children = [_add(entries, *item) for item in content.items()]
    entries[place].child = children[0] if children else NOBODY
    for left, right in pairwise(children):
        entries[left].right = right
    return place


def _numbers(values: list[int]) -> bytes:
    """Numbers in whole sectors; what is left of the last one is free."""
    count = -(-len(values) * 4 // SECTOR) * SECTOR // 4
    return struct.pack(f"<{count}I", *values, *[FREE] * (count - len(values)))
